import { sayCaution } from '../../domain/messages/variance';
import { printArea } from '../../cells/addresses';
import type { Stage } from '../../domain/tables/register-words';
import type { SpecialCause } from '../../domain/variance/special-causes';
import type {
  Caution,
  ComparedWith,
  Comparison,
  Direction,
  Review,
  Spc,
  Variance,
  VarianceExplanation,
} from '../../domain/variance/variance';
import type { Verdict } from '../../domain/variance/verdict';

/** The output of `review --json`. Numbers are in the KPI's unit; percentages are 97 for 97 %, their changes percentage points. */
export interface ReviewReport {
  /** Why nothing was reviewed, and what to do. */
  readonly reason?: string;
  /** Most pressing first. */
  readonly variances: readonly VarianceEntry[];
  /** How many flags chance alone would raise; absent where nothing was reviewed. */
  readonly caution?: Caution & { readonly text: string };
  /** What was left out and why, in sentences. */
  readonly notReviewed: readonly string[];
}

/** A value beside another. `changePercent` is absent where the reference is zero, `p` where no test applies. */
interface Beside {
  readonly reference: number;
  readonly change: number;
  readonly changePercent?: number;
  readonly p?: number;
  readonly significant: boolean;
  readonly large: boolean;
  readonly direction: Direction;
  /** The period of the reference; absent for a target and for peers. */
  readonly period?: string;
}

export interface VarianceEntry {
  /** Ids; names stand apart. */
  readonly service: string;
  readonly kpi: string;
  readonly serviceName: string;
  readonly kpiName: string;
  /** Absent for the KPI as a whole. */
  readonly category?: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number;
  /** Between which values it may lie by chance alone. */
  readonly interval95?: { readonly lower: number; readonly upper: number };
  /** Where the value stands; absent where nobody knows. */
  readonly at?: { readonly sheet: string; readonly cells: readonly string[] };
  readonly comparisons: readonly (Beside & { readonly with: Exclude<ComparedWith, 'year-to-date'> })[];
  /** The year so far against the same months of last year. */
  readonly yearToDate?: Beside & { readonly value: number };
  readonly spc?: Pick<Spc, 'points' | 'mean' | 'lower' | 'upper' | 'assurance' | 'rebasedFrom'> & {
    readonly signals: readonly SpecialCause[];
    readonly trial: boolean;
  };
  readonly verdict: Verdict;
  readonly because: string;
  readonly notes: readonly string[];
  readonly explanation?: Pick<VarianceExplanation, 'query' | 'status' | 'text' | 'lacks'>;
  readonly nextStep: 'none' | Stage;
  readonly nextStepBecause: string;
  /** When an answer to the next step would be due, `YYYY-MM-DD`. */
  readonly due?: string;
  /** The last step of a case that is open. Days are `YYYY-MM-DD`. */
  readonly openStep?: {
    readonly case: string;
    readonly stage: Stage;
    readonly date: string;
    readonly due: string;
    readonly overdue: boolean;
  };
}

/** The report of a workbook in which nothing was reviewed. */
export function notReviewed(reason: string): ReviewReport {
  return { reason, variances: [], notReviewed: [] };
}

export function toReviewReport({ variances, caution, notReviewed: left }: Review): ReviewReport {
  return {
    variances: variances.map(toEntry),
    caution: { ...caution, text: sayCaution(caution) },
    notReviewed: left,
  };
}

/** A person has to take a step, or has taken one and waits. */
export function isEscalated({ verdict, nextStep }: VarianceEntry): boolean {
  return verdict === 'escalate' || nextStep !== 'none';
}

function toEntry(variance: Variance): VarianceEntry {
  const { service, kpi, category, period, value, interval, at, comparisons, spc, explanation, advice } = variance;
  const yearToDate = comparisons.find((one) => one.with === 'year-to-date');
  return {
    service: service.id,
    kpi: kpi.id,
    serviceName: service.name,
    kpiName: kpi.name,
    ...(category !== '' && { category }),
    unit: kpi.unit,
    period: period.label,
    value,
    ...(interval && { interval95: interval }),
    ...(at && { at: { sheet: at.sheet, cells: at.areas.map(printArea) } }),
    comparisons: comparisons.flatMap((one) =>
      one.with === 'year-to-date' ? [] : [{ with: one.with, ...besideOf(one) }],
    ),
    ...(yearToDate && { yearToDate: { value: yearToDate.value, ...besideOf(yearToDate) } }),
    ...(spc && { spc: spcOf(spc) }),
    verdict: variance.verdict,
    because: variance.because,
    notes: variance.notes,
    ...(explanation && { explanation: explanationOf(explanation) }),
    nextStep: advice.step,
    nextStepBecause: advice.because,
    ...(advice.step !== 'none' && { due: advice.dueDays[advice.step] }),
    ...(advice.open && { openStep: openStepOf(advice.open) }),
  };
}

function besideOf(comparison: Comparison): Beside {
  const { reference, change, changePercent, p, isSignificant, isLarge, direction, referencePeriod } = comparison;
  return {
    reference,
    change,
    ...(changePercent !== undefined && { changePercent }),
    ...(p !== undefined && { p }),
    significant: isSignificant,
    large: isLarge,
    direction,
    ...(referencePeriod && { period: referencePeriod.label }),
  };
}

function spcOf({ points, mean, lower, upper, signals, isTrial, assurance, rebasedFrom }: Spc) {
  return {
    points,
    mean,
    lower,
    upper,
    signals: [...new Set(signals.map(({ rule }) => rule))],
    trial: isTrial,
    ...(assurance && { assurance }),
    ...(rebasedFrom !== undefined && { rebasedFrom }),
  };
}

function explanationOf({ query, status, text, lacks }: VarianceExplanation) {
  return { query, status, text, ...(lacks !== undefined && { lacks }) };
}

function openStepOf({ caseId, stage, date, due, isOverdue }: NonNullable<Variance['advice']['open']>) {
  return { case: caseId, stage, date, due, overdue: isOverdue };
}
