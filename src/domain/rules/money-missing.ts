import { cellsUnder, registerHits } from '../engine/register-hits';
import { isBlank } from '../../cells/cell-values';
import { FUNDS } from '../tables/funds';
import { findTable } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import type { TableRead } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';
import { say } from '../text/grammar';

type Data = Readonly<{ table: 'Funds' | 'Services' }>;

/**
 * Funds without an amount and services without a cost. A blank is not nothing: somebody does not know it yet, and awards worked out with
 * £0 would take the money away from that service. Reported here and not for returns, which need no amounts.
 */
export const moneyMissing = defineRule<Data>({
  id: 'money-missing',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 4.2: funds are recorded with their amounts, services with what they cost.',
  words: {
    title: 'An amount is missing',
    why: 'A blank is not nothing. Awards worked out with £0 would take the money away from a fund or service with a blank.',
    whatToDo: 'Write the amount into the table, or 0 where there is none.',
    message: (facts, { table }) => {
      const unknown = table === 'Funds' ? 'what the fund has' : 'what the service costs';
      return say(facts, `the cell is blank, so nobody knows ${unknown}.`, `are blank, so nobody knows ${unknown}.`);
    },
  },
  check: ({ tables }) =>
    registerHits(
      neededCells(tables).flatMap(({ name, cells }) => {
        const blanks = cells.filter(({ value }) => isBlank(value));
        return blanks.map((cell) => ({ cell, data: { table: name }, discriminator: '' }));
      }),
    ),
});

/** Without these nothing can be allocated. */
function neededCells(tables: readonly TableRead[]) {
  const [funds, services] = [findTable(tables, FUNDS), findTable(tables, SERVICES)];
  return [
    { name: 'Funds' as const, cells: funds ? cellsUnder(funds, 'Amount') : [] },
    { name: 'Services' as const, cells: services ? cellsUnder(services, 'Cost') : [] },
  ];
}
