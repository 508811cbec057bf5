import type { NextStep } from './errors';
import { cellState, type CellState } from './read-cells';
import type { Requests } from './request';
import { readInParts } from './send-in-parts';

/** What is loaded of a range for `cellState`. */
export const STATE = 'values,formulas,numberFormat,valueTypes';

/** Rows of a block that is read or written at once: small enough that halves of a request that was too large can be found. */
export const ROWS_AT_ONCE = 500;

/** Rows of a table that follow each other, as they stand. */
export interface RowsStanding {
  /** The first, counted from the first below the header. */
  readonly row: number;
  readonly lines: readonly (readonly CellState[])[];
  /** Whether none of them is hidden, by a filter or by hand. */
  readonly areShown: boolean;
}

/** What a look at some rows of a table showed. */
export interface RowsLooked {
  readonly blocks: readonly RowsStanding[];
  /** How many rows the table has. */
  readonly count: number;
  /** A filter on the table or its sheet hides rows, or may. */
  readonly isFiltered: boolean;
  readonly isProtected: boolean;
  readonly sheet: string;
}

/**
 * Looks at rows of a table with all that is needed to put them back, in one request until a payload limit.
 * @param rows their places, in any order.
 * @returns undefined when the table is gone.
 */
export async function lookAtRows(
  requests: Requests,
  next: NextStep,
  { id, width }: { readonly id: string; readonly width: number },
  rows: readonly number[],
): Promise<RowsLooked | undefined> {
  const runs = runsOf(rows);
  // Without rows to look at there is still the table.
  const asked = runs.length > 0 ? runs : [undefined];
  const read = await readInParts(requests, next, asked, ({ workbook }, part) => {
    const table = workbook.tables.getItemOrNullObject(id).load('id,worksheet/name,worksheet/protection/protected');
    const body = table.getDataBodyRange().load('rowCount');
    const filters = [table.autoFilter, table.worksheet.autoFilter].map((filter) => filter.load('isDataFiltered'));
    return part.map((run) => {
      const range = run && rowsOf(table, run.row, run.rows, width).load(`${STATE},rowHidden`);
      return { run, range, table, body, filters };
    });
  });
  const [first] = read;
  if (!first || read.some(({ table }) => table.isNullObject)) return undefined;
  return {
    count: first.body.rowCount,
    isFiltered: read.some(({ filters }) => filters.some(({ isDataFiltered }) => isDataFiltered)),
    isProtected: first.table.worksheet.protection.protected,
    sheet: first.table.worksheet.name,
    blocks: read.flatMap(({ run, range }) =>
      run && range ? [{ row: run.row, lines: statesOf(range, run.rows), areShown: !isAnyHidden(range) }] : [],
    ),
  };
}

/** Excel answers null where some rows are hidden and others are not; the library's type knows no null. */
const isAnyHidden = ({ rowHidden }: Excel.Range): boolean => (rowHidden as boolean | null) !== false;

/** Neighbouring rows as one range, from the first row below the header; past the table's end it goes on below it. */
export function rowsOf(table: Excel.Table, row: number, rows: number, width: number): Excel.Range {
  return table
    .getDataBodyRange()
    .getCell(row, 0)
    .getResizedRange(rows - 1, width - 1);
}

/** The cells of a range of which `STATE` was loaded, row by row. */
export function statesOf(range: Excel.Range, rows: number): CellState[][] {
  return Array.from({ length: rows }, (_, row) =>
    (range.values[row] ?? []).map((_cell, column) => cellState(range, row, column)),
  );
}

/** Places that follow each other, in stretches of no more than a block. */
function runsOf(rows: readonly number[]): { readonly row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row && last.rows < ROWS_AT_ONCE) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}
