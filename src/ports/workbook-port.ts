import type { CellArea } from '../cells/areas';
import type { Grid } from '../domain/model/grid';
import type { CellValue } from '../cells/cell-values';
import type { CellChange } from '../domain/model/fixes';
import type { MarkPlan } from '../domain/model/mark-plan';
import type { ColumnDocument, SheetDocument } from '../domain/model/sheet-document';
import type { TableRead } from '../domain/tables/spec-rows';

/** Which sheets to read: every one, the one in front, or some by name. */
export type SheetSelection = 'all' | 'active' | readonly string[];

export interface SheetsRead {
  /** In tab order. */
  readonly grids: readonly Grid[];
  /** Sheets that could not be read, with the reason in plain words. */
  readonly unreadable: readonly { readonly sheet: string; readonly why: string }[];
  /** Tabs that are no sheets of cells, with what they are in plain words; left out where nobody tells (Excel) or there are none. */
  readonly otherTabs?: readonly { readonly sheet: string; readonly why: string }[];
  /** The name of the sheet in front; empty for a chart sheet. */
  readonly activeSheet: string;
  /** Names of the sheets that were not asked for; left out where nobody tells. */
  readonly others?: readonly string[];
}

export interface MarksApplied {
  /** Cells marked. */
  readonly cells: number;
  /**
   * Sheets that could not be marked, or keep marks of before that could not be taken off, with the reason in plain words; their
   * findings stand in the list all the same.
   */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
  /** What a person has to know of sheets that were marked all the same; left out when there is nothing. */
  readonly remarks?: readonly MarkRemark[];
}

/** Something about the conditional formats of a sheet that only a person can put right. */
export interface MarkRemark {
  readonly sheet: string;
  readonly why: string;
}

export interface MarksRemoved {
  /** Marks (conditional formats of ours) taken off. */
  readonly removed: number;
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
  readonly remarks?: readonly MarkRemark[];
}

export interface SheetEdit {
  readonly sheet: string;
  /** Undefined when it is not known which cells, or when rows or columns were inserted or deleted. */
  readonly area: CellArea | undefined;
  /** A co-author made it, in their own Excel: a pane of theirs may be at it already. */
  readonly isRemote?: true;
}

/** What a person has selected in Excel. */
export interface SelectedCells {
  readonly sheet: string;
  /** Whole rows and columns as far as the sheet goes; none where no cell is selected, but a shape. */
  readonly areas: readonly CellArea[];
}

/** What became of `replaceValues`. */
export interface ValuesReplaced {
  /** Cells that hold the new value now. */
  readonly changed: number;
  /** Cells that were left alone because they did not hold `before` any more. */
  readonly left: readonly CellChange[];
  /** Cells that were left alone because a formula gives their value, their own or one that spills: it is the formula that wants mending. */
  readonly formulas: readonly CellChange[];
  /** Cells that were left alone because they may hold a data type (a stock, a place), which reads as `#VALUE!` and could not be put back. */
  readonly dataTypes: readonly CellChange[];
  /** Sheets whose cells could not be changed, with the reason in plain words. */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
  /**
   * Puts back exactly what stood there, number formats included, in cells that still hold the new value and whose rows are
   * otherwise as they were: another row may have moved there. Answers how many it put back, and how many stay as they are, since
   * a person has changed them or their rows. May be called once; after it rejected, again
   * for the cells that it did not put back.
   */
  undo(): Promise<{ readonly restored: number; readonly left: number }>;
}

/** What became of `addSheets`. */
export interface SheetsAdded {
  /** In the order of the documents. */
  readonly names: readonly string[];
  /** Where nothing of how they are printed could be set, or no chart was drawn: sentences that say so, and what to do by hand. */
  readonly printTrouble?: string;
  /**
   * Deletes the sheets again. Where one of them is gone, holds anything else than was put there, or has formulas (what they give
   * changes without anybody's doing), nothing is touched and `restored` is false. May be called once; later calls answer false.
   * After one that rejected it may be called again.
   */
  readonly undo: () => Promise<{ readonly restored: boolean }>;
}

/** Rows of a table of ours to be put and dropped together. */
export interface RowsChange {
  /** The table's name. Where there is no such table, it is made on a new sheet of that name at the end, if anything is put. */
  readonly table: string;
  /** Headings `put` is given in; found in an existing table without regard to case, spaces, punctuation and order. */
  readonly headers: readonly string[];
  /**
   * Those of the headings that tell rows apart. In a row that stands they are left as they are, formulas too. Where there are
   * none no row is known again: every row that is put is added, equal ones too, and nothing is dropped.
   */
  readonly keys: readonly string[];
  /**
   * Those of the headings whose cells, in a row that stands, must still hold what is given, and are left as they are: somebody else may
   * have decided something there meanwhile. Where one does not, nothing is changed, and the change is `refused`.
   */
  readonly guards?: readonly string[];
  /**
   * Rows that replace those with the same keys, or are added where there is none; of two with the same keys the later counts.
   * Cells of columns that are not among `headers` stay as they are, formulas too; in a row that is added they are blank, or
   * what a calculated column of Excel's fills in.
   */
  readonly put: readonly (readonly CellValue[])[];
  /** Rows to be deleted: their values under `keys` and then under `guards`, in that order. A row that is put as well stays. */
  readonly drop: readonly (readonly CellValue[])[];
  /** For a table that has to be made: widths and formats by heading's place. */
  readonly columns?: readonly ColumnDocument[];
}

/** What became of `changeRows`. */
export interface RowsChanged {
  /** As of `SheetsAdded`, where the table had to be made. */
  readonly printTrouble?: string;
  /**
   * Puts rows that were put or dropped back as they stood, all columns of them: values, formulas, and number formats where rows had
   * been deleted. What others have changed since in other rows, or in other columns of these, stays; rows that were moved are found
   * again by their keys. A sheet that was made for the table is deleted again. Where one of these rows does not hold any more
   * what `changeRows` wrote, where anything on such a sheet has changed, or where the table is gone, nothing is touched and `restored`
   * is false. May be called once; later calls answer false. After one that rejected it may be called again.
   */
  readonly undo: () => Promise<{ readonly restored: boolean }>;
}

/**
 * The workbook as the use cases need it. Two adapters: `excel/` on Office.js and `files/` on a workbook in memory; one
 * contract suite holds both to this text. Every method that answers later rejects with `WorkbookError` only.
 */
export interface WorkbookPort {
  /**
   * Whether Ctrl+Z still undoes what a person did before, after we have changed something. Where it does not nothing is to be
   * changed without being asked for.
   */
  keepsUndo(): boolean;
  /**
   * Values of the used area of each sheet, in at most two round trips whatever their number, until a payload limit; three
   * where a sheet has formulas or hidden lines, for the details, and a few more for those of protected sheets. Rejects
   * `chart-sheet` where the one in front is wanted and has no cells.
   */
  readSheets(selection: SheetSelection): Promise<SheetsRead>;
  /** The tables that exist among these names; tables that do not exist are left out. */
  readTables(names: readonly string[]): Promise<readonly TableRead[]>;
  /**
   * Marks cells, in one round trip, instead of all marks that stood on the plan's `sheets` before: every sheet that was
   * checked, so that one without findings loses its old marks. The user's own fills, fonts and rules are not touched.
   */
  applyMarks(sheets: readonly string[], plan: MarkPlan): Promise<MarksApplied>;
  /** How many marks of ours stand in the workbook, by whichever session they were put there. */
  findMarks(): Promise<number>;
  /** Takes every mark of ours off, and nothing else. */
  removeMarks(): Promise<MarksRemoved>;
  /**
   * Brings the sheet to the front and selects the first of the areas: selecting several at once came to Excel with
   * ExcelApi 1.18. Without areas the selection stays.
   */
  goTo(sheet: string, areas: readonly CellArea[]): Promise<void>;
  /** Calls back after a person's edits, this one's and co-authors', not after our own; answers the function that stops it. */
  onEdited(listener: (edit: SheetEdit) => void): Promise<() => Promise<void>>;
  /**
   * Calls back when a person selects cells, not after our own `goTo`; answers the function that stops it. No request is made for it
   * on sheets that were read before.
   */
  onSelected(listener: (selected: SelectedCells) => void): Promise<() => Promise<void>>;
  /**
   * The values of these areas as they are now, one block of rows for each, in one round trip: what an edit touched.
   * Rejects `sheet-missing` when the sheet is gone, and `too-large` for more than Excel hands over at once: read the sheet.
   */
  readAreas(sheet: string, areas: readonly CellArea[]): Promise<readonly Grid['values'][]>;
  /**
   * Changes the values of cells, each only while it still holds what the change says it held; texts are written so that they
   * stay texts. Two round trips until a payload limit, a third near formulas that spill. What is written is looked at in the
   * same round trip: a sheet that somebody else changed, sorted or filtered meanwhile takes none of its changes, keeps theirs and
   * is among `skipped`. A sheet either takes all of its changes or none: none of a protected one, and after a failure half-way
   * everything is put back, or the message says that it may not be.
   */
  replaceValues(changes: readonly CellChange[]): Promise<ValuesReplaced>;
  /**
   * Adds sheets at the end and brings the first of them to the front; answers the names they were given. All or none: rejects
   * `refused`, before anything is added, where a table's name is taken. How they are printed may fail by itself, and so may their charts and pictures, all or none of which are drawn.
   */
  addSheets(sheets: readonly SheetDocument[]): Promise<SheetsAdded>;
  /**
   * Puts and drops rows of a table of ours together, all or none; see `RowsChange`. Provider text never becomes a formula. Cells
   * below the table move down as rows are added, and up as they are deleted. Rejects `refused` when the table lacks one of the
   * columns, where Excel deletes no rows because a filter hides some, and where somebody has changed the rows that it is about;
   * and `sheet-protected`; nothing was changed then, or it was taken back. What was written is read back before it counts as done.
   * After a failure half-way everything is put back, or the error says that it could not be; `RowsHalfChanged` where it still can be.
   */
  changeRows(change: RowsChange): Promise<RowsChanged>;
  /** Whether a second workbook can be opened beside this one. */
  opensWorkbooks(): boolean;
  /**
   * Opens the bytes of an .xlsx file as a new workbook that nobody has saved yet; this one stays as it is. Rejects `not-supported`
   * where `opensWorkbooks` is false.
   */
  openWorkbook(file: Uint8Array): Promise<void>;
  /** A setting of ours, kept in the workbook unseen: what JSON gives back, or undefined. Check its shape before use. */
  readSetting(key: string): Promise<unknown>;
  /** Keeps a setting (JSON data), reads it back to be sure, or takes it off when the value is undefined. */
  writeSetting(key: string, value: unknown): Promise<void>;
}
