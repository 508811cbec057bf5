import { allOf, counted } from '../../../domain/text/grammar';
import type { SpecialCause } from '../../../domain/variance/special-causes';
import type { Peer, PeerComparison, SeriesPoint, Spc, Variance } from '../../../domain/variance/variance';
import { printAmount, printWithUnit, printWorkedOut } from '../print-value';
import type { Measure } from '../../../domain/charts/chart-values';
import { bounded, boundsOf } from '../../../domain/charts/chart-values';
import { funnelUnits } from '../../../domain/charts/funnel-chart';
import type { SeriesPicture } from '../../../domain/charts/series-chart';
import { words } from '../../../domain/text/words';

/** Headings of the charts and of the tables that say the same. */
export const CHART_WORDS = words('performance-chart', {
  choice: 'Chart',
  series: 'Over time',
  funnel: 'Services of its kind',
  table: 'Figures as a table',
  period: 'Period',
  value: 'Value',
  mean: 'Mean',
  limits: 'Limits',
  special: 'Special cause',
  tooFew: (points: number) => `${counted(points, 'period')}: too few for a chart over time, which needs six.`,
  zone: 'Blue band: target met.',
  trial: (points: number) => `Limits are trial ones (${counted(points, 'period')}; they settle at 13).`,
  startsAt: (value: number, kpi: Measure) => `The axis begins at ${printAmount(value, kpi)}.`,
  hollow: 'Hollow marks: earlier flags.',
  service: 'Service',
  exposure: 'Size',
  limits95: '95 % limits',
  limits998: '99.8 % limits',
  funnelNote: 'Chance alone leaves the inner limits once in 20, the outer ones once in 500.',
  isThis: (name: string) => `${name} (this service)`,
});

/** What a chart of a series does not say by itself. */
export function seriesNote({ spc, points, kpi }: Variance, { zone, startsAt, points: drawn }: SeriesPicture): string {
  return [
    ...(zone ? [CHART_WORDS.zone] : []),
    ...(spc?.isTrial ? [CHART_WORDS.trial(spc.points)] : []),
    ...(drawn.some(({ kind, isLatest }) => kind !== 'ordinary' && !isLatest) ? [CHART_WORDS.hollow] : []),
    ...(startsAt === undefined ? [] : [CHART_WORDS.startsAt(startsAt, kpi)]),
    ...(!spc && points.length > 0 ? ['No limits: too few periods, or the service ran only in part.'] : []),
  ].join(' ');
}

/** `240 to 356`, in what the unit allows: a count is never below nothing. */
export function limitsText(limits: NonNullable<SeriesPoint['limits']>, kpi: Measure): string {
  const { lower, upper } = bounded(limits, boundsOf(kpi)) ?? limits;
  return `${printWorkedOut(lower, kpi)} to ${printWorkedOut(upper, kpi)}`;
}

/** `326, was 300`, with values that were replaced since. */
export function pointText({ value, superseded = [] }: SeriesPoint, kpi: Measure): string {
  const before = superseded.map((one) => printAmount(one, kpi));
  return before.length === 0 ? printAmount(value, kpi) : `${printAmount(value, kpi)}, replaces ${allOf(before)}`;
}

/** `outside the limits, above and shift, above`; what a shift is, the key says. */
export function signalsText({ signals }: Pick<SeriesPoint, 'signals'>): string {
  return allOf(signals.map(({ rule, side }) => `${SHORT[rule]}, ${SIDES[rule === 'trend' ? 'trend' : 'level'][side]}`));
}

const SHORT: Readonly<Record<SpecialCause, string>> = words('performance-short', {
  outside: 'outside the limits',
  shift: 'shift',
  trend: 'trend',
  'two-of-three': 'two of three',
});

const SIDES = words('performance-sides', {
  trend: { above: 'up', below: 'down' },
  level: { above: 'above', below: 'below' },
} as const);

/** What a person who does not see the chart is told of it; the figures are in the table. */
export function seriesAlternative({ kpi, points, spc }: Pick<Variance, 'kpi' | 'points' | 'spc'>): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const sentences = [
    `Line of ${counted(points.length, 'period')}, ${first.period.label} to ${last.period.label}; latest ${printWithUnit(last.value, kpi)}`,
    ...(spc ? [limitsSentence(spc, kpi)] : []),
    ...(kpi.target === undefined ? [] : [`Target ${printAmount(kpi.target, kpi)}`]),
    ...(spc && spc.signals.length > 0 ? [`Latest point: ${signalsText(spc)}`] : []),
  ];
  return `${sentences.join('. ')}.`;
}

function limitsSentence(spc: Spc, kpi: Measure): string {
  return `Mean ${printWorkedOut(spc.mean, kpi)}, ${spc.isTrial ? 'trial limits' : 'limits'} ${limitsText(spc, kpi)}`;
}

const PLACES: Readonly<Record<PeerComparison['place'], string>> = words('performance-places', {
  'high-99.8': 'above the 99.8 % limits',
  'high-95': 'above the 95 % limits, within the 99.8 % limits',
  within: 'within the limits',
  'low-95': 'below the 95 % limits, within the 99.8 % limits',
  'low-99.8': 'below the 99.8 % limits',
});

/** Rates are read for each hundred, so that only money and percentages keep their sign. */
export function printRate(rate: number, comparison: Pick<PeerComparison, 'per'>, kpi: Measure): string {
  return printWorkedOut(rate * funnelUnits(comparison, '').factor, kpi);
}

export function rangeText([lower, upper]: Peer['limits95'], comparison: PeerComparison, kpi: Measure): string {
  return `${printRate(lower, comparison, kpi)} to ${printRate(upper, comparison, kpi)}`;
}

/** `for each 100 beneficiaries`, `per 100 people`. */
export function rateWords(comparison: Pick<PeerComparison, 'per'>): string {
  return funnelUnits(comparison, '').rate.trim();
}

/** Where the service stands among its peers, in a sentence. */
export function funnelAlternative(comparison: PeerComparison, kpi: Measure): string {
  const { peers, average, place } = comparison;
  const own = peers.find(({ isThis }) => isThis);
  const others = counted(peers.filter(({ isThis }) => !isThis).length, 'other service');
  const value = own ? `${own.name}: ${printRate(own.rate, comparison, kpi)} ${rateWords(comparison)}` : 'This service';
  return `${value}, ${PLACES[place]}, beside ${others}. Average ${printRate(average, comparison, kpi)}.`;
}
