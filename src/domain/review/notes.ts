import {
  sayGap,
  sayNoChart,
  sayNote,
  sayRebased,
  sayTrialLimits,
  sayUnfinished,
  SMALL_NUMBERS,
} from '../messages/variance';
import { daysIn, monthsIn, periodBefore, type Days } from '../model/period-arithmetic';
import type { Charted } from '../variance/chart';
import type { Compared } from '../variance/comparators';
import type { PeersFound } from '../variance/peers';
import type { Point, Series } from '../variance/series';

/** What a person has to bear in mind about a series beside its verdict, in sentences. */
export function notesOf(
  series: Series,
  { notes }: Compared,
  { spc, lacks }: Charted,
  peers: PeersFound | undefined,
): readonly string[] {
  const { points, unfinished, kpi } = series;
  const gaps = gapsIn(points.map(({ period }) => period));
  const base = points.at(-1)?.base;
  return [
    ...notes.map(sayNote),
    ...(unfinished ? [sayUnfinished(unfinished)] : []),
    ...(gaps.length > 0 ? [sayGap(gaps)] : []),
    ...(lacks ? [sayNoChart(lacks)] : []),
    ...(spc?.isTrial ? [sayTrialLimits(spc.points)] : []),
    ...(spc?.rebasedFrom === undefined ? [] : [sayRebased(spc.rebasedFrom)]),
    ...(isSmall(kpi.kind, points, base) && !peers ? [SMALL_NUMBERS] : []),
  ];
}

/** Below ten, one person more is a tenth of it. */
function isSmall(kind: string, points: readonly Point[], base: number | undefined): boolean {
  if (kind === 'money') return false;
  const [before, latest] = points.slice(-2);
  const figures = kind === 'percentage' ? [base] : [before?.value, latest?.value];
  return figures.some((figure) => figure !== undefined && figure > 0 && figure < 10);
}

/** Periods of the same length that are missing between the first and the last. */
function gapsIn(periods: readonly Days[]): readonly Days[] {
  const [first] = periods;
  if (!first || monthsIn(first) === undefined) return [];
  const there = new Set(periods.map(({ start }) => start));
  const missing: Days[] = [];
  const last = periods.at(-1);
  for (let days = last && periodBefore(last); days && days.start > first.start; days = periodBefore(days)) {
    if (!there.has(days.start)) missing.unshift(days);
    if (daysIn(days) < 1) break;
  }
  return missing;
}
