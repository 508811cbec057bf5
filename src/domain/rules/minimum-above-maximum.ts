import type { RuleData } from '../messages/rule-data';
import { MONEY_TABLES } from '../messages/money-tables';
import { registerCell, registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { findTable } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';

/** A fund whose least award is more than its most. */
export const minimumAboveMaximum = defineRule<RuleData['minimum-above-maximum']>({
  id: 'minimum-above-maximum',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Police Property Act fund and community grants: awards lie between a least and a most (£100 to £3,000).',
  words: MONEY_TABLES['minimum-above-maximum'],
  check: ({ tables, book }) => {
    const table = findTable(tables, 'Funds');
    return registerHits(
      book.funds.flatMap(({ id, row, minimum, maximum }) => {
        const cell = table && registerCell(table, row, 'Minimum award');
        if (!cell || minimum === undefined || maximum === undefined || minimum <= maximum) return [];
        return [{ cell, data: { minimum: printMoney(minimum), maximum: printMoney(maximum) }, discriminator: id }];
      }),
    );
  },
});
