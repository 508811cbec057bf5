import { dirname } from 'node:path';
import { planMarks } from '../domain/marks/plan-marks';
import { allocateFunds, emptyTables } from '../app/money/allocate-funds';
import { checkMoneyTables } from '../app/money/check-money-tables';
import { dayOf } from '../app/shared/clock';
import { noTablesText, notAllocatedNotice } from '../app/money/money-notices';
import { awardsChange, type AwardsChange } from '../app/money/write-awards';
import type { MoneyReport } from '../domain/check/check-money';
import type { AllocateArguments } from './arguments';
import { notAllocated, toAllocationReport, type AllocationReport, type CopyReport } from './allocation-report';
import { whyUnwritable } from './folders';
import { isThere, writeCopy } from './marked-copies';
import type { OpenWorkbook } from './open-workbook';
import type { Names } from './print-allocation';
import { UnreadableFile } from './read-file';
import { toFindingEntry } from './to-file-report';

/** What became of one workbook's money. */
export interface AllocatedFile {
  readonly allocated: AllocationReport;
  /** Names of its funds and services; absent where none were read. */
  readonly names?: Names;
  /** The workbook could not be used at all. */
  readonly isRefused: boolean;
  /** The marked copy that was written. */
  readonly written?: string;
  /** The folder that was made for it. */
  readonly madeFolder?: string;
  /** Why the marked copy that was asked for could not be written. */
  readonly notWritten?: string;
  /** Sheets of the copy that could not be marked, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Works out the awards of an open workbook.
 * @param causeOf why a copy could not be written, after "could not be written"
 * @throws what the adapter throws while reading; the allocation stands without its copy
 */
export async function allocateFile(
  workbook: OpenWorkbook,
  task: AllocateArguments,
  causeOf: (thrown: unknown) => string,
): Promise<AllocatedFile> {
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  if (task.out !== undefined) {
    const why = (await isThere(task.out))
      ? `${task.out} is there already, and no file is ever replaced. Name another.`
      : await whyUnwritable(dirname(task.out));
    if (why !== undefined) return { allocated: notAllocated(why), isRefused: true, warnings: [] };
  }
  const today = dayOf(Date.now());
  const { report, tables } = await checkMoneyTables(workbook.port, today);
  const refused = (reason: string) => ({ allocated: notAllocated(reason, report), isRefused: true, warnings: [] });
  if (report.missingTables.length > 0) return refused(noTablesText(report.missingTables, 'command line'));
  const whyNot = notAllocatedNotice(report)?.message ?? '';
  // Nothing to allocate is nothing to copy; what cannot be read is marked in the copy.
  if (emptyTables(report).length > 0 && report.blocking.length === 0) return refused(whyNot);
  const outcome = allocateFunds(report);
  const allocated = outcome ? toAllocationReport(outcome, report) : notAllocated(whyNot, report);
  const found = { allocated, names: namesIn(report), isRefused: false };
  if (task.out === undefined) return { ...found, warnings: [] };
  try {
    const change = outcome && awardsChange(tables, report.book, outcome.allocation.awards);
    const copied = await saveCopy(workbook, task.out, today, change);
    const copy = copyReport(task.out, report, copied.report, change);
    return { ...found, allocated: { ...allocated, copy }, ...copied.written };
  } catch (thrown) {
    const notWritten = `The marked copy ${task.out} could not be written${causeOf(thrown)}`;
    return { ...found, notWritten, warnings: [] };
  }
}

/** Marked as the copy stands: awards that are mended in it are no finding of its any more. */
async function saveCopy(workbook: OpenWorkbook, out: string, today: string, change: AwardsChange | undefined) {
  if (change) await workbook.port.changeRows(change);
  const copied = await checkMoneyTables(workbook.port, today);
  const { skipped } = await workbook.port.applyMarks(copied.sheets, planMarks(copied.report.findings));
  const folder = dirname(out);
  const isNew = !(await isThere(folder));
  await writeCopy(out, workbook.saveMarked());
  const warnings = skipped.map(({ why }) => why);
  return { report: copied.report, written: { written: out, ...(isNew && { madeFolder: folder }), warnings } };
}

function namesIn({ book: { funds, services } }: MoneyReport): Names {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return { funds: named(funds), services: named(services) };
}

/** A finding is mended where the copy has none of its key: keys do not depend on rows. */
function copyReport(
  file: string,
  before: MoneyReport,
  after: MoneyReport,
  change: AwardsChange | undefined,
): CopyReport {
  const open = new Set(after.findings.map(({ key }) => key));
  return {
    file,
    ...(change && { awards: rowsIn(change) }),
    findings: after.findings.map(toFindingEntry),
    mended: before.findings.filter(({ key }) => !open.has(key)).map(toFindingEntry),
  };
}

function rowsIn({ put, drop, added }: AwardsChange): NonNullable<CopyReport['awards']> {
  return { changed: put.length - added, added, removed: drop.length };
}
