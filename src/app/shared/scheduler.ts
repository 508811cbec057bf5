/** When work is done: in slices, between which the pane can draw and answer. Given in, so that tests need no clock. */
export interface Scheduler {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Gives the event loop its turn, for at least so many milliseconds. */
  readonly pause: (ms?: number) => Promise<void>;
  /** Runs work a moment later, when edits in quick succession are over. */
  readonly soon: (work: () => Promise<void>) => void;
}

/** What long work rests by. */
export interface Slicing extends Pick<Scheduler, 'now' | 'pause'> {
  /** Thrown at the next rest once it is aborted. */
  readonly signal?: AbortSignal;
}

/** How long one slice of work may take: well under the 50 ms after which a person notices. */
const SLICE_MS = 30;

/** Long enough for what was just said to be seen, before work that cannot be cut into slices. */
export const PAINT_MS = 40;

/** How long edits in quick succession are waited for. */
const EDIT_PAUSE_MS = 150;

const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const SCHEDULER: Scheduler = {
  now: () => performance.now(),
  pause,
  soon: (work) => void pause(EDIT_PAUSE_MS).then(work),
};

/** The person stopped the work. Not an error to be shown. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** @throws Cancelled when the person stopped the work. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('The person stopped the work.');
}

/** Settles as the work does, or rejects with `Cancelled` at once when aborted: a hung Excel must not hold the pane. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled('The person stopped the work.')), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** A stopwatch that rests whenever a slice is used up, across many pieces of work. */
export function createRest({ now, pause, signal }: Slicing): () => Promise<void> | undefined {
  let started = now();
  return () => {
    throwIfCancelled(signal);
    if (now() - started < SLICE_MS) return undefined;
    return pause().then(() => {
      throwIfCancelled(signal);
      started = now();
    });
  };
}

/** Runs a generator to its end, resting wherever it yields and a slice is used up. */
export async function drain<T>(work: Generator<undefined, T>, rest: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const resting = rest();
    if (resting) await resting;
  }
}
