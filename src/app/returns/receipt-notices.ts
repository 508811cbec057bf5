import { allOf, counted } from '../../domain/text/grammar';
import type { CheckReport } from '../../domain/model/check-report';
import { whyNothingChecked } from '../shared/no-return';
import { failureNotice } from '../shared/notices';
import type { Notice } from '../shared/notice';

/** Why no receipt is written for what a check came to; undefined when one is. */
export function notReadyNotice(report: CheckReport): Notice | undefined {
  const { errors, queries } = report.summary;
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

/** The new receipt stands, and the one before as well. */
export function oldReceiptNotice(error: unknown): Notice {
  return {
    kind: 'warning',
    message: `The receipt is written on the sheet Receipt, but the rows of the one before could not be taken out. The highest number counts; delete the others. ${failureNotice(error).message}`,
  };
}

/** What to say in the end, with what went wrong when the sheets were marked on the way. */
export function withTrouble(notice: Notice, onTheWay: Notice | undefined): Notice {
  if (onTheWay?.kind !== 'error' && onTheWay?.kind !== 'warning') return notice;
  return { kind: 'warning', message: `${notice.message} ${onTheWay.message}` };
}
