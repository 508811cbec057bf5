import { dirname } from 'node:path';
import { planReview, reviewVariances, type Reviewed } from '../app/performance/review-variances';
import { variancesChange } from '../app/performance/write-variances';
import { parseIsoDate } from '../cells/serial-dates';
import { HISTORY } from '../domain/tables/history';
import { rowsOf } from '../domain/tables/read-table';
import type { ReviewArguments } from './arguments';
import { whyUnwritable } from './folders';
import { isThere, writeCopy } from './marked-copies';
import type { OpenWorkbook } from './open-workbook';
import { UnreadableFile } from './read-file';
import { notReviewed, toReviewReport, type ReviewReport } from './review-report';

/** What became of the review of one workbook. */
export interface ReviewedFile {
  readonly reviewed: ReviewReport;
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

const NOTHING_THERE =
  'It has no return, and no values in a table History, so there is nothing to review. Name the workbook that holds the returns, or in which they were accepted.';

/**
 * Judges every KPI of an open workbook.
 * @param causeOf why a copy could not be written, after "could not be written"
 * @throws what the adapter throws while reading; the review stands without its copy
 */
export async function reviewFile(
  workbook: OpenWorkbook,
  task: ReviewArguments,
  causeOf: (thrown: unknown) => string,
): Promise<ReviewedFile> {
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const refused = (why: string) => ({ reviewed: notReviewed(why), isRefused: true, warnings: [] });
  const whyNot = task.out === undefined ? undefined : await whyNoCopy(task.out);
  if (whyNot !== undefined) return refused(whyNot);
  const found = await reviewVariances(workbook.port, clockOf(task));
  if (!hasFigures(found)) return refused(NOTHING_THERE);
  const reviewed = toReviewReport(found.review);
  if (task.out === undefined) return { reviewed, isRefused: false, warnings: [] };
  try {
    return { reviewed, isRefused: false, ...(await saveCopy(workbook, task.out, found)) };
  } catch (thrown) {
    const notWritten = `The marked copy ${task.out} could not be written${causeOf(thrown)}`;
    return { reviewed, isRefused: false, notWritten, warnings: [] };
  }
}

async function whyNoCopy(out: string): Promise<string | undefined> {
  if (await isThere(out)) return `${out} is there already, and no file is ever replaced. Name another.`;
  return whyUnwritable(dirname(out));
}

/** Noon of the day that was named, which is on that day wherever the clock stands. */
function clockOf({ today }: ReviewArguments): { readonly wallClock?: () => number } {
  const day = today === undefined ? undefined : parseIsoDate(today);
  if (!day) return {};
  const noon = new Date(day.year, day.month - 1, day.day, 12).getTime();
  return { wallClock: () => noon };
}

function hasFigures({ checked, tables }: Reviewed): boolean {
  const hasReturn = [...checked.sheets.values()].some(({ check }) => check.report.returns.length > 0);
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
