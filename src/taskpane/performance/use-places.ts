import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** A page below the list: a KPI, returns to accept, or what the signs mean. */
export type PagePlace = { readonly kpi: string } | 'accept' | 'legend';

interface Places {
  readonly place: PagePlace | undefined;
  /** Goes to a page; the focus goes to its way back, unless it is to stay where it is. */
  readonly go: (place: PagePlace, keepsFocus?: boolean) => void;
  /** Back to the list, scrolled as it was, with the focus on `row` where there is one. */
  readonly back: (row?: string) => void;
}

/** Where a person is on the page: back leads to the same row, with focus and scroll as they were. */
export function usePlaces(
  homeRef: RefObject<HTMLButtonElement | null>,
  scrollerRef: RefObject<HTMLDivElement | null>,
): Places {
  const [place, setPlace] = useState<PagePlace>();
  const scrolled = useRef(0);
  const wanted = useRef<(() => void) | undefined>(undefined);

  // Only once the page is drawn is there anything to focus.
  useLayoutEffect(() => {
    wanted.current?.();
    wanted.current = undefined;
  }, [place]);

  return {
    place,
    go: (to, keepsFocus = false) => {
      const scroller = scrollerRef.current;
      if (place === undefined) scrolled.current = scroller?.scrollTop ?? 0;
      wanted.current = () => {
        if (scroller) scroller.scrollTop = 0;
        if (!keepsFocus) homeRef.current?.focus();
      };
      setPlace(to);
    },
    back: (row) => {
      wanted.current = () => {
        const scroller = scrollerRef.current;
        if (scroller) scroller.scrollTop = scrolled.current;
        const rows = [...(scroller?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
        const own = rows.find(({ dataset }) => dataset['row'] === row);
        (own ?? homeRef.current)?.focus();
        own?.scrollIntoView({ block: 'nearest' });
      };
      setPlace(undefined);
    },
  };
}
