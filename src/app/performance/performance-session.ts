import type { Stage } from '../../domain/tables/register-words';
import type { Review } from '../../domain/variance/variance';
import type { Notice } from '../shared/notice';
import type { SessionFace } from '../shared/session-face';

/** A step on the ladder as a person records it. Days are `YYYY-MM-DD`. */
export interface StepToRecord {
  readonly stage: Stage;
  readonly reason: string;
  readonly askedFor: string;
  readonly due: string;
  readonly by: string;
  /** Why a rung is left out; needed where one is. */
  readonly whySkipped?: string;
}

/** What came of the step that is open, as a person records it; what is blank stays as it is. */
export interface AnswerToRecord {
  /** What was answered. */
  readonly response: string;
  /** `Closed`, `Not enough`, or another text: see the table `Escalations`. */
  readonly outcome: string;
}

/** Texts to be copied for one variance; neutral, factual, without personal data. */
export interface Drafts {
  readonly informal: string;
  readonly formal: string;
  /** What they ask for, in a sentence. */
  readonly askedFor: string;
}

/** All that the Performance page shows, immutable. */
export interface PerformanceState {
  readonly activity: 'idle' | 'reading' | 'reviewing' | 'marking' | 'writing' | 'going';
  /** Sheets read so far, while reviewing. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Everything the workbook knows, judged; absent before the first review. */
  readonly review?: Review;
  /** The day the review was made on, `YYYY-MM-DD`. */
  readonly reviewedOn?: string;
  /** Sheets whose returns can be accepted into `History`: read, and not accepted as they stand. */
  readonly toAccept?: readonly string[];
  /** Sheets with returns that cannot be accepted as they are, each with what to do. */
  readonly notAcceptable?: readonly { readonly sheet: string; readonly why: string }[];
  readonly hasMarks: boolean;
  /** Something was written that can be taken back: what, as the button says it. */
  readonly undo?: 'accept' | 'step' | 'answer' | 'outcome' | 'variances';
  /** A sheet that the review rests on was edited since. */
  readonly isStale: boolean;
  readonly currentKey?: string;
  /** Who records and judges, as they last said. */
  readonly by?: string;
  readonly notice?: Notice;
}

/** Before anything was asked. */
export const PERFORMANCE_START: PerformanceState = { activity: 'idle', hasMarks: false, isStale: false };

/** Journey 3: the manager reviews variances. Methods never reject: trouble becomes a notice. */
export interface PerformanceSession extends SessionFace<PerformanceState> {
  /** Reads returns and tables, judges every KPI, and marks what needs a person in place. */
  review(): Promise<void>;
  /** Stops a review that is still reading or judging; nothing was marked then. */
  cancel(): void;
  /** Makes this variance current and goes to its cell. */
  goTo(key: string): Promise<void>;
  /** Accepts the explanation of a variance, or returns it to the provider. */
  judgeExplanation(key: string, verdict: 'accepted' | 'returned'): Promise<void>;
  /**
   * Appends a step to `Escalations`; answers whether it stands there now. Refused with a notice where a rung is left out without a
   * reason, or something is missing.
   */
  recordStep(key: string, step: StepToRecord): Promise<boolean>;
  /** Writes what was answered to the open step, and what came of it, into `Escalations`; answers whether it stands there now. */
  recordAnswer(key: string, answer: AnswerToRecord): Promise<boolean>;
  /** Checks the returns on these sheets and writes their values to `History`. */
  accept(sheets: readonly string[]): Promise<void>;
  /** Writes the table `Variances`, or renews it. */
  writeVariances(): Promise<void>;
  /** Adds a sheet that briefs the PCC on the case. */
  writeBriefing(key: string): Promise<void>;
  /** Letters about a variance, to be copied; undefined for one that is not there. */
  draftsFor(key: string): Drafts | undefined;
  /** Takes back what was written last. */
  undo(): Promise<void>;
  removeMarks(): Promise<void>;
}
