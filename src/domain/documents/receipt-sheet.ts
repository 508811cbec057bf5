import type { SheetDocument } from '../model/sheet-document';
import { RECEIPT_SHEET, RECEIPT_TABLE } from '../receipt/receipt';
import type { ReceiptRow } from '../receipt/receipt-facts';
import { RECEIPT_WORDS as WORDS } from '../receipt/receipt-words';
import { tableSheet } from './print/table-sheet';

/**
 * The sheet that the first receipt of a workbook is written on: one page, to print or to read. Nothing above its table speaks of one
 * receipt alone, and its rows are as high as Excel makes them: the next receipt takes the place of these rows, and of nothing else.
 */
export function receiptSheet(rows: readonly ReceiptRow[]): SheetDocument {
  return tableSheet({
    sheet: RECEIPT_SHEET,
    table: RECEIPT_TABLE,
    isOnly: true,
    areRowsReplaced: true,
    title: WORDS.title,
    sentences: [WORDS.ready, WORDS.send],
    columns: [
      { heading: WORDS.what, kind: 'label', width: 20 },
      { heading: WORDS.entry, kind: 'text', width: 56 },
    ],
    rows,
  });
}
