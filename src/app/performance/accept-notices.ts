import { allOf, clip, counted, printNumber, quote } from '../../domain/text/grammar';
import type { CurrentValue } from '../../domain/tables/current-history';
import type { ReturnAccepted, ReturnsAccepted } from './accepting';
import type { Notice } from '../shared/notice';
import { words } from '../../domain/text/words';

/** More sheets or values than this are counted instead. */
const NAMED = 3;

/** Why a sheet was not accepted: what is in the way, and the next step. */
export const WHY_REFUSED = words('app-performance-why-refused', {
  missing: (sheet: string) => `There is no sheet ${quote(sheet)} to accept. Check again, then choose the sheet.`,
  noReturn: (sheet: string) => `${quote(sheet)} was not accepted: no return was found on it.`,
  errors: (sheet: string, errors: number) =>
    `${quote(sheet)} was not accepted: it has ${counted(errors, 'error')}. Correct ${errors === 1 ? 'it' : 'them'} or send the return back, then accept again.`,
  noService: (sheet: string) =>
    `${quote(sheet)} was not accepted: it is not clear which service it is of. Name the service at the top of the sheet, or in its row of Returns.`,
  noPeriod: (sheet: string) =>
    `${quote(sheet)} was not accepted: it says no period. Write the period at the top of the sheet, or in its row of Returns.`,
  notOver: (sheet: string, period: string) =>
    `${quote(sheet)} was not accepted: its period, ${period}, is not over yet. Accept it when it is.`,
  noValues: (sheet: string) =>
    `${quote(sheet)} was not accepted: it gives no figure that could be kept. See what was left out, and why.`,
  replaced: (sheet: string, other: string) =>
    `${quote(sheet)} was not accepted again: ${quote(other)}, which was accepted later, gives its figures now.`,
  elsewhere: (sheet: string, other: string) =>
    `${quote(sheet)} was not accepted: its figures are those of ${quote(other)}, which counts. If ${quote(sheet)} came later, write the day under Received in its row of Returns, then accept again.`,
} as const);

/** What to say after accepting. */
export function acceptedNotice({ accepted, refused, hasWritten }: Omit<ReturnsAccepted, 'undo' | 'notice'>): Notice {
  const said = [
    ...(accepted.length > 0 ? [outcome(accepted, hasWritten)] : []),
    ...goneSentence(accepted.flatMap(({ gone }) => gone)),
    ...notesSentence(accepted),
    ...refused.slice(0, NAMED).map(({ why }) => why),
    ...(refused.length > NAMED
      ? [`${counted(refused.length - NAMED, 'more sheet was', 'more sheets were')} not accepted.`]
      : []),
  ];
  const isWarning = refused.length > 0 || accepted.some(({ gone }) => gone.length > 0);
  const kind = isWarning ? 'warning' : hasWritten ? 'success' : 'information';
  return { kind, message: said.join(' ') };
}

function outcome(accepted: readonly ReturnAccepted[], hasWritten: boolean): string {
  if (!hasWritten) return 'The table History holds exactly these values already. Nothing was written.';
  const values = accepted.flatMap((one) => one.values);
  const changed = values.filter(({ before }) => before !== undefined).length;
  const names = accepted.map(({ returnId }) => quote(returnId));
  const rest = names.length - NAMED;
  const which = allOf([...names.slice(0, NAMED), ...(rest > 0 ? [counted(rest, 'more return')] : [])]);
  const what =
    values.length === 0
      ? 'the table Returns says so now'
      : `${counted(values.length, 'value')} added to the table History`;
  const instead =
    changed > 0
      ? `, ${printNumber(changed)} of them in place of ${changed === 1 ? 'an earlier one that stays' : 'earlier ones that stay'} above`
      : '';
  return `Accepted ${which}: ${what}${instead}.`;
}

function goneSentence(gone: readonly CurrentValue[]): readonly string[] {
  if (gone.length === 0) return [];
  const named = gone.slice(0, NAMED).map(({ kpi, category, period }) => {
    const what = category === '' ? kpi : `${kpi}, ${clip(category)}`;
    return `${quote(what)} of ${period.label}`;
  });
  const rest = gone.length - NAMED;
  const which = allOf([...named, ...(rest > 0 ? [counted(rest, 'more value')] : [])]);
  return [
    `No longer given, but still in the table History: ${which}. Delete ${gone.length === 1 ? 'its row' : 'their rows'} if ${gone.length === 1 ? 'it is' : 'they are'} wrong.`,
  ];
}

function notesSentence(accepted: readonly ReturnAccepted[]): readonly string[] {
  const notes = accepted.reduce((sum, one) => sum + one.notes.length, 0);
  return notes === 0 ? [] : [`${counted(notes, 'thing')} to know of what was taken: see the list.`];
}

/** What to do where `History` has values that `Returns` does not tell of. @param ids under which the values stand */
export function acceptAgain(ids: readonly string[]): string {
  return `The values are those under ${allOf([...new Set(ids)].map(quote))} in History. Accept again: nothing is written twice.`;
}
