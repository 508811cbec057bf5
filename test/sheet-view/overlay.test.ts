import { Sheet } from '../../src/workbook/model/sheet';
import { lineSizes } from '../../src/sheet-view/line-sizes';
import { boxOf, lineAt, type OverlayInput } from '../../src/sheet-view/overlay';
import { stretch } from '../../src/sheet-view/window';

/** Rows of 20 and columns of 64 pixels; one row and one column frozen; scrolled by so much. */
function input(top: number, left: number, frozen = 1): OverlayInput {
  const sheet = new Sheet('1', 'Return');
  const rows = lineSizes(sheet, 'row');
  const columns = lineSizes(sheet, 'column');
  const view = { width: 640, height: 400 };
  return {
    rows,
    columns,
    down: stretch(rows, frozen, top, view.height),
    across: stretch(columns, frozen, left, view.width),
    frozenRows: frozen,
    frozenColumns: frozen,
    view,
  };
}

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('frozen cells stand still and the others move under them', () => {
  expect(boxOf(cell(0, 0), input(100, 0))).toEqual({ left: 0, top: 0, width: 64, height: 20 });
  expect(boxOf(cell(10, 2), input(100, 64))).toEqual({ left: 64, top: 100, width: 64, height: 20 });
});

test('a cell that is scrolled away is not drawn', () => {
  expect(boxOf(cell(3, 2), input(400, 0))).toBeUndefined();
  expect(boxOf(cell(100, 2), input(0, 0))).toBeUndefined();
});

test('an area half behind the frozen rows begins at them', () => {
  expect(boxOf({ top: 4, left: 1, bottom: 10, right: 1 }, input(100, 0))).toEqual({
    left: 64,
    top: 20,
    width: 64,
    height: 100,
  });
});

test('a whole column is no longer than the window needs', () => {
  const box = boxOf({ top: 0, left: 1, bottom: 1_048_575, right: 1 }, input(10_000, 0, 0));
  expect(box).toEqual({ left: 64, top: -40, width: 64, height: 480 });
});

test('a place of the window is found in the sheet, frozen or not', () => {
  const { rows, down } = input(100, 0);
  expect([lineAt(rows, down, 1, 5), lineAt(rows, down, 1, 25), lineAt(rows, down, 1, 45)]).toEqual([0, 6, 7]);
});
