import type { Sheet } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { LIMITS } from './limits';
import { readRelationships } from './package/relationships';
import { refuseByFirstBytes } from './package/sniff';
import { readXml } from './package/xml';
import { damaged, tooLarge } from './package/zip-directory';
import { ZipPackage } from './package/zip-package';
import { readComments, readPeople } from './read/comments';
import { ConditionalFormatReader } from './read/conditional-format-reader';
import { DAYS_1900_TO_1904 } from '../../cells/date-systems';
import { DrawingBudget, readDrawings } from './read/drawings';
import { readLinkedWorkbooks } from './read/linked-workbooks';
import { readSharedStrings } from './read/shared-strings';
import { CellBudget, type SheetReadContext } from './read/sheet-context';
import { SheetDataReader } from './read/sheet-data-reader';
import { SheetFrameReader } from './read/sheet-frame-reader';
import { readStyles } from './read/styles-part';
import { readTables } from './read/tables';
import { readTheme } from './read/theme';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './read/workbook-part';
import { UnusableFileError } from './unusable-file-error';
import { findWebExtension, RINGFENCE_ADDIN_ID } from './webextension';

/**
 * Reads an .xlsx or .xlsm file into a workbook in memory. Nothing is unpacked before the zip's own table of contents has
 * been held against `LIMITS`, and a file is refused rather than read as an empty workbook.
 *
 * @param fileName kept as the workbook's name; it does not decide how the bytes are read.
 * @throws UnusableFileError with a sentence for people: what is the matter and what to do next.
 */
export function loadWorkbook(bytes: Uint8Array, fileName: string): Workbook {
  refuseByFirstBytes(bytes);
  const zip = new ZipPackage(bytes);
  const part = readWorkbookPart(zip);
  if (part.sheets.length === 0) throw nothingReadable('it has no worksheet');
  if (part.sheets.length > LIMITS.sheets)
    throw tooLarge(`it has more than ${LIMITS.sheets.toLocaleString('en-GB')} sheets`);
  const workbook = new Workbook();
  workbook.fileName = fileName;
  workbook.uses1904Dates = part.uses1904Dates;
  workbook.isStructureProtected = part.isStructureProtected;
  loadSheets(zip, part, workbook);
  // A tab that is listed and no worksheet is a chart sheet, or one of Excel's older kinds.
  workbook.isChartSheetInFront = part.sheets.every(({ tab }) => tab !== part.activeTab) && part.otherTabs.length > 0;
  workbook.otherTabs = part.otherTabs;
  loadNames(part, workbook);
  workbook.linkedWorkbooks = readLinkedWorkbooks(zip, part);
  findWebExtension(zip, RINGFENCE_ADDIN_ID)?.settings.forEach((json, key) => workbook.settings.set(key, json));
  return workbook;
}

function nothingReadable(detail: string): UnusableFileError {
  return new UnusableFileError(
    'nothing-readable',
    `Nothing can be read from this workbook: ${detail}. Open it in Excel to see what it holds, save it as a new .xlsx file and try again.`,
  );
}

function loadSheets(zip: ZipPackage, part: WorkbookPart, workbook: Workbook): void {
  const target = (type: string): string | undefined => part.relationships.find((found) => found.type === type)?.target;
  workbook.themeColours = readTheme(zip, target('theme'));
  const styles = readStyles(zip, target('styles'), workbook.themeColours, workbook.styles);
  const context: SheetReadContext = {
    strings: readSharedStrings(zip, target('sharedStrings')),
    styles,
    table: workbook.styles,
    dateShift: part.uses1904Dates ? DAYS_1900_TO_1904 : 0,
    budget: new CellBudget(),
  };
  const people = readPeople(zip, target('person'));
  let hasData = false;
  for (const entry of part.sheets) {
    const sheet = workbook.placeSheet(entry.name);
    hasData = loadSheet(zip, entry, workbook, sheet, context, people) || hasData;
    if (entry.tab === part.activeTab && entry.visibility === 'Visible') workbook.activeSheetId = sheet.id;
  }
  const budget = new DrawingBudget();
  for (const sheet of workbook.sheets) readDrawings(zip, workbook, sheet, sheet.part ?? '', budget);
  if (!hasData) throw nothingReadable('its sheets hold no cells that can be understood');
  if (workbook.sheet(workbook.activeSheetId).visibility !== 'Visible') {
    const visible = workbook.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (visible) workbook.activeSheetId = visible.id;
  }
}

/** Reads one sheet; answers whether the part had cell data at all (a blank sheet has it, a part of another kind has not). */
function loadSheet(
  zip: ZipPackage,
  entry: SheetEntry,
  workbook: Workbook,
  sheet: Sheet,
  context: SheetReadContext,
  people: ReadonlyMap<string, string>,
): boolean {
  const source = zip.text(entry.part);
  if (!source) throw damaged(`its sheet “${entry.name}” is missing`);
  const relationships = readRelationships(zip, entry.part);
  const data = new SheetDataReader(sheet, context);
  const frame = new SheetFrameReader(sheet, context.styles, relationships);
  const formats = new ConditionalFormatReader(context.styles);
  let section = '';
  let hasData = false;
  readXml(source.text, entry.part, {
    open(tag) {
      if (tag.depth === 1) section = tag.name;
      if (section === 'sheetData') {
        hasData = true;
        data.open(tag);
      } else {
        frame.open(tag);
        formats.open(tag);
      }
    },
    close(name, text) {
      if (section === 'sheetData') data.close(name, text);
      else {
        frame.close(name, text);
        formats.close(name, text);
      }
    },
  });
  frame.finish();
  sheet.part = entry.part;
  sheet.visibility = entry.visibility;
  sheet.conditionalFormats = formats.formats(sheet.id.slice(10, 14));
  sheet.comments = readComments(zip, relationships, people);
  const { tables, filters } = readTables(zip, relationships);
  const own = frame.filters.filter();
  sheet.tables = tables;
  sheet.filters = own ? [...filters, own] : filters;
  if (frame.selection) workbook.select(sheet.id, frame.selection);
  return hasData;
}

function loadNames(part: WorkbookPart, workbook: Workbook): void {
  workbook.names = part.names.map(({ name, formula, tab }) => {
    const index = tab === undefined ? -1 : part.sheets.findIndex((sheet) => sheet.tab === tab);
    const sheetId = workbook.sheets[index]?.id;
    if (sheetId === undefined) return { name, formula };
    if (name === 'Print_Titles') loadTitleRow(workbook.sheet(sheetId), formula);
    return { name, formula, sheetId };
  });
}

/** `='Q1 return'!$3:$3`, perhaps with columns beside: the rows that are printed on every page. */
function loadTitleRow(sheet: Sheet, formula: string): void {
  const [, first, last] = /!\$(\d+):\$(\d+)/.exec(formula) ?? [];
  if (first === undefined || last === undefined || !sheet.print) return;
  sheet.print = {
    ...sheet.print,
    titleRow: Number(last) - 1,
    ...(first === last ? {} : { firstTitleRow: Number(first) - 1 }),
  };
}
