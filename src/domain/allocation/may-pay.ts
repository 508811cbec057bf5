import type { Fund, FundedService } from './problem';

/**
 * Why a fund may not pay for a service at all; undefined where it may. A ringfenced fund pays where one of its purposes is one of the
 * service's, an unrestricted one anywhere; both need a day in common, whichever years the two are given for.
 */
export function whyNot(
  fund: Pick<Fund, 'purposes' | 'start' | 'end'>,
  service: Pick<FundedService, 'purposes' | 'start' | 'end'>,
): 'purpose' | 'period' | undefined {
  if (fund.purposes.length > 0 && !fund.purposes.some((purpose) => service.purposes.includes(purpose)))
    return 'purpose';
  return haveDayInCommon(fund, service) ? undefined : 'period';
}

interface Days {
  readonly start?: string;
  readonly end?: string;
}

/** Days are `YYYY-MM-DD`; a missing one leaves that end open. */
export function haveDayInCommon(one: Days, other: Days): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isBefore(first: string | undefined, last: string | undefined): boolean {
  return first === undefined || last === undefined || first <= last;
}
