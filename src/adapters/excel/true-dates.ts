import type { CellArea } from '../../cells/areas';
import type { Grid } from '../../domain/model/grid';
import type { TableRead } from '../../domain/tables/spec-rows';
import { WorkbookError } from '../../ports/workbook-error';
import type { SheetsRead } from '../../ports/workbook-port';
import { sentences } from '../shared/sentences';
import { learnDateSystem, trueValues, type DateSystem } from './date-system';
import { findDateSystem } from './find-date-system';
import type { Requests } from './request';

/** Sheets with their dates as we count them; those of which Excel does not say enough for that are none to be read. */
export async function withTrueDates(requests: Requests, dates: DateSystem, read: SheetsRead): Promise<SheetsRead> {
  learnDateSystem(dates, read.grids);
  const untold = await findDateSystem(requests, dates, read.grids);
  if (dates.daysLess === undefined) {
    const why = [...untold].map((sheet) => ({ sheet, why: sentences.datesUntold(sheet) }));
    return {
      ...read,
      grids: read.grids.filter(({ sheet }) => !untold.has(sheet)),
      unreadable: [...read.unreadable, ...why],
    };
  }
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
  const placed = tables.map(({ sheet, top, left, rows: values }) => ({ sheet, top: top + 1, left, values }));
  const placedBelow = tables.map(({ sheet, top, left, below: more }) => ({
    sheet,
    top: more?.top ?? top,
    left,
    values: more?.rows ?? [],
  }));
  refuseUntold(await findDateSystem(requests, dates, [...placed, ...placedBelow]));
  const [rows, below] = await Promise.all([
    trueValues(requests, dates, placed),
    trueValues(requests, dates, placedBelow),
  ]);
  return tables.map((table, index) => ({
    ...table,
    rows: rows[index] ?? [],
    ...(table.below && { below: { ...table.below, rows: below[index] ?? [] } }),
  }));
}

/** Areas with their dates as we count them. @throws WorkbookError */
export async function areasWithTrueDates(
  requests: Requests,
  dates: DateSystem,
  { sheet, areas }: { readonly sheet: string; readonly areas: readonly CellArea[] },
  values: readonly Grid['values'][],
): Promise<readonly Grid['values'][]> {
  const placed = areas.map(({ top, left }, index) => ({ sheet, top, left, values: values[index] ?? [] }));
  refuseUntold(await findDateSystem(requests, dates, placed));
  return trueValues(requests, dates, placed);
}

/** @throws WorkbookError `refused` where dates stand on a sheet of which nobody knows which days they are. */
function refuseUntold([sheet]: Iterable<string>): void {
  if (sheet !== undefined) throw new WorkbookError('refused', sentences.datesUntold(sheet));
}
