import type { CellValue } from '../../cells/cell-values';
import { parseIsoDate } from '../../cells/serial-dates';
import { bounded, boundsOf } from '../charts/chart-values';
import { latestKind, pointKind } from '../charts/point-kinds';
import { slotsOf } from '../charts/time-slots';
import { BRIEFING_WORDS as WORDS, COMPARED_NAMES } from '../messages/briefing';
import { sayChance } from '../messages/variance';
import { monthsLater, periodOfMonths } from '../model/make-period';
import { monthsIn } from '../model/period-arithmetic';
import type { Period } from '../model/periods';
import type { DocumentCells, SheetDocument } from '../model/sheet-document';
import type { Comparison, SeriesPoint, Variance } from '../variance/variance';
import { FEWEST_VALUES } from '../variance/xmr';
import { kpiChart, type ChartedPeriod } from './print/kpi-chart';
import type { PlannedChart } from './print/planned-chart';
import { columnOf } from './print/table-columns';
import { tableSheet, type PrintedColumn } from './print/table-sheet';

const DATE = 13;
const NUMBER = 12;

/** Points: the briefing is one page. */
const HEIGHT = 108;

/** What stands behind a briefing. */
export interface BriefingFigures {
  readonly sheets: readonly SheetDocument[];
  /** Reads from the first of the sheets; undefined where there are too few periods for a chart. */
  readonly chart: PlannedChart | undefined;
}

/** The sheets behind a briefing: its figures period by period, and what the latest is compared with. @param of what they are named by */
export function briefingFigures(variance: Variance, of: string): BriefingFigures {
  const rows = figureRows(variance.points);
  const figures = figuresOf(variance, rows, of);
  const sheets = variance.comparisons.length === 0 ? [figures] : [figures, comparisonsOf(variance, of)];
  return { sheets, chart: chartOf(variance, rows, figures) };
}

/** A period of the table: one that was not reported has no point. */
interface FigureRow {
  readonly name: string;
  readonly point?: SeriesPoint;
}

/** The periods that were reported, and a row for each between them that was not: its gap is to be seen. */
function figureRows(points: readonly SeriesPoint[]): readonly FigureRow[] {
  const slots = slotsOf(points);
  return points.flatMap((point, index): readonly FigureRow[] => {
    const missing = Math.max(0, (slots[index] ?? 0) - (slots[index - 1] ?? slots[index] ?? 0) - 1);
    const before = points[index - 1];
    const gap = Array.from({ length: before ? missing : 0 }, (_, at) => ({
      name: (before && laterPeriod(before.period, at + 1)?.label) ?? WORDS.notReported,
    }));
    return [...gap, { name: point.period.label, point }];
  });
}

/** The period of the same length so many later; undefined where it is not of whole months. */
function laterPeriod(period: Period, count: number): Period | undefined {
  const [first, months] = [parseIsoDate(period.start), monthsIn(period)];
  if (!first || months === undefined) return undefined;
  const start = monthsLater(first, months * count);
  return periodOfMonths(start, monthsLater(start, months - 1));
}

/**
 * The chart of the figures. Limits are drawn where the last periods in a row have them, from the first of those on: what was counted
 * otherwise before is not to be held against them. Where the last has none the values stand alone.
 */
function chartOf(
  { kpi, verdict }: Variance,
  rows: readonly FigureRow[],
  figures: SheetDocument,
): PlannedChart | undefined {
  const lacking = rows.reduce((last, { point }, index) => (point && !point.limits ? index : last), -1);
  const isLimited = rows.length - lacking - 1 >= FEWEST_VALUES;
  const first = isLimited ? lacking + 1 : 0;
  const drawn = rows.slice(first);
  if (drawn.filter(({ point }) => point).length < FEWEST_VALUES) return undefined;
  const column = (heading: string): DocumentCells => columnOf(figures, heading, [first, rows.length - 1]);
  return kpiChart({
    kpi,
    height: HEIGHT,
    periods: drawn.map(({ name, point }, index): ChartedPeriod => {
      const isLast = index === drawn.length - 1;
      return {
        name,
        value: point?.value,
        kind: isLast ? latestKind(verdict) : point && isLimited ? pointKind(point, kpi.betterIs) : 'ordinary',
        ...(isLimited && point?.limits && { limits: bounded(point.limits, boundsOf(kpi)) ?? point.limits }),
      };
    }),
    cells: {
      names: column(WORDS.period),
      values: column(WORDS.value),
      ...(isLimited && {
        expected: column(WORDS.expected),
        lower: column(WORDS.lower),
        upper: column(WORDS.upper),
      }),
      ...(kpi.target !== undefined && { target: column(WORDS.target) }),
    },
  });
}

function figuresOf({ points, kpi, service }: Variance, rows: readonly FigureRow[], of: string): SheetDocument {
  const numberFormat = formatOf(kpi);
  const hasLimits = points.some(({ limits }) => limits !== undefined);
  const hasGap = rows.some(({ point }) => !point);
  const figure = (heading: string): PrintedColumn => ({ heading, kind: 'figure', width: NUMBER, numberFormat });
  return tableSheet({
    sheet: WORDS.figuresSheet(of),
    table: 'Briefing_figures',
    title: WORDS.figuresTitle(kpi.name, service.name),
    sentences: [hasLimits ? WORDS.withLimits : WORDS.withoutLimits, ...(hasGap ? [WORDS.withGaps] : [])],
    columns: [
      { heading: WORDS.period, kind: 'text', width: DATE },
      figure(WORDS.value),
      ...(hasLimits ? [WORDS.expected, WORDS.lower, WORDS.upper] : []).map(figure),
      ...(kpi.target === undefined ? [] : [figure(WORDS.target)]),
    ],
    // A text would be drawn as 0: the cells of a period that was not reported are blank.
    rows: rows.map(({ name, point }) => [
      name,
      point ? rounded(point.value) : null,
      ...(hasLimits ? (point ? limitsOf(point, kpi) : [null, null, null]) : []),
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
function limitsOf({ limits }: SeriesPoint, kpi: Variance['kpi']): readonly CellValue[] {
  const { kind } = kpi;
  const within = bounded(limits, boundsOf(kpi));
  if (!within) return [WORDS.tooFew, WORDS.tooFew, WORDS.tooFew];
  const { mean, lower, upper } = within;
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
