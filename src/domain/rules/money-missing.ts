import type { RuleData } from '../messages/rule-data';
import { MONEY_TABLES } from '../messages/money-tables';
import { cellsUnder, registerHits } from '../engine/register-hits';
import { isBlank } from '../../cells/cell-values';
import { findTable } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';

/** Without these nothing can be allocated. */
const NEEDED = [
  ['Funds', 'Amount'],
  ['Services', 'Cost'],
] as const;

/**
 * Funds without an amount and services without a cost. A blank is not nothing: somebody does not know it yet, and awards worked out with
 * £0 would take the money away from that service. Told here and not for returns, which need no amounts.
 */
export const moneyMissing = defineRule<RuleData['money-missing']>({
  id: 'money-missing',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 4.2: funds are recorded with their amounts, services with what they cost.',
  words: MONEY_TABLES['money-missing'],
  check: ({ tables }) =>
    registerHits(
      NEEDED.flatMap(([name, column]) => {
        const table = findTable(tables, name);
        const blanks = (table ? cellsUnder(table, column) : []).filter(({ value }) => isBlank(value));
        return blanks.map((cell) => ({ cell, data: { table: name }, discriminator: '' }));
      }),
    ),
});
