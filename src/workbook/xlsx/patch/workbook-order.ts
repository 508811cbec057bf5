/** The children of the workbook part in the schema's order, as far as we add any. Source: ECMA-376 part 1, 18.2.27 (CT_Workbook). */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
] as const;

/** What the schema puts before an element. */
export const before = (element: (typeof ORDER)[number]): ReadonlySet<string> =>
  new Set(ORDER.slice(0, ORDER.indexOf(element)));
