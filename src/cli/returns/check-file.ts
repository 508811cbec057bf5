import { basename } from 'node:path';
import { checkReturns } from '../../app/shared/check-returns';
import { planMarks } from '../../domain/marks/plan-marks';
import { done, type CommandAnswer, type Workbooks } from '../shared/command';
import type { CopyOutcome } from '../shared/copy-outcome';
import type { FileReport } from '../shared/file-report';
import { writeCopy } from '../shared/marked-copies';
import { UnreadableFile } from '../shared/read-file';
import { toFileReport } from '../shared/to-file-report';

/** One file to be checked. Plain data: it may go to another thread. */
export interface CheckTask {
  readonly file: string;
  /** The commissioning workbook whose specifications apply. */
  readonly spec?: string;
  /** Where the marked copy goes; absent for none. */
  readonly markedCopy?: string;
}

export interface CheckedFile extends CopyOutcome {
  readonly report: FileReport;
}

/**
 * Checks one workbook, and writes its marked copy.
 * @throws for a file that cannot be used; the check stands without its copy
 */
export async function checkFile(task: CheckTask, workbooks: Workbooks): Promise<CommandAnswer<CheckedFile>> {
  const commissioning = task.spec === undefined ? undefined : await workbooks.commissioningIn(task.spec);
  const specifications = commissioning?.specifications;
  const workbook = await workbooks.open(task.file);
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const checked = await checkReturns(workbook.port, 'all', {
    fileName: basename(task.file),
    ...(specifications && { specifications }),
  });
  if (checked.sheets.length === 0)
    throw new UnreadableFile(checked.notChecked[0]?.why ?? 'None of its sheets can be read.');
  const report = toFileReport(task.file, checked);
  if (task.markedCopy === undefined) return done({ report, warnings: [] });
  try {
    const { skipped } = await workbook.port.applyMarks(checked.sheets, planMarks(checked.findings));
    await writeCopy(task.markedCopy, workbook.saveMarked());
    return done({ report, written: task.markedCopy, warnings: skipped.map(({ why }) => why) });
  } catch (thrown) {
    // The check stands without its copy: what a reader needs most is in the report.
    const notWritten = `The marked copy ${task.markedCopy} could not be written${workbooks.causeOf(thrown)}`;
    return done({ report, notWritten, warnings: [] });
  }
}
