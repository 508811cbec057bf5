import { shiftCells } from '../../../src/workbook/model/shift-cells';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { buildWorkbook } from '../../support/workbooks';

const start = (): Workbook =>
  buildWorkbook({
    name: 'A',
    rows: [
      [1, 'a', 'aside'],
      [2, 'b', 'aside'],
      [3, 'c', 'aside'],
    ],
    styles: { A1: { fill: '#FF0000' } },
    formulas: { A3: '=1+2' },
  });

const move = (workbook: Workbook, row: number, by: number): void =>
  shiftCells(workbook, { sheetId: workbook.sheets[0]!.id, left: 0, right: 1, row }, by, 'add-in');

const columnsOf = (workbook: Workbook) => workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 4, right: 2 });

test('inserted cells are blank, look like those above, and only these columns move', () => {
  const workbook = start();
  move(workbook, 1, 2);
  expect(columnsOf(workbook)).toEqual([
    [1, 'a', 'aside'],
    [null, null, 'aside'],
    [null, null, 'aside'],
    [2, 'b', null],
    [3, 'c', null],
  ]);
  const sheet = workbook.sheets[0];
  expect(workbook.styles.get(sheet?.cell(2, 0)?.style ?? 0).fill).toBe('#FF0000');
  expect(sheet?.cell(4, 0)?.formula).toBe('=1+2');
});

test('rows are taken out and what stands below moves up', () => {
  const workbook = start();
  move(workbook, 0, -2);
  expect(columnsOf(workbook)).toEqual([
    [3, 'c', 'aside'],
    [null, null, 'aside'],
    [null, null, 'aside'],
    [null, null, null],
    [null, null, null],
  ]);
  expect(workbook.sheets[0]?.cell(1, 0)).toBeUndefined();
});

test('cells moved there and back leave nothing to save', () => {
  const workbook = start();
  move(workbook, 1, 1);
  move(workbook, 1, -1);
  expect(workbook.journal.net()).toEqual([]);
});

test('below everything there is nothing to move', () => {
  const workbook = start();
  move(workbook, 3, 1);
  move(workbook, 3, -1);
  expect(workbook.journal.net()).toEqual([]);
});
