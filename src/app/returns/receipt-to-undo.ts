import type { ReceiptRead } from '../../domain/receipt/receipt';
import { createRest } from '../shared/scheduler';
import type { Written } from '../shared/transaction';
import { gridsOf } from './receipt-after';
import { RECEIPT_LABEL } from './receipt-notices';
import type { ReturnsContext } from './returns-context';
import type { ReceiptState } from './returns-session';
import { keptReceiptNotice, undoneStepNotice } from './undo-notices';
import { verifyReceipt } from './verify-receipt';
import type { StepWritten } from './written-steps';

/** The receipt that stood before, and what it said then of the sheets; undefined where there was none. */
interface ReceiptBefore {
  readonly receipt: ReceiptRead | undefined;
  readonly state: ReceiptState | undefined;
}

/** A receipt as a step to be undone: its sheet goes again, or its rows give way to those of the one before. */
export function receiptStep(context: ReturnsContext, before: ReceiptBefore, undo: Written['undo']): StepWritten {
  return {
    label: RECEIPT_LABEL,
    cells: 0,
    takeBack: async (signal) => {
      const { restored, said } = await undo();
      if (!restored) return { refused: keptReceiptNotice(RECEIPT_LABEL, said) };
      context.receipt = before.receipt;
      return { notice: undoneStepNotice(RECEIPT_LABEL), state: { receipt: await saidNow(context, before, signal) } };
    },
  };
}

/** The sheets may have changed since: the receipt before is held against what was last read of them. */
async function saidNow(
  context: ReturnsContext,
  { receipt, state }: ReceiptBefore,
  signal: AbortSignal,
): Promise<ReceiptState | undefined> {
  if (!receipt) return undefined;
  const read = context.checked ? gridsOf(context.checked) : [];
  const known = { isComplete: false, changedSheets: state?.changedSheets ?? [] };
  try {
    return await verifyReceipt(receipt, read, createRest({ ...context.scheduler, signal }), known);
  } catch (error) {
    // The receipt is back, which must not be hidden: what it says of the sheets nobody knows until the next check.
    context.onFailure(error);
    return undefined;
  }
}
