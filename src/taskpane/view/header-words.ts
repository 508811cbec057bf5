/** The pages of the pane, in the menu's order. */
export const PAGES = ['returns', 'set-up', 'help'] as const;

export type Page = (typeof PAGES)[number];

export const PAGE_WORDS: Readonly<Record<Page, string>> = {
  returns: 'Returns',
  'set-up': 'Set up',
  help: 'Help',
};

/** What the pane's header and the way between its pages say. */
export const HEADER_WORDS = {
  more: 'More',
  back: 'Back to returns',
  loading: (page: Page) => `Loading ${PAGE_WORDS[page].toLowerCase()} …`,
};
