import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, isErrorValue } from '../../cells/cell-values';
import type { Column } from '../tables/column';
import { findTable, rowsOf } from '../tables/read-table';
import { SPEND } from '../tables/spend';
import { defineRule } from '../engine/define-rule';
import { quote, say } from '../text/grammar';

type Data = Readonly<{
  value: string;
  /** Empty for a blank. */
  expects: string;
  /** The line counts for its fund all the same. */
  isOfFund: boolean;
}>;

/** Cells that a line must have. */
const NEEDED = new Set<string>(SPEND.filled?.flat());

/** Columns whose cells must hold something of their kind. */
const CELLS = Object.entries(SPEND.columns) as readonly (readonly [keyof typeof SPEND.columns, Column])[];

/** Lines of `Spend` that lack a fund, service or amount, or hold none where one belongs. Lines that add others up are left alone. */
export const spendUnreadable = defineRule<Data>({
  id: 'spend-unreadable',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  source:
    'Ledger exports as finance systems write them: dates as text, brackets for money that comes back, total lines.',
  words: {
    title: 'A line of spend that cannot be read whole',
    why: 'A line without a fund, a service or an amount is not counted, and one without a date fits no period.',
    whatToDo: 'Fill in or correct the cell: an ID, a date such as 01/04/2019, an amount such as 1,200.50 or (45.00).',
    message: (facts, { value, expects, isOfFund }) =>
      expects === ''
        ? isOfFund
          ? say(
              facts,
              'the cell is blank, so the line counts for no service.',
              'are blank, so the lines count for no service.',
            )
          : say(facts, 'the cell is blank, so the line is not counted.', 'are blank, so the lines are not counted.')
        : `${say(facts, `${quote(value)} is not ${expects}`, `say ${quote(value)}, which is not ${expects}`)}.`,
  },
  check: ({ tables, book }) => {
    const table = findTable(tables, SPEND);
    if (!table) return [];
    return registerHits(
      rowsOf(tables, SPEND)
        .filter(({ row }) => !book.totalLines.has(row))
        .flatMap(({ row }) =>
          CELLS.flatMap(([column, { expects, read }]): readonly RegisterProblem<Data>[] => {
            const cell = registerCell(table, row, column);
            if (!cell || expects === undefined) return [];
            const { value } = cell;
            if (isBlank(value))
              return NEEDED.has(column)
                ? [{ cell, data: { value: '', expects: '', isOfFund: column === 'Service ID' }, discriminator: '' }]
                : [];
            if (!isErrorValue(value) && read(value) !== undefined) return [];
            const written = String(value);
            return [{ cell, data: { value: written, expects, isOfFund: false }, discriminator: '', ofText: written }];
          }),
        ),
    );
  },
});
