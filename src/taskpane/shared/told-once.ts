/** Something that a person is told until they have put it away. */
export interface ToldOnce {
  isTold(): boolean;
  putAway(): void;
}

/**
 * Remembered in this browser, and never in the workbook, which others open in another Excel. Where the browser keeps nothing, and
 * asking for its storage alone may throw, it is told again in the next session.
 */
export function createToldOnce(storage: () => Storage, key: string): ToldOnce {
  return {
    isTold: () => {
      try {
        return storage().getItem(key) !== null;
      } catch {
        return false;
      }
    },
    putAway: () => {
      try {
        storage().setItem(key, 'told');
      } catch {
        // It is away for this session all the same.
      }
    },
  };
}
