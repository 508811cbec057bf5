import { isBlank, type CellValue } from '../model/cells';
import { parseNumberText } from '../model/parse-number';
import type { Field } from '../model/returns';
import type { Search } from './header-rows';
import { cellAt } from './region';

/** What stands for a number nobody has or nobody may see: told by rules, but a figure's place all the same. */
const STANDS_FOR_NUMBER = /^(?:[<*].{0,3}|n\/?a|n\.a\.|tbc|tba|nil|none|-+|x|\.{1,3})$/i;

/** Measures without any number that still make a table: a form sent out to be filled in, or one about one person. */
const FEWEST_UNFILLED = 3;

/**
 * True when what stands beside labels reads like measures: each measure once, and at least half of what is filled in are
 * numbers, stand for numbers, or are values of the measure's own list. A guide that explains each KPI, a list of KPIs, and
 * a long table with a column of the same few words fail.
 */
export function areMeasured(search: Search, fields: readonly Field[]): boolean {
  const { grid, codes } = search;
  const names = new Set(
    fields.map(({ kpi, category, headerCell }) => `${kpi.id}|${category ?? ''}|${headerCell.left}`),
  );
  if (fields.length === 0 || names.size * 4 < fields.length * 3) return false;
  const values = fields.flatMap(({ kpi, area }) => {
    const found: { readonly isNumber: boolean; readonly isCode: boolean }[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(grid, area.top - grid.top, column - grid.left);
      if (!isBlank(value)) found.push({ isNumber: isNumberLike(value), isCode: codes.has(kpi, value) });
    }
    return found;
  });
  const hasNumbers = values.some(({ isNumber }) => isNumber);
  if (!hasNumbers && fields.length < FEWEST_UNFILLED) return false;
  return values.filter(({ isNumber, isCode }) => isNumber || isCode).length * 2 >= values.length;
}

/** A number, a number written as text, or what stands for one. */
export function isNumberLike(value: CellValue): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  return parseNumberText(value) !== undefined || STANDS_FOR_NUMBER.test(value.trim());
}

const UNIT_HEADING =
  /^(?:numbers?|nos?\.?|nr\.?|n|#|figures?|values?|counts?|totals?|%|% of (?:total|clients)|per ?cent(?:age)?)$/i;

/** Blank, or a heading over figures: `Gender | Number | %` opens a block and is no answer to it. */
export function isUnitHeading(value: CellValue): boolean {
  return isBlank(value) || (typeof value === 'string' && UNIT_HEADING.test(value.trim()));
}
