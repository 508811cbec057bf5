import { hasColumn } from '../engine/register-hits';
import { headingsLike, MONEY_COLUMNS } from '../money/money-columns';
import { findTable } from '../tables/spec-rows';
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
    Object.entries(MONEY_COLUMNS).flatMap(([name, columns]): readonly RegisterHit<Data>[] => {
      const table = findTable(tables, name);
      if (!table) return [];
      return columns.flatMap((one) => {
        if (hasColumn(table, [one.column])) return [];
        const meant = headingsLike(name, table, one);
        if (meant.length === 0 && !one.isNeeded(book)) return [];
        const data = { table: name, column: one.column, meant };
        const hit = { sheet: table.sheet, areas: [], samples: [], data, discriminator: `${name} ${one.column}` };
        return [{ ...hit, ...(name === 'Spend' && { severity: 'query' as const }) }];
      });
    }),
});
