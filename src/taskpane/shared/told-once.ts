import { createRemembered } from './remembered';

/** Something that a person is told until they have put it away. */
export interface ToldOnce {
  isTold(): boolean;
  putAway(): void;
}

/** Remembered as `createRemembered` says. Where nothing can be, it is told again in the next session. */
export function createToldOnce(storage: () => Storage, key: string): ToldOnce {
  const { get, keep } = createRemembered(storage, key);
  return { isTold: () => get() !== undefined, putAway: () => keep('told') };
}
