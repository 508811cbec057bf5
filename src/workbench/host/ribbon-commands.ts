import { Channel } from './event-types';
import type { Connection } from './connection';

const RETRY_MILLISECONDS = 50;

/** The library's status for a name that no function is associated with. */
const UNKNOWN_FUNCTION = 11101;

const later = globalThis.setTimeout.bind(globalThis);
/** The promise's value, or `late` after so many milliseconds. Leaves no timer behind. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (timer = later(() => resolve('late'), milliseconds)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Presses ribbon buttons of kind ExecuteFunction and waits for the add-in to say that it is done. */
export class RibbonCommands {
  private made = 0;

  private readonly open = new Map<string, (status: number) => void>();

  /**
   * @param patienceMilliseconds how long a button waits for an add-in that is still loading.
   * @param waitsForFunctions whether it also waits for a function that the add-in does not know yet.
   */
  constructor(
    private readonly patienceMilliseconds: number,
    private readonly waitsForFunctions: boolean,
  ) {}

  /** @throws Error when no add-in answers, or none knows the function. */
  async run(functionName: string, connection: () => Connection | undefined): Promise<void> {
    const deadline = performance.now() + this.patienceMilliseconds;
    for (;;) {
      const line = connection();
      const status = await this.press(functionName, line, deadline);
      if (status === 0) return;
      const mayCome = status === UNKNOWN_FUNCTION && (this.waitsForFunctions || !line);
      if (performance.now() >= deadline || !mayCome) throw new Error(trouble(functionName, status));
      // The pane's script may still be on its way to Office.actions.associate: Excel waits for it, and so do we.
      await new Promise((resolve) => later(resolve, RETRY_MILLISECONDS));
    }
  }

  /** The add-in called `event.completed()`, or the library could not call the function. */
  completed(commandId: string, status: number): void {
    this.open.get(commandId)?.(status);
    this.open.delete(commandId);
  }

  private async press(
    functionName: string,
    connection: Connection | undefined,
    deadline: number,
  ): Promise<number | 'late'> {
    if (!connection) return UNKNOWN_FUNCTION;
    const ready = connection.listensOn(Channel.AppCommandInvoked);
    if ((await within(deadline - performance.now(), ready)) === 'late') return 'late';
    this.made += 1;
    const commandId = `command-${this.made}`;
    const done = new Promise<number>((resolve) => this.open.set(commandId, resolve));
    const event = JSON.stringify({ source: { id: functionName } });
    connection.push(Channel.AppCommandInvoked, [[commandId, functionName, event], Channel.AppCommandInvoked]);
    return done;
  }
}

function trouble(functionName: string, status: number | 'late'): string {
  if (status === 'late') return `The add-in was not loaded in time to run "${functionName}".`;
  if (status === UNKNOWN_FUNCTION)
    return `The add-in has no function called "${functionName}": see Office.actions.associate.`;
  return `The add-in could not run "${functionName}" (status ${status}).`;
}
