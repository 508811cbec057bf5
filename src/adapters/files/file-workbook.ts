import { WorkbookError } from '../../ports/workbook-error';
import type { SheetSelection, WorkbookPort } from '../../ports/workbook-port';
import { sentences } from '../shared/sentences';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { addSheets } from './add-sheets';
import { takingAway } from './take-sheets-away';
import { changeRows } from './change-rows';
import { applyMarks, clearMarks, countMarks } from './file-marks';
import { otherTabsOf } from './other-tabs';
import { readGrid, type ReadResult } from './read-grid';
import { readTables } from './read-tables';
import { replaceValues } from './replace-values';
import { readSetting, writeSetting } from './settings';
import { toCellValue } from './to-cell-value';

/** The port on a workbook in memory: for the command line, for tests and for benchmarks. */
export function createFileWorkbook(workbook: Workbook): WorkbookPort {
  let isOurSelecting = false;
  return {
    keepsUndo: () => true,
    readSheets: (selection) =>
      settle(() => {
        const results = selectSheets(workbook, selection).map((sheet): [Sheet, ReadResult] => [
          sheet,
          readGrid(workbook, sheet),
        ]);
        return {
          grids: results.flatMap(([, result]) => ('grid' in result ? [result.grid] : [])),
          unreadable: results.flatMap(([sheet, result]) =>
            'why' in result ? [{ sheet: sheet.name, why: result.why }] : [],
          ),
          ...(selection === 'all' && otherTabsOf(workbook)),
          activeSheet: sheetInFront(workbook)?.name ?? '',
        };
      }),
    readTables: (names) => settle(() => readTables(workbook, names)),
    applyMarks: (sheets, plan) => settle(() => applyMarks(workbook, sheets, plan)),
    findMarks: () => settle(() => countMarks(workbook)),
    removeMarks: () => settle(() => clearMarks(workbook)),
    goTo: (name, areas) =>
      settle(() => {
        const sheet = sheetNamed(workbook, name);
        if (sheet.visibility !== 'Visible') throw new WorkbookError('sheet-hidden', sentences.sheetHidden(sheet.name));
        workbook.activate(sheet.id);
        if (areas.length === 0) return;
        isOurSelecting = true;
        workbook.select(sheet.id, areas.slice(0, 1));
        isOurSelecting = false;
      }),
    onEdited: (listener) =>
      settle(() => {
        const stop = workbook.listen((event) => {
          if (event.kind !== 'cells-changed' || event.by === 'add-in') return;
          const { name } = workbook.sheet(event.sheetId);
          listener({ sheet: name, area: event.area, ...(event.by === 'co-author' && { isRemote: true }) });
        });
        return () => settle(stop);
      }),
    onSelected: (listener) =>
      settle(() => {
        const stop = workbook.listen((event) => {
          if (event.kind !== 'selection-changed' || isOurSelecting) return;
          listener({ sheet: workbook.sheet(event.sheetId).name, areas: event.areas });
        });
        return () => settle(stop);
      }),
    readAreas: (name, areas) =>
      settle(() => {
        const sheet = sheetNamed(workbook, name);
        return areas.map((area) => sheet.values(area).map((line) => line.map(toCellValue)));
      }),
    replaceValues: (changes) => settle(() => replaceValues(workbook, changes)),
    addSheets: (documents) =>
      settle(() => {
        const sheets = addSheets(workbook, documents);
        if (sheets[0]) workbook.activate(sheets[0].id);
        return { names: sheets.map(({ name }) => name), undo: takingAway(workbook, sheets) };
      }),
    changeRows: (change) => settle(() => changeRows(workbook, change)),
    opensWorkbooks: () => false,
    openWorkbook: () => Promise.reject(new WorkbookError('not-supported', sentences.noSecondWorkbook())),
    readSetting: (key) => settle(() => readSetting(workbook, key)),
    writeSetting: (key, value) =>
      settle(() => {
        writeSetting(workbook, key, value);
      }),
  };
}

/** Runs work that is done at once behind the port's promises: what it throws becomes a rejection. */
async function settle<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new WorkbookError('sheet-missing', sentences.sheetMissing(name));
  return sheet;
}

function selectSheets(workbook: Workbook, selection: SheetSelection): readonly Sheet[] {
  if (selection === 'all') return workbook.sheets;
  if (selection === 'active') {
    const sheet = sheetInFront(workbook);
    if (!sheet) throw new WorkbookError('chart-sheet', sentences.noSheetInFront());
    return [sheet];
  }
  const wanted = new Set(selection.map((name) => sheetNamed(workbook, name).id));
  return workbook.sheets.filter((sheet) => wanted.has(sheet.id));
}

/** Undefined where a chart sheet is in front. */
function sheetInFront({ sheets, activeSheetId, isChartSheetInFront }: Workbook): Sheet | undefined {
  return isChartSheetInFront ? undefined : sheets.find((sheet) => sheet.id === activeSheetId);
}
