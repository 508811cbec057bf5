import {
  ACCEPTED_EDITED,
  halfAccepted,
  NOTHING_TO_UNACCEPT,
  RETURNS_EDITED,
  TAKEN_BACK,
  UNACCEPTED,
} from './accept-notices';
import { failureNotice } from '../shared/notices';
import type { ReturnsAccepted } from './accepting';
import { WorkbookError } from '../../ports/workbook-error';
import type { RowsChange, RowsChanged, WorkbookPort } from '../../ports/workbook-port';

/** What was written to the two tables; absent where nothing was to be. */
export interface BothWritten {
  readonly history?: RowsChanged;
  readonly returns?: RowsChanged;
}

/**
 * Writes `History`, then `Returns`. Where the second fails the first is taken back, so that values never stand without
 * their return.
 * @throws WorkbookError which says what stands, where that is not what stood before
 */
export async function writeBoth(port: WorkbookPort, history: RowsChange, returns: RowsChange): Promise<BothWritten> {
  const first = history.put.length > 0 ? await port.changeRows(history) : undefined;
  if (returns.put.length === 0) return first ? { history: first } : {};
  try {
    const second = await port.changeRows(returns);
    return { returns: second, ...(first && { history: first }) };
  } catch (error) {
    if (!first) throw error;
    throw failed(error, await isTakenBack(first), history);
  }
}

async function isTakenBack(first: RowsChanged): Promise<boolean> {
  try {
    const { restored } = await first.undo();
    return restored;
  } catch {
    return false;
  }
}

function failed(error: unknown, isBack: boolean, { put, headers }: RowsChange): WorkbookError {
  const id = headers.indexOf('Return ID');
  const ids = [...new Set(put.map((row) => String(row[id] ?? '')))];
  const known = error instanceof WorkbookError ? error : undefined;
  const outcome = isBack ? TAKEN_BACK : halfAccepted(put.length, ids);
  const detail = known ? known.detail : String(error);
  return new WorkbookError(known?.kind ?? 'unexpected', `${saidOf(error)} ${outcome}`, detail);
}

/** In the adapter's own words; not those for a problem of ours, which say that the cells are as they were. */
function saidOf(error: unknown): string {
  return error instanceof WorkbookError ? failureNotice(error).message : 'The table Returns could not be written.';
}

/** Takes both back, `History` first: where that has been edited `Returns` stays as well, for it is true then. */
export function undoBoth(written: BothWritten | undefined): ReturnsAccepted['undo'] {
  let { history, returns }: BothWritten = written ?? {};
  return async () => {
    if (!history && !returns) return { restored: false, notice: NOTHING_TO_UNACCEPT };
    if (history) {
      const { restored } = await history.undo();
      history = undefined;
      if (!restored) {
        returns = undefined;
        return { restored, notice: ACCEPTED_EDITED };
      }
    }
    if (returns) {
      const { restored } = await returns.undo();
      returns = undefined;
      if (!restored) return { restored, notice: RETURNS_EDITED };
    }
    return { restored: true, notice: UNACCEPTED };
  };
}
