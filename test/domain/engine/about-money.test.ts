import { isAboutMoney } from '../../../src/domain/engine/about-money';
import type { RegisterHit } from '../../../src/domain/engine/define-rule';
import { parseArea } from '../../../src/cells/addresses';
import { placed, tableOf } from '../../support/register-tables';

/** Headings in C4 to E4, rows 5 and 6; beside it, on the same sheet, a table that is none of money. */
const TABLES = [
  placed(tableOf('Funds', ['Fund ID', 'Amount', 'Required KPIs'], ['F1', 1, null], ['F2', 2, null]), 'Money', 'C4'),
  placed(tableOf('Returns', ['Return ID'], ['R1'], ['R2']), 'Money', 'F4'),
];

const hit = (cells: string | undefined, parts: Partial<RegisterHit> = {}): boolean => {
  const area = cells === undefined ? undefined : parseArea(cells);
  return isAboutMoney(
    { sheet: 'Money', areas: area ? [area] : [], samples: [], data: {}, table: 'Funds', ...parts },
    TABLES,
  );
};

test.each([
  ['the first row, first column', 'C5', true],
  ['the last row, last column', 'E6', true],
  ['all of its rows', 'C5:E6', true],
  ['the headings', 'C4', false],
  ['the row below', 'C7', false],
  ['the last row and the one below', 'C6:C7', false],
  ['the column before', 'B5', false],
  ['the column before and the first', 'B5:C5', false],
  ['the table beside', 'F5', false],
  ['the last column and the table beside', 'E5:F5', false],
])('%s: %s', (_, cells, expected) => {
  expect(hit(cells)).toBe(expected);
});

test('a column that is not there is told of its table', () => {
  expect(hit(undefined)).toBe(true);
  expect(hit(undefined, { table: 'Returns' })).toBe(false);
  expect(
    isAboutMoney({ sheet: 'Money', areas: [], samples: [], data: { value: 'x', expects: 'a date' } }, TABLES),
  ).toBe(false);
});

test('what only returns are checked with is not, nor what stands on another sheet', () => {
  expect(hit('E5', { label: 'required KPIs:' })).toBe(false);
  expect(hit('D5', { label: 'Amount' })).toBe(true);
  expect(hit('C5', { sheet: 'Elsewhere' })).toBe(false);
  expect(hit(undefined, { sheet: 'Elsewhere' })).toBe(false);
});
