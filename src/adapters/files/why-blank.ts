import type { Workbook } from '../../workbook/model/workbook';

/** Formatted down to here, a blank sheet was not left blank: its formats were copied down. */
const MANY_ROWS = 10_000;

/** Why there is nothing to check in a workbook without any value, and what to do; undefined when some cell holds one. */
export function whyBlank(workbook: Workbook): string | undefined {
  if (workbook.sheets.some((sheet) => sheet.usedArea(true) !== undefined)) return undefined;
  const formatted = workbook.sheets
    .map((sheet) => ({ name: sheet.name, rows: (sheet.usedArea(false)?.bottom ?? -1) + 1 }))
    .sort((one, other) => other.rows - one.rows)[0];
  if (!formatted || formatted.rows < MANY_ROWS) {
    return 'There is nothing in it: every sheet is blank. Check that it is the right file.';
  }
  const rows = formatted.rows.toLocaleString('en-GB');
  return `There is nothing in it: sheet “${formatted.name}” is formatted down to row ${rows}, but no cell holds a value. Check that it is the right file, or delete the formatted rows, fill in the return, save it and try again.`;
}
