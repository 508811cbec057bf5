import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { chartXml } from '../write/chart-xml';
import type { Dialect } from '../write/dialect';
import { drawingXml, type DrawingEntry } from '../write/drawing-xml';
import { freePart } from './free-part';
import type { PackageDraft } from './package-draft';
import { addBinaryPart, addPart, addRelationship } from './package-parts';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Writes the charts and pictures of a sheet that was added since loading, as parts of their own; answers the id of its relationship to
 * them, undefined where there are none. Charts of a kind that is none of ours stand only on sheets of the file, which keep theirs.
 */
export function addDrawingParts(
  draft: PackageDraft,
  folder: string,
  sheetPart: string,
  { workbook, sheet, dialect }: { readonly workbook: Workbook; readonly sheet: Sheet; readonly dialect: Dialect },
): string | undefined {
  if (sheet.charts.length + sheet.pictures.length === 0) return undefined;
  const part = freePart(draft, `${folder}drawings/drawing`);
  // Taken before its charts are written, so that its relationships have an owner.
  addPart(draft, part, DRAWING, '');
  const relate = (type: string, target: string): string =>
    addRelationship(draft, part, {
      type: `${dialect.relationships}/${type}`,
      target: `../${target.slice(folder.length)}`,
    });
  const entries: readonly DrawingEntry[] = [
    ...sheet.charts.map((chart) => {
      const name = freePart(draft, `${folder}charts/chart`);
      addPart(draft, name, CHART, chartXml(workbook, chart, dialect));
      return { chart, relation: relate('chart', name) };
    }),
    ...sheet.pictures.map((picture) => {
      const name = freePart(draft, `${folder}media/image`, 'png');
      addBinaryPart(draft, name, 'image/png', picture.image);
      return { picture, relation: relate('image', name) };
    }),
  ];
  addText(draft, part, drawingXml(workbook, sheet, entries, dialect));
  const target = `../${part.slice(folder.length)}`;
  return addRelationship(draft, sheetPart, { type: `${dialect.relationships}/drawing`, target });
}

/** The text of a part that was added without one. */
function addText(draft: PackageDraft, part: string, body: string): void {
  draft.write(part, (draft.text(part) ?? '') + body);
}
