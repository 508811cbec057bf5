import { headingsLike } from '../money/headings-like';
import { MONEY_TABLES } from '../tables/all-tables';
import type { Column } from '../tables/column';
import type { DeclaredTable } from '../tables/define-table';
import { findTable, hasColumn } from '../tables/read-table';
import type { MoneyBook } from '../money/money-book';
import { defineRule, type RegisterHit } from '../engine/define-rule';
import { allOf, quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  table: string;
  column: string;
  /** Headings that were probably meant for it. */
  meant: readonly string[];
}>;

/**
 * A money table without a column that money depends on, or with a heading that is only like it: a purpose, period, limit or lock that is
 * not read is as if it were not there. A query in `Spend`, from which nothing is allocated.
 */
export const moneyColumnMissing = defineRule<Data>({
  id: 'money-column-missing',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 1.3: ringfenced money pays for its purpose only, so the purpose must be read.',
  words: {
    title: 'A money table lacks a column',
    why: 'What a heading does not name is not read: a ringfence, period, limit or lock would be as if it were not there.',
    whatToDo: 'Give the column this heading, or add one with it; its cells may stay blank where nothing is to be said.',
    message: (facts, { table, column, meant }) =>
      `${sheetPlace(facts)}: the table ${table} has no column ${quote(column)}${meant.length === 0 ? '' : `; ${allOf(meant.map(quote))} ${meant.length === 1 ? 'was' : 'were'} probably meant for it`}.`,
  },
  check: ({ tables, book }) =>
    MONEY_TABLES.flatMap((declared: DeclaredTable): readonly RegisterHit<Data>[] => {
      const { name, columns, checkedAs } = declared;
      const table = findTable(tables, declared);
      if (!table) return [];
      return Object.entries(columns).flatMap(([heading, column]) => {
        if (!column.like || hasColumn(table, heading)) return [];
        const meant = headingsLike(declared, table, heading, column.like);
        if (meant.length === 0 && !isNeeded(column, book)) return [];
        const data = { table: name, column: heading, meant };
        const hit = { sheet: table.sheet, areas: [], samples: [], data, discriminator: `${name} ${heading}` };
        return [{ ...hit, ...(checkedAs === 'ledger' && { severity: 'query' as const }) }];
      });
    }),
});

/** Others an office may simply not have. */
function isNeeded({ neededForMoney }: Column, { funds }: MoneyBook): boolean {
  if (neededForMoney === 'with ringfences') return funds.some(({ purposes }) => purposes.length > 0);
  return neededForMoney === 'always';
}
