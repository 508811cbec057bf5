import { createRoot } from 'react-dom/client';
import { MONEY_START, type MoneySession } from '../app/money/money-session';
import { PERFORMANCE_START, type PerformanceSession } from '../app/performance/performance-session';
import { RETURNS_START, type ReturnsSession } from '../app/returns/returns-session';
import { createDeferredSession } from '../app/shared/deferred-session';
import { createLazy } from '../app/shared/lazy';
import { createMarks } from '../app/shared/marks';
import type { SessionOptions } from '../app/shared/session-base';
import { SET_UP_START, type SetUpSession } from '../app/set-up/set-up-session';
import type { WorkbookPort } from '../ports/workbook-port';
import { registerCommands, type CommandEvent } from '../commands/register-commands';
import { createExcelWorkbook } from '../adapters/excel/excel-workbook';
import { App, type Sessions } from './shell/app';
import { findObstacle } from './shell/find-obstacle';
import { createThemeSource } from './shell/theme-source';
import { createToldOnce } from './shared/told-once';

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

/** One session a page, for the pane and, because they share this page, the ribbon's buttons. */
function startSessions(port: WorkbookPort): Sessions {
  const options = { marks: createMarks(port) };
  const money = createLazy(() => loadMoneySession(port, options));
  const returns = createDeferredSession(
    createLazy(() => loadReturnsSession(port, options)),
    RETURNS_START,
    { fixesFor: () => [], showOnly: () => undefined, cancel: () => undefined },
  );
  registerCommands(
    { returns, money: () => money.loaded() },
    {
      associate: (functionName, run) =>
        Office.actions.associate(functionName, (event: CommandEvent) => void run(event)),
      showPane: () => Office.addin.showAsTaskpane(),
    },
  );
  return {
    returns,
    money: createDeferredSession(money, MONEY_START, {}),
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
  };
}

async function start(): Promise<void> {
  const obstacle = await findObstacle(window);
  const port = createExcelWorkbook();
  const sessions = obstacle ?? startSessions(port);
  const isCostly = !obstacle && !port.keepsUndo();
  const container = document.getElementById('pane');
  if (!container) throw new Error('taskpane.html has no element #pane.');
  const officeTheme = () => (obstacle ? undefined : Office.context.officeTheme);
  createRoot(container).render(
    <App
      sessions={sessions}
      theme={createThemeSource(window, officeTheme)}
      version={RINGFENCE_VERSION}
      undoCost={isCostly ? createToldOnce(() => window.localStorage, 'ringfence.undo-cost') : undefined}
      onReload={() => window.location.reload()}
    />,
  );
  if (typeof sessions !== 'string') await sessions.returns.recognise();
}

/** In place of “Starting Ringfence …”, when not even the pane can be drawn. */
function tellFailure(): void {
  const line = document.createElement('p');
  line.className = 'starting';
  line.setAttribute('role', 'alert');
  line.textContent =
    'Ringfence could not be started. Your workbook is as it was. Close the pane and open it again; if it stays, close Excel and open it again.';
  (document.getElementById('pane') ?? document.body).replaceChildren(line);
}

start().catch(tellFailure);
