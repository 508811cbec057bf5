import type { WorkbookError } from '../../ports/workbook-error';
import { toWorkbookError, type NextStep } from './errors';
import { halves, isRequestTooLarge } from './payload-limits';
import type { Requests } from './request';

/** Puts a part's calls and loads on the context, and answers one result for each of its items. */
type Queue<T, R> = (context: Excel.RequestContext, part: readonly T[]) => R[];

/**
 * One request for all items, of which each may change the workbook; only when Excel says that the request was too large, and so
 * did none of it, two of half their size.
 */
export function sendInParts<T, R>(
  requests: Requests,
  next: NextStep,
  items: readonly T[],
  queue: Queue<T, R>,
): Promise<R[]> {
  return halving(requests, next, { items, queue, isRepeatable: isRequestTooLarge });
}

/** The same for items that only read: an answer that is too large may be asked for again in halves as well. */
export function readInParts<T, R>(
  requests: Requests,
  next: NextStep,
  items: readonly T[],
  queue: Queue<T, R>,
): Promise<R[]> {
  return halving(requests, next, { items, queue, isRepeatable: ({ kind }) => kind === 'too-large' });
}

interface Items<T, R> {
  readonly items: readonly T[];
  readonly queue: Queue<T, R>;
  readonly isRepeatable: (error: WorkbookError) => boolean;
}

async function halving<T, R>(requests: Requests, next: NextStep, asked: Items<T, R>): Promise<R[]> {
  const { items, queue, isRepeatable } = asked;
  if (items.length === 0) return [];
  try {
    return await requests.send(next, (context) => queue(context, items));
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (!isRepeatable(error) || items.length < 2) throw error;
    const [front, back] = halves(items);
    const first = await halving(requests, next, { ...asked, items: front });
    return [...first, ...(await halving(requests, next, { ...asked, items: back }))];
  }
}
