import { allOf, counted } from '../../domain/text/grammar';
import type { SpecialCause } from '../../domain/variance/special-causes';
import type { Peer, PeerComparison, SeriesPoint, Spc, Variance } from '../../domain/variance/variance';
import { printAmount, printWithUnit, printWorkedOut, type Measure } from './print-value';
import { bounded, boundsOf } from './series-chart';

const CAUSES: Readonly<Record<SpecialCause, string>> = {
  outside: 'outside the limits',
  shift: 'shift: a long run on one side of the mean',
  trend: 'trend: a long run up or down',
  'two-of-three': 'two of three near a limit',
};

/** Headings and keys of the charts and of the tables that say the same. */
export const CHART_WORDS = {
  series: 'Over time',
  funnel: 'Among peers',
  table: 'Figures as a table',
  period: 'Period',
  value: 'Value',
  mean: 'Mean',
  limits: 'Limits',
  special: 'Special cause',
  key: 'Key',
  keyValue: 'value',
  keyMean: (mean: number, kpi: Measure) => `mean ${printWorkedOut(mean, kpi)}`,
  keyLimits: (spc: Spc, kpi: Measure) => `${spc.isTrial ? 'trial limits' : 'limits'} ${limitsText(spc, kpi)}`,
  keyTarget: (target: number, kpi: Measure) => `target ${printAmount(target, kpi)}`,
  cause: (cause: SpecialCause) => CAUSES[cause],
  trial: 'Trial limits: fewer than 13 periods, so they may still move.',
  tooFew: (points: number) => `${counted(points, 'period')}: too few for a chart, which needs six.`,
  service: 'Service',
  exposure: 'Size',
  rate: (per: string) => `Per ${per}`,
  limits95: '95 % limits',
  limits998: '99.8 % limits',
  keyOthers: 'other services',
  keyAverage: (average: number, kpi: Measure) => `average ${printRate(average, kpi)}`,
  key95: '95 % limits: left by chance once in 20',
  key998: '99.8 % limits: left by chance once in 500',
  isThis: (name: string) => `${name} (this service)`,
};

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

const SHORT: Readonly<Record<SpecialCause, string>> = {
  outside: 'outside the limits',
  shift: 'shift',
  trend: 'trend',
  'two-of-three': 'two of three',
};

const SIDES = { trend: { above: 'up', below: 'down' }, level: { above: 'above', below: 'below' } } as const;

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
  return `Mean ${printWorkedOut(spc.mean, kpi)}, ${CHART_WORDS.keyLimits(spc, kpi)}`;
}

const PLACES: Readonly<Record<PeerComparison['place'], string>> = {
  'high-99.8': 'above the 99.8 % limits',
  'high-95': 'above the 95 % limits, within the 99.8 % limits',
  within: 'within the limits',
  'low-95': 'below the 95 % limits, within the 99.8 % limits',
  'low-99.8': 'below the 99.8 % limits',
};

/** Rates are per something, so that only money and percentages keep their sign. */
export function printRate(rate: number, kpi: Measure): string {
  return printWorkedOut(rate, kpi);
}

export function rangeText([lower, upper]: Peer['limits95'], kpi: Measure): string {
  return `${printRate(lower, kpi)} to ${printRate(upper, kpi)}`;
}

/** Where the service stands among its peers, in a sentence. */
export function funnelAlternative({ peers, per, average, place }: PeerComparison, kpi: Measure): string {
  const own = peers.find(({ isThis }) => isThis);
  const others = counted(peers.filter(({ isThis }) => !isThis).length, 'other service');
  const value = own ? `${own.name}: ${printRate(own.rate, kpi)} per ${per}` : 'This service';
  return `${value}, ${PLACES[place]}, beside ${others}. Average ${printRate(average, kpi)}.`;
}
