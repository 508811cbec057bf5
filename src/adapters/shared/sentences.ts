/**
 * What both adapters say of a sheet, so that a person reads the same words in Excel and on the command line. Names of
 * sheets come from providers: they are put in as text and never read as markup.
 */
export const sentences = {
  protectedSheet: (sheet: string) =>
    `“${sheet}” is protected, so its cells cannot be marked. Unprotect it (Review, Unprotect Sheet), then check again.`,
  protectedMarks: (sheet: string) =>
    `“${sheet}” is protected, so its marks are still there. Unprotect it (Review, Unprotect Sheet), then remove marks again.`,
  /** A rule of the user's went in place of a mark: somebody changed the sheet's rules between two requests. */
  ruleLost: (sheet: string, formula: string) =>
    `While marks were taken off “${sheet}”, somebody else changed its conditional formats, and one of yours went with them: ${formula}. Try Ctrl+Z to have it back; if that does not bring it back, make it again (Home, Conditional Formatting, New Rule).`,
  /** As after Ctrl+Z brought a mark back (office-js #6396). */
  rulesUnreadable: (sheet: string, count: number) =>
    `Excel lets no add-in read ${count === 1 ? 'one conditional format' : `${count} conditional formats`} on “${sheet}”, as after Ctrl+Z has brought a mark back. Yours are as they were. If colours of a check stay, take them off by hand: Home, Conditional Formatting, Manage Rules, This Worksheet, then delete the rules that begin with =LEN("ringfence.`,
  marksByHand: () =>
    'Excel cannot list the conditional formats of this workbook, so the marks must be removed by hand: Home, Conditional Formatting, Manage Rules, then delete the rules that begin with =LEN("ringfence.',
  marksLeft: (sheet: string, count: number) =>
    `Excel has left ${count === 1 ? 'one mark' : `${count} marks`} of before on “${sheet}”. Remove marks takes them off.`,
  marksIncomplete: (sheet: string) => `Excel has not kept all marks on “${sheet}”. Check again.`,
  sheetMissing: (sheet: string) => `There is no sheet “${sheet}” any more: it was renamed or deleted. Check again.`,
  sheetHidden: (sheet: string) =>
    `“${sheet}” is hidden, so its cells cannot be shown. Unhide it (right-click a sheet tab, Unhide), then go to the cell again.`,
  sheetVeryHidden: (sheet: string) =>
    `“${sheet}” is hidden so that Excel does not offer to unhide it, so its cells cannot be shown. Show it in the Visual Basic editor (Alt+F11, the sheet's property Visible), or ask whose workbook this is, then go to the cell again.`,
  noSecondWorkbook: () =>
    'No second workbook can be opened from here. Add the sheets to this workbook, or do it in Excel.',
  noSheetInFront: () =>
    'A chart sheet is in front, and there are no cells on it to check. Click the tab of the sheet you mean, then check again.',
  protectedValues: (sheet: string) =>
    `“${sheet}” is protected, so none of its cells were changed. Unprotect it (Review, Unprotect Sheet), then try again.`,
  protectedStructure: (next: string) =>
    `The structure of this workbook is protected, so no sheet can be added or deleted. Unprotect the workbook (Review, Protect Workbook), then ${next}.`,
  valuesDisturbed: (sheet: string) =>
    `Somebody changed or filtered “${sheet}” while its cells were being changed, so none of them stays changed. Look at the sheet, check again, then try again.`,
  valuesUncertain: (sheet: string) =>
    `Somebody kept changing “${sheet}” while its cells were being changed, so some of them may hold something wrong. Compare them with what you expect, then check again.`,
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
  notDrawn: (sheets: readonly string[]) =>
    `Excel did not draw the charts on ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. All their figures stand in the tables of the sheets behind. Before you print, make the rows that were kept for charts lower, or write the document again.`,
  printedByHand: (sheets: readonly string[]) =>
    `Excel did not take how ${sheets.length === 1 ? `the sheet “${sheets[0] ?? ''}” is` : 'the new sheets are'} to be printed, which it may not do without a printer. Before you print, set orientation, A4 paper and one page wide on the tab Page Layout.`,
  rowsUncertain: (table: string) =>
    `Some rows of the table “${table}” may have been changed: compare them with what you expect, then check again.`,
  rowsHalfChanged: (table: string) => `Some rows of the table “${table}” are changed by now, and others are not.`,
  /** @param row counted from 1, the first below the header */
  rowsHoldDataType: (table: string, column: string, row: number) =>
    `Row ${row} of the table “${table}” holds a data type of Excel's, such as a stock or a place, or the error #VALUE!, under “${column}”. It could not be put back, so nothing was written there. Turn it into text (right-click, Data Type, Convert to Text) or clear the cell, then try again.`,
  rowsChangedMeanwhile: (table: string) =>
    `Somebody changed rows of the table “${table}” while they were being written.`,
  rowsTakenBack: () =>
    'What was written there has been taken back, and what others changed is kept. Check again, then try again.',
  rowsFiltered: (table: string) =>
    `A filter hides rows of the table “${table}”, and rows cannot be deleted or put back safely then. Show all rows (Data, Clear), then try again.`,
  rowsNotKept: (table: string) =>
    `Excel did not keep what was written into the table “${table}”. If it has a filter, show all rows (Data, Clear), then try again.`,
  rowsLeftBlank: (table: string) =>
    `The rows of the table “${table}” are as they were, but for blank rows that Excel would not delete: show all rows (Data, Clear), then delete them.`,
  tableGone: (table: string) =>
    `The table “${table}” is not in the workbook any more, so nothing is kept there. Check again.`,
  rowsAsTheyWere: (table: string) => `The rows of the table “${table}” are as they were.`,
  settingLost: () =>
    'Excel did not keep this in the workbook. Save the workbook under another name, open that one, and try again.',
  datesFrom1904: (sheet: string) =>
    `This workbook counts its dates from 1904, and Excel did not say which cells of “${sheet}” are dates, so that none could be read correctly. Check again. If it happens once more, copy the sheet to a new workbook, check that its dates are still right there, and check that workbook.`,
  /** @param into the table or sheets, in words */
  noDatesFrom1904: (into: string) =>
    `This workbook counts its dates from 1904, and what has to be written into ${into} holds a number that may be a date, which could become another day here. Copy the sheets to a new workbook, check that their dates are still right there, and do the same in that.`,
  /** Dates that show neither year nor day tell nothing of how they are counted. */
  datesUntold: (sheet: string) =>
    `Excel did not say whether the dates on “${sheet}” are counted from 1900 or from 1904, so that none could be read correctly. Show one of them with its day and year (select it, Home, Number Format, Short Date), then check again.`,
  tooLarge: (sheet: string, corner: string) =>
    `Its values reach down to ${corner}, more than can be checked at once. Delete stray values far below or to the right of the table on “${sheet}”, save, and check again.`,
};
