import { OUR_TABLE_NAMES } from '../../src/app/shared/our-tables';
import { cellName } from '../../src/cells/addresses';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import type { Scalar } from '../../src/workbook/model/values';
import { buildWorkbook } from './workbooks';

/** A workbook with these tables, each on a sheet of its name, and what a test asks of it. */
export function tableWorkbook(...tables: readonly TableRead[]) {
  const workbook = buildWorkbook(
    ...tables.map(({ name, headers, rows }) => ({
      name,
      rows: [headers, ...(rows.length === 0 ? [headers.map(() => null)] : rows)] as Scalar[][],
      tables: { [name]: `A1:${cellName(Math.max(rows.length, 1), headers.length - 1)}` },
    })),
  );
  const port = createFileWorkbook(workbook);
  return {
    workbook,
    port,
    tables: () => port.readTables(OUR_TABLE_NAMES),
    /** Rows of a table by heading; undefined where there is no such table. */
    rows: (name: string): readonly Readonly<Record<string, Scalar>>[] | undefined => {
      const sheet = workbook.sheetNamed(name);
      const table = sheet?.tables[0];
      if (!sheet || !table) return undefined;
      const [headers = [], ...rows] = sheet.values(table.area);
      return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? null])));
    },
    type: (sheet: string, row: number, column: number, value: Scalar) => {
      workbook.setCells(workbook.sheetNamed(sheet)!.id, row, column, [[{ value }]], 'person');
    },
    formulaAt: (sheet: string, row: number, column: number) => workbook.sheetNamed(sheet)!.cell(row, column)?.formula,
  };
}
