import type { CellArea } from '../../cells/areas';
import type { Sheet } from './sheet';

/** What one column of a filter lets through. */
export interface FilterCriterion {
  /** Column within the filtered area, from 0. */
  readonly column: number;
  /**
   * `Values`: only these texts, as the cells show them. `Custom`: a comparison or two, such as `>5` or `=*x*`. The other kinds
   * of Excel's library are kept by name and cannot be applied anew.
   */
  readonly filterOn: 'Values' | 'Custom' | 'TopItems' | 'Dynamic' | 'CellColor' | 'FontColor' | 'Icon';
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** A filter over rows with a header row on top: a table's, or the one that a sheet can have of its own. */
export interface AutoFilter {
  /** The table it belongs to: its area is the table's, without totals. */
  readonly tableId?: string;
  readonly area: CellArea;
  readonly criteria: readonly FilterCriterion[];
}

/** The cells a filter covers now, header row included. */
export function areaOfFilter(sheet: Sheet, filter: AutoFilter): CellArea {
  const table = filter.tableId === undefined ? undefined : sheet.tables.find(({ id }) => id === filter.tableId);
  return table ? { ...table.area, bottom: table.area.bottom - (table.hasTotals ? 1 : 0) } : filter.area;
}

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
