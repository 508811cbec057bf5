import type { SheetEdit, WorkbookPort } from '../../ports/workbook-port';
import { dayOf } from './clock';
import { createMarks, type Marks, type PageMarks } from './marks';
import { skippedNotice, withTrouble } from './notices';
import type { Notice } from './notice';
import { createObservable, type Observable } from './observable';
import type { Place } from './places';
import { SCHEDULER, type Scheduler } from './scheduler';
import type { MarkingPage } from './standing-marks';
import { createTasks, type TaskRules, type Tasks, type Working } from './tasks';

/** What every page that marks shows. */
export interface MarkingState extends Working {
  readonly hasMarks: boolean;
}

/** What a session may be given; all of it can be done without. */
export interface SessionOptions extends Partial<Scheduler> {
  /** Milliseconds since 1970: what "today" and "now" are. */
  readonly wallClock?: () => number;
  /** Hears of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
  /** Those of the workbook, where other pages and the ribbon put marks on and take them off as well. */
  readonly marks?: Marks;
}

/** What tells one page's session from another's. */
export interface SessionRules<State extends MarkingState> extends TaskRules<State> {
  readonly page: MarkingPage;
  /** Before anything was asked. */
  readonly start: State;
  /** Whether the page shows that marks stand; its own where left out. */
  readonly hasMarks?: (marks: Marks) => boolean;
  /** Takes in an edit of a person's; answers whether what is shown rests on it. */
  readonly onEdit: (edit: SheetEdit) => boolean;
}

/**
 * What the sessions of all pages are made of: the state that people see, one task at a time, the page's marks, edits, where a
 * person stands, and what can be taken back.
 */
export interface SessionBase<State extends MarkingState, Written = never> extends Tasks<State> {
  readonly port: WorkbookPort;
  readonly store: Observable<State>;
  /** The page's own. */
  readonly marks: PageMarks;
  /** Everybody's. */
  readonly allMarks: Marks;
  readonly scheduler: Scheduler;
  readonly wallClock: () => number;
  readonly onFailure: (error: unknown) => void;
  /** `YYYY-MM-DD`, by the person's own clock. */
  today(): string;
  /** Starts watching for edits, once. Trouble is let pass: everything is read again before anything is written. */
  watch(onTrouble?: (error: unknown) => void): Promise<void>;
  /** Edits so far that what is shown rests on: more of them at the end of a task than at its beginning leave it stale. */
  edits(): number;
  /** Where stepping goes on from. */
  place?: Place | undefined;
  /** What was written last and can be taken back. */
  written?: Written | undefined;
}

export function createSession<State extends MarkingState, Written = never>(
  port: WorkbookPort,
  options: SessionOptions,
  rules: SessionRules<State>,
): SessionBase<State, Written> {
  const onFailure = options.onFailure ?? (() => undefined);
  const wallClock = options.wallClock ?? Date.now;
  const store = createObservable<State>(rules.start);
  const allMarks = options.marks ?? createMarks(port);
  const showMarks = (): void => {
    const hasMarks = rules.hasMarks?.(allMarks) ?? marks.areIn();
    if (store.get().hasMarks !== hasMarks) store.set({ hasMarks } as Partial<State>);
  };
  const marks = allMarks.of(rules.page, { onChange: showMarks, onFailure });
  // Another page may have been at work before this one was opened.
  showMarks();
  // What was done well never hides that cells are not marked as the list says.
  const said = (notice: Notice): Notice => (notice.kind === 'success' ? withTrouble(notice, marks.trouble()) : notice);
  let watching: Promise<unknown> | undefined;
  let edits = 0;
  return {
    port,
    store,
    marks,
    allMarks,
    wallClock,
    onFailure,
    scheduler: {
      now: options.now ?? SCHEDULER.now,
      pause: options.pause ?? SCHEDULER.pause,
      soon: options.soon ?? SCHEDULER.soon,
    },
    ...createTasks(store, { ...rules, said }, onFailure),
    today: () => dayOf(wallClock()),
    edits: () => edits,
    watch: async (onTrouble = onFailure) => {
      watching ??= port.onEdited((edit) => {
        if (rules.onEdit(edit)) edits += 1;
      });
      try {
        await watching;
      } catch (error) {
        watching = undefined;
        onTrouble(error);
      }
    },
  };
}

/** Takes a page's own marks off, and says so, or what stays and why. @param gone said where all are. */
export async function removeOwnMarks(
  { marks }: Pick<SessionBase<MarkingState>, 'marks'>,
  gone: Notice,
): Promise<Notice> {
  const skipped = await marks.remove();
  return skipped.length === 0 ? gone : skippedNotice(skipped);
}
