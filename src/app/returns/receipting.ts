import { RULES } from '../../domain/rules/index';
import { momentOf } from '../shared/clock';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { hashSheet, hashSheets } from './hash-values';
import { NO_NAME } from './answer-notices';
import { notReadyNotice, oldReceiptNotice, withTrouble, writtenNotice } from './receipt-notices';
import type { ReturnsSession } from './returns-session';
import { createRest, throwIfCancelled } from '../shared/time-slice';
import { writeReceipt } from './write-receipt';
import { checkAndMark } from './checking';
import type { Desk } from './returns-desk';
import type { LiveCheck } from './live-check';

/** *Ready to send*: everything is checked once more, so that the receipt speaks of what stands in the cells now. */
export function receipting(desk: Desk, live: LiveCheck): Pick<ReturnsSession, 'writeReceipt'> {
  return {
    writeReceipt: async (by) => {
      const name = by.trim();
      if (name === '') {
        desk.store.set({ notice: NO_NAME });
        return;
      }
      await desk.alone('reading', async (signal) => {
        const { checked, report, state } = await checkAndMark(desk, live, 'all', signal);
        const refusal = notReadyNotice(report);
        if (refusal) return { ...state, notice: withTrouble(refusal, state.notice) };
        // The check stands whatever becomes of the receipt.
        desk.store.set({ ...state, activity: 'writing', notice: undefined });
        const sheets = await checksums(desk, checked, signal);
        throwIfCancelled(signal);
        const writtenAt = momentOf(desk.wallClock());
        const { receipt, leftBehind } = await writeReceipt(desk.port, report, checked.commissioning.receiptNumbers, {
          writtenAt,
          by: name,
          rules: `${RULES.length} rules, Ringfence ${desk.version}`.trim(),
          sheets,
          checksum: await hashSheets(sheets),
        });
        desk.receipt = receipt;
        if (leftBehind !== undefined) desk.onFailure(leftBehind);
        const notice = leftBehind === undefined ? writtenNotice(report) : oldReceiptNotice(leftBehind);
        return {
          by: name,
          receipt: { writtenAt, changedSheets: [] },
          notice: withTrouble(notice, state.notice),
        };
      });
    },
  };
}

/** Of the sheets that hold a return. */
async function checksums(
  desk: Desk,
  { sheets }: CheckedWorkbook,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const rest = createRest({ ...desk.slicing, signal });
  const found = new Map<string, string>();
  for (const [name, { check }] of sheets) {
    if (check.report.returns.length > 0) found.set(name, await hashSheet(check.grid, rest));
  }
  return found;
}
