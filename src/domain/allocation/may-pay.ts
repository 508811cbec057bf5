import type { Fund, FundedService } from './problem';

type Payer = Pick<Fund, 'purposes' | 'start' | 'end'>;
type Payee = Pick<FundedService, 'purposes' | 'start' | 'end'>;

/**
 * Why a fund may not pay for a service at all; undefined where it may. A ringfenced fund pays where one of its purposes is one of the
 * service's, an unrestricted one anywhere; both need a day in common, whichever years the two are given for.
 */
export function whyNot(fund: Payer, service: Payee): 'purpose' | 'period' | undefined {
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

/** Which funds may pay a service, as places among them; worked out once for all services with the same purposes and days. */
export function payersAmong(funds: readonly Payer[]): (service: Payee) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (service) => {
    const key = JSON.stringify([service.purposes, service.start, service.end]);
    let payers = known.get(key);
    if (!payers) known.set(key, (payers = placesOf(funds, service)));
    return payers;
  };
}

function placesOf(funds: readonly Payer[], service: Payee): readonly number[] {
  return [...funds.entries()].flatMap(([place, fund]) => (whyNot(fund, service) ? [] : [place]));
}
