import { oneCell } from '../region';
import type { TableBand } from './bands';
import type { PathLabel } from './axis-path';
import type { GridView } from './view';

/**
 * The labels over a column, top down: a merged cell's first, then what stands in the column itself, else, in all but the last row
 * of heads, what was written last to its left – unless the row's cells are merged, and so say themselves how far they reach.
 *
 * @param from the first column that a label may be carried from.
 */
export function labelsOver(
  view: GridView,
  { heads }: Pick<TableBand, 'heads'>,
  column: number,
  from: number,
): readonly PathLabel[] {
  const labels: PathLabel[] = [];
  heads.forEach((row, index) => {
    const label =
      labelAt(view, row, column) ?? (index < heads.length - 1 ? carried(view, row, column, from) : undefined);
    if (label && !labels.some(({ cell }) => cell.top === label.cell.top && cell.left === label.cell.left))
      labels.push(label);
  });
  return labels;
}

function labelAt(view: GridView, row: number, column: number): PathLabel | undefined {
  const merged = view.merged(row, column);
  const [top, left] = merged ? [merged.top, merged.left] : [row, column];
  const text = view.text(top, left);
  return text === '' ? undefined : { text, cell: cellOf(view, top, left) };
}

function carried(view: GridView, row: number, column: number, from: number): PathLabel | undefined {
  for (let left = column - 1; left >= from; left -= 1) {
    if (view.merged(row, left)) return undefined;
    const label = labelAt(view, row, left);
    if (label) return label;
  }
  return undefined;
}

/** A cell of the view as an area of the sheet. */
export function cellOf(view: GridView, row: number, column: number): PathLabel['cell'] {
  const place = view.place(row, column);
  return oneCell(place.row, place.column);
}
