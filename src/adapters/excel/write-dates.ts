import { isPlausibleSerial } from '../../cells/serial-dates';
import type { CellValue } from '../../cells/cell-values';
import type { CellChange } from '../../domain/model/fixes';
import { WorkbookError } from '../../ports/workbook-error';
import type { RowsChanged, ValuesReplaced } from '../../ports/workbook-port';
import { sentences } from '../shared/sentences';
import type { DateSystem } from './date-system';
import { toWorkbookError, withState, type NextStep } from './errors';
import { findDateSystem, mayBeDate } from './find-date-system';
import { replaceValues } from './replace-values';
import type { Requests } from './request';

/** Something of ours that is written, dates among it perhaps. */
export interface DatesWriting<T> {
  /** Where to, in words: `the table “Awards”`. */
  readonly into: string;
  readonly values: readonly CellValue[];
  readonly next: NextStep;
  readonly write: () => Promise<T>;
  /** Reads what was written, and finds out how it counts dates by that. */
  readonly look: (written: T) => Promise<unknown>;
  /** Takes it back; answers the error with what state that leaves things in. */
  readonly takeBack: (written: T, error: WorkbookError) => Promise<WorkbookError>;
}

/**
 * Keeps dates out of tables and sheets of ours in a workbook that counts them from 1904: what Excel makes of a number depends
 * there on the order in which values and formats are written. While nobody knows how it counts, it is seen from what was
 * written, and that is taken back where it is wrong. A number that may be a day is taken for one.
 * @throws WorkbookError `refused`; nothing was written, or its message says what was.
 */
export async function writeDates<T>(dates: DateSystem, writing: DatesWriting<T>): Promise<T> {
  const { into, values, next, write, look, takeBack } = writing;
  if (!values.some((value) => typeof value === 'number' && isPlausibleSerial(value))) return write();
  const refusal = new WorkbookError('refused', sentences.noDatesFrom1904(into));
  if (isFrom1904(dates)) throw withState(refusal, 'Nothing was written.');
  const isKnown = dates.daysLess !== undefined;
  const written = await write();
  if (isKnown) return written;
  try {
    await look(written);
  } catch (thrown) {
    throw await takeBack(written, toWorkbookError(thrown, next));
  }
  if (isFrom1904(dates)) throw await takeBack(written, refusal);
  return written;
}

/** Takes rows back; answers the error with what state that leaves the table in. */
export async function takeRowsBack({ undo }: RowsChanged, table: string, error: WorkbookError): Promise<WorkbookError> {
  try {
    if ((await undo()).restored) return withState(error, sentences.rowsAsTheyWere(table));
  } catch {
    // Told below.
  }
  return withState(error, sentences.rowsUncertain(table));
}

const isFrom1904 = ({ daysLess = 0 }: DateSystem): boolean => daysLess !== 0;

/** Changed cells that are looked at: any one of them tells. */
const MOST_LOOKED_AT = 50;

/**
 * As `replaceValues`. Where dates were written while nobody knew how the workbook counts them, one request more finds that out, and
 * they are written once more if they are others there.
 */
export async function replaceValuesAndDates(
  requests: Requests,
  changes: readonly CellChange[],
  dates: DateSystem,
): Promise<ValuesReplaced> {
  const isKnown = dates.daysLess !== undefined;
  const replaced = await replaceValues(requests, changes, dates);
  const alone = new Set([...replaced.left, ...replaced.formulas, ...replaced.dataTypes]);
  const skipped = new Set(replaced.skipped.map(({ sheet }) => sheet.toLowerCase()));
  const made = changes.filter(
    (change) => mayBeDate(change.after) && !alone.has(change) && !skipped.has(change.sheet.toLowerCase()),
  );
  if (isKnown || made.length === 0) return replaced;
  const places = made
    .slice(0, MOST_LOOKED_AT)
    .map(({ sheet, row, column, after }) => ({ sheet, top: row, left: column, values: [[after]] }));
  try {
    const [untold] = await findDateSystem(requests, dates, places);
    if (untold !== undefined) throw new WorkbookError('refused', sentences.datesUntold(untold));
  } catch (thrown) {
    throw await putBack(replaced, toWorkbookError(thrown, 'try that again'));
  }
  if (!isFrom1904(dates)) return replaced;
  const { left } = await replaced.undo();
  if (left > 0) throw withState(new WorkbookError('refused', sentences.datesFrom1904(made[0]?.sheet ?? '')), SOME);
  return replaceValues(requests, changes, dates);
}

const SOME = 'Some cells may have been changed already: check again to see which findings are left.';

async function putBack(replaced: ValuesReplaced, error: WorkbookError): Promise<WorkbookError> {
  try {
    const { left } = await replaced.undo();
    if (left === 0) return withState(error, 'Your cells are as they were.');
  } catch {
    // Told below.
  }
  return withState(error, SOME);
}
