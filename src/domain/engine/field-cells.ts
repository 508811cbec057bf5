import type { CellArea } from '../../cells/areas';
import type { Period } from '../model/periods';
import type { Field } from '../model/returns';

/** One cell of a field. */
export interface FieldCell {
  readonly row: number;
  readonly column: number;
  /** Counted from the field's first cell. Cells of one table's fields with the same offset are of the same period. */
  readonly offset: number;
  /** Summary only. */
  readonly period?: Period;
  /** A year to date or a total across periods. */
  readonly isTotal: boolean;
}

/** The cells of a summary's or form's field, first to last, whether its periods run across or down. */
export function fieldCells(field: Field): readonly FieldCell[] {
  const { area, periods, totalColumns = [], totalRows = [] } = field;
  const length = area.right - area.left + 1 + (area.bottom - area.top);
  return Array.from({ length }, (_, offset) => {
    const { top: row, left: column } = cellOf(field, offset);
    const period = periods?.[offset];
    const isTotal = totalColumns.includes(column) || totalRows.includes(row);
    return { row, column, offset, isTotal, ...(period && { period }) };
  });
}

/** The cells of a summary's or form's field that hold figures: not those of no period, such as notes. */
export function figureCells(field: Field): readonly FieldCell[] {
  const cells = fieldCells(field);
  return field.periods ? cells.filter(({ period, isTotal }) => isTotal || period !== undefined) : cells;
}

/** The same as areas, each of consecutive cells. */
export function fieldAreas(field: Field): readonly CellArea[] {
  const areas: CellArea[] = [];
  for (const { row, column } of figureCells(field)) {
    const last = areas.at(-1);
    const isNext = last && column - last.right + (row - last.bottom) === 1;
    if (isNext) areas[areas.length - 1] = { ...last, bottom: row, right: column };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** The cell of a summary's or form's field at an offset from its first. */
export function cellOf({ area }: Field, offset: number): CellArea {
  const [row, column] = area.bottom > area.top ? [area.top + offset, area.left] : [area.top, area.left + offset];
  return { top: row, left: column, bottom: row, right: column };
}
