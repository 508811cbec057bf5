import type { Picture } from '../../cells/drawings';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { sentences } from '../shared/sentences';
import { drawChart, type DrawingCorner, type RangeOf } from './draw-charts';
import { toWorkbookError, type NextStep } from './errors';
import type { Requests } from './request';

/** A sheet that stands already, and the document it was made of. */
export interface DrawnSheet {
  readonly id: string;
  readonly name: string;
  readonly document: SheetDocument;
}

const isDrawnOn = ({ document: { charts = [], pictures = [] } }: DrawnSheet): boolean =>
  charts.length + pictures.length > 0;

/**
 * Puts charts and pictures on sheets that stand, in two requests: where their cells lie now, and then all of them. Never rejects: where Excel
 * does not take one, all are taken off again and the sheets stay, for every figure stands in their tables.
 * @param sheetNamed the name under which a sheet stands that a document speaks of.
 * @returns the sentence for the person when Excel drew none.
 */
export async function addDrawings(
  requests: Requests,
  next: NextStep,
  sheets: readonly DrawnSheet[],
  sheetNamed: (name: string) => string,
): Promise<string | undefined> {
  const drawn = sheets.filter(isDrawnOn);
  if (drawn.length === 0) return undefined;
  try {
    const corners = await requests.send(next, ({ workbook }) =>
      drawn.map(({ id, document: { charts = [], pictures = [] } }) => {
        const sheet = workbook.worksheets.getItem(id);
        return [...charts, ...pictures].map(({ place: { row, column } }) =>
          sheet.getCell(row, column).load('top,left'),
        );
      }),
    );
    await requests.send(next, ({ workbook }) => {
      const rangeOf: RangeOf = ({ sheet, area: { top, left, bottom, right } }) =>
        workbook.worksheets.getItem(sheetNamed(sheet)).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      drawn.forEach(({ id, document }, index) =>
        draw(workbook.worksheets.getItem(id), document, corners[index] ?? [], rangeOf),
      );
    });
    return undefined;
  } catch (thrown) {
    await takeOff(requests, next, drawn, toWorkbookError(thrown, next).kind);
    return sentences.notDrawn(drawn.map(({ name }) => name));
  }
}

function draw(
  sheet: Excel.Worksheet,
  { charts = [], pictures = [] }: SheetDocument,
  corners: readonly DrawingCorner[],
  rangeOf: RangeOf,
): void {
  const cornerOf = (index: number): DrawingCorner => corners[index] ?? { top: 0, left: 0 };
  charts.forEach((chart, index) => drawChart(sheet, chart, cornerOf(index), rangeOf));
  pictures.forEach((picture, index) => addPicture(sheet, picture, cornerOf(charts.length + index)));
}

/** Its size is set side by side: a locked shape would change the other side with each. */
function addPicture(
  sheet: Excel.Worksheet,
  { name, alternativeText, place, image }: Picture,
  corner: DrawingCorner,
): void {
  const shape = sheet.shapes.addImage(base64Of(image));
  shape.name = name;
  shape.altTextDescription = alternativeText;
  shape.lockAspectRatio = false;
  shape.top = corner.top + place.down;
  shape.left = corner.left + place.across;
  shape.width = place.width;
  shape.height = place.height;
  shape.placement = 'TwoCell';
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The sheets are new: what is drawn there is ours. */
async function takeOff(requests: Requests, next: NextStep, sheets: readonly DrawnSheet[], kind: string): Promise<void> {
  if (kind === 'excel-not-responding' || kind === 'cell-being-edited') return;
  try {
    const found = await requests.send(next, ({ workbook }) =>
      sheets.map(({ id }) => {
        const sheet = workbook.worksheets.getItem(id);
        return { charts: sheet.charts.load('items/name'), shapes: sheet.shapes.load('items/name') };
      }),
    );
    await requests.send(next, ({ workbook }) =>
      found.forEach(({ charts, shapes }, index) => {
        const sheet = workbook.worksheets.getItem(sheets[index]?.id ?? '');
        for (const { name } of charts.items) sheet.charts.getItem(name).delete();
        for (const { name } of shapes.items) sheet.shapes.getItem(name).delete();
      }),
    );
  } catch {
    // A drawing that is half done stays, and the sentence says to look.
  }
}
