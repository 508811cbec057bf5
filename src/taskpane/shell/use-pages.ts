import { useState } from 'react';
import type { Remembered } from '../shared/remembered';
import { isTab, type AwayPage, type Page, type Tab } from '../shared/header-words';

/**
 * Which page is in sight, and which tabs were opened: those are kept, only hidden, so that filters and open groups are there again.
 * @param start the tab in sight until the person has chosen one
 * @param last where their choice is kept for next time
 */
export function usePages(start: Tab, last: Remembered | undefined) {
  const [away, setAway] = useState<AwayPage>();
  // The tab last worked on: where pages of the menu lead back to.
  const [chosen, setChosen] = useState<Tab>();
  const [opened, setOpened] = useState<readonly Tab[]>([]);
  const tab = chosen ?? start;
  return {
    page: away ?? tab,
    tab,
    isOpened: (one: Tab) => one === tab || opened.includes(one),
    open: (page: Page) => {
      if (!isTab(page)) {
        setAway(page);
        return;
      }
      setAway(undefined);
      setChosen(page);
      setOpened([...new Set([...opened, tab, page])]);
      last?.keep(page);
    },
    back: () => setAway(undefined),
  };
}
