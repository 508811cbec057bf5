import type { CheckReport } from '../domain/model/check-report';
import {
  receiptDocument,
  receiptRows,
  RECEIPT_HEADERS,
  RECEIPT_TABLE,
  type ReceiptFacts,
  type ReceiptRead,
} from '../domain/receipt/receipt';
import type { WorkbookPort } from './ports/workbook-port';

export interface ReceiptWritten {
  readonly receipt: ReceiptRead;
  /** Why the rows of the one before could not be taken out. */
  readonly leftBehind?: unknown;
}

/**
 * Writes a receipt: on a new sheet, or over the one before. Of an older receipt the rows go only when those of the new one
 * stand, so that a failure in between leaves a receipt that can be read: the highest number counts.
 * @throws WorkbookError when it could not be written; then all is as it was.
 */
export async function writeReceipt(
  port: WorkbookPort,
  report: CheckReport,
  before: ReceiptRead | undefined,
  facts: Omit<ReceiptFacts, 'number'>,
): Promise<ReceiptWritten> {
  const number = (before?.number ?? 0) + 1;
  const rows = receiptRows(report, { ...facts, number });
  const { writtenAt, sheets } = facts;
  const receipt = { number, writtenAt, sheets, numbers: [...(before?.numbers ?? []), number] };
  if (!before) {
    await port.addSheets([receiptDocument(rows)]);
    return { receipt };
  }
  await port.writeRows({ table: RECEIPT_TABLE, headers: RECEIPT_HEADERS, rows, how: 'append' });
  const [key] = RECEIPT_HEADERS;
  try {
    await port.writeRows({
      table: RECEIPT_TABLE,
      headers: [key],
      rows: before.numbers.map((old) => [old]),
      how: 'remove',
      keys: [key],
    });
  } catch (error) {
    return { receipt, leftBehind: error };
  }
  return { receipt: { ...receipt, numbers: [number] } };
}
