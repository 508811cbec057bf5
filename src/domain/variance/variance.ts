import type { ValuePlace } from '../tables/kpi-value';
import type { Period } from '../model/periods';
import type { Kpi } from '../model/specification';
import type { Assurance } from './assurance';
import type { FunnelPlace } from './funnel';
import type { Interval } from './intervals';
import type { Advice } from './ladder';
import type { Signal } from './special-causes';
import type { Verdict } from './verdict';

/** What a value is held against. */
export type ComparedWith = 'target' | 'last-period' | 'last-year' | 'year-to-date' | 'peers';

/** Whether a change is an improvement, by the KPI's *Better is*; `either` where neither way is. */
export type Direction = 'better' | 'worse' | 'either' | 'none';

/** A value beside one comparator. Numbers are in the KPI's unit; of percentages, changes are in percentage points. */
export interface Comparison {
  readonly with: ComparedWith;
  /** What is compared: the latest value, except of the year to date, where it is the sum. */
  readonly value: number;
  readonly reference: number;
  /** The period compared with; absent for a target and for peers. */
  readonly referencePeriod?: Period;
  /** What the reference comes to over as many days as the value has; absent where that makes no difference worth telling. */
  readonly expected?: number;
  readonly change: number;
  /** In per cent of the reference; absent for a reference of zero. */
  readonly changePercent?: number;
  /** How likely a difference at least as unlikely is by chance alone, two-sided; absent where no test applies. */
  readonly p?: number;
  /** Unlikely to be chance at one in twenty. */
  readonly isSignificant: boolean;
  /** Large in number and in proportion; against a target, beyond its tolerance. */
  readonly isLarge: boolean;
  readonly direction: Direction;
}

/** One period of a series. */
export interface SeriesPoint {
  readonly period: Period;
  readonly value: number;
  readonly at?: ValuePlace;
  /** The chart's line and limits at this point; absent where there are too few points for a chart. */
  readonly limits?: { readonly mean: number; readonly lower: number; readonly upper: number };
  /** Special causes that this point is part of, on which side. */
  readonly signals: readonly Signal[];
  /** Values that were accepted before for the same period and replaced since, oldest first. */
  readonly superseded?: readonly number[];
}

/** An XmR chart of a series, as it stands at the latest point. */
export interface Spc {
  /** Points the chart is drawn from. */
  readonly points: number;
  /** Fewer than 13 points: limits may still move. */
  readonly isTrial: boolean;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Special causes of which the latest point is part. */
  readonly signals: readonly Signal[];
  /** Whether the target is met or missed whatever chance does; absent without a target and a better side. */
  readonly assurance?: Assurance;
  /** First day from which the limits are worked out anew, because what is counted has changed. */
  readonly rebasedFrom?: string;
}

/** A service among its peers, per unit of exposure. */
export interface Peer {
  readonly service: string;
  readonly name: string;
  /** Events for each unit of exposure; of percentages, per cent. */
  readonly rate: number;
  readonly exposure: number;
  readonly limits95: readonly [lower: number, upper: number];
  readonly limits998: readonly [lower: number, upper: number];
  readonly isThis: boolean;
}

/** Services of the same kind in the same period. */
export interface PeerComparison {
  /** What the rate is per, as people read it: `beneficiary`, `£1,000 of cost`, `100 people`. */
  readonly per: string;
  readonly average: number;
  readonly place: FunnelPlace;
  /** Least exposure first, as a funnel is drawn. */
  readonly peers: readonly Peer[];
}

/** What the provider said about a variance, and what became of it. */
export interface VarianceExplanation {
  /** Key of the query, as the table `Explanations` has it. */
  readonly query: string;
  readonly text: string;
  readonly by: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `adequate`: nobody has said yet whether it is accepted. */
  readonly status: 'adequate' | 'accepted' | 'returned' | 'too thin';
  /** What it lacks, in a sentence. */
  readonly lacks?: string;
  /** How much of the change its stated components add up to, in number. */
  readonly covered: number;
}

/** What speaks for a verdict. Sentences: `messages/variance`. */
export type Reason =
  | { readonly why: 'comparison'; readonly comparison: Comparison }
  | { readonly why: 'signal'; readonly signal: Signal; readonly isTrial: boolean }
  | { readonly why: 'target-missed'; readonly periods: number };

/** One KPI of one service in its latest period, with all that is to be said about it. */
export interface Variance {
  /** Service, KPI and category: the same from review to review. */
  readonly key: string;
  readonly service: {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    readonly isHighRisk: boolean;
  };
  readonly kpi: Pick<Kpi, 'id' | 'name' | 'unit' | 'kind' | 'betterIs' | 'target' | 'tolerance'>;
  /** Empty for the KPI as a whole. Breakdowns are watched, never escalated: the ladder is climbed for a KPI. */
  readonly category: string;
  readonly period: Period;
  readonly value: number;
  /** Between which values it may lie by chance alone, 95 %; absent where that cannot be said. */
  readonly interval?: Interval;
  /** Where the value stands; absent for one of `History` whose place is not known. */
  readonly at?: ValuePlace;
  /** Its row in `History`, where it stands there as well. */
  readonly kept?: ValuePlace;
  readonly comparisons: readonly Comparison[];
  readonly spc?: Spc;
  readonly peers?: PeerComparison;
  /** Periods of one length, oldest first; the last is the latest. */
  readonly points: readonly SeriesPoint[];
  readonly verdict: Verdict;
  /** The comparison that weighs most in the verdict; absent where none does. */
  readonly main?: ComparedWith;
  /** What a person should look at, the weightiest first: all that the verdict rests on. */
  readonly concerns: readonly Reason[];
  readonly improvements: readonly Reason[];
  /** Why, in a sentence or two that a person can act on. */
  readonly because: string;
  /** What could not be compared and why, and other cautions, in sentences. */
  readonly notes: readonly string[];
  readonly explanation?: VarianceExplanation;
  /** Key of the query `variance-unexplained` that an explanation answers. */
  readonly query: string;
  readonly advice: Advice;
}

/** How many flags chance alone would raise: a caution beside every list of them. */
export interface Caution {
  /** Tests against chance that were made. */
  readonly tests: number;
  /** Of these the ones that are large, and below the level at which a variance is escalated. */
  readonly flagged: number;
  /** No more than that many would be expected if nothing had changed anywhere: the size, too, has to be large. */
  readonly expected: number;
}

/** A review of everything the workbook knows. */
export interface Review {
  /** Most pressing first. */
  readonly variances: readonly Variance[];
  readonly caution: Caution;
  /** Values and rows that were left out, and why, in sentences. */
  readonly notReviewed: readonly string[];
}
