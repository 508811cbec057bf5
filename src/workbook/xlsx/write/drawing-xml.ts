import type { DrawingPlace } from '../../../cells/drawings';
import { chartInWords } from '../../model/chart-values';
import { placeAt, pointOf } from '../../model/drawing-places';
import type { SheetChart, SheetPicture } from '../../model/drawings';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { escapeAttribute } from '../patch/xml-text';
import { EMU } from './chart-xml';
import type { Dialect } from './dialect';

/** A drawing with the relationship to the part that holds it. */
export type DrawingEntry =
  | { readonly relation: string; readonly chart: SheetChart }
  | { readonly relation: string; readonly picture: SheetPicture };

/** A drawing part, in which a sheet's charts and pictures have their places, names and alternative texts: ECMA-376 part 1, 20.5. */
export function drawingXml(
  workbook: Workbook,
  sheet: Sheet,
  entries: readonly DrawingEntry[],
  { drawing, relationships }: Dialect,
): string {
  const anchors = entries.map((entry, index) => {
    // The drawing itself counts as the first of its shapes.
    const id = index + 2;
    if ('picture' in entry) {
      const { picture, relation } = entry;
      return anchorXml(
        sheet,
        picture.place,
        pictureXml(picture, relation, id),
        picture.isKeptInSize ? 'oneCell' : 'twoCell',
      );
    }
    const told = chartInWords(workbook, sheet, entry.chart);
    return anchorXml(
      sheet,
      entry.chart.place,
      frameXml(entry.chart, told, { ...entry, id, namespace: drawing.chart }),
      'twoCell',
    );
  });
  return (
    `<xdr:wsDr xmlns:xdr="${drawing.sheet}" xmlns:a="${drawing.main}" xmlns:r="${relationships}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

/** From the drawing's corner to the cell that its other corner lies in, so that it moves and grows with its cells. */
function anchorXml(sheet: Sheet, place: DrawingPlace, content: string, editAs: string): string {
  const { top, left } = pointOf(sheet, place);
  const end = placeAt(sheet, { top: top + place.height, left: left + place.width });
  return (
    `<xdr:twoCellAnchor editAs="${editAs}"><xdr:from>${cornerXml(place)}</xdr:from><xdr:to>${cornerXml(end)}</xdr:to>` +
    `${content}<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const emu = (points: number): number => Math.round(points * EMU);

const cornerXml = ({ row, column, down, across }: Omit<DrawingPlace, 'width' | 'height'>): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(across)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(down)}</xdr:rowOff>`;

const named = (id: number, name: string, text: string): string =>
  `<xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(text)}"/>`;

function frameXml(
  { name }: SheetChart,
  told: string,
  { id, relation, namespace }: { readonly id: number; readonly relation: string; readonly namespace: string },
): string {
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${named(id, name, told)}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespace}"><c:chart xmlns:c="${namespace}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame>'
  );
}

function pictureXml({ name, alternativeText, place }: SheetPicture, relation: string, id: number): string {
  return (
    `<xdr:pic><xdr:nvPicPr>${named(id, name, alternativeText)}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(place.width)}" cy="${emu(place.height)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
  );
}
