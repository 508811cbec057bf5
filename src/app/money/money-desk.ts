import { coFundedIn } from '../../domain/money/co-funding';
import { fundPages } from '../../domain/money/fund-page';
import type { MoneyReport } from '../../domain/check/check-money';
import { emptyTables, type Allocated } from './allocate-funds';
import { checkMoneyTables, markMoney, type MoneyRead } from './check-money-tables';
import { dayOf } from '../shared/clock';
import { tellMarksRemoved, type MarksNews } from '../shared/marks-watch';
import { BUSY_WITH_MONEY } from './money-notices';
import { notMarkedNotice } from '../shared/notices';
import { oneAtATime } from '../shared/one-at-a-time';
import { placeAfter, type Place } from '../shared/places';
import type { MoneyState } from './money-session';
import type { Notice } from '../shared/notice';
import type { RowsChanged, WorkbookPort } from '../../ports/workbook-port';
import { createObservable, type Observable } from '../shared/observable';
import { SLICING, type Slicing } from '../shared/time-slice';

export interface MoneySessionOptions extends Partial<Pick<Slicing, 'pause'>> {
  /** Milliseconds since 1970: what "today" is. */
  readonly wallClock?: () => number;
  /** Told of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
  /** Where other pages and the ribbon take marks off as well. */
  readonly marks?: MarksNews;
}

/** Where the parts of a money session work together. */
export interface MoneyDesk {
  readonly port: WorkbookPort;
  readonly store: Observable<MoneyState>;
  readonly pause: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly wallClock: () => number;
  today(): string;
  /** The tables as they were read last. */
  read?: MoneyRead;
  allocated?: Allocated | undefined;
  written?: RowsChanged | undefined;
  /** Sheets that marks of ours were put on. */
  marked: readonly string[];
  /** Tells the other pages where no mark is left. */
  readonly tellMarks: () => Promise<void>;
  /** Where stepping goes on from. */
  place?: Place | undefined;
  /** Edits of money tables so far: more of them at the end of a task than at its beginning leave what it read stale. */
  edits: number;
  watching?: Promise<unknown> | undefined;
  /** One thing at a time; what goes wrong becomes a notice. */
  run(activity: MoneyState['activity'], work: () => Promise<Partial<MoneyState>>): Promise<void>;
}

export function createMoneyDesk(port: WorkbookPort, options: MoneySessionOptions): MoneyDesk {
  const store = createObservable<MoneyState>({ activity: 'idle', canUndo: false, hasMarks: false, isStale: false });
  const onFailure = options.onFailure ?? (() => undefined);
  const wallClock = options.wallClock ?? Date.now;
  const desk: MoneyDesk = {
    port,
    store,
    onFailure,
    wallClock,
    pause: options.pause ?? SLICING.pause,
    today: () => dayOf(wallClock()),
    marked: [],
    tellMarks: () => tellMarksRemoved(options.marks, onFailure),
    edits: 0,
    run: oneAtATime(store, BUSY_WITH_MONEY, onFailure),
  };
  options.marks?.onGone(() => {
    desk.marked = [];
    store.set({ hasMarks: false });
  });
  return desk;
}

/** What was read, as people see it, with the notice of marks that could not be put on. */
export interface Shown {
  readonly report: MoneyReport;
  readonly state: Partial<MoneyState>;
  /** What went wrong with the marks. */
  readonly trouble?: Notice;
}

/**
 * Reads and checks the tables afresh, and marks them: part of a task. What was allocated before is forgotten.
 * @throws WorkbookError when they cannot be read; a failure to mark does not lose the findings
 */
export async function readAndMark(desk: MoneyDesk): Promise<Shown> {
  await watch(desk);
  const editsBefore = desk.edits;
  const read = await checkMoneyTables(desk.port, desk.today());
  desk.read = read;
  desk.allocated = undefined;
  const { report } = read;
  desk.store.set({ activity: 'marking' });
  const marks = await renewMarks(desk, read);
  const { currentKey } = desk.store.get();
  desk.place = placeAfter(desk.place, currentKey, report.findings);
  return {
    report,
    ...(marks.trouble && { trouble: marks.trouble }),
    state: {
      book: report.book,
      missingTables: report.missingTables,
      emptyTables: emptyTables(report),
      findings: report.findings,
      blocking: report.blocking,
      pages: fundPages(report.book, desk.today()),
      coFunded: coFundedIn(report.book),
      unknownCodes: report.book.unknownCodes,
      namedCodes: read.named,
      checkedAt: desk.wallClock(),
      allocation: undefined,
      difference: undefined,
      whatIf: undefined,
      hasMarks: marks.hasMarks,
      isStale: desk.edits !== editsBefore,
      currentKey: report.findings.some(({ key }) => key === currentKey) ? currentKey : undefined,
    },
  };
}

async function renewMarks(desk: MoneyDesk, read: MoneyRead): Promise<{ hasMarks: boolean; trouble?: Notice }> {
  const before = desk.marked;
  // Until Excel has answered nobody knows what stands there.
  desk.marked = [...new Set([...before, ...read.sheets])];
  try {
    const { cells, skipped } = await markMoney(desk.port, read, before);
    const failed = skipped.map(({ sheet }) => sheet);
    desk.marked = [...new Set([...read.sheets, ...failed.filter((sheet) => before.includes(sheet))])];
    const hasMarks = cells > 0 || failed.some((sheet) => before.includes(sheet));
    if (skipped.length === 0) return { hasMarks };
    return { hasMarks, trouble: { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') } };
  } catch (error) {
    desk.onFailure(error);
    return { hasMarks: true, trouble: notMarkedNotice(error) };
  }
}

/** Watches for edits, once. Trouble is let pass: tables are read again before anything is written. */
async function watch(desk: MoneyDesk): Promise<void> {
  desk.watching ??= desk.port.onEdited(({ sheet }) => {
    if (!desk.read?.sheets.includes(sheet)) return;
    desk.edits += 1;
    desk.allocated = undefined;
    desk.store.set({ isStale: true, allocation: undefined, difference: undefined, whatIf: undefined });
  });
  try {
    await desk.watching;
  } catch (error) {
    desk.watching = undefined;
    desk.onFailure(error);
  }
}

/** Tells what was done, and what went wrong with the marks. */
export function withTrouble(notice: Notice, trouble: Notice | undefined): Notice {
  if (!trouble) return notice;
  return { kind: trouble.kind, message: `${notice.message} ${trouble.message}` };
}
