import { valueAt, type Grid } from '../../model/grid';
import { isPlausibleSerial } from '../../../cells/serial-dates';
import type { Field, ReturnSheet } from '../../model/returns';

/** The day a cell of a date column holds, as a serial number; undefined for blanks, text and what is no date. */
export function dayAt(grid: Grid, row: number, { area }: Field): number | undefined {
  const value = valueAt(grid, row, area.left);
  // A time of day must not make two events of one day come in an order.
  return typeof value === 'number' && isPlausibleSerial(value) ? Math.floor(value) : undefined;
}

/** The fields of a table for a KPI: a date may have several columns. */
export function fieldsFor(table: ReturnSheet, kpi: string): readonly Field[] {
  return table.fields.filter((field) => field.kpi.id === kpi);
}
