import { useState } from 'react';
import type { CheckReport } from '../../domain/model/check-report';

/** What stands in the list's place for a while: a page below this one. */
export type Aside = 'certain' | 'question' | 'receipt' | 'looks';

/** Which page below the list is open, if any: that of the questions until the last of them is answered. */
export function useAside({ questions }: CheckReport) {
  const [asked, setAside] = useState<Aside>();
  if (asked === 'question' && questions.length === 0) setAside(undefined);
  return { aside: asked, open: setAside, close: () => setAside(undefined) };
}
