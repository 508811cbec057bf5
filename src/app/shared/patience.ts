import { createObservable } from './observable';

/** How long Excel may leave a request unanswered before a person is told: they wonder by then whether anything goes on. */
const PATIENCE_MS = 5_000;

/** One request that waits for its answer. */
export interface Waiting {
  /** Aborted when the person does not want to wait any longer. */
  readonly stopped: AbortSignal;
  /** To be called once, whatever the answer was, or when nobody waits for it any more. */
  readonly answered: () => void;
}

/** What a person sees of Excel being slow, and can do about it. */
export interface Slowness {
  readonly getState: () => { readonly isSlow: boolean };
  readonly subscribe: (listener: () => void) => () => void;
  /** Says nothing for as long again. */
  readonly keepWaiting: () => void;
  /** Gives up every request that waits: whatever asked goes on as if Excel did not respond. */
  readonly stopWaiting: () => void;
}

/** Notices that Excel is slow, over all that is asked of it. */
export interface Patience extends Slowness {
  /** To be called whenever something is asked of Excel. */
  readonly asked: () => Waiting;
}

/** Every answer counts as progress: a large workbook is read by many requests. */
export function createPatience(): Patience {
  const store = createObservable({ isSlow: false });
  const pending = new Set<AbortController>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (isSlow: boolean): void => {
    if (store.get().isSlow !== isSlow) store.set({ isSlow });
  };
  const waitAnew = (): void => {
    clearTimeout(timer);
    timer = undefined;
    show(false);
    if (pending.size > 0) timer = setTimeout(() => show(true), PATIENCE_MS);
  };

  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    asked: () => {
      const control = new AbortController();
      pending.add(control);
      if (timer === undefined) waitAnew();
      return {
        stopped: control.signal,
        answered: () => {
          if (pending.delete(control)) waitAnew();
        },
      };
    },
    keepWaiting: waitAnew,
    stopWaiting: () => {
      const waiting = [...pending];
      pending.clear();
      waitAnew();
      for (const control of waiting) control.abort();
    },
  };
}
