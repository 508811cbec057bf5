import { MONTHS } from '../engine/return-dates';
import { daysIn, monthsIn, periodBefore, type Days } from '../model/period-arithmetic';
import { missingAgreementItems, readEscalations, type EscalationStep } from '../model/read-escalations';
import type { ReturnValues } from '../kpis/value-notes';
import { sayAdvice } from '../messages/ladder';
import { valueNote } from '../messages/values';
import {
  sayGap,
  sayNote,
  sayNotOver,
  sayRebased,
  sayNoChart,
  sayTrialLimits,
  sayUnfinished,
  sayUnknownKpi,
  sayVerdict,
  SMALL_NUMBERS,
} from '../messages/variance';
import type { Registers, ServiceRecord } from '../model/registers';
import { plainKey, type RegisterTable } from '../model/spec-rows';
import type { SpecificationSet } from '../model/specification-tables';
import type { Charted } from './chart';
import type { Compared } from './comparators';
import { evidenceOf } from './evidence';
import { explanationOf, queryOf } from './explanations';
import { judge, type Evidence, type Judgement } from './judge';
import { kpiLookUp, knownValues, peerFacts, serviceLookUp } from './known-values';
import { lateFigures } from './late-figures';
import { nextStep, type Advice } from './ladder';
import { peersAmong, type PeersFound } from './peers';
import { seriesOf, type Point, type Series } from './series';
import { readThresholds, type Thresholds } from './thresholds';
import { VERDICTS, type Caution, type Review, type Variance } from './variance';

/** All that a review is made from. */
export interface ReviewSource {
  /** Every table of ours that the workbook has. */
  readonly tables: readonly RegisterTable[];
  readonly registers: Registers;
  /** Absent without commissioning tables: then the minimum KPI set tells what a KPI is. */
  readonly specifications?: SpecificationSet;
  /** What the workbook's returns say: see `workbookValues`. */
  readonly returned: ReturnValues;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

interface Desk {
  readonly source: ReviewSource;
  readonly thresholds: Thresholds;
  readonly peers: (series: Series) => PeersFound | undefined;
  readonly escalations: readonly EscalationStep[];
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
  const desk: Desk = {
    source,
    thresholds,
    peers: peersAmong(all, peerFacts(values, tables), thresholds),
    escalations: readEscalations(tables),
  };
  const judged: Variance[] = [];
  for (const series of all) {
    const variance = varianceOf(series, desk);
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

function varianceOf(series: Series, desk: Desk): Variance | undefined {
  const latest = series.points.at(-1);
  if (!latest) return undefined;
  const { thresholds, source } = desk;
  const peers = desk.peers(series);
  const { evidence, compared, charted } = evidenceOf(series, thresholds, peers);
  const { evidence: explained, judgement, queries, main } = withExplanation(evidence, latest, series, desk);
  const { service, kpi, category } = series;
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
    ...(latest.at && { at: latest.at }),
    ...(latest.kept && { kept: latest.kept }),
    comparisons: evidence.comparisons,
    ...(charted.spc && { spc: charted.spc }),
    ...(peers && { peers: peers.funnel }),
    points: charted.points,
    verdict: judgement.verdict,
    ...(main && { main }),
    because: sayVerdict(judgement, explained),
    notes: notesOf(series, compared, charted, peers),
    ...(explained.explanation && { explanation: explained.explanation }),
    query: queries[0] ?? '',
    advice: adviceOf(series, latest, judgement, desk, source.today),
  };
}

/** Judged without an explanation first, for that is what an explanation has to explain. */
function withExplanation(
  evidence: Evidence,
  latest: Point,
  { service, kpi, category }: Series,
  { source, thresholds }: Desk,
) {
  const bare = judge(evidence, thresholds);
  const sheets = [
    ...(latest.at ? [latest.at.sheet] : []),
    ...source.registers.returns
      .filter((row) => plainKey(row.service) === plainKey(service.id) && row.period?.start === latest.period.start)
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
  return { evidence: explained, judgement, queries, main: main?.comparison.with };
}

function adviceOf(
  { service, kpi, category }: Series,
  latest: Point,
  { verdict }: Judgement,
  desk: Desk,
  today: string,
): Advice {
  const steps = desk.escalations.filter(
    (step) => plainKey(step.service) === plainKey(service.id) && plainKey(step.kpi) === plainKey(kpi.id),
  );
  const isHighRisk = service.isHighRisk === true;
  const advice = nextStep({
    // A part of a breakdown has no case of its own.
    verdict: category === '' ? verdict : 'within chance',
    periodEnd: latest.period.end,
    steps: category === '' ? steps : [],
    agreementLacks: isHighRisk ? missingAgreementItems(desk.source.tables, service.id) : [],
    wantsQuarterlyData: isHighRisk && !isQuarterly(service.frequency, latest.period),
    isHighRisk,
    answerDays: desk.thresholds.answerDays,
    today,
  });
  return { ...advice, because: sayAdvice(advice) };
}

/** As the register says; where it does not, as the figures come. */
function isQuarterly(frequency: ServiceRecord['frequency'], period: Days): boolean {
  if (frequency !== undefined) return frequency === 'quarterly' || frequency === 'monthly';
  return (monthsIn(period) ?? Infinity) <= MONTHS.quarterly;
}

function notesOf(
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

function cautionOf(variances: readonly Variance[], { escalateBelow }: Thresholds): Caution {
  const tested = variances
    .filter(({ category }) => category === '')
    .flatMap(({ comparisons }) => comparisons.filter(({ p }) => p !== undefined));
  const flagged = tested.filter(({ p = 1, isLarge }) => isLarge && p < escalateBelow).length;
  return { tests: tested.length, flagged, expected: tested.length * escalateBelow };
}

const STEPS: readonly Advice['step'][] = ['pcc', 'formal', 'informal', 'none'];

/** Verdict, then the higher step, then the less likely by chance; then by name, so that the order of rows does not matter. */
function byUrgency(one: Variance, other: Variance): number {
  return (
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
    STEPS.indexOf(one.advice.step) - STEPS.indexOf(other.advice.step) ||
    leastChance(one) - leastChance(other) ||
    one.key.localeCompare(other.key, 'en')
  );
}

function leastChance({ comparisons }: Variance): number {
  return Math.min(1, ...comparisons.map(({ p = 1 }) => p));
}
