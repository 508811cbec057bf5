import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Marks what opens a sub-page by a name, so that back finds it again even where it was drawn anew: a row of a list, a button. */
export const wayTo = (name: string) => ({ 'data-way': name });

interface SubPages<Page> {
  /** The sub-page that is open; see `SubPage`. */
  readonly at: Page | undefined;
  /** What the focus goes back to, as `wayTo` names it; undefined for what had it before. */
  readonly from: string | undefined;
  readonly open: (page: Page, from?: string) => void;
  readonly close: () => void;
}

function scrollTo(element: Element | null | undefined, top: number): void {
  if (element) element.scrollTop = top;
}

/**
 * Which page below another is open. The other one stays as it was, out of sight (`PageFrame.isAway`): back leads to the same row, with
 * scroll as it was; `SubPage` sees to the focus.
 * @param list what scrolls on the page that stays
 * @param place where the person has gone in the sheet: going on from there, also from the ribbon, leaves the sub-page
 */
export function useSubPage<Page>(list: RefObject<HTMLElement | null>, place?: string): SubPages<Page> {
  const [opened, setOpened] = useState<{ readonly at: Page; readonly from: string | undefined }>();
  const [followed, setFollowed] = useState(place);
  const left = useRef<{ readonly top: number; readonly windowTop: number }>(undefined);
  if (place !== followed) {
    setFollowed(place);
    if (place !== undefined) setOpened(undefined);
  }
  const isOpen = opened !== undefined;
  useLayoutEffect(() => {
    // In a short window the whole pane scrolls.
    if (isOpen) scrollTo(document.scrollingElement, 0);
    else if (left.current) {
      scrollTo(list.current, left.current.top);
      scrollTo(document.scrollingElement, left.current.windowTop);
      left.current = undefined;
    }
  }, [isOpen, list]);
  return {
    at: opened?.at,
    from: opened?.from,
    open: (at, from) => {
      // Out of sight a list has no place that it is scrolled to.
      left.current ??= { top: list.current?.scrollTop ?? 0, windowTop: document.scrollingElement?.scrollTop ?? 0 };
      setOpened({ at, from });
    },
    close: () => setOpened(undefined),
  };
}
