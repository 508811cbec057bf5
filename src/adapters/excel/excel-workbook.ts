import type { WorkbookPort } from '../../ports/workbook-port';
import { keepsUndo } from './abilities';
import { addSheets } from './add-sheets';
import { applyMarks } from './apply-marks';
import { changeRows } from './change-rows';
import { removeMarks, findMarks } from './take-marks-off';
import { createDateSystem } from './date-system';
import { goTo } from './go-to';
import { createMemory } from './memory';
import { readAreas } from './read-areas';
import { readSheets } from './read-sheets';
import { readTables } from './read-tables';
import { replaceValues } from './replace-values';
import { createRequests } from './request';
import { readSetting, writeSetting } from './settings';
import { areasWithTrueDates, refuseDates, tablesWithTrueDates, withTrueDates } from './true-dates';
import { watchEdits } from './watch-edits';

export interface ExcelOptions {
  /** Milliseconds after which Excel counts as not responding. */
  readonly patience?: number;
}

/** The port on the workbook that is open in Excel. Call after `Office.onReady`. No Office object leaves this folder. */
export function createExcelWorkbook({ patience }: ExcelOptions = {}): WorkbookPort {
  const requests = createRequests(patience);
  const memory = createMemory();
  const dates = createDateSystem();
  return {
    keepsUndo,
    readSheets: async (selection) => withTrueDates(requests, dates, await readSheets(requests, memory, selection)),
    readTables: async (names) => tablesWithTrueDates(requests, dates, await readTables(requests, memory, names)),
    applyMarks: (sheets, plan) => applyMarks(requests, memory, sheets, plan),
    findMarks: () => findMarks(requests, memory),
    removeMarks: () => removeMarks(requests, memory),
    goTo: (sheet, areas) => goTo(requests, sheet, areas),
    onEdited: (listener) => watchEdits(requests, memory, listener),
    readAreas: async (sheet, areas) =>
      areasWithTrueDates(requests, dates, { sheet, areas }, await readAreas(requests, sheet, areas)),
    replaceValues: (changes) => replaceValues(requests, changes, dates),
    addSheets: async (sheets) => {
      refuseDates(
        dates,
        sheets.flatMap(({ cells, tables }) => [
          ...cells.map(({ value }) => value),
          ...tables.flatMap(({ rows }) => rows.flat()),
        ]),
      );
      return addSheets(requests, memory, sheets);
    },
    changeRows: async (change) => {
      refuseDates(dates, [...change.put, ...change.drop].flat());
      return changeRows(requests, memory, change);
    },
    readSetting: (key) => readSetting(requests, memory, key),
    writeSetting: (key, value) => writeSetting(requests, memory, key, value),
  };
}
