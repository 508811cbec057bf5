import { directionOf } from './comparators';
import { chanceOfCount } from './compare-counts';
import { chanceOfShare } from './compare-shares';
import { averageOf, placeInFunnel, proportionFunnel, rateFunnel, type FunnelLimits, type FunnelUnit } from './funnel';
import { pointAt, type Point, type Series } from './series';
import type { Thresholds } from './thresholds';
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

/**
 * A service among those with the same intervention type, KPI and unit in the same period: counts for each beneficiary, percentages
 * as they are. It is tested against the average of all, itself among them, which is the line of the funnel: test and limits agree. Undefined
 * where there are too few peers, or where nobody knows how many people a figure is of.
 */
export function comparePeers(
  series: Series,
  all: readonly Series[],
  facts: PeerFacts,
  thresholds: Thresholds,
): PeersFound | undefined {
  const type = facts.interventionType(series.service.id);
  const latest = series.points.at(-1);
  if (type === undefined || !latest || series.category !== '' || series.kpi.id === 'beneficiaries') return undefined;
  const own = memberOf(series, latest, facts);
  const others = all
    .filter((other) => other !== series && isAlike(other, series) && facts.interventionType(other.service.id) === type)
    .flatMap((other) => memberOf(other, latest, facts) ?? []);
  if (!own || others.length < FEWEST_PEERS) return undefined;
  const average = averageOf([own, ...others].map(({ unit }) => unit));
  // Where nobody has any, or everybody all, there is nothing to tell apart.
  const isTelling = average !== undefined && average > 0 && !(series.kpi.kind === 'percentage' && average >= 1);
  return isTelling ? foundOf(own, others, average, thresholds) : undefined;
}

function isAlike(one: Series, other: Series): boolean {
  return (
    one.category === '' &&
    one.kpi.id === other.kpi.id &&
    one.kpi.unit === other.kpi.unit &&
    one.kpi.kind === other.kpi.kind
  );
}

/** A service in the days of the latest point; undefined where it has no value, or nobody knows of how many. */
function memberOf(series: Series, { period }: Point, facts: PeerFacts): Member | undefined {
  const point = pointAt(series.points, period);
  if (!point || point.value < 0) return undefined;
  if (series.kpi.kind === 'percentage') {
    if (point.base === undefined || point.value > 100) return undefined;
    return { series, unit: { events: Math.round((point.value / 100) * point.base), size: point.base } };
  }
  const size = series.kpi.kind === 'count' ? facts.beneficiaries(series.service.id, point) : undefined;
  if (size === undefined || size <= 0 || !Number.isInteger(point.value)) return undefined;
  return { series, unit: { events: point.value, size } };
}

function foundOf(own: Member, others: readonly Member[], average: number, thresholds: Thresholds): PeersFound {
  const isPercentage = own.series.kpi.kind === 'percentage';
  const scale = isPercentage ? 100 : 1;
  const limitsOf = ({ size }: FunnelUnit): FunnelLimits =>
    isPercentage ? proportionFunnel(average, size) : rateFunnel(average, size);
  const members = [own, ...others].sort((one, other) => one.unit.size - other.unit.size);
  return {
    comparison: comparisonOf(own, average, thresholds),
    funnel: {
      per: isPercentage ? '100 people' : 'beneficiary',
      average: average * scale,
      place: placeInFunnel(own.unit.events / own.unit.size, limitsOf(own.unit)),
      peers: members.map((member) => {
        const { within95, within998 } = limitsOf(member.unit);
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
