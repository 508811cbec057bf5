import type { CellArea } from '../../cells/areas';
import { gridArea, valueAt } from '../model/grid';
import type { ReturnSheet } from '../model/returns';
import type { CellContext, TableContext } from './contexts';
import { labelWithoutPerson } from './label-of-cells';
import type { CellBatch } from './batches';

/** Lines below the tables that are looked at one by one; a longer text is looked at column by column. */
const MOST_LINES = 500;

/**
 * What stands on a return's sheet beside and below its tables: comments, notes. No KPI is there, but people write about
 * people in such places. Left out are the lines above, which say who sends the return and where to send it. A line below is
 * a batch of its own, named by its first text, so that the sender's own contact details can be recognised; cells beside a
 * table are batches by column.
 */
export function outsideBatches(at: TableContext, tables: readonly ReturnSheet[]): CellBatch[] {
  const whole = gridArea(at.grid);
  if (!whole) return [];
  const first = Math.min(...tables.map((table) => table.headerRow));
  return bandsOf(whole, tables).flatMap((band) => {
    if (band.bottom < first) return [];
    const beside = tables.filter((table) => table.headerRow <= band.top && table.lastRow >= band.bottom);
    const isText = beside.length === 0 && band.bottom - band.top < MOST_LINES;
    return isText ? linesOf(at, band) : columnsOf(at, band, beside);
  });
}

/** The used area cut into bands of rows at the first and last row of each table. */
function bandsOf(whole: CellArea, tables: readonly ReturnSheet[]): CellArea[] {
  const cuts = tables.flatMap((table) => [table.headerRow, Math.max(table.headerRow, table.lastRow) + 1]);
  const tops = [...new Set([whole.top, ...cuts])]
    .filter((row) => row >= whole.top && row <= whole.bottom)
    .sort((one, other) => one - other);
  return tops.map((top, index) => ({ ...whole, top, bottom: (tops[index + 1] ?? whole.bottom + 1) - 1 }));
}

function linesOf(at: TableContext, band: CellArea): CellBatch[] {
  const batches: CellBatch[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    batches.push({
      ...batch(at, firstText(at, row, band), { ...band, top: row, bottom: row }),
      group: 'lines',
      label: '',
    });
  }
  return batches;
}

function columnsOf(at: TableContext, band: CellArea, beside: readonly ReturnSheet[]): CellBatch[] {
  const batches: CellBatch[] = [];
  for (let column = band.left; column <= band.right; column++) {
    if (beside.some((table) => column >= table.firstColumn && column <= table.lastColumn)) continue;
    const head = valueAt(at.grid, beside[0]?.headerRow ?? band.top, column);
    batches.push(batch(at, typeof head === 'string' ? head : '', { ...band, left: column, right: column }));
  }
  return batches;
}

function firstText({ grid }: TableContext, row: number, { left, right }: CellArea): string {
  for (let column = left; column <= right; column++) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

function batch(at: TableContext, header: string, area: CellArea): CellBatch {
  const context: CellContext = { ...at, header, kind: 'unmapped', cells: 0, isOutside: true };
  return { areas: [area], context, label: labelWithoutPerson(header) };
}
