import { sentences } from '../shared/sentences';
import { WorkbookError, type WorkbookErrorKind } from '../../ports/workbook-error';

/** What the person was doing, as the end of "…, then". */
export type NextStep =
  | 'Check again'
  | 'remove the marks again'
  | 'go to the cell again'
  | 'open the pane again'
  | 'try that again'
  | 'make the sheet again'
  | 'save it again';

/** What happened and what to do, for each kind. Excel's own message is localised and not written for people. */
const SENTENCES: Readonly<Record<WorkbookErrorKind, (next: NextStep) => string>> = {
  'cell-being-edited': (next) => `Finish editing the cell first: press Enter or Esc, then ${next}.`,
  refused: (next) =>
    `Excel refused that. If you are editing a cell, press Enter or Esc, then ${next}. If you are not, save your work, close the workbook, open it and ${next}.`,
  'sheet-protected': (next) => `A sheet is protected. Unprotect it (Review, Unprotect Sheet), then ${next}.`,
  'structure-protected': (next) => sentences.protectedStructure(next),
  'read-only': (next) =>
    `This workbook can only be read, so nothing in it was changed. Press Enable Editing if Excel shows that above the cells; if not, save a copy (File, Save a Copy), open it and ${next}.`,
  'chart-sheet': (next) =>
    `A chart sheet is in front, and there are no cells on it. Click the tab of the sheet you mean, then ${next}.`,
  'filter-in-the-way': (next) =>
    `A filter hides rows that have to be changed or moved. Clear it (Data, Clear), then ${next}.`,
  'merged-cells-in-the-way': (next) =>
    `Merged cells are in the way of a table or of rows that have to move. Unmerge them (select them, Home, Merge & Centre), then ${next}.`,
  'pivot-table-in-the-way': (next) =>
    `A pivot table stands where something has to be written. Move it to another sheet (PivotTable Analyze, Move PivotTable), then ${next}.`,
  'cells-cannot-move': (next) =>
    `Rows could not be put in or taken out, because a table or merged cells beside or below them would be torn apart. Move those to another sheet, then ${next}.`,
  'no-room': (next) =>
    `The last rows or columns of the sheet are in use, so there is no room for rows to move. Go there (Ctrl+End), delete or move what nobody needs, then ${next}.`,
  conflict: (next) =>
    `Somebody else was changing the same part of this workbook. Wait until you see their change, look at it, then ${next}.`,
  'sheet-missing': (next) =>
    `A sheet that was there before was renamed or deleted meanwhile. Leave the sheets as they are, then ${next}.`,
  'sheet-hidden': (next) => `The sheet is hidden. Unhide it (right-click a sheet tab, Unhide), then ${next}.`,
  'other-workbook-active': (next) => `Another workbook is in front. Click into a cell of this workbook, then ${next}.`,
  'too-large': (next) =>
    `There is more in this workbook than Excel hands over at once. Move sheets you do not need to another workbook, then ${next}.`,
  'not-supported': () =>
    'This version of Excel cannot do that. Ringfence needs Excel 2021 or later, or Excel on the web.',
  'excel-busy': (next) => `Excel is busy with something else. Wait until it has finished, then ${next}.`,
  'excel-not-responding': (next) => `Excel has not answered. Wait a moment, close any open Excel dialog, then ${next}.`,
  memory: (next) => `Excel has run out of memory. Close other workbooks, then ${next}.`,
  'file-unusable': () => 'This workbook cannot be read.',
  unexpected: (next) =>
    `Excel could not do that. Save your work, then ${next}. If it happens once more, close the workbook and open it again.`,
};

/**
 * Excel's error codes, by kind. Source: "Application-specific JavaScript API error handling", Microsoft. `InvalidOperation`
 * is what older versions say while a cell is edited, and any version of a call that does not suit the state of things. Codes that are not here are unexpected.
 */
const KINDS: ReadonlyMap<string, WorkbookErrorKind> = new Map<string, WorkbookErrorKind>([
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  ['InvalidOperation', 'refused'],
  ['AccessDenied', 'sheet-protected'],
  ['ItemNotFound', 'sheet-missing'],
  ['InvalidReference', 'sheet-missing'],
  ['InvalidSelection', 'other-workbook-active'],
  ['InactiveWorkbook', 'other-workbook-active'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['UnsupportedSheet', 'chart-sheet'],
  ['FilteredRangeConflict', 'filter-in-the-way'],
  ['MergedRangeConflict', 'merged-cells-in-the-way'],
  ['PivotTableRangeConflict', 'pivot-table-in-the-way'],
  ['InsertDeleteConflict', 'cells-cannot-move'],
  ['NonBlankCellOffSheet', 'no-room'],
  ['Conflict', 'conflict'],
  ['UnsupportedFeature', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
  ['NotImplemented', 'not-supported'],
  ['ApiNotFound', 'not-supported'],
  ['ActivityLimitReached', 'excel-busy'],
  ['RequestAborted', 'excel-busy'],
  ['ServiceNotAvailable', 'excel-busy'],
  ['HostRestartNeeded', 'excel-busy'],
  ['MemoryLimitReached', 'memory'],
]);

/** An error of this kind in plain words. */
export function workbookError(kind: WorkbookErrorKind, next: NextStep, detail?: string): WorkbookError {
  return new WorkbookError(kind, SENTENCES[kind](next), detail);
}

/** Whatever Excel's library threw, in plain words; the code and place go into `detail`. */
export function toWorkbookError(thrown: unknown, next: NextStep): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  const { code, message, place } = read(thrown);
  return workbookError(
    KINDS.get(code) ?? 'unexpected',
    next,
    [code, place, message].filter((part) => part !== '').join(' · '),
  );
}

/** The same error, with what state it left things in. */
export function withState({ kind, message, detail }: WorkbookError, state: string): WorkbookError {
  return new WorkbookError(kind, `${message} ${state}`, detail);
}

/** True when Excel refused a change, as it does for three reasons that have one code. */
export function isAccessDenied({ detail }: WorkbookError): boolean {
  return (detail ?? '').startsWith('AccessDenied');
}

/** True for what a protected structure forbids. */
export function isAboutSheets({ detail }: WorkbookError): boolean {
  return /WorksheetCollection\.|Worksheet\.(?:delete|name|visibility|copy)/i.test(detail ?? '');
}

/** True when Excel does not tell which sheet is in front, since it is none with cells. */
export function isAboutSheetInFront({ kind, detail }: WorkbookError): boolean {
  return kind === 'chart-sheet' || (kind !== 'cell-being-edited' && /ActiveWorksheet/i.test(detail ?? ''));
}

/** True when cells were asked for that may lie beyond the last row of a sheet. */
export function isOffTheGrid({ detail }: WorkbookError): boolean {
  return (detail ?? '').startsWith('InvalidArgument');
}

/** True when Excel stumbled over reading conditional formats, which it does with some of the user's rules (office-js #6827). */
export function isConditionalFormatTrouble(error: WorkbookError): boolean {
  return error.kind !== 'cell-being-edited' && (error.detail ?? '').includes('ConditionalFormat');
}

/** True when Excel stumbled over what values alone do not show: merged and hidden cells, formulas. */
export function isDetailTrouble(error: WorkbookError): boolean {
  return error.kind !== 'cell-being-edited' && /SpecialCells|MergedAreas|RangeAreas|Hidden/.test(error.detail ?? '');
}

/** Library errors are plain objects with these members; anything else has none of them. */
function read(thrown: unknown): { code: string; message: string; place: string } {
  const { code, message, debugInfo } = (thrown ?? {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: { errorLocation?: unknown } | null;
  };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { code: text(code), message: text(message), place: text(debugInfo?.errorLocation) };
}
