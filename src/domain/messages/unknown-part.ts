import { allOf, quote } from '../text/grammar';
import { words } from '../text/words';

/** Of a breakdown that does not add up, with a part that its list does not know. */
export const UNKNOWN_PART = words('messages-unknown-part', {
  toDo: 'Use the names of the list. If the row counts something else, move it out of the breakdown; if it belongs there, explain what it is.',
  says: (parts: readonly string[]) =>
    `${allOf(parts.map(quote))} ${parts.length === 1 ? 'is' : 'are'} not in the list, and with ${parts.length === 1 ? 'it' : 'them'}`,
});

/** What to do where all parts are known. */
export const MEND_SUM =
  'Correct the part or the total that is wrong; put people whose answer is missing under “Not known”.';
