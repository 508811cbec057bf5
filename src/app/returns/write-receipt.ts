import type { CheckReport } from '../../domain/model/check-report';
import {
  receiptDocument,
  receiptRows,
  receiptText,
  RECEIPT_HEADERS,
  RECEIPT_TABLE,
  type ReceiptFacts,
  withOwnChecksum,
  type ReceiptRead,
} from '../../domain/receipt/receipt';
import { hashText } from './hash-values';
import { rowsStep, writeAll } from '../shared/transaction';
import type { WorkbookPort } from '../../ports/workbook-port';
import { BOTH_RECEIPTS } from './receipt-notices';

export interface ReceiptWritten {
  readonly receipt: ReceiptRead;
  /** What could not be set of how its new sheet is printed. */
  readonly printTrouble?: string;
}

/**
 * Writes a receipt: on a new sheet, or over the one before. Of an older receipt the rows go only when those of the new one
 * stand, and where they cannot go the new ones are taken out again: whatever fails, a receipt can be read. Of those that are complete the
 * highest number counts.
 * @param earlier numbers of the receipts that the table holds; undefined where there is no table yet.
 * @throws WorkbookError when it could not be written: it says what stands. Rows half written go with the next receipt.
 */
export async function writeReceipt(
  port: WorkbookPort,
  report: CheckReport,
  earlier: readonly number[] | undefined,
  facts: Omit<ReceiptFacts, 'number'>,
): Promise<ReceiptWritten> {
  const number = Math.max(0, ...(earlier ?? [])) + 1;
  const others = receiptRows(report, { ...facts, number });
  const text = receiptText(others);
  const own = { text, checksum: await hashText(text) };
  const rows = withOwnChecksum(others, number, own.checksum);
  const { writtenAt, sheets } = facts;
  const receipt = { number, writtenAt, sheets, own };
  if (!earlier) {
    const { printTrouble } = await port.addSheets([receiptDocument(rows)]);
    return { receipt, ...(printTrouble !== undefined && { printTrouble }) };
  }
  const [key] = RECEIPT_HEADERS;
  const none = { table: RECEIPT_TABLE, put: [], drop: [] };
  // Without keys all are added, also rows that are equal.
  const added = { ...none, headers: RECEIPT_HEADERS, keys: [], put: rows };
  const dropped = { ...none, headers: [key], keys: [key], drop: earlier.map((old) => [old]) };
  const changes = earlier.length === 0 ? [added] : [added, dropped];
  // The table may have been deleted meanwhile, and is made again then.
  const { printTrouble } = await writeAll(
    changes.map((change) => rowsStep(port, change)),
    BOTH_RECEIPTS,
  );
  return { receipt, ...(printTrouble !== undefined && { printTrouble }) };
}
