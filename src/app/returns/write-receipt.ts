import type { CheckReport } from '../../domain/model/check-report';
import { receiptSheet } from '../../domain/documents/receipt-sheet';
import { NUMBERED_HEADERS, type ReceiptTable } from '../../domain/receipt/read-receipt';
import {
  receiptRows,
  receiptText,
  RECEIPT_HEADERS,
  RECEIPT_SHEET,
  RECEIPT_TABLE,
  withOwnChecksum,
  type ReceiptRead,
} from '../../domain/receipt/receipt';
import type { ReceiptFacts, ReceiptRow } from '../../domain/receipt/receipt-facts';
import type { RowsChange, WorkbookPort } from '../../ports/workbook-port';
import { rowsStep, writeAll, type WriteStep, type Written } from '../shared/transaction';
import { hashText } from './hash-values';
import { BOTH_RECEIPTS } from './receipt-notices';

export interface ReceiptWritten {
  readonly receipt: ReceiptRead;
  /** What could not be set of how its new sheet is printed. */
  readonly printTrouble?: string;
  /** Takes it away again, and gives the one before back; see `Written`. */
  readonly undo: Written['undo'];
}

/**
 * Writes a receipt: on a new sheet, or over the one before. Whatever fails, a receipt can be read: its rows change together or not at all.
 * @param earlier what the table of receipts holds; undefined where there is no table yet.
 * @throws WorkbookError when it could not be written: it says what stands. Rows half written go with the next receipt.
 */
export async function writeReceipt(
  port: WorkbookPort,
  report: CheckReport,
  earlier: ReceiptTable | undefined,
  facts: ReceiptFacts,
): Promise<ReceiptWritten> {
  const others = receiptRows(report, facts);
  const text = receiptText(others);
  const own = { text, checksum: await hashText(text) };
  const rows = withOwnChecksum(others, own.checksum);
  const receipt = { writtenAt: facts.writtenAt, sheets: facts.sheets, own };
  const { printTrouble, undo } = earlier
    ? // The table may have been deleted meanwhile, and is made again then.
      await writeAll(
        changesFor(rows, earlier).map((change) => rowsStep(port, change)),
        earlier.numbers ? BOTH_RECEIPTS : undefined,
      )
    : await writeAll([sheetStep(port, rows)]);
  return { receipt, undo, ...(printTrouble !== undefined && { printTrouble }) };
}

function sheetStep(port: WorkbookPort, rows: readonly ReceiptRow[]): WriteStep {
  return {
    what: `the sheet ${RECEIPT_SHEET}`,
    write: async () => {
      const { undo, printTrouble } = await port.addSheets([receiptSheet(rows)]);
      const takeBack = async (): Promise<boolean> => (await undo()).restored;
      return { takeBack, ...(printTrouble !== undefined && { printTrouble }) };
    },
  };
}

function changesFor(rows: readonly ReceiptRow[], { numbers, whats }: ReceiptTable): readonly RowsChange[] {
  if (numbers) return numberedChanges(rows, numbers);
  const written = new Set(rows.map(([what]) => what));
  const drop = [...new Set(whats)].filter((what) => !written.has(what)).map((what) => [what]);
  return [{ table: RECEIPT_TABLE, headers: RECEIPT_HEADERS, keys: [RECEIPT_HEADERS[0]], put: rows, drop }];
}

/** In a table of before version 2 the older receipts go only when the new one stands: of those that are complete the highest number counts. */
function numberedChanges(rows: readonly ReceiptRow[], numbers: readonly number[]): readonly RowsChange[] {
  const number = Math.max(0, ...numbers) + 1;
  const [key, , , what, value] = NUMBERED_HEADERS;
  const none = { table: RECEIPT_TABLE, put: [], drop: [] };
  // Without keys all are added, also rows that are equal.
  const added = { ...none, headers: [key, what, value], keys: [], put: rows.map((row) => [number, ...row]) };
  const dropped = { ...none, headers: [key], keys: [key], drop: numbers.map((old) => [old]) };
  return numbers.length === 0 ? [added] : [added, dropped];
}
