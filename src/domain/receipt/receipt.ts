import { printDate } from '../text/print-date';
import { counted } from '../text/grammar';
import type { CellValue } from '../../cells/cell-values';
import type { CheckReport } from '../model/check-report';
import type { AnsweredFinding } from '../model/findings';
import type { ReturnSheet } from '../model/returns';
import type { SheetDocument } from '../model/sheet-document';
import { printRow } from './normalise';

/** The table that receipts stand in, and its headings. All rows of one receipt have its number. */
export const RECEIPT_TABLE = 'Receipt';

/** The sheet of that table. */
export const RECEIPT_SHEET = 'Receipt';
export const RECEIPT_HEADERS = ['Receipt', 'Part', 'Sheet', 'What', 'Value'] as const;

const WRITTEN = 'Written';
const CHECKSUM = 'SHA-256 of the values';
const OWN_CHECKSUM = 'SHA-256 of this receipt';

/** What goes into a receipt beside the check's own report. */
export interface ReceiptFacts {
  /** Counts up in one workbook: the highest is the one that counts. */
  readonly number: number;
  /** As people read it: `24 July 2019, 14:05`. */
  readonly writtenAt: string;
  readonly by: string;
  /** `45 rules, Ringfence 1.2.0`. */
  readonly rules: string;
  /** Checksum of each sheet that holds a return, in lower-case hexadecimal. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Of all of them together: see `jointText`. */
  readonly checksum: string;
}

type Row = readonly [part: string, sheet: string, what: string, value: CellValue];

/** What the joint checksum is taken of: sheets by name, so that the order of tabs does not matter. */
export function jointText(sheets: ReadonlyMap<string, string>): string {
  return [...sheets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([sheet, checksum]) => `${JSON.stringify(sheet)}\t${checksum}\n`)
    .join('');
}

/**
 * A receipt as rows of its table: what was checked, what was answered, and what nobody looked at. Its last row says when it was
 * written: rows are written from the top, so that without it a receipt is known to be half written.
 */
export function receiptRows(report: CheckReport, facts: ReceiptFacts): readonly (readonly CellValue[])[] {
  const rows: readonly Row[] = [
    ...summaryRows(report, facts),
    ...[...facts.sheets].flatMap(([sheet, checksum]) => sheetRows(report, sheet, checksum)),
    ...report.answered.map(answerRow),
    ...report.notChecked.map(({ sheet, what, why }): Row => ['Not checked', sheet, what, why]),
    ['Summary', '', WRITTEN, facts.writtenAt],
  ];
  return rows.map((row) => [facts.number, ...row]);
}

/** What a receipt's own checksum is taken of: its other rows in order, each in the order of `RECEIPT_HEADERS`. */
export function receiptText(rows: readonly (readonly CellValue[])[]): string {
  return rows.map(printRow).join('');
}

/** The rows with their own checksum put in, before the one that makes the receipt complete. */
export function withOwnChecksum(
  rows: readonly (readonly CellValue[])[],
  number: number,
  checksum: string,
): readonly (readonly CellValue[])[] {
  return [...rows.slice(0, -1), [number, 'Summary', '', OWN_CHECKSUM, checksum], ...rows.slice(-1)];
}

function summaryRows({ summary }: CheckReport, facts: ReceiptFacts): readonly Row[] {
  const { errors, queries, advice } = summary;
  const open = [
    counted(errors, 'error'),
    counted(queries, 'query', 'queries'),
    counted(advice, 'piece of advice', 'pieces of advice'),
  ];
  return [
    ['Summary', '', 'By', facts.by],
    ['Summary', '', 'Rules', facts.rules],
    ['Summary', '', 'Still open', open.join(', ')],
    ['Summary', '', 'Cells checked', summary.cells],
    ['Summary', '', CHECKSUM, facts.checksum],
  ];
}

function sheetRows({ returns }: CheckReport, sheet: string, checksum: string): readonly Row[] {
  const tables = returns.filter((table) => table.sheet === sheet);
  const stated = (of: (table: ReturnSheet) => string | undefined): string =>
    [...new Set(tables.flatMap((table) => of(table) ?? []))].join('; ') || 'Not stated';
  return [
    ['Checked', sheet, 'Provider', stated(({ provider }) => provider?.value)],
    ['Checked', sheet, 'Service', stated(({ service }) => service?.value)],
    ['Checked', sheet, 'Period', stated(({ period }) => period?.value.label)],
    ['Checked', sheet, 'Contents', tables.map(contentsOf).join('; ')],
    ['Checked', sheet, CHECKSUM, checksum],
  ];
}

/** `326 records, 12 columns`. */
function contentsOf({ layout, firstRow, lastRow, skippedRows, fields }: ReturnSheet): string {
  if (layout !== 'records') return `${layout === 'summary' ? 'Summary' : 'Form'}, ${counted(fields.length, 'measure')}`;
  const records = Math.max(0, lastRow - firstRow + 1 - skippedRows.length);
  return `${counted(records, 'record')}, ${counted(fields.length, 'column')}`;
}

function answerRow({ finding, answer }: AnsweredFinding): Row {
  if (answer.kind === 'ignored') return ['Set aside', finding.sheet, finding.message, answer.reason];
  const signed = [answer.by, printDate(answer.date)].filter((part) => part !== '').join(', ');
  return ['Explained', finding.sheet, finding.message, signed === '' ? answer.text : `${answer.text} (${signed})`];
}

/** The sheet that the first receipt of a workbook is written on. */
export function receiptDocument(rows: readonly (readonly CellValue[])[]): SheetDocument {
  return {
    name: RECEIPT_SHEET,
    cells: [
      { row: 0, column: 0, value: 'Receipt', look: 'title' },
      {
        row: 1,
        column: 0,
        value: 'Written by Ringfence when everything in the return was mended or explained.',
      },
    ],
    tables: [{ name: RECEIPT_TABLE, top: 3, left: 0, headers: RECEIPT_HEADERS, rows }],
    columns: [
      { width: 9 },
      { width: 13 },
      { width: 22 },
      { width: 60, isWrapped: true },
      { width: 70, isWrapped: true },
    ],
    choices: [],
    frozenRows: 4,
    frozenColumns: 0,
    print: { orientation: 'landscape', titleRow: 3 },
  };
}

/** What is needed of a receipt to hold a workbook against it. */
export interface ReceiptRead {
  readonly number: number;
  readonly writtenAt: string;
  /** Checksum by sheet. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The receipt itself: what its checksum is taken of (see `receiptText`), and the checksum; empty where its row is gone. */
  readonly own: { readonly text: string; readonly checksum: string };
}

type Line = readonly CellValue[];

/** The latest complete receipt of its table; undefined when the table holds none. Columns may stand in any order. */
export function readReceipt(headers: readonly string[], rows: readonly Line[]): ReceiptRead | undefined {
  const lines = linesOf(headers, rows);
  for (const number of numbersOf(lines)) {
    const receipt = readLines(lines.filter(([of]) => of === number));
    if (receipt) return { number, ...receipt };
  }
  return undefined;
}

/** Numbers of all receipts in the table, highest first: an older one may have been left behind, or a later one half written. */
export function receiptNumbers(headers: readonly string[], rows: readonly Line[]): readonly number[] {
  return numbersOf(linesOf(headers, rows));
}

/** Rows with their cells in the order of `RECEIPT_HEADERS`. */
function linesOf(headers: readonly string[], rows: readonly Line[]): readonly Line[] {
  const places = RECEIPT_HEADERS.map((header) =>
    headers.findIndex((found) => found.trim().toLowerCase() === header.toLowerCase()),
  );
  return rows.map((row) => places.map((place) => row[place] ?? null));
}

function numbersOf(lines: readonly Line[]): readonly number[] {
  const numbers = lines.map(([number]) => number).filter((number) => typeof number === 'number');
  return [...new Set(numbers)].sort((one, other) => other - one);
}

/** Undefined for the lines of a receipt that is not complete. */
function readLines(lines: readonly Line[]): Pick<ReceiptRead, 'writtenAt' | 'sheets' | 'own'> | undefined {
  const summary = (name: string): Line | undefined =>
    lines.find(([, part, , what]) => part === 'Summary' && what === name);
  const writtenAt = summary(WRITTEN)?.[4];
  const sheets = lines
    .filter(([, part, , what]) => part === 'Checked' && what === CHECKSUM)
    .map(([, , sheet, , value]) => [String(sheet), String(value)] as const);
  if (typeof writtenAt !== 'string' || sheets.length === 0) return undefined;
  const seal = summary(OWN_CHECKSUM);
  const text = receiptText(lines.filter((line) => line !== seal));
  return { writtenAt, sheets: new Map(sheets), own: { text, checksum: String(seal?.[4] ?? '') } };
}
