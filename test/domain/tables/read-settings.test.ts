import { readSettings } from '../../../src/domain/tables/read-settings';
import type { CellValue } from '../../../src/cells/cell-values';
import { tableOf } from '../../support/register-tables';

const settings = (...rows: readonly (readonly CellValue[])[]) =>
  readSettings([tableOf('Settings', ['Setting', 'Value'], ...rows)]);

test('what checks go by, whatever the case and punctuation of its name', () => {
  expect(settings(['returns due after: days', '20'], ['Financial year', '2019-20'], ['Office', 'Dorset'])).toEqual({
    returnDueDays: 20,
    year: { start: '2019-04-01', end: '2020-03-31', label: '2019-20' },
  });
});

test.each([
  ['blank', null],
  ['a word', 'soon'],
  ['less than nothing', -5],
])('nothing for what is %s', (_name, value) => {
  expect(settings(['Returns due after days', value])).toBeUndefined();
});

test('nothing without the table', () => {
  expect(readSettings([])).toBeUndefined();
});
