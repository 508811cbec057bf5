import { STEP_NAMES } from '../../domain/messages/ladder';
import { counted, quote } from '../../domain/text/grammar';
import type { Stage } from '../../domain/tables/register-words';
import type { Review } from '../../domain/variance/variance';
import type { PerformanceState } from './performance-session';
import { notice, type Notice } from '../shared/notice';
import type { Undone } from '../shared/transaction';
import { words } from '../../domain/text/words';

/** How much there is to look at, for a review that came to its end. */
export function reviewedNotice({ variances }: Review): Notice {
  if (variances.length === 0) {
    return {
      kind: 'information',
      message:
        'There is no figure to review. Open a workbook with returns whose period is over, or accept returns into the table History first.',
    };
  }
  const count = (verdict: string): number => variances.filter((one) => one.verdict === verdict).length;
  const [escalate, watch] = [count('escalate'), count('watch')];
  if (escalate + watch === 0) {
    return { kind: 'success', message: `Nothing to escalate or watch in ${counted(variances.length, 'figure')}.` };
  }
  return {
    kind: 'information',
    message: `${counted(escalate, 'variance')} to escalate and ${counted(watch, 'to watch', 'to watch')} in ${counted(variances.length, 'figure')}.`,
  };
}

export const BUSY_REVIEWING = notice(
  'busy-reviewing',
  'information',
  'Ringfence is still at work on the review. Wait until it has finished.',
);

export const REVIEW_STOPPED = notice('review-stopped', 'information', 'The review was stopped. Nothing was marked.');

export const NO_REVIEW = notice('no-review', 'information', 'There is no review yet. Review performance first.');

export const VARIANCE_GONE = notice(
  'variance-gone',
  'information',
  'This variance is not there any more. Review performance again.',
);

export const NO_CELL = notice(
  'no-cell',
  'information',
  'Nobody knows in which cell this value stands. Look it up in the table History.',
);

export const REVIEW_MARKS_GONE = notice(
  'review-marks-gone',
  'success',
  'The marks of the review are removed. Your own formats are as they were.',
);

export const NOTHING_TO_UNDO = notice('nothing-to-undo', 'information', 'There is nothing to take back.');

export function judgedNotice(verdict: 'accepted' | 'returned'): Notice {
  const message =
    verdict === 'accepted'
      ? 'The explanation is accepted; the table Explanations says so.'
      : 'The explanation is returned; the table Explanations says so. Tell the provider what it lacks.';
  return { kind: 'success', message };
}

export function stepNotice(stage: Stage): Notice {
  return { kind: 'success', message: `Recorded in the table Escalations: ${STEP_NAMES[stage]}.` };
}

export const ANSWER_RECORDED = notice(
  'answer-recorded',
  'success',
  'Recorded in the table Escalations: what came of the step.',
);

export function variancesNotice(rows: number): Notice {
  return { kind: 'success', message: `The table Variances holds the review now: ${counted(rows, 'row')} written.` };
}

export function briefingNotice(sheet: string): Notice {
  return { kind: 'success', message: `Added the sheet ${quote(sheet)} at the end of the workbook.` };
}

/** Said after what was done, and before why. */
export const NOT_RENEWED = 'The review could not be renewed.';

/** What was taken back; of an acceptance the tables are named, for half of one may have stood. */
const UNDONE: Readonly<Record<NonNullable<PerformanceState['undo']>, (said: string) => string>> = words(
  'app-performance-undone',
  {
    accept: (said) => `What was accepted last was taken back. ${said}`,
    step: () => 'The step that was recorded last was taken back: it is not in the table Escalations any more.',
    answer: () => 'The answer that was given last was taken back: the table Explanations is as it was before.',
    outcome: () => 'What was recorded of the step was taken back: the table Escalations is as it was before.',
    variances: () =>
      'The rows that were written last into Variances were taken back, and the sheet with them where it was new.',
  },
);

export function undoneNotice(what: NonNullable<PerformanceState['undo']>, { restored, said }: Undone): Notice {
  return restored ? { kind: 'success', message: UNDONE[what](said) } : { kind: 'warning', message: said };
}
