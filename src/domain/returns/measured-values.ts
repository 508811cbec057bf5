import { isBlank, type CellValue } from '../../cells/cell-values';
import { parseNumberText } from '../model/parse-number';
import type { Field } from '../model/returns';
import type { Search } from './header-rows';
import { cellAt } from './region';

/** What stands for a number nobody has or nobody may see: reported by rules, but a figure's place all the same. */
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

/** So many KPIs labelled one after another are a form, however it is filled in. */
const ENOUGH_LABELS = 6;

/** Answers have fewer words on average; what explains a KPI has more. */
const SHORT_ANSWER = 5;

/** Answers that say how many, as against units, owners or page numbers beside a list of KPIs. */
const TELLING_ANSWERS = 3;

/**
 * True when many KPIs are labelled once each and answered in a few words: `12 clients`, `Approx 20`, `None`. Not the answers
 * the KPIs ask for, but a form all the same, and the rules say what is wrong with them.
 */
export function areAnswered({ grid, codes }: Search, fields: readonly Field[]): boolean {
  const kpis = new Set(fields.map(({ kpi }) => kpi.id));
  if (kpis.size < ENOUGH_LABELS || kpis.size < fields.length) return false;
  const answers = fields
    .map(({ kpi, area }) => ({ kpi, value: cellAt(grid, area.top - grid.top, area.left - grid.left) }))
    .filter(({ value }) => !isBlank(value));
  const words = answers.reduce((sum, { value }) => sum + String(value).trim().split(/\s+/).length, 0);
  const telling = answers.filter(
    ({ kpi, value }) => /\d/.test(String(value)) || isNumberLike(value) || codes.has(kpi, value),
  );
  return telling.length >= TELLING_ANSWERS && words <= SHORT_ANSWER * answers.length;
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
