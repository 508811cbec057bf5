import type { KpiValue } from '../../src/domain/tables/kpi-value';
import { daysIn, labelled, periodBefore } from '../../src/domain/model/period-arithmetic';
import type { Period } from '../../src/domain/model/periods';
import { readPeriod } from '../../src/domain/model/read-cells';
import type { ServiceRecord } from '../../src/domain/model/registers';
import type { Kpi } from '../../src/domain/model/specification';
import { evidenceOf as evidenceFound } from '../../src/domain/review/evidence';
import { judge, type Evidence, type Judgement } from '../../src/domain/variance/judge';
import { seriesOf, type AllSeries, type Series } from '../../src/domain/variance/series';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/domain/tables/thresholds';

/** The day of the 2019-20 Q2 review, unless said otherwise. */
export const TODAY = '2019-10-20';
const LAST = '2019-20 Q2';

export function aKpi(parts: Partial<Kpi> = {}): Kpi {
  return {
    id: 'sessions-held',
    name: 'Sessions held',
    aliases: [],
    unit: 'sessions',
    kind: 'count',
    required: 'yes',
    responses: 'single',
    betterIs: 'higher',
    ...parts,
  };
}

/** A share of those asked; see `asked`. */
export const SAFER: Partial<Kpi> = { id: 'felt-safer', name: 'Felt safer', unit: '%', kind: 'percentage' };

export function aService(parts: Partial<ServiceRecord> = {}): ServiceRecord {
  return { id: 'S1', name: 'Service one', provider: 'Provider one', frequency: 'quarterly', ...parts };
}

export function period(label: string): Period {
  const read = readPeriod(label);
  if (!read) throw new Error(`No period: ${label}`);
  return read;
}

/** So many periods of one length, the last of which is named; oldest first. */
export function periodsTo(last: string, count: number): readonly Period[] {
  const all = [period(last)];
  while (all.length < count) all.unshift(labelled(periodBefore(all[0]!))!);
  return all;
}

/** What a series is told with. A figure of `null` is one that is missing. */
export interface Told {
  readonly figures: readonly (number | null)[];
  readonly last?: string;
  readonly kpi?: Partial<Kpi>;
  /** What is different about the KPI in some periods. */
  readonly kpiIn?: (period: Period) => Partial<Kpi>;
  readonly service?: Partial<ServiceRecord>;
  readonly category?: string;
  readonly today?: string;
  /** How many were asked in each period, for a percentage. */
  readonly asked?: readonly (number | null)[];
  /** Further values of the same KPI. */
  readonly also?: readonly (readonly [period: string, value: number])[];
}

export function allSeries(told: Told): AllSeries {
  const { figures, last = LAST, kpi = {}, kpiIn = () => ({}), category = '', today = TODAY, asked, also = [] } = told;
  const service = aService(told.service);
  const measure = aKpi({ ...kpi, ...(asked && { partOf: 'asked' }) });
  const periods = periodsTo(last, figures.length);
  const valuesOf = (id: string, all: readonly (number | null)[], part = ''): readonly KpiValue[] =>
    all.flatMap((value, at) =>
      value === null ? [] : [{ service: service.id, kpi: id, category: part, period: periods[at]!, value }],
    );
  const values: readonly KpiValue[] = [
    ...valuesOf(measure.id, figures, category),
    ...valuesOf('asked', asked ?? []),
    ...also.map(([label, value]) => ({
      service: service.id,
      kpi: measure.id,
      category,
      period: period(label),
      value,
    })),
  ];
  const asking = aKpi({ id: 'asked', name: 'Asked', unit: 'people', betterIs: 'neither' });
  return seriesOf({
    values,
    service: () => service,
    kpi: (_, id, when) => (id === 'asked' ? asking : id === measure.id ? { ...measure, ...kpiIn(when) } : undefined),
    today,
  });
}

/** The series of the KPI itself. */
export function aSeries(told: Told): Series {
  const found = allSeries(told).series.find(({ kpi }) => kpi.id !== 'asked');
  if (!found) throw new Error('There is no series.');
  return found;
}

export const withThresholds = (parts: Partial<Thresholds>): Thresholds => ({ ...DEFAULT_THRESHOLDS, ...parts });

/** All that a series itself says for a verdict: no peers, no explanation. */
export function evidenceOf(series: Series, thresholds: Thresholds = DEFAULT_THRESHOLDS): Evidence {
  return evidenceFound(series, thresholds).evidence;
}

export function judged(told: Told, thresholds: Thresholds = DEFAULT_THRESHOLDS): Judgement {
  return judge(evidenceOf(aSeries(told), thresholds), thresholds);
}

/** Days of a period by its label. */
export const daysOf = (label: string): number => daysIn(period(label));
