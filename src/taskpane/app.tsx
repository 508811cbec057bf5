import { Suspense, lazy, useRef, useState } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../app/ports/returns-session';
import { Announcer } from './components/announcer';
import { AppHeader } from './components/app-header';
import { Broken } from './components/broken';
import { ErrorBoundary } from './components/error-boundary';
import { useTheme } from './hooks/use-theme';
import { ReturnsPage } from './pages/returns-page';
import { UnsupportedPage, type Unsupported } from './pages/unsupported-page';
import type { ThemeSource } from './theme/theme-source';

/** Read by few and at leisure, so it is not part of what is loaded first. */
const HelpPage = lazy(() => import('./pages/help-page').then((module) => ({ default: module.HelpPage })));

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

export interface AppProps {
  /** The session, or why there can be none here. */
  readonly session: ReturnsSession | Unsupported;
  readonly theme: ThemeSource;
  readonly version: string;
  readonly onReload: () => void;
}

/** The pane: header, the page that is chosen, and what stands in for it when it breaks. */
export function App({ session, theme, version, onReload }: AppProps) {
  const styles = useStyles();
  const helpRef = useRef<HTMLButtonElement>(null);
  const [isHelp, setHelp] = useState(false);
  const closeHelp = () => {
    setHelp(false);
    helpRef.current?.focus();
  };

  return (
    <FluentProvider theme={useTheme(theme)} className={styles.pane}>
      <AppHeader page={isHelp ? 'Help' : 'Returns'} helpRef={helpRef} onHelp={() => setHelp(!isHelp)} isHelp={isHelp} />
      <ErrorBoundary fallback={(error) => <Broken error={error} onReload={onReload} />}>
        <Announcer>
          {/* Kept, only hidden, while help is open: filters and open groups are there again afterwards. */}
          <div className={isHelp ? styles.away : styles.page}>
            {typeof session === 'string' ? <UnsupportedPage reason={session} /> : <ReturnsPage session={session} />}
          </div>
          {isHelp && (
            <Suspense fallback={<p className={styles.loading}>Loading help …</p>}>
              <HelpPage version={version} onBack={closeHelp} />
            </Suspense>
          )}
        </Announcer>
      </ErrorBoundary>
    </FluentProvider>
  );
}
