import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { printArea } from '../../cells/addresses';
import { AWARDS } from '../tables/awards';
import { findTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { quote } from '../text/grammar';

type Data = Readonly<{
  fund: string;
  service: string;
  cell: string;
  sameAs: string;
}>;

/** A pair of a fund and a service that has two rows in `Awards`, under whichever of their ids or names. */
export const awardDuplicated = defineRule<Data>({
  id: 'award-duplicated',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Product design: a row of Awards says what one fund pays one service, and is what awards are written to.',
  words: {
    title: 'Two awards for one pair',
    why: 'A fund and a service have one award. Of two rows it is not clear which is right, or whether both are.',
    whatToDo: 'Keep one row with the whole amount, and delete the other.',
    message: (_facts, { fund, service, cell, sameAs }) =>
      `${cell}: the award of ${quote(fund)} to ${quote(service)} stands in ${sameAs} already.`,
  },
  check: ({ tables, book }) => {
    const table = findTable(tables, AWARDS);
    const rows = new Map<string, number[]>();
    return registerHits(
      book.awards.flatMap(({ fund, service, row }): readonly RegisterProblem<Data>[] => {
        const key = JSON.stringify([fund, service]);
        const before = rows.get(key) ?? [];
        rows.set(key, [...before, row]);
        const [first] = before;
        const [cell, earlier] = [row, first].map(
          (one) => table && one !== undefined && registerCell(table, one, 'Fund ID'),
        );
        if (!cell || !earlier) return [];
        const data = { fund, service, cell: printArea(cell.area), sameAs: printArea(earlier.area) };
        return [{ cell, data, discriminator: `${key} ${before.length}` }];
      }),
    );
  },
});
