import { dirname } from 'node:path';
import { planReview, reviewVariances, type Reviewed } from '../../app/performance/review-variances';
import { variancesChange } from '../../app/performance/write-variances';
import { parseIsoDate } from '../../cells/serial-dates';
import { HISTORY } from '../../domain/tables/history';
import { rowsOf } from '../../domain/tables/read-table';
import { done, refused, type CommandAnswer, type Workbooks } from '../shared/command';
import type { CopyOutcome } from '../shared/copy-outcome';
import { isThere, whyNotFree, writeCopy } from '../shared/marked-copies';
import type { OpenWorkbook } from '../shared/open-workbook';
import { UnreadableFile } from '../shared/read-file';
import { notReviewed, toReviewReport, type ReviewReport } from './review-report';

/** One workbook to be reviewed. Plain data: it may go to another thread. */
export interface ReviewTask {
  /** The workbook with returns, `History` or both. */
  readonly file: string;
  /** The marked copy to be written. */
  readonly out?: string;
  /** The day the review is made on, `YYYY-MM-DD`; today where absent. */
  readonly today?: string;
}

/** What became of the review of one workbook. */
export interface ReviewedFile extends CopyOutcome {
  readonly file: string;
  readonly reviewed: ReviewReport;
}

const NOTHING_THERE =
  'It has no return, and no values in a table History, so there is nothing to review. Name the workbook that holds the returns, or in which they were accepted.';

/**
 * Judges every KPI of a workbook.
 * @throws for a file that cannot be used; the review stands without its copy
 */
export async function reviewFile(task: ReviewTask, workbooks: Workbooks): Promise<CommandAnswer<ReviewedFile>> {
  const { file, out } = task;
  const workbook = await workbooks.open(file);
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const whyNoCopy = out === undefined ? undefined : await whyNotFree(out);
  if (whyNoCopy !== undefined) return refused(refuseReview(task, whyNoCopy));
  const found = await reviewVariances(workbook.port, clockOf(task));
  if (!hasFigures(found)) return refused(refuseReview(task, NOTHING_THERE));
  const reviewed = toReviewReport(found.review);
  if (out === undefined) return done({ file, reviewed, warnings: [] });
  try {
    return done({ file, reviewed, ...(await saveCopy(workbook, out, found)) });
  } catch (thrown) {
    const notWritten = `The marked copy ${out} could not be written${workbooks.causeOf(thrown)}`;
    return done({ file, reviewed, notWritten, warnings: [] });
  }
}

/** What is said of a workbook in which nothing can be reviewed. */
export function refuseReview({ file }: ReviewTask, why: string): ReviewedFile {
  return { file, reviewed: notReviewed(why), warnings: [] };
}

/** Noon of the day that was named, which is on that day wherever the clock stands. */
function clockOf({ today }: ReviewTask): { readonly wallClock?: () => number } {
  const day = today === undefined ? undefined : parseIsoDate(today);
  if (!day) return {};
  const noon = new Date(day.year, day.month - 1, day.day, 12).getTime();
  return { wallClock: () => noon };
}

function hasFigures({ checked, tables }: Reviewed): boolean {
  const hasReturn = [...checked.sheets.values()].some(({ report }) => report.returns.length > 0);
  return hasReturn || rowsOf(tables, HISTORY).length > 0;
}

/** Marks of a review instead of all others, and the table `Variances`. */
async function saveCopy(workbook: OpenWorkbook, out: string, { review, tables, checked }: Reviewed) {
  const { port } = workbook;
  const plan = planReview(review);
  const { skipped } = await port.applyMarks(checked.order, plan);
  const change = variancesChange(review, tables);
  if (change.put.length + change.drop.length > 0) await port.changeRows(change);
  const folder = dirname(out);
  const isNew = !(await isThere(folder));
  await writeCopy(out, workbook.saveMarked());
  return { written: out, ...(isNew && { madeFolder: folder }), warnings: skipped.map(({ why }) => why) };
}
