import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import type { Pence } from '../model/money';
import type { FundRow, MoneyBook, SpendRow } from './money-book';

/** What has left a fund by the lines of `Spend`, whichever service they are for. */
export interface Spent {
  readonly spent: Pence;
  /** Of that, what is dated outside the fund's period. */
  readonly outside: Pence;
  /** Lines that are not in it: of this fund or of nobody knows which, and without an amount where the fund is known. */
  readonly uncounted: number;
}

/** Spend by fund; worked out once for a book. */
export const spentFrom = keptFor(({ spend, uncounted }: MoneyBook) => {
  const lines = groupBy(spend, ({ fund }) => fund);
  const unread = groupBy(uncounted, ({ fund }) => fund ?? '');
  return (fund: FundRow): Spent => {
    const ofFund = lines.get(fund.id) ?? [];
    return {
      spent: sumOf(ofFund),
      outside: sumOf(ofFund.filter(({ date }) => date !== undefined && !isInPeriod(fund, date))),
      uncounted: [fund.id, ''].reduce((sum, id) => sum + (unread.get(id)?.length ?? 0), 0),
    };
  };
});

/** `date` is `YYYY-MM-DD`; a missing end of the period is open. */
export function isInPeriod({ start, end }: Pick<FundRow, 'start' | 'end'>, date: string): boolean {
  return (start === undefined || date >= start) && (end === undefined || date <= end);
}

function sumOf(lines: readonly SpendRow[]): Pence {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
