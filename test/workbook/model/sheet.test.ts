import { Sheet } from '../../../src/workbook/model/sheet';

const text = (value: string | null) => ({ value, style: 0 });

describe('the used area', () => {
  let sheet: Sheet;
  beforeEach(() => {
    sheet = new Sheet('{1}', 'Return');
  });

  test('a blank sheet has none', () => {
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([undefined, undefined]);
  });

  test('cells with only a format count unless values are asked for', () => {
    sheet.place(2, 3, text('x'));
    sheet.place(9, 0, { value: null, style: 4 });
    expect(sheet.usedArea(true)).toEqual({ top: 2, left: 3, bottom: 2, right: 3 });
    expect(sheet.usedArea(false)).toEqual({ top: 2, left: 0, bottom: 9, right: 3 });
  });

  test('follows every change of cells and of row formats', () => {
    sheet.place(2, 3, text('x'));
    sheet.place(5, 1, text('y'));
    expect(sheet.usedArea(true)).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
    sheet.place(5, 1, undefined);
    expect(sheet.usedArea(true)).toEqual({ top: 2, left: 3, bottom: 2, right: 3 });
    sheet.place(2, 3, text(null));
    expect(sheet.usedArea(true)).toBeUndefined();
    sheet.rowLines.set(7, { style: 2 });
    expect(sheet.usedArea(false)).toEqual({ top: 2, left: 0, bottom: 7, right: 3 });
    sheet.rowLines.delete(7);
    expect(sheet.usedArea(false)).toEqual({ top: 2, left: 3, bottom: 2, right: 3 });
  });
});
