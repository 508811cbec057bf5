import type { CellValue } from '../../../src/cells/cell-values';
import { readLabelColumns, saysOfAllRecords } from '../../../src/domain/returns/label-columns';
import { records } from '../../support/return-builders';

type Row = readonly CellValue[];

/** What the columns beside `Client ID` say of all records; the headings stand in B4. */
function told(headings: readonly string[], rows: readonly Row[], skip: readonly number[] = []) {
  const columns = ['client-id', ...headings.map((heading) => `?${heading}`)];
  const { grid, recognition } = records({ at: 'B4', columns, rows: rows.map((row, at) => [`C${at}`, ...row]), skip });
  const [table] = recognition.returns;
  if (!table) throw new Error('There is no table.');
  const { provider, service, period } = readLabelColumns(grid, table);
  return [provider?.value, service?.value, period?.value.label];
}

test.each<readonly [string, readonly Row[], string | undefined]>([
  ['each row says the same', [['Shores'], ['Shores'], ['Shores']], 'Shores'],
  ['the first says another', [['Hub'], ['Shores'], ['Shores']], undefined],
  ['the last says another', [['Shores'], ['Shores'], ['Hub']], undefined],
  ['blanks say nothing', [[null], ['Shores'], [' ']], 'Shores'],
  ['all are blank', [[null], [' ']], undefined],
])('one provider: %s', (_, rows, expected) => {
  expect(told(['Provider'], rows)).toEqual([expected, undefined, undefined]);
});

test('it is said where it stands first', () => {
  const { grid, recognition } = records({
    at: 'B4',
    columns: ['client-id', '?Provider'],
    rows: [
      ['C1', null],
      ['C2', 'Hub'],
    ],
  });
  const [table] = recognition.returns;
  if (!table) throw new Error('There is no table.');
  expect(readLabelColumns(grid, table).provider).toEqual({
    value: 'Hub',
    from: { top: 5, left: 2, bottom: 5, right: 2 },
  });
  expect(readLabelColumns(grid, { ...table, layout: 'form' })).toEqual({});
});

test('rows that hold no record do not count', () => {
  const rows = [['Provider'], ['Shores'], ['Shores'], ['Total']];
  expect(told(['Provider'], rows, [5, 8])).toEqual(['Shores', undefined, undefined]);
  expect(told(['Provider'], rows, [5])).toEqual([undefined, undefined, undefined]);
});

test('of two columns that say the same thing the first counts', () => {
  expect(told(['Provider', 'Organisation'], [['Shores', 'Hub']])[0]).toBe('Shores');
});

test('a year beside a quarter is a part of the period; alone it is too coarse to say anything', () => {
  expect(told(['Quarter', 'Year'], [['Q2', '2019/20']])[2]).toBe('2019-20 Q2');
  expect(told(['Year'], [['2019/20']])[2]).toBeUndefined();
  expect(told(['Reporting period'], [['Q2 2019/20']])[2]).toBe('2019-20 Q2');
});

test.each([
  ['Provider', true],
  ['Reporting period', true],
  ['Year', true],
  ['Period start', false],
  ['Gender', false],
  ['', false],
])('a column headed %j says something of all records: %s', (heading, expected) => {
  expect(saysOfAllRecords(heading)).toBe(expected);
});
