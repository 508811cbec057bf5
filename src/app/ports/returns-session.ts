import type { CheckReport } from '../../domain/model/check-report';
import type { ReturnSheet } from '../../domain/model/returns';

/** What the pane is doing; `idle` otherwise. */
export type Activity = 'idle' | 'recognising' | 'reading' | 'checking' | 'marking' | 'clearing' | 'going';

/** Something to tell the person once: announced to screen readers, shown until the next action. */
export interface Notice {
  readonly kind: 'error' | 'warning' | 'success' | 'information';
  readonly message: string;
}

/** All that the Returns page shows, immutable: a new object after every change. */
export interface ReturnsState {
  readonly activity: Activity;
  /** Sheets checked so far, while checking. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Returns recognised in the workbook before any check. */
  readonly recognised?: readonly ReturnSheet[];
  /** Names of the commissioner's own tables that were found with them. */
  readonly commissioningTables?: readonly string[];
  /** The last check; absent before the first and after *Remove marks*. */
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
}

/** One session for the pane and the ribbon buttons, which share a runtime. Methods never reject: trouble becomes a notice. */
export interface ReturnsSession {
  getState(): ReturnsState;
  /** Calls back after every change; answers the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and tells which sheets are returns; marks nothing. Also finds marks a past session left. */
  recognise(): Promise<void>;
  /** `active`: the sheet in front; `all`: every sheet; names: those sheets, for *Check again* after edits. */
  check(selection: 'active' | 'all' | readonly string[]): Promise<void>;
  /** Stops a running check; nothing is marked then. */
  cancel(): void;
  /** Moves to the next or previous place (area by area, finding by finding) and goes to its cells; wraps round. */
  step(direction: 1 | -1): Promise<void>;
  /** Makes this finding current and goes to the area's cells. */
  goTo(key: string, area?: number): Promise<void>;
  removeMarks(): Promise<void>;
  dismissNotice(): void;
}
