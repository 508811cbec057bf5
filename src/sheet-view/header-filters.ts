import type { AutoFilter } from '../workbook/model/filter-criteria';
import type { Sheet } from '../workbook/model/sheet';
import { hasFilterButton } from '../workbook/model/table-options';
import { areaOfFilter, filterOfTable, ownFilter } from '../workbook/structure/filtered-rows';

/** A filter and one of its columns, counted from the filter's first. */
export interface FilterColumn {
  readonly filter: AutoFilter;
  readonly column: number;
}

/** The filters of a sheet that have buttons. */
function filtersWithButtons(sheet: Sheet): readonly AutoFilter[] {
  const own = ownFilter(sheet);
  const ofTables = sheet.tables.filter(hasFilterButton).map((table) => filterOfTable(sheet, table));
  return own ? [...ofTables, own] : ofTables;
}

/** The filter whose button a cell has; undefined for cells without one. */
export function filterColumnAt(sheet: Sheet, row: number, column: number): FilterColumn | undefined {
  for (const filter of filtersWithButtons(sheet)) {
    const { top, left, right } = areaOfFilter(sheet, filter);
    if (row === top && column >= left && column <= right) return { filter, column: column - left };
  }
  return undefined;
}

/** Whether a filter lets only some values of this column through. */
export const isColumnFiltered = ({ filter, column }: FilterColumn): boolean =>
  filter.criteria.some((criterion) => criterion.column === column);
