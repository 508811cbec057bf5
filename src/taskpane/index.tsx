import { createRoot } from 'react-dom/client';
import { createDeferredSession } from '../app/returns/deferred-session';
import { watchMarks, type MarksNews } from '../app/shared/marks-watch';
import type { MoneySession } from '../app/money/money-session';
import type { PerformanceSession } from '../app/performance/performance-session';
import type { ReturnsSession } from '../app/returns/returns-session';
import type { SetUpSession } from '../app/set-up/set-up-session';
import type { WorkbookPort } from '../ports/workbook-port';
import { registerCommands, type CommandEvent } from '../commands/register-commands';
import { createExcelWorkbook } from '../adapters/excel/excel-workbook';
import { App, type Sessions } from './shell/app';
import { findObstacle } from './shell/find-obstacle';
import { createThemeSource } from './shell/theme-source';

/** Put in by webpack from package.json. */
declare const RINGFENCE_VERSION: string;

/** Rules and lists are most of the program: they come when the pane can be seen already. */
async function loadReturnsSession(port: WorkbookPort, marks: MarksNews): Promise<ReturnsSession> {
  const { createReturnsSession } = await import('../app/returns/create-returns-session');
  return createReturnsSession(port, { version: RINGFENCE_VERSION, marks });
}

/** A session that comes when its page is opened; made once, however often that is. */
function once<Session>(load: () => Promise<Session>): () => Promise<Session> {
  let loading: Promise<Session> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      // What could not be loaded now may be there when the page is opened again.
      loading = undefined;
      throw error;
    }));
}

async function loadMoneySession(port: WorkbookPort, marks: MarksNews): Promise<MoneySession> {
  const { createMoneySession } = await import('../app/money/create-money-session');
  return createMoneySession(port, { marks, pause: painted });
}

/** Long enough for what was just said to be seen: the awards of a large office are worked out in one piece. */
const PAINT_MS = 40;
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAINT_MS));

async function loadPerformanceSession(port: WorkbookPort, marks: MarksNews): Promise<PerformanceSession> {
  const { createPerformanceSession } = await import('../app/performance/create-performance-session');
  return createPerformanceSession(port, { marks });
}

async function loadSetUpSession(port: WorkbookPort): Promise<SetUpSession> {
  const [{ createSetUpSession }, { returnTemplate }, { commissioningWorkbook }] = await Promise.all([
    import('../app/set-up/create-set-up-session'),
    import('../domain/templates/return-template'),
    import('../domain/templates/commissioning-workbook'),
  ]);
  return createSetUpSession(port, { returnTemplate, commissioningWorkbook });
}

/** One session for the pane and, because they share this page, the ribbon's buttons. */
function startSessions(): Sessions {
  const { port, news } = watchMarks(createExcelWorkbook());
  const returns = createDeferredSession(loadReturnsSession(port, news));
  let money: MoneySession | undefined;
  const loadMoney = async () => (money = await loadMoneySession(port, news));
  registerCommands(
    { returns, money: () => money },
    {
      associate: (functionName, run) =>
        Office.actions.associate(functionName, (event: CommandEvent) => void run(event)),
      showPane: () => Office.addin.showAsTaskpane(),
    },
  );
  return {
    returns,
    money: once(loadMoney),
    performance: once(() => loadPerformanceSession(port, news)),
    setUp: once(() => loadSetUpSession(port)),
  };
}

async function start(): Promise<void> {
  const obstacle = await findObstacle(window);
  const sessions = obstacle ?? startSessions();
  const container = document.getElementById('pane');
  if (!container) throw new Error('taskpane.html has no element #pane.');
  const officeTheme = () => (obstacle ? undefined : Office.context.officeTheme);
  createRoot(container).render(
    <App
      sessions={sessions}
      theme={createThemeSource(window, officeTheme)}
      version={RINGFENCE_VERSION}
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
