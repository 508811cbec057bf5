import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Marks what opens a sub-page, so that back finds it again: a row of a list, a button. */
export const wayTo = (name: string) => ({ 'data-way': name });

/** Given for what the overflow menu opens. */
export const MENU = 'menu';

interface SubPages<Page> {
  /** The sub-page that is open. */
  readonly at: Page | undefined;
  /** @param from the name given to `wayTo` on what the focus goes back to. */
  readonly open: (page: Page, from: string) => void;
  readonly close: () => void;
}

function scrollTo(element: Element | null, top: number): void {
  if (element) element.scrollTop = top;
}

interface Around {
  readonly page: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  /** Takes the focus where what opened the sub-page is gone. */
  readonly home: RefObject<HTMLElement | null>;
  /** The overflow's button: what it opened leads back to it. */
  readonly menu: RefObject<HTMLElement | null>;
}

/**
 * Going to a page below another, and back to the same row, with focus and scroll as they were. @param place where the person has
 * gone in the sheet: going on from there, also from the ribbon, leaves the sub-page and moves no focus
 */
export function useSubPage<Page>({ page, list, home, menu }: Around, place: string | undefined): SubPages<Page> {
  const [at, setAt] = useState<Page>();
  const [followed, setFollowed] = useState(place);
  const [isQuiet, setQuiet] = useState(false);
  const left = useRef<{ readonly from: string; readonly top: number; readonly windowTop: number }>(undefined);
  if (place !== followed) {
    setFollowed(place);
    if (place !== undefined) {
      setAt(undefined);
      setQuiet(true);
    }
  }
  useLayoutEffect(() => {
    if (at !== undefined) {
      scrollTo(list.current, 0);
      scrollTo(document.scrollingElement, 0);
      return;
    }
    if (!left.current) return;
    const { from, top, windowTop } = left.current;
    left.current = undefined;
    scrollTo(list.current, top);
    scrollTo(document.scrollingElement, windowTop);
    // Whoever works in the sheet keeps the focus.
    if (isQuiet) return;
    const ways = [...(page.current?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
    const way = ways.find(({ dataset }) => dataset['way'] === from) ?? (from === MENU ? menu.current : undefined);
    (way ?? home.current)?.focus();
  }, [at, isQuiet, page, list, home, menu]);
  return {
    at,
    open: (next, from) => {
      const { top = list.current?.scrollTop ?? 0, windowTop = document.scrollingElement?.scrollTop ?? 0 } =
        left.current ?? {};
      left.current = { from, top, windowTop };
      setQuiet(false);
      setAt(next);
    },
    close: () => setAt(undefined),
  };
}
