import type { CellChange } from '../../domain/model/fixes';
import type { ReceiptRead } from '../../domain/receipt/receipt';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import type { KeptSettings } from '../shared/kept-settings';
import type { MarksNews } from '../shared/marks-watch';
import type { Place } from '../shared/places';
import type { Activity, ReturnsState } from './returns-session';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createSessionStore } from './returns-store';
import { type SessionStore } from './returns-store';
import { createTasks, type Tasks } from './tasks';
import { SLICING, type Slicing } from '../shared/time-slice';

export interface SessionOptions extends Partial<Omit<Slicing, 'signal'>> {
  /** Milliseconds since 1970, for "checked at" and for dates that are written. */
  readonly wallClock?: () => number;
  /** Told of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
  /** Runs work a moment later, when edits in quick succession are over. Given in, so that tests need no clock. */
  readonly soon?: (work: () => Promise<void>) => void;
  /** Version of the program, for receipts. */
  readonly version?: string;
  /** Tells when another page has taken the last mark off. */
  readonly marks?: Pick<MarksNews, 'onGone'>;
}

/** What a fix changed, while it can be put back. */
export interface FixToUndo {
  readonly cells: readonly CellChange[];
  readonly undo: () => Promise<{ readonly restored: number; readonly left: number }>;
}

/** Where the parts of a session work together: the workbook, what was last read of it, and what people see. */
export interface Desk {
  readonly port: WorkbookPort;
  readonly store: SessionStore;
  readonly tasks: Tasks;
  readonly slicing: Slicing;
  readonly wallClock: () => number;
  readonly onFailure: (error: unknown) => void;
  readonly soon: (work: () => Promise<void>) => void;
  readonly version: string;
  /** What the last check read; absent before the first and after *Remove marks*. */
  checked?: CheckedWorkbook;
  /** Which marks stand on which sheet, as far as we know, to leave alone what is right: see `marksOf`. */
  readonly marks: Map<string, string>;
  /** What sheets are held against was edited after the check: until the next one every sheet is stale. */
  rulesHaveChanged?: boolean;
  /** Where stepping goes on from. */
  place?: Place;
  /** Keys of the findings that stepping keeps to, while the list is filtered. */
  shown?: ReadonlySet<string> | undefined;
  fix?: FixToUndo;
  /** Read once by recognition, and by the first check where that did not come to its end. */
  kept?: KeptSettings;
  /** The receipt that was found in the workbook. */
  receipt?: ReceiptRead;
  /** Runs a task that nothing may break into, not even the check of an edit. */
  alone(activity: Activity, work: (signal: AbortSignal) => Promise<Partial<ReturnsState>>): Promise<void>;
}

/** How long edits in quick succession are waited for, in milliseconds. */
const EDIT_PAUSE = 150;

/** Stops the checking of edits until it is let go on. */
export interface Hold {
  /** Settles when no write of it is under way any more. */
  readonly settled: Promise<unknown>;
  readonly release: () => void;
}

/** @param hold stops the checking of edits, which would otherwise read and mark in the midst of another task. */
export function createDesk(port: WorkbookPort, options: SessionOptions, hold: () => Hold): Desk {
  const onFailure = options.onFailure ?? (() => undefined);
  const store = createSessionStore();
  const tasks = createTasks(store, onFailure);
  return {
    port,
    store,
    tasks,
    slicing: { ...SLICING, ...options },
    wallClock: options.wallClock ?? Date.now,
    onFailure,
    soon: options.soon ?? ((work) => void setTimeout(() => void work(), EDIT_PAUSE)),
    version: options.version ?? '',
    marks: new Map(),
    alone: async (activity, work) => {
      const held = hold();
      await tasks.run(activity, async (signal) => {
        await held.settled;
        return work(signal);
      });
      held.release();
    },
  };
}
