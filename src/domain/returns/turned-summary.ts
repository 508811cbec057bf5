import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { Field, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import type { Search } from './header-rows';
import { isNumberLike } from './measured-values';
import { findPeriodRows } from './period-row';
import { type PeriodRow } from './period-columns';
import { cellAt, type Region } from './region';
import { readSummary, type MeasuresTable } from './summary';

/** Columns from the left that may hold the periods. */
const PERIOD_COLUMNS = 8;

/** Rows looked at: a return with a row for each period has a few dozen of them. */
const ROWS = 200;

const COLUMNS = 120;

/**
 * Reads a summary with its sides exchanged: a row for each period, a column for each measure, perhaps with a banner over the
 * columns of a breakdown. Read as a summary of the turned grid, and turned back. Undefined where a period comes twice, or
 * where the columns hold words rather than figures: then the rows are records, each with the period it belongs to.
 */
export function readTurnedSummary(
  search: Search,
  region: Region,
  spec: Specification,
  context: PeriodContext,
): MeasuresTable | undefined {
  const bounded: Region = {
    ...region,
    bottom: Math.min(region.bottom, region.top + ROWS),
    right: Math.min(region.right, region.left + COLUMNS),
  };
  const whole = turned(bounded);
  const side: Region = { ...whole, bottom: Math.min(whole.bottom, whole.top + PERIOD_COLUMNS - 1) };
  const sideways: Search = { ...search, grid: turnedGrid(search.grid, bounded) };
  for (const found of findPeriodRows(sideways.grid, side, context)) {
    const head = withoutYearAbove(found);
    if (!isColumnOfPeriods(sideways.grid, head)) continue;
    const table = readSummary(sideways, whole, head, undefined, spec);
    if (table && areFigures(sideways.grid, table.sheet.fields)) return turnedBack(table);
  }
  return undefined;
}

/** Rows and columns exchanged; cells outside the region are left out. */
function turnedGrid(grid: Grid, { bottom, right }: Region): Grid {
  const lines = <T>(rows: readonly (readonly T[])[], empty: T): T[][] =>
    Array.from({ length: right + 1 }, (_, column) =>
      Array.from({ length: Math.min(bottom + 1, rows.length) }, (_row, row) => rows[row]?.[column] ?? empty),
    );
  return {
    ...grid,
    top: grid.left,
    left: grid.top,
    values: lines(grid.values, null),
    headText: lines(grid.headText, ''),
  };
}

/** `2019/20` over `Quarter`, over `Q1 … Q4`: it names the year and is none of the periods. */
function withoutYearAbove(head: PeriodRow): PeriodRow {
  const [first, second, ...rest] = head.columns;
  const isYear = first?.period !== undefined && second && !second.period && !second.isTotal;
  return isYear ? withoutYearAbove({ ...head, columns: rest }) : head;
}

/** Two periods or more, each once, with little else between them. */
function isColumnOfPeriods({ values }: Grid, { row, columns }: PeriodRow): boolean {
  const labels = columns.flatMap(({ column, period, isTotal }) =>
    isTotal ? [] : [period?.label ?? String(values[row]?.[column] ?? '')],
  );
  const named = labels.filter((label) => label !== '');
  const isFull = columns.filter(({ period, isTotal }) => isTotal || period).length * 2 > columns.length;
  return isFull && named.length >= 2 && new Set(named).size === named.length;
}

function areFigures(grid: Grid, fields: readonly Field[]): boolean {
  if (fields.some(({ kpi }) => kpi.role === 'identity' || kpi.kind === 'date')) return false;
  let filled = 0;
  let figures = 0;
  for (const { area } of fields) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(grid, area.top - grid.top, column - grid.left);
      if (value === null) continue;
      filled += 1;
      if (isNumberLike(value)) figures += 1;
    }
  }
  return figures * 2 > filled;
}

function turnedBack({ sheet, region }: MeasuresTable): MeasuresTable {
  const fields = sheet.fields.map(({ totalColumns, block, ...field }) => ({
    ...field,
    headerCell: turned(field.headerCell),
    area: turned(field.area),
    ...(totalColumns && { totalRows: totalColumns }),
    ...(block && { block: { ...block, headerCell: turned(block.headerCell) } }),
  }));
  const unmapped = sheet.unmapped.map((column) => ({ ...column, headerCell: turned(column.headerCell) }));
  const back: ReturnSheet = {
    ...sheet,
    fields,
    unmapped,
    headerRow: Math.max(...fields.map(({ headerCell }) => headerCell.top)),
    firstRow: Math.min(...fields.map(({ area }) => area.top)),
    lastRow: Math.max(...fields.map(({ area }) => area.bottom)),
    firstColumn: sheet.headerRow,
    lastColumn: sheet.lastRow,
    // Columns without figures, turned: no rows of the sheet.
    skippedRows: [],
  };
  return { sheet: back, region: turned(region) };
}

function turned({ top, left, bottom, right }: CellArea): CellArea {
  return { top: left, left: top, bottom: right, right: bottom };
}
