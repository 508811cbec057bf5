import { place, type Facts } from '../text/grammar';

/** The end of what to do about most of them. */
export const TELL_YOUR_LEAD = 'Tell your data protection lead if it was already sent.';

/** One cell or several, with the masked value: what identifies somebody is never repeated. */
export function sayPersonal(facts: Facts, what: string, masked: string): string {
  return facts.count === 1
    ? `${place(facts)}there is ${what} (${masked}).`
    : `${place(facts)}hold ${what}, for example ${masked}.`;
}
