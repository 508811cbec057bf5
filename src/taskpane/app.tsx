import { Suspense, lazy, useRef, useState } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../app/ports/returns-session';
import type { SetUpSession } from '../app/ports/set-up-session';
import { Announcer } from './components/announcer';
import { AppHeader } from './components/app-header';
import { Broken } from './components/broken';
import { ErrorBoundary } from './components/error-boundary';
import { useTheme } from './hooks/use-theme';
import { ReturnsPage } from './pages/returns-page';
import { UnsupportedPage, type Unsupported } from './pages/unsupported-page';
import type { ThemeSource } from './theme/theme-source';
import { HEADER_WORDS, PAGES, type Page } from './view/header-words';

/** Read by few and at leisure, so they are not part of what is loaded first. */
const HelpPage = lazy(() => import('./pages/help-page').then((module) => ({ default: module.HelpPage })));
const SetUpPage = lazy(() => import('./pages/set-up-page').then((module) => ({ default: module.SetUpPage })));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  away: { display: 'none' },
  loading: { padding: tokens.spacingHorizontalM },
});

/** What the pane works with. */
export interface Sessions {
  readonly returns: ReturnsSession;
  /** Loaded when somebody opens the page; the same promise each time. */
  readonly setUp?: () => Promise<SetUpSession>;
}

export interface AppProps {
  /** The sessions, or why there can be none here. */
  readonly sessions: Sessions | Unsupported;
  readonly theme: ThemeSource;
  readonly version: string;
  readonly onReload: () => void;
}

/** The pane: header, the page that is chosen, and what stands in for it when it breaks. */
export function App({ sessions, theme, version, onReload }: AppProps) {
  const styles = useStyles();
  const menuRef = useRef<HTMLButtonElement>(null);
  const [page, setPage] = useState<Page>('returns');
  const goBack = () => {
    setPage('returns');
    menuRef.current?.focus();
  };
  const setUp = typeof sessions === 'string' ? undefined : sessions.setUp;
  // Where the pane cannot work there is nothing to set up, and Returns says why.
  const pages = setUp ? PAGES : PAGES.filter((one) => one !== 'set-up');

  return (
    <FluentProvider theme={useTheme(theme)} className={styles.pane}>
      <AppHeader page={page} pages={pages} menuRef={menuRef} onPage={setPage} />
      <ErrorBoundary fallback={(error) => <Broken error={error} onReload={onReload} />}>
        <Announcer>
          {/* Kept, only hidden, while another page is open: filters and open groups are there again afterwards. */}
          <div className={page === 'returns' ? styles.page : styles.away}>
            {typeof sessions === 'string' ? (
              <UnsupportedPage reason={sessions} />
            ) : (
              <ReturnsPage session={sessions.returns} />
            )}
          </div>
          {page !== 'returns' && (
            <Suspense fallback={<p className={styles.loading}>{HEADER_WORDS.loading(page)}</p>}>
              {page === 'help' && <HelpPage version={version} onBack={goBack} />}
              {page === 'set-up' && setUp && <SetUpPage loadSession={setUp} onBack={goBack} />}
            </Suspense>
          )}
        </Announcer>
      </ErrorBoundary>
    </FluentProvider>
  );
}
