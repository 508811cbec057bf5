import { isPlausibleSerial } from '../../cells/serial-dates';
import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import type { Grid } from '../../domain/model/grid';
import type { TableRead } from '../../domain/tables/spec-rows';
import { WorkbookError } from '../../ports/workbook-error';
import type { SheetsRead } from '../../ports/workbook-port';
import { sentences } from '../shared/sentences';
import { learnDateSystem, trueValues, type DateSystem } from './date-system';
import type { Requests } from './request';

/** Sheets with their dates as we count them; those whose number formats Excel does not tell are none to be read. */
export async function withTrueDates(requests: Requests, dates: DateSystem, read: SheetsRead): Promise<SheetsRead> {
  learnDateSystem(dates, read.grids);
  if (dates.daysLess === 0) return read;
  const grids: Grid[] = [];
  const unreadable = [...read.unreadable];
  try {
    const values = await trueValues(requests, dates, read.grids);
    grids.push(...read.grids.map((grid, index) => ({ ...grid, values: values[index] ?? [] })));
  } catch {
    unreadable.push(...read.grids.map(({ sheet }) => ({ sheet, why: sentences.datesFrom1904(sheet) })));
  }
  return { ...read, grids, unreadable };
}

/** Tables with their dates as we count them. @throws WorkbookError */
export async function tablesWithTrueDates(
  requests: Requests,
  dates: DateSystem,
  tables: readonly TableRead[],
): Promise<readonly TableRead[]> {
  const [rows, below] = await Promise.all([
    trueValues(
      requests,
      dates,
      tables.map(({ sheet, top, left, rows: values }) => ({ sheet, top: top + 1, left, values })),
    ),
    trueValues(
      requests,
      dates,
      tables.map(({ sheet, top, left, below: more }) => ({
        sheet,
        top: more?.top ?? top,
        left,
        values: more?.rows ?? [],
      })),
    ),
  ]);
  return tables.map((table, index) => ({
    ...table,
    rows: rows[index] ?? [],
    ...(table.below && { below: { ...table.below, rows: below[index] ?? [] } }),
  }));
}

/** Areas with their dates as we count them. @throws WorkbookError */
export function areasWithTrueDates(
  requests: Requests,
  dates: DateSystem,
  { sheet, areas }: { readonly sheet: string; readonly areas: readonly CellArea[] },
  values: readonly Grid['values'][],
): Promise<readonly Grid['values'][]> {
  const placed = areas.map(({ top, left }, index) => ({ sheet, top, left, values: values[index] ?? [] }));
  return trueValues(requests, dates, placed);
}

/**
 * Keeps dates out of tables and sheets of ours in a workbook that counts them from 1904: what Excel makes of a number depends
 * there on the order in which values and formats are written.
 * @param values what is to be written; a number that may be a day is taken for one.
 * @throws WorkbookError `refused`; nothing was written.
 */
export function refuseDates({ daysLess }: DateSystem, values: Iterable<CellValue>): void {
  if (daysLess === 0) return;
  for (const value of values) {
    if (typeof value === 'number' && isPlausibleSerial(value))
      throw new WorkbookError('refused', sentences.noDatesFrom1904());
  }
}
