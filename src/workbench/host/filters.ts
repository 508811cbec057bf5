import { sharedArea, type CellArea } from '../../cells/areas';
import {
  activeFilters,
  areaOfFilter,
  filterOfTable,
  isFilteredOut,
  ownFilter,
} from '../../workbook/structure/filtered-rows';
import type { AutoFilter, FilterCriterion } from '../../workbook/model/filter-criteria';
import type { Sheet } from '../../workbook/model/sheet';
import { setFilter } from '../../workbook/structure/filter-rows';
import { oneOf, recordOf, textOf } from './args';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { checkWritable, sheetOf } from './places';
import { tableOf } from './tables';
import type { RangeTarget, Targets } from './targets';

type Here = Targets['AutoFilter'];

/** A table always has its filter, with criteria or without; a sheet has one once it was applied. */
export function filterOf(here: Here, state: HostState): AutoFilter | undefined {
  const { sheetId, tableId } = here;
  const sheet = sheetOf(state, sheetId);
  if (tableId === undefined) return ownFilter(sheet);
  return filterOfTable(sheet, tableOf({ sheetId, tableId }, state));
}

/** Puts another filter in the place of the one there, or takes it away, and shows and hides rows. @throws AccessDenied */
export function replaceFilter(here: Here, state: HostState, after: AutoFilter | undefined): void {
  checkWritable(state, here.sheetId);
  const before = sheetOf(state, here.sheetId).filters.find((filter) => filter.tableId === here.tableId);
  setFilter(state.workbook, here.sheetId, before, after, 'add-in');
}

/** Changes what a filter lets through; nothing happens where there is none. */
export function changeCriteria(
  here: Here,
  state: HostState,
  change: (criteria: readonly FilterCriterion[]) => readonly FilterCriterion[],
): void {
  const filter = filterOf(here, state);
  if (filter) replaceFilter(here, state, { ...filter, criteria: change(filter.criteria) });
}

/** Gives one column another criterion. @throws InvalidArgument outside the filter. */
export function filterColumn(here: Here, state: HostState, column: number, given: unknown): void {
  const filter = filterOf(here, state);
  if (!filter) throw new HostError('InvalidOperation');
  const { left, right } = areaOfFilter(sheetOf(state, here.sheetId), filter);
  if (column < 0 || column > right - left) throw new HostError('InvalidArgument');
  const criterion = criterionOf(column, given);
  changeCriteria(here, state, (criteria) => [...criteria.filter((one) => one.column !== column), criterion]);
}

/** `Excel.FilterCriteria`; one with nothing in it, as is read of columns without a filter, is refused (office-js #1226). */
function criterionOf(column: number, given: unknown): FilterCriterion {
  const { filterOn, values, criterion1, criterion2, operator } = recordOf(given);
  const kind = oneOf(filterOn, ['Values', 'Custom'] as const);
  if (kind === 'Values') {
    if (!Array.isArray(values)) throw new HostError('InvalidArgument');
    const [texts, days] = [values.filter((one) => typeof one === 'string'), values.filter(isObject)];
    if (texts.length + days.length < values.length) throw new HostError('InvalidArgument');
    const dates = days.length === 0 ? {} : { dates: days.map(dateOf) };
    return { column, filterOn: kind, values: texts, ...dates };
  }
  const second = criterion2 === undefined || criterion2 === null ? {} : { criterion2: textOf(criterion2) };
  return {
    column,
    filterOn: kind,
    criterion1: textOf(criterion1),
    ...second,
    operator: operator === 'Or' ? 'Or' : 'And',
  };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const LENGTHS = { Year: 4, Month: 7, Day: 10 } as const;

/** `Excel.FilterDatetime`, as fine as a day → `2019-04-03`. @throws InvalidArgument */
function dateOf(given: unknown): string {
  const { date, specificity } = recordOf(given);
  const text = textOf(date).slice(0, LENGTHS[oneOf(specificity, ['Year', 'Month', 'Day'] as const)]);
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(text)) throw new HostError('InvalidArgument');
  return text;
}

function officeDate(date: string): Record<string, string> {
  const specificity = Object.entries(LENGTHS).find(([, length]) => length === date.length)?.[0] ?? 'Day';
  return { date, specificity };
}

/** A criterion as Excel gives it, every property named; of a column without a filter all are null. */
export function officeCriterion(criterion: FilterCriterion | undefined): Record<string, unknown> {
  const { filterOn = null, values = null, criterion1 = null, criterion2 = null, operator = null } = criterion ?? {};
  const all = values && [...values, ...(criterion?.dates ?? []).map(officeDate)];
  return { filterOn, values: all, criterion1, criterion2, operator, color: null, dynamicCriteria: null, icon: null };
}

/** The areas of active filters that share cells with an area. */
export function filteredAreas(sheet: Sheet, area: CellArea): readonly CellArea[] {
  return activeFilters(sheet)
    .map((filter) => areaOfFilter(sheet, filter))
    .filter((filtered) => sharedArea(filtered, area));
}

/** Whether Excel is strict and a filter hides some of the rows, but not all. */
export function isStrictlyFiltered({ sheetId, area }: RangeTarget, state: HostState): boolean {
  if (state.habits.filters === 'lenient') return false;
  const sheet = sheetOf(state, sheetId);
  const shown = visibleRows(sheet, area).length;
  return shown > 0 && shown <= area.bottom - area.top;
}

function visibleRows(sheet: Sheet, { top, bottom }: CellArea): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (!isFilteredOut(sheet, row)) rows.push(row);
  return rows;
}

/** The values for visible rows only, one after the other from the top; none for hidden rows, and what is left over is lost. */
export function ontoVisible(
  sheet: Sheet,
  area: CellArea,
  at: (row: number, column: number) => unknown,
): (row: number, column: number) => unknown {
  const sources = new Map(visibleRows(sheet, area).map((row, index) => [row, area.top + index]));
  return (row, column) => {
    const source = sources.get(row);
    return source === undefined ? null : at(source, column);
  };
}
