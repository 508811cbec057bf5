import { isoOfSerial } from '../../cells/serial-dates';
import { formatValue } from '../format-value';
import { areaOfFilter } from './filtered-rows';
import type { AutoFilter, FilterCriterion } from '../model/filter-criteria';
import type { Line, Sheet } from '../model/sheet';
import type { Scalar } from '../model/values';
import type { Actor, Workbook } from '../model/workbook';

/** Puts a filter in the place of the one over the same table or sheet, or takes it away, and hides or shows its rows. */
export function setFilter(
  workbook: Workbook,
  sheetId: string,
  before: AutoFilter | undefined,
  after: AutoFilter | undefined,
  by: Actor,
): void {
  const change = (sheet: Sheet): void => {
    if (before) showRows(sheet, before, () => true);
    const others = sheet.filters.filter((filter) => filter !== before);
    sheet.filters = after ? [...others, after] : others;
    if (after) showRows(sheet, after, (row) => passes(workbook, sheet, after, row));
  };
  workbook.changeFilters(sheetId, change, by);
  const sheet = workbook.sheet(sheetId);
  const filter = after ?? before;
  if (filter) recalculateBelow(workbook, sheet, filter, by);
}

/** SUBTOTAL and AGGREGATE leave hidden rows out, so they change with them. */
export function recalculateBelow(workbook: Workbook, sheet: Sheet, filter: AutoFilter, by: Actor): void {
  if (workbook.calculationMode === 'automatic') workbook.calculate(sheet.id, areaOfFilter(sheet, filter), by);
}

function showRows(sheet: Sheet, filter: AutoFilter, isShown: (row: number) => boolean): void {
  const { top, bottom } = areaOfFilter(sheet, filter);
  for (let row = top + 1; row <= bottom; row++) {
    setHidden(sheet, row, !isShown(row));
  }
}

/** Hides or shows one row, without journal: within `Workbook.changeFilters` and the like. */
export function setHidden(sheet: Sheet, row: number, hidden: boolean): void {
  const line = sheet.rowLines.get(row);
  if ((line?.hidden ?? false) === hidden) return;
  const after: Line = { ...line, hidden };
  if (!hidden) Reflect.deleteProperty(after, 'hidden');
  if (Object.keys(after).length > 0) sheet.rowLines.set(row, after);
  else sheet.rowLines.delete(row);
}

/** Whether a filter lets a row through. @param except a column whose criterion is left out. */
export function passes(workbook: Workbook, sheet: Sheet, filter: AutoFilter, row: number, except = -1): boolean {
  const { left } = areaOfFilter(sheet, filter);
  return filter.criteria.every((criterion) => {
    if (criterion.column === except) return true;
    const cell = sheet.cell(row, left + criterion.column);
    const value = cell?.value ?? null;
    const text = formatValue(value, workbook.styles.get(cell?.style ?? 0).numberFormat);
    return passesOne(criterion, value, text);
  });
}

function passesOne(criterion: FilterCriterion, value: Scalar, text: string): boolean {
  if (criterion.filterOn === 'Values') return isAmong(criterion, value, text);
  // Kinds that are only kept by name: what they hid cannot be found out, so nothing is.
  if (criterion.filterOn !== 'Custom') return true;
  const first = compare(criterion.criterion1 ?? '', value, text);
  if (criterion.criterion2 === undefined) return first;
  const second = compare(criterion.criterion2, value, text);
  return criterion.operator === 'Or' ? first || second : first && second;
}

function isAmong({ values = [], dates = [] }: FilterCriterion, value: Scalar, text: string): boolean {
  if (values.some((one) => one.toLowerCase() === text.toLowerCase())) return true;
  const day = dates.length > 0 && typeof value === 'number' ? isoOfSerial(value) : undefined;
  return day !== undefined && dates.some((one) => day === one || day.startsWith(`${one}-`));
}

/** `>5`, `<>`, `=a*`, or a bare text; `*` and `?` stand for any characters. */
function compare(condition: string, value: Scalar, text: string): boolean {
  const [, operator = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/su.exec(condition) ?? [];
  if (operator === '=' || operator === '<>') return matches(wanted, value, text) === (operator === '=');
  const number = Number(wanted);
  if (typeof value === 'number' && wanted !== '' && !Number.isNaN(number)) return holds(value - number, operator);
  return typeof value === 'string' && Number.isNaN(number)
    ? holds(value.localeCompare(wanted, 'en-GB'), operator)
    : false;
}

function matches(wanted: string, value: Scalar, text: string): boolean {
  if (typeof value === 'number' && wanted !== '' && Number(wanted) === value) return true;
  const escaped = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 'isu').test(text);
}

function holds(order: number, operator: string): boolean {
  if (operator === '>') return order > 0;
  if (operator === '>=') return order >= 0;
  return operator === '<' ? order < 0 : order <= 0;
}
