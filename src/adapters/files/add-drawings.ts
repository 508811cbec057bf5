import type { DocumentCells, SheetDocument } from '../../domain/model/sheet-document';
import type { ChartCells } from '../../workbook/model/drawings';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';

/**
 * Puts a document's charts and pictures on its sheet, when all sheets stand: charts read from others.
 * @param nameOf the name under which a sheet stands that a document speaks of.
 * @throws RangeError when a chart reads from a sheet that is not there: a programming error.
 */
export function addDrawings(
  workbook: Workbook,
  sheet: Sheet,
  { charts = [], pictures = [] }: SheetDocument,
  nameOf: (sheet: string) => string,
): void {
  const found = (cells: DocumentCells): ChartCells => {
    const source = workbook.sheetNamed(nameOf(cells.sheet));
    if (!source) throw new RangeError(`There is no sheet “${cells.sheet}” for a chart to read from.`);
    return { sheetId: source.id, area: cells.area };
  };
  for (const { categories, series, ...chart } of charts) {
    const read = series.map((one) => ({ ...one, values: found(one.values) }));
    workbook.addChart(
      sheet.id,
      { ...chart, ...(categories && { categories: found(categories) }), series: read },
      'add-in',
    );
  }
  for (const picture of pictures) workbook.addPicture(sheet.id, picture, 'add-in');
}
