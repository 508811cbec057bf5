import {
  ledgerAfter,
  LEDGER_KEY,
  markFormula,
  newRun,
  readLedger,
  runOfMark,
  type Ledger,
} from '../shared/mark-signature';
import { MARK_STYLES } from '../../domain/marks/mark-looks';
import { sentences } from '../shared/sentences';
import type { MarksApplied, MarksRemoved } from '../../ports/workbook-port';
import type { MarkStyle } from '../../domain/marks/mark-looks';
import { countCells } from '../../cells/areas';
import type { Severity } from '../../domain/model/findings';
import type { MarkedCells, MarkPlan } from '../../domain/model/mark-plan';
import type { ConditionalFormat } from '../../workbook/model/conditional-formats';
import type { Sheet } from '../../workbook/model/sheet';
import type { BorderLine, OverlayStyle } from '../../workbook/model/styles';
import type { Workbook } from '../../workbook/model/workbook';

/** Lays the plan's marks over the sheets, instead of the marks that stood there. */
export function applyMarks(workbook: Workbook, sheets: readonly string[], plan: MarkPlan): MarksApplied {
  const run = newRun();
  const skipped: { sheet: string; why: string }[] = [];
  const touched = new Map<string, number>();
  let cells = 0;
  for (const name of new Set([...sheets, ...plan.map((mark) => mark.sheet)])) {
    const sheet = workbook.sheetNamed(name);
    const marked = plan.filter((mark) => mark.sheet === name && mark.areas.length > 0);
    if (!sheet) {
      if (marked.length > 0) skipped.push({ sheet: name, why: sentences.sheetMissing(name) });
      continue;
    }
    if (sheet.isProtected) {
      const why = marked.length > 0 ? sentences.protectedSheet(sheet.name) : sentences.protectedMarks(sheet.name);
      if (marked.length > 0 || marksOf(sheet).length > 0) skipped.push({ sheet: sheet.name, why });
      continue;
    }
    removeMarks(workbook, sheet);
    for (const mark of marked) addMark(workbook, sheet, mark, run);
    touched.set(sheet.name, marked.length);
    cells += marked.reduce((sum, mark) => sum + countCells(mark.areas), 0);
  }
  keepLedger(workbook, ledgerAfter(ledgerOf(workbook), run, touched));
  return { cells, skipped };
}

/** Takes every mark of ours off, on every sheet, whatever the ledger says. */
export function clearMarks(workbook: Workbook): MarksRemoved {
  let removed = 0;
  const skipped: { sheet: string; why: string }[] = [];
  const left = new Map<string, number>();
  for (const sheet of workbook.sheets) {
    const marks = marksOf(sheet);
    if (marks.length === 0) continue;
    if (sheet.isProtected) {
      skipped.push({ sheet: sheet.name, why: sentences.protectedMarks(sheet.name) });
      left.set(sheet.name, marks.length);
      continue;
    }
    removed += removeMarks(workbook, sheet);
  }
  keepLedger(workbook, ledgerAfter(undefined, ledgerOf(workbook)?.run ?? newRun(), left));
  return { removed, skipped };
}

/** Does something while the workbook is without our marks, and lays them again as they were. */
export function withoutMarks<T>(workbook: Workbook, work: () => T): T {
  const stood = workbook.sheets.map((sheet) => ({ sheet, marks: marksOf(sheet) }));
  const ledger = workbook.settings.get(LEDGER_KEY);
  clearMarks(workbook);
  try {
    return work();
  } finally {
    for (const { sheet, marks } of stood) {
      if (sheet.isProtected) continue;
      // The last one laid comes first of all.
      for (const { type, areas, formulas, style, stopIfTrue } of [...marks].reverse())
        workbook.addConditionalFormat(sheet.id, { type, areas, formulas, style, stopIfTrue }, 'add-in');
    }
    if (ledger !== undefined) workbook.setSetting(LEDGER_KEY, ledger);
  }
}

/** How many marks of ours stand in the workbook. */
export function countMarks(workbook: Workbook): number {
  return workbook.sheets.reduce((sum, sheet) => sum + marksOf(sheet).length, 0);
}

function marksOf(sheet: Sheet): ConditionalFormat[] {
  return sheet.conditionalFormats.filter(
    (format) => format.type === 'Custom' && runOfMark(format.formulas[0] ?? '') !== undefined,
  );
}

function removeMarks(workbook: Workbook, sheet: Sheet): number {
  const marks = marksOf(sheet);
  for (const mark of marks) workbook.removeConditionalFormat(sheet.id, mark.id, 'add-in');
  return marks.length;
}

function addMark(workbook: Workbook, sheet: Sheet, mark: MarkedCells, run: string): void {
  workbook.addConditionalFormat(
    sheet.id,
    {
      type: 'Custom',
      areas: mark.areas,
      formulas: [markFormula(mark.severity, run)],
      style: overlay(mark.severity),
      stopIfTrue: false,
    },
    'add-in',
  );
}

const LINES: Readonly<Record<MarkStyle['border'], BorderLine>> = { continuous: 'thin', dash: 'dashed', dot: 'dotted' };

function overlay(severity: Severity): OverlayStyle {
  const style = MARK_STYLES[severity];
  const border = { line: LINES[style.border], colour: style.borderColour };
  return {
    fill: style.fill,
    font: { colour: style.font, ...(style.bold ? { bold: true } : {}) },
    borders: { top: border, left: border, bottom: border, right: border },
  };
}

function ledgerOf(workbook: Workbook): Ledger | undefined {
  const kept = workbook.settings.get(LEDGER_KEY);
  if (kept === undefined) return undefined;
  try {
    return readLedger(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

function keepLedger(workbook: Workbook, ledger: Ledger | undefined): void {
  if (!ledger && !workbook.settings.has(LEDGER_KEY)) return;
  workbook.setSetting(LEDGER_KEY, ledger && JSON.stringify(ledger));
}
