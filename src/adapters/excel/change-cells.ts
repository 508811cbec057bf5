import type { WorkbookError } from '../../ports/workbook-error';
import { groupBy } from '../../domain/model/group-by';
import type { SegmentWrite } from './cell-entries';
import { toWorkbookError, type NextStep } from './errors';
import { isRequestTooLarge } from './payload-limits';
import type { Requests } from './request';
import type { RowKeys, RowWitness } from './row-witness';
import { halves } from './payload-limits';
import { takeBackFailed, takeBackWritten } from './take-back-cells';
import { isAsMeant, writeCells, type CellsWritten } from './write-cells';

/** What became of cells that were written, by sheet. A sheet takes all of it or, as far as can be, nothing. */
export interface CellsChanged {
  /** What was written and stands. */
  readonly stands: readonly SegmentWrite[];
  /** Somebody else changed or filtered these meanwhile: what was written is taken back. */
  readonly disturbed: ReadonlySet<string>;
  /** The same, but it could not be taken back, or not be seen whether it was. */
  readonly uncertain: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** What stands beside the cells since, by sheet. */
  readonly rows: ReadonlyMap<string, RowKeys>;
  /** Why nothing more was written; the sheets not named above are as they were, unless that is uncertain. */
  readonly failure?: { readonly error: WorkbookError; readonly isTakenBack: boolean };
}

/**
 * Writes cells, and makes sure that they stood as they were known until then and stand as they should now; where they do not,
 * what was written is taken back. One request until a payload limit, another for what is taken back.
 * @param rows what stands beside the cells as far as is known, by sheet.
 */
export async function changeCells(
  requests: Requests,
  next: NextStep,
  writes: readonly SegmentWrite[],
  witness: RowWitness,
  rows: ReadonlyMap<string, RowKeys>,
): Promise<CellsChanged> {
  const [disturbed, uncertain, gone] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const stands: SegmentWrite[] = [];
  const left = new Map<string, RowKeys>();
  const done = () => ({ stands, disturbed, uncertain, gone, rows: left });
  const waiting = partsOf(writes, rows);
  // Requests in a loop, against the rule: each is as large as is safe, so they cannot be one.
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const live = part.filter(({ segment: { sheet } }) => ![disturbed, uncertain, gone].some((set) => set.has(sheet)));
    if (live.length === 0) continue;
    const written = await writeCells(requests, next, live, witness);
    if (!('thrown' in written)) {
      for (const [sheet, segments] of groupBy(written.segments, ({ write }) => write.segment.sheet)) {
        const found = written.rows.get(sheet);
        if (segments.every((one) => isAsMeant(one, rows.get(sheet), found))) {
          stands.push(...segments.map(({ write }) => write));
          left.set(sheet, new Map([...(left.get(sheet) ?? []), ...(written.rowsLeft.get(sheet) ?? [])]));
        } else if (await takeBackWritten(requests, next, segments, witness, written.rowsLeft)) disturbed.add(sheet);
        else uncertain.add(sheet);
      }
      continue;
    }
    const error = toWorkbookError(written.thrown, next);
    const missing = error.kind === 'sheet-missing' ? await missingAmong(requests, next, live) : [];
    for (const sheet of missing) gone.add(sheet);
    if (missing.length > 0) waiting.unshift(live);
    else if (isRequestTooLarge(error) && live.length > 1) waiting.unshift(...halves(live));
    else return { ...done(), failure: { error, isTakenBack: await isTakenBack(error, written) } };
  }
  return done();

  /** Excel refuses some requests before doing any of it; of one that it has not answered nobody knows. */
  async function isTakenBack(error: WorkbookError, written: CellsWritten): Promise<boolean> {
    if (error.kind === 'cell-being-edited' || isRequestTooLarge(error)) return true;
    return error.kind !== 'excel-not-responding' && takeBackFailed(requests, next, written, witness, rows);
  }
}

/** The sheets of these that are not there any more. */
async function missingAmong(
  requests: Requests,
  next: NextStep,
  writes: readonly SegmentWrite[],
): Promise<readonly string[]> {
  const ids = [...new Set(writes.map(({ segment }) => segment.sheet))];
  try {
    const sheets = await requests.send(next, ({ workbook }) =>
      ids.map((id) => workbook.worksheets.getItemOrNullObject(id).load('id')),
    );
    return ids.filter((_, index) => sheets[index]?.isNullObject);
  } catch {
    return [];
  }
}

/**
 * What is read before and after comes back in one answer, and Excel on the web gives no more than 5 MB. Where that is exceeded,
 * all has been written by then: better not to come near it.
 */
const MOST_BYTES = 3_000_000;

function partsOf(writes: readonly SegmentWrite[], rows: ReadonlyMap<string, RowKeys>): SegmentWrite[][] {
  const parts: SegmentWrite[][] = [];
  let room = 0;
  for (const write of writes) {
    const bytes = bytesOf(write, rows.get(write.segment.sheet));
    if (bytes > room || parts.length === 0) {
      parts.push([]);
      room = MOST_BYTES;
    }
    parts.at(-1)?.push(write);
    room -= bytes;
  }
  return parts;
}

/** Each cell is read twice, each time as a value and as a formula; its row, and those in between, twice. */
function bytesOf({ segment: { cells, top, bottom }, before }: SegmentWrite, rows: RowKeys | undefined): number {
  const held = before.reduce(
    (sum, { value, formula, numberFormat }) => sum + 4 * String(formula ?? value).length + 2 * numberFormat.length + 50,
    0,
  );
  const put = cells.reduce((sum, { input }) => sum + 2 * String(input).length, 0);
  const beside = cells.reduce((sum, { row }) => sum + (rows?.get(row)?.length ?? 0), 0);
  return held + put + 2 * (beside / cells.length) * (bottom - top + 1);
}
