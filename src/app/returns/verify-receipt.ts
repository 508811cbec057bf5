import type { Grid } from '../../domain/model/grid';
import { RECEIPT_SHEET, type ReceiptRead } from '../../domain/receipt/receipt';
import { hashSheet, hashText } from './hash-values';
import type { ReceiptState } from './returns-session';
import type { createRest } from '../shared/scheduler';

/**
 * Holds sheets against a receipt. `read`: the sheets as they are now. Of the receipt's sheets that were not read, `before` tells
 * what is known; where `isComplete` says that all sheets were read, those that are missing have changed. The receipt's own sheet is among them when its rows are not as they were written.
 */
export async function verifyReceipt(
  receipt: ReceiptRead,
  read: Iterable<Grid>,
  rest: ReturnType<typeof createRest>,
  before: { readonly isComplete: boolean; readonly changedSheets: readonly string[] },
): Promise<ReceiptState> {
  const grids = new Map([...read].map((grid) => [grid.sheet, grid]));
  const changedSheets: string[] = [];
  for (const [sheet, checksum] of receipt.sheets) {
    const grid = grids.get(sheet);
    const isChanged = grid
      ? (await hashSheet(grid, rest)) !== checksum
      : before.isComplete || before.changedSheets.includes(sheet);
    if (isChanged) changedSheets.push(sheet);
  }
  if ((await hashText(receipt.own.text)) !== receipt.own.checksum) changedSheets.push(RECEIPT_SHEET);
  return { writtenAt: receipt.writtenAt, changedSheets };
}
