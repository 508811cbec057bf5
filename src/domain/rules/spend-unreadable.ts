import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, isErrorValue } from '../../cells/cell-values';
import type { Column } from '../tables/column';
import { findTable, rowsOf } from '../tables/read-table';
import { SPEND } from '../tables/spend';
import { defineRule } from '../engine/define-rule';

/** Cells that a line must have. */
const NEEDED = new Set<string>(SPEND.filled?.flat());

/** Columns whose cells must hold something of their kind. */
const CELLS = Object.entries(SPEND.columns) as readonly (readonly [keyof typeof SPEND.columns, Column])[];

/** Lines of `Spend` that lack a fund, service or amount, or hold none where one belongs. Lines that add others up are left alone. */
export const spendUnreadable = defineRule({
  id: 'spend-unreadable',
  severity: 'error',
  appliesTo: 'ledger',
  source:
    'Ledger exports as finance systems write them: dates as text, brackets for money that comes back, total lines.',
  check: ({ tables, book }) => {
    const table = findTable(tables, SPEND);
    if (!table) return [];
    return registerHits(
      rowsOf(tables, SPEND)
        .filter(({ row }) => !book.totalLines.has(row))
        .flatMap(({ row }) =>
          CELLS.flatMap(([column, { expects, read }]): readonly RegisterProblem<'spend-unreadable'>[] => {
            const cell = registerCell(table, row, column);
            if (!cell || expects === undefined) return [];
            const { value } = cell;
            if (isBlank(value))
              return NEEDED.has(column)
                ? [{ cell, data: { value: '', expects: '', isOfFund: column === 'Service ID' }, discriminator: '' }]
                : [];
            if (!isErrorValue(value) && read(value) !== undefined) return [];
            return [{ cell, data: { value: String(value), expects, isOfFund: false }, discriminator: String(value) }];
          }),
        ),
    );
  },
});
