import { StyleTable, type CellStyle, type OverlayStyle } from '../../model/styles';
import { BUILT_IN_FORMATS } from '../read/number-formats';
import { readStyles } from '../read/styles-part';
import { readTheme } from '../read/theme';
import type { WorkbookPart } from '../read/workbook-part';
import { addPart, addRelationship } from './package-parts';
import { leastOf } from './least-styles';
import type { PackageDraft } from './package-draft';
import { applySplices } from './splices';
import { StyleLists } from './style-lists';
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml } from './style-xml';
import { escapeAttribute } from './xml-text';
import { numberOf, readXml } from '../package/xml';

const STYLES_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const STYLES_CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const bareLists = (['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const).map((list) => {
  const items = leastOf(list, '');
  return `<${list} count="${items.length}">${items.join('')}</${list}>`;
});
/** What Excel needs at least: one font, two fills, one border, one format. */
export const BARE_STYLES =
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${bareLists.join('')}` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
/** Numbers below this are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

/** Adds cell formats and overlays to the styles part; nothing that stands there changes its number. */
export class StylesPatch {
  private readonly part: string;
  private readonly lists: StyleLists;
  private readonly formatByStyle = new Map<string, number>();
  private readonly formatCodes = new Map<string, number>();
  private nextFormatCode = FIRST_OWN_FORMAT;
  /** The number of the font that *Normal* has. */
  private normalFont = 0;

  constructor(
    private readonly draft: PackageDraft,
    workbook: WorkbookPart,
    private readonly table: StyleTable,
  ) {
    this.part = workbook.relationships.find(({ type }) => type === 'styles')?.target ?? addStyles(draft, workbook);
    const text = draft.text(this.part) ?? '';
    this.lists = new StyleLists(text, this.part);
    this.readFormats(workbook);
    this.readNumbers(text);
  }

  /** The number a cell's `s` attribute needs for a style of the table; undefined for *Normal*. */
  formatOf(style: number): string | undefined {
    if (style === 0) return undefined;
    const wanted = this.table.get(style);
    const key = JSON.stringify(wanted);
    let index = this.formatByStyle.get(key);
    if (index === undefined) this.formatByStyle.set(key, (index = this.addFormat(wanted)));
    return String(index);
  }

  /** The `dxfId` for an overlay, always one of our own: those of the file may be changed by the program that made them. */
  overlayOf(style: OverlayStyle): number {
    const code = style.numberFormat === undefined ? 0 : this.numberFormatId(style.numberFormat, false);
    return this.lists.add('dxfs', dxfXml(this.lists.prefix, style, code));
  }

  get overlayCount(): number {
    return this.lists.dxfCount;
  }

  /** Takes the last overlays away; only before `overlayOf`. */
  dropLastOverlays(count: number): void {
    this.lists.dropLastDxfs(count);
  }

  finish(): void {
    this.draft.write(this.part, applySplices(this.draft.text(this.part) ?? '', this.lists.splices()));
  }

  private addFormat(style: CellStyle): number {
    const { prefix } = this.lists;
    const normal = this.table.get(0).font;
    const font = { ...normal, ...style.font };
    // A font of its own would hide the one that a table's look gives its header.
    const isNormal = JSON.stringify(font) === JSON.stringify(normal ?? {});
    const fontId = isNormal ? this.normalFont : this.lists.add('fonts', fontXml(prefix, font));
    const fillId = style.fill === undefined ? 0 : this.lists.add('fills', fillXml(prefix, style.fill));
    const borderId = style.borders ? this.lists.add('borders', borderXml(prefix, style.borders, true)) : 0;
    const code = this.numberFormatId(style.numberFormat ?? 'General', true);
    const inner = alignmentXml(prefix, style);
    const applied =
      ' applyNumberFormat="1"' +
      (isNormal ? '' : ' applyFont="1"') +
      ' applyFill="1" applyBorder="1"' +
      (inner === '' ? '' : ' applyAlignment="1" applyProtection="1"');
    const quote = style.quotePrefix === true ? ' quotePrefix="1"' : '';
    const attributes = `numFmtId="${code}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${quote}${applied}`;
    return this.lists.add(
      'cellXfs',
      inner === '' ? `<${prefix}xf ${attributes}/>` : `<${prefix}xf ${attributes}>${inner}</${prefix}xf>`,
    );
  }

  /** @param isListed overlays carry their format themselves, cells refer to the list. */
  private numberFormatId(code: string, isListed: boolean): number {
    const known = this.formatCodes.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatCode++;
    this.formatCodes.set(code, id);
    const { prefix } = this.lists;
    if (isListed)
      this.lists.add('numFmts', `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** Which format number shows which style, so that a style the file already has is used again. */
  private readFormats(workbook: WorkbookPart): void {
    const theme = workbook.relationships.find(({ type }) => type === 'theme')?.target;
    const table = new StyleTable();
    const { zip } = this.draft;
    const { ofCellFormat } = readStyles(zip, this.part, readTheme(zip, theme), table);
    ofCellFormat.forEach((style, index) => {
      const key = JSON.stringify(table.get(style));
      if (!this.formatByStyle.has(key)) this.formatByStyle.set(key, index);
    });
  }

  private readNumbers(text: string): void {
    for (const [id, code] of BUILT_IN_FORMATS) this.formatCodes.set(code, id);
    let section = '';
    let formats = 0;
    readXml(text, this.part, {
      open: ({ name, attributes, depth }) => {
        if (depth === 1) section = name;
        if (section === 'cellXfs' && depth === 2 && formats++ === 0)
          this.normalFont = numberOf(attributes['fontId']) ?? 0;
        const id = name === 'numFmt' ? numberOf(attributes['numFmtId']) : undefined;
        if (id === undefined) return;
        this.formatCodes.set(attributes['formatCode'] ?? '', id);
        this.nextFormatCode = Math.max(this.nextFormatCode, id + 1);
      },
    });
  }
}

/** Gives a workbook without styles the least Excel needs; answers the part's name. */
function addStyles(draft: PackageDraft, workbook: WorkbookPart): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = `${folder}styles.xml`;
  addPart(draft, part, STYLES_CONTENT, BARE_STYLES);
  addRelationship(draft, workbook.part, { type: STYLES_TYPE, target: 'styles.xml' });
  return part;
}
