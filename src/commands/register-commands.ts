import type { ReturnsSession } from '../app/ports/returns-session';

/** What Office hands to a ribbon function; it shows the button as busy until `completed` is called. */
export interface CommandEvent {
  completed(): void;
}

/** The little of Office that ribbon commands need, given by the composition root. */
export interface CommandHost {
  /** `Office.actions.associate`: ties the FunctionName of manifest.xml to code. */
  associate(functionName: string, run: (event: CommandEvent) => Promise<void>): void;
  /** Brings the pane to the front; may reject where the host cannot. */
  showPane(): Promise<void>;
}

interface Command {
  /** A check has a progress bar and *Cancel*, which are in the pane. */
  readonly opensPane: boolean;
  run(session: ReturnsSession): Promise<void>;
}

/** Ribbon functions by their FunctionName in manifest.xml. *Open pane* is not here: Office opens the pane by itself. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  checkThisSheet: { opensPane: true, run: (session) => session.check('active') },
  checkAllReturns: { opensPane: true, run: (session) => session.check('all') },
  nextFinding: { opensPane: false, run: (session) => session.step(1) },
  removeMarks: { opensPane: false, run: (session) => session.removeMarks() },
};

/** True when the session has something to say that the person should not miss because the pane is closed. */
function hasTrouble(session: ReturnsSession): boolean {
  const kind = session.getState().notice?.kind;
  return kind === 'error' || kind === 'warning';
}

/** Ties every ribbon button to the session it shares with the pane. Call once, after Office is ready. */
export function registerCommands(session: ReturnsSession, host: CommandHost): void {
  // A host without a pane to show must not keep the command from running.
  const showPane = () => host.showPane().catch(() => undefined);

  for (const [functionName, command] of Object.entries(COMMANDS)) {
    host.associate(functionName, async (event) => {
      try {
        if (command.opensPane) await showPane();
        await command.run(session);
        if (!command.opensPane && hasTrouble(session)) await showPane();
      } finally {
        event.completed();
      }
    });
  }
}
