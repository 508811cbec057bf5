import type { AwardRow, FundRow, MoneyBook, ServiceRow, SpendRow } from '../money/money-book';
import type { MessageData } from '../model/findings';
import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import type { Pence } from '../model/money';
import { AWARDS } from '../tables/awards';
import type { DeclaredTable, HeadingOf } from '../tables/define-table';
import { findTable } from '../tables/read-table';
import type { RegisterHit } from './define-rule';
import type { LedgerContext } from './contexts';
import { registerCell, registerHits, type RegisterCell } from './register-hits';

/** What one fund was to pay one service, and what it has paid, credit notes and journals taken off. */
export interface LedgerPair {
  readonly fund: string;
  readonly service: string;
  readonly awarded: Pence;
  /** The amount of one of its awards cannot be read, or an award that nobody can place may be its own: `awarded` may be too little. */
  readonly isUnread: boolean;
  readonly spent: Pence;
  /** Rows of `Awards` and `Spend`, counted from 1. */
  readonly awardRows: readonly number[];
  readonly lines: readonly SpendRow[];
}

/** Every pair with an award or spend: those with an award first, in table order. Kept with the book, for several rules ask. */
export const ledgerPairs = keptFor((book: MoneyBook): readonly LedgerPair[] => {
  const keyOf = ({ fund, service }: Pick<LedgerPair, 'fund' | 'service'>): string => JSON.stringify([fund, service]);
  const spend = book.spend.filter(({ service }) => service !== '');
  const [awardsOf, linesOf] = [groupBy(book.awards, keyOf), groupBy(spend, keyOf)];
  const pairs = new Map([...book.awards, ...spend].map((one) => [keyOf(one), one]));
  const mayHaveMore = unplacedIn(book);
  return [...pairs].map(([key, { fund, service }]) => {
    const [rows, lines] = [awardsOf.get(key) ?? [], linesOf.get(key) ?? []];
    const isUnread = rows.some((award) => award.isUnread) || mayHaveMore(fund, service);
    const awardRows = rows.map(({ row }) => row);
    return { fund, service, awarded: totalOf(rows), isUnread, spent: totalOf(lines), awardRows, lines };
  });
});

/** Whether a row of `Awards` that names nobody who is known, or only one of the two, may be this pair's. */
function unplacedIn({ unplacedAwards }: MoneyBook): (fund: string, service: string) => boolean {
  const keys = new Set(unplacedAwards.map(({ fund = '', service = '' }) => JSON.stringify([fund, service])));
  return (fund, service) =>
    keys.size > 0 &&
    [
      ['', service],
      [fund, ''],
      ['', ''],
    ].some((key) => keys.has(JSON.stringify(key)));
}

/** In pence. */
export function totalOf(rows: readonly { readonly amount: Pence }[]): Pence {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

/** The cells under a heading in these rows (counted from 1); none where the table has no such column. */
export function ledgerCells<T extends DeclaredTable>(
  { tables }: Pick<LedgerContext, 'tables'>,
  declared: T,
  column: HeadingOf<T>,
  rows: readonly number[],
): readonly RegisterCell[] {
  const table = findTable(tables, declared);
  return table ? rows.flatMap((row) => registerCell(table, row, column) ?? []) : [];
}

/** Things by id. */
export function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** What is wrong with awards of more than nothing, each reported at its amount; `dataOf` has nothing to say of what is right. */
export function awardHits<Data extends MessageData>(
  context: LedgerContext,
  dataOf: (award: AwardRow, fund: FundRow, service: ServiceRow) => Data | undefined,
): readonly RegisterHit<Data>[] {
  const [funds, services] = [byId(context.book.funds), byId(context.book.services)];
  return registerHits(
    context.book.awards.flatMap((award) => {
      const [fund, service] = [funds.get(award.fund), services.get(award.service)];
      const data = fund && service && award.amount > 0 ? dataOf(award, fund, service) : undefined;
      if (!data) return [];
      const discriminator = JSON.stringify([award.fund, award.service]);
      return ledgerCells(context, AWARDS, 'Amount', [award.row]).map((cell) => ({ cell, data, discriminator }));
    }),
  );
}
