import type { Ref } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { PAGE_WORDS, type Page } from '../view/header-words';
import { HeaderMenu } from './header-menu';
import { Logo } from './logo';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    // Office lays the add-in's own menu over the upper right corner: 34 × 32 pixels on the Mac.
    padding: `0 44px 0 ${tokens.spacingHorizontalM}`,
    // Zoomed in so far, there is no room to keep clear.
    '@media (max-width: 240px)': { flexWrap: 'wrap', paddingRight: tokens.spacingHorizontalXS },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  page: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  space: { flexGrow: 1 },
});

interface AppHeaderProps {
  readonly page: Page;
  /** Those that can be gone to. */
  readonly pages: readonly Page[];
  readonly onPage: (page: Page) => void;
  readonly menuRef: Ref<HTMLButtonElement>;
}

/** Says where one is, and leads to the other pages. */
export function AppHeader({ page, pages, onPage, menuRef }: AppHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Logo />
      <h1 className={styles.name}>Ringfence</h1>
      <span className={styles.page}>{PAGE_WORDS[page]}</span>
      <span className={styles.space} />
      <HeaderMenu page={page} pages={pages} onPage={onPage} buttonRef={menuRef} />
    </header>
  );
}
