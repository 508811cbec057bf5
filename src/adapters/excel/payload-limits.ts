import type { WorkbookError } from '../../ports/workbook-error';

/**
 * True when Excel on the web refused a request because it was too large: none of it was done, and it may be sent again in smaller
 * parts. No other error says so much; a limit that one call ran into leaves done what came before it.
 */
export const isRequestTooLarge = ({ detail }: WorkbookError): boolean =>
  (detail ?? '').startsWith('RequestPayloadSizeLimitExceeded');

/** Of what was asked for at once, the halves: for a request that was too large, or that failed for one of them. */
export function halves<T>(items: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** True when only the answer was too large: everything the request asked for was done, and must never be sent again. */
export const isAnswerTooLarge = ({ detail }: WorkbookError): boolean =>
  (detail ?? '').startsWith('ResponsePayloadSizeLimitExceeded');
