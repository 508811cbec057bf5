import { dirname } from 'node:path';
import { planMarks } from '../../domain/marks/plan-marks';
import { allocateFunds, emptyTables } from '../../app/money/allocate-funds';
import { checkMoneyTables } from '../../app/money/check-money-tables';
import { dayOf } from '../../app/shared/clock';
import { noTablesText, notAllocatedNotice } from '../../app/money/money-notices';
import { awardsChange, type AwardsChange } from '../../app/money/write-awards';
import type { MoneyReport } from '../../domain/check/check-money';
import { notAllocated, toAllocationReport, type AllocationReport, type CopyReport } from './allocation-report';
import { done, refused, type CommandAnswer, type Workbooks } from '../shared/command';
import type { CopyOutcome } from '../shared/copy-outcome';
import { isThere, whyNotFree, writeCopy } from '../shared/marked-copies';
import type { OpenWorkbook } from '../shared/open-workbook';
import type { Names } from './print-allocation';
import { UnreadableFile } from '../shared/read-file';
import { toFindingEntry } from '../shared/to-file-report';

/** One workbook whose money is to be allocated. Plain data: it may go to another thread. */
export interface AllocateTask {
  /** The commissioning workbook. */
  readonly file: string;
  /** The marked copy to be written. */
  readonly out?: string;
}

/** What became of one workbook's money. */
export interface AllocatedFile extends CopyOutcome {
  readonly file: string;
  readonly allocated: AllocationReport;
  /** Names of its funds and services; absent where none were read. */
  readonly names?: Names;
}

/**
 * Works out the awards of a workbook.
 * @throws for a file that cannot be used; the allocation stands without its copy
 */
export async function allocateFile(task: AllocateTask, workbooks: Workbooks): Promise<CommandAnswer<AllocatedFile>> {
  const { file, out } = task;
  const workbook = await workbooks.open(file);
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const whyNoCopy = out === undefined ? undefined : await whyNotFree(out);
  if (whyNoCopy !== undefined) return refused(refuseAllocation(task, whyNoCopy));
  const today = dayOf(Date.now());
  const { report, tables } = await checkMoneyTables(workbook.port, today);
  if (report.missingTables.length > 0)
    return refused(refuseAllocation(task, noTablesText(report.missingTables, 'command line'), report));
  const whyNot = notAllocatedNotice(report)?.message ?? '';
  // Nothing to allocate is nothing to copy; what cannot be read is marked in the copy.
  if (emptyTables(report).length > 0 && report.blocking.length === 0)
    return refused(refuseAllocation(task, whyNot, report));
  const outcome = allocateFunds(report);
  const allocated = outcome ? toAllocationReport(outcome, report) : notAllocated(whyNot, report);
  const found = { file, allocated, names: namesIn(report) };
  if (out === undefined) return done({ ...found, warnings: [] });
  try {
    const change = outcome && awardsChange(tables, report.book, outcome.allocation.awards);
    const copied = await saveCopy(workbook, out, today, change);
    const copy = copyReport(out, report, copied.report, change);
    return done({ ...found, allocated: { ...allocated, copy }, ...copied.written });
  } catch (thrown) {
    const notWritten = `The marked copy ${out} could not be written${workbooks.causeOf(thrown)}`;
    return done({ ...found, notWritten, warnings: [] });
  }
}

/** What is said of a workbook in which nothing can be allocated. */
export function refuseAllocation({ file }: AllocateTask, why: string, report?: MoneyReport): AllocatedFile {
  return { file, allocated: notAllocated(why, report), warnings: [] };
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
