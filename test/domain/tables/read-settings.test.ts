import { readOffice, readSettings } from '../../../src/domain/tables/read-settings';
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

test.each([
  ['on the last day of the period', 0, 0],
  ['a part of a day is none', 20.9, 20],
])('returns may be due %s', (_, given, returnDueDays) => {
  expect(settings(['Returns due after days', given])).toEqual({ returnDueDays });
});

test('of two rows of one setting the first counts, even where it is blank', () => {
  expect(settings(['Returns due after days', 20], ['Returns due after days', 30])).toEqual({ returnDueDays: 20 });
  expect(settings(['Returns due after days', null], ['Returns due after days', 30])).toBeUndefined();
});

test('the name of the office, as it stands first; a blank is none', () => {
  const office = (...names: readonly CellValue[]) =>
    readOffice([tableOf('Settings', ['Setting', 'Value'], ...names.map((name) => ['Office:', name]))]);
  expect(office('Dorset', 'Hampshire')).toBe('Dorset');
  expect(office(null)).toBeUndefined();
  expect(office()).toBeUndefined();
});
