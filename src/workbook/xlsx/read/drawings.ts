import type { DrawingPlace } from '../../../cells/drawings';
import { pointOf } from '../../model/drawing-places';
import type { ChartCells, SheetChart, SheetPicture } from '../../model/drawings';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { LIMITS } from '../limits';
import { readRelationships, type Relationship } from '../package/relationships';
import { numberOf, readXml, relationId, type XmlTag } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { EMU } from '../write/chart-xml';
import { readChart } from './chart-reader';
import { parseArea } from './references';

/** Counts what is taken in of drawings over all sheets; what is beyond it stays in the file unseen. */
export class DrawingBudget {
  private drawings = 0;
  private bytes = 0;

  spend(bytes: number): boolean {
    this.drawings += 1;
    this.bytes += bytes;
    return this.drawings <= LIMITS.drawings && this.bytes <= LIMITS.pictureBytes;
  }
}

/**
 * Reads the charts and pictures of a sheet, when all sheets are there: charts read from others. Shapes of other kinds, and what lies in
 * groups, are left out; damaged drawings cost the drawings, not the workbook.
 */
export function readDrawings(
  zip: ZipPackage,
  workbook: Workbook,
  sheet: Sheet,
  part: string,
  budget: DrawingBudget,
): void {
  for (const { type, target } of readRelationships(zip, part)) {
    if (type !== 'drawing') continue;
    try {
      readDrawing(zip, workbook, sheet, target, budget);
    } catch {
      // It stays in the file as it is.
    }
  }
}

function readDrawing(zip: ZipPackage, workbook: Workbook, sheet: Sheet, part: string, budget: DrawingBudget): void {
  const source = zip.text(part);
  if (!source) return;
  const relationships = readRelationships(zip, part);
  const reader = new AnchorReader(sheet);
  readXml(source.text, part, reader);
  const charts: SheetChart[] = [];
  const pictures: SheetPicture[] = [];
  reader.anchors.forEach(({ place, name, text, relation, kind, isKeptInSize }, index) => {
    const target = targetOf(relationships, relation, kind);
    const image = kind === 'image' && target !== undefined ? zip.bytes(target) : undefined;
    if (target === undefined || !budget.spend(image?.length ?? 0)) return;
    const common = { id: `{${part}-${index + 1}}`, name, alternativeText: text, place };
    if (image) pictures.push({ ...common, image, ...(isKeptInSize && { isKeptInSize }) });
    else if (kind === 'chart') charts.push({ ...common, ...chartOf(zip, workbook, sheet, target) });
  });
  sheet.charts = [...sheet.charts, ...charts];
  sheet.pictures = [...sheet.pictures, ...pictures];
}

const targetOf = (all: readonly Relationship[], wanted: string, kind: string): string | undefined =>
  all.find(({ id, type, isExternal }) => id === wanted && type === kind && !isExternal)?.target;

function chartOf(
  zip: ZipPackage,
  workbook: Workbook,
  sheet: Sheet,
  part: string,
): Omit<SheetChart, 'id' | 'name' | 'alternativeText' | 'place'> {
  const { categories, series, ...read } = readChart(zip.text(part)?.text ?? '', part);
  const named = categories === undefined ? undefined : cellsOf(workbook, categories);
  // What reads from anything but cells of this workbook is shown without those values.
  const nowhere: ChartCells = { sheetId: '', area: { top: 0, left: 0, bottom: 0, right: 0 } };
  return {
    ...read,
    ...(named && { categories: named }),
    series: series.map((one) => ({ ...one, values: cellsOf(workbook, one.values, sheet) ?? nowhere })),
  };
}

/** The cells of `'Q1 return'!$A$2:$A$9`; undefined where it is more than one area or no reference. */
function cellsOf(workbook: Workbook, reference: string, own?: Sheet): ChartCells | undefined {
  const [, quoted, bare, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const found = name === undefined ? own : workbook.sheetNamed(name);
  const area = parseArea(cells ?? '');
  return found && area ? { sheetId: found.id, area } : undefined;
}

interface Anchor {
  readonly place: DrawingPlace;
  readonly name: string;
  readonly text: string;
  readonly relation: string;
  readonly kind: 'chart' | 'image';
  readonly isKeptInSize?: true;
}

type Corner = Omit<DrawingPlace, 'width' | 'height'>;

/** Reads places, names and relationships; the places from the sheet's rows and columns as they are. */
class AnchorReader {
  readonly anchors: Anchor[] = [];
  private corners: { from: Record<string, number>; to: Record<string, number> } = { from: {}, to: {} };
  private inside: 'from' | 'to' | undefined;
  private size: { width: number; height: number } | undefined;
  private named: { name: string; text: string } | undefined;
  private found: { relation: string; kind: Anchor['kind'] } | undefined;
  private isKeptInSize = false;

  constructor(private readonly sheet: Sheet) {}

  open({ name, attributes, depth }: XmlTag): void {
    if (depth === 1) this.begin(name, attributes);
    if (depth === 2 && (name === 'from' || name === 'to')) this.inside = name;
    if (depth === 2 && name === 'ext') this.size = sizeOf(attributes);
    this.openContent(name, attributes);
  }

  /** The first of each counts: a group may have more. */
  private openContent(name: string, attributes: XmlTag['attributes']): void {
    if (name === 'cNvPr') this.named ??= { name: attributes['name'] ?? '', text: attributes['descr'] ?? '' };
    if (name === ':chart') this.found ??= { relation: relationId(attributes) ?? '', kind: 'chart' };
    if (name === ':blip') this.found ??= { relation: embedded(attributes), kind: 'image' };
  }

  close(name: string, text: string, _end: number, depth: number): void {
    if (this.inside && depth === 3) this.corners[this.inside][name] = numberOf(text) ?? 0;
    if (depth === 2 && name === this.inside) this.inside = undefined;
    if (depth === 1) this.end();
  }

  private begin(name: string, attributes: XmlTag['attributes']): void {
    this.corners = { from: {}, to: {} };
    [this.size, this.named, this.found] = [undefined, undefined, undefined];
    this.isKeptInSize = name === 'oneCellAnchor' || attributes['editAs'] === 'oneCell';
  }

  private end(): void {
    const { named, found, sheet } = this;
    if (!named || !found) return;
    const [from, to] = [cornerOf(this.corners.from), cornerOf(this.corners.to)];
    const [start, end] = [from, to].map((corner) => pointOf(sheet, { ...corner, width: 0, height: 0 }));
    const between = {
      width: Math.max(0, (end?.left ?? 0) - (start?.left ?? 0)),
      height: Math.max(0, (end?.top ?? 0) - (start?.top ?? 0)),
    };
    const place = { ...from, ...(this.size ?? between) };
    this.anchors.push({ place, ...named, ...found, ...(this.isKeptInSize && { isKeptInSize: true }) });
  }
}

const points = (emu: number | undefined): number => (emu ?? 0) / EMU;

const sizeOf = ({ cx, cy }: XmlTag['attributes']): { width: number; height: number } => ({
  width: points(numberOf(cx)),
  height: points(numberOf(cy)),
});

const cornerOf = ({ row = 0, col = 0, rowOff, colOff }: Readonly<Record<string, number>>): Corner => ({
  row,
  column: col,
  down: points(rowOff),
  across: points(colOff),
});

/** Of a picture in the file itself; one that is only linked has none. */
function embedded(attributes: XmlTag['attributes']): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':embed'))?.[1] ?? '';
}
