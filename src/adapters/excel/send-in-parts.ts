import { toWorkbookError, type NextStep } from './errors';
import type { Requests } from './request';

/**
 * One request for all items; only when Excel says that it is too large, and so did none of it, two of half their size.
 * @param queue puts a part's calls and loads on the context, and answers one result for each of its items.
 */
export async function sendInParts<T, R>(
  requests: Requests,
  next: NextStep,
  items: readonly T[],
  queue: (context: Excel.RequestContext, part: readonly T[]) => R[],
): Promise<R[]> {
  if (items.length === 0) return [];
  try {
    return await requests.send(next, (context) => queue(context, items));
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (error.kind !== 'too-large' || items.length < 2) throw error;
    const middle = Math.ceil(items.length / 2);
    const first = await sendInParts(requests, next, items.slice(0, middle), queue);
    return [...first, ...(await sendInParts(requests, next, items.slice(middle), queue))];
  }
}
