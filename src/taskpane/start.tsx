import { createRoot } from 'react-dom/client';
import { COMPARISON_START, type ComparisonSession } from '../app/comparison/comparison-session';
import { MONEY_START, type MoneySession } from '../app/money/money-session';
import { PERFORMANCE_START, type PerformanceSession } from '../app/performance/performance-session';
import { NOTHING_CERTAIN, RETURNS_START, type ReturnsSession } from '../app/returns/returns-session';
import { createDeferredSession } from '../app/shared/deferred-session';
import { createLazy } from '../app/shared/lazy';
import { createMarks } from '../app/shared/marks';
import { speakLanguage } from '../app/shared/speak-language';
import type { SessionOptions } from '../app/shared/session-base';
import { SET_UP_START, type SetUpSession } from '../app/set-up/set-up-session';
import type { WorkbookPort } from '../ports/workbook-port';
import type { CommandSessions } from '../commands/register-commands';
import { createExcelWorkbook } from '../adapters/excel/excel-workbook';
import { App, type Sessions } from './shell/app';
import { findObstacle } from './shell/find-obstacle';
import { createThemeSource } from './shell/theme-source';
import type { Unsupported } from './shell/unsupported-page';
import { createToldOnce, type ToldOnce } from './shared/told-once';

/** Put in by webpack from package.json. */
declare const RINGFENCE_VERSION: string;

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
  return createSetUpSession(port, { returnTemplate, commissioningWorkbook });
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
  const show = (sessions: Sessions | Unsupported, undoCost?: ToldOnce): void =>
    root.render(
      <App
        sessions={sessions}
        theme={createThemeSource(window, () => (typeof sessions === 'string' ? undefined : Office.context.officeTheme))}
        version={RINGFENCE_VERSION}
        undoCost={undoCost}
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
  const port = createExcelWorkbook();
  const { sessions, money } = startSessions(port);
  // Told before anything is written, once on this computer.
  show(sessions, port.keepsUndo() ? undefined : createToldOnce(() => window.localStorage, 'ringfence.undo-cost'));
  await sessions.returns.recognise();
  return { returns: sessions.returns, money };
}
