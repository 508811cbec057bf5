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
import type { WorkbookPort } from '../../ports/workbook-port';

export interface ReceiptWritten {
  readonly receipt: ReceiptRead;
  /** Why the rows of the one before could not be taken out. */
  readonly leftBehind?: unknown;
  /** What could not be set of how its new sheet is printed. */
  readonly printTrouble?: string;
}

/**
 * Writes a receipt: on a new sheet, or over the one before. Of an older receipt the rows go only when those of the new one
 * stand, so that a failure in between leaves a receipt that can be read: of those that are complete the highest number counts.
 * @param earlier numbers of the receipts that the table holds; undefined where there is no table yet.
 * @throws WorkbookError when it could not be written; then the one before still counts, and rows half written go with it next time.
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
  // Without keys all are added, also rows that are equal.
  await port.changeRows({ table: RECEIPT_TABLE, headers: RECEIPT_HEADERS, keys: [], put: rows, drop: [] });
  if (earlier.length === 0) return { receipt };
  const [key] = RECEIPT_HEADERS;
  try {
    const drop = earlier.map((old) => [old]);
    await port.changeRows({ table: RECEIPT_TABLE, headers: [key], keys: [key], put: [], drop });
  } catch (error) {
    return { receipt, leftBehind: error };
  }
  return { receipt };
}
