import type { WorkbookPort } from '../../ports/workbook-port';

/** How the pages of one workbook hear of it when the last mark is gone, whichever of them took it off. */
export interface MarksNews {
  /** Calls back when marks of ours are nowhere in the workbook any more. */
  onGone(listener: () => void): void;
  /** For who has taken off marks of some sheets: looks whether any is left, and tells when none is. */
  lookForRest(): Promise<void>;
}

/** The workbook with news of its marks: what *Remove marks* on the ribbon takes off is gone from every page. */
export function watchMarks(port: WorkbookPort): { readonly port: WorkbookPort; readonly news: MarksNews } {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    news: {
      onGone: (listener) => void listeners.add(listener),
      lookForRest: async () => {
        if ((await port.findMarks()) === 0) tell();
      },
    },
    port: {
      ...port,
      removeMarks: async () => {
        const cleared = await port.removeMarks();
        if (cleared.skipped.length === 0) tell();
        return cleared;
      },
    },
  };
}

/** Looks whether any mark is left; where that fails the other pages offer to remove what is not there, which says so. */
export async function tellMarksRemoved(
  news: MarksNews | undefined,
  onFailure: (error: unknown) => void,
): Promise<void> {
  try {
    await news?.lookForRest();
  } catch (error) {
    onFailure(error);
  }
}
