import { printNumber, quote } from '../text/grammar';
import type { KpiKind } from '../model/specification';
import type { Side, SpecialCause } from '../variance/special-causes';
import type { ComparedWith } from '../variance/variance';
import { sayChance, sayPercent, sayValue, SIGNALS } from './variance';

/** What the provider is asked about: a figure, and what it is compared with. */
export type VarianceQuery = Readonly<{
  cell: string;
  kind: KpiKind;
  /** What is compared: the figure, or the year so far. */
  value: number;
  /** The figure, where the year so far is compared. */
  figure?: number;
  period: string;
  /** The special cause of its chart, where no comparison alone would make it ask. */
  signal?: SpecialCause;
  side?: Side;
  /** Absent, with what follows, where there is a special cause only. */
  with?: ComparedWith;
  /** What it is compared with: the value before, or the target. */
  before?: number;
  /** What that comes to over as many days, where it makes a difference. */
  expected?: number;
  /** Absent for a target. */
  beforePeriod?: string;
  /** `C7`, `C7 on sheet “2018-19”`, `the table History`; absent for a target, and for several periods. */
  beforeIn?: string;
  /** How likely chance alone gives a change as unlikely as this, 0 to 1; absent for what cannot be tested. */
  chance?: number;
}>;

/** What the provider is asked about a figure, at its cell. */
export function sayVarianceQuery(label: string, data: VarianceQuery): string {
  const { cell, period, value, figure = value, chance } = data;
  const news = [...saySignal(data), ...sayChange(data)].join('');
  const kindOfNews = data.with === 'target' ? 'difference' : 'change';
  const odds = chance === undefined ? '' : ` Chance alone gives such a ${kindOfNews} ${sayChance(chance)}.`;
  return `${cell}, ${quote(label)}: it is ${sayValue(data, figure)} in ${period}${news}.${odds}`;
}

function saySignal({ signal, side }: VarianceQuery): readonly string[] {
  return signal === undefined || side === undefined ? [] : [`, ${SIGNALS[signal](side)}`];
}

function sayChange(data: VarianceQuery): readonly string[] {
  const { value, before, expected, figure, signal } = data;
  if (before === undefined) return [];
  const details = [...shareOf(data), ...placeOf(data)].join('; ');
  // 42 people fewer, not 42.22.
  const against = data.kind === 'count' ? Math.round(expected ?? before) : (expected ?? before);
  const change = `${sayDifference(data, value - against)} than ${sayExpected(data, against)}${details === '' ? '' : ` (${details})`}`;
  if (figure !== undefined) return [`; the year so far, ${sayValue(data, value)}, is ${change}`];
  return [`${signal === undefined ? ',' : ';'} ${change}`];
}

/** `35 fewer`, `20 points less`, `£40 more`. */
function sayDifference({ kind }: VarianceQuery, change: number): string {
  const size = Math.abs(change);
  if (kind === 'percentage') return `${printNumber(Math.round(size * 10) / 10)} points ${change > 0 ? 'more' : 'less'}`;
  return `${sayValue({ kind }, size)} ${change > 0 ? 'more' : kind === 'count' ? 'fewer' : 'less'}`;
}

/** None of a percentage, whose change is in points, nor of nothing. */
function shareOf({ kind, value, before = 0, expected = before }: VarianceQuery): readonly string[] {
  return before === 0 || kind === 'percentage' ? [] : [sayPercent((value / expected - 1) * 100)];
}

function placeOf({ with: which, beforeIn, beforePeriod }: VarianceQuery): readonly string[] {
  const place = which === 'year-to-date' ? beforePeriod : beforeIn;
  return place === undefined ? [] : [place];
}

function sayExpected(data: VarianceQuery, against: number): string {
  const reference = sayReference(data);
  if (data.expected === undefined) return reference;
  const comes = data.with === 'target' ? 'comes' : 'come';
  return `the ${sayValue(data, against)} that ${reference} ${comes} to over as many days`;
}

function sayReference(data: VarianceQuery): string {
  const { with: which = 'target', before = 0, beforePeriod = '' } = data;
  const value = sayValue(data, before);
  const names: Readonly<Record<typeof which, string>> = {
    target: `its target of ${value}`,
    'last-period': `the ${value} in ${beforePeriod}`,
    'last-year': `the ${value} a year before, in ${beforePeriod}`,
    'year-to-date': `the ${value} by this time last year`,
    peers: `the ${value} that similar services would have`,
  };
  return names[which];
}
