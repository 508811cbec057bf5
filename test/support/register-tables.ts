import type { CellValue } from '../../src/cells/cell-values';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import { columnIndex } from '../../src/cells/addresses';

/** A table of the commissioning workbook, on a sheet of its name; its first heading stands in A1 or at `at`. */
export function tableOf(
  name: string,
  headers: readonly string[],
  ...rows: readonly (readonly CellValue[])[]
): TableRead {
  return { name, sheet: name, top: 0, left: 0, headers, rows };
}

/** The same table elsewhere. */
export function placed(table: TableRead, sheet: string, at: string): TableRead {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return { ...table, sheet, top: Number(digits) - 1, left: columnIndex(letters) };
}
