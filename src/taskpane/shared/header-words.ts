import { notice } from '../../app/shared/notice';
import { words } from '../../domain/text/words';

/** The pages a person works on, as tabs; each is kept as it was while another is open. */
export const TABS = ['returns', 'money', 'performance'] as const;

/** The pages one goes away to and comes back from, in the menu's order. */
export const AWAY_PAGES = ['set-up', 'role', 'help'] as const;

export type Tab = (typeof TABS)[number];
export type AwayPage = (typeof AWAY_PAGES)[number];
export type Page = Tab | AwayPage;

export function isTab(page: Page): page is Tab {
  return TABS.some((tab) => tab === page);
}

export const PAGE_WORDS: Readonly<Record<Page, string>> = words('shared-page', {
  returns: 'Returns',
  money: 'Money',
  performance: 'Performance',
  'set-up': 'Set up',
  role: 'Role',
  help: 'Help',
});

/** What the pane's header and the way between its pages say. */
export const HEADER_WORDS = words('shared-header', {
  more: 'More',
  tabs: 'Pages',
  back: (tab: Tab) => `Back to ${PAGE_WORDS[tab].toLowerCase()}`,
  loading: (page: Page) => `Loading ${PAGE_WORDS[page].toLowerCase()} …`,
});

/** Above every page, where Excel cannot undo what add-ins do. */
export const UNDO_COST = notice(
  'undo-cost',
  'information',
  'In this version of Excel, Ctrl+Z no longer undoes what you did before Ringfence marks or changes cells. So nothing is marked while you type: press Check when you are ready.',
);
