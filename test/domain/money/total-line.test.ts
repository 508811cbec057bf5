import { readMoney } from '../../../src/domain/money/read-money';
import { tableOf } from '../../support/register-tables';

const NAMES = [
  tableOf('Funds', ['Fund ID', 'Fund', 'Amount'], ['F1', 'Core', 100]),
  tableOf('Services', ['Service ID', 'Service', 'Cost'], ['S1', 'Hub', 100], ['S2', 'Total Respect', 100]),
];
const SPEND = ['Fund ID', 'Service ID', 'Date', 'Amount', 'Reference', 'Description'];

const read = (...row: readonly (string | number | null)[]) => {
  const { totalLines, spend, uncounted } = readMoney([...NAMES, tableOf('Spend', SPEND, row)]);
  return { isTotal: totalLines.size === 1, isCounted: spend.length === 1, isLost: uncounted.length === 1 };
};

test.each([
  ['a total in the fund’s column', ['Grand total', null, null, 5, null, null]],
  ['a total beside a fund', ['F1', 'Sub-total:', null, 5, null, null]],
  ['a total that is said in words', [null, null, null, 5, null, 'Total spend for the period']],
  ['a total under the dates', [null, null, 'Total', 5, null, null]],
  ['a total beside a service', ['Total', 'S1', null, 5, null, null]],
])('adds others up, and is left out: %s', (_, row) => {
  expect(read(...row)).toEqual({ isTotal: true, isCounted: false, isLost: false });
});

test.each([
  ['a service that is called so', ['F1', 'Total Respect', '2019-05-01', 5, null, null]],
  ['a description that begins so', ['F1', 'S1', '2019-05-01', 5, 'R1', 'Total Gas & Power']],
  ['a total of a fund and a service that are both known', ['F1', 'S1', null, 5, null, 'Total']],
  ['a blank service, and a description that begins so', ['F1', null, null, 5, null, 'Total Gas & Power']],
  ['a line with a reference', ['F1', null, null, 5, 'INV 1', 'Total']],
  ['a line with a date', ['F1', null, '2019-05-01', 5, null, 'Total']],
  ['a line of a service that nobody knows', ['F1', 'CC9', null, 5, null, 'Total']],
])('is spend: %s', (_, row) => {
  expect(read(...row)).toEqual({ isTotal: false, isCounted: true, isLost: false });
});

test('what cannot be placed is no total, and is remembered as not counted', () => {
  expect(read('CC1', 'Total Respect', '2019-05-01', 5, null, null)).toEqual({
    isTotal: false,
    isCounted: false,
    isLost: true,
  });
  expect(read('F1', 'S1', '2019-05-01', 'five', null, null)).toEqual({
    isTotal: false,
    isCounted: false,
    isLost: true,
  });
});

test('a line of a fund that nobody knows is no total, whatever is said of it', () => {
  expect(read('CC1', 'S1', null, 5, null, 'Total')).toEqual({ isTotal: false, isCounted: false, isLost: true });
});

test('what people said “Total” stands for is no total any more', () => {
  const codes = { funds: new Map([['total', 'F1']]), services: new Map([['total', 'S1']]) };
  const lines = tableOf('Spend', SPEND, ['Total', 'CC9', null, 5, null, null], ['CC1', 'Total', null, 7, null, null]);
  const { totalLines, spend, uncounted } = readMoney([...NAMES, lines], codes);
  expect([...totalLines]).toEqual([]);
  expect(spend.map(({ fund, amount }) => [fund, amount])).toEqual([['F1', 500]]);
  expect(uncounted.map(({ row }) => row)).toEqual([2]);
});

test('days as finance systems write them', () => {
  const dateOf = (cell: string | number) =>
    readMoney([...NAMES, tableOf('Spend', SPEND, ['F1', 'S1', cell, 5, null, null])]).spend[0]?.date;
  expect([dateOf('20190501'), dateOf(20190501), dateOf('20191301'), dateOf(43586)]).toEqual([
    '2019-05-01',
    '2019-05-01',
    undefined,
    '2019-05-01',
  ]);
});

test('a sign alone is a code of its own, and a blank is none', () => {
  const codes = {
    funds: new Map([
      ['-', 'F1'],
      ['', 'F1'],
    ]),
    services: new Map<string, string>(),
  };
  const lines = tableOf('Spend', SPEND, ['-', 'S1', null, 5, null, null], [null, 'S1', null, 7, null, null]);
  expect(readMoney([...NAMES, lines], codes).spend.map(({ amount }) => amount)).toEqual([500]);
});
