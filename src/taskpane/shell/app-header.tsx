import type { Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HEADER_WORDS, PAGE_WORDS, isTab, type AwayPage, type Page, type Tab } from '../shared/header-words';
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
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyle: 'none',
  },
  tab: {
    minWidth: 'auto',
    maxWidth: '100%',
    borderRadius: 0,
    borderBottom: '3px solid transparent',
    // Zoomed in so far, the longest name is wider than the pane.
    '@media (max-width: 240px)': { paddingInline: tokens.spacingHorizontalXXS, overflowWrap: 'anywhere' },
  },
  // Recognised by weight and line as well as by colour.
  here: { fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
  elsewhere: { fontWeight: tokens.fontWeightRegular },
});

interface AppHeaderProps {
  readonly page: Page;
  /** Pages to work on; no choice is drawn for a single one. */
  readonly tabs: readonly Tab[];
  /** Those that the menu leads to. */
  readonly pages: readonly AwayPage[];
  readonly onPage: (page: Page) => void;
  readonly menuRef: Ref<HTMLButtonElement>;
  readonly tabsRef: Ref<HTMLUListElement>;
}

/** Says where one is, and leads to the other pages: by plain buttons, for which the Tab key is all a person needs to know. */
export function AppHeader({ page, tabs, pages, onPage, menuRef, tabsRef }: AppHeaderProps) {
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
        <nav aria-label={HEADER_WORDS.tabs}>
          <ul ref={tabsRef} className={styles.tabs}>
            {tabs.map((tab) => (
              <li key={tab}>
                <Button
                  className={mergeClasses(styles.tab, tab === page ? styles.here : styles.elsewhere)}
                  appearance="subtle"
                  aria-current={tab === page ? 'page' : undefined}
                  onClick={() => onPage(tab)}
                >
                  {PAGE_WORDS[tab]}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
