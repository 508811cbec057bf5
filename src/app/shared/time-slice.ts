/** Rest between slices of long work, so that the pane can draw and answer. Given in, so that tests need no clock. */
export interface Slicing {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Gives the event loop its turn. */
  readonly pause: () => Promise<void>;
  /** Thrown at the next rest once it is aborted. */
  readonly signal?: AbortSignal;
}

/** How long one slice of work may take: well under the 50 ms after which a person notices. */
export const SLICE_MS = 30;

export const SLICING: Slicing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/** The person stopped the work. Not an error to be shown. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** @throws Cancelled when the person stopped the work. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('The person stopped the work.');
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
