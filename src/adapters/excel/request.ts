import type { WorkbookError } from '../../ports/workbook-error';
import { isAboutSheets, isAccessDenied, toWorkbookError, workbookError, type NextStep } from './errors';

/** How long Excel may take to answer one request. Large workbooks on the web need tens of seconds. */
const PATIENCE_MS = 60_000;

/** One request to Excel: queue everything, sync once, read what was loaded. The only place that syncs for the add-in's work; events and the comparison with Excel have contexts of their own. */
export interface Requests {
  /**
   * @param queue puts calls and loads on the context; what it returns may be read after the request, and only then.
   * @throws WorkbookError, `excel-not-responding` when no answer comes in time. Excel may still do what was asked later.
   */
  send<T>(next: NextStep, queue: (context: Excel.RequestContext) => T): Promise<T>;
}

/** Calls of the library's that make a request of their own. */
export interface Calls {
  /** @throws WorkbookError, as `Requests.send` */
  call(next: NextStep, ask: () => Promise<unknown>): Promise<void>;
}

/** One request that somebody watches from outside. */
export interface WatchedRequest {
  /** Aborted when nobody wants to wait for the answer any longer: it then counts as not coming. */
  readonly stopped: AbortSignal;
  /** Called when it is answered, or counts as not coming. */
  readonly answered: () => void;
}

/** How Excel is waited for. */
export interface Watching {
  /** Milliseconds after which Excel counts as not responding. */
  readonly patience?: number | undefined;
  /** Called whenever a request goes out. */
  readonly onRequest?: (() => WatchedRequest) | undefined;
}

/**
 * Requests of a context each, never `Excel.run`: that keeps track of every range and sends a request more at its end. A
 * cell being edited makes a request fail at once, so that the person gets a message, instead of a button that does nothing.
 */
export function createRequests(waiting: Watching = {}): Requests & Calls {
  return {
    send: async (next, queue) => {
      try {
        const context = new Excel.RequestContext();
        const queued = queue(context);
        await inTime(context.sync(), waiting, next);
        return queued;
      } catch (thrown) {
        const error = toWorkbookError(thrown, next);
        throw isAccessDenied(error) ? await whyDenied(error, waiting, next) : error;
      }
    },
    call: async (next, ask) => {
      try {
        await inTime(ask(), waiting, next);
      } catch (thrown) {
        throw toWorkbookError(thrown, next);
      }
    },
  };
}

/**
 * Excel has one code for a protected sheet, a protected structure and a workbook that can only be read: a request more finds
 * out which it was. Where nothing is protected, nothing but the last is left: Protected View may not say so by itself.
 */
async function whyDenied(error: WorkbookError, waiting: Watching, next: NextStep): Promise<WorkbookError> {
  try {
    const context = new Excel.RequestContext();
    const { workbook } = context;
    workbook.load('readOnly');
    const protection = workbook.protection.load('protected');
    const sheets = workbook.worksheets.load('items/protection/protected');
    await inTime(context.sync(), waiting, next);
    if (workbook.readOnly) return workbookError('read-only', next, error.detail);
    if (protection.protected && isAboutSheets(error)) return workbookError('structure-protected', next, error.detail);
    return sheets.items.some((sheet) => sheet.protection.protected)
      ? error
      : workbookError('read-only', next, error.detail);
  } catch {
    return error;
  }
}

async function inTime(
  sync: Promise<unknown>,
  { patience = PATIENCE_MS, onRequest }: Watching,
  next: NextStep,
): Promise<void> {
  const watched = onRequest?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(workbookError('excel-not-responding', next));
    timer = setTimeout(giveUp, patience);
    watched?.stopped.addEventListener('abort', giveUp, { once: true });
  });
  try {
    await Promise.race([sync, late]);
  } finally {
    clearTimeout(timer);
    watched?.answered();
  }
}
