import { planMarks } from '../../domain/marks/plan-marks';
import type { CheckReport } from '../../domain/model/check-report';
import type { MarksApplied, WorkbookPort } from '../../ports/workbook-port';

/** Marks what a check found in the cells, instead of the marks of the check before. */
export async function markReturns(port: WorkbookPort, report: CheckReport): Promise<MarksApplied> {
  return port.applyMarks(report.sheets, planMarks(report.findings));
}
