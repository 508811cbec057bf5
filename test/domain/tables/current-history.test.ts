import { currentHistory } from '../../../src/domain/tables/current-history';
import { readRegisters } from '../../../src/domain/tables/read-registers';
import { tableOf } from '../../support/register-tables';

const HISTORY = tableOf(
  'History',
  ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
  ['S1', 'gender', 'Female', '2019-20 Q1', 5, 'R-1'],
  ['S1', 'Referrals in', null, '2019-20 Q1', 9, 'R-1'],
  ['s1', 'gender', ' female ', 'Q1 2019/20', 7, 'R-1 (2)'],
  ['S1', 'gender', 'Female', '2019-20 Q2', 6, 'R-2'],
  ['S1', 'referrals-in', null, 'Apr-Jun 2019', 8, 'R-1 (2)'],
);

test('of several rows of one value the last counts, however it is written; the earlier stay to be seen', () => {
  const current = currentHistory(readRegisters([HISTORY]).history);
  expect(
    current.map(({ kpi, value, returnId, superseded, place }) => [
      kpi,
      value,
      returnId,
      superseded.map((old) => old.value),
      place?.area,
    ]),
  ).toEqual([
    ['gender', 7, 'R-1 (2)', [5], { top: 3, left: 4, bottom: 3, right: 4 }],
    ['referrals-in', 8, 'R-1 (2)', [9], { top: 5, left: 4, bottom: 5, right: 4 }],
    ['gender', 6, 'R-2', [], { top: 4, left: 4, bottom: 4, right: 4 }],
  ]);
});
