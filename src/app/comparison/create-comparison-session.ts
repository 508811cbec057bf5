import type { AskPerson, CallRecord, ComparisonPort, Recording } from '../../ports/comparison-port';
import { dayOf } from '../shared/clock';
import { createObservable, type Observable } from '../shared/observable';
import { faceOf } from '../shared/session-face';
import { createTasks } from '../shared/tasks';
import { BUSY_COMPARING, comparedNotice, NOT_EMPTY, NOT_OPENED, OPENED } from './comparison-notices';
import {
  COMPARISON_START,
  type ComparisonResult,
  type ComparisonSession,
  type ComparisonState,
} from './comparison-session';

export interface ComparisonOptions {
  /** Ringfence's own version. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly wallClock?: () => number;
  /** Hears of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
}

export function createComparisonSession(port: ComparisonPort, options: ComparisonOptions): ComparisonSession {
  const { version, wallClock = Date.now, onFailure = () => undefined } = options;
  const store = createObservable(COMPARISON_START);
  const tasks = createTasks(store, { busy: BUSY_COMPARING }, onFailure);
  const person = createPerson(store);

  const run = async (): Promise<ComparisonResult> => {
    person.sitDown();
    const calls: CallRecord[] = [];
    for (const { id } of port.calls) {
      if (person.hasStopped()) break;
      store.set({ progress: { done: calls.length, total: port.calls.length } });
      calls.push(await port.run(id, person.ask));
    }
    const recording: Recording = {
      format: 'ringfence-comparison-1',
      ringfence: version,
      recordedOn: dayOf(wallClock()),
      excel: port.describeExcel(),
      calls,
    };
    return {
      ...port.judge(recording),
      fileName: fileNameOf(recording),
      text: `${JSON.stringify(recording, null, 2)}\n`,
      leftBehind: port.leftBehind(),
    };
  };

  return {
    ...faceOf(store),
    look: () => tasks.run('looking', async () => ({ isEmpty: await port.isWorkbookEmpty() })),
    openEmptyWorkbook: () =>
      tasks.run('looking', async () => ({ notice: (await port.openEmptyWorkbook()) ? OPENED : NOT_OPENED })),
    start: () =>
      tasks.run('running', async () => {
        // What was empty when the page was opened need not be so any more.
        if (!(await port.isWorkbookEmpty())) return { isEmpty: false, notice: NOT_EMPTY };
        const result = await run();
        return { isEmpty: true, result, notice: comparedNotice(result) };
      }),
    answer: person.answer,
    stop: person.stop,
  };
}

/** The person at Excel: asked for one step at a time. */
function createPerson(store: Observable<ComparisonState>) {
  let waiting: ((isDone: boolean) => void) | undefined;
  let stopped = false;
  const answer = (isDone: boolean): void => {
    const resolve = waiting;
    waiting = undefined;
    store.set({ step: undefined });
    resolve?.(isDone);
  };
  const ask: AskPerson = (step) => {
    if (stopped) return Promise.resolve(false);
    return new Promise((resolve) => {
      waiting = resolve;
      store.set({ step });
    });
  };
  return {
    ask,
    answer,
    sitDown: (): void => void (stopped = false),
    hasStopped: (): boolean => stopped,
    stop: (): void => {
      stopped = true;
      answer(false);
    },
  };
}

/** `excel-mac-16.100.25081015.json` */
function fileNameOf({ excel }: Recording): string {
  const plain = `${excel.platform}-${excel.version}`.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
  return `${excel.isSimulated ? 'simulated-' : ''}excel-${plain}.json`;
}
