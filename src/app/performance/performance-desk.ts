import { dayOf } from '../shared/clock';
import { tellMarksRemoved, type MarksNews } from '../shared/marks-watch';
import { failureNotice, notMarkedNotice } from '../shared/notices';
import { oneAtATime } from '../shared/one-at-a-time';
import { BUSY_REVIEWING, REVIEW_STOPPED, reviewedNotice } from './review-notices';
import type { PerformanceState } from './performance-session';
import type { Notice } from '../shared/notice';
import type { WorkbookPort } from '../../ports/workbook-port';
import { planReview, reviewVariances, type Reviewed } from './review-variances';
import { whatToAccept } from './what-to-accept';
import { createObservable, type Observable } from '../shared/observable';
import { Cancelled, SLICING, throwIfCancelled, type Slicing } from '../shared/time-slice';

export interface PerformanceSessionOptions extends Partial<Pick<Slicing, 'pause' | 'now'>> {
  /** Where other pages and the ribbon take marks off as well. */
  readonly marks?: MarksNews;
  /** Milliseconds since 1970: what "today" is. */
  readonly wallClock?: () => number;
  /** Told of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
}

/** Something that was written and can be taken back. */
export interface Written {
  readonly what: NonNullable<PerformanceState['undo']>;
  /** Takes it back and says what became of it. */
  readonly undo: () => Promise<{ readonly restored: boolean; readonly notice?: Notice }>;
}

/** Where the parts of a session work together. */
export interface PerformanceDesk {
  readonly port: WorkbookPort;
  readonly store: Observable<PerformanceState>;
  readonly slicing: Partial<Slicing>;
  readonly wallClock: () => number;
  readonly onFailure: (error: unknown) => void;
  today(): string;
  reviewed?: Reviewed;
  written?: Written;
  /** Sheets that marks of a review were put on. */
  marked: readonly string[];
  /** Edits so far: more of them at the end of a task than at its beginning leave what it read stale. */
  edits: number;
  watching?: Promise<unknown>;
  /** Stops the review that runs. */
  stop?: () => void;
  /** Tells the other pages that marks were taken off. */
  tellMarks(): Promise<void>;
  /** One thing at a time; what goes wrong becomes a notice. */
  run(activity: PerformanceState['activity'], work: () => Promise<Partial<PerformanceState>>): Promise<void>;
}

export function createPerformanceDesk(port: WorkbookPort, options: PerformanceSessionOptions): PerformanceDesk {
  const store = createObservable<PerformanceState>({ activity: 'idle', hasMarks: false, isStale: false });
  const onFailure = options.onFailure ?? (() => undefined);
  const wallClock = options.wallClock ?? Date.now;
  const desk: PerformanceDesk = {
    port,
    store,
    slicing: { pause: options.pause ?? SLICING.pause, now: options.now ?? SLICING.now },
    wallClock,
    onFailure,
    today: () => dayOf(wallClock()),
    marked: [],
    edits: 0,
    tellMarks: () => tellMarksRemoved(options.marks, onFailure),
    run: oneAtATime(store, BUSY_REVIEWING, onFailure),
  };
  options.marks?.onGone(() => {
    desk.marked = [];
    store.set({ hasMarks: false });
  });
  return desk;
}

/**
 * Reads everything, judges it, and marks what needs a person: part of a task.
 * @throws WorkbookError when the workbook cannot be read; a failure to mark does not lose the review
 */
async function readAndReview(desk: PerformanceDesk, signal?: AbortSignal): Promise<Partial<PerformanceState>> {
  await watch(desk);
  const editsBefore = desk.edits;
  const { port, store, slicing, wallClock } = desk;
  const reviewed = await reviewVariances(port, {
    ...slicing,
    ...(signal && { signal }),
    wallClock,
    onProgress: (progress) => store.set({ activity: 'reviewing', progress }),
  });
  throwIfCancelled(signal);
  desk.reviewed = reviewed;
  const { review, checked } = reviewed;
  store.set({ activity: 'marking', progress: undefined });
  const marks = await renewMarks(desk, reviewed);
  const { currentKey } = store.get();
  return {
    review,
    reviewedOn: checked.today,
    ...whatToAccept(checked),
    hasMarks: marks.hasMarks,
    isStale: desk.edits !== editsBefore,
    currentKey: review.variances.some(({ key }) => key === currentKey) ? currentKey : undefined,
    notice: marks.trouble ?? reviewedNotice(review),
  };
}

async function renewMarks(
  desk: PerformanceDesk,
  { review }: Reviewed,
): Promise<{ hasMarks: boolean; trouble?: Notice }> {
  const plan = planReview(review);
  const sheets = [...new Set([...plan.map(({ sheet }) => sheet), ...desk.marked])];
  if (sheets.length === 0) return { hasMarks: false };
  // Until Excel has answered nobody knows what stands there.
  desk.marked = sheets;
  try {
    const { cells, skipped } = await desk.port.applyMarks(sheets, plan);
    const failed = skipped.map(({ sheet }) => sheet);
    desk.marked = [...new Set([...plan.map(({ sheet }) => sheet), ...failed])];
    if (skipped.length === 0) return { hasMarks: cells > 0 };
    return { hasMarks: true, trouble: { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') } };
  } catch (error) {
    desk.onFailure(error);
    return { hasMarks: true, trouble: notMarkedNotice(error) };
  }
}

/** Watches for edits, once. Trouble is let pass: everything is read again before anything is written. */
async function watch(desk: PerformanceDesk): Promise<void> {
  desk.watching ??= desk.port.onEdited(({ sheet }) => {
    if (!desk.reviewed) return;
    const { order, commissioning } = desk.reviewed.checked;
    if (!order.includes(sheet) && !commissioning.ownSheets.has(sheet)) return;
    desk.edits += 1;
    desk.store.set({ isStale: true });
  });
  try {
    await desk.watching;
  } catch (error) {
    desk.watching = undefined;
    desk.onFailure(error);
  }
}

/** Reviews again after something was written. What was written stands whatever becomes of the review. */
export async function reviewAfter(desk: PerformanceDesk, done: Notice): Promise<Partial<PerformanceState>> {
  try {
    return { ...(await readAndReview(desk)), notice: done };
  } catch (error) {
    desk.onFailure(error);
    const message = `${done.message} The review could not be renewed. ${failureNotice(error).message}`;
    return { isStale: true, notice: { kind: 'warning', message } };
  }
}

/** A review that a person may stop until it marks. */
export async function reviewUnlessStopped(desk: PerformanceDesk): Promise<Partial<PerformanceState>> {
  const stopping = new AbortController();
  desk.stop = () => stopping.abort();
  try {
    return await readAndReview(desk, stopping.signal);
  } catch (error) {
    if (error instanceof Cancelled) return { progress: undefined, notice: REVIEW_STOPPED };
    throw error;
  } finally {
    delete desk.stop;
    desk.store.set({ progress: undefined });
  }
}
