/** What went wrong with the workbook, independent of the adapter. Each kind has one sentence and one next step. */
export type WorkbookErrorKind =
  | 'cell-being-edited'
  /** Refused without a cause being given: a cell may be being edited, or the call did not suit the workbook's state. */
  | 'refused'
  | 'sheet-protected'
  /** Sheets can be neither added nor deleted. */
  | 'structure-protected'
  /** Opened to be read only, or in Protected View: nothing can be changed. */
  | 'read-only'
  /** A sheet is in front that holds no cells. */
  | 'chart-sheet'
  | 'filter-in-the-way'
  | 'merged-cells-in-the-way'
  | 'pivot-table-in-the-way'
  /** Rows or cells could not move without tearing a table or merged cells apart. */
  | 'cells-cannot-move'
  /** What stands at the end of the sheet would be pushed off it. */
  | 'no-room'
  /** Somebody else was changing the same thing. */
  | 'conflict'
  | 'sheet-missing'
  | 'sheet-hidden'
  | 'other-workbook-active'
  | 'too-large'
  | 'not-supported'
  | 'excel-busy'
  | 'excel-not-responding'
  | 'memory'
  | 'file-unusable'
  | 'unexpected';

/** A failure of the workbook in plain words: what happened, what state things are in, what to do next. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly kind: WorkbookErrorKind,
    /** One or two sentences a person can act on. */
    message: string,
    /** For a bug report: the code or stack underneath. Never shown on its own. */
    readonly detail?: string,
  ) {
    super(message);
  }
}

/** Rows of a table were changed in part only, and could not be put back then. */
export class RowsHalfChanged extends WorkbookError {
  constructor(
    { kind, message, detail }: WorkbookError,
    /** As of `RowsChanged`, for what was changed. */
    readonly undo: () => Promise<{ readonly restored: boolean }>,
  ) {
    super(kind, message, detail);
  }
}
