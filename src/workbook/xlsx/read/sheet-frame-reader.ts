import { MAX_COLUMNS, type CellArea } from '../../../cells/areas';
import type { Hyperlink, Line, ListValidation, Sheet } from '../../model/sheet';
import { LIMITS } from '../limits';
import { isTrue, numberOf, relationId, type XmlTag } from '../package/xml';
import { tooLarge } from '../package/zip-directory';
import type { Relationship } from '../package/relationships';
import { FilterReader } from './filter-reader';
import { withoutFilePrefixes } from './formula-text';
import { parseArea, parseAreas } from './references';
import type { LoadedStyles } from './styles-part';
import { resolveColour } from './theme';
import { columnPoints } from './column-width';
import { decodeEscapes } from './escapes';

type Attributes = XmlTag['attributes'];
type Manner = Pick<ListValidation, 'isStrict' | 'prompt'>;

/** Reads everything of a sheet that is neither a cell nor a conditional format. */
export class SheetFrameReader {
  /** Areas selected in the sheet's window. */
  selection: readonly CellArea[] | undefined;
  isSelected = false;
  private isFitted = false;
  private breaks: 'rows' | 'columns' = 'rows';
  readonly filters = new FilterReader();
  private readonly merges: CellArea[] = [];
  private readonly hyperlinks: Hyperlink[] = [];
  private readonly validations: ListValidation[] = [];
  private validation: { areas: CellArea[]; source: string; manner: Manner } | undefined;
  private rectangles = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: LoadedStyles,
    private readonly relationships: readonly Relationship[],
  ) {}

  private readonly readers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    tabColor: (attributes) => {
      this.sheet.tabColour = resolveColour(attributes, this.styles.palette);
    },
    sheetView: (attributes) => {
      this.sheet.showGridlines = attributes['showGridLines'] === undefined || isTrue(attributes['showGridLines']);
      this.isSelected = isTrue(attributes['tabSelected']);
    },
    pane: (attributes) => {
      if (attributes['state'] !== 'frozen' && attributes['state'] !== 'frozenSplit') return;
      this.sheet.frozenColumns = Math.trunc(numberOf(attributes['xSplit']) ?? 0);
      this.sheet.frozenRows = Math.trunc(numberOf(attributes['ySplit']) ?? 0);
    },
    selection: (attributes) => {
      const areas = parseAreas(attributes['sqref']);
      if (areas.length > 0) this.selection = areas;
    },
    sheetFormatPr: (attributes) => {
      this.sheet.defaultRowHeight = numberOf(attributes['defaultRowHeight']) ?? this.sheet.defaultRowHeight;
      const width = numberOf(attributes['defaultColWidth']);
      if (width !== undefined) this.sheet.defaultColumnWidth = columnPoints(width);
    },
    col: (attributes) => {
      this.readColumns(attributes);
    },
    sheetProtection: (attributes) => {
      this.sheet.isProtected = isTrue(attributes['sheet']);
    },
    mergeCell: (attributes) => {
      const area = parseArea(attributes['ref'] ?? '');
      if (area) this.merges.push(area);
      this.count(1);
    },
    hyperlink: (attributes) => {
      this.readHyperlink(attributes);
    },
    pageSetUpPr: ({ fitToPage }) => {
      this.isFitted = isTrue(fitToPage);
    },
    pageSetup: ({ orientation }) => {
      if (orientation !== 'portrait' && orientation !== 'landscape') return;
      this.sheet.print = { orientation, ...(this.isFitted ? {} : { pageBreaks: [] }) };
    },
    rowBreaks: () => {
      this.breaks = 'rows';
    },
    colBreaks: () => {
      this.breaks = 'columns';
    },
    brk: ({ id }) => {
      const { print } = this.sheet;
      const row = numberOf(id);
      if (this.breaks === 'rows' && row !== undefined && print?.pageBreaks)
        this.sheet.print = { ...print, pageBreaks: [...print.pageBreaks, row] };
    },
    dataValidation: (attributes) => {
      this.openValidation(attributes);
    },
    ':dataValidation': (attributes) => {
      this.openValidation(attributes);
    },
  };

  open(tag: XmlTag): void {
    this.filters.open(tag);
    if (Object.hasOwn(this.readers, tag.name)) this.readers[tag.name]?.(tag.attributes);
  }

  close(name: string, text: string): void {
    if (!this.validation) return;
    if (name === 'formula1' || name === ':f') this.validation.source ||= text.trim();
    else if (name === ':sqref') this.validation.areas = parseAreas(text);
    else if (name === 'dataValidation' || name === ':dataValidation') this.closeValidation(this.validation);
  }

  /** Gives what was collected to the sheet. */
  finish(): void {
    this.sheet.merges = this.merges;
    this.sheet.hyperlinks = this.hyperlinks;
    this.sheet.listValidations = this.validations;
  }

  private readColumns(attributes: Attributes): void {
    const first = numberOf(attributes['min']) ?? 0;
    const last = Math.min(numberOf(attributes['max']) ?? first, MAX_COLUMNS);
    const width = numberOf(attributes['width']);
    const style = this.styles.ofCellFormat[numberOf(attributes['style']) ?? 0] ?? 0;
    const line: Line = {
      ...(width === undefined ? {} : { size: columnPoints(width) }),
      ...(isTrue(attributes['hidden']) ? { hidden: true } : {}),
      ...(style === 0 ? {} : { style }),
    };
    if (Object.keys(line).length === 0) return;
    for (let column = Math.max(1, first); column <= last; column++) this.sheet.columnLines.set(column - 1, line);
  }

  private readHyperlink(attributes: Attributes): void {
    const area = parseArea(attributes['ref'] ?? '');
    const id = relationId(attributes);
    const external = this.relationships.find((relationship) => relationship.id === id)?.target ?? '';
    const location = attributes['location'];
    const target = location === undefined ? external : `${external}#${location}`;
    if (area && target !== '') this.hyperlinks.push({ area, target });
    this.count(1);
  }

  private openValidation(attributes: Attributes): void {
    const areas = parseAreas(attributes['sqref']);
    this.count(areas.length);
    if (attributes['type'] === 'list') this.validation = { areas, source: '', manner: mannerOf(attributes) };
  }

  private closeValidation({ areas, source, manner }: { areas: CellArea[]; source: string; manner: Manner }): void {
    this.validation = undefined;
    if (source === '' || areas.length === 0) return;
    const isLiteral = source.length > 1 && source.startsWith('"') && source.endsWith('"');
    const values = source.slice(1, -1).replaceAll('""', '"').split(',');
    this.validations.push({
      areas,
      source: isLiteral ? values.map((value) => value.trim()) : `=${withoutFilePrefixes(source)}`,
      ...manner,
    });
  }

  private count(rectangles: number): void {
    this.rectangles += rectangles;
    if (this.rectangles > LIMITS.rectangles) {
      throw tooLarge(
        `its sheet “${this.sheet.name}” has more than ${LIMITS.rectangles.toLocaleString('en-GB')} merged, linked or validated areas`,
      );
    }
  }
}

/** How a list is kept to: without an error message, or with a mere warning, other values are let in. */
function mannerOf(attributes: Attributes): Manner {
  const isStrict = isTrue(attributes['showErrorMessage']) && (attributes['errorStyle'] ?? 'stop') === 'stop';
  const { promptTitle: title = '', prompt: text = '' } = attributes;
  const isPrompted = isTrue(attributes['showInputMessage']) && `${title}${text}` !== '';
  return {
    ...(isStrict ? {} : { isStrict }),
    ...(isPrompted ? { prompt: { title: decodeEscapes(title), text: decodeEscapes(text) } } : {}),
  };
}
