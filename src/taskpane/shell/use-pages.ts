import { useState } from 'react';
import { isTab, type Page, type Tab } from '../shared/header-words';

/** Which page is in sight, and which tabs were opened: those are kept, only hidden, so that filters and open groups are there again. */
export function usePages() {
  const [page, setPage] = useState<Page>('returns');
  // The tab last worked on: where pages of the menu lead back to.
  const [tab, setTab] = useState<Tab>('returns');
  const [opened, setOpened] = useState<readonly Tab[]>(['returns']);
  return {
    page,
    tab,
    isOpened: (one: Tab) => opened.includes(one),
    open: (chosen: Page) => {
      setPage(chosen);
      if (!isTab(chosen)) return;
      setTab(chosen);
      if (!opened.includes(chosen)) setOpened([...opened, chosen]);
    },
    back: () => setPage(tab),
  };
}
