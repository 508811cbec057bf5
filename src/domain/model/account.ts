import type { CellArea } from '../../cells/areas';

/**
 * What became of a filled cell. `checked`: a value that rules were held against. `labels`: a heading or label. `context`: what says
 * whose return it is, of when, and who sent it. `notes`: sentences. `ours`: a table or document of Ringfence's.
 */
export type AccountClass = 'checked' | 'labels' | 'context' | 'notes' | 'ours' | 'notChecked';

/** Filled cells, and how many of them are in each class; each is in exactly one, so that the classes add up to `filled`. */
export type CellTally = Readonly<Record<'filled' | AccountClass, number>>;

/** Cells that nobody checked, or a question that nobody looked into, and why. */
export interface NotCheckedCells {
  readonly sheet: string;
  /** Where they stand; none for a question about cells that are checked otherwise, and for a sheet that could not be read. */
  readonly areas: readonly CellArea[];
  /** Cells of this class in the areas, which may have notes among them, but nothing that was checked. */
  readonly count: number;
  /** What was not looked into, where it is more than the cells of the areas. */
  readonly what?: string;
  readonly why: string;
}

/** The account of one sheet. */
export interface SheetAccount extends CellTally {
  readonly sheet: string;
  /** In reading order of their first cells; questions last. */
  readonly leftOut: readonly NotCheckedCells[];
}

/** The account of a workbook: the sums of its sheets. */
export interface CellAccount extends CellTally {
  readonly sheets: readonly SheetAccount[];
}

/** The classes in the order in which they are told. */
export const ACCOUNT_CLASSES = ['checked', 'labels', 'context', 'notes', 'ours', 'notChecked'] as const;

const NOTHING: CellTally = { filled: 0, checked: 0, labels: 0, context: 0, notes: 0, ours: 0, notChecked: 0 };

/** The account of a sheet of which no cell could be read, with the reason. */
export function unreadAccount(sheet: string, why: string): SheetAccount {
  return { ...NOTHING, sheet, leftOut: [{ sheet, areas: [], count: 0, why }] };
}

/** The sum of the sheets of a workbook. */
export function sumOfAccounts(sheets: readonly SheetAccount[]): CellAccount {
  const sum: Record<keyof CellTally, number> = { ...NOTHING };
  for (const one of sheets) {
    sum.filled += one.filled;
    for (const kind of ACCOUNT_CLASSES) sum[kind] += one[kind];
  }
  return { ...sum, sheets };
}

/** Everything that was left out, sheet by sheet. */
export function leftOutOf({ sheets }: CellAccount): readonly NotCheckedCells[] {
  return sheets.flatMap(({ leftOut }) => leftOut);
}
