import { MONTHS } from '../tables/return-dates';
import { monthsIn, type Days } from '../model/period-arithmetic';
import { groupBy } from '../model/group-by';
import { missingAgreementItems, stepsOf } from '../tables/read-escalations';
import type { ReturnValues } from '../tables/value-notes';
import { sayAdvice } from '../messages/ladder';
import { valueNote } from '../messages/values';
import { sayNotOver, sayUnknownKpi, sayVerdict } from '../messages/variance';
import type { Registers, ReturnRecord, ServiceRecord } from '../model/registers';
import { plainKey, type TableRead } from '../tables/spec-rows';
import type { SpecificationSet } from '../tables/specification-tables';
import { chanceInterval } from '../variance/chance-interval';
import { evidenceOf } from './evidence';
import { explanationOf, queryOf } from './explanations';
import { judge, type Evidence, type Judgement } from '../variance/judge';
import { kpiLookUp, knownValues, peerFacts, serviceLookUp } from './known-values';
import { lateFigures } from './late-figures';
import { nextStep, type Advice } from '../variance/ladder';
import { notesOf } from './notes';
import { peersAmong, type PeersFound } from '../variance/peers';
import { seriesOf, type Point, type Series } from '../variance/series';
import { readThresholds, type Thresholds } from '../tables/thresholds';
import { byUrgency } from './urgency';
import type { Caution, Review, Variance } from '../variance/variance';

/** All that a review is made from. */
export interface ReviewSource {
  /** Every table of ours that the workbook has. */
  readonly tables: readonly TableRead[];
  readonly registers: Registers;
  /** Absent without commissioning tables: then the minimum KPI set tells what a KPI is. */
  readonly specifications?: SpecificationSet;
  /** What the workbook's returns say: see `workbookValues`. */
  readonly returned: ReturnValues;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

interface ReviewContext {
  readonly source: ReviewSource;
  readonly thresholds: Thresholds;
  readonly peers: (series: Series) => PeersFound | undefined;
  /** Rows of `Returns` by service. */
  readonly returns: ReadonlyMap<string, readonly ReturnRecord[]>;
}

/**
 * Judges the latest value of every KPI of every service, and says what the next step is. Parts of breakdowns are listed only where
 * something stands out: a return has forty of them. Never throws for what a workbook holds.
 */
export function review(source: ReviewSource): Review {
  const work = startReview(source);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in slices: it yields wherever the caller may rest. */
export function* startReview(source: ReviewSource): Generator<undefined, Review> {
  const { tables, registers, specifications, returned, today } = source;
  const values = knownValues(returned.values, registers);
  const kpi = kpiLookUp(specifications);
  const { series: all, notOver } = seriesOf({ values, service: serviceLookUp(registers), kpi, today });
  const thresholds = readThresholds(tables);
  const context: ReviewContext = {
    source,
    thresholds,
    peers: peersAmong(all, peerFacts(values, tables), thresholds),
    returns: groupBy(registers.returns, (row) => plainKey(row.service)),
  };
  const judged: Variance[] = [];
  for (const series of all) {
    const variance = varianceOf(series, context);
    if (variance) judged.push(variance);
    yield;
  }
  const unknown = new Set(
    values.flatMap((value) => (kpi(value.service, value.kpi, value.period) ? [] : [sayUnknownKpi(value)])),
  );
  return {
    variances: judged.filter(isListed).sort(byUrgency),
    caution: cautionOf(judged, thresholds),
    notReviewed: [
      ...lateFigures(all, registers.settings, today),
      ...returned.notes.map(valueNote),
      ...unknown,
      ...notOver.map(sayNotOver),
    ],
  };
}

function isListed({ category, verdict }: Variance): boolean {
  return category === '' || verdict === 'watch' || verdict === 'explained';
}

function varianceOf(series: Series, context: ReviewContext): Variance | undefined {
  const latest = series.points.at(-1);
  if (!latest) return undefined;
  const { thresholds, source } = context;
  const peers = context.peers(series);
  const { evidence, compared, charted } = evidenceOf(series, thresholds, peers);
  const { evidence: explained, judgement, queries, main } = withExplanation(evidence, latest, series, context);
  const { service, kpi, category } = series;
  const interval = category === '' ? chanceInterval(kpi, latest) : undefined;
  return {
    key: [service.id, kpi.id, ...(category === '' ? [] : [category])].join(' · '),
    service: {
      id: service.id,
      name: service.name,
      provider: service.provider,
      isHighRisk: service.isHighRisk === true,
    },
    kpi,
    category,
    period: latest.period,
    value: latest.value,
    ...(interval && { interval }),
    ...(latest.at && { at: latest.at }),
    ...(latest.kept && { kept: latest.kept }),
    comparisons: evidence.comparisons,
    ...(charted.spc && { spc: charted.spc }),
    ...(peers && { peers: peers.funnel }),
    points: charted.points,
    verdict: judgement.verdict,
    ...(main && { main }),
    concerns: judgement.concerns,
    improvements: judgement.improvements,
    because: sayVerdict(judgement, explained),
    notes: notesOf(series, compared, charted, peers),
    ...(explained.explanation && { explanation: explained.explanation }),
    query: queries[0] ?? '',
    advice: adviceOf(series, latest, judgement, context, source.today),
  };
}

/** Judged without an explanation first, for that is what an explanation has to explain. */
function withExplanation(
  evidence: Evidence,
  latest: Point,
  { service, kpi, category }: Series,
  { source, thresholds, returns }: ReviewContext,
) {
  const bare = judge(evidence, thresholds);
  const sheets = [
    ...(latest.at ? [latest.at.sheet] : []),
    ...(returns.get(plainKey(service.id)) ?? [])
      .filter(({ period }) => period?.start === latest.period.start)
      .map(({ sheet }) => sheet),
    'History',
  ];
  const queries = [...new Set(sheets.filter((sheet) => sheet !== ''))].map((sheet) =>
    queryOf(sheet, kpi.id, latest.period),
  );
  const main = [...bare.concerns, ...bare.improvements].find((reason) => reason.why === 'comparison');
  const explanation =
    bare.concerns.length + bare.improvements.length === 0
      ? undefined
      : explanationOf(source.registers.explanations, queries, {
          value: latest.value,
          category,
          because: sayVerdict(bare, evidence),
          ...(main && { comparison: main.comparison }),
        });
  const explained: Evidence = explanation ? { ...evidence, explanation } : evidence;
  const judgement: Judgement = explanation ? judge(explained, thresholds) : bare;
  const isMissing = bare.concerns.some(({ why }) => why === 'target-missed');
  return { evidence: explained, judgement, queries, main: main?.comparison.with ?? (isMissing ? 'target' : undefined) };
}

function adviceOf(
  { service, kpi, category }: Series,
  latest: Point,
  { verdict }: Judgement,
  context: ReviewContext,
  today: string,
): Advice {
  const isHighRisk = service.isHighRisk === true;
  const advice = nextStep({
    // A part of a breakdown has no case of its own.
    verdict: category === '' ? verdict : 'within chance',
    periodEnd: latest.period.end,
    steps: category === '' ? stepsOf(context.source.tables, service.id, kpi.id) : [],
    agreementLacks: isHighRisk ? missingAgreementItems(context.source.tables, service.id) : [],
    wantsQuarterlyData: isHighRisk && !isQuarterly(service.frequency, latest.period),
    isHighRisk,
    answerDays: context.thresholds.answerDays,
    today,
  });
  return { ...advice, because: sayAdvice(advice) };
}

/** As the register says; where it does not, as the figures come. */
function isQuarterly(frequency: ServiceRecord['frequency'], period: Days): boolean {
  if (frequency !== undefined) return frequency === 'quarterly' || frequency === 'monthly';
  return (monthsIn(period) ?? Infinity) <= MONTHS.quarterly;
}

function cautionOf(variances: readonly Variance[], { escalateBelow }: Thresholds): Caution {
  const tested = variances
    .filter(({ category }) => category === '')
    .flatMap(({ comparisons }) => comparisons.filter(({ p }) => p !== undefined));
  const flagged = tested.filter(({ p = 1, isLarge }) => isLarge && p < escalateBelow).length;
  return { tests: tested.length, flagged, expected: tested.length * escalateBelow };
}
