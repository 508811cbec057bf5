import { registerCommands, type CommandEvent, type CommandSessions } from '../commands/register-commands';

/*
 * What the page runs first, and at once: small, so that it is there before Office is. A ribbon button that is pressed while
 * the page loads is lost where its function is associated only after `Office.onReady` (office-js #1029, #3378, #5176); the
 * pane itself comes after.
 */
const pane = startPane();

if ('Office' in window)
  registerCommands(pane, {
    associate: (functionName, run) => Office.actions.associate(functionName, (event: CommandEvent) => void run(event)),
    showPane: () => Office.addin.showAsTaskpane(),
  });

async function startPane(): Promise<CommandSessions | undefined> {
  try {
    const container = document.getElementById('pane');
    if (!container) throw new Error('taskpane.html has no element #pane.');
    return await (await import('./start')).startPane(container);
  } catch (error) {
    // For the developer tools of the web view: nobody else hears of it.
    if ('reportError' in window) reportError(error);
    tellFailure();
    return undefined;
  }
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
