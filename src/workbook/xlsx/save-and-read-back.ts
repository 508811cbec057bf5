import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { loadWorkbook } from './load';
import { saveWorkbook } from './save';
import { UnusableFileError } from './unusable-file-error';

/**
 * Writes a workbook as `saveWorkbook` does, and reads what was written before anybody is given it.
 * @throws UnusableFileError when it cannot be written without harm, or cannot be read back as it was.
 */
export function saveAndReadBack(original: Uint8Array, workbook: Workbook): Uint8Array {
  const bytes = saveWorkbook(original, workbook);
  // Nothing was changed: these are the bytes the workbook was read from.
  if (bytes !== original) checkReadable(bytes, workbook);
  return bytes;
}

/**
 * Reads the bytes and holds them against the workbook they were written from: the sheets, and on each how many cells hold
 * something, how many of them formulas, how many conditional formats and which tables.
 * @throws UnusableFileError naming the first difference.
 */
export function checkReadable(bytes: Uint8Array, workbook: Workbook): void {
  const difference = firstDifference(workbook, readBack(bytes, workbook.fileName));
  if (difference !== undefined) throw notReadBack(difference);
}

function readBack(bytes: Uint8Array, fileName: string): Workbook {
  try {
    return loadWorkbook(bytes, fileName);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    throw notReadBack('it cannot be opened');
  }
}

/** What `unsavedChanges` names is not in the copy, and the person is told that: it is no difference. */
function firstDifference(written: Workbook, read: Workbook): string | undefined {
  const unsaved = written.unsavedChanges;
  if (read.sheets.length !== written.sheets.length && !unsaved.has('deleted sheets'))
    return `it has ${read.sheets.length} sheets instead of ${written.sheets.length}`;
  const compared = COUNTED.filter((one) => !unsaved.has(one));
  for (const sheet of written.sheets) {
    const other = read.sheets.find((one) => isSame(one, sheet));
    if (!other) return `the sheet “${sheet.name}” is not in it`;
    const [before, after] = [countsOf(sheet), countsOf(other)];
    const what = compared.find((one) => before[one] !== after[one]);
    if (what) return `the sheet “${sheet.name}” has ${after[what]} ${what} instead of ${before[what]}`;
  }
  return undefined;
}

/** A sheet of the file is known by its part, for a new name may be among what is not saved. */
const isSame = (read: Sheet, written: Sheet): boolean =>
  written.part === undefined ? read.name === written.name : read.part === written.part;

const COUNTED = [
  'filled cells',
  'formulas',
  'marks and other conditional formats',
  'tables',
  'charts and pictures',
] as const;

function countsOf(sheet: Sheet): Record<(typeof COUNTED)[number], number> {
  let [filled, formulas] = [0, 0];
  for (const [, , cell] of sheet.cells()) {
    if (cell.value !== null && cell.value !== '') filled += 1;
    if (cell.formula !== undefined) formulas += 1;
  }
  return {
    'filled cells': filled,
    formulas,
    'marks and other conditional formats': sheet.conditionalFormats.length,
    tables: sheet.tables.length,
    'charts and pictures': sheet.charts.length + sheet.pictures.length,
  };
}

function notReadBack(difference: string): UnusableFileError {
  return new UnusableFileError(
    'cannot-save',
    `What was written could not be read back as it should be (${difference}), so no copy was kept. The workbook itself is as it was. Open it in Excel, save it as a new .xlsx file and try again with that.`,
  );
}
