import type { Choices, SheetDocument } from '../model/sheet-document';
import { COMMISSIONING_ROWS } from './commissioning-rows';
import { ALL_TABLES, ID_COLUMNS } from '../tables/all-tables';
import type { Column } from '../tables/column';
import { headingsOf, looksOf, type DeclaredTable } from '../tables/define-table';
import { withHeadings } from './with-headings';

/** Rows below the headings that offer words: tables grow. */
const ROWS_WITH_CHOICES = 2000;

/**
 * All tables of a commissioning workbook, each on its own sheet: the minimum KPI set for every service, our lists to be extended,
 * and settings; all else is blank. Reading it gives the minimum set that is in effect without it.
 *
 * @param existing names of tables that stand in the workbook already: they are left out.
 */
export function commissioningWorkbook(existing: readonly string[] = []): readonly SheetDocument[] {
  const standing = new Set(existing.map((name) => name.toLowerCase()));
  const made = ALL_TABLES.filter(({ name }) => !standing.has(name.toLowerCase()));
  return made.map((table) => withHeadings(sheetFor(table, made)));
}

const sheetNameOf = ({ name, sheet = name }: DeclaredTable): string => sheet;

function sheetFor(table: DeclaredTable, made: readonly DeclaredTable[]): SheetDocument {
  const headers = headingsOf(table);
  return {
    name: sheetNameOf(table),
    cells: [],
    tables: [{ name: table.name, top: 0, left: 0, headers, rows: COMMISSIONING_ROWS[table.name] ?? [] }],
    columns: looksOf(table, headers),
    choices: headers.flatMap((header, index) => choicesFor(table.columns[header], index, made) ?? []),
    frozenRows: 1,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: 0 },
  };
}

function choicesFor(column: Column | undefined, index: number, made: readonly DeclaredTable[]): Choices | undefined {
  const from = column && (column.words ?? idsFor(column, made));
  return from && { areas: [belowHeadings(index)], from, isStrict: column.isStrict === true };
}

/** The ids in a table that is made with this one: of one that stands already, nobody knows where. */
function idsFor({ kind, names, mayNameAll }: Column, made: readonly DeclaredTable[]): Choices['from'] | undefined {
  const ids = names && ID_COLUMNS[names];
  if (!ids || kind !== 'an ID' || mayNameAll || !made.includes(ids.table)) return undefined;
  return { sheet: sheetNameOf(ids.table), area: belowHeadings(headingsOf(ids.table).indexOf(ids.heading)) };
}

function belowHeadings(column: number): Choices['areas'][number] {
  return { top: 1, left: column, bottom: ROWS_WITH_CHOICES, right: column };
}
