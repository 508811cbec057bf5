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
  tooLarge: (sheet: string, corner: string) =>
    `Its values reach down to ${corner}, more than can be checked at once. Delete stray values far below or to the right of the table on “${sheet}”, save, and check again.`,
};
