import type { CellArea } from '../../domain/model/areas';
import type { Severity } from '../../domain/model/findings';
import type { Grid } from '../../domain/model/grid';
import type { HighlightPlan } from '../../domain/model/highlights';

/** Which sheets to read: every one, the one in front, or some by name. */
export type SheetSelection = 'all' | 'active' | readonly string[];

export interface SheetsRead {
  /** In tab order. */
  readonly grids: readonly Grid[];
  /** Sheets that could not be read, with the reason in plain words. */
  readonly unreadable: readonly { readonly sheet: string; readonly why: string }[];
  /** The name of the sheet in front. */
  readonly activeSheet: string;
}

/** An Excel table (ListObject) as text: header names and rows of values, found by name without regard to case. */
export interface TableRead {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based sheet position of the header row's first cell. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rows: Grid['values'];
}

export interface HighlightsApplied {
  /** Cells marked. */
  readonly cells: number;
  /** Sheets that could not be marked, with the reason in plain words; their findings stand in the list all the same. */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
}

export interface HighlightsCleared {
  /** Marks (conditional formats of ours) taken off. */
  readonly removed: number;
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
}

export interface SheetEdit {
  readonly sheet: string;
  readonly area: CellArea | undefined;
}

/**
 * The workbook as the use cases need it. Two adapters: `excel/` on Office.js and `files/` on a workbook in memory; one
 * contract suite holds both to this text. Every method rejects with `WorkbookError` only.
 */
export interface WorkbookPort {
  /** Values of the used area of each sheet, in at most two round trips whatever their number, until a payload limit. */
  readSheets(selection: SheetSelection): Promise<SheetsRead>;
  /** The tables that exist among these names; tables that do not exist are left out. */
  readTables(names: readonly string[]): Promise<readonly TableRead[]>;
  /**
   * Marks cells, in one round trip, instead of all marks that stood on the plan's `sheets` before: every sheet that was
   * checked, so that one without findings loses its old marks. The user's own fills, fonts and rules are not touched.
   */
  applyHighlights(sheets: readonly string[], plan: HighlightPlan): Promise<HighlightsApplied>;
  /** How many marks of ours stand in the workbook, by whichever session they were put there. */
  findMarks(): Promise<number>;
  /** Takes every mark of ours off, and nothing else. */
  clearHighlights(): Promise<HighlightsCleared>;
  /**
   * Brings the sheet to the front and selects the first of the areas: selecting several at once came to Excel with
   * ExcelApi 1.18. Without areas the selection stays.
   */
  goTo(sheet: string, areas: readonly CellArea[]): Promise<void>;
  /** Calls back after a person's edits, not after our own; answers the function that stops it. */
  onEdited(listener: (edit: SheetEdit) => void): Promise<() => Promise<void>>;
}

/**
 * A sheet whose values fill a larger rectangle than this is not read: one stray value at the far corner would ask for
 * seventeen thousand million cells. Six times what a year of a large service's records takes.
 */
export const READABLE_CELLS = 20_000_000;

/** How a mark of each severity looks; one look for both adapters, told in the pane's legend. Colours as `#RRGGBB`. */
export interface MarkStyle {
  readonly fill: string;
  readonly font: string;
  readonly border: 'continuous' | 'dash' | 'dot';
  readonly borderColour: string;
  readonly bold: boolean;
}

export type MarkStyles = Readonly<Record<Severity, MarkStyle>>;
