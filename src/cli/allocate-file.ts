import { dirname } from 'node:path';
import { allocateFunds } from '../app/allocate-funds';
import { checkMoneyTables, markMoney } from '../app/check-money-tables';
import { dayOf } from '../app/clock';
import { notAllocatedNotice } from '../app/money-notices';
import { awardsChange } from '../app/write-awards';
import type { AllocateArguments } from './arguments';
import { notAllocated, toAllocationReport, type AllocationReport } from './allocation-report';
import { whyUnwritable } from './folders';
import { isThere, writeCopy } from './marked-copies';
import type { OpenWorkbook } from './open-workbook';
import { UnreadableFile } from './read-file';

/** What became of one workbook's money. */
export interface AllocatedFile {
  readonly allocated: AllocationReport;
  /** The workbook could not be used at all. */
  readonly isRefused: boolean;
  /** The marked copy that was written. */
  readonly written?: string;
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
  if (report.missingTables.length > 0) {
    const reason = notAllocatedNotice(report)?.message ?? '';
    return { allocated: notAllocated(reason, report), isRefused: true, warnings: [] };
  }
  const outcome = allocateFunds(report);
  const allocated = outcome
    ? toAllocationReport(outcome, report)
    : notAllocated(notAllocatedNotice(report)?.message ?? '', report);
  if (task.out === undefined) return { allocated, isRefused: false, warnings: [] };
  try {
    if (outcome) await workbook.port.changeRows(awardsChange(tables, report.book, outcome.allocation.awards));
    // Marked as the copy stands: awards that are mended in it are no finding of its any more.
    const { skipped } = await markMoney(workbook.port, await checkMoneyTables(workbook.port, today));
    await writeCopy(task.out, workbook.saveMarked());
    return { allocated, isRefused: false, written: task.out, warnings: skipped.map(({ why }) => why) };
  } catch (thrown) {
    const notWritten = `The marked copy ${task.out} could not be written${causeOf(thrown)}`;
    return { allocated, isRefused: false, notWritten, warnings: [] };
  }
}
