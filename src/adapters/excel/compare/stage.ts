import type { AskPerson } from '../../../ports/comparison-port';
import { readExcelError } from './excel-error';
import { personStep, type StepName } from './person-steps';

/** A change of cells as Excel told of it; no values. */
export interface ChangeTold {
  readonly address: string;
  readonly changeType: string;
  readonly source: string;
  readonly triggerSource: string;
  readonly hasDetails: boolean;
}

/** Where a call is run: a blank sheet of its own, and somebody to ask. */
export interface CallStage {
  readonly sheetName: string;
  /** One request: queues everything, syncs once, answers what was queued. What Excel throws goes through as it is. */
  send<T>(queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T>;
  /** As `send`; answers `done`, or the code with which Excel refused it. */
  attempt(queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown): Promise<string>;
  /** @throws StepLeftOut when the person leaves it out. */
  ask(step: StepName): Promise<void>;
  /** The changes of cells that Excel tells of while something is done, and shortly afterwards. */
  changesDuring(doing: () => Promise<unknown>): Promise<readonly ChangeTold[]>;
  /** Stops listening. @param handlers of one request */
  takeOff(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void>;
  /** Waits until Excel has told of what was done. */
  settle(): Promise<void>;
}

/** A call cannot be run, because the person left one of its steps out. */
export class StepLeftOut extends Error {
  override readonly name = 'StepLeftOut';
}

export interface StageOptions {
  readonly ask: AskPerson;
  /** Hears of the time each request took. */
  readonly onRequest: (milliseconds: number) => void;
  /** Long enough for Excel to tell of what was done. */
  readonly settle: () => Promise<void>;
  /** Milliseconds that Excel may take to answer one request. */
  readonly patience: number;
}

/** Excel has not answered: an outcome like any other, so that the calls after it are run all the same. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'NoAnswer';
}

async function inTime(sync: Promise<unknown>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), patience);
  });
  try {
    await Promise.race([sync, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A request of a context of its own. The adapter's `createRequests` puts Excel's errors into words, of which the code cannot be read
 * any more, and codes are what is compared here; so this is the other place that syncs.
 * @param patience milliseconds
 * @throws NoAnswer when that is over
 */
export async function sendOnce<T>(patience: number, queue: (workbook: Excel.Workbook) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const queued = queue(context.workbook);
  await inTime(context.sync(), patience);
  return queued;
}

export function createStage(sheetName: string, { ask, onRequest, settle, patience }: StageOptions): CallStage {
  const send: CallStage['send'] = async (queue) => {
    const began = performance.now();
    try {
      return await sendOnce(patience, (workbook) => queue(workbook.worksheets.getItem(sheetName), workbook));
    } finally {
      onRequest(performance.now() - began);
    }
  };
  const takeOff: CallStage['takeOff'] = async (handlers) => {
    for (const handler of handlers) handler.remove();
    const [first] = handlers;
    if (first) await inTime(first.context.sync(), patience);
  };
  return {
    sheetName,
    send,
    attempt: async (queue) => {
      try {
        await send(queue);
        return 'done';
      } catch (thrown) {
        return readExcelError(thrown).code;
      }
    },
    ask: async (step) => {
      if (!(await ask(personStep(step)))) throw new StepLeftOut();
    },
    changesDuring: async (doing) => {
      const told: ChangeTold[] = [];
      const handler = await send((sheet) =>
        sheet.onChanged.add((event) => {
          told.push(changeTold(event));
          return Promise.resolve();
        }),
      );
      try {
        await doing();
        await settle();
      } finally {
        await takeOff([handler]);
      }
      return told;
    },
    takeOff,
    settle,
  };
}

function changeTold(event: Excel.WorksheetChangedEventArgs): ChangeTold {
  // The library's type promises details and a trigger; Excel leaves them out, for more than one cell and before ExcelApi 1.14.
  const { details, triggerSource } = event as Partial<Excel.WorksheetChangedEventArgs>;
  const { address, changeType, source } = event;
  return { address, changeType, source, triggerSource: triggerSource ?? 'none', hasDetails: details != null };
}
