import { cellsUnder, registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { printMoney, readPence } from '../model/money';
import { MONEY_TABLES } from '../tables/all-tables';
import type { DeclaredTable } from '../tables/define-table';
import { FUNDS } from '../tables/funds';
import { findTable, type FoundTable } from '../tables/read-table';
import type { TableRead } from '../tables/spec-rows';
import type { MoneyBook } from '../money/money-book';
import { defineRule } from '../engine/define-rule';
import { place, say } from '../text/grammar';

type Data = Readonly<{
  amount: string;
  /** With its addenda the fund has less than nothing; its own amount has not. */
  isAfterAddenda: boolean;
}>;

type Problem = RegisterProblem<Data>;

/** Amounts below zero, and funds that come below zero with their addenda. */
export const moneyBelowZero = defineRule<Data>({
  id: 'money-below-zero',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Grant agreements: an amount is granted and paid; a reduction is a variation of its own (an addendum).',
  words: {
    title: 'A negative amount in a money table',
    why: 'An amount below zero can be neither paid nor costed: a minus that slipped in takes the sum away twice.',
    whatToDo:
      'Correct the amount. What is taken from a fund later stands in FundChanges, money that comes back in Spend.',
    message: (facts, { amount, isAfterAddenda }) =>
      isAfterAddenda
        ? `${place(facts)}with its rows in FundChanges the fund comes to ${amount}.`
        : say(facts, `${amount} is below £0.`, `say ${amount}, which is below £0.`),
  },
  check: ({ tables, book }) =>
    registerHits([
      ...MONEY_TABLES.flatMap((declared) => belowZero(declared, tables)),
      ...overdrawn(findTable(tables, FUNDS), book),
    ]),
});

/** Amounts of which there is no less than nothing. Addenda may take money away, and spend may come back. */
function belowZero(declared: DeclaredTable, tables: readonly TableRead[]): readonly Problem[] {
  const table = findTable(tables, declared);
  const amounts = Object.entries(declared.columns).flatMap(([heading, { kind, mayBeNegative }]) =>
    kind === 'an amount' && !mayBeNegative ? [heading] : [],
  );
  const cells = table ? amounts.flatMap((heading) => cellsUnder(table, heading)) : [];
  return cells.flatMap((cell) => {
    const amount = readPence(cell.value);
    if (amount === undefined || amount >= 0) return [];
    return [{ cell, data: { amount: printMoney(amount), isAfterAddenda: false }, discriminator: String(amount) }];
  });
}

function overdrawn(table: FoundTable<typeof FUNDS> | undefined, { funds }: MoneyBook): readonly Problem[] {
  return funds.flatMap(({ id, row, firstAmount, addenda }) => {
    const amount = addenda.reduce((sum, one) => sum + one.amount, firstAmount);
    const cell = table && registerCell(table, row, 'Amount');
    if (!cell || firstAmount < 0 || amount >= 0) return [];
    return [{ cell, data: { amount: printMoney(amount), isAfterAddenda: true }, discriminator: `with addenda ${id}` }];
  });
}
