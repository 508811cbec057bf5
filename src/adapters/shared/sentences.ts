/**
 * What both adapters say of a sheet, so that a person reads the same words in Excel and on the command line. Names of
 * sheets come from providers: they are put in as text and never read as markup.
 */
export const sentences = {
  protectedSheet: (sheet: string) =>
    `“${sheet}” is protected, so its cells cannot be marked. Unprotect it (Review, Unprotect Sheet), then check again.`,
  protectedMarks: (sheet: string) =>
    `“${sheet}” is protected, so its marks are still there. Unprotect it (Review, Unprotect Sheet), then remove marks again.`,
  sheetMissing: (sheet: string) => `There is no sheet “${sheet}” any more: it was renamed or deleted. Check again.`,
  sheetHidden: (sheet: string) =>
    `“${sheet}” is hidden, so its cells cannot be shown. Unhide it (right-click a sheet tab, Unhide), then go to the cell again.`,
  protectedValues: (sheet: string) =>
    `“${sheet}” is protected, so none of its cells were changed. Unprotect it (Review, Unprotect Sheet), then try again.`,
  protectedTable: (table: string, sheet: string) =>
    `“${sheet}” is protected, so nothing could be kept in the table “${table}”. Unprotect it (Review, Unprotect Sheet), then try again.`,
  tableExists: (table: string) =>
    `The name “${table}” stands for another table or cells of this workbook already, so no sheet was added. Rename or delete that, then make the sheet again.`,
  tableBelow: (table: string, other: string) =>
    `Below the table “${table}” stands the table “${other}”, so there is no room for its rows to move. Move “${other}” to another sheet, then try again.`,
  columnMissing: (table: string, column: string) =>
    `The table “${table}” has no column “${column}”, so nothing was kept there. Add the column to the table, then try again.`,
  rowsChanged: (table: string) =>
    `Somebody has changed rows of the table “${table}” since they were read, so nothing was written there. Check again, then try again.`,
  /** Excel shows these by itself when somebody types what a list of choices does not have. */
  notInList: {
    title: 'Not in the list',
    message: 'Press Cancel or Retry, then choose a value from the list: press Alt+Down, or the arrow beside the cell.',
  },
  unlikeTheList: {
    title: 'Not in the list',
    message:
      'The list beside the cell does not have this value. Choose Yes to keep it all the same, or No to type another.',
  },
  printedByHand: (sheets: readonly string[]) =>
    `Excel did not take how ${sheets.length === 1 ? `the sheet “${sheets[0] ?? ''}” is` : 'the new sheets are'} to be printed, which it may not do without a printer. Before you print, set orientation, A4 paper and one page wide on the tab Page Layout.`,
  rowsUncertain: (table: string) =>
    `Some rows of the table “${table}” may have been written already: look at its last rows first.`,
  rowsAsTheyWere: (table: string) => `The rows of the table “${table}” are as they were.`,
  rowsHalfBack: (table: string) =>
    `Some rows of the table “${table}” may have been put back already, and others not: look through the table first.`,
  settingLost: () =>
    'Excel did not keep this in the workbook. Save the workbook under another name, open that one, and try again.',
  tooLarge: (sheet: string, corner: string) =>
    `Its values reach down to ${corner}, more than can be checked at once. Delete stray values far below or to the right of the table on “${sheet}”, save, and check again.`,
};
