import { RULES } from '../../domain/rules/index';
import { momentOf } from '../shared/clock';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { hashSheet } from './hash-values';
import { withPrintTrouble, withTrouble } from '../shared/notices';
import { HalfWritten } from '../shared/transaction';
import { NO_NAME } from './answer-notices';
import { notReadyNotice, writtenNotice } from './receipt-notices';
import type { ReturnsSession } from './returns-session';
import { createRest, throwIfCancelled } from '../shared/scheduler';
import { specificationSaid } from './specification-said';
import type { Selecting } from './selecting';
import { writeReceipt } from './write-receipt';
import { receiptStep } from './receipt-to-undo';
import { checkAndMark } from './checking';
import type { ReturnsContext } from './returns-context';
import type { LiveCheck } from './live-check';

/** *Ready to send*: everything is checked once more, so that the receipt speaks of what stands in the cells now. */
export function receipting(
  context: ReturnsContext,
  live: LiveCheck,
  selecting: Selecting,
): Pick<ReturnsSession, 'writeReceipt'> {
  return {
    writeReceipt: async (by) => {
      const name = by.trim();
      if (name === '') {
        context.store.set({ notice: NO_NAME });
        return;
      }
      await context.run('reading', async (signal) => {
        const { checked, report, state } = await checkAndMark(context, live, 'all', signal);
        const refusal = notReadyNotice(report);
        if (refusal) return { ...state, notice: withTrouble(refusal, context.marks.trouble()) };
        // The check stands whatever becomes of the receipt.
        context.store.set({ ...state, activity: 'writing', notice: undefined });
        const sheets = await checksums(context, checked, signal);
        throwIfCancelled(signal);
        const writtenAt = momentOf(context.wallClock());
        const facts = {
          writtenAt,
          by: name,
          rules: `${RULES.length} rules, Ringfence ${context.version}`.trim(),
          sheets,
          specification: specificationSaid(checked),
        };
        const before = { receipt: context.receipt, state: state.receipt };
        try {
          const { receipt, printTrouble, undo } = await writeReceipt(
            context.port,
            report,
            checked.commissioning.receipts,
            facts,
          );
          context.receipt = receipt;
          context.steps.add(receiptStep(context, before, undo));
          return {
            by: name,
            receipt: { writtenAt, changedSheets: [] },
            notice: withTrouble(withPrintTrouble(writtenNotice(report), printTrouble), context.marks.trouble()),
          };
        } catch (error) {
          if (error instanceof HalfWritten) {
            forgetReceipt(context);
            if (error.left) context.steps.add(receiptStep(context, before, error.left.undo));
          }
          throw error;
        }
      });
      if (context.store.get().report) await selecting.follow();
    },
  };
}

/** Two receipts may stand: which of them counts is for the next check to say. */
function forgetReceipt(context: ReturnsContext): void {
  context.receipt = undefined;
  context.store.set({ receipt: undefined });
}

/** Of the sheets that hold a return. */
async function checksums(
  context: ReturnsContext,
  { sheets }: CheckedWorkbook,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const rest = createRest({ ...context.scheduler, signal });
  const found = new Map<string, string>();
  for (const [name, { grid, report }] of sheets) {
    if (report.returns.length > 0) found.set(name, await hashSheet(grid, rest));
  }
  return found;
}
