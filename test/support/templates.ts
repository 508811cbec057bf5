import { checkReturns } from '../../src/app/shared/check-returns';
import type { CheckReport } from '../../src/domain/model/check-report';
import type { SheetDocument } from '../../src/domain/model/sheet-document';
import type { SpecificationSet } from '../../src/domain/tables/specification-tables';
import { addSheets } from '../../src/adapters/files/add-sheets';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { createRecalculator } from '../../src/workbook/formulas/recalculator';
import type { Scalar } from '../../src/workbook/model/values';
import { Workbook } from '../../src/workbook/model/workbook';

/** Sheets in a workbook of their own, with formulas that are worked out as somebody types. */
export function openDocuments(documents: readonly SheetDocument[]): Workbook {
  const workbook = new Workbook();
  addSheets(workbook, documents);
  workbook.recalculator = createRecalculator();
  return workbook;
}

/** Types values into cells, from one on; rows and columns from zero. */
export function typeInto(workbook: Workbook, row: number, column: number, rows: readonly (readonly Scalar[])[]): void {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  const inputs = rows.map((line, down) =>
    line.map((value, across) => ({ value, style: sheet.cell(row + down, column + across)?.style ?? 0 })),
  );
  workbook.setCells(sheet.id, row, column, inputs, 'person');
}

/** What Ringfence says of all sheets. */
export function check(workbook: Workbook, specifications?: SpecificationSet): Promise<CheckReport> {
  return checkReturns(createFileWorkbook(workbook), 'all', specifications ? { specifications } : {});
}

/** Findings in a line each: the rule, and what it says. */
export function told({ findings }: CheckReport): readonly string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}
