import type { AsRead } from './table-as-read';
import { isBlank } from '../../cells/cell-values';
import type { CellArea } from '../../cells/areas';
import { valueAt, type Grid, type LineRun, type SheetDetails } from '../model/grid';
import type { ReturnSheet } from '../model/returns';

/** A table that lies on its side, stood up: rows and columns exchanged, of its own cells only. */
export function turned(grid: Grid, table: ReturnSheet): AsRead {
  const own = turnedGrid(grid, table);
  return { grid: own, table: turnedTable(own, table), onSheet: turnedArea, fromSheet: turnedArea };
}

/** An area with rows and columns exchanged. */
export function turnedArea({ top, left, bottom, right }: CellArea): CellArea {
  return { top: left, left: top, bottom: right, right: bottom };
}

function turnedGrid(grid: Grid, { firstRow, lastRow, firstColumn, lastColumn }: ReturnSheet): Grid {
  const columns = range(firstColumn, lastColumn);
  const rows = range(firstRow, lastRow);
  const shown = (row: number, column: number): string => grid.headText[row - grid.top]?.[column - grid.left] ?? '';
  return {
    ...grid,
    top: firstColumn,
    left: firstRow,
    values: columns.map((column) => rows.map((row) => valueAt(grid, row, column))),
    headText: columns.map((column) => rows.map((row) => shown(row, column))),
    ...(grid.details && { details: turnedDetails(grid.details) }),
  };
}

/** Formulas are looked at on the sheet as it lies. */
function turnedDetails({ mergedAreas, hiddenRows, hiddenColumns }: SheetDetails): SheetDetails {
  return {
    mergedAreas: mergedAreas.map(turnedArea),
    hiddenRows: hiddenColumns,
    hiddenColumns: hiddenRows,
    externalLinks: [],
    formulas: [],
  };
}

function turnedTable(grid: Grid, table: ReturnSheet): ReturnSheet {
  const { firstRow, lastRow, firstColumn, lastColumn } = table;
  return {
    ...table,
    headerRow: firstColumn,
    firstRow: firstColumn + 1,
    lastRow: lastColumn,
    firstColumn: firstRow,
    lastColumn: lastRow,
    fields: table.fields.map((field) => ({
      ...field,
      headerCell: turnedArea(field.headerCell),
      area: turnedArea(field.area),
    })),
    unmapped: table.unmapped.map((line) => ({ ...line, headerCell: turnedArea(line.headerCell) })),
    skippedRows: blankLines(grid, { first: firstColumn + 1, last: lastColumn }),
  };
}

function blankLines(grid: Grid, { first, last }: LineRun): readonly number[] {
  return range(first, last).filter((row) => (grid.values[row - grid.top] ?? []).every(isBlank));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
