import type { CellArea } from '../../cells/areas';
import type { WorkbookPort } from '../../ports/workbook-port';
import type { SheetDocument } from '../../domain/model/sheet-document';

/** An Excel table of a workbook, no matter who made it. */
export interface ListedTable {
  readonly name: string;
  readonly sheet: string;
  /** Headings and totals are part of it. */
  readonly area: CellArea;
  /** None for a table without a row of headings. */
  readonly headers: readonly string[];
}

/** A workbook file in memory. */
export interface OpenWorkbook {
  readonly port: WorkbookPort;
  /** Why there is nothing to check, where no sheet holds any value. */
  readonly whyBlank: string | undefined;
  /** Every Excel table of it, in the order of its sheets: the port knows those only whose names it is given. */
  listTables(): readonly ListedTable[];
  /** The original bytes with the marks in: what is not ours stays as it is. */
  saveMarked(): Uint8Array;
}

/** How files are opened and made; the composition root brings the adapter. */
export interface WorkbookOpener {
  /** Larger files are not read at all. */
  readonly maxBytes: number;
  /**
   * @throws an Error whose `name` is in `unusableNames` and whose message is for people when the file cannot be used.
   */
  open(bytes: Uint8Array, fileName: string): OpenWorkbook;
  readonly unusableNames: ReadonlySet<string>;
  /** The bytes of a new .xlsx file with these sheets. */
  create(sheets: readonly SheetDocument[]): Uint8Array;
}
