import type { WorkbookErrorKind } from '../../ports/workbook-error';
import { toWorkbookError, type NextStep } from './errors';
import { halves } from './payload-limits';
import type { Requests } from './request';

/** Half of the questions would fare no better. */
const HOPELESS: readonly WorkbookErrorKind[] = ['cell-being-edited', 'excel-not-responding', 'excel-busy', 'memory'];

/**
 * Asks for many things of which Excel may stumble over some, and then fails the whole request: halves it until it is known
 * which those are. Only for questions; whatever changes something would be done twice.
 * @param ask queues one question's loads.
 * @returns an answer for each item, undefined for those that Excel could not answer.
 */
export async function answerWhereItCan<T, R>(
  requests: Requests,
  next: NextStep,
  items: readonly T[],
  ask: (context: Excel.RequestContext, item: T) => R,
): Promise<(R | undefined)[]> {
  if (items.length === 0) return [];
  try {
    return await requests.send(next, (context) => items.map((item) => ask(context, item)));
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (HOPELESS.includes(error.kind)) throw error;
    if (items.length === 1) return [undefined];
    const [front, back] = halves(items);
    const first = await answerWhereItCan(requests, next, front, ask);
    return [...first, ...(await answerWhereItCan(requests, next, back, ask))];
  }
}
