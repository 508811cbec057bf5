import { counted } from '../../domain/text/grammar';
import { notice, type Notice } from '../shared/notice';
import type { ComparisonResult } from './comparison-session';

export const BUSY_COMPARING = notice(
  'busy-comparing',
  'information',
  'The comparison is still running. Wait until it has finished, or stop it.',
);

export const NOT_EMPTY = notice(
  'not-empty',
  'warning',
  'Something stands in this workbook, so nothing was run in it. Open a new, blank workbook, open Ringfence there, and start the comparison in that one.',
);

export const OPENED = notice(
  'opened',
  'success',
  'A new workbook is open. Open Ringfence there, and start the comparison in that one.',
);

export const NOT_OPENED = notice(
  'not-opened',
  'warning',
  'This Excel does not let Ringfence open a workbook. Open one yourself (File, New, Blank workbook), open Ringfence there, and start the comparison in that one.',
);

/** What came of a run, and what to do with it. */
export function comparedNotice({ asExpected, differences, skipped, leftBehind }: ComparisonResult): Notice {
  const run = asExpected.length + differences.length;
  const left = skipped.length === 0 ? '' : ` ${counted(skipped.length, 'call was', 'calls were')} left out.`;
  const stays =
    leftBehind.length === 0 ? '' : ` ${counted(leftBehind.length, 'sheet')} of the comparison could not be deleted.`;
  if (differences.length === 0) {
    const message = `${counted(run, 'call', 'calls')} went as written down.${left}${stays} Save the file.`;
    return { kind: stays === '' ? 'success' : 'warning', message };
  }
  const otherwise = `${differences.length} of ${counted(run, 'call', 'calls')} went otherwise than written down.`;
  const next = 'Save the file and send it to those who look after Ringfence.';
  return { kind: 'warning', message: `${otherwise}${left}${stays} ${next}` };
}
