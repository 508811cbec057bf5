import { cellsUnder, hasColumn, registerHits } from '../engine/register-hits';
import { isBlank } from '../model/cells';
import { findTable } from '../model/spec-rows';
import { defineRule, type RegisterHit } from './define-rule';

/** Without these nothing can be allocated. */
const NEEDED = [
  ['Funds', 'Amount'],
  ['Services', 'Cost'],
] as const;

/**
 * Funds without an amount and services without a cost: queries, for they count as £0 and may be meant so. A table without the
 * column is an error. Told here and not for returns, which need no amounts.
 */
export const moneyMissing = defineRule({
  id: 'money-missing',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 4.2: funds are recorded with their amounts, services with what they cost.',
  check: ({ tables }) =>
    NEEDED.flatMap(([name, column]): readonly RegisterHit<'money-missing'>[] => {
      const table = findTable(tables, name);
      if (!table) return [];
      if (!hasColumn(table, [column])) {
        const data = { table: name, column, isColumn: true };
        return [{ sheet: table.sheet, areas: [], samples: [], data, discriminator: name }];
      }
      const blanks = cellsUnder(table, column).filter(({ value }) => isBlank(value));
      const data = { table: name, column, isColumn: false };
      return registerHits<'money-missing'>(
        blanks.map((cell) => ({ cell, data, discriminator: '', severity: 'query' })),
      );
    }),
});
