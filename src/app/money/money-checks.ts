import type { MoneyReport } from '../../domain/check/check-money';
import { removeOwnMarks } from '../shared/session-base';
import { showAfter } from '../shared/show-after';
import { withTrouble } from '../shared/notices';
import { readAndMark, type MoneyContext } from './money-context';
import { MONEY_MARKS_GONE, moneyCheckedNotice, NOT_CHECKED_AFTER } from './money-notices';
import type { MoneySession, MoneyState } from './money-session';
import type { Notice } from '../shared/notice';

/** Checking, and taking the marks off. */
export function moneyChecks(context: MoneyContext): Pick<MoneySession, 'check' | 'removeMarks'> {
  return {
    check: () =>
      context.run('reading', async () => {
        const { report, state } = await readAndMark(context);
        return { ...state, notice: withTrouble(moneyCheckedNotice(report), context.marks.trouble()) };
      }),
    removeMarks: () =>
      context.run('marking', async () => ({ notice: await removeOwnMarks(context, MONEY_MARKS_GONE) })),
  };
}

/** Checks again after something was kept or written. @param more what is shown besides the tables, once they are read */
export function checkAfter(
  context: MoneyContext,
  done: Notice,
  more: (report: MoneyReport) => Partial<MoneyState> = () => ({}),
  otherwise?: () => Partial<MoneyState>,
): Promise<Partial<MoneyState>> {
  return showAfter<MoneyState>(context, done, {
    read: async () => {
      const { report, state } = await readAndMark(context);
      return { ...state, ...more(report) };
    },
    lost: NOT_CHECKED_AFTER,
    ...(otherwise && { otherwise }),
  });
}
