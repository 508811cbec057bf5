import { allOf, counted } from '../../domain/text/grammar';
import { leftToDo } from '../../domain/receipt/left-to-do';
import type { CheckReport } from '../../domain/model/check-report';
import { whyNothingChecked } from '../shared/no-return';
import type { Notice } from '../shared/notice';

/** Why no receipt is written for what a check came to; undefined when one is. */
export function notReadyNotice(report: CheckReport): Notice | undefined {
  const left = leftToDo(report);
  const [errors, queries] = [left.errors.length, left.queries.length];
  const nothing = whyNothingChecked(report);
  if (nothing !== undefined) return { kind: 'information', message: `${nothing} No receipt was written.` };
  const open = [
    ...(errors > 0 ? [`${counted(errors, 'error')} to mend`] : []),
    ...(queries > 0 ? [`${counted(queries, 'query', 'queries')} to mend or explain`] : []),
  ];
  if (open.length === 0) return undefined;
  return {
    kind: 'warning',
    message: `Not ready to send: there ${errors + queries === 1 ? 'is' : 'are'} still ${allOf(open)}. No receipt was written.`,
  };
}

export function writtenNotice({ sheets, answered }: CheckReport): Notice {
  const explained = answered.filter(({ answer }) => answer.kind === 'explained').length;
  const withThem = explained > 0 ? `, with ${counted(explained, 'explanation')}` : '';
  return {
    kind: 'success',
    message: `The receipt is written on the sheet Receipt${withThem}. Remove the marks, save the workbook and send it: any change to ${sheets.length === 1 ? 'the sheet' : 'its returns'} will show.`,
  };
}

/** What the stack of what can be undone calls it. */
export const RECEIPT_LABEL = 'Wrote the receipt';

/** What to do where the new receipt stands, and the one before as well. */
export const BOTH_RECEIPTS =
  'The sheet Receipt may hold the new receipt beside the one before: the highest number counts. Write the receipt again: it takes the place of both.';
