import { lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { makeStyles } from '@fluentui/react-components';
import type { ReturnsSession } from '../../app/returns/returns-session';
import { AppHeader } from './app-header';
import { Broken } from './broken';
import { ErrorBoundary } from './error-boundary';
import { AwayPages } from './away-pages';
import { pageFor } from './page-for';
import { TabPanel } from './tab-panel';
import { tabsInSight, type TabsInSight } from './tabs-in-sight';
import { usePages } from './use-pages';
import { usePaneWidth } from '../shared/use-pane-width';
import { ReturnsPage } from '../returns/returns-page';
import { UndoCost } from './undo-cost';
import type { Remembered } from '../shared/remembered';
import type { ToldOnce } from '../shared/told-once';
import { useStore } from '../shared/use-store';
import { AWAY_PAGES, isTab, type AwayPage, type Page, type Tab } from '../shared/header-words';
import { orderFor, type Role } from './roles';
import type { Sessions } from './sessions';

/** Loaded when they are first shown. */
const MoneyPage = lazy(() => import('../money/money-page').then((module) => ({ default: module.MoneyPage })));
const PerformancePage = lazy(() =>
  import('../performance/performance-page').then((module) => ({ default: module.PerformancePage })),
);

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
});

interface PaneProps {
  readonly sessions: Sessions;
  readonly version: string;
  readonly role: Role | undefined;
  /** Undefined where roles are not kept. */
  readonly onRole: ((role: Role) => void) | undefined;
  /** Where the page of last time is kept. */
  readonly last?: Remembered | undefined;
  readonly undoCost?: ToldOnce | undefined;
  /** Above every page. */
  readonly band?: ReactNode;
  /** It has something for every page: the first of the role is opened. */
  readonly isSample?: boolean;
  /** Out of sight, and as it was when it comes back. */
  readonly isAway?: boolean;
  /** The focus goes to the page's tab when the pane comes into sight: what had it is gone. */
  readonly takesFocus?: boolean;
  /** Opens the sample; undefined where there is none. */
  readonly onSample?: (() => void) | undefined;
  readonly onReload: () => void;
}

/** The tab of the page in sight. */
const HERE = '[aria-current]';

const has = ({ money, performance }: Sessions, tab: Tab): boolean =>
  tab === 'returns' || (tab === 'money' ? money : performance) !== undefined;

/** The menu's own pages: without a workbook of the person's there is nothing to set up. */
function awayPages({ setUp }: Sessions, canSayRole: boolean): readonly AwayPage[] {
  return AWAY_PAGES.filter((one) => (one === 'set-up' ? setUp : one === 'role' ? canSayRole : true));
}

/** Tabs and pages over the sessions of one workbook. */
export function Pane(props: PaneProps) {
  const {
    sessions,
    version,
    role,
    onRole,
    last,
    undoCost,
    band,
    isSample = false,
    isAway = false,
    takesFocus = false,
    onSample,
    onReload,
  } = props;
  const styles = useStyles();
  const menuRef = useRef<HTMLButtonElement>(null);
  const tabsRef = useRef<HTMLUListElement>(null);
  const order = orderFor(role).filter((tab) => has(sessions, tab));
  const needed = useStartPage(sessions.returns, order, last);
  const start = isSample ? (order[0] ?? 'returns') : needed;
  const { page, tab, isOpened, open, back: goBack } = usePages(start, last);
  const { tabs, rest } = useTabs(order, tab);
  const focusTab = (): void => tabsRef.current?.querySelector<HTMLElement>(HERE)?.focus();
  /** From a button that goes out of sight with its page: the focus goes to the tab, as if that had been pressed. */
  const goTo = (chosen: Page): void => {
    flushSync(() => open(chosen));
    focusTab();
  };
  useEffect(() => {
    if (takesFocus && !isAway) tabsRef.current?.querySelector<HTMLElement>(HERE)?.focus();
  }, [takesFocus, isAway]);
  const back = {
    to: tab,
    go: () => {
      goBack();
      menuRef.current?.focus();
    },
  };
  const onSetUp = sessions.setUp && (() => open('set-up'));
  return (
    <div hidden={isAway} className={isAway ? styles.away : styles.all}>
      <AppHeader
        page={page}
        tabs={tabs}
        pages={[...rest, ...awayPages(sessions, onRole !== undefined)]}
        menuRef={menuRef}
        tabsRef={tabsRef}
        onPage={(chosen) => (isTab(chosen) && rest.includes(chosen) ? goTo(chosen) : open(chosen))}
      />
      {band}
      <ErrorBoundary fallback={(error) => <Broken error={error} onReload={onReload} />}>
        {undoCost && isTab(page) && <UndoCost told={undoCost} />}
        <TabPages
          sessions={sessions}
          page={page}
          isOpened={isOpened}
          onPage={goTo}
          onSetUp={onSetUp}
          onSample={onSample}
        />
        {!isTab(page) && (
          <TabPanel key={page} page={page} isHere>
            <AwayPages page={page} sessions={sessions} version={version} back={back} role={role} onRole={onRole} />
          </TabPanel>
        )}
      </ErrorBoundary>
    </div>
  );
}

/** The page in sight always stands among the tabs: where there is no room for all, it has taken the last place. */
function useTabs(order: readonly Tab[], tab: Tab): TabsInSight {
  const [last, setLast] = useState<Tab>();
  const inSight = tabsInSight(order, last, usePaneWidth());
  if (inSight.tabs.includes(tab)) return inSight;
  setLast(tab);
  return inSight;
}

/** What is opened before the person has chosen: known at the latest when recognition has come to its end. */
function useStartPage(session: ReturnsSession, order: readonly Tab[], last: Remembered | undefined): Tab {
  const state = useStore(session);
  // As it was when the pane was opened: what is chosen now is for next time.
  const [lastTime] = useState(() => last?.get());
  return pageFor(state, order, lastTime);
}

interface TabPagesProps extends Pick<PaneProps, 'sessions' | 'onSample'> {
  readonly page: Page;
  readonly isOpened: (tab: Tab) => boolean;
  readonly onPage: (page: Page) => void;
  readonly onSetUp: (() => void) | undefined;
}

/** The pages to work on: Returns, and those of the others that were opened once. */
function TabPages({ sessions, page, isOpened, onPage, onSetUp, onSample }: TabPagesProps) {
  const { returns, money, performance } = sessions;
  return (
    <>
      <TabPanel page="returns" isHere={page === 'returns'}>
        <ReturnsPage
          session={returns}
          onMoney={money && (() => onPage('money'))}
          onPerformance={performance && (() => onPage('performance'))}
          onSetUp={onSetUp}
          onSample={onSample}
        />
      </TabPanel>
      {money && isOpened('money') && (
        <TabPanel page="money" isHere={page === 'money'}>
          <MoneyPage session={money} onSetUp={onSetUp} />
        </TabPanel>
      )}
      {performance && isOpened('performance') && (
        <TabPanel page="performance" isHere={page === 'performance'}>
          <PerformancePage session={performance} />
        </TabPanel>
      )}
    </>
  );
}
