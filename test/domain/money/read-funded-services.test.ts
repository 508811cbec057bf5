import type { CellValue } from '../../../src/cells/cell-values';
import { readMoney } from '../../../src/domain/money/read-money';
import { placed, tableOf } from '../../support/register-tables';

const SERVICES = ['Service ID', 'Service', 'Purposes', 'Cost'];
const CONTRIBUTIONS = ['Service ID', 'Funder', 'Amount', 'Confirmed'];

type Contribution = readonly [string, CellValue, string];

/** One service of this cost, with contributions: to whom, how many pounds, whether confirmed. */
function serviceOf(cost: CellValue, ...contributions: readonly Contribution[]) {
  const shares = contributions.map(([id, amount, confirmed]) => [id, 'ICB', amount, confirmed]);
  const { services } = readMoney([
    tableOf('Services', SERVICES, ['S1', 'Hub', 'DA', cost]),
    tableOf('Contributions', CONTRIBUTIONS, ...shares),
  ]);
  const [service] = services;
  return { isUnread: false, ...service };
}

test.each<readonly [string, CellValue]>([
  ['less than nothing', -5],
  ['in brackets', '(5.00)'],
  ['words', 'tbc'],
  ['a blank', null],
])('a cost is not known, and nothing is needed for it: %s', (_, cost) => {
  expect(serviceOf(cost)).toMatchObject({ isUnread: true, need: 0 });
});

test('a service that costs nothing needs nothing, and that is known', () => {
  expect(serviceOf(0)).toMatchObject({ isUnread: false, cost: 0, need: 0 });
});

test.each<readonly [string, readonly Contribution[], number]>([
  ['as much as it costs', [['S1', 5, 'Yes']], 0],
  ['a penny less than it costs', [['S1', 4.99, 'Yes']], 1],
  ['more than it costs', [['S1', 5.01, 'Yes']], 0],
  ['what nobody can read counts as nothing', [['S1', 'half', 'Yes']], 500],
  ['what another service gets does not count', [['S9', 5, 'Yes']], 500],
  ['what is not said to be confirmed does not count', [['S1', 5, 'perhaps']], 500],
])('what a service needs after contributions: %s', (_, contributions, need) => {
  expect(serviceOf(5, ...contributions)).toMatchObject({ cost: 500, need });
});

test('a contribution that cannot be read, or is to nobody, is none', () => {
  expect(serviceOf(5, ['S1', 'half', 'Yes'], ['S9', 1, 'Yes'], ['S1', 2, 'No']).contributions).toEqual([
    { funder: 'ICB', amount: 200, isConfirmed: false },
  ]);
});

test('of two rows of one service the first counts, a row without an id is none, and one without a name has its id', () => {
  const table = tableOf(
    'Services',
    SERVICES,
    [null, 'Nobody’s', null, 9],
    ['S1', null, null, 1],
    ['s-1', 'Again', null, 2],
  );
  const { services } = readMoney([table]);
  expect(services.map(({ id, name, cost, row }) => [id, name, cost, row])).toEqual([['S1', 'S1', 100, 2]]);
});

test('purposes that failed are told from those beside them, wherever the table stands', () => {
  const rows = [
    ['S1', 'Hub', '#REF!', 1],
    ['S2', '#REF!', 'DA', 1],
    ['S3', 'Advice', null, 1],
  ];
  const { services } = readMoney([placed(tableOf('Services', SERVICES, ...rows), 'Services', 'C7')]);
  expect(services.map(({ hasUnreadPurposes }) => hasUnreadPurposes)).toEqual([true, undefined, undefined]);
});
