import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Marks what opens a sub-page, so that back finds it again: a row of a list, a button. */
export const wayTo = (name: string) => ({ 'data-way': name });

interface SubPages<Page> {
  /** The sub-page that is open. */
  readonly at: Page | undefined;
  /** @param from the name given to `wayTo` on what the focus goes back to. */
  readonly open: (page: Page, from: string) => void;
  readonly close: () => void;
}

/** Going to a page below another, and back to the same row, with focus and scroll as they were. */
export function useSubPage<Page>(
  page: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  home: RefObject<HTMLElement | null>,
): SubPages<Page> {
  const [at, setAt] = useState<Page>();
  const left = useRef<{ readonly from: string; readonly top: number; readonly windowTop: number }>(undefined);
  useLayoutEffect(() => {
    const pane = document.scrollingElement;
    if (at !== undefined) {
      if (list.current) list.current.scrollTop = 0;
      if (pane) pane.scrollTop = 0;
      return;
    }
    if (!left.current) return;
    const { from, top, windowTop } = left.current;
    left.current = undefined;
    if (list.current) list.current.scrollTop = top;
    if (pane) pane.scrollTop = windowTop;
    const ways = [...(page.current?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
    (ways.find(({ dataset }) => dataset['way'] === from) ?? home.current)?.focus();
  }, [at, page, list, home]);
  return {
    at,
    open: (next, from) => {
      const { top = list.current?.scrollTop ?? 0, windowTop = document.scrollingElement?.scrollTop ?? 0 } =
        left.current ?? {};
      left.current = { from, top, windowTop };
      setAt(next);
    },
    close: () => setAt(undefined),
  };
}
