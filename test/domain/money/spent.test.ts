import { readMoney } from '../../../src/domain/money/read-money';
import { isInPeriod, spentFrom } from '../../../src/domain/money/spent';
import { FUNDS, SERVICES } from '../../support/ledger-tables';
import { tableOf } from '../../support/register-tables';

test.each([
  ['2019-03-31', false],
  ['2019-04-01', true],
  ['2020-03-31', true],
  ['2020-04-01', false],
])('a period has its first day and its last: %s, %s', (day, isIn) => {
  expect(isInPeriod({ start: '2019-04-01', end: '2020-03-31' }, day)).toBe(isIn);
});

test('an end that is not there is open', () => {
  expect(isInPeriod({ end: '2020-03-31' }, '1999-01-01')).toBe(true);
  expect(isInPeriod({ start: '2019-04-01' }, '2099-01-01')).toBe(true);
});

test('what has no day is spent, but not said to be outside the period', () => {
  const lines = tableOf(
    'Spend',
    ['Fund ID', 'Service ID', 'Date', 'Amount'],
    ['F1', 'A', '2019-04-01', 1],
    ['F1', 'A', '2020-03-31', 2],
    ['F1', 'A', null, 4],
    ['F1', 'A', '2019-03-31', 8],
    ['F1', 'A', '2020-04-01', 16],
    ['F1', 'A', '2019-05-01', 'five'],
    ['F9', 'A', '2019-05-01', 32],
    ['F2', 'A', '2019-05-01', 'five'],
  );
  const book = readMoney([FUNDS, SERVICES, lines]);
  expect(book.funds.map(spentFrom(book))).toEqual([
    { spent: 3100, outside: 2400, uncounted: 2 },
    { spent: 0, outside: 0, uncounted: 2 },
    { spent: 0, outside: 0, uncounted: 1 },
  ]);
});
