import { toWorkbookError, type NextStep } from './errors';
import { cellState, STATE, type CellState } from './cell-state';
import { halves } from './payload-limits';
import type { Requests } from './request';

/** Rows of a block that is read or written at once: small enough that halves of a request that was too large can be found. */
export const ROWS_AT_ONCE = 500;

/** Cells looked at in one request: some 3 MB of ordinary ones with all that is asked of them. */
const MOST_CELLS = 60_000;

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
 * @param rows their places, in any order; none, to look at the table alone.
 * @returns undefined when the table is gone.
 */
export async function lookAtRows(
  requests: Requests,
  next: NextStep,
  { id, width }: { readonly id: string; readonly width: number },
  rows: readonly number[],
): Promise<RowsLooked | undefined> {
  try {
    if (rows.length < 2 || rows.length * width <= MOST_CELLS)
      return await lookAtOnce(requests, next, { id, width }, rows);
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (error.kind !== 'too-large' || rows.length < 2) throw error;
  }
  const [front, back] = halves(rows);
  const first = await lookAtRows(requests, next, { id, width }, front);
  const second = await lookAtRows(requests, next, { id, width }, back);
  if (!first || !second) return undefined;
  const isFiltered = first.isFiltered || second.isFiltered;
  return { ...second, isFiltered, blocks: [...first.blocks, ...second.blocks] };
}

async function lookAtOnce(
  requests: Requests,
  next: NextStep,
  { id, width }: { readonly id: string; readonly width: number },
  rows: readonly number[],
): Promise<RowsLooked | undefined> {
  const { table, body, filters, runs } = await requests.send(next, ({ workbook }) => {
    const found = workbook.tables.getItemOrNullObject(id).load('id,worksheet/name,worksheet/protection/protected');
    const filters = [found.autoFilter, found.worksheet.autoFilter];
    return {
      table: found,
      body: found.getDataBodyRange().load('rowCount'),
      filters: filters.map((filter) => filter.load('isDataFiltered')),
      runs: runsOf(rows).map((run) => ({
        ...run,
        range: rowsOf(found, run.row, run.rows, width).load(`${STATE},rowHidden`),
      })),
    };
  });
  if (table.isNullObject) return undefined;
  return {
    count: body.rowCount,
    isFiltered: filters.some(({ isDataFiltered }) => isDataFiltered),
    isProtected: table.worksheet.protection.protected,
    sheet: table.worksheet.name,
    blocks: runs.map((run) => ({
      row: run.row,
      lines: statesOf(run.range, run.rows),
      areShown: !isAnyHidden(run.range),
    })),
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
