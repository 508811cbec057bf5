import type { CellArea } from '../../../cells/areas';
import type { LineRun } from '../../model/grid';
import type { TableBand } from './bands';
import type { GridView } from './view';

/** The band's cells on the sheet, heads included. */
export function areaOf(view: GridView, { heads, body, left, right }: TableBand): CellArea {
  const rows = [...heads, ...body];
  const [first, last] = [view.place(Math.min(...rows), left), view.place(Math.max(...rows), right)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Rows of a view as lines of the sheet: its rows, or its columns where the view is turned. */
export function runOf(view: GridView, rows: readonly number[]): LineRun {
  if (rows.length === 0) return { first: 0, last: -1 };
  const [first, last] = [view.place(Math.min(...rows), 0), view.place(Math.max(...rows), 0)];
  return view.turned ? { first: first.column, last: last.column } : { first: first.row, last: last.row };
}
