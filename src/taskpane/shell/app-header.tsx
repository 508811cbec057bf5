import type { Ref } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HEADER_WORDS, PAGE_WORDS, type AwayPage, type Page, type Tab } from '../shared/header-words';
import { HeaderMenu } from './header-menu';

const useStyles = makeStyles({
  // No name of our own: Excel writes it above the pane.
  header: {
    display: 'flex',
    alignItems: 'flex-end',
    flexWrap: 'wrap',
    flexShrink: 0,
    minHeight: '36px',
    // Office lays the add-in's own menu over the upper right corner: 34 × 32 pixels on the Mac.
    padding: '0 34px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Zoomed in so far, there is no room to keep clear.
    '@media (max-width: 240px)': { paddingRight: '4px' },
  },
  tabs: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyle: 'none' },
  tab: {
    minWidth: 'auto',
    maxWidth: '100%',
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalSNudge,
    borderRadius: 0,
    borderBottom: '3px solid transparent',
    '@media (max-width: 339px)': { paddingInline: tokens.spacingHorizontalXS },
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
      <div className={styles.more}>
        <HeaderMenu page={page} pages={pages} onPage={onPage} buttonRef={menuRef} />
      </div>
    </header>
  );
}
