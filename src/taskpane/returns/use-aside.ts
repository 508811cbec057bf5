import type { RefObject } from 'react';
import type { CheckReport } from '../../domain/model/check-report';
import { useSubPage } from '../shared/frame/use-sub-page';

/** What stands in the list's place for a while: a page below this one. */
export type Aside = 'certain' | 'question' | 'receipt' | 'looks';

/** Which page below the list is open, if any: that of the questions until the last of them is answered. */
export function useAside({ questions }: CheckReport, list: RefObject<HTMLElement | null>) {
  const { at, open, close } = useSubPage<Aside>(list);
  const isOver = at === 'question' && questions.length === 0;
  if (isOver) close();
  return { aside: isOver ? undefined : at, open: (aside: Aside) => open(aside), close };
}
