import type { Grid } from '../../domain/model/grid';
import type { ReceiptRead } from '../../domain/receipt/receipt';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import type { ReceiptState } from './returns-session';
import { createRest, throwIfCancelled } from '../shared/scheduler';
import { verifyReceipt } from './verify-receipt';
import type { ReturnsContext } from './returns-context';

/** What the receipt says of the sheets after some of them were read again: only those are held against it. */
export async function receiptAfter(
  context: ReturnsContext,
  before: CheckedWorkbook,
  after: CheckedWorkbook,
  signal: AbortSignal,
): Promise<ReceiptState | undefined> {
  const { receipt } = context.store.get();
  const touched = gridsOf(after).filter((grid) => before.sheets.get(grid.sheet)?.grid !== grid);
  if (!context.receipt || !receipt || touched.length === 0) return receipt;
  return receiptNow(context, context.receipt, touched, signal, false);
}

/** The same for sheets that were all read (`isComplete`) or some of them. A failure here spoils nothing else: then nobody knows. */
export async function receiptNow(
  context: ReturnsContext,
  receipt: ReceiptRead | undefined,
  read: readonly Grid[],
  signal: AbortSignal,
  isComplete: boolean,
): Promise<ReceiptState | undefined> {
  if (!receipt) return undefined;
  const rest = createRest({ ...context.scheduler, signal });
  const changedSheets = context.store.get().receipt?.changedSheets ?? [];
  try {
    return await verifyReceipt(receipt, read, rest, { isComplete, changedSheets });
  } catch (error) {
    throwIfCancelled(signal);
    context.onFailure(error);
    return undefined;
  }
}

export function gridsOf({ sheets }: CheckedWorkbook): readonly Grid[] {
  return [...sheets.values()].map(({ grid }) => grid);
}
