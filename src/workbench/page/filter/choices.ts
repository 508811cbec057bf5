import { isDateFormat } from '../../../cells/date-systems';
import { isoOfSerial } from '../../../cells/serial-dates';
import { formatValue } from '../../../workbook/format-value';
import type { FilterCriterion } from '../../../workbook/model/filter-criteria';
import type { Sheet } from '../../../workbook/model/sheet';
import type { Scalar } from '../../../workbook/model/values';
import type { Workbook } from '../../../workbook/model/workbook';
import { passes } from '../../../workbook/structure/filter-rows';
import { areaOfFilter } from '../../../workbook/structure/filtered-rows';
import type { FilterColumn } from '../../../sheet-view/header-filters';

/** One value of a column that a person can have shown or not. */
export interface FilterChoice {
  /** As the cells show it; empty for blank cells. */
  readonly text: string;
  /** The day, where the cells are dates: files name it, not its text. */
  readonly day: string | undefined;
  /** Whether the filter lets it through now. */
  readonly isShown: boolean;
}

interface Found extends FilterChoice {
  readonly value: Scalar;
}

/** Numbers before texts before the rest, blanks last, as Excel lists them. */
function rank({ value, text }: Found): number {
  if (text === '') return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function compare(a: Found, b: Found): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return a.text.localeCompare(b.text, 'en-GB', { sensitivity: 'base', numeric: true });
}

/** The values of a column in the rows that the other columns' criteria let through, each once whatever its case. */
export function filterChoices(workbook: Workbook, sheet: Sheet, { filter, column }: FilterColumn): FilterChoice[] {
  const { top, left, bottom } = areaOfFilter(sheet, filter);
  const own = { ...filter, criteria: filter.criteria.filter((criterion) => criterion.column === column) };
  const found = new Map<string, Found>();
  for (let row = top + 1; row <= bottom; row++) {
    const cell = sheet.cell(row, left + column);
    const value = cell?.value ?? null;
    const format = workbook.styles.get(cell?.style ?? 0).numberFormat;
    const text = formatValue(value, format);
    const key = text.toLowerCase();
    if (found.has(key) || !passes(workbook, sheet, filter, row, column)) continue;
    const day = typeof value === 'number' && isDateFormat(format) ? isoOfSerial(value) : undefined;
    found.set(key, { text, day, value, isShown: passes(workbook, sheet, own, row) });
  }
  return [...found.values()].sort(compare).map(({ text, day, isShown }) => ({ text, day, isShown }));
}

/** What lets the chosen values through; undefined where everything is. */
export function criterionFor(
  column: number,
  all: readonly FilterChoice[],
  chosen: ReadonlySet<FilterChoice>,
): FilterCriterion | undefined {
  if (all.every((choice) => chosen.has(choice))) return undefined;
  const values = [...chosen].filter(({ day }) => day === undefined).map(({ text }) => text);
  const dates = [...chosen].flatMap(({ day }) => day ?? []);
  return { column, filterOn: 'Values', values, ...(dates.length === 0 ? {} : { dates }) };
}
