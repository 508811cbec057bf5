import { personalDataIn } from '../engine/personal-data';
import { STAGE_NAMES } from '../messages/ladder';
import { EXPLANATION_WORDS, NOT_REPEATED, VERDICT_NAMES } from '../messages/variances-table';
import type { CellValue } from '../../cells/cell-values';
import type { ColumnDocument } from '../model/sheet-document';
import type { ComparedWith, Comparison, Review, Variance } from '../variance/variance';

/** The table, and the sheet it stands on. */
export const VARIANCES_TABLE = 'Variances';

/** Columns that tell rows apart: a KPI as a whole has no category. */
export const VARIANCES_KEYS = ['Service ID', 'KPI ID', 'Category'] as const;

interface VariancesColumn extends ColumnDocument {
  readonly header: string;
  readonly valueOf: (variance: Variance) => CellValue;
}

/** Excel shows a text column's ids as they are: `007`, `2019-12`. */
const AS_TYPED = '@';
const PERCENT = '+0.0;"−"0.0;0.0';

/** In the KPI's unit: of percentages, points. */
const CHANGE = '+General;"−"General;0';
const CHANCE = '[<0.001]"under 0.1%";0.0%';

/** One table for columns, so that headings, widths and cells cannot come apart. */
const COLUMNS: readonly VariancesColumn[] = [
  { header: 'Service ID', width: 14, numberFormat: AS_TYPED, valueOf: ({ service }) => service.id },
  { header: 'Service', width: 28, isWrapped: true, valueOf: ({ service }) => service.name },
  { header: 'KPI ID', width: 20, numberFormat: AS_TYPED, valueOf: ({ kpi }) => kpi.id },
  { header: 'KPI', width: 26, isWrapped: true, valueOf: ({ kpi }) => nameWithUnit(kpi) },
  { header: 'Category', width: 18, isWrapped: true, valueOf: ({ category }) => category || null },
  { header: 'Period', width: 20, numberFormat: AS_TYPED, valueOf: ({ period }) => period.label },
  { header: 'Value', width: 11, valueOf: ({ value }) => rounded(value) },
  { header: 'Target', width: 11, valueOf: (one) => referenceOf(one, 'target') },
  { header: 'Last period', width: 11, valueOf: (one) => referenceOf(one, 'last-period') },
  { header: 'Difference', width: 13, numberFormat: CHANGE, valueOf: (one) => changeOf(one, 'last-period') },
  { header: 'Change %', width: 13, numberFormat: PERCENT, valueOf: (one) => percentOf(one, 'last-period') },
  { header: 'Same period last year', width: 13, valueOf: (one) => referenceOf(one, 'last-year') },
  {
    header: 'Difference from last year',
    width: 13,
    numberFormat: CHANGE,
    valueOf: (one) => changeOf(one, 'last-year'),
  },
  { header: 'Change on last year %', width: 13, numberFormat: PERCENT, valueOf: (one) => percentOf(one, 'last-year') },
  { header: 'Year so far', width: 11, valueOf: yearSoFar },
  { header: 'Year so far last year', width: 13, valueOf: (one) => referenceOf(one, 'year-to-date') },
  { header: 'Similar services', width: 12, valueOf: (one) => referenceOf(one, 'peers') },
  { header: 'Chance', width: 11, numberFormat: CHANCE, valueOf: chanceOf },
  { header: 'Verdict', width: 16, valueOf: ({ verdict }) => VERDICT_NAMES[verdict] },
  { header: 'Because', width: 60, isWrapped: true, valueOf: ({ because }) => because },
  { header: 'Explanation', width: 50, isWrapped: true, valueOf: explanationOf },
  {
    header: 'Next step',
    width: 11,
    valueOf: ({ advice }) => (advice.step === 'none' ? 'None' : STAGE_NAMES[advice.step]),
  },
  { header: 'Why', width: 60, isWrapped: true, valueOf: ({ advice }) => advice.because },
];

/** Rows for the table `Variances`, and how its columns look. */
export interface VariancesTable {
  readonly headers: readonly string[];
  readonly columns: readonly ColumnDocument[];
  /** Most pressing first; one value for each heading. */
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * A review as a table. Values and changes are in the KPI's unit, percentages as 97 for 97 % and their changes in points; changes in per
 * cent are blank where they are of zero, and of percentages, where they would be mistaken for points. *Similar services* is what they
 * would have. *Chance* is that of the comparison that weighs most, or where none does the least of all. An explanation with personal
 * data is not repeated.
 */
export function variancesTable({ variances }: Pick<Review, 'variances'>): VariancesTable {
  return {
    headers: COLUMNS.map(({ header }) => header),
    columns: COLUMNS.map(({ width, numberFormat, isWrapped }) => ({
      width,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(isWrapped !== undefined && { isWrapped }),
    })),
    rows: variances.map((variance) => COLUMNS.map(({ valueOf }) => valueOf(variance))),
  };
}

function nameWithUnit({ name, kind }: Variance['kpi']): string {
  const sign = kind === 'money' ? '£' : kind === 'percentage' ? '%' : '';
  return sign === '' || name.includes(sign) ? name : `${name} (${sign})`;
}

function comparisonOf({ comparisons }: Variance, which: ComparedWith): Comparison | undefined {
  return comparisons.find((one) => one.with === which);
}

function referenceOf(variance: Variance, which: ComparedWith): CellValue {
  const comparison = comparisonOf(variance, which);
  return comparison ? rounded(comparison.reference) : null;
}

function changeOf(variance: Variance, which: ComparedWith): CellValue {
  const change = comparisonOf(variance, which)?.change;
  return change === undefined ? null : rounded(change);
}

function percentOf(variance: Variance, which: ComparedWith): CellValue {
  const percent = comparisonOf(variance, which)?.changePercent;
  return percent === undefined || variance.kpi.kind === 'percentage' ? null : rounded(percent);
}

function yearSoFar(variance: Variance): CellValue {
  const comparison = comparisonOf(variance, 'year-to-date');
  return comparison ? rounded(comparison.value) : null;
}

function chanceOf(variance: Variance): CellValue {
  const { main, comparisons } = variance;
  if (main !== undefined) return comparisonOf(variance, main)?.p ?? null;
  const chances = comparisons.flatMap(({ p }) => p ?? []);
  return chances.length === 0 ? null : Math.min(...chances);
}

function explanationOf({ explanation }: Variance): CellValue {
  if (!explanation) return null;
  const text = personalDataIn(explanation.text) === undefined ? explanation.text : NOT_REPEATED;
  return `${EXPLANATION_WORDS[explanation.status]}: ${text}${explanation.lacks === undefined ? '' : ` (${explanation.lacks})`}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
