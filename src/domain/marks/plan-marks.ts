import type { CellArea } from '../../cells/areas';
import { SEVERITIES, type Finding, type Severity } from '../model/findings';
import type { MarkedCells, MarkPlan } from '../model/mark-plan';
import { mergeAcross, runsByColumn, type ColumnRuns } from './column-runs';

/**
 * Findings → the cells to mark, per sheet (in order of first mention) and severity (worst first). A cell that several
 * findings name is marked once, with the most serious; neighbouring cells become one area, in reading order. Findings
 * about a sheet as a whole mark nothing.
 */
export function planMarks(findings: readonly Pick<Finding, 'sheet' | 'severity' | 'areas'>[]): MarkPlan {
  const bySheet = new Map<string, Map<Severity, CellArea[]>>();
  for (const { sheet, severity, areas } of findings) {
    const severities = bySheet.get(sheet) ?? new Map<Severity, CellArea[]>();
    bySheet.set(sheet, severities);
    const list = severities.get(severity) ?? [];
    severities.set(severity, list);
    for (const area of areas) list.push(area);
  }
  return [...bySheet].flatMap(([sheet, severities]) => planSheet(sheet, severities));
}

function planSheet(sheet: string, severities: ReadonlyMap<Severity, readonly CellArea[]>): MarkedCells[] {
  const marked: MarkedCells[] = [];
  let taken: ColumnRuns = new Map();
  for (const severity of SEVERITIES) {
    const wanted = severities.get(severity);
    if (!wanted || wanted.length === 0) continue;
    const { free, all } = runsByColumn(wanted, taken);
    taken = all;
    const areas = mergeAcross(free);
    if (areas.length > 0) marked.push({ sheet, severity, areas });
  }
  return marked;
}
