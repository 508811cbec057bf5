import { FUNDS } from '../../../src/domain/tables/funds';
import { HISTORY } from '../../../src/domain/tables/history';
import { cellOf, findTable, hasColumn, rowsOf, writtenHeadings } from '../../../src/domain/tables/read-table';
import { AWARDS } from '../../../src/domain/tables/awards';
import { headingsOf, rowFor } from '../../../src/domain/tables/define-table';
import { tableOf } from '../../support/register-tables';

const tables = [
  tableOf('funds', ['fund id', 'AMOUNT', 'Period-start', 'Purposes', 'Amount'], ['F1', '£1,200.50', 43556, 'a; b', 5]),
  tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', 10]),
];

test('a cell is read as its column is declared, under a heading in any writing; of two equal ones the first', () => {
  const [row] = rowsOf(tables, FUNDS);
  expect([row?.read('Amount'), row?.read('Period start'), row?.read('Purposes')]).toEqual([
    120_050,
    '2019-04-01',
    ['a', 'b'],
  ]);
  expect([row?.text('Amount'), row?.value('Period start'), row?.text('Fund')]).toEqual(['£1,200.50', 43_556, '']);
});

test('what cannot be read, has failed, or is not there says nothing', () => {
  const [row] = rowsOf([tableOf('Funds', ['Amount', 'Fund'], ['soon', '#REF!'])], FUNDS);
  expect([row?.read('Amount'), row?.text('Amount')]).toEqual([undefined, 'soon']);
  expect([row?.read('Fund'), row?.text('Fund'), row?.value('Period end')]).toEqual([undefined, '', null]);
  expect(rowsOf([], FUNDS)).toEqual([]);
});

test('a heading that is not declared does not compile', () => {
  const [row] = rowsOf(tables, FUNDS);
  // @ts-expect-error `Service ID` is no heading of `Funds`
  expect(row?.text('Service ID')).toBe('');
  // @ts-expect-error nor is one that is misspelt
  expect(row?.read('Period starts')).toBeUndefined();
  const table = findTable(tables, FUNDS);
  // @ts-expect-error cells are asked for by the same headings
  expect(table && cellOf(table, 1, 'Locked')).toBeUndefined();
  // @ts-expect-error a table that was not found by a declaration has no headings
  expect(hasColumn(tables[0]!, 'Amount')).toBe(true);
  // @ts-expect-error what is written is named by them, too
  expect(rowFor(AWARDS, ['Fund ID'], { 'Fund ID': 'F1', Award: 1 })).toEqual(['F1']);
  // @ts-expect-error and only into tables that Ringfence may write
  expect(rowFor(FUNDS, ['Fund ID'], { 'Fund ID': 'F1' })).toEqual(['F1']);
});

test('what an office may do without, and has taken out, is not written', () => {
  const headings = headingsOf(AWARDS);
  expect(writtenHeadings(findTable(tables, AWARDS), AWARDS, headings)).toEqual(['Fund ID', 'Service ID', 'Amount']);
  expect(writtenHeadings(undefined, AWARDS, headings)).toEqual(['Fund ID', 'Service ID', 'Amount', 'Locked']);
});

test('figures may be suppressed: there is no value then', () => {
  const { Value } = HISTORY.columns;
  expect([Value.read('<5'), Value.allows?.('<5'), Value.allows?.('soon')]).toEqual([undefined, true, false]);
});
