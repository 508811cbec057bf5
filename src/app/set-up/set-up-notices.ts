import { allOf, counted, quote } from '../../domain/text/grammar';
import { notice, type Notice } from '../shared/notice';

/** More names of sheets than this are counted instead. */
const NAMED = 4;

/** Which sheets were added. */
export function addedNotice(names: readonly string[]): Notice {
  const sheets =
    names.length > NAMED
      ? counted(names.length, 'sheet')
      : `${names.length === 1 ? 'the sheet' : 'the sheets'} ${allOf(names.map(quote))}`;
  return { kind: 'success', message: `Added ${sheets} at the end of the workbook. Delete what you do not need.` };
}

export const OPENED = notice(
  'opened-workbook',
  'success',
  'Opened in a new workbook, which nobody has saved yet. This workbook is as it was.',
);

export const ALL_THERE = notice(
  'all-there',
  'information',
  'All tables of a commissioning workbook are there already. Nothing was added.',
);

export const BUSY_SETTING_UP = notice(
  'busy-setting-up',
  'information',
  'Ringfence is still adding sheets. Wait until it has finished.',
);

export const unreadablePeriod = (text: string): string =>
  `${quote(text)} cannot be read as a period. Write it like 2019-20 Q1 or April 2019, or leave it out.`;

export function unreadablePeriodNotice(text: string): Notice {
  return { kind: 'information', message: `${unreadablePeriod(text)} Nothing was added.` };
}

export function noServiceNotice(id: string): Notice {
  return {
    kind: 'information',
    message: `There is no service ${quote(id)} in the table Services any more. Choose another. Nothing was added.`,
  };
}
