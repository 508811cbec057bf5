import type { CellArea } from '../model/areas';
import type { TableContext } from './contexts';
import { fieldAreas } from './field-cells';
import { recordRuns } from './record-rows';

/**
 * The parts of merged areas that cover several cells of a table's data, in the grid's order. In records the data are all
 * columns of the record rows; elsewhere the figures, so that an answer box drawn across three columns is one cell of data.
 */
export function mergedData(at: TableContext): readonly CellArea[] {
  const merged = at.grid.details?.mergedAreas ?? [];
  if (merged.length === 0) return [];
  const data = dataAreas(at);
  if (at.table.layout === 'records') {
    return merged.flatMap((area) => data.flatMap((part) => shared(area, part) ?? [])).filter((area) => size(area) > 1);
  }
  return merged.filter((area) => data.reduce((sum, part) => sum + size(shared(area, part)), 0) > 1);
}

/** True for a cell that Excel leaves blank because another of the merged cells has the value. */
export function isCovered(merged: readonly CellArea[], row: number, column: number): boolean {
  return merged.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

function dataAreas({ table }: TableContext): readonly CellArea[] {
  if (table.layout !== 'records') return table.fields.flatMap(fieldAreas);
  return recordRuns(table).map((run) => ({ ...run, left: table.firstColumn, right: table.lastColumn }));
}

/** The cells two areas have in common. */
export function shared(one: CellArea, other: CellArea): CellArea | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

function size(area: CellArea | undefined): number {
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
}
