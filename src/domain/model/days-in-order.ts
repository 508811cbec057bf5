import { given } from './given';

/** First and last day of a fund or service. Of days in the wrong order nobody knows which is right: neither is used. */
export function daysInOrder(
  start: string | undefined,
  end: string | undefined,
): { readonly start?: string; readonly end?: string } {
  const areReversed = start !== undefined && end !== undefined && end < start;
  return areReversed ? {} : { ...given('start', start), ...given('end', end) };
}
