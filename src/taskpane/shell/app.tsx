import { lazy, useRef } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonSession } from '../../app/comparison/comparison-session';
import type { MoneySession } from '../../app/money/money-session';
import type { PerformanceSession } from '../../app/performance/performance-session';
import type { ReturnsSession } from '../../app/returns/returns-session';
import type { SetUpSession } from '../../app/set-up/set-up-session';
import { Announcer } from '../shared/announcer';
import { AppHeader } from './app-header';
import { Broken } from './broken';
import { ErrorBoundary } from './error-boundary';
import type { WayBack } from '../shared/away-page';
import { TabPanel } from './tab-panel';
import { usePages } from './use-pages';
import { useTheme } from './use-theme';
import { ReturnsPage } from '../returns/returns-page';
import { UndoCost } from './undo-cost';
import { UnsupportedPage, type Unsupported } from './unsupported-page';
import type { ToldOnce } from '../shared/told-once';
import type { ThemeSource } from './theme-source';
import { AWAY_PAGES, TABS, isTab, type AwayPage, type Page, type Tab } from '../shared/header-words';

/** Read by few and at leisure, so they are not part of what is loaded first. */
const HelpPage = lazy(() => import('../help/help-page').then((module) => ({ default: module.HelpPage })));
const SetUpPage = lazy(() => import('../set-up/set-up-page').then((module) => ({ default: module.SetUpPage })));
const MoneyPage = lazy(() => import('../money/money-page').then((module) => ({ default: module.MoneyPage })));
const PerformancePage = lazy(() =>
  import('../performance/performance-page').then((module) => ({ default: module.PerformancePage })),
);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    // Zoomed in, or in a very short window, the pane scrolls as a whole: its bands go away with the list.
    '@media (max-height: 420px)': { height: 'auto', minHeight: '100vh' },
  },
});

/** What the pane works with. */
export interface Sessions {
  readonly returns: ReturnsSession;
  readonly money?: MoneySession;
  readonly performance?: PerformanceSession;
  readonly setUp?: SetUpSession;
  readonly comparison?: ComparisonSession;
}

export interface AppProps {
  /** The sessions, or why there can be none here. */
  readonly sessions: Sessions | Unsupported;
  readonly theme: ThemeSource;
  readonly version: string;
  /** Where Excel cannot undo what add-ins do: that this is told, once. */
  readonly undoCost?: ToldOnce | undefined;
  readonly onReload: () => void;
}

/** Where the pane cannot work there is nothing to set up or to allocate, and Returns says why. */
function pagesBeside(setUp: SetUpSession | undefined): readonly AwayPage[] {
  return setUp ? AWAY_PAGES : AWAY_PAGES.filter((one) => one !== 'set-up');
}

/** The pane: header, the page that is chosen, and what stands in for it when it breaks. */
export function App({ sessions, theme, version, undoCost, onReload }: AppProps) {
  const styles = useStyles();
  const menuRef = useRef<HTMLButtonElement>(null);
  const tabsRef = useRef<HTMLUListElement>(null);
  const { page, tab, isOpened, open, back: goBack } = usePages();
  const { money, performance, setUp, comparison } = typeof sessions === 'string' ? {} : sessions;
  /** From a button that goes out of sight with its page: the focus goes to the tab, as if that had been pressed. */
  const goTo = (chosen: Tab): void => {
    open(chosen);
    tabsRef.current?.querySelectorAll('button')[tabs.indexOf(chosen)]?.focus();
  };
  const back = {
    to: tab,
    go: () => {
      goBack();
      menuRef.current?.focus();
    },
  };
  const pages = pagesBeside(setUp);
  const tabs = TABS.filter((one) => one === 'returns' || (one === 'money' ? money : performance) !== undefined);
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.pane}>
      <AppHeader page={page} tabs={tabs} pages={pages} menuRef={menuRef} tabsRef={tabsRef} onPage={open} />
      <ErrorBoundary fallback={(error) => <Broken error={error} onReload={onReload} />}>
        <Announcer>
          {undoCost && isTab(page) && <UndoCost told={undoCost} />}
          <TabPanel page="returns" isHere={page === 'returns'}>
            {typeof sessions === 'string' ? (
              <UnsupportedPage reason={sessions} />
            ) : (
              <ReturnsPage
                session={sessions.returns}
                onMoney={money && (() => goTo('money'))}
                onPerformance={performance && (() => goTo('performance'))}
                onSetUp={setUp && (() => open('set-up'))}
              />
            )}
          </TabPanel>
          {money && isOpened('money') && (
            <TabPanel page="money" isHere={page === 'money'}>
              <MoneyPage session={money} onSetUp={setUp && (() => open('set-up'))} />
            </TabPanel>
          )}
          {performance && isOpened('performance') && (
            <TabPanel page="performance" isHere={page === 'performance'}>
              <PerformancePage session={performance} />
            </TabPanel>
          )}
          {!isTab(page) && (
            <TabPanel key={page} page={page} isHere>
              <AwayPages page={page} sessions={{ setUp, comparison }} version={version} back={back} />
            </TabPanel>
          )}
        </Announcer>
      </ErrorBoundary>
    </FluentProvider>
  );
}

interface AwayPagesProps extends Pick<AppProps, 'version'> {
  readonly page: Page;
  readonly sessions: Pick<Sessions, 'setUp' | 'comparison'>;
  readonly back: WayBack;
}

/** The pages of the menu. */
function AwayPages({ page, sessions: { setUp, comparison }, version, back }: AwayPagesProps) {
  if (page === 'help') return <HelpPage version={version} back={back} comparison={comparison} />;
  return setUp ? <SetUpPage session={setUp} back={back} /> : null;
}
