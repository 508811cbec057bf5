import { sharedArea, type CellArea } from '../../cells/areas';
import { cellName } from '../../cells/addresses';
import type { ReturnSheet } from '../model/returns';
import type { TableContext } from './contexts';
import { fieldAreas } from './field-cells';
import { recordRuns, within } from './record-rows';

/**
 * The parts of merged areas that cover several cells of a table's data, in the grid's order. In records the data are all
 * columns of the record rows; elsewhere the figures, so that an answer box drawn across three columns is one cell of data.
 */
export function mergedData(at: TableContext, among = at.grid.details?.mergedAreas ?? []): readonly CellArea[] {
  if (among.length === 0) return [];
  if (at.table.layout === 'records') return recordParts(at.table, among, at.grid.details?.mergedAreas ?? []);
  const data = at.table.fields.flatMap(fieldAreas);
  return among.filter((area) => data.reduce((sum, part) => sum + size(sharedArea(area, part)), 0) > 1);
}

function recordParts(table: ReturnSheet, among: readonly CellArea[], merged: readonly CellArea[]): readonly CellArea[] {
  const runs = recordRuns(table);
  const columns = { left: table.firstColumn, right: table.lastColumn };
  return among
    .flatMap((area) => within(runs, area).flatMap((run) => sharedArea(area, { ...run, ...columns }) ?? []))
    .filter((area) => size(area) > 1 && !isDrawnWide(area, table, merged));
}

/** A cell drawn across the same columns as its heading is one cell of data, not several. */
function isDrawnWide({ top, left, bottom, right }: CellArea, table: ReturnSheet, merged: readonly CellArea[]): boolean {
  const { headerRow } = table;
  return (
    top === bottom &&
    merged.some(
      (over) => over.left === left && over.right === right && over.top <= headerRow && over.bottom >= headerRow,
    )
  );
}

/** The cells of an area that Excel leaves blank because another of the merged cells has the value, by name. */
export function coveredCells(at: TableContext, area: CellArea): ReadonlySet<string> {
  const covered = new Set<string>();
  const touching = (at.grid.details?.mergedAreas ?? []).filter((merged) => sharedArea(merged, area));
  for (const merged of mergedData(at, touching)) {
    const part = sharedArea(merged, area);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        if (row > merged.top || column > merged.left) covered.add(cellName(row, column));
      }
    }
  }
  return covered;
}

function size(area: CellArea | undefined): number {
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
}
