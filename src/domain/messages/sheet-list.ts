import { allOf, counted, quote } from '../text/grammar';
import { words } from '../text/words';

/** Sheets that a sentence names before it counts. */
const MOST_NAMED = 4;

const WORDS = words('messages-sheet-list', { more: (count: number) => counted(count, 'more sheet') });

/** `“Q1”, “Q2” and 3 more sheets`; empty for none. */
export function sheetList(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_NAMED).map(quote);
  const rest = sheets.length - named.length;
  return sheets.length === 0 ? '' : allOf(rest > 0 ? [...named, WORDS.more(rest)] : named);
}
