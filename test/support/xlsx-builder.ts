import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetParts {
  readonly name?: string;
  /** Attributes of the `<sheet>` entry, such as ` state="hidden"`. */
  readonly entry?: string;
  /** What stands before `sheetData`. */
  readonly before?: string;
  /** The rows. */
  readonly rows?: string;
  /** The whole root element's inside, instead of `before`, `rows` and `after`. */
  readonly inside?: string;
  /** What stands behind `sheetData`. */
  readonly after?: string;
  /** The whole part, for files that prefix their elements. */
  readonly whole?: string;
  /** `<Relationship …/>` elements of the sheet. */
  readonly relationships?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  /** The `<si>` elements. */
  readonly strings?: string;
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  /** Elements of the workbook part before and after `<sheets>`. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts by name; text. A part of the same name replaces the built one. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Further relationships of the workbook: type's last piece → target. */
  readonly relationships?: Readonly<Record<string, string>>;
}

/** One font, two fills, a yellow third, a date format and a percentage: `s="1"` yellow, `s="2"` date, `s="3"` unlocked. */
export const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';

/** The bytes of a workbook with just what the test names. */
export function buildXlsx(book: BookParts): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': workbookPart(book),
    'xl/_rels/workbook.xml.rels': workbookRelationships(book),
  };
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet);
    if (sheet.relationships === undefined) return;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${sheet.relationships}</Relationships>`;
  });
  if (book.strings !== undefined) parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`;
  if (book.styles !== undefined)
    parts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`;
  return zipParts({ ...parts, ...book.parts });
}

/** A zip of text parts. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2024, 0, 2) });
}

/** The parts of a file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(
    entries.map(([name, part]) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)]),
  );
}

/** A relationship element; `type` is the last piece of the type's address. */
export const relationship = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

function sheetPart(sheet: SheetParts): string {
  if (sheet.whole !== undefined) return sheet.whole;
  const inside = sheet.inside ?? `${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}">${inside}</worksheet>`;
}

function workbookPart({ sheets, beforeSheets = '', afterSheets = '' }: BookParts): string {
  const entries = sheets.map(
    ({ name, entry = '' }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${entry} r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}">${beforeSheets}<sheets>${entries.join('')}</sheets>${afterSheets}</workbook>`;
}

function workbookRelationships({ sheets, strings, styles, relationships = {} }: BookParts): string {
  const all = [
    ...sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(strings === undefined ? [] : [relationship('rId900', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relationship('rId901', 'styles', 'styles.xml')]),
    ...Object.entries(relationships).map(([type, target], index) => relationship(`rId${950 + index}`, type, target)),
  ];
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

function contentTypes({ sheets, parts = {} }: BookParts): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
    ),
    ...('xl/calcChain.xml' in parts
      ? [`<Override PartName="/xl/calcChain.xml" ContentType="${kind}.calcChain+xml"/>`]
      : []),
  ];
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}
