import type { CheckReport } from '../model/check-report';
import type { CellValue } from '../../cells/cell-values';
import { printRow } from './normalise';
import { entriesOf } from './receipt-entries';
import type { ReceiptFacts, ReceiptRow } from './receipt-facts';
import { RECEIPT_WORDS as WORDS } from './receipt-words';

/** The table that the receipt stands in, and its headings. */
export const RECEIPT_TABLE = 'Receipt';

/** The sheet of that table. */
export const RECEIPT_SHEET = 'Receipt';
export const RECEIPT_HEADERS = [WORDS.what, WORDS.entry] as const;

/**
 * A receipt as rows of its table, but for its own checksum: whose return it is, what was checked and what nobody looked at, what was
 * answered, and the checksums of its sheets. Nothing of a text is cut; of many findings the first stand there, and the others are counted.
 */
export function receiptRows(report: CheckReport, facts: ReceiptFacts): readonly ReceiptRow[] {
  const sums = [...facts.sheets].map(([sheet, checksum]): ReceiptRow => [WORDS.sheetSum(sheet), inGroups(checksum)]);
  return [...entriesOf(report, facts), ...sums];
}

/** What a receipt's own checksum is taken of: its other rows, whatever their order. */
export function receiptText(rows: readonly ReceiptRow[]): string {
  return rows
    .map((row) => printRow(row))
    .sort()
    .join('');
}

/** The rows with their own checksum, last: rows are written from the top, so that without it a receipt is known to be half written. */
export function withOwnChecksum(rows: readonly ReceiptRow[], checksum: string): readonly ReceiptRow[] {
  return [...rows, [WORDS.ownSum, inGroups(checksum)]];
}

/** Groups of four: they can be compared by eye, and the line is broken between them. */
function inGroups(checksum: string): string {
  return checksum.replace(/.{4}(?=.)/g, '$& ');
}

/** What is needed of a receipt to hold a workbook against it. */
export interface ReceiptRead {
  readonly writtenAt: string;
  /** Checksum by sheet. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The receipt itself: what its checksum is taken of (see `receiptText`), and the checksum; empty where it was taken out. */
  readonly own: { readonly text: string; readonly checksum: string };
}

/** Rows of a receipt as they stand in its table; undefined when they are none, or half of one. */
export function readRows(rows: readonly (readonly CellValue[])[]): ReceiptRead | undefined {
  const written = rows.filter(([what, entry]) => what !== null && (entry ?? '') !== '');
  const entry = (of: string): CellValue | undefined => rows.find(([what]) => what === of)?.[1];
  const writtenAt = entry(WORDS.checkedOn);
  const seal = entry(WORDS.ownSum);
  const sheets = written.flatMap(([what, sum]) => {
    const sheet = WORDS.sheetOfSum(String(what));
    return sheet === undefined ? [] : [[sheet, withoutGroups(sum)] as const];
  });
  if (typeof writtenAt !== 'string' || writtenAt === '' || seal === undefined || sheets.length === 0) return undefined;
  const others = written.filter(([what]) => what !== WORDS.ownSum);
  const text = receiptText(others.map(([what, value]) => [String(what), String(value)]));
  return { writtenAt, sheets: new Map(sheets), own: { text, checksum: withoutGroups(seal) } };
}

const withoutGroups = (checksum: CellValue | undefined): string => String(checksum ?? '').replace(/\s+/g, '');
