import { registerCell, registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { FUNDS } from '../tables/funds';
import { findTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';

type Data = Readonly<{ minimum: string; maximum: string }>;

/** A fund whose least award is more than its most. */
export const minimumAboveMaximum = defineRule<Data>({
  id: 'minimum-above-maximum',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Police Property Act fund and community grants: awards lie between a least and a most (£100 to £3,000).',
  words: {
    title: 'The least award is more than the most',
    why: 'No amount is at least the one and at most the other, so the fund could pay nothing to anybody.',
    whatToDo: 'Correct the minimum or the maximum award, or leave one of them blank.',
    message: (facts, { minimum, maximum }) => `${place(facts)}${minimum} is more than the maximum award, ${maximum}.`,
  },
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
