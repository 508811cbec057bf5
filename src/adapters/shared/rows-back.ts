import type { RowsPlan } from './table-rows';

/** Whether there is nothing to do. */
export const isIdle = ({ replace, append, remove }: RowsPlan): boolean =>
  replace.length === 0 && append.length === 0 && remove.length === 0;

/** An undo that is done once: later calls answer false. One that rejected may be tried again. */
export function undoOnce(undo: () => Promise<boolean>): () => Promise<{ readonly restored: boolean }> {
  let isDone = false;
  return async () => {
    if (isDone) return { restored: false };
    const restored = await undo();
    isDone = true;
    return { restored };
  };
}
