import { LEDGER_KEY } from '../shared/mark-signature';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createRecalculator } from '../../workbook/formulas/recalculator';
import type { Edit } from '../../workbook/model/journal';
import type { Workbook } from '../../workbook/model/workbook';
import { loadWorkbook } from '../../workbook/xlsx/load';
import { saveAndReadBack } from '../../workbook/xlsx/save-and-read-back';
import { withoutMarks } from './file-marks';
import { createFileWorkbook } from './file-workbook';
import { whyBlank } from './why-blank';

/** A return that a person has opened without Excel: worked on through the port, recalculated here, and saved as a copy. */
export interface ReturnFile {
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
  /** Why there is nothing to check, where no sheet holds any value. */
  readonly whyBlank: string | undefined;
  /** Whether cells, tables or answers were changed since the file was opened or a copy saved. Marks are no work: a check brings them back. */
  hasWork(): boolean;
  /**
   * The original bytes with what was changed, read back before anybody is given them.
   * @param marks whether our marks are in the copy
   * @throws UnusableFileError when the copy cannot be written without harm
   */
  save(marks: 'with-marks' | 'without-marks'): Uint8Array;
  /** What was changed and is in no copy, in words. */
  unsaved(): readonly string[];
  /** What became of formulas since the file was opened: some were worked out anew here; some that we cannot work out have kept their values. */
  formulas(): FormulasLeft;
}

interface FormulasLeft {
  readonly recalculated: number;
  readonly kept: number;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 * @throws UnusableFileError with a sentence for people when it cannot be used
 */
export function openReturnFile(bytes: Uint8Array, fileName: string): ReturnFile {
  const workbook = loadWorkbook(bytes, fileName);
  // Nobody who is shown `#NAME?` in place of a total could tell that it is ours.
  const recalculator = createRecalculator({ lacking: 'keep' });
  workbook.recalculator = recalculator;
  workbook.leavesFormulasToExcel = true;
  let saved = 0;
  return {
    workbook,
    port: createFileWorkbook(workbook),
    whyBlank: whyBlank(workbook),
    // As long as nothing was saved, what was undone again is no work.
    hasWork: () => (saved === 0 ? workbook.journal.net() : workbook.journal.all.slice(saved)).some(isWork),
    save: (marks) => {
      const write = () => saveAndReadBack(bytes, workbook);
      const copy = marks === 'with-marks' ? write() : withoutMarks(workbook, write);
      saved = workbook.journal.all.length;
      return copy;
    },
    unsaved: () => [...workbook.unsavedChanges],
    formulas: () => ({
      recalculated: workbook.journal.net().filter(isRecalculated).length,
      kept: recalculator.notRecalculated.length,
    }),
  };
}

function isWork(edit: Edit): boolean {
  if (edit.kind === 'conditional-format' || edit.kind === 'conditional-format-order') return false;
  return edit.kind !== 'setting' || edit.key !== LEDGER_KEY;
}

/** A formula of the file's that has another value than it had. */
const isRecalculated = (edit: Edit): boolean =>
  edit.kind === 'cell' && edit.after?.formula !== undefined && edit.before?.value !== edit.after.value;
