import { sharedArea, type CellArea } from '../../cells/areas';
import { sortRows, type SortKey } from '../../workbook/structure/sort-rows';
import { integerOf, oneOf, recordOf } from './args';
import { apiNotFound, HostError } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, isUnbounded, sheetOf } from './places';

/** `Excel.SortField[]`: by value only, the first is the most important. */
function keysOf(fields: unknown, width: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError('InvalidArgument');
  return fields.map((field) => {
    const { key, ascending, sortOn } = recordOf(field);
    if ((sortOn ?? 'Value') !== 'Value') throw apiNotFound(`SortField.sortOn '${String(sortOn)}'`);
    const column = integerOf(key);
    if (column < 0 || column >= width) throw new HostError('InvalidArgument');
    return { column, isAscending: ascending !== false };
  });
}

/** Sorts rows for the add-in. @throws AccessDenied, and MergedRangeConflict over merged cells. */
export function sortArea(
  sheetId: string,
  area: CellArea,
  fields: unknown,
  orientation: unknown,
  state: HostState,
): void {
  if (oneOf(orientation ?? 'Rows', ['Rows', 'Columns']) === 'Columns') throw apiNotFound('RangeSort.apply by columns');
  checkWritable(state, sheetId);
  if (isUnbounded(area)) throw apiNotFound('RangeSort.apply on whole rows or columns');
  if (sheetOf(state, sheetId).merges.some((merge) => sharedArea(merge, area)))
    throw new HostError('MergedRangeConflict');
  sortRows(state.workbook, sheetId, area, keysOf(fields, area.right - area.left + 1), 'add-in');
}
