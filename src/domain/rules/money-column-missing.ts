import type { RuleData } from '../messages/rule-data';
import { MONEY_TABLES } from '../messages/money-tables';
import { hasColumn } from '../engine/register-hits';
import { headingsLike, MONEY_COLUMNS } from '../money/money-columns';
import { findTable } from '../tables/spec-rows';
import { defineRule, type RegisterHit } from '../engine/define-rule';

/**
 * A money table without a column that money depends on, or with a heading that is only like it: a purpose, period, limit or lock that is
 * not read is as if it were not there. A query in `Spend`, from which nothing is allocated.
 */
export const moneyColumnMissing = defineRule<RuleData['money-column-missing']>({
  id: 'money-column-missing',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 1.3: ringfenced money pays for its purpose only, so the purpose must be read.',
  words: MONEY_TABLES['money-column-missing'],
  check: ({ tables, book }) =>
    Object.entries(MONEY_COLUMNS).flatMap(
      ([name, columns]): readonly RegisterHit<RuleData['money-column-missing']>[] => {
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
      },
    ),
});
