import type { WorkbookError } from '../../src/ports/workbook-error';
import type { RowsChange } from '../../src/ports/workbook-port';
import { printArea } from '../../src/cells/addresses';
import { setFilter } from '../../src/workbook/structure/filter-rows';
import type { Workbook } from '../../src/workbook/model/workbook';
import { coAuthor } from './co-author';
import { area, type SheetDraft } from './workbooks';

const HEADERS = ['Fund', 'Service', 'Amount', 'Locked', 'Note'];

/** A table of awards with something below it; `number` tells it from others of the workbook. */
export function awards(number: number | '' = '', count = 12): SheetDraft {
  const rows = Array.from({ length: count }, (_, row) => [
    'F1',
    `S${row + 1}`,
    (row + 1) * 100,
    row % 3 === 0 ? 'Yes' : 'No',
    row === 4 ? 'kept' : null,
  ]);
  return {
    name: `Money${number}`,
    rows: [HEADERS, ...rows, [null], ['below', 'the table', 1]],
    tables: { [`Awards${number}`]: `A1:E${count + 1}` },
    styles: { C3: { numberFormat: '0.00' }, C8: { numberFormat: '@' } },
  };
}

export const change = (parts: Partial<RowsChange>): RowsChange => ({
  table: 'Awards',
  headers: ['Fund', 'Service', 'Amount', 'Locked'],
  keys: ['Fund', 'Service'],
  guards: ['Locked'],
  put: [],
  drop: [],
  ...parts,
});

/** The rows of a sheet's table, each as a text; none when the sheet is gone. */
export function rowsIn(workbook: Workbook, name = 'Money'): string[] {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  const body = sheet.values({ ...table.area, top: table.area.top + 1 });
  return body.map((row) => JSON.stringify(row.map((value) => value ?? '')));
}

/** What stands on a sheet outside its table, by column. */
export function besides(workbook: Workbook, name: string): string[] {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  return [...sheet.cells()]
    .filter(([row, , { value }]) => (row < table.area.top || row > table.area.bottom) && value !== null && value !== '')
    .map(([, column, { value }]) => `${column} ${String(value)}`);
}

/** Lets only the locked awards be seen, as a person would in the table's header. */
function filter(workbook: Workbook, name: string): void {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return;
  const criteria = [{ column: 3, filterOn: 'Values' as const, values: ['Yes'] }];
  setFilter(workbook, sheet.id, undefined, { tableId: table.id, area: table.area, criteria }, 'co-author');
}

type Settled<T> =
  { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: WorkbookError };

export const settled = <T>(work: Promise<T>): Promise<Settled<T>> =>
  work.then(
    (value): Settled<T> => ({ value }),
    (error: unknown): Settled<T> => ({ error: error as WorkbookError }),
  );

/** The sheet's row in which an award stands, `8:8`; undefined when it is gone. */
function lineOf(workbook: Workbook, sheet: string, service: string): number | undefined {
  const values = workbook.sheetNamed(sheet)?.values(area('A1:B40')) ?? [];
  const row = values.findIndex(([fund, id]) => fund === 'F1' && id === service);
  return row < 0 ? undefined : row + 1;
}

type Doing = (workbook: Workbook, sheet: string) => void;

export const deleting =
  (service: string): Doing =>
  (workbook, sheet) => {
    const line = lineOf(workbook, sheet, service);
    if (line !== undefined) coAuthor(workbook).deleteRows(sheet, `${line}:${line}`);
  };

const typing =
  (service: string, column: string, value: string | number): Doing =>
  (workbook, sheet) => {
    const line = lineOf(workbook, sheet, service);
    if (line !== undefined) coAuthor(workbook).type(sheet, `${column}${line}`, [[value]]);
  };

/** What somebody else may do to the table meanwhile. S2, S3, S6, S8 and S9 are ours. */
export const DOINGS: Readonly<Record<string, Doing>> = {
  'a row of theirs deleted at the top': deleting('S1'),
  'a row of theirs deleted in the middle': deleting('S7'),
  'a row of ours deleted': deleting('S3'),
  'a row deleted that we drop': deleting('S8'),
  'the last row deleted': deleting('S12'),
  'a row inserted': (workbook, sheet) => {
    const line = lineOf(workbook, sheet, 'S4') ?? 2;
    coAuthor(workbook).insertRows(sheet, `${line}:${line}`);
    coAuthor(workbook).type(sheet, `A${line}`, [['F5', 'theirs', 5, 'No', 'new']]);
  },
  'the rows sorted': (workbook, sheet) => {
    const table = workbook.sheetNamed(sheet)?.tables[0];
    if (table) coAuthor(workbook).sort(sheet, printArea({ ...table.area, top: 1 }), 2, false);
  },
  'a filter': filter,
  'the table renamed': (workbook, sheet) => {
    const found = workbook.sheetNamed(sheet);
    const [table] = found?.tables ?? [];
    if (found && table)
      workbook.changeTable(found.id, table.id, { ...table, name: `${table.name}_theirs` }, 'co-author');
  },
  'the sheet deleted': (workbook, sheet) => coAuthor(workbook).deleteSheet(sheet),
  'a cell of theirs edited': typing('S5', 'C', 77),
  'a note put into a row of ours': typing('S2', 'E', 'seen'),
  'an amount of ours edited': typing('S2', 'C', 77),
  'one of ours locked': typing('S2', 'D', 'Yes'),
  'a note put into a row that we drop': typing('S9', 'E', 'seen'),
};

export const PUT = [
  ['F1', 'S2', 1.5, 'No'],
  ['F1', 'S3', 2.5, 'No'],
  ['F1', 'S6', 3.5, 'No'],
  ['F2', 'S1', 4.5, 'No'],
  ['F2', 'S2', 5.5, 'No'],
];
export const DROP = [
  ['F1', 'S8', 'No'],
  ['F1', 'S9', 'No'],
];
const OURS = new Set([...PUT, ...DROP].map(([fund, service]) => JSON.stringify([fund, service])));
export const keyOf = (row: string): string => JSON.stringify((JSON.parse(row) as unknown[]).slice(0, 2));
const isOurs = (row: string): boolean => OURS.has(keyOf(row));
export const theirs = (rows: readonly string[]): string[] => rows.filter((row) => !isOurs(row));
export const oursIn = (rows: readonly string[]): string[] => rows.filter(isOurs).sort();

/** Without the blank rows that Excel does not delete under a filter, where the error says so. */
export const butBlank = (
  rows: readonly string[],
  error: { readonly message: string } | undefined,
): readonly string[] =>
  error?.message.includes('blank rows') ? rows.filter((row) => row !== JSON.stringify(['', '', '', '', ''])) : rows;

/** What an error may say, each only where it is so. */
export const TRUTHS = /as they were|has been taken back|nothing was written|not in the workbook|Show all rows/;
