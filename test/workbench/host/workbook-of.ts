import type { Scalar } from '../../../src/workbook/model/values';
import { Workbook } from '../../../src/workbook/model/workbook';

/** A workbook with these sheets; rows begin at A1, `null` is a blank cell. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Scalar[])[]>>): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.placeSheet(name);
    rows.forEach((values, row) => {
      values.forEach((value, column) => {
        if (value !== null) sheet.place(row, column, { value, style: 0 });
      });
    });
  }
  return workbook;
}
