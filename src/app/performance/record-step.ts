import { personalDataIn } from '../../domain/engine/personal-data';
import { STAGE_NAMES } from '../../domain/messages/ladder';
import type { CellValue } from '../../cells/cell-values';
import { STAGES, stepsOf, type EscalationStep, type Stage } from '../../domain/tables/read-escalations';
import { parseIsoDate, serialOfIso } from '../../cells/serial-dates';
import { cellOf, findTable, rowsOf, type TableRead } from '../../domain/tables/spec-rows';
import { DECISION_TABLES } from '../../domain/tables/decision-tables';
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
import type { RowsChange, RowsChanged, WorkbookPort } from '../../ports/workbook-port';

const TABLE = 'Escalations';
const COLUMNS = DECISION_TABLES.find(({ name }) => name === TABLE)?.columns ?? [];

/** Filled in later, by people; an office may do without them. */
const OPTIONAL = new Set(['Response', 'Outcome']);

/** Why a step was not recorded; nothing was written then. */
export interface StepRefused {
  readonly why: 'incomplete' | 'due-past' | 'steps-down' | 'skips' | 'personal-data' | 'recorded-already';
  readonly refused: Notice;
}

/** A step that was appended. */
export interface StepRecorded extends RowsChanged {
  readonly caseId: string;
}

/**
 * Appends a step to `Escalations`, under the case that is open for the service and KPI or a new one. Rows that stand are never
 * changed. Refused where something is missing, the day has passed, the case stands on a higher rung, or a rung is left out without a
 * reason; that reason goes into *Reason*. The rung on which the case stands may be taken again: a reminder.
 * @param tables as they stand now: what is open is told by them, not by the review.
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
  const change = stepChange(tables, variance, { ...given, reason: reasonOf(given, open) }, caseId, today);
  if (isThere(tables, change)) return { why: 'recorded-already', refused: STEP_RECORDED_ALREADY };
  return { caseId, ...(await port.changeRows(change)) };
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
  const numbers = rowsOf(tables, TABLE).map(({ text }) => Number(/^C-(\d{1,9})$/i.exec(text('Case'))?.[1] ?? 0));
  return `C-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

/** One row more. All of its columns are keys, so that it can replace no row but one that says the same. */
function stepChange(
  tables: readonly TableRead[],
  { service, kpi }: Pick<Variance, 'service' | 'kpi'>,
  step: StepToRecord,
  caseId: string,
  today: string,
): RowsChange {
  const table = findTable(tables, TABLE);
  const used = COLUMNS.filter(
    ({ header }) => !OPTIONAL.has(header) || !table || cellOf(table, 1, header) !== undefined,
  );
  const cells: Readonly<Record<string, CellValue>> = {
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
  const headers = used.map(({ header }) => header);
  return {
    table: table?.name ?? TABLE,
    headers,
    keys: headers,
    put: [headers.map((header) => cells[header] ?? null)],
    drop: [],
    columns: used.map(({ width, numberFormat, isWrapped }) => ({
      width,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(isWrapped !== undefined && { isWrapped }),
    })),
  };
}

/** Pressed twice, or recorded by somebody else in the same words, with or without an answer since. */
function isThere(tables: readonly TableRead[], { headers, put: [row = []] }: RowsChange): boolean {
  const told = headers.flatMap((header, at) => (OPTIONAL.has(header) ? [] : [{ header, text: String(row[at] ?? '') }]));
  return rowsOf(tables, TABLE).some((one) => told.every(({ header, text }) => one.text(header) === text));
}
