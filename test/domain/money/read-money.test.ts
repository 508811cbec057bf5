import { problemOf } from '../../../src/domain/money/problem-of';
import { readMoney } from '../../../src/domain/money/read-money';
import { tableOf } from '../../support/register-tables';

const TABLES = [
  tableOf(
    'Funds',
    ['Fund ID', 'Fund', 'Purposes', 'Period start', 'Period end', 'Amount', 'Tolerance %', 'Maximum award'],
    ['F1', 'Core', null, '01/10/2019', 43921, '£1,000.10', 5, null],
    ['F2', 'Grant', 'Domestic abuse; domestic-abuse; SV', null, null, 500, 5, 100],
    ['F3', 'Dash', '-', null, null, 1, null, null],
  ),
  tableOf('FundChanges', ['Fund ID', 'Date', 'Amount', 'Reference'], ['core', '01/12/2019', '(0.10)', 'V1']),
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Purposes', 'Cost', 'Commitment', 'Rank'],
    ['S1', 'The Shores', 'SV', 100, 'contracted', 2],
    ['S2', 'Hub', null, '200', null, 'two'],
  ),
  tableOf(
    'Contributions',
    ['Service ID', 'Funder', 'Amount', 'Confirmed'],
    ['S1', 'ICB', 40, 'Yes'],
    ['S1', 'LA', 5, 'No'],
  ),
  tableOf(
    'Awards',
    ['Fund ID', 'Service ID', 'Amount', 'Locked'],
    ['Grant', 'The Shores', 10, 'Y'],
    ['F1', 'S2', null, null],
  ),
  tableOf(
    'Spend',
    ['Fund ID', 'Service ID', 'Date', 'Amount', 'Reference'],
    ['CC-1', 7001, '03/04/2019', '1,200.50', 'J1'],
    ['F1', 'S1', '03/04/2019', '1,200.50-', 'J1'],
    ['F9', 'S1', null, 5, null],
    ['f-9', 'S8', null, 5, null],
    ['Total', null, null, 10, null],
  ),
];
const CODES = { funds: new Map([['cc1', 'F1']]), services: new Map([['7001', 'S1']]) };
const book = readMoney(TABLES, CODES);

test('funds have their addenda, a tolerance outside ringfences only, and a dash is no licence to pay for anything', () => {
  expect(book.funds).toMatchObject([
    {
      id: 'F1',
      firstAmount: 100010,
      amount: 100000,
      tolerance: 5000,
      purposes: [],
      start: '2019-10-01',
      end: '2020-03-31',
    },
    { id: 'F2', amount: 50000, tolerance: 0, purposes: ['domesticabuse', 'sv'], maximum: 10000 },
    { id: 'F3', purposes: ['-'] },
  ]);
  expect(book.funds[0]?.addenda).toEqual([{ date: '2019-12-01', amount: -10, reference: 'V1' }]);
});

test('only confirmed contributions lower the need', () => {
  expect(book.services).toMatchObject([
    { id: 'S1', cost: 10000, need: 6000, isContracted: true, rank: 2, contributions: [{}, { isConfirmed: false }] },
    { id: 'S2', cost: 20000, need: 20000, isContracted: false },
  ]);
  expect(book.services[1]).not.toHaveProperty('rank');
});

test('a journal that nets to zero is two lines; codes that people explained are read, others are counted; totals are none', () => {
  expect(book.spend.map(({ fund, service, amount }) => [fund, service, amount])).toEqual([
    ['F1', 'S1', 120050],
    ['F1', 'S1', -120050],
  ]);
  expect(book.unknownCodes.map(({ what, code, lines }) => [what, code, lines])).toEqual([
    ['fund', 'F9', 2],
    ['service', 'S8', 1],
  ]);
});

test('only what is locked is kept', () => {
  expect(book.awards).toHaveLength(2);
  expect(problemOf(book).locked).toEqual([{ fund: 'F2', service: 'S1', amount: 1000, isLocked: true }]);
});

test('an award that cannot be read, or is less than nothing, is not what somebody decided; a blank one is open', () => {
  const amounts = ['five', -5, '(5)', 0, null, 5];
  const rows = amounts.map((amount) => ['F1', 'S1', amount, 'Yes']);
  const { awards } = readMoney([
    ...TABLES.slice(0, 3),
    tableOf('Awards', ['Fund ID', 'Service ID', 'Amount', 'Locked'], ...rows),
  ]);
  expect(awards.map((award) => 'isUnread' in award)).toEqual([true, true, true, false, false, false]);
});
