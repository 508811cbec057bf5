import type { CellValue } from '../../cells/cell-values';
import { workbookError, type NextStep } from './errors';
import { cellState, type CellState } from './cell-state';

/** A table as it stands: plain data, good beyond the request. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly headers: readonly string[];
  /** The totals row is none of them. */
  readonly rows: readonly (readonly CellState[])[];
  /** What all its cells hold, header and totals too, to compare: a formula's result may change by itself. */
  readonly contents: string;
}

export interface QueuedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Asks for all of a table. */
export function queueTable(table: Excel.Table): QueuedTable {
  return {
    table: table.load('id,name,showHeaders,showTotals,worksheet/name,worksheet/protection/protected'),
    range: table.getRange().load('values,formulas,numberFormat,valueTypes'),
  };
}

/** @returns undefined when there is no such table, or it has no header row. @throws WorkbookError `too-large` */
export function tableState({ table, range }: QueuedTable, next: NextStep): TableState | undefined {
  if (table.isNullObject || !table.showHeaders) return undefined;
  const values = range.values as CellValue[][] | null;
  // Excel gives nothing, without a word, above five million cells.
  if (!values) throw workbookError('too-large', next);
  const [headers = [], ...rows] = values.map((line, row) => line.map((_, column) => cellState(range, row, column)));
  return {
    id: table.id,
    name: table.name,
    sheet: table.worksheet.name,
    isProtected: table.worksheet.protection.protected,
    headers: headers.map(({ value }) => String(value ?? '')),
    rows: table.showTotals ? rows.slice(0, -1) : rows,
    contents: JSON.stringify([headers, ...rows].map((line) => line.map(contentOf))),
  };
}

const contentOf = ({ formula, value, isError }: CellState): unknown => {
  if (formula !== undefined) return [formula];
  return isError ? { error: value } : value;
};

/** The values alone. */
export const valuesOf = (rows: TableState['rows']): CellValue[][] => rows.map((row) => row.map(({ value }) => value));
