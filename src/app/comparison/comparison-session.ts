import type { ComparisonJudgement, PersonStep } from '../../ports/comparison-port';
import type { Notice } from '../shared/notice';
import type { SessionFace } from '../shared/session-face';

/** What a run brought. */
export interface ComparisonResult extends ComparisonJudgement {
  /** A name for the file, from the Excel's own version. */
  readonly fileName: string;
  /** The recording as JSON: what is saved, and shown where saving does not work. */
  readonly text: string;
  /** Sheets of ours that stayed in the workbook. */
  readonly leftBehind: readonly string[];
}

/** All that the page *Compare with real Excel* shows, immutable. */
export interface ComparisonState {
  readonly activity: 'idle' | 'looking' | 'running';
  /** Whether the workbook is empty; undefined until somebody looked. */
  readonly isEmpty?: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
  /** What the person is asked for now. */
  readonly step?: PersonStep;
  readonly result?: ComparisonResult;
  readonly notice?: Notice;
}

/** Before anything was asked. */
export const COMPARISON_START: ComparisonState = { activity: 'idle' };

/**
 * Runs calls to Excel whose outcome is known for the simulated one, and keeps what this Excel does. Methods never reject: trouble
 * becomes a notice.
 */
export interface ComparisonSession extends SessionFace<ComparisonState> {
  /** Looks whether the workbook is empty: only then may anything be run in it. */
  look(): Promise<void>;
  openEmptyWorkbook(): Promise<void>;
  start(): Promise<void>;
  /** The person has done the step they were asked for, or leaves it out. */
  answer(isDone: boolean): void;
  /** Ends the run after the present call; what was run until then is the result. */
  stop(): void;
}
