import { allOf, counted, quote } from '../../domain/text/grammar';
import { words } from '../../domain/text/words';

/** More names than this are counted. */
const NAMED = 3;

/** Names of sheets, of which some are counted. */
export function sheetsSaid(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return allOf([...names.slice(0, NAMED).map(quote), ...(rest > 0 ? [counted(rest, 'more sheet')] : [])]);
}

/** Sentences about sending a return and its receipt. */
export const SENDING_WORDS = words('returns-sending', {
  heading: 'Sending',
  left: (errors: number, queries: number) => {
    const todo = [
      ...(errors > 0 ? [`fix ${counted(errors, 'error')}`] : []),
      ...(queries > 0 ? [`fix or explain ${counted(queries, 'query', 'queries')}`] : []),
    ];
    return `Before this is ready to send: ${allOf(todo)}.`;
  },
  /** What other sheets have, which is told and stands in no way. */
  elsewhere: (found: string, where: string) =>
    `Not in the way: ${found} on ${where}, which hold no return. The receipt tells of them.`,
  ready: 'No errors are open, and no queries without an explanation.',
  button: 'Ready to send…',
  title: 'Write a receipt',
  what: 'Every return is checked again. Then the sheet “Receipt” says what was checked, what was not, which queries are explained and by whom, and with its checksum anybody can tell whether a value was changed later.',
  nameHint: 'It stands on the receipt.',
  write: 'Write receipt',
  unchanged: (when: string) => `Unchanged since the receipt of ${when}.`,
  changed: (when: string, names: readonly string[]) =>
    `Changed since the receipt of ${when}: ${sheetsSaid(names)}. Write a new receipt before you send it.`,
});
