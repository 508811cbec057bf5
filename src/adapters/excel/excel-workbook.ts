import type { WorkbookPort } from '../../ports/workbook-port';
import { keepsUndo, opensWorkbooks } from './abilities';
import { addSheets, takeSheetsBack } from './add-sheets';
import { applyMarks } from './apply-marks';
import { changeRows } from './change-rows';
import { removeMarks, findMarks } from './take-marks-off';
import { createDateSystem } from './date-system';
import { goTo } from './go-to';
import { createMemory } from './memory';
import { openWorkbook } from './open-workbook';
import { readAreas } from './read-areas';
import { readSheets } from './read-sheets';
import { readTables } from './read-tables';
import { createRequests, type Watching } from './request';
import { readSetting, writeSetting } from './settings';
import { areasWithTrueDates, tablesWithTrueDates, withTrueDates } from './true-dates';
import { watchEdits } from './watch-edits';
import { watchSelection } from './watch-selection';
import { replaceValuesAndDates, takeRowsBack, writeDates } from './write-dates';

/** The port on the workbook that is open in Excel. Call after `Office.onReady`. No Office object leaves this folder. */
export function createExcelWorkbook(waiting: Watching = {}): WorkbookPort {
  const requests = createRequests(waiting);
  const memory = createMemory();
  const dates = createDateSystem();
  return {
    keepsUndo,
    readSheets: async (selection) => withTrueDates(requests, dates, await readSheets(requests, memory, selection)),
    readTables: async (names) => tablesWithTrueDates(requests, dates, await readTables(requests, memory, names)),
    applyMarks: (sheets, plan) => applyMarks(requests, memory, sheets, plan),
    findMarks: () => findMarks(requests, memory),
    removeMarks: () => removeMarks(requests, memory),
    goTo: (sheet, areas) => goTo(requests, memory, sheet, areas),
    onEdited: (listener) => watchEdits(requests, memory, listener),
    onSelected: (listener) => watchSelection(requests, memory, listener),
    readAreas: async (sheet, areas) =>
      areasWithTrueDates(requests, dates, { sheet, areas }, await readAreas(requests, sheet, areas)),
    replaceValues: (changes) => replaceValuesAndDates(requests, changes, dates),
    addSheets: (sheets) =>
      writeDates(dates, {
        into: sheets.map(({ name }) => `“${name}”`).join(', '),
        values: sheets.flatMap(({ cells, tables }) => [
          ...cells.map(({ value }) => value),
          ...tables.flatMap(({ rows }) => rows.flat()),
        ]),
        next: 'make the sheet again',
        write: () => addSheets(requests, memory, sheets),
        look: async ({ names }) => withTrueDates(requests, dates, await readSheets(requests, memory, names)),
        takeBack: ({ names }, error) => takeSheetsBack(requests, names, names, error),
      }),
    changeRows: (change) =>
      writeDates(dates, {
        into: `the table “${change.table}”`,
        values: [...change.put, ...change.drop].flat(),
        next: 'save it again',
        write: () => changeRows(requests, memory, change),
        look: async () => {
          memory.tables = undefined;
          return tablesWithTrueDates(requests, dates, await readTables(requests, memory, [change.table]));
        },
        takeBack: (changed, error) => takeRowsBack(changed, change.table, error),
      }),
    opensWorkbooks,
    openWorkbook: (file) => openWorkbook(requests, file),
    readSetting: (key) => readSetting(requests, memory, key),
    writeSetting: (key, value) => writeSetting(requests, memory, key, value),
  };
}
