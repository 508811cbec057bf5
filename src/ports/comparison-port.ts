/** What JSON can hold: all that leaves the comparison with Excel is plain data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What came of one call: what was read, the code Excel refused it with, or why it was not tried. */
export type CallOutcome =
  | { readonly value: Json }
  /** `place` is the member Excel names, such as `Range.values`. */
  | { readonly code: string; readonly place?: string }
  | { readonly skipped: string };

/** One call as it went in this Excel. */
export interface CallRecord {
  readonly id: string;
  readonly outcome: CallOutcome;
  /** Spent in requests to Excel, without waiting for a person. */
  readonly milliseconds: number;
}

/** Which Excel it is. Nothing here tells whose it is or which file is open. */
export interface ExcelDescription {
  readonly platform: string;
  readonly version: string;
  /** It is ours: a recording of it must not pass for one of Excel. */
  readonly isSimulated?: true;
  /** The highest version of each requirement set that it supports; sets that it does not are left out. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** What is saved: the file that test/fixtures/real-excel takes. */
export interface Recording {
  readonly format: 'ringfence-comparison-1';
  /** Ringfence's own version. */
  readonly ringfence: string;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  readonly excel: ExcelDescription;
  readonly calls: readonly CallRecord[];
}

/** What a recording says of an Excel. */
export interface ComparisonJudgement {
  /** Ways in which builds of Excel differ, each with the way of this one; those the calls did not settle are left out. */
  readonly habits: Readonly<Record<string, string>>;
  /** Calls that went as expected of an Excel with these habits. */
  readonly asExpected: readonly string[];
  readonly skipped: readonly string[];
  /** Calls that went in no way that is written down. */
  readonly differences: readonly { readonly id: string; readonly got: string; readonly expected: string }[];
}

/** Something only a person can do in Excel. */
export interface PersonStep {
  /** Tells steps apart. */
  readonly name: string;
  /** What to do, as a sentence. */
  readonly text: string;
}

/** Asks the person for a step; resolves to false when they leave it out. */
export type AskPerson = (step: PersonStep) => Promise<boolean>;

/** Calls to Excel whose outcome is known for the simulated one, run in the Excel that is open. */
export interface ComparisonPort {
  /** In the order in which they are run. */
  readonly calls: readonly { readonly id: string; readonly what: string }[];
  describeExcel(): ExcelDescription;
  /**
   * Whether nothing stands in the workbook: no cell, table or name of anybody's. Only there may calls be run.
   * Rejects with `WorkbookError`.
   */
  isWorkbookEmpty(): Promise<boolean>;
  /** Opens a new workbook beside this one; false where this Excel cannot. */
  openEmptyWorkbook(): Promise<boolean>;
  /**
   * Runs one call on a sheet of its own, which is deleted afterwards. Never rejects: whatever Excel throws is the outcome.
   */
  run(id: string, ask: AskPerson): Promise<CallRecord>;
  judge(recording: Pick<Recording, 'excel' | 'calls'>): ComparisonJudgement;
  /** Names of our sheets that could not be deleted. */
  leftBehind(): readonly string[];
}
