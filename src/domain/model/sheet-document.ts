import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import type { Chart, Picture } from '../../cells/drawings';

/** How a cell of a printed sheet looks: see `textSheet` and `tableSheet`, which alone give these looks. */
export type PrintedLook =
  | 'text-title'
  | 'text-heading'
  | 'text-remark'
  | 'text-paragraph'
  | 'text-figure'
  | 'text-choice'
  | 'text-own'
  | 'table-title'
  | 'table-sentence'
  | 'table-heading'
  | 'table-figure-heading'
  | 'table-after-heading'
  | 'table-text'
  | 'table-after'
  | 'table-label'
  | 'table-figure';

/**
 * How a cell outside tables, or the heading of one, looks. `input`: to be filled in. `note`: wrapped small text. `figure-heading`:
 * over figures, and set to the right as they are.
 */
export type CellLook = 'title' | 'label' | 'note' | 'input' | 'heading' | 'figure-heading' | 'total' | PrintedLook;

/** A cell outside tables. One that says again what a table's heading says gives that a look. */
export interface PlacedCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** A text stays text, whatever it begins with. */
  readonly value: CellValue;
  /** With its leading `=`: one of ours, never made from a provider's text. Its value is the one above until Excel calculates. */
  readonly formula?: string;
  readonly look?: CellLook;
  readonly numberFormat?: string;
}

/** An Excel table: one header row, no merged cells. Without rows it has one blank row, as Excel asks for. */
export interface TableDocument {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** For print: no bands, no filter buttons; its looks are those of its columns. */
  readonly isPlain?: true;
  /** Where a table of this name stands already a number is added, as with sheets: no formula reads it. */
  readonly mayBeNumbered?: true;
}

/** Cells that take a value from a list. */
export interface Choices {
  readonly areas: readonly CellArea[];
  /**
   * The values themselves (255 characters together at the most, no commas in them), or the cells that hold them: on a sheet of
   * the workbook, or on one that is added with this one, under the name its document gives it.
   */
  readonly from: readonly string[] | { readonly sheet: string; readonly area: CellArea };
  /** True: any other value is refused while typing. False: it is let in after a warning. */
  readonly isStrict: boolean;
  /** Shown beside the cell while it is selected: 32 characters for the title, 255 for the text. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** Number format and wrapping are those of the column's cells in tables, below the headings; headings always wrap. */
export interface ColumnDocument {
  /** In characters of the standard font, as Excel's own dialogue gives it. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly isWrapped?: boolean;
  /** Of the column's cells in tables, and of the heading over them. */
  readonly look?: CellLook;
  readonly headingLook?: CellLook;
}

/** Cells of a sheet that is added with this one, under the name its document gives it. */
export interface DocumentCells {
  readonly sheet: string;
  readonly area: CellArea;
}

/** A chart that reads from a table sheet of the same document. */
export type ChartDocument = Chart<DocumentCells>;

/**
 * A sheet we write, printed as wide as one page of A4: real tables, widths, formats, frozen panes, print set-up. Plain data;
 * both adapters make it.
 */
export interface SheetDocument {
  /** 31 characters at the most, none of `\\ / ? * [ ] :`. Where a sheet of this name stands already, a number is added. */
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly TableDocument[];
  /** From column A on. */
  readonly columns: readonly ColumnDocument[];
  readonly choices: readonly Choices[];
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PrintDocument;
  /** Zero-based row → its height in points, where neither Excel nor a look gives the right one. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Excel's lines between cells, on the screen. @default true */
  readonly hasGridlines?: boolean;
  readonly charts?: readonly ChartDocument[];
  readonly pictures?: readonly Picture[];
}

/** How a sheet goes on paper. */
export interface PrintDocument {
  readonly orientation: 'portrait' | 'landscape';
  /** Zero-based, repeated on every page. */
  readonly titleRow?: number;
  /** Where several rows are repeated, the first of them; `titleRow` is the last. */
  readonly firstTitleRow?: number;
  /**
   * Zero-based rows that begin a page. Where it is given, even without a row, the sheet prints at 100 %, not one page wide: Excel
   * ignores page breaks once it fits to pages.
   */
  readonly pageBreaks?: readonly number[];
  /** Points at each edge of the paper; as Excel has it where it is left out. */
  readonly margin?: number;
}
