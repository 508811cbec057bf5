import { createRoot } from 'react-dom/client';
import { COMPARISON_START, type ComparisonSession } from '../app/comparison/comparison-session';
import { MONEY_START, type MoneySession } from '../app/money/money-session';
import { PERFORMANCE_START, type PerformanceSession } from '../app/performance/performance-session';
import { NOTHING_CERTAIN, RETURNS_START, type ReturnsSession } from '../app/returns/returns-session';
import { createDeferredSession } from '../app/shared/deferred-session';
import { createLazy } from '../app/shared/lazy';
import { createMarks } from '../app/shared/marks';
import { createPatience } from '../app/shared/patience';
import { speakLanguage } from '../app/shared/speak-language';
import type { SessionOptions } from '../app/shared/session-base';
import { SET_UP_START, type SetUpSession } from '../app/set-up/set-up-session';
import type { WorkbookPort } from '../ports/workbook-port';
import type { CommandSessions } from '../commands/register-commands';
import { createExcelWorkbook } from '../adapters/excel/excel-workbook';
import { App, type AppProps } from './shell/app';
import { findObstacle } from './shell/find-obstacle';
import type { Sessions } from './shell/sessions';
import { createThemeSource } from './shell/theme-source';
import type { Unsupported } from './shell/unsupported-page';
import { createRemembered } from './shared/remembered';
import { createToldOnce } from './shared/told-once';

/** Put in by webpack from package.json. */
declare const RINGFENCE_VERSION: string;

const loadInMemory = () => import(/* webpackChunkName: "in-memory" */ './in-memory');

async function loadReturnsSession(port: WorkbookPort, options: SessionOptions): Promise<ReturnsSession> {
  const { createReturnsSession } = await import('../app/returns/create-returns-session');
  return createReturnsSession(port, { ...options, version: RINGFENCE_VERSION });
}

async function loadMoneySession(port: WorkbookPort, options: SessionOptions): Promise<MoneySession> {
  const { createMoneySession } = await import('../app/money/create-money-session');
  return createMoneySession(port, options);
}

async function loadPerformanceSession(port: WorkbookPort, options: SessionOptions): Promise<PerformanceSession> {
  const { createPerformanceSession } = await import('../app/performance/create-performance-session');
  return createPerformanceSession(port, options);
}

async function loadSetUpSession(port: WorkbookPort): Promise<SetUpSession> {
  const [{ createSetUpSession }, { returnTemplate }, { commissioningWorkbook }] = await Promise.all([
    import('../app/set-up/create-set-up-session'),
    import('../domain/templates/return-template'),
    import('../domain/templates/commissioning-workbook'),
  ]);
  return createSetUpSession(port, {
    returnTemplate,
    commissioningWorkbook,
    newFile: async (sheets) => (await loadInMemory()).newFile(sheets),
  });
}

async function loadComparisonSession(): Promise<ComparisonSession> {
  const [{ createComparisonSession }, { createExcelComparison }] = await Promise.all([
    import(/* webpackChunkName: "comparison" */ '../app/comparison/create-comparison-session'),
    import(/* webpackChunkName: "comparison" */ '../adapters/excel/compare/excel-comparison'),
  ]);
  return createComparisonSession(createExcelComparison(), { version: RINGFENCE_VERSION });
}

/** The sessions of the pane and, because they share this page, of the ribbon's buttons. */
interface Started {
  readonly sessions: Sessions;
  /** Undefined before anybody has opened the page *Money*. */
  readonly money: () => MoneySession | undefined;
}

function startSessions(port: WorkbookPort): Started {
  const options = { marks: createMarks(port) };
  const money = createLazy(() => loadMoneySession(port, options));
  const returns = createDeferredSession(
    createLazy(() => loadReturnsSession(port, options)),
    RETURNS_START,
    {
      fixesFor: () => [],
      certainFixes: () => NOTHING_CERTAIN,
      showOnly: () => undefined,
      cancel: () => undefined,
    },
  );
  const sessions = {
    returns,
    money: createDeferredSession(money, MONEY_START, { showOnly: () => undefined }),
    performance: createDeferredSession(
      createLazy(() => loadPerformanceSession(port, options)),
      PERFORMANCE_START,
      { draftsFor: () => undefined, cancel: () => undefined },
    ),
    setUp: createDeferredSession(
      createLazy(() => loadSetUpSession(port)),
      SET_UP_START,
      {},
    ),
    comparison: createDeferredSession(createLazy(loadComparisonSession), COMPARISON_START, {
      answer: () => undefined,
      stop: () => undefined,
    }),
  };
  return { sessions, money: () => money.loaded() };
}

/** What "today" is in the sample, whose figures are of 2017 to 2019: by the real clock all of its funds would have ended. */
const SAMPLE_DAY = Date.UTC(2019, 9, 20, 9);

/** The sample, for its pages: each has a workbook of its own in memory, and none of it is ever Excel's. */
async function loadSample(): Promise<Sessions> {
  const { openSamples } = await loadInMemory();
  const ports = await openSamples();
  const options = { wallClock: () => SAMPLE_DAY };
  const [returns, money, performance] = await Promise.all([
    // It says when it was checked, and judges nothing by the day.
    loadReturnsSession(ports.returns, {}),
    loadMoneySession(ports.money, options),
    loadPerformanceSession(ports.performance, options),
  ]);
  await returns.recognise();
  return { returns, money, performance };
}

/**
 * Milliseconds after which the pane says that Excel does not answer. Where one of the library's own files is blocked,
 * `Office.onReady` never settles (office-js #6040, #6148); on a slow line it does late (#2599), so the pane goes on waiting.
 */
const SLOW = 30_000;

/**
 * Draws the pane as soon as Excel is ready, or why it cannot work here.
 * @returns the sessions for the ribbon's buttons; undefined where there is an obstacle, which the pane then tells.
 */
export async function startPane(container: HTMLElement): Promise<CommandSessions | undefined> {
  const root = createRoot(container);
  const show = (sessions: Sessions | Unsupported, more?: Partial<AppProps>): void =>
    root.render(
      <App
        sessions={sessions}
        theme={createThemeSource(window, () => (typeof sessions === 'string' ? undefined : Office.context.officeTheme))}
        version={RINGFENCE_VERSION}
        {...more}
        onReload={() => window.location.reload()}
      />,
    );
  const slow = setTimeout(() => show('no-answer'), SLOW);
  const obstacle = await findObstacle(window);
  clearTimeout(slow);
  // Before anything is drawn: words are read as they are shown, once.
  const display = obstacle ? undefined : Office.context.displayLanguage;
  document.documentElement.lang = await speakLanguage(display ? [display] : window.navigator.languages);
  if (obstacle) {
    show(obstacle);
    return undefined;
  }
  const patience = createPatience();
  const port = createExcelWorkbook({ onRequest: patience.asked });
  const { sessions, money } = startSessions(port);
  const storage = (): Storage => window.localStorage;
  show(sessions, {
    // Told before anything is written, once on this computer.
    undoCost: port.keepsUndo() ? undefined : createToldOnce(storage, 'ringfence.undo-cost'),
    remembered: {
      role: createRemembered(storage, 'ringfence.role'),
      page: createRemembered(storage, 'ringfence.page'),
    },
    loadSample,
    slowness: patience,
  });
  await sessions.returns.recognise();
  return { returns: sessions.returns, money };
}
