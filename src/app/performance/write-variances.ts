import type { CellValue } from '../../cells/cell-values';
import { cellOf, findTable, rowsOf, type TableRead } from '../../domain/tables/spec-rows';
import type { Review } from '../../domain/variance/variance';
import {
  VARIANCES_KEYS,
  VARIANCES_TABLE,
  variancesTable,
  type VariancesTable,
} from '../../domain/review/variances-table';
import type { RowsChange } from '../../ports/workbook-port';

/**
 * What is to be written so that the table `Variances` holds this review and nothing else: rows that are there already are
 * replaced in place, new ones follow, and those of no variance any more are taken out. Columns of the office's own, and the order it
 * has sorted the rows in, stay; columns of ours that it has deleted are done without. Where there is no such table it is made, most
 * pressing first.
 */
export function variancesChange(review: Review, tables: readonly TableRead[]): RowsChange {
  const { headers, rows, columns } = columnsIn(tables, variancesTable(review));
  const places = VARIANCES_KEYS.map((key) => headers.indexOf(key));
  const wanted = new Set(rows.map((row) => keyOf(places.map((place) => row[place]))));
  const drop = rowsOf(tables, VARIANCES_TABLE)
    .map(({ value }) => VARIANCES_KEYS.map((key) => value(key)))
    .filter((keys) => !wanted.has(keyOf(keys)));
  return {
    table: findTable(tables, VARIANCES_TABLE)?.name ?? VARIANCES_TABLE,
    headers,
    keys: VARIANCES_KEYS,
    put: rows,
    drop,
    columns,
  };
}

/** Of a table that stands, the columns that it has, and those that tell rows apart. */
function columnsIn(tables: readonly TableRead[], whole: VariancesTable): VariancesTable {
  const table = findTable(tables, VARIANCES_TABLE);
  if (!table) return whole;
  const keys: readonly string[] = VARIANCES_KEYS;
  const isUsed = whole.headers.map((header) => keys.includes(header) || cellOf(table, 1, header) !== undefined);
  const used = <T>(values: readonly T[]): readonly T[] => values.filter((_, at) => isUsed[at]);
  return { headers: used(whole.headers), columns: used(whole.columns), rows: whole.rows.map(used) };
}

function keyOf(values: readonly (CellValue | undefined)[]): string {
  return JSON.stringify(values.map((value) => String(value ?? '')));
}
