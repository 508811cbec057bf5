import {
  CELL_LOOKS,
  columnPoints,
  PLAIN_TABLE_STYLE,
  rowPoints,
  TABLE_STYLE,
  type LookStyle,
} from '../shared/cell-looks';
import { sentences } from '../shared/sentences';
import { namesFor, nameSpokenOf, refuseTakenTables, withFreeTableNames } from '../shared/sheet-names';
import { WorkbookError } from '../../ports/workbook-error';
import type {
  CellLook,
  Choices,
  ColumnDocument,
  SheetDocument,
  TableDocument,
} from '../../domain/model/sheet-document';
import { printReference } from '../../cells/addresses';
import type { ListValidation, Sheet } from '../../workbook/model/sheet';
import type { CellStyle } from '../../workbook/model/styles';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { addDrawings } from './add-drawings';
import { storedValue } from './stored-value';

/**
 * Adds sheets at the end; answers them in order. All or none.
 * @throws WorkbookError `refused` when the name of a table is taken, `structure-protected` when sheets can be neither added nor
 *   deleted.
 */
export function addSheets(workbook: Workbook, wanted: readonly SheetDocument[]): readonly Sheet[] {
  checkStructure(workbook, 'make the sheet again');
  // A table may not share its name with cells either: Excel would call the file damaged.
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const taken = [...tables, ...workbook.names.map(({ name }) => name)];
  const documents = withFreeTableNames(wanted, taken);
  refuseTakenTables(documents, taken);
  const names = namesFor(
    documents,
    workbook.sheets.map(({ name }) => name),
  );
  const sheets = documents.map((document, index) => {
    const sheet = workbook.addSheet(names[index] ?? document.name, 'add-in');
    layOut(workbook, sheet, document, (spoken) => nameSpokenOf(spoken, documents, names));
    document.tables.forEach((table) => {
      writeTable(workbook, sheet, table, document.columns);
    });
    return sheet;
  });
  // Formulas may read tables of any of the sheets, so the cells outside tables come when all tables stand.
  documents.forEach((document, index) => {
    const sheet = sheets[index];
    if (sheet) writeCells(workbook, sheet, document);
  });
  documents.forEach((document, index) => {
    const sheet = sheets[index];
    if (sheet) addDrawings(workbook, sheet, document, (spoken) => nameSpokenOf(spoken, documents, names));
  });
  return sheets;
}

/** @param next what the person was doing. @throws WorkbookError `structure-protected` */
export function checkStructure({ isStructureProtected }: Workbook, next: string): void {
  if (isStructureProtected) throw new WorkbookError('structure-protected', sentences.protectedStructure(next));
}

function layOut(workbook: Workbook, sheet: Sheet, document: SheetDocument, nameOf: (sheet: string) => string): void {
  const apply = (): void => {
    document.columns.forEach(({ width }, column) => sheet.columnLines.set(column, { size: columnPoints(width) }));
    for (const { row, look } of document.cells) {
      const size = look && rowPoints(look);
      if (size !== undefined) sheet.rowLines.set(row, { size });
    }
    for (const [row, size] of document.rowHeights ?? []) sheet.rowLines.set(row, { size });
    sheet.showGridlines = document.hasGridlines ?? true;
    sheet.frozenRows = document.frozenRows;
    sheet.frozenColumns = document.frozenColumns;
    sheet.print = { ...document.print };
    sheet.listValidations = document.choices.map((choices) => validation(choices, nameOf));
  };
  workbook.changeSheet(sheet.id, 'layout', apply, 'add-in');
}

/** Characters a list may have in Excel with the commas between its values; more, or a comma in a value, breaks the file. */
const LONGEST_LIST = 255;

/** @throws RangeError for values that no list can hold: the caller puts them into cells instead. */
function listed(values: readonly string[]): readonly string[] {
  if (values.join(',').length > LONGEST_LIST || values.some((value) => value.includes(',')))
    throw new RangeError(`The choices ${values.slice(0, 3).join(', ')} … need cells of their own.`);
  return values;
}

function validation({ areas, from, isStrict, prompt }: Choices, nameOf: (sheet: string) => string): ListValidation {
  return {
    areas,
    source: 'sheet' in from ? listFormula(nameOf(from.sheet), from.area) : listed(from),
    ...(isStrict ? {} : { isStrict }),
    ...(prompt ? { prompt } : {}),
  };
}

/** `='Q1 return'!$A$2:$A$9`: with dollars, or every cell would read its list from a place of its own. */
function listFormula(sheet: string, area: Choices['areas'][number]): string {
  const fixed = printReference(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `='${sheet.replaceAll("'", "''")}'!${fixed}`;
}

function writeTable(workbook: Workbook, sheet: Sheet, table: TableDocument, columns: readonly ColumnDocument[]): void {
  const { name, top, left, headers, isPlain } = table;
  const rows = table.rows.length > 0 ? table.rows : [headers.map(() => null)];
  const headerStyles = headers.map((_, index) => {
    const look = columns[left + index]?.headingLook;
    return workbook.styles.intern(look ? styleOf(look) : { wrap: true, vertical: 'top' });
  });
  const bodyStyles = headers.map((_, index) => workbook.styles.intern(columnStyle(columns[left + index])));
  const block = [
    headers.map((header, index) => storedValue(workbook, header, headerStyles[index] ?? 0)),
    ...rows.map((row) =>
      headers.map((_, index): CellInput => {
        const style = bodyStyles[index] ?? 0;
        const value = row[index] ?? null;
        // A number stays under the format its column was given, even where that is the one for texts.
        return typeof value === 'string' ? storedValue(workbook, value, style) : { value, style };
      }),
    ),
  ];
  workbook.setCells(sheet.id, top, left, block, 'add-in');
  const area = { top, left, bottom: top + rows.length, right: left + headers.length - 1 };
  const dress = isPlain
    ? { style: PLAIN_TABLE_STYLE, options: { bandedRows: false, filterButton: false } }
    : { style: TABLE_STYLE };
  workbook.addTable(sheet.id, { name, area, hasHeaders: true, hasTotals: false, ...dress }, 'add-in');
}

const columnStyle = (column: ColumnDocument | undefined): CellStyle => ({
  ...(column?.look === undefined ? {} : styleOf(column.look)),
  ...(column?.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
  ...(column?.isWrapped === true ? { wrap: true, vertical: 'top' as const } : {}),
});

function writeCells(workbook: Workbook, sheet: Sheet, { cells }: SheetDocument): void {
  for (const { row, column, value, formula, look, numberFormat } of cells) {
    const style = workbook.styles.intern({
      ...(look ? styleOf(look) : {}),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
    const input = formula === undefined ? storedValue(workbook, value, style) : { value, formula, style };
    workbook.setCells(sheet.id, row, column, [[input]], 'add-in');
  }
}

const styleOf = (look: CellLook): CellStyle => lookStyle(CELL_LOOKS[look]);

function lookStyle(look: LookStyle): CellStyle {
  const { font: name, bold, size, colour, fill, border, lines, indent, isWrapped, isMiddle, isRight } = look;
  const line = { line: 'thin' as const, ...(border === undefined ? {} : { colour: border }) };
  const font = {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold === true ? { bold } : {}),
    ...(colour === undefined ? {} : { colour }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { borders: { top: line, left: line, bottom: line, right: line } }),
    ...(lines ? { borders: lines } : {}),
    ...(isWrapped === true ? { vertical: isMiddle ? ('center' as const) : ('top' as const), wrap: true } : {}),
    ...(indent === undefined ? {} : { horizontal: 'left' as const, indent }),
    ...(isRight === true ? { horizontal: 'right' as const } : {}),
  };
}
