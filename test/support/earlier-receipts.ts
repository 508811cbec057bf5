import type { CellValue } from '../../src/cells/cell-values';

/** Headings and rows of receipts as Ringfence 1 wrote them. */
export const EARLIER_HEADERS = ['Receipt', 'Part', 'Sheet', 'What', 'Value'] as const;

/** @param sum of the sheet `Q1` @param own of the other rows */
export const earlierRows = (number: number, sum: string, own: string): readonly (readonly CellValue[])[] => [
  [number, 'Summary', '', 'By', 'Jo Smith'],
  [number, 'Summary', '', 'Rules', '79 rules, Ringfence 1.0.0'],
  [number, 'Summary', '', 'Still open', '0 errors, 0 queries, 0 pieces of advice'],
  [number, 'Summary', '', 'Cells checked', 27],
  [number, 'Summary', '', 'SHA-256 of the values', 'cc'],
  [number, 'Checked', 'Q1', 'Provider', 'The Shores'],
  [number, 'Checked', 'Q1', 'Service', 'Not stated'],
  [number, 'Checked', 'Q1', 'Period', '2019-20 Q1'],
  [number, 'Checked', 'Q1', 'Contents', '3 records, 9 columns'],
  [number, 'Checked', 'Q1', 'SHA-256 of the values', sum],
  [number, 'Not checked', 'Q1', 'Column “Notes”', 'It stands for no KPI.'],
  [number, 'Summary', '', 'SHA-256 of this receipt', own],
  [number, 'Summary', '', 'Written', '24 July 2019, 14:05'],
];
