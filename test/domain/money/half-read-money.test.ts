import { checkMoney } from '../../../src/domain/check/check-money';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { awards, FUNDS, fundsWith, SERVICES, spend } from '../../support/ledger-tables';
import { tableOf } from '../../support/register-tables';

/** Rules that find something, each with where it first does. What is not known must not blame rows that are right. */
function found(...tables: TableRead[]): readonly string[] {
  return checkMoney(tables, '2019-10-01').findings.map(({ rule, sheet }) => `${rule} ${sheet}`);
}

test.each([-750, '(45.00)', 'tbc', null])('a fund of %p: nothing is said of its awards', (amount) => {
  const told = found(fundsWith(amount), SERVICES, awards(['F1', 'A', 900]), spend(['F1', 'A', '2019-06-01', 100]));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^(?:money-below-zero|specification-unreadable|money-missing) Funds$/);
});

test('a fund that comes below nothing with an addendum: told once', () => {
  const addendum = tableOf('FundChanges', ['Fund ID', 'Amount'], ['F1', -1001]);
  expect(found(fundsWith(1000), addendum, SERVICES, awards(['F1', 'A', 900]))).toEqual(['money-below-zero Funds']);
});

test.each(['five', -5])('an award of %p: nothing is said of what was spent', (amount) => {
  const lines = spend(['F1', 'A', '2019-06-01', 900], ['F1', 'B', '2019-06-01', 1]);
  const told = found(fundsWith(1000), SERVICES, awards(['F1', 'A', amount], ['F1', 'B', 1]), lines);
  expect(told).toHaveLength(2);
  expect(told).toContain('award-outside-purpose Awards');
});

test.each([
  ['fund', ['Victms', 'A', 900]],
  ['service', ['F1', 'Advise', 900]],
] as const)('an award whose %s is misspelt: nothing is said of spend that it may be for', (_, award) => {
  expect(found(fundsWith(1000), SERVICES, awards(award), spend(['F1', 'A', '2019-06-01', 900]))).toEqual([
    'specification-unknown Awards',
  ]);
});

test('an award that is misspelt says nothing about other services', () => {
  const told = found(fundsWith(1000), SERVICES, awards(['Victms', 'B', 1]), spend(['F1', 'A', '2019-06-01', 900]));
  expect(told).toContain('spend-without-award Spend');
});

test('a period that ends before it begins is told once, where it stands', () => {
  const [first = [], ...rest] = FUNDS.rows;
  const funds = { ...FUNDS, rows: [first.map((cell, at) => (at === 4 ? '2019-03-31' : cell)), ...rest] };
  const lines = spend(['F1', 'A', '2019-06-01', 500], ['F2', 'A', '2019-06-01', 500], ['F3', 'A', '2019-06-01', 500]);
  const given = awards(['F1', 'A', 500], ['F2', 'A', 500], ['F3', 'A', 500]);
  expect(found(funds, SERVICES, given, lines)).toEqual(['specification-dates-reversed Funds']);
});

test('a cost or purposes that cannot be read: nothing is said of the awards', () => {
  const services = tableOf('Services', ['Service ID', 'Purposes', 'Cost'], ['A', '#REF!', 'tbc']);
  expect(found(fundsWith(1000), services, awards(['F1', 'A', 900]))).toEqual([
    'specification-unreadable Services',
    'specification-unreadable Services',
  ]);
});
