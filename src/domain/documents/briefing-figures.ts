import type { CellValue } from '../../cells/cell-values';
import { BRIEFING_WORDS as WORDS, COMPARED_NAMES } from '../messages/briefing';
import { sayChance } from '../messages/variance';
import type { SheetDocument } from '../model/sheet-document';
import type { Comparison, SeriesPoint, Variance } from '../variance/variance';
import { tableSheet, type PrintedColumn } from './print/table-sheet';

const DATE = 13;
const NUMBER = 12;

/** The sheets behind a briefing: its figures period by period, and what the latest is compared with. @param of what they are named by */
export function briefingFigures(variance: Variance, of: string): readonly SheetDocument[] {
  const figures = figuresOf(variance, of);
  return variance.comparisons.length === 0 ? [figures] : [figures, comparisonsOf(variance, of)];
}

function figuresOf({ points, kpi, service }: Variance, of: string): SheetDocument {
  const numberFormat = formatOf(kpi);
  const hasLimits = points.some(({ limits }) => limits !== undefined);
  const figure = (heading: string): PrintedColumn => ({ heading, kind: 'figure', width: NUMBER, numberFormat });
  return tableSheet({
    sheet: WORDS.figuresSheet(of),
    table: 'Briefing_figures',
    title: WORDS.figuresTitle(kpi.name, service.name),
    sentences: [hasLimits ? WORDS.withLimits : WORDS.withoutLimits],
    columns: [
      { heading: WORDS.period, kind: 'text', width: DATE },
      figure(WORDS.value),
      ...(hasLimits ? [WORDS.expected, WORDS.lower, WORDS.upper] : []).map(figure),
      ...(kpi.target === undefined ? [] : [figure(WORDS.target)]),
    ],
    rows: points.map((point) => [
      point.period.label,
      rounded(point.value),
      ...(hasLimits ? limitsOf(point, kpi) : []),
      ...(kpi.target === undefined ? [] : [kpi.target]),
    ]),
  });
}

function comparisonsOf({ comparisons, kpi, service }: Variance, of: string): SheetDocument {
  const numberFormat = formatOf(kpi);
  return tableSheet({
    sheet: WORDS.comparedSheet(of),
    table: 'Briefing_comparisons',
    title: WORDS.comparedTitle(kpi.name, service.name),
    sentences: [WORDS.chanceSaid],
    columns: [
      { heading: WORDS.compared, kind: 'text', width: 22 },
      { heading: WORDS.reference, kind: 'figure', width: NUMBER, numberFormat },
      { heading: WORDS.change, kind: 'figure', width: NUMBER, numberFormat: signed(numberFormat) },
      { heading: WORDS.changePercent, kind: 'figure', width: NUMBER, numberFormat: SIGNED },
      { heading: WORDS.chance, kind: 'after', width: 20 },
    ],
    rows: comparisons.map(comparisonCells),
  });
}

function comparisonCells({ with: which, reference, change, changePercent, p }: Comparison): readonly CellValue[] {
  return [
    COMPARED_NAMES[which],
    rounded(reference),
    rounded(change),
    changePercent === undefined ? WORDS.notApplicable : rounded(changePercent),
    p === undefined ? WORDS.notTested : sayChance(p),
  ];
}

/** Nobody counts a hundredth of a person. */
function limitsOf({ limits }: SeriesPoint, { kind }: Variance['kpi']): readonly CellValue[] {
  if (!limits) return [WORDS.tooFew, WORDS.tooFew, WORDS.tooFew];
  const { mean, lower, upper } = limits;
  return [mean, lower, upper].map((limit) => (kind === 'count' ? Math.round(limit) : rounded(limit)));
}

const SIGNED = '+0.0;"−"0.0;0.0';

function formatOf({ kind }: Variance['kpi']): string {
  if (kind === 'money') return '£#,##0.00';
  return kind === 'percentage' ? '0.0" %"' : '#,##0';
}

function signed(format: string): string {
  return `+${format};"−"${format};${format}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
