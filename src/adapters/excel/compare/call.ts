import type { Json } from '../../../ports/comparison-port';
import type { CallStage } from './stage';

/**
 * What has to be so for a reading to hold, by name: habits of the simulated Excel (`newRules: 'last'`), and `excelApi` and `place`,
 * which follow from the description of an Excel.
 */
export type Circumstances = Readonly<Record<string, string>>;

/** One outcome a call may have. */
export interface Reading {
  /** Whatever the circumstances, where left out. */
  readonly when?: Circumstances;
  readonly gives: { readonly value: Json } | { readonly code: string };
  /** Real Excel may do so; the simulated one does not, which docs/differences-from-excel.md says. */
  readonly isOnlyReal?: boolean;
}

/** One call to Excel of the checklist: what is run, and what is known of its outcome. */
export interface ComparedCall {
  /** Its line in docs/real-excel-checklist.md. */
  readonly id: string;
  /** What is run and what is looked at, for the checklist. */
  readonly what: string;
  /** What only a person can do for it; without it, everything is done by the page. */
  readonly byHand?: string;
  readonly readings: readonly Reading[];
  /**
   * Runs it on the stage's own sheet, blank at the start. Answers plain data, none of it random or a matter of time; what Excel
   * refuses goes through.
   */
  readonly run: (stage: CallStage) => Promise<Json>;
  /** Takes back what would outlive the sheet. Runs whatever came of the call. */
  readonly after?: (stage: CallStage) => Promise<unknown>;
}

/** Calls that belong together. */
export interface CallGroup {
  readonly title: string;
  readonly calls: readonly ComparedCall[];
}

/** A reading that holds whatever the circumstances. */
export const always = (value: Json): readonly Reading[] => [{ gives: { value } }];

/** Always refused, with this code. */
export const refused = (code: string): readonly Reading[] => [{ gives: { code } }];

/** One outcome for each way of a habit. */
export const byHabit = (habit: string, ways: Readonly<Record<string, Json>>): readonly Reading[] =>
  Object.entries(ways).map(([way, value]) => ({ when: { [habit]: way }, gives: { value } }));
