import { JUDGING } from './performance-notices';
import { WorkbookError } from '../../ports/workbook-error';
import type { CellChange } from '../../domain/model/fixes';
import type { WriteStep } from '../shared/transaction';
import type { ValuesReplaced, WorkbookPort } from '../../ports/workbook-port';

/**
 * Writes into cells of one row of a table, all of them or none.
 * @throws WorkbookError that says why, where one of them cannot be written or was changed since the tables were read; those that were
 *   written are put back then.
 */
export async function writeCells(port: WorkbookPort, changes: readonly CellChange[]): ReturnType<WriteStep['write']> {
  const replaced = await port.replaceValues([...changes]);
  if (replaced.changed < changes.length) {
    if (replaced.changed > 0) await replaced.undo();
    throw new WorkbookError('refused', whyLeft(replaced));
  }
  return { takeBack: async () => (await replaced.undo()).restored === changes.length };
}

function whyLeft({ formulas, dataTypes, skipped }: ValuesReplaced): string {
  if (skipped[0]) return skipped[0].why;
  if (formulas.length > 0) return JUDGING.formula;
  return dataTypes.length > 0 ? JUDGING.dataType : JUDGING.changed;
}
