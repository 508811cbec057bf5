import { LEDGER_KEY, readLedger } from '../shared/mark-signature';
import { HEADINGS_KEY, IGNORED_KEY } from '../../domain/model/setting-keys';
import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { SheetSelection, SheetsRead } from '../../ports/workbook-port';
import { MAX_ROWS } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import { HEAD_ROWS } from '../../domain/model/grid';
import {
  isAboutSheetInFront,
  isConditionalFormatTrouble,
  isDetailTrouble,
  isOffTheGrid,
  toWorkbookError,
} from './errors';
import { listed } from './list-rules';
import type { Memory, SheetSighting } from './memory';
import { readInBlocks, type SheetCells } from './read-blocks';
import { askDetails, readDetails, unseen } from './read-details';
import { readProtectedDetails } from './read-protected-details';
import type { Requests } from './request';
import { settingValue } from './settings';
import { toGrid, type SheetFacts } from './to-grid';

/** Settings that the first check of a session asks for right after the sheets. */
const ASKED_SOON = [HEADINGS_KEY, IGNORED_KEY];

/** What the first request answered: sheets by name, the one in front, tables and our ledger. */
interface Overview {
  readonly sheets: readonly SheetFacts[];
  readonly activeSheet: string;
}

/**
 * Reads sheets in two requests, whatever their number: first which there are, then their values, with the ids of their
 * conditional formats, which marking needs. A third one follows where formulas or hidden lines have to be looked at, and
 * more only past a limit of Excel's, by size.
 */
export async function readSheets(requests: Requests, memory: Memory, selection: SheetSelection): Promise<SheetsRead> {
  const { sheets, activeSheet } = await overview(requests, memory);
  // After some sheets by name, as edits touch them, nobody asks for tables until much later: by then there may be others.
  if (typeof selection !== 'string') memory.tables = undefined;
  const wanted = select(sheets, selection, activeSheet);
  const cells = await readCells(requests, memory, wanted);
  const grids: SheetsRead['grids'][number][] = [];
  const unreadable: SheetsRead['unreadable'][number][] = [];
  wanted.forEach((sheet, index) => {
    const read = cells[index];
    if (read && 'why' in read) unreadable.push({ sheet: sheet.name, why: read.why });
    else if (read) grids.push(toGrid(sheet, read));
  });
  const others = sheets.filter((sheet) => !wanted.includes(sheet)).map(({ name }) => name);
  return { grids, unreadable, activeSheet, others };
}

/** The same without the sheet in front, which Excel does not give when a chart sheet stands there (office-js #2444). */
async function overview(requests: Requests, memory: Memory): Promise<Overview> {
  try {
    return await look(requests, memory, true);
  } catch (thrown) {
    const error = toWorkbookError(thrown, 'Check again');
    if (!isAboutSheetInFront(error)) throw error;
    return look(requests, memory, false);
  }
}

async function look(requests: Requests, memory: Memory, withActive: boolean): Promise<Overview> {
  const askedSoon = memory.areSettingsUsed ? [] : ASKED_SOON;
  const { sheets, active, tables, ledger, settings } = await requests.send('Check again', ({ workbook }) => ({
    sheets: workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected'),
    active: withActive ? workbook.worksheets.getActiveWorksheet().load('name') : undefined,
    tables: workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name'),
    ledger: workbook.settings.getItemOrNullObject(LEDGER_KEY).load('value'),
    settings: askedSoon.map((key) => workbook.settings.getItemOrNullObject(key).load('value')),
  }));
  memory.settings.clear();
  askedSoon.forEach((key, index) => memory.settings.set(key, settings[index] && settingValue(settings[index])));
  memory.sheetNames.clear();
  for (const sheet of sheets.items) memory.sheetNames.set(sheet.id, sheet.name);
  memory.tables = tables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.name,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
  }));
  memory.sighting = { sheets: new Map(), ledger: ledger.isNullObject ? undefined : readLedger(ledger.value) };
  return {
    activeSheet: active?.name ?? '',
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      isProtected: sheet.protection.protected,
    })),
  };
}

function select(sheets: readonly SheetFacts[], selection: SheetSelection, activeSheet: string): readonly SheetFacts[] {
  if (selection === 'all') return sheets;
  if (selection === 'active' && activeSheet === '') throw new WorkbookError('chart-sheet', sentences.noSheetInFront());
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const wanted = new Set(
    (selection === 'active' ? [activeSheet] : selection).map((name) => {
      const sheet = byName.get(name.toLowerCase());
      if (!sheet) throw new WorkbookError('sheet-missing', sentences.sheetMissing(name));
      return sheet;
    }),
  );
  return sheets.filter((sheet) => wanted.has(sheet));
}

async function readCells(requests: Requests, memory: Memory, sheets: readonly SheetFacts[]): Promise<SheetCells[]> {
  if (sheets.length === 0) return [];
  const names = sheets.map((sheet) => sheet.name);
  let cells: (SheetCells | undefined)[];
  try {
    cells = await readWithout(requests, memory, sheets, { formats: true, details: true });
  } catch (thrown) {
    const error = toWorkbookError(thrown, 'Check again');
    if (error.kind === 'too-large') return readInBlocks(requests, names);
    throw error;
  }
  const tooLarge = names.filter((_, index) => cells[index] === undefined);
  const inBlocks = tooLarge.length > 0 ? await readInBlocks(requests, tooLarge) : [];
  return cells.map((read) => read ?? inBlocks.shift()).filter((read) => read !== undefined);
}

/** What is asked besides the values, and done without when Excel stumbles over it. */
interface Besides {
  readonly formats: boolean;
  readonly details: boolean;
  /** Rows of displayed text by sheet, where that is known; the sheet may end before `HEAD_ROWS`. */
  readonly heads?: ReadonlyMap<string, number>;
}

/** Reads at once, and once more without what Excel stumbled over. */
async function readWithout(
  requests: Requests,
  memory: Memory,
  sheets: readonly SheetFacts[],
  besides: Besides,
): Promise<(SheetCells | undefined)[]> {
  try {
    return await readAtOnce(requests, memory, sheets, besides);
  } catch (thrown) {
    const error = toWorkbookError(thrown, 'Check again');
    if (besides.formats && isConditionalFormatTrouble(error)) {
      memory.sighting = undefined;
      return readWithout(requests, memory, sheets, { ...besides, formats: false });
    }
    if (!besides.heads && isOffTheGrid(error)) {
      const heads = await headRows(requests, sheets);
      return readWithout(requests, memory, sheets, { ...besides, heads });
    }
    if (!besides.details || !isDetailTrouble(error)) throw error;
    return readWithout(requests, memory, sheets, { ...besides, details: false });
  }
}

const listOf = (formats: Excel.ConditionalFormatCollection | undefined): SheetSighting['list'] =>
  formats && listed(formats);

/** How many rows of displayed text there can be: fewer where values stand in the last rows of the sheet only. */
async function headRows(requests: Requests, sheets: readonly SheetFacts[]): Promise<ReadonlyMap<string, number>> {
  const tops = await requests.send('Check again', ({ workbook }) =>
    sheets.map(({ name }) => workbook.worksheets.getItem(name).getUsedRange(true).load('rowIndex')),
  );
  return new Map(
    sheets.map(({ name }, index) => [name, Math.min(HEAD_ROWS, MAX_ROWS - (tops[index]?.rowIndex ?? 0))] as const),
  );
}

/** One request for everything; undefined stands for a sheet so large that Excel gave no values, which it does in silence. */
async function readAtOnce(
  requests: Requests,
  memory: Memory,
  sheets: readonly SheetFacts[],
  besides: Besides,
): Promise<(SheetCells | undefined)[]> {
  const queued = await requests.send('Check again', ({ workbook }) =>
    sheets.map(({ name, isProtected }) => {
      const sheet = workbook.worksheets.getItem(name);
      // On a blank sheet this is A1, and no null object: the rows below can be taken from it without asking first.
      const used = sheet.getUsedRange(true);
      return {
        used: used.load('rowIndex,columnIndex,rowCount,columnCount,values'),
        head: used
          .getRow(0)
          .getResizedRange((besides.heads?.get(name) ?? HEAD_ROWS) - 1, 0)
          .load('text'),
        details: besides.details && !isProtected ? askDetails(name, used) : undefined,
        shut: besides.details && isProtected ? { name, used: used.load('rowHidden,columnHidden') } : undefined,
        formats: besides.formats ? sheet.getRange().conditionalFormats.load('items/id,items/type') : undefined,
      };
    }),
  );
  if (memory.sighting && besides.formats) {
    const sighted = sheets.map((sheet, index): [string, SheetSighting] => [
      sheet.name,
      { isProtected: sheet.isProtected, list: listOf(queued[index]?.formats) },
    ]);
    memory.sighting = { ...memory.sighting, sheets: new Map(sighted) };
  }
  const details = await readDetails(
    requests,
    queued.map((one) => one.details),
  );
  const ofProtected = await readProtectedDetails(
    requests,
    queued.map((one) => one.shut),
  );
  return queued.map(({ used, head }, index) => {
    // The library's type knows no null, the host does: above five million cells.
    const values = used.values as CellValue[][] | null;
    if (!values) return undefined;
    return {
      top: used.rowIndex,
      left: used.columnIndex,
      values,
      text: head.text.slice(0, used.rowCount),
      ...(details[index] ?? ofProtected[index] ?? unseen('excel')),
    };
  });
}
