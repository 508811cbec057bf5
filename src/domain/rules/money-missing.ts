import { cellsUnder, registerHits } from '../engine/register-hits';
import { isBlank } from '../../cells/cell-values';
import { FUNDS } from '../tables/funds';
import { findTable } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import type { TableRead } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';

/**
 * Funds without an amount and services without a cost. A blank is not nothing: somebody does not know it yet, and awards worked out with
 * £0 would take the money away from that service. Told here and not for returns, which need no amounts.
 */
export const moneyMissing = defineRule({
  id: 'money-missing',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report, section 4.2: funds are recorded with their amounts, services with what they cost.',
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
