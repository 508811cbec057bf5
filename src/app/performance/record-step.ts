import { personalDataIn } from '../../domain/engine/personal-data';
import { STAGE_NAMES } from '../../domain/messages/ladder';
import { stepsOf, type EscalationStep } from '../../domain/tables/read-escalations';
import { STAGES, type Stage } from '../../domain/tables/register-words';
import { parseIsoDate, serialOfIso } from '../../cells/serial-dates';
import { headingsOf, looksOf, rowFor, type CellsOf } from '../../domain/tables/define-table';
import { ESCALATIONS } from '../../domain/tables/escalations';
import { findTable, rowsOf, writtenHeadings } from '../../domain/tables/read-table';
import type { TableRead } from '../../domain/tables/spec-rows';
import { isSkipping, isSteppingDown, openCase, stageAllowed, stepReached } from '../../domain/variance/ladder';
import type { Variance } from '../../domain/variance/variance';
import {
  leftOutSentence,
  STEP_PERSONAL,
  STEP_RECORDED_ALREADY,
  stepDownNotice,
  stepDueNotice,
  stepIncompleteNotice,
  stepSkipsNotice,
  type StepPart,
} from './performance-notices';
import type { StepToRecord } from './performance-session';
import type { Notice } from '../shared/notice';
import { rowsStep, writeAll, type Written } from '../shared/transaction';
import type { RowsChange, WorkbookPort } from '../../ports/workbook-port';

/** Why a step was not recorded; nothing was written then. */
export interface StepRefused {
  readonly why: 'incomplete' | 'due-past' | 'steps-down' | 'skips' | 'personal-data' | 'recorded-already';
  readonly refused: Notice;
}

/** A step that was appended. */
export interface StepRecorded extends Written {
  readonly caseId: string;
}

/**
 * Appends a step to `Escalations`, under the case that is open for the service and KPI or a new one. Rows that stand are never
 * changed. Refused where something is missing, the day has passed, the case stands on a higher rung, or a rung is left out without a
 * reason; that reason goes into *Reason*. The rung on which the case stands may be taken again: a reminder.
 * @param tables as they stand now: what is open is read from them, not by the review.
 * @param today `YYYY-MM-DD`
 * @throws WorkbookError when the table cannot be written
 */
export async function recordStep(
  port: WorkbookPort,
  tables: readonly TableRead[],
  variance: Pick<Variance, 'service' | 'kpi'>,
  step: StepToRecord,
  today: string,
): Promise<StepRecorded | StepRefused> {
  const open = openStepOf(tables, variance);
  const given = tidied(step);
  const refused = whyRefused(given, open, today);
  if (refused) return refused;
  const isNamed = open !== undefined && open.caseId !== '';
  const caseId = isNamed ? open.caseId : nextCase(tables);
  const cells = cellsOf(variance, { ...given, reason: reasonOf(given, open) }, caseId, today);
  if (isThere(tables, cells)) return { why: 'recorded-already', refused: STEP_RECORDED_ALREADY };
  return { caseId, ...(await writeAll([rowsStep(port, stepChange(tables, cells))])) };
}

/** The step at which the case of a service and KPI stands; undefined where none is open. */
function openStepOf(
  tables: readonly TableRead[],
  { service, kpi }: Pick<Variance, 'service' | 'kpi'>,
): EscalationStep | undefined {
  return stepReached(openCase(stepsOf(tables, service.id, kpi.id)));
}

function tidied(step: StepToRecord): StepToRecord {
  const { reason, askedFor, due, by, whySkipped = '' } = step;
  return {
    ...step,
    reason: reason.trim(),
    askedFor: askedFor.trim(),
    due: due.trim(),
    by: by.trim(),
    whySkipped: whySkipped.trim(),
  };
}

function whyRefused(step: StepToRecord, open: EscalationStep | undefined, today: string): StepRefused | undefined {
  if (open && isSteppingDown(step.stage, open)) return { why: 'steps-down', refused: stepDownNotice(step.stage, open) };
  const missing = (['reason', 'askedFor', 'due', 'by'] as const satisfies readonly StepPart[]).filter(
    (part) => step[part] === '' || (part === 'due' && !parseIsoDate(step.due)),
  );
  if (missing.length > 0) return { why: 'incomplete', refused: stepIncompleteNotice(missing) };
  if (step.due < today) return { why: 'due-past', refused: stepDueNotice(step.due, today) };
  if (isSkipping(step.stage, open) && step.whySkipped === '')
    return { why: 'skips', refused: stepSkipsNotice(step.stage, leftOut(step.stage, open)) };
  const texts = [step.reason, step.askedFor, step.whySkipped ?? ''];
  return texts.some((text) => personalDataIn(text) !== undefined)
    ? { why: 'personal-data', refused: STEP_PERSONAL }
    : undefined;
}

/** The rungs between the one that may be climbed and the one that is. */
function leftOut(stage: Stage, open: EscalationStep | undefined): readonly Stage[] {
  return STAGES.slice(STAGES.indexOf(stageAllowed(open)), STAGES.indexOf(stage));
}

function reasonOf({ stage, reason, whySkipped = '' }: StepToRecord, open: EscalationStep | undefined): string {
  if (!isSkipping(stage, open)) return reason;
  return `${reason}${/[.!?]$/.test(reason) ? '' : '.'} ${leftOutSentence(leftOut(stage, open), whySkipped)}`;
}

/** `C-001`, `C-002`, …: one more than the highest of the table, whatever other ids it has. */
function nextCase(tables: readonly TableRead[]): string {
  const numbers = rowsOf(tables, ESCALATIONS).map(({ text }) => Number(/^C-(\d{1,9})$/i.exec(text('Case'))?.[1] ?? 0));
  return `C-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

type StepCells = CellsOf<typeof ESCALATIONS>;

/** What is written of a step; response and outcome are filled in later, by people. */
function cellsOf(
  { service, kpi }: Pick<Variance, 'service' | 'kpi'>,
  step: StepToRecord,
  caseId: string,
  today: string,
): StepCells {
  return {
    Case: caseId,
    Date: serialOfIso(today) ?? today,
    'Service ID': service.id,
    'KPI ID': kpi.id,
    Stage: STAGE_NAMES[step.stage],
    Reason: step.reason,
    'Asked for': step.askedFor,
    Due: serialOfIso(step.due) ?? step.due,
    By: step.by,
  };
}

/** One row more. All of its columns are keys, so that it can replace no row but one that says the same. */
function stepChange(tables: readonly TableRead[], cells: StepCells): RowsChange {
  const table = findTable(tables, ESCALATIONS);
  const headers = writtenHeadings(table, ESCALATIONS, headingsOf(ESCALATIONS));
  return {
    table: table?.name ?? ESCALATIONS.name,
    headers,
    keys: headers,
    put: [rowFor(ESCALATIONS, headers, cells)],
    drop: [],
    columns: looksOf(ESCALATIONS, headers),
  };
}

/** Pressed twice, or recorded by somebody else in the same words, with or without an answer since. */
function isThere(tables: readonly TableRead[], cells: StepCells): boolean {
  const filled = headingsOf(ESCALATIONS).filter((heading) => cells[heading] !== undefined);
  return rowsOf(tables, ESCALATIONS).some((row) =>
    filled.every((heading) => row.text(heading) === String(cells[heading] ?? '')),
  );
}
