/**
 * Where Excel's builds differ, or where what Excel does is known from reports only. Each has the kind way the host always
 * had, which is the default (but of `unknownFunctions`), and the worst way somebody reported; tests choose.
 * docs/differences-from-excel.md names the sources.
 */
export interface Habits {
  /**
   * `ordinal`: the id of a conditional format is its place in the collection that was asked ("0", "1" …), and an object
   * stands for whatever is at that place when it is used, so that ids shift with every format added, moved or deleted.
   */
  readonly conditionalFormatIds: 'stable' | 'ordinal';
  /** Where a conditional format that is added goes: before those already there, or after them. */
  readonly newRules: 'first' | 'last';
  /**
   * `strict`: a table of values written over rows that a filter hides fills the visible rows one after the other, from its
   * own top, and the rest of it is lost (office-js #224); rows of a filtered range are not deleted, without a word (#994);
   * where cells would have to move there, `FilteredRangeConflict`.
   */
  readonly filters: 'lenient' | 'strict';
  /**
   * `followed`: rows put into a table or taken out of it move what stands below with its merged cells, choices and conditional
   * formats, references follow, and a table below moves along where it is no wider. `simple`: cells alone move, as written.
   */
  readonly tableRows: 'simple' | 'followed';
  /**
   * `strict`: before ExcelApi 1.20 every change the add-in makes empties the list of what Ctrl+Z could undo; from then on only
   * those that Microsoft lists do. `kind`: only comments, merged areas, table rows and deleted sheets do.
   */
  readonly undo: 'kind' | 'strict';
  /** `broken`: a conditional format that was deleted and comes back by Ctrl+Z answers no call any more (office-js #6396). */
  readonly undoneRules: 'whole' | 'broken';
  /**
   * `raw`: in a workbook that counts its dates from 1904, values of cells formatted as dates are the file's own numbers, 1,462
   * days less, when they are read and when they are written. `converted`: as if every workbook counted from 1900.
   */
  readonly dates1904: 'converted' | 'raw';
  /**
   * `at once`: a ribbon button whose function the add-in does not know fails at once, as office.js answers (status 11101), so
   * that functions must be associated before `Office.onReady`; `wait`: it waits for one that may come.
   */
  readonly unknownFunctions: 'wait' | 'at once';
}

const KIND_HABITS: Habits = {
  conditionalFormatIds: 'stable',
  newRules: 'first',
  filters: 'lenient',
  tableRows: 'simple',
  undo: 'kind',
  undoneRules: 'whole',
  dates1904: 'converted',
  unknownFunctions: 'at once',
};

/** The habits chosen, the kind ones where nothing was. */
export function habitsOf(chosen: Partial<Habits>): Habits {
  return { ...KIND_HABITS, ...chosen };
}
