import { groupBy } from '../model/group-by';
import { remembered } from '../model/kept-for';
import { periodKey } from '../model/period-key';
import { directionOf } from './comparators';
import { chanceOfCount } from './compare-counts';
import { chanceOfShare } from './compare-shares';
import { averageOf, placeInFunnel, proportionFunnel, rateFunnel, type FunnelLimits, type FunnelUnit } from './funnel';
import { pointAt, type Point, type Series } from './series';
import { isTestable, shareOf } from './testable';
import type { Thresholds } from '../tables/thresholds';
import type { Comparison, PeerComparison } from './variance';

/** What is known of services beside their series. */
export interface PeerFacts {
  /** What a service mainly does, as its returns or the register say; undefined where nobody knows. */
  readonly interventionType: (service: string) => string | undefined;
  /** People helped in the same days, by service. */
  readonly beneficiaries: (service: string, point: Point) => number | undefined;
}

/** Fewer others make no average to be held against; three is ours. */
const FEWEST_PEERS = 3;

interface Member {
  readonly series: Series;
  readonly unit: FunnelUnit;
}

/** A comparison with peers and the funnel it comes from. */
export interface PeersFound {
  readonly comparison: Comparison;
  readonly funnel: PeerComparison;
}

/** All services of one type with one KPI in one period, and their common funnel. */
interface Funnel {
  readonly members: readonly Member[];
  readonly average: number;
  readonly limitsOf: (size: number) => FunnelLimits;
}

/**
 * Finds a service among those with the same intervention type, KPI and unit in the same period: counts for each beneficiary,
 * percentages as they are. It is tested against the average of all, itself among them, which is the line of the funnel: test and
 * limits agree. Undefined where there are too few peers, or where nobody knows how many people a figure is of. A funnel is worked out
 * once for all of its services.
 */
export function peersAmong(
  all: readonly Series[],
  facts: PeerFacts,
  thresholds: Thresholds,
): (series: Series) => PeersFound | undefined {
  const alike = groupBy(all, (series) => groupOf(series, facts));
  const funnels = new Map<string, Funnel | undefined>();
  return (series) => {
    const group = groupOf(series, facts);
    const latest = series.points.at(-1);
    if (group === undefined || !latest) return undefined;
    const key = JSON.stringify([group, periodKey(latest.period)]);
    if (!funnels.has(key)) funnels.set(key, funnelOf(alike.get(group) ?? [], latest, facts));
    const funnel = funnels.get(key);
    const own = funnel?.members.find((member) => member.series === series);
    return funnel && own && foundOf(own, funnel, thresholds);
  };
}

/** What services are alike by; undefined for what is not held against others. */
function groupOf({ service, kpi, category }: Series, facts: PeerFacts): string | undefined {
  const type = facts.interventionType(service.id);
  if (type === undefined || category !== '' || kpi.id === 'beneficiaries') return undefined;
  return JSON.stringify([type, kpi.id, kpi.unit, kpi.kind]);
}

/** Undefined where there is nothing to tell apart: too few, nobody has any, or everybody all. */
function funnelOf(alike: readonly Series[], point: Point, facts: PeerFacts): Funnel | undefined {
  const members = alike.flatMap((series) => memberOf(series, point, facts) ?? []);
  const average = averageOf(members.map(({ unit }) => unit));
  const isPercentage = alike[0]?.kpi.kind === 'percentage';
  if (members.length <= FEWEST_PEERS || average === undefined || average <= 0) return undefined;
  if (isPercentage && average >= 1) return undefined;
  return {
    members: [...members].sort((one, other) => one.unit.size - other.unit.size),
    average,
    limitsOf: remembered((size) => (isPercentage ? proportionFunnel(average, size) : rateFunnel(average, size))),
  };
}

/** A service in the days of the latest point; undefined where it has no value, or nobody knows of how many. */
function memberOf(series: Series, { period }: Point, facts: PeerFacts): Member | undefined {
  const point = pointAt(series.points, period);
  if (!point) return undefined;
  if (series.kpi.kind === 'percentage') {
    const share = shareOf(point);
    return share && { series, unit: { events: share.events, size: share.trials } };
  }
  const size = series.kpi.kind === 'count' ? facts.beneficiaries(series.service.id, point) : undefined;
  if (size === undefined || size <= 0 || !isTestable(point.value)) return undefined;
  return { series, unit: { events: point.value, size } };
}

function foundOf(own: Member, { members, average, limitsOf }: Funnel, thresholds: Thresholds): PeersFound {
  const isPercentage = own.series.kpi.kind === 'percentage';
  const scale = isPercentage ? 100 : 1;
  return {
    comparison: comparisonOf(own, average, thresholds),
    funnel: {
      per: isPercentage ? '100 people' : 'beneficiary',
      average: average * scale,
      place: placeInFunnel(own.unit.events / own.unit.size, limitsOf(own.unit.size)),
      peers: members.map((member) => {
        const { within95, within998 } = limitsOf(member.unit.size);
        const { id, name } = member.series.service;
        return {
          service: id,
          name,
          rate: (member.unit.events / member.unit.size) * scale,
          exposure: member.unit.size,
          limits95: [within95.lower * scale, within95.upper * scale],
          limits998: [within998.lower * scale, within998.upper * scale],
          isThis: member === own,
        };
      }),
    },
  };
}

/** Against the average. The reference is what the service would have at it, in the KPI's own unit. */
function comparisonOf({ series, unit }: Member, average: number, thresholds: Thresholds): Comparison {
  const isPercentage = series.kpi.kind === 'percentage';
  const p = isPercentage
    ? chanceOfShare(unit.events, unit.size, average)
    : chanceOfCount(unit.events, average * unit.size);
  const expected = average * unit.size;
  const [value, reference] = isPercentage ? [(unit.events / unit.size) * 100, average * 100] : [unit.events, expected];
  const change = value - reference;
  return {
    with: 'peers',
    value,
    reference,
    change,
    ...(reference !== 0 && { changePercent: (change / reference) * 100 }),
    p,
    isSignificant: p < thresholds.watchBelow,
    isLarge:
      Math.abs(unit.events - expected) >= thresholds.smallestNumber &&
      Math.abs(unit.events - expected) * 100 >= thresholds.smallestChange * expected,
    direction: directionOf(change, series.kpi, false),
  };
}
