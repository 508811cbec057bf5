import type { CellValue } from '../../cells/cell-values';
import { printRow } from './normalise';
import { readRows, RECEIPT_HEADERS, type ReceiptRead } from './receipt';

/** Headings of receipts until version 1: several could stand in one table, told apart by a number; the highest counts. */
export const NUMBERED_HEADERS = ['Receipt', 'Part', 'Sheet', 'What', 'Value'] as const;

const WRITTEN = 'Written';
const CHECKSUM = 'SHA-256 of the values';
const OWN_CHECKSUM = 'SHA-256 of this receipt';

type Line = readonly CellValue[];

/** What stands in the table of receipts, as far as the next one has to know it. */
export interface ReceiptTable {
  /** The receipt that counts; absent where there is none that is complete. */
  readonly receipt?: ReceiptRead;
  /** Numbers of all receipts, the half written among them; absent where the table does not number them. */
  readonly numbers?: readonly number[];
  /** What each row says something of. */
  readonly whats: readonly string[];
}

/** The receipts of their table, of any version. Columns may stand in any order. */
export function readReceipts(headers: readonly string[], rows: readonly Line[]): ReceiptTable {
  if (placeOf(headers, NUMBERED_HEADERS[0]) >= 0) return readNumbered(headers, rows);
  const lines = linesOf(headers, RECEIPT_HEADERS, rows);
  const receipt = readRows(lines);
  const whats = lines.flatMap(([what]) => (what === null || what === '' ? [] : [String(what)]));
  return { whats, ...(receipt && { receipt }) };
}

function readNumbered(headers: readonly string[], rows: readonly Line[]): ReceiptTable {
  const lines = linesOf(headers, NUMBERED_HEADERS, rows);
  const numbers = [...new Set(lines.flatMap(([number]) => (typeof number === 'number' ? [number] : [])))].sort(
    (one, other) => other - one,
  );
  for (const number of numbers) {
    const own = lines.filter(([of]) => of === number);
    const receipt = readEarlier(own) ?? readRows(own.map(([, , , what, value]) => [what ?? null, value ?? null]));
    if (receipt) return { numbers, whats: [], receipt };
  }
  return { numbers, whats: [] };
}

const placeOf = (headers: readonly string[], header: string): number =>
  headers.findIndex((found) => found.trim().toLowerCase() === header.toLowerCase());

/** Rows with their cells in this order. */
function linesOf(headers: readonly string[], order: readonly string[], rows: readonly Line[]): readonly Line[] {
  const places = order.map((header) => placeOf(headers, header));
  return rows.map((row) => places.map((place) => row[place] ?? null));
}

/** A receipt as version 1 wrote it; undefined for the lines of one that is not complete. */
function readEarlier(lines: readonly Line[]): ReceiptRead | undefined {
  const summary = (name: string): Line | undefined =>
    lines.find(([, part, , what]) => part === 'Summary' && what === name);
  const writtenAt = summary(WRITTEN)?.[4];
  const sheets = lines
    .filter(([, part, , what]) => part === 'Checked' && what === CHECKSUM)
    .map(([, , sheet, , value]) => [String(sheet), String(value)] as const);
  if (typeof writtenAt !== 'string' || sheets.length === 0) return undefined;
  const seal = summary(OWN_CHECKSUM);
  const text = lines
    .filter((line) => line !== seal)
    .map(printRow)
    .join('');
  return { writtenAt, sheets: new Map(sheets), own: { text, checksum: String(seal?.[4] ?? '') } };
}
