import type { CheckReport } from '../../domain/model/check-report';
import type { CertainFixes, Fix } from '../../domain/model/fixes';
import type { HeadingQuestion, ReturnSheet } from '../../domain/model/returns';
import type { Notice } from '../shared/notice';
import type { SessionFace } from '../shared/session-face';

/** What the pane is doing; `idle` otherwise. */
export type Activity = 'idle' | 'recognising' | 'reading' | 'checking' | 'marking' | 'clearing' | 'going' | 'writing';

/** All that the Returns page shows, immutable: a new object after every change. */
export interface ReturnsState {
  readonly activity: Activity;
  /** Sheets checked so far, while checking. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Returns recognised in the workbook before any check. */
  readonly recognised?: readonly ReturnSheet[];
  /** Names of the commissioner's own tables that were found with them. */
  readonly commissioningTables?: readonly string[];
  /** The last check; absent before the first. It stays when the marks are removed. */
  readonly report?: CheckReport;
  /** When the last check ended, milliseconds since 1970. */
  readonly checkedAt?: number;
  /** Key of the finding the person is at. */
  readonly currentKey?: string;
  /** Which of that finding's areas. */
  readonly currentArea: number;
  /** Marks of ours stand in the workbook, as far as we know. */
  readonly hasMarks: boolean;
  /** Names of sheets edited since the check. */
  readonly staleSheets: readonly string[];
  readonly notice?: Notice;
  /** What the person has selected in Excel, where findings are about it; gone once we go somewhere else ourselves. */
  readonly selected?: SelectedFindings;
  /** All that was written since the pane was opened and can be undone, newest first. Nothing of it outlives the pane. */
  readonly undos: readonly UndoStep[];
  /** What the receipt in the workbook says of the sheets as they are now; absent where there is no receipt or nobody looked. */
  readonly receipt?: ReceiptState;
  /** Who is at work, as they named themselves for the first explanation; empty until then. Kept for this session only. */
  readonly by: string;
}

/** Before anything was asked. */
export const RETURNS_START: ReturnsState = {
  activity: 'idle',
  currentArea: 0,
  hasMarks: false,
  staleSheets: [],
  undos: [],
  by: '',
};

/** Before anything was checked. */
export const NOTHING_CERTAIN: CertainFixes = { kinds: [], leftOut: [] };

/** Findings about what is selected. */
export interface SelectedFindings {
  readonly sheet: string;
  /** As Excel writes it: `H11`, `H11:H14`, `C:C`. */
  readonly cell: string;
  /** Keys in the list's order; at least one. */
  readonly keys: readonly string[];
}

/** Something that was written. */
export interface UndoStep {
  readonly id: string;
  /** `Fixed 9 cells`, `Explained 2 queries`. */
  readonly label: string;
  /** When, milliseconds since 1970. */
  readonly at: number;
  /** Cells of returns that were changed; 0 for answers and headings. */
  readonly cells: number;
}

/** What verifying a receipt came to. */
export interface ReceiptState {
  /** When it was written, as the receipt says: `24 July 2019, 14:05`. */
  readonly writtenAt: string;
  /** Sheets of the receipt whose values have changed since, or that are gone; empty when all is as it was. */
  readonly changedSheets: readonly string[];
}

/** One session for the pane and the ribbon buttons, which share a runtime. Methods never reject: trouble becomes a notice. */
export interface ReturnsSession extends SessionFace<ReturnsState> {
  /** Reads the workbook and tells which sheets are returns; marks nothing. Also finds marks a past session left. */
  recognise(): Promise<void>;
  /** `active`: the sheet in front; `all`: every sheet; names: those sheets, for *Check again* after edits. */
  check(selection: 'active' | 'all' | readonly string[]): Promise<void>;
  /** Stops a running check; nothing is marked then. */
  cancel(): void;
  /** Moves to the next or previous place (area by area, finding by finding) and goes to its cells; wraps round. */
  step(direction: 1 | -1): Promise<void>;
  /** The list shows these findings only, by key, and steps keep to them, from the ribbon too; undefined: all of them. */
  showOnly(keys: ReadonlySet<string> | undefined): void;
  /** Makes this finding current and goes to the area's cells. */
  goTo(key: string, area?: number): Promise<void>;
  removeMarks(): Promise<void>;
  /**
   * Ways to mend these findings, best first; a fix of several findings holds the changes of all of them. Empty where only a
   * person can tell what is right. Worked out from the values of the last check: nothing is read or written.
   */
  fixesFor(keys: readonly string[]): readonly Fix[];
  /** Changes the cells of a fix that the person has seen and asked for, then checks what it touched again. */
  applyFix(fix: Fix): Promise<void>;
  /** What can be fixed without asking, over all findings of the last check, and what is left to a person. See `fixOfChosen`. */
  certainFixes(): CertainFixes;
  /**
   * Undoes the newest step of `undos`, or all of them down to this one, newest first: what is newer rests on what is older. A step
   * whose cells or rows somebody has changed since is refused with a notice that says what to do; it and what is older stay.
   */
  undo(id?: string): Promise<void>;
  /**
   * Writes why queries are right as they are into `Explanations`: one text for all of them, one write. All or none: where one may not
   * be explained, or the text is too thin for it, nothing is written. See `explanation-too-thin`.
   */
  explain(keys: string | readonly string[], text: string, by: string): Promise<void>;
  /** Sets pieces of advice aside, all or none, for one reason; kept in the workbook unseen. */
  ignore(keys: string | readonly string[], reason: string): Promise<void>;
  /** Takes an explanation or a setting-aside back. */
  restore(key: string): Promise<void>;
  /** Remembers in the workbook what a heading stands for (a KPI's id, or `none`), and checks its sheet again. */
  confirmHeading(question: HeadingQuestion, kpi: string): Promise<void>;
  /** *Ready to send*: checks every return again and writes the sheet `Receipt`. Refused with a notice while errors are open. */
  writeReceipt(by: string): Promise<void>;
}
