import { Suspense, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { HEADER_WORDS, type Page } from '../shared/header-words';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-height: 420px)': { overflowY: 'visible' },
  },
  away: { display: 'none' },
  loading: { padding: tokens.spacingHorizontalM },
});

interface TabPanelProps {
  readonly page: Page;
  /** In sight, or kept as it was. */
  readonly isHere: boolean;
  readonly children: ReactNode;
}

/** One page of the pane, which fills what the tabs leave. Pages that were left are kept, only hidden. */
export function TabPanel({ page, isHere, children }: TabPanelProps) {
  const styles = useStyles();
  return (
    // The attribute as well as the class: keys of the whole pane are for the page in sight.
    <div hidden={!isHere} className={isHere ? styles.page : styles.away}>
      <Suspense fallback={<p className={styles.loading}>{HEADER_WORDS.loading(page)}</p>}>{children}</Suspense>
    </div>
  );
}
