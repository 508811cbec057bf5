import type { CellArea } from '../../cells/areas';
import type { AutoFilter } from '../model/filter-criteria';
import type { Sheet, Table } from '../model/sheet';

/** The cells a filter covers now, header row included. */
export function areaOfFilter(sheet: Sheet, filter: AutoFilter): CellArea {
  const table = filter.tableId === undefined ? undefined : sheet.tables.find(({ id }) => id === filter.tableId);
  return table ? { ...table.area, bottom: table.area.bottom - (table.hasTotals ? 1 : 0) } : filter.area;
}

/** The filter a sheet has of its own, beside those of its tables. */
export const ownFilter = ({ filters }: Sheet): AutoFilter | undefined =>
  filters.find(({ tableId }) => tableId === undefined);

/** A table's filter: every table has one, with criteria or without. */
export const filterOfTable = ({ filters }: Sheet, { id, area }: Table): AutoFilter =>
  filters.find(({ tableId }) => tableId === id) ?? { tableId: id, area, criteria: [] };

/** Filters that let some rows through only. */
export const activeFilters = (sheet: Sheet): readonly AutoFilter[] =>
  sheet.filters.filter(({ criteria }) => criteria.length > 0);

/** Whether a row is out of sight because a filter hides it. */
export function isFilteredOut(sheet: Sheet, row: number): boolean {
  if (sheet.rowLines.get(row)?.hidden !== true) return false;
  return activeFilters(sheet).some((filter) => {
    const { top, bottom } = areaOfFilter(sheet, filter);
    return row > top && row <= bottom;
  });
}
