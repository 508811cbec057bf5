import type { MoneySession } from '../app/money/money-session';
import type { ReturnsSession } from '../app/returns/returns-session';
import type { Notice } from '../app/shared/notice';

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

/** The sessions that the ribbon shares with the pane. */
export interface CommandSessions {
  readonly returns: ReturnsSession;
  /** Undefined before anybody has opened the page Money. */
  readonly money: () => MoneySession | undefined;
}

interface Command {
  /** A check has a progress bar and *Cancel*, which are in the pane. */
  readonly opensPane: boolean;
  /** What it has to say is all that comes of it, so that the pane is opened for any news. */
  readonly isAllNews?: boolean;
  run(sessions: CommandSessions): Promise<void>;
}

/** Ribbon functions by their FunctionName in manifest.xml. *Open pane* is not here: Office opens the pane by itself. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  checkThisSheet: { opensPane: true, run: ({ returns }) => returns.check('active') },
  checkAllReturns: { opensPane: true, run: ({ returns }) => returns.check('all') },
  nextFinding: { opensPane: false, isAllNews: true, run: nextFinding },
  removeMarks: { opensPane: false, run: ({ returns }) => returns.removeMarks() },
};

/** Goes on through what was checked last, returns or money; where there is nothing to go to, each page says so. */
async function nextFinding({ returns, money }: CommandSessions): Promise<void> {
  const moneySession = money();
  const { findings = [], checkedAt: moneyAt = 0 } = moneySession?.getState() ?? {};
  const { report, checkedAt: returnsAt = 0 } = returns.getState();
  const isMoneyLast = moneyAt > returnsAt;
  if (isMoneyLast && findings.length > 0) await moneySession?.step(1);
  else if (!isMoneyLast && report && report.findings.length > 0) await returns.step(1);
  else await Promise.all([returns.step(1), moneySession?.step(1)]);
}

/** What a session has to say that the person should not miss because the pane is closed. */
function newsOf({ returns, money }: CommandSessions): readonly Notice[] {
  return [returns.getState().notice, money()?.getState().notice].filter((notice) => notice !== undefined);
}

const isTrouble = ({ kind }: Notice): boolean => kind === 'error' || kind === 'warning';

/**
 * Ties every ribbon button to the sessions it shares with the pane. Call once, before Office is ready: a button that is pressed
 * before the sessions are there waits for them.
 * @param sessions undefined where the add-in cannot work; the pane says why, and is shown.
 */
export function registerCommands(
  sessions: CommandSessions | Promise<CommandSessions | undefined>,
  host: CommandHost,
): void {
  // A host without a pane to show must not keep the command from running.
  const showPane = () => host.showPane().catch(() => undefined);

  for (const [functionName, command] of Object.entries(COMMANDS)) {
    host.associate(functionName, async (event) => {
      try {
        if (command.opensPane) await showPane();
        const there = await sessions;
        if (!there) {
          if (!command.opensPane) await showPane();
          return;
        }
        const before = newsOf(there);
        await command.run(there);
        const news = newsOf(there).filter((notice) => !before.includes(notice));
        if (!command.opensPane && news.some((notice) => command.isAllNews === true || isTrouble(notice)))
          await showPane();
      } finally {
        event.completed();
      }
    });
  }
}
