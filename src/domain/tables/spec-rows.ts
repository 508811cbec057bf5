import { isBlank, type CellValue } from '../../cells/cell-values';

/** One table of the commissioning workbook, as an adapter reads it. Rows all have one value per header. */
export interface TableRead {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based sheet position of the header row's first cell. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows right below it that are not part of it, under its columns, to the first blank one; no more than `ROWS_BELOW`. Absent for none. */
  readonly below?: {
    /** Zero-based sheet position of the first. */
    readonly top: number;
    readonly rows: readonly (readonly CellValue[])[];
  };
}

/** How many rows below a table are looked at: somebody who typed on below it, where it did not grow, sees the first of them. */
export const ROWS_BELOW = 50;

/** The rows of a block to the first blank one, for `TableRead.below`. */
export function rowsToBlank(top: number, block: readonly (readonly CellValue[])[]): Pick<TableRead, 'below'> {
  const end = block.findIndex((row) => row.every(isBlank));
  const rows = end < 0 ? block : block.slice(0, end);
  return rows.length === 0 ? {} : { below: { top, rows } };
}

/** Letters and digits in lower case: how names, ids and headers are compared. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, '');
}

/** How codes are compared: of one that is only punctuation, such as `-`, the sign itself is all there is. Empty for a blank alone. */
export function codeKey(text: string): string {
  return plainKey(text) || text.trim();
}

/** `Referrals in` → `referrals-in`. */
export function kebabCase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `a; b ;c` → its parts, blanks dropped. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
