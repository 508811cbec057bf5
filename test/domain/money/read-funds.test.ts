import type { CellValue } from '../../../src/cells/cell-values';
import { readMoney } from '../../../src/domain/money/read-money';
import { tableOf } from '../../support/register-tables';

const FUNDS = ['Fund ID', 'Fund', 'Amount', 'Tolerance %'];
const CHANGES = ['Fund ID', 'Amount'];

/** One fund of these pounds, with a tolerance of a tenth and addenda of these. */
function fundOf(amount: CellValue, ...addenda: readonly CellValue[]) {
  const changes = tableOf('FundChanges', CHANGES, ...addenda.map((each) => ['F1', each]));
  const { funds } = readMoney([tableOf('Funds', FUNDS, ['F1', 'Core', amount, 10]), changes]);
  const { isUnread = false, firstAmount, amount: left, tolerance } = funds[0] ?? {};
  return { isUnread, firstAmount, left, tolerance };
}

describe('what a fund has is not known, and no more than nothing may be awarded from it', () => {
  test.each<readonly [string, CellValue, readonly CellValue[]]>([
    ['less than nothing', -5, []],
    ['in brackets', '(5.00)', []],
    ['an addendum takes more than there is', 5, [-5.01]],
    ['two addenda do together', 5, [-3, -2.01]],
    ['words', 'tbc', []],
    ['a blank', null, []],
  ])('%s', (_, amount, addenda) => {
    expect(fundOf(amount, ...addenda)).toMatchObject({ isUnread: true, left: 0, tolerance: 0 });
  });

  test('less than nothing is not made good by an addendum', () => {
    expect(fundOf(-5, 8)).toEqual({ isUnread: true, firstAmount: -500, left: 300, tolerance: 30 });
  });

  test('an addendum that cannot be read', () => {
    expect(fundOf(5, 1, 'two')).toEqual({ isUnread: true, firstAmount: 500, left: 600, tolerance: 60 });
  });
});

test.each<readonly [string, CellValue, readonly CellValue[], number, number]>([
  ['nothing at all', 0, [], 0, 0],
  ['an addendum that takes all there is', 5, [-5], 500, 0],
  ['one penny left', 5, [-4.99], 500, 1],
  ['nothing before an addendum', 0, [5], 0, 500],
])('is known: %s', (_, amount, addenda, firstAmount, left) => {
  expect(fundOf(amount, ...addenda)).toMatchObject({ isUnread: false, firstAmount, left });
});

test('of two rows of one fund the first counts, a row without an id is none, and one without a name has its id', () => {
  const table = tableOf('Funds', FUNDS, [null, 'Nobody’s', 9, 1], ['F1', null, 1, 0], ['f-1', 'Again', 2, 0.9]);
  const { funds } = readMoney([table]);
  expect(funds.map(({ id, name, amount, row }) => [id, name, amount, row])).toEqual([['F1', 'F1', 100, 2]]);
});

test('a fund that is in order has nothing to say of tolerances and amounts that it does not have', () => {
  const { funds } = readMoney([tableOf('Funds', FUNDS, ['F1', 'Core', 1, null], ['F2', 'Grant', 1, 0.5])]);
  expect(funds[0]).not.toHaveProperty('tolerancePercent');
  expect(funds[0]).not.toHaveProperty('isUnread');
  expect(funds[1]).toMatchObject({ tolerancePercent: 50, tolerance: 50 });
});

test('a tolerance of one per cent is one, and one below nothing is none', () => {
  const { funds } = readMoney([tableOf('Funds', FUNDS, ['F1', 'Core', 100, 1], ['F2', 'Grant', 100, -5])]);
  expect(funds.map(({ tolerance, tolerancePercent }) => [tolerance, tolerancePercent])).toEqual([
    [100, 1],
    [0, undefined],
  ]);
});
