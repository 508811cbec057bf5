import type { CellValue } from '../../cells/cell-values';
import type { NextStep } from './errors';
import { segmentsOf, type CellPlace } from './cell-segments';
import type { Requests } from './request';
import { readInParts } from './send-in-parts';
import { blankAsNull } from './to-grid';

/** A cell as it stands, with all that is needed to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** The formula, undefined where a value was typed. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
  /** A typed error, such as `#N/A`; not the text that looks the same. */
  readonly isError: boolean;
}

export type SheetState = 'open' | 'protected' | 'missing';

export interface CellStates<T> {
  /** Every cell of sheets that are there, with its state. */
  readonly cells: readonly { readonly cell: T; readonly state: CellState }[];
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/** Cells as they stand now, in one request until a payload limit. */
export async function readCells<T extends CellPlace>(
  requests: Requests,
  next: NextStep,
  wanted: readonly T[],
): Promise<CellStates<T>> {
  const read = await readInParts(requests, next, segmentsOf(wanted), ({ workbook }, part) => {
    const names = [...new Set(part.map(({ sheet }) => sheet))];
    const sheets = new Map(
      names.map((name) => [name, workbook.worksheets.getItemOrNullObject(name).load('name,protection/protected')]),
    );
    return part.map((segment) => {
      const sheet = sheets.get(segment.sheet);
      const { top, bottom, column } = segment;
      const range = sheet?.getRangeByIndexes(top, column, bottom - top + 1, 1);
      return { segment, sheet, range: range?.load('values,formulas,numberFormat,valueTypes') };
    });
  });
  const states = new Map<string, SheetState>();
  const cells: { cell: T; state: CellState }[] = [];
  for (const { segment, sheet, range } of read) {
    states.set(segment.sheet, stateOf(sheet));
    if (!range || states.get(segment.sheet) === 'missing') continue;
    for (const cell of segment.cells) cells.push({ cell, state: cellState(range, cell.row - segment.top, 0) });
  }
  return { cells, sheets: states };
}

function stateOf(sheet: Excel.Worksheet | undefined): SheetState {
  if (!sheet || sheet.isNullObject) return 'missing';
  return sheet.protection.protected ? 'protected' : 'open';
}

/** A cell of a range whose values, formulas, number formats and value types were loaded. */
export function cellState(range: Excel.Range, row: number, column: number): CellState {
  const at = (table: readonly (readonly unknown[])[]): unknown => table[row]?.[column];
  return {
    ...heldAt(range, row, column),
    numberFormat: String(at(range.numberFormat)),
    isError: at(range.valueTypes) === 'Error',
  };
}

/** What the cells of a row hold, of a range whose values and formulas were loaded. */
export const heldIn = (range: Excel.Range, row: number): Pick<CellState, 'value' | 'formula'>[] =>
  (range.values[row] ?? []).map((_, column) => heldAt(range, row, column));

function heldAt(range: Excel.Range, row: number, column: number): Pick<CellState, 'value' | 'formula'> {
  const value = range.values[row]?.[column] as CellValue;
  const formula: unknown = range.formulas[row]?.[column];
  // Excel gives a text that begins with an equals sign as its own "formula", without the apostrophe (office-js #6687).
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: blankAsNull(value), formula: isFormula ? formula : undefined };
}
