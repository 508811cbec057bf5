import type { Choices, SheetDocument } from '../model/sheet-document';
import { COMMISSIONING_ROWS } from './commissioning-rows';
import { DECISION_TABLES } from '../tables/decision-tables';
import { MEASURE_TABLES } from '../tables/measure-tables';
import { MONEY_TABLES } from '../tables/money-tables';
import { long, text, type CommissioningTable, type TableColumn } from '../tables/table-columns';
import { withHeadings } from './with-headings';

/** In the order a commissioner meets them. */
const TABLES: readonly CommissioningTable[] = [
  { name: 'Settings', columns: [text('Setting', 30), text('Value', 24), long('Meaning', 70)] },
  ...MONEY_TABLES,
  ...MEASURE_TABLES,
  ...DECISION_TABLES,
];

/** Rows below the headings that offer words: tables grow. */
const ROWS_WITH_CHOICES = 2000;

/** Sheets have the name of their table; Excel keeps `History` for itself. */
const SHEET_NAMES: Readonly<Record<string, string>> = { History: 'KPI history' };

/**
 * All tables of a commissioning workbook, each on its own sheet: the minimum KPI set for every service, our lists to be extended,
 * and settings; all else is blank. Reading it gives the minimum set that is in effect without it.
 *
 * @param existing names of tables that stand in the workbook already: they are left out.
 */
export function commissioningWorkbook(existing: readonly string[] = []): readonly SheetDocument[] {
  const standing = new Set(existing.map((name) => name.toLowerCase()));
  const made = TABLES.filter(({ name }) => !standing.has(name.toLowerCase()));
  return made.map((table) => withHeadings(sheetFor(table, made)));
}

const sheetNameOf = (table: string): string => SHEET_NAMES[table] ?? table;

function sheetFor({ name, columns }: CommissioningTable, made: readonly CommissioningTable[]): SheetDocument {
  const rows = COMMISSIONING_ROWS[name] ?? [];
  return {
    name: sheetNameOf(name),
    cells: [],
    tables: [{ name, top: 0, left: 0, headers: columns.map(({ header }) => header), rows }],
    columns: columns.map(({ width, numberFormat, isWrapped }) => ({
      width,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(isWrapped !== undefined && { isWrapped }),
    })),
    choices: columns.flatMap((column, index) => choicesFor(column, index, made) ?? []),
    frozenRows: 1,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: 0 },
  };
}

function choicesFor(column: TableColumn, index: number, made: readonly CommissioningTable[]): Choices | undefined {
  const from = column.words ?? idsOf(column, made);
  return from && { areas: [belowHeadings(index)], from, isStrict: column.isStrict === true };
}

/** The ids in a table that is made with this one: of one that stands already, nobody knows where. */
function idsOf({ from }: TableColumn, made: readonly CommissioningTable[]): Choices['from'] | undefined {
  if (!from) return undefined;
  const [name, header] = from;
  const column = made.find((table) => table.name === name)?.columns.findIndex((each) => each.header === header) ?? -1;
  return column < 0 ? undefined : { sheet: sheetNameOf(name), area: belowHeadings(column) };
}

function belowHeadings(column: number): Choices['areas'][number] {
  return { top: 1, left: column, bottom: ROWS_WITH_CHOICES, right: column };
}
