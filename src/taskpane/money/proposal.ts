import type { MoneyState } from '../../app/money/money-session';
import type { Allocation, AllocationParties } from '../../domain/allocation/problem';
import type { Pence } from '../../domain/model/money';
import { MONEY_WORDS } from './money-words';

/** What funds would pay by awards that are not written, beside what they pay now. */
export interface Proposal {
  /** By id; funds that pay the same as now are left out. */
  readonly funds: ReadonlyMap<string, { readonly awarded: Pence; readonly amount: Pence }>;
  readonly awarded: Pence;
  readonly amount: Pence;
  readonly say: (awarded: Pence, amount: Pence) => string;
}

/** What is tried counts before what was allocated; undefined where nothing would change. */
export function proposalIn({ book, pages = [], allocation, whatIf }: MoneyState): Proposal | undefined {
  if (!book || !allocation) return undefined;
  return whatIf
    ? proposalOf(pages, whatIf.parties, whatIf.allocation, MONEY_WORDS.tried)
    : proposalOf(pages, book, allocation, MONEY_WORDS.proposed);
}

function proposalOf(
  pages: NonNullable<MoneyState['pages']>,
  { funds }: AllocationParties,
  { awards }: Allocation,
  say: Proposal['say'],
): Proposal | undefined {
  const paid = new Map<string, Pence>();
  for (const { fund, amount } of awards) paid.set(fund, (paid.get(fund) ?? 0) + amount);
  const now = new Map(pages.map((page) => [page.fund, page]));
  const all = funds.map(({ id, amount }) => ({ id, awarded: paid.get(id) ?? 0, amount }));
  const changed = all.filter(({ id, awarded, amount }) => {
    const page = now.get(id);
    return page?.awarded !== awarded || page.amount !== amount;
  });
  if (changed.length === 0) return undefined;
  return {
    funds: new Map(changed.map(({ id, ...sums }) => [id, sums])),
    awarded: all.reduce((sum, { awarded }) => sum + awarded, 0),
    amount: all.reduce((sum, { amount }) => sum + amount, 0),
    say,
  };
}
