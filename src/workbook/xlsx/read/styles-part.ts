import type { CellStyle, OverlayStyle, FontStyle, Colour, StyleTable } from '../../model/styles';
import { isTrue, numberOf, readXml, type XmlTag } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { BUILT_IN_FORMATS } from './number-formats';
import { OverlayReader } from './overlay-reader';
import {
  cellFillColour,
  compactFont,
  compactStyle,
  readAlignment,
  readFillProperty,
  readFontProperty,
  type BordersDraft,
  type Draft,
  type FillDraft,
} from './style-elements';
import { BorderReader } from './border-reader';
import { resolveColour, STANDARD_INDEXED, type Palette } from './theme';

/** What the rest of a load needs from `styles.xml`. */
export interface LoadedStyles {
  /** Style table index by the file's cell format number (`s="…"`). */
  readonly ofCellFormat: readonly number[];
  /** Overlays by `dxfId`. */
  readonly overlays: readonly OverlayStyle[];
  readonly palette: Palette;
}

/** Reads a workbook's styles into `table`; a file without styles has only *Normal*. */
export function readStyles(
  zip: ZipPackage,
  part: string | undefined,
  theme: readonly Colour[],
  table: StyleTable,
): LoadedStyles {
  const source = part === undefined ? undefined : zip.text(part);
  if (part === undefined || !source)
    return { ofCellFormat: [0], overlays: [], palette: { theme, indexed: STANDARD_INDEXED } };
  // Custom index colours stand at the end of the part but are used from its start, so they are read first.
  const palette = { theme, indexed: readIndexedColours(source.text, part) };
  const reader = new StylesReader(palette);
  readXml(source.text, part, reader);
  const ofCellFormat = reader.cellFormats.map((style, index) => {
    if (index === 0) table.setNormal(style);
    return index === 0 ? 0 : table.intern(style);
  });
  return { ofCellFormat: ofCellFormat.length > 0 ? ofCellFormat : [0], overlays: reader.overlays.styles, palette };
}

function readIndexedColours(text: string, part: string): readonly Colour[] {
  if (!text.includes('indexedColors')) return STANDARD_INDEXED;
  const colours = [...STANDARD_INDEXED];
  let next = 0;
  readXml(text, part, {
    open({ name, attributes }) {
      if (name === 'rgbColor') colours[next++] = resolveColour(attributes, { theme: [], indexed: [] }) ?? '#000000';
    },
  });
  return colours;
}

/** Collects fonts, fills, borders and number formats, and puts them together in `cellXfs`. */
class StylesReader {
  readonly cellFormats: CellStyle[] = [];
  readonly overlays: OverlayReader;
  private readonly fonts: Draft<FontStyle>[] = [];
  private readonly fills: FillDraft[] = [];
  private readonly borders: BordersDraft[] = [];
  private readonly formats = new Map(BUILT_IN_FORMATS);
  private readonly borderReader: BorderReader;
  private section = '';
  private format: Draft<CellStyle> | undefined;

  constructor(private readonly palette: Palette) {
    this.overlays = new OverlayReader(palette);
    this.borderReader = new BorderReader(palette);
  }

  open(tag: XmlTag): void {
    if (tag.depth === 1) this.section = tag.name;
    else if (this.section === 'dxfs') this.overlays.open(tag);
    else if (tag.name === 'numFmt') this.readNumberFormat(tag);
    else if (this.section === 'fonts') this.readFont(tag);
    else if (this.section === 'fills') this.readFill(tag);
    else if (this.section === 'borders') this.readBorder(tag);
    else if (this.section === 'cellXfs') this.readFormat(tag);
  }

  close(name: string): void {
    if (this.section === 'dxfs') this.overlays.close(name);
    else if (this.section === 'cellXfs' && name === 'xf' && this.format) {
      this.cellFormats.push(compactStyle(this.format));
      this.format = undefined;
    }
  }

  private readNumberFormat({ attributes }: XmlTag): void {
    const id = numberOf(attributes['numFmtId']);
    if (id !== undefined) this.formats.set(id, attributes['formatCode'] ?? 'General');
  }

  private readFont(tag: XmlTag): void {
    if (tag.depth === 2) this.fonts.push({});
    else readFontProperty(this.fonts.at(-1) ?? {}, tag, this.palette);
  }

  private readFill(tag: XmlTag): void {
    if (tag.depth === 2) this.fills.push({});
    else readFillProperty(this.fills.at(-1) ?? {}, tag, this.palette);
  }

  private readBorder(tag: XmlTag): void {
    if (tag.depth === 2) this.borders.push({});
    else this.borderReader.read(this.borders.at(-1) ?? {}, tag);
  }

  private readFormat({ name, attributes }: XmlTag): void {
    if (name === 'xf') this.format = this.openFormat(attributes);
    else if (name === 'alignment' && this.format) Object.assign(this.format, readAlignment(attributes));
    else if (
      name === 'protection' &&
      this.format &&
      attributes['locked'] !== undefined &&
      !isTrue(attributes['locked'])
    ) {
      this.format = { ...this.format, locked: false };
    }
  }

  private openFormat(attributes: XmlTag['attributes']): Draft<CellStyle> {
    const code = this.formats.get(numberOf(attributes['numFmtId']) ?? 0);
    return {
      font: compactFont(this.fonts[numberOf(attributes['fontId']) ?? 0] ?? {}),
      fill: cellFillColour(this.fills[numberOf(attributes['fillId']) ?? 0] ?? {}),
      borders: this.borders[numberOf(attributes['borderId']) ?? 0],
      numberFormat: code === 'General' ? undefined : code,
      quotePrefix: isTrue(attributes['quotePrefix']) || undefined,
    };
  }
}
