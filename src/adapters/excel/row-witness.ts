import type { CellValue } from '../../cells/cell-values';
import type { CellPlace, Segment } from './cell-segments';

/** What stands beside the cells of a change, by row: where it is another, the row has moved or was changed. */
export type RowKeys = ReadonlyMap<number, string>;

/** Which cells tell rows apart: all that are not to be changed themselves. */
export interface RowWitness {
  /** Whole rows are looked at; else their first and last used cells, where whole rows would outweigh the change. */
  readonly isWide: boolean;
  /** The first and last used columns of each sheet at the first look, where whole rows are not looked at. */
  readonly ends: ReadonlyMap<string, readonly number[]>;
  /** Rows that are looked at, those in between too. */
  readonly height: number;
  isTarget(sheet: string, row: number, column: number): boolean;
  rowsOf(sheet: string): ReadonlyMap<number, unknown>;
}

/** Rows of which all cells are read, with those between them. */
const MOST_ROWS = 3_000;

/**
 * @param cells every cell that is to be changed, so that one change does not look like somebody else's to the next.
 * @param like an earlier look at the same rows, so that the two can be compared.
 */
export function witnessOf(
  cells: readonly CellPlace[],
  like: Partial<Pick<RowWitness, 'isWide' | 'ends'>> = {},
): RowWitness {
  const sheets = new Map<string, Map<number, Set<number>>>();
  for (const { sheet, row, column } of cells) {
    const rows = sheets.get(sheet) ?? new Map<number, Set<number>>();
    sheets.set(sheet, rows);
    rows.set(row, (rows.get(row) ?? new Set()).add(column));
  }
  const height = [...sheets.values()].reduce((sum, rows) => sum + spread([...rows.keys()]), 0);
  return {
    isWide: like.isWide ?? height <= MOST_ROWS,
    ends: like.ends ?? new Map<string, readonly number[]>(),
    height,
    isTarget: (sheet, row, column) => sheets.get(sheet)?.get(row)?.has(column) ?? false,
    rowsOf: (sheet) => sheets.get(sheet) ?? new Map<number, unknown>(),
  };
}

/** Rows that stretches of these rows come to. */
const spread = (rows: readonly number[]): number =>
  stretches(rows.map((row) => [row, row])).reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Rows in between cost less than another range does. */
const WIDEST_GAP = 50;

function stretches(parts: readonly (readonly [first: number, last: number])[]): [first: number, last: number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...parts].sort((one, other) => one[0] - other[0])) {
    const open = joined.at(-1);
    if (open && first - open[1] <= WIDEST_GAP) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/**
 * Asks for what stands in the rows of these segments of a sheet. Ranges are null objects where the rows are blank.
 * @param name under which the witness knows the sheet.
 */
export function queueRows(
  name: string,
  sheet: Excel.Worksheet,
  segments: readonly Segment<CellPlace>[],
  { isWide, ends }: RowWitness,
): readonly Excel.Range[] {
  const known = isWide ? undefined : ends.get(name);
  // On a blank sheet this is A1, and no null object.
  const used = known ? undefined : sheet.getUsedRange(true);
  return stretches(segments.map(({ top, bottom }) => [top, bottom])).flatMap(([first, last]) => {
    if (!used)
      return (known ?? []).map((column) =>
        sheet.getRangeByIndexes(first, column, last - first + 1, 1).load('formulas,rowIndex,columnIndex'),
      );
    const rows = sheet.getRange(`${first + 1}:${last + 1}`).getIntersectionOrNullObject(used);
    const parts = isWide ? [rows] : [rows.getColumn(0), rows.getLastColumn()];
    return parts.map((part) => part.load('formulas,rowIndex,columnIndex'));
  });
}

/** The columns of which something was read. */
export const columnsOf = (ranges: readonly Excel.Range[]): readonly number[] => [
  ...new Set(ranges.flatMap((range) => (range.isNullObject ? [] : range.columnIndex))),
];

/** What was read of rows, as texts to compare; of rows in which something is to be changed only. */
export function rowKeys(sheet: string, ranges: readonly Excel.Range[], witness: RowWitness): Map<number, string> {
  const wanted = witness.rowsOf(sheet);
  const cells = new Map<number, [column: number, formula: unknown][]>();
  for (const range of ranges) {
    if (range.isNullObject) continue;
    // Null above five million cells.
    const formulas = range.formulas as CellValue[][] | null;
    formulas?.forEach((line, down) => {
      const row = range.rowIndex + down;
      if (!wanted.has(row)) return;
      const held = line
        .map((formula, across): [number, unknown] => [range.columnIndex + across, asHeld(formula)])
        .filter(([column, formula]) => formula !== '' && !witness.isTarget(sheet, row, column));
      cells.set(row, [...(cells.get(row) ?? []), ...held]);
    });
  }
  return new Map([...cells].map(([row, held]) => [row, JSON.stringify(held)]));
}

/** Of a formula only that one stands there: its result may change by itself, its text when rows move or a sheet is renamed. */
const asHeld = (formula: CellValue): CellValue =>
  typeof formula === 'string' && formula.startsWith('=') ? '=' : formula;

/** Whether the rows of these segments are still what they were. */
export function areRowsSame(
  segments: readonly Segment<CellPlace>[],
  before: RowKeys | undefined,
  now: RowKeys | undefined,
): boolean {
  return segments.every(({ cells }) => cells.every(({ row }) => isRowSame(row, before, now)));
}

/** A row without anything beside its cells has no key, or that of nothing. */
export function isRowSame(row: number, before: RowKeys | undefined, now: RowKeys | undefined): boolean {
  return (before?.get(row) ?? '[]') === (now?.get(row) ?? '[]');
}
