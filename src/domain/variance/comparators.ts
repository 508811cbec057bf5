import { daysIn, financialYearStart, labelled, periodBefore, yearBefore, type Days } from '../model/period-arithmetic';
import type { Kpi } from '../model/specification';
import { chanceOfCount, chanceOfDifference } from './compare-counts';
import { chanceOfShare, chanceOfSharesDiffering } from './compare-shares';
import { pointAt, type Point, type Series } from './series';
import { isTestable, shareOf } from './testable';
import type { Thresholds } from '../tables/thresholds';
import type { ComparedWith, Comparison, Direction } from './variance';

/** Why there is nothing to compare with, or what to bear in mind. Sentences: `messages/variance`. */
export type ComparisonNote =
  | { readonly why: 'no-value'; readonly with: 'last-period' | 'last-year'; readonly days: Days }
  | { readonly why: 'other-definition'; readonly with: 'last-period' | 'last-year'; readonly days: Days }
  | { readonly why: 'zero-base'; readonly with: ComparedWith }
  | { readonly why: 'part-period'; readonly label: string; readonly days: number; readonly of: number }
  | { readonly why: 'no-test'; readonly kind: 'money' | 'percentage' | 'fraction' };

export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly ComparisonNote[];
}

/**
 * The latest value against target, last period, the same period of last year and the year to date. Counts are tested exactly with
 * the days of their periods as exposure, percentages by the people they are shares of; amounts of money, and percentages of nobody
 * knows how many, cannot be tested. Values of another definition are not compared.
 */
export function compareLatest(series: Series, thresholds: Thresholds): Compared {
  const { points, kpi } = series;
  const latest = points.at(-1);
  if (!latest) return { comparisons: [], notes: [] };
  const make = maker(kpi, thresholds);
  const found = [
    targetOf(series, latest, make),
    before(points, latest, 'last-period', make),
    before(points, latest, 'last-year', make),
    yearToDate(points, latest, kpi, make),
  ];
  const comparisons = found.flatMap((one) => (one && 'with' in one && 'change' in one ? [one] : []));
  const notes = found.flatMap((one) => (one && 'why' in one ? [one] : []));
  return { comparisons, notes: [...notes, ...cautions(series, latest, comparisons)] };
}

function cautions(
  { points, kpi }: Series,
  latest: Point,
  comparisons: readonly Comparison[],
): readonly ComparisonNote[] {
  const compared = comparisons.flatMap((one) => (one.with === 'year-to-date' ? [] : (one.referencePeriod ?? [])));
  const parts = [latest, ...compared.flatMap((period) => pointAt(points, period) ?? [])].filter(({ isPart }) => isPart);
  const zero = comparisons.filter(({ changePercent, reference }) => changePercent === undefined && reference === 0);
  const untested = comparisons.length > 0 && comparisons.every(({ p }) => p === undefined) ? noTest(latest, kpi) : [];
  return [
    ...parts.map(
      ({ period, exposure }) =>
        ({ why: 'part-period', label: period.label, days: exposure, of: daysIn(period) }) as const,
    ),
    ...zero.map((one) => ({ why: 'zero-base', with: one.with }) as const),
    ...untested,
  ];
}

function noTest({ value, base }: Point, { kind }: Kpi): readonly ComparisonNote[] {
  if (kind === 'money' || (kind === 'percentage' && base === undefined)) return [{ why: 'no-test', kind }];
  return kind === 'percentage' || Number.isInteger(value) ? [] : [{ why: 'no-test', kind: 'fraction' }];
}

/** One side of a comparison: a value and how much of the same was counted. */
interface Side {
  readonly value: number;
  readonly exposure: number;
  readonly base?: number;
}

type Make = (
  which: ComparedWith,
  own: Side,
  other: Side & { readonly isFixed?: true; readonly tolerance?: number },
) => Comparison;

/** Makes comparisons of one KPI: change, chance, size and direction. */
function maker(kpi: Kpi, thresholds: Thresholds): Make {
  return (which, own, other) => {
    const change = own.value - other.value;
    const p = chanceOf(kpi, own, other);
    const isSame = kpi.kind === 'percentage' || other.value === 0 || isAsLong(own, other);
    const expected = isSame ? undefined : expectedOf(own, other);
    return {
      with: which,
      value: own.value,
      reference: other.value,
      change,
      ...(other.value !== 0 && { changePercent: (change / other.value) * 100 }),
      ...(expected !== undefined && { expected }),
      ...(p !== undefined && { p }),
      isSignificant: p !== undefined && p < thresholds.watchBelow,
      isLarge: isLarge(kpi, own, other, thresholds),
      direction: directionOf(own.value - (expected ?? other.value), kpi, which === 'target'),
    };
  };
}

function chanceOf(kpi: Kpi, own: Side, other: Side & { readonly isFixed?: true }): number | undefined {
  if (kpi.kind === 'money') return undefined;
  if (kpi.kind === 'percentage') return chanceOfPercentages(own, other);
  if (!isTestable(own.value)) return undefined;
  if (other.isFixed) return chanceOfCount(own.value, expectedOf(own, other));
  if (!isTestable(other.value)) return undefined;
  return chanceOfDifference(
    { events: own.value, exposure: own.exposure },
    { events: other.value, exposure: other.exposure },
  );
}

function chanceOfPercentages(own: Side, other: Side & { readonly isFixed?: true }): number | undefined {
  const mine = shareOf(own);
  if (!mine) return undefined;
  if (other.isFixed) {
    const share = other.value / 100;
    if (share < 0 || share > 1) return undefined;
    // All or none is what such a target says is certain.
    if (share === 1 || share === 0) return mine.events === share * mine.trials ? 1 : 0;
    return chanceOfShare(mine.events, mine.trials, share);
  }
  const theirs = shareOf(other);
  return theirs && chanceOfSharesDiffering(mine, theirs);
}

/** What the other side comes to over the days of this one. */
function expectedOf(own: Side, other: Side): number {
  return own.exposure === other.exposure ? other.value : (other.value * own.exposure) / other.exposure;
}

/** Quarters of 90 and 92 days, not February and March: there as many people as before are more a day. */
const AS_LONG = 0.05;

function isAsLong(own: Side, other: Side): boolean {
  return Math.abs(own.exposure - other.exposure) <= AS_LONG * other.exposure;
}

/** Any two months of the calendar, but not a month and the ten days in which a service began. */
const ABOUT_AS_LONG = 0.15;

function isAboutAsLong(own: Side, other: Side): boolean {
  return Math.abs(own.exposure - other.exposure) <= ABOUT_AS_LONG * other.exposure;
}

/**
 * Large in number and in proportion, as the reader sees it and allowing for the days of both periods: neither is February's twenty-eight
 * days a fall, nor is the same figure as in January's thirty-one a rise. Of a period in which the service ran in part only the days
 * count. A change of a percentage counts as many people as it is a share of, and its proportion is that of the smaller side: from 97
 * to 90 % more than three times as many are not satisfied. Of money the number says nothing. Against a target the tolerance of the KPI
 * stands in for the proportion.
 */
function isLarge(kpi: Kpi, own: Side, other: Side & { readonly tolerance?: number }, thresholds: Thresholds): boolean {
  const isFrom = (reference: number): boolean => isLargeFrom(kpi, own, reference, thresholds, other.tolerance);
  const isByTheDay = kpi.kind !== 'percentage' && own.exposure !== other.exposure;
  if (isByTheDay && !isAboutAsLong(own, other)) return isFrom(expectedOf(own, other));
  return isFrom(other.value) && (!isByTheDay || isFrom(expectedOf(own, other)));
}

/** The same from a reference of as many days, such as the mean of a chart. @param tolerance in per cent, instead of the proportion */
export function isLargeFrom(
  kpi: Kpi,
  own: Pick<Side, 'value' | 'base'>,
  reference: number,
  thresholds: Thresholds,
  tolerance?: number,
): boolean {
  const change = Math.abs(own.value - reference);
  const isPercentage = kpi.kind === 'percentage';
  return isMany(kpi, change, own, thresholds) && isFar(isPercentage, change, reference, tolerance, thresholds);
}

function isMany({ kind }: Kpi, change: number, { base }: Pick<Side, 'base'>, { smallestNumber }: Thresholds): boolean {
  if (kind === 'money' || (kind === 'percentage' && base === undefined)) return change > 0;
  return (kind === 'percentage' && base !== undefined ? (change / 100) * base : change) >= smallestNumber;
}

function isFar(
  isPercentage: boolean,
  change: number,
  reference: number,
  tolerance: number | undefined,
  { smallestChange }: Thresholds,
): boolean {
  if (tolerance !== undefined) return change * 100 > tolerance * Math.abs(reference);
  const whole = isPercentage ? Math.min(reference, Math.abs(100 - reference)) : Math.abs(reference);
  return change * 100 >= smallestChange * whole;
}

/** On the better side of a target is as good as it gets; a KPI with a target and no better side is to be near it. */
export function directionOf(change: number, { betterIs = 'neither' }: Kpi, isTarget: boolean): Direction {
  if (change === 0) return 'none';
  if (betterIs === 'neither') return isTarget ? 'worse' : 'either';
  return change > 0 === (betterIs === 'higher') ? 'better' : 'worse';
}

function targetOf({ kpi, category }: Series, latest: Point, make: Make): Comparison | undefined {
  if (kpi.target === undefined || category !== '') return undefined;
  const exposure = latest.isAtAMoment ? 1 : daysIn(latest.period);
  return make('target', latest, {
    value: kpi.target,
    exposure,
    isFixed: true,
    ...(kpi.tolerance !== undefined && { tolerance: kpi.tolerance }),
  });
}

function before(
  points: readonly Point[],
  latest: Point,
  which: 'last-period' | 'last-year',
  make: Make,
): Comparison | ComparisonNote | undefined {
  const days = which === 'last-period' ? periodBefore(latest.period) : yearBefore(latest.period);
  // Of a whole year both are the same.
  if (which === 'last-year' && days.start === periodBefore(latest.period).start) return undefined;
  const other = pointAt(points, days);
  if (!other) return { why: 'no-value', with: which, days };
  if (other.definition !== latest.definition) return { why: 'other-definition', with: which, days };
  return { ...make(which, latest, other), referencePeriod: other.period };
}

/** The year so far against the same months of last year, where every period of both is there and more than one has passed. */
function yearToDate(points: readonly Point[], latest: Point, kpi: Kpi, make: Make): Comparison | undefined {
  if (kpi.kind === 'percentage' || latest.isAtAMoment) return undefined;
  const own = yearSoFar(points, latest.period);
  if (!own || own.length < 2) return undefined;
  const theirs = own.map(({ period }) => pointAt(points, yearBefore(period)));
  const all = theirs.flatMap((point) => point ?? []);
  if (all.length < own.length || [...own, ...all].some(({ definition }) => definition !== latest.definition))
    return undefined;
  const [first, last] = [all[0], all.at(-1)];
  const period = first && last && labelled({ start: first.period.start, end: last.period.end });
  return { ...make('year-to-date', sumOf(own), sumOf(all)), ...(period && { referencePeriod: period }) };
}

function yearSoFar(points: readonly Point[], { start, end }: Days): readonly Point[] | undefined {
  const from = financialYearStart(start);
  const own = points.filter(({ period }) => period.start >= from && period.end <= end);
  const isWhole =
    own[0]?.period.start === from &&
    own.every(({ period }, at) => at === 0 || periodBefore(period).start === own[at - 1]?.period.start);
  return isWhole ? own : undefined;
}

function sumOf(points: readonly Point[]): Side {
  return {
    value: points.reduce((sum, { value }) => sum + value, 0),
    exposure: points.reduce((sum, { exposure }) => sum + exposure, 0),
  };
}
