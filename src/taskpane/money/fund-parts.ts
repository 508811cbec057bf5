import type { FundPage } from '../../domain/money/fund-page';
import type { Pence } from '../../domain/model/money';

/** What has become of money, as far as the tables tell. The parts add up to the amount, less what is over it. */
export interface MoneyParts {
  readonly amount: Pence;
  readonly spent: Pence;
  /** Awarded and not spent yet. */
  readonly committed: Pence;
  /** Neither awarded nor spent; below zero where more is awarded or spent than there is. */
  readonly free: Pence;
}

/** A fund's parts. What is spent beyond the awards is not free either. */
export function partsOf({ amount, awarded, spent }: Pick<FundPage, 'amount' | 'awarded' | 'spent'>): MoneyParts {
  const committed = Math.max(0, awarded - spent);
  return { amount, spent, committed, free: amount - spent - committed };
}

/** All funds together. */
export function sumOfParts(pages: readonly FundPage[]): MoneyParts {
  return pages.map(partsOf).reduce<MoneyParts>(
    (sum, one) => ({
      amount: sum.amount + one.amount,
      spent: sum.spent + one.spent,
      committed: sum.committed + one.committed,
      free: sum.free + one.free,
    }),
    { amount: 0, spent: 0, committed: 0, free: 0 },
  );
}

/** `2019-20` where every fund lies within that financial year (1 April to 31 March); undefined else. */
export function financialYearOf(pages: readonly FundPage[]): string | undefined {
  const years = new Set(pages.flatMap(({ start, end }) => [yearOf(start), yearOf(end)]));
  const [year] = years;
  return years.size !== 1 || year === undefined ? undefined : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The year in which the financial year of a day begins. */
function yearOf(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  return Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
}
