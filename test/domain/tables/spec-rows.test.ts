import {
  cellOf,
  codeKey,
  findTable,
  readRows,
  rowsToBlank,
  splitList,
  kebabCase,
} from '../../../src/domain/tables/spec-rows';
import { placed, tableOf } from '../../support/register-tables';

test.each([
  ['to the first blank row', [['a'], [null], ['b'], [null]], [['a']]],
  [
    'a row with one cell is not blank',
    [
      ['a', null],
      [null, 'b'],
      [null, null],
    ],
    [
      ['a', null],
      [null, 'b'],
    ],
  ],
  ['all where none is blank', [['a'], ['b']], [['a'], ['b']]],
])('rows below a table: %s', (_, block, rows) => {
  expect(rowsToBlank(7, block)).toEqual({ below: { top: 7, rows } });
});

test.each([
  ['the first is blank', [[null], ['a']]],
  ['there are none', []],
])('nothing is below a table where %s', (_, block) => {
  expect(rowsToBlank(7, block)).toEqual({});
});

test('blank rows are no rows, and the others keep their numbers and places', () => {
  const table = placed(tableOf('Awards', ['Fund ID', 'Amount'], [null, ' '], ['F1', '#N/A'], ['F2', 5]), 'Money', 'C4');
  const rows = readRows(table).map(({ row, text, value, place }) => [
    row,
    text('Fund ID'),
    value('Amount'),
    place.area,
  ]);
  expect(rows).toEqual([
    [2, 'F1', null, { top: 5, left: 2, bottom: 5, right: 3 }],
    [3, 'F2', 5, { top: 6, left: 2, bottom: 6, right: 3 }],
  ]);
});

test('of two columns, and of two tables, of one name the first is read', () => {
  const table = tableOf('Awards', ['Fund ID', 'Amount', 'amount'], ['F1', 1, 2]);
  expect(readRows(table)[0]?.value('Amount')).toBe(1);
  expect(findTable([table, tableOf('awards', [])], 'AWARDS')).toBe(table);
});

test('a cell is found in the first column and the last, and not where there is none', () => {
  const table = placed(tableOf('Awards', ['Fund ID', 'Amount'], ['F1', 1]), 'Money', 'C4');
  expect(cellOf(table, 1, 'Fund ID')).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
  expect(cellOf(table, 1, 'Amount')).toEqual({ top: 4, left: 3, bottom: 4, right: 3 });
  expect(cellOf(table, 1, 'Locked')).toBeUndefined();
});

test('codes and lists', () => {
  expect([' CC-1 ', ' - ', ''].map(codeKey)).toEqual(['cc1', '-', '']);
  expect(splitList(' a; b ;;c\n d ')).toEqual(['a', 'b', 'c', 'd']);
  expect(kebabCase('(Referrals in)')).toBe('referrals-in');
});
