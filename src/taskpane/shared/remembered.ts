/** One word of a person's that outlasts the session. */
export interface Remembered {
  /** Undefined where nothing was kept. */
  readonly get: () => string | undefined;
  readonly keep: (value: string) => void;
}

/**
 * Remembered in this browser, and never in the workbook, which others open in another Excel. Where the browser keeps nothing, and
 * asking for its storage alone may throw, it is forgotten with the session.
 */
export function createRemembered(storage: () => Storage, key: string): Remembered {
  return {
    get: () => {
      try {
        return storage().getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    keep: (value) => {
      try {
        storage().setItem(key, value);
      } catch {
        // It holds for this session all the same.
      }
    },
  };
}
