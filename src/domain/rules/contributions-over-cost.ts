import { registerCell, registerHits } from '../engine/register-hits';
import { printMoney } from '../model/money';
import { confirmedOf } from '../money/read-funded-services';
import { findTable } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';

type Data = Readonly<{
  service: string;
  cost: string;
  contributions: string;
  /** They exceed it without those that are not confirmed. */
  isConfirmed: boolean;
}>;

/** A service whose co-funders pay more than it costs; a query as long as it takes contributions that are not confirmed. */
export const contributionsOverCost = defineRule<Data>({
  id: 'contributions-over-cost',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'ledger',
  isBlocking: true,
  source: '2019 report: services are co-commissioned, each funder for its share of the cost.',
  words: {
    title: 'Contributions come to more than the cost',
    why: 'What co-funders pay is taken off the cost. More than all of it means that the cost or a contribution is wrong.',
    whatToDo: 'Correct the cost, or the rows of the service in Contributions.',
    message: (facts, { service, cost, contributions, isConfirmed }) =>
      `${place(facts)}${quote(service)} costs ${cost}, and ${isConfirmed ? 'confirmed contributions' : 'contributions, those not confirmed included,'} come to ${contributions}.`,
  },
  check: ({ tables, book }) => {
    const table = findTable(tables, SERVICES);
    return registerHits(
      book.services.flatMap(({ id, name, row, cost, contributions, isUnread }) => {
        const cell = table && registerCell(table, row, 'Cost');
        const [confirmed, all] = [confirmedOf(contributions), contributions.reduce((sum, one) => sum + one.amount, 0)];
        const isConfirmed = confirmed > cost;
        if (!cell || isUnread || (!isConfirmed && all <= cost)) return [];
        const sum = printMoney(isConfirmed ? confirmed : all);
        const data = { service: name, cost: printMoney(cost), contributions: sum, isConfirmed };
        return [{ cell, data, discriminator: id, ...(!isConfirmed && { severity: 'query' as const }) }];
      }),
    );
  },
});
