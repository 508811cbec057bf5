import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../cells/areas';
import type { Sheet, Table } from '../model/sheet';
import type { CellError } from '../model/values';
import type { Workbook } from '../model/workbook';
import type { DefinedName } from '../model/defined-name';
import type { Corner, Node, TableReference } from './syntax';
import { NAME_ERROR, REF_ERROR, FormulaReference, VALUE_ERROR } from './values';

/** What finding the cells of a reference needs to know about its formula's place. */
export interface FormulaPlace {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly moved: { readonly rows: number; readonly columns: number };
}

/** The cells of `A1`, `A:C`, `Sheet!1:3` as seen from a place; `#REF!` outside a sheet or on a sheet that is gone. */
export function resolveReference(
  node: Extract<Node, { kind: 'reference' }>,
  place: FormulaPlace,
): FormulaReference | CellError {
  const sheet = node.sheet === undefined ? place.sheet : place.workbook.sheetNamed(node.sheet);
  const rows = [
    line(node.from.row, node.from.rowIsFixed, place.moved.rows, 0),
    line(node.to.row, node.to.rowIsFixed, place.moved.rows, MAX_ROWS - 1),
  ];
  const columns = [
    line(node.from.column, node.from.columnIsFixed, place.moved.columns, 0),
    line(node.to.column, node.to.columnIsFixed, place.moved.columns, MAX_COLUMNS - 1),
  ];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return sheet && isInside(area) ? new FormulaReference(sheet, area) : REF_ERROR;
}

function line(written: Corner['row'], isFixed: boolean, moved: number, otherwise: number): number {
  if (written === undefined) return otherwise;
  return isFixed ? written : written + moved;
}

function isInside(area: CellArea): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
}

/** The name of the sheet before the one of the workbook, without regard to case. */
export function findName(name: string, sheet: Sheet, workbook: Workbook): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const candidates = workbook.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  return (
    candidates.find(({ sheetId }) => sheetId === sheet.id) ?? candidates.find(({ sheetId }) => sheetId === undefined)
  );
}

/** The table of this name, anywhere in the workbook; with an empty name the one the formula stands in. */
function findTable(name: string, place: FormulaPlace): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of name === '' ? [place.sheet] : place.workbook.sheets) {
    for (const table of sheet.tables) {
      if (name === '' ? holds(table.area, place) : table.name.toLowerCase() === wanted) return { sheet, table };
    }
  }
  return undefined;
}

function holds(area: CellArea, { row, column }: FormulaPlace): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** True for a name that is a table's: `Table1` alone means its data. */
export function isTableName(name: string, place: FormulaPlace): boolean {
  return findTable(name, place) !== undefined;
}

/** The cells of `Table[Column]`, `Table[@Column]`, `Table[#Headers]` …; columns are found by their header's text. */
export function resolveTable(node: TableReference, place: FormulaPlace): FormulaReference | CellError {
  const found = findTable(node.table, place);
  if (!found) return node.table === '' ? REF_ERROR : NAME_ERROR;
  const rows = rowsOf(found.table, node.parts, place.row);
  const columns = columnsOf(found.sheet, found.table, node);
  if (!rows || !columns) return node.parts.includes('this row') && columns ? VALUE_ERROR : REF_ERROR;
  return new FormulaReference(found.sheet, { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] });
}

function rowsOf(table: Table, parts: readonly string[], row: number): readonly [number, number] | undefined {
  const { top, bottom } = table.area;
  const data = [top + (table.hasHeaders ? 1 : 0), bottom - (table.hasTotals ? 1 : 0)] as const;
  if (parts.includes('this row')) return row >= data[0] && row <= data[1] ? [row, row] : undefined;
  const rows: Readonly<Record<string, readonly [number, number] | undefined>> = {
    all: [top, bottom],
    data,
    headers: table.hasHeaders ? [top, top] : undefined,
    totals: table.hasTotals ? [bottom, bottom] : undefined,
  };
  const wanted = (parts.length === 0 ? ['data'] : parts).map((part) => rows[part]);
  const first = Math.min(...wanted.map((each) => each?.[0] ?? NaN));
  const last = Math.max(...wanted.map((each) => each?.[1] ?? NaN));
  return Number.isNaN(first) ? undefined : [first, last];
}

function columnsOf(sheet: Sheet, table: Table, node: TableReference): readonly [number, number] | undefined {
  const { left, right } = table.area;
  if (node.firstColumn === undefined) return [left, right];
  const first = columnNamed(sheet, table, node.firstColumn);
  const last = columnNamed(sheet, table, node.lastColumn ?? node.firstColumn);
  return first === undefined || last === undefined ? undefined : [Math.min(first, last), Math.max(first, last)];
}

function columnNamed(sheet: Sheet, table: Table, header: string): number | undefined {
  const wanted = plain(header);
  for (let column = table.area.left; column <= table.area.right; column++) {
    const text = sheet.value(table.area.top, column);
    if (typeof text === 'string' && plain(text) === wanted) return column;
  }
  return undefined;
}

function plain(header: string): string {
  return header.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
