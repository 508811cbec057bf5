import { isBlank, isErrorValue, type CellValue } from './cells';

/** One table of the commissioning workbook, as an adapter reads it. Rows all have one value per header. */
export interface SpecTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Something in a table that could not be used as it stands, in words for whoever keeps the workbook. */
export interface SpecProblem {
  readonly table: string;
  /** Counted from 1, the first row under the headers; 0 for the table as a whole. */
  readonly row: number;
  /** As the design names it, e.g. `Service ID`. Empty for the table as a whole. */
  readonly column: string;
  readonly message: string;
}

/** One row, read by column name; `row` counts from 1. */
export interface SpecRow {
  readonly row: number;
  /** The cell as trimmed text; empty for a blank, missing or failed cell. */
  readonly text: (column: string) => string;
}

/** Letters and digits in lower case: how names, ids and headers are compared. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, '');
}

/** The table of a name, without regard to case, spaces and punctuation. */
export function findTable(tables: readonly SpecTable[], name: string): SpecTable | undefined {
  return tables.find((table) => plainKey(table.name) === plainKey(name));
}

/** Rows with something in them. Columns may stand in any order; unknown ones are ignored, of two equal ones the first is read. */
export function readRows(table: SpecTable): readonly SpecRow[] {
  const places = new Map<string, number>();
  table.headers.forEach((header, index) => {
    if (!places.has(plainKey(header))) places.set(plainKey(header), index);
  });
  return table.rows.flatMap((values, index) => {
    if (values.every(isBlank)) return [];
    return [{ row: index + 1, text: (column: string) => textOf(values[places.get(plainKey(column)) ?? -1] ?? null) }];
  });
}

/** Columns without which a table cannot be read, each missing one as a problem. */
export function missingColumns(table: SpecTable, required: readonly string[]): readonly SpecProblem[] {
  const present = new Set(table.headers.map(plainKey));
  return required
    .filter((column) => !present.has(plainKey(column)))
    .map((column) => ({
      table: table.name,
      row: 0,
      column,
      message: `The table ${table.name} has no column ${column}. Add it, then check again.`,
    }));
}

function textOf(value: CellValue): string {
  if (value === null || isErrorValue(value)) return '';
  return String(value).trim();
}

/** `a; b ;c` → its parts, blanks dropped. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
