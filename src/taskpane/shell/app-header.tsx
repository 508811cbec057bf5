import type { Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HEADER_WORDS, PAGE_WORDS, type Page, type Tab } from '../shared/header-words';
import { HeaderMenu } from './header-menu';

const useStyles = makeStyles({
  // No name of our own: Excel writes it above the pane.
  header: {
    display: 'flex',
    alignItems: 'flex-end',
    flexShrink: 0,
    minHeight: '36px',
    // Office lays the add-in's own menu over the upper right corner: 34 × 32 pixels on the Mac; a button's own edge may lie under it.
    padding: '0 30px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Zoomed in so far, there is no room to keep clear.
    '@media (max-width: 299px)': { flexWrap: 'wrap' },
    '@media (max-width: 240px)': { paddingRight: '4px' },
  },
  // The menu's button gives way before a tab goes into a second line.
  nav: { '@media (min-width: 300px)': { flexShrink: 0 } },
  tabs: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyle: 'none' },
  tab: {
    minWidth: 'auto',
    maxWidth: '100%',
    minHeight: '36px',
    paddingInline: '5px',
    borderRadius: 0,
    borderBottom: '3px solid transparent',
    // Three tabs and the menu stand in one line of 320 pixels, whichever of them is bold.
    '@media (max-width: 349px)': { paddingInline: '4px' },
    // Zoomed in so far, the longest name is wider than the pane.
    '@media (max-width: 240px)': { paddingInline: tokens.spacingHorizontalXXS, overflowWrap: 'anywhere' },
  },
  // Recognised by weight and line as well as by colour.
  here: { fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
  elsewhere: { fontWeight: tokens.fontWeightRegular },
  more: { display: 'flex', alignItems: 'center', minHeight: '36px', marginInlineStart: 'auto' },
});

interface AppHeaderProps {
  readonly page: Page;
  /** Pages to work on. */
  readonly tabs: readonly Tab[];
  /** Those that the menu leads to: its own, and those that there is no room for as tabs. */
  readonly pages: readonly Page[];
  readonly onPage: (page: Page) => void;
  readonly menuRef: Ref<HTMLButtonElement>;
  readonly tabsRef?: Ref<HTMLUListElement>;
}

/** Says where one is, and leads to the other pages: by plain buttons, for which the Tab key is all a person needs to know. */
export function AppHeader({ page, tabs, pages, onPage, menuRef, tabsRef }: AppHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <nav className={styles.nav} aria-label={HEADER_WORDS.tabs}>
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
      <div className={styles.more}>
        <HeaderMenu page={page} pages={pages} onPage={onPage} buttonRef={menuRef} />
      </div>
    </header>
  );
}
