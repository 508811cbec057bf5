import { checkSheet, type SheetReport } from '../domain/check-sheet';
import { inOrder } from '../domain/engine/order';
import type { CheckReport } from '../domain/model/check-report';
import type { Finding } from '../domain/model/findings';
import type { NotChecked } from '../domain/model/returns';
import type { SpecificationSet } from '../domain/model/specification-tables';
import type { SheetSelection, SheetsRead, WorkbookPort } from './ports/workbook-port';
import { readCommissioning, specificationOf } from './read-specifications';
import { createRest, drain, SLICING, throwIfCancelled, type Slicing } from './time-slice';

export interface CheckOptions extends Partial<Slicing> {
  /** Check against these instead of the workbook's own tables. */
  readonly specifications?: SpecificationSet;
  /** Called before the first sheet and after each. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Reads sheets and checks every return on them. Marks nothing: see `markReturns`.
 * @throws Cancelled when `signal` is aborted; WorkbookError when the workbook cannot be read.
 */
export async function checkReturns(
  port: WorkbookPort,
  selection: SheetSelection,
  options: CheckOptions = {},
): Promise<CheckReport> {
  const read = await port.readSheets(selection);
  throwIfCancelled(options.signal);
  const commissioning = await readCommissioning(port);
  throwIfCancelled(options.signal);
  const specifications = options.specifications ?? commissioning.specifications;
  const grids = read.grids.filter((grid) => !commissioning.ownSheets.has(grid.sheet));

  const rest = createRest({ ...SLICING, ...options });
  const reports: SheetReport[] = [];
  options.onProgress?.({ done: 0, total: grids.length });
  for (const grid of grids) {
    reports.push(await drain(checkSheet(grid, specificationOf(grid, specifications)), rest));
    options.onProgress?.({ done: reports.length, total: grids.length });
  }
  return gather(read, commissioning.tables, options.specifications ? [] : commissioning.problems, reports);
}

function gather(
  read: SheetsRead,
  commissioningTables: readonly string[],
  problems: readonly NotChecked[],
  reports: readonly SheetReport[],
): CheckReport {
  const sheets = read.grids.map((grid) => grid.sheet);
  const findings = inOrder(
    reports.flatMap((report) => report.findings),
    sheets,
  );
  return {
    sheets,
    returns: reports.flatMap((report) => report.returns),
    registers: reports.flatMap((report) => report.registers),
    commissioningTables,
    findings,
    answered: [],
    questions: [],
    notChecked: [
      ...problems,
      ...reports.flatMap((report) => report.notChecked),
      ...read.unreadable.map(({ sheet, why }) => ({ sheet, what: 'The whole sheet', why })),
    ],
    summary: {
      cells: reports.reduce((sum, report) => sum + report.cells, 0),
      errors: count(findings, 'error'),
      queries: count(findings, 'query'),
      advice: count(findings, 'advice'),
    },
  };
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
