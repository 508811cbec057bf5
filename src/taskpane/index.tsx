import { createRoot } from 'react-dom/client';
import { createReturnsSession } from '../app/returns-session';
import type { ReturnsSession } from '../app/ports/returns-session';
import { registerCommands, type CommandEvent } from '../commands/register-commands';
import { createExcelWorkbook } from '../excel/excel-workbook';
import { App } from './app';
import type { Unsupported } from './pages/unsupported-page';
import { createThemeSource } from './theme/theme-source';

/** Put in by webpack from package.json. */
declare const RINGFENCE_VERSION: string;

/** Decided in docs/decisions/: everything we use is in Excel 2021. */
const NEEDED = { set: 'ExcelApi', version: '1.14' };

/** Why the pane cannot work here; undefined where it can. */
async function findObstacle(): Promise<Unsupported | undefined> {
  // office.js comes from Microsoft's server; without it nothing named Office exists.
  if (!('Office' in window)) return 'no-office';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported(NEEDED.set, NEEDED.version) ? undefined : 'old-excel';
}

/** One session for the pane and, because they share this page, the ribbon's buttons. */
function startSession(): ReturnsSession {
  const session = createReturnsSession(createExcelWorkbook());
  registerCommands(session, {
    associate: (functionName, run) => Office.actions.associate(functionName, (event: CommandEvent) => void run(event)),
    showPane: () => Office.addin.showAsTaskpane(),
  });
  return session;
}

async function start(): Promise<void> {
  const obstacle = await findObstacle();
  const session = obstacle ?? startSession();
  const container = document.getElementById('pane');
  if (!container) throw new Error('taskpane.html has no element #pane.');
  const officeTheme = () => (obstacle ? undefined : Office.context.officeTheme);
  createRoot(container).render(
    <App
      session={session}
      theme={createThemeSource(window, officeTheme)}
      version={RINGFENCE_VERSION}
      onReload={() => window.location.reload()}
    />,
  );
  if (typeof session !== 'string') await session.recognise();
}

void start();
