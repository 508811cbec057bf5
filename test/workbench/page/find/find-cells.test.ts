import { findCells, nextFound, type FindQuery } from '../../../../src/workbench/page/find/find-cells';
import { buildWorkbook } from '../../../support/workbooks';

const workbook = buildWorkbook(
  {
    name: 'One',
    rows: [
      ['Kent', 'kent police', 1234.5],
      ['50%*', 'Essex', 3],
      ['Kent', null, 43558],
    ],
    styles: { C1: { numberFormat: '#,##0.00' }, C3: { numberFormat: 'dd/mm/yyyy' } },
    formulas: { C2: '=SUM(1,2)' },
    hiddenRows: [2],
  },
  { name: 'Two', rows: [['West Kent']] },
  { name: 'Three', rows: [['Kent']], visibility: 'Hidden' },
);
const [one] = workbook.sheets;

/** `One!A1`-like places, and how many more are hidden. */
function found(text: string, how: Partial<FindQuery> = {}) {
  const query: FindQuery = { text, matchCase: false, wholeCell: false, within: 'sheet', ...how };
  const { cells, hidden } = findCells(workbook, one!, query);
  const name = (id: string) => workbook.sheet(id).name;
  return [...cells.map(({ sheetId, row, column }) => `${name(sheetId)} ${row} ${column}`), hidden];
}

test.each<[string, string, Partial<FindQuery>, unknown[]]>([
  ['in any case, hidden rows counted', 'KENT', {}, ['One 0 0', 'One 0 1', 1]],
  ['with its case', 'kent', { matchCase: true }, ['One 0 1', 0]],
  ['as the whole cell', 'kent', { wholeCell: true }, ['One 0 0', 1]],
  ['in the workbook, not on hidden sheets', 'kent', { within: 'workbook' }, ['One 0 0', 'One 0 1', 'Two 0 0', 1]],
  ['numbers as they are shown', '1,234', {}, ['One 0 2', 0]],
  ['formulas and their results', 'sum(', {}, ['One 1 2', 0]],
  ['any characters', 'k*ce', {}, ['One 0 1', 0]],
  ['one character', 'e?sex', { wholeCell: true }, ['One 1 1', 0]],
  ['a star that is a star', '0%~*', {}, ['One 1 0', 0]],
  ['dates as they are shown', '03/04/2019', {}, [1]],
  ['nothing', '', {}, [0]],
])('finds %s', (_what, text, how, places) => {
  expect(found(text, how)).toEqual(places);
});

test('goes on from a cell, and round the ends', () => {
  const ids = workbook.sheets.map(({ id }) => id);
  const cells = [
    [0, 0, 1],
    [0, 2, 0],
    [1, 0, 0],
  ].map(([sheet, row, column]) => ({ sheetId: ids[sheet!]!, row: row!, column: column! }));
  const from = (sheet: number, row: number, column: number) => ({ sheetId: ids[sheet]!, row, column });
  expect(nextFound(cells, from(0, 0, 0), 1, ids)).toBe(0);
  expect(nextFound(cells, from(0, 0, 1), 1, ids)).toBe(1);
  expect(nextFound(cells, from(1, 0, 0), 1, ids)).toBe(0);
  expect(nextFound(cells, from(0, 2, 0), -1, ids)).toBe(0);
  expect(nextFound(cells, from(0, 0, 0), -1, ids)).toBe(2);
});
