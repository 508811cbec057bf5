import { personalDataIn } from '../engine/personal-data';
import { STAGE_NAMES } from '../messages/ladder';
import { EXPLANATION_WORDS, NOT_REPEATED, VERDICT_NAMES } from '../messages/variances-table';
import type { CellValue } from '../../cells/cell-values';
import type { ColumnDocument } from '../model/sheet-document';
import { headingsOf, looksOf } from '../tables/define-table';
import { VARIANCES } from '../tables/variances';
import type { ComparedWith, Comparison, Review, Variance } from '../variance/variance';

/** Columns that tell rows apart: a KPI as a whole has no category. */
export const VARIANCES_KEYS = ['Service ID', 'KPI ID', 'Category'] as const;

export type VariancesHeading = keyof typeof VARIANCES.columns;

/** What stands under each heading. */
const VALUES: Readonly<Record<VariancesHeading, (variance: Variance) => CellValue>> = {
  'Service ID': ({ service }) => service.id,
  Service: ({ service }) => service.name,
  'KPI ID': ({ kpi }) => kpi.id,
  KPI: ({ kpi }) => nameWithUnit(kpi),
  Category: ({ category }) => category || null,
  Period: ({ period }) => period.label,
  Value: ({ value }) => rounded(value),
  Target: (one) => referenceOf(one, 'target'),
  'Last period': (one) => referenceOf(one, 'last-period'),
  Difference: (one) => changeOf(one, 'last-period'),
  'Change %': (one) => percentOf(one, 'last-period'),
  'Same period last year': (one) => referenceOf(one, 'last-year'),
  'Difference from last year': (one) => changeOf(one, 'last-year'),
  'Change on last year %': (one) => percentOf(one, 'last-year'),
  'Year so far': yearSoFar,
  'Year so far last year': (one) => referenceOf(one, 'year-to-date'),
  'Similar services': (one) => referenceOf(one, 'peers'),
  Chance: chanceOf,
  Verdict: ({ verdict }) => VERDICT_NAMES[verdict],
  Because: ({ because }) => because,
  Explanation: explanationOf,
  'Next step': ({ advice }) => (advice.step === 'none' ? 'None' : STAGE_NAMES[advice.step]),
  Why: ({ advice }) => advice.because,
};

/** Rows for the table `Variances`, and how its columns look. */
export interface VariancesTable {
  readonly headers: readonly VariancesHeading[];
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
  const headers = headingsOf(VARIANCES);
  return {
    headers,
    columns: looksOf(VARIANCES, headers),
    rows: variances.map((variance) => headers.map((heading) => VALUES[heading](variance))),
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
