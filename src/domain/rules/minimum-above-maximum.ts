import { registerCell, registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { FUNDS } from '../tables/funds';
import { findTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';

/** A fund whose least award is more than its most. */
export const minimumAboveMaximum = defineRule({
  id: 'minimum-above-maximum',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Police Property Act fund and community grants: awards lie between a least and a most (£100 to £3,000).',
  check: ({ tables, book }) => {
    const table = findTable(tables, FUNDS);
    return registerHits(
      book.funds.flatMap(({ id, row, minimum, maximum }) => {
        const cell = table && registerCell(table, row, 'Minimum award');
        if (!cell || minimum === undefined || maximum === undefined || minimum <= maximum) return [];
        return [{ cell, data: { minimum: printMoney(minimum), maximum: printMoney(maximum) }, discriminator: id }];
      }),
    );
  },
});
