import type { CellArea } from '../../../cells/areas';
import type { LineRun } from '../../model/grid';
import type { TableReading } from '../../model/table-reading';
import type { TableBand } from './bands';
import { cellOf } from './heads';
import { LINE_COLUMNS, type GridView } from './view';

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

/** The texts above a band, where they stand. */
export function titlesOf(view: GridView, { titles }: TableBand): TableReading['titles'] {
  return titles.flatMap((row) => {
    const found = [];
    for (let column = 0; column < Math.min(view.columns, LINE_COLUMNS); column += 1) {
      const text = view.text(row, column);
      if (text !== '') found.push({ text, cell: cellOf(view, row, column) });
    }
    return found;
  });
}
