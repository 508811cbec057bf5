import type { Ref } from 'react';
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { HEADER_WORDS, PAGE_WORDS, isTab, type AwayPage, type Page, type Tab as TabName } from '../view/header-words';
import { HeaderMenu } from './header-menu';
import { Logo } from './logo';

const useStyles = makeStyles({
  header: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    // Office lays the add-in's own menu over the upper right corner: 34 × 32 pixels on the Mac.
    padding: `0 44px 0 ${tokens.spacingHorizontalM}`,
    // Zoomed in so far, there is no room to keep clear.
    '@media (max-width: 240px)': { flexWrap: 'wrap', paddingRight: tokens.spacingHorizontalXS },
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  page: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  space: { flexGrow: 1 },
  tabs: { flexWrap: 'wrap' },
});

interface AppHeaderProps {
  readonly page: Page;
  /** Pages to work on; no choice is drawn for a single one. */
  readonly tabs: readonly TabName[];
  /** Those that the menu leads to. */
  readonly pages: readonly AwayPage[];
  readonly onPage: (page: Page) => void;
  readonly menuRef: Ref<HTMLButtonElement>;
}

/** The id of a tab, which names its panel. */
export const tabId = (tab: TabName): string => `tab-${tab}`;

/** Says where one is, and leads to the other pages. */
export function AppHeader({ page, tabs, pages, onPage, menuRef }: AppHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <Logo />
        <h1 className={styles.name}>Ringfence</h1>
        {!isTab(page) && <span className={styles.page}>{PAGE_WORDS[page]}</span>}
        <span className={styles.space} />
        <HeaderMenu page={page} pages={pages} onPage={onPage} buttonRef={menuRef} />
      </div>
      {tabs.length > 1 && (
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={HEADER_WORDS.tabs}
          selectedValue={isTab(page) ? page : null}
          onTabSelect={(_, { value }) => onPage(value as TabName)}
        >
          {tabs.map((tab) => (
            <Tab key={tab} id={tabId(tab)} value={tab}>
              {PAGE_WORDS[tab]}
            </Tab>
          ))}
        </TabList>
      )}
    </header>
  );
}
