import { useState } from 'react';

/** What stands in the list's place for a while: a page below this one. */
export type Aside = 'question' | 'receipt' | 'looks';

/** Which page below the list is open, if any. */
export function useAside() {
  const [aside, setAside] = useState<Aside>();
  return { aside, open: setAside, close: () => setAside(undefined) };
}
