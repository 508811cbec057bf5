import type { CellArea } from '../../../cells/areas';
import type { CellValue } from '../../../cells/cell-values';
import type { Grid } from '../../model/grid';
import { cellClass, type CellClass } from './cell-class';

/** Rows that are looked at for headings and lines; below, only a few columns of long tables are walked. */
export const LINE_ROWS = 120;

/** Rows of the longest table of figures. */
export const MOST_LINES = 1200;

/** Columns that are looked at. */
export const LINE_COLUMNS = 300;

/**
 * A grid, upright or turned on its side, without a copy: rows and columns count from its first. Classes of the cells within the first
 * lines are kept.
 */
export interface GridView {
  readonly rows: number;
  readonly columns: number;
  readonly value: (row: number, column: number) => CellValue;
  /** Trimmed text of a cell with words or a date; what Excel shows for a number that is a date. */
  readonly text: (row: number, column: number) => string;
  readonly kind: (row: number, column: number) => CellClass;
  /** The merged area around a cell, in the view's rows and columns. */
  readonly merged: (row: number, column: number) => CellArea | undefined;
  /** The cell's place on the sheet. */
  readonly place: (row: number, column: number) => { readonly row: number; readonly column: number };
  readonly turned: boolean;
}

/** The grid as it lies. */
export function viewOf(grid: Grid): GridView {
  const rows = grid.values.length;
  const columns = grid.values[0]?.length ?? 0;
  const value = (row: number, column: number): CellValue => grid.values[row]?.[column] ?? null;
  const shown = (row: number, column: number): string | undefined => grid.headText[row]?.[column];
  const areas = (grid.details?.mergedAreas ?? []).map(({ top, left, bottom, right }) => ({
    top: top - grid.top,
    left: left - grid.left,
    bottom: bottom - grid.top,
    right: right - grid.left,
  }));
  const kinds: (CellClass | undefined)[] = [];
  const kind = (row: number, column: number): CellClass => {
    if (row >= MOST_LINES || column >= LINE_COLUMNS) return cellClass(value(row, column), shown(row, column));
    const key = row * LINE_COLUMNS + column;
    return (kinds[key] ??= cellClass(value(row, column), shown(row, column)));
  };
  return {
    rows,
    columns,
    value,
    text: (row, column) => textOf(value(row, column), shown(row, column)),
    kind,
    merged: (row, column) =>
      areas.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    place: (row, column) => ({ row: row + grid.top, column: column + grid.left }),
    turned: false,
  };
}

/** The same with rows and columns exchanged. */
export function turnedView(view: GridView): GridView {
  return {
    rows: view.columns,
    columns: view.rows,
    value: (row, column) => view.value(column, row),
    text: (row, column) => view.text(column, row),
    kind: (row, column) => view.kind(column, row),
    merged: (row, column) => {
      const area = view.merged(column, row);
      return area && { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
    },
    place: (row, column) => view.place(column, row),
    turned: !view.turned,
  };
}

function textOf(value: CellValue, shown: string | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return shown !== undefined && shown !== '' ? shown.trim() : String(value);
  return '';
}
