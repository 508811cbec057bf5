import { cellCount, sharedArea, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../cells/areas';
import { parseReference, printReference } from '../../cells/addresses';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { make } from './registry';
import { type HostObject } from './host-object';
import type { RangeTarget } from './targets';

/** Excel cuts longer addresses off without a word. */
export const LONGEST_ADDRESS = 8192;

/** Above this a read answers `null`. */
const MOST_CELLS_READ = 5_000_000;

export const WHOLE_SHEET: CellArea = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** @throws ItemNotFound when the sheet has been deleted. */
export function sheetOf(state: HostState, sheetId: string): Sheet {
  const sheet = state.workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
}

/** A range object, when the area lies on a sheet. @throws InvalidArgument */
export function range(sheetId: string, area: CellArea): HostObject {
  const isInside = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  if (!isInside || area.top > area.bottom || area.left > area.right) throw new HostError('InvalidArgument');
  return make('Range', { sheetId, area });
}

export const isEntireColumn = (area: CellArea): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const isEntireRow = (area: CellArea): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** Whole columns or rows: Excel reads and writes no single cells there. */
export const isUnbounded = (area: CellArea): boolean => isEntireColumn(area) || isEntireRow(area);

/** Whether the cells of the area can be read in one go. */
export const isReadable = (area: CellArea): boolean => !isUnbounded(area) && cellCount(area) <= MOST_CELLS_READ;

/** `Sheet1!A1:B2`, with quotation marks where the name needs them. */
export function fullAddress(sheet: Sheet, areas: readonly CellArea[]): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return areas.map((area) => `${name}!${printReference(area)}`).join(',');
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * Reads an address as `getRange` takes it: `A1:B2`, `Sheet1!A1`, a name or a table.
 * @param sheetId the sheet for addresses without one.
 */
export function findRange(state: HostState, sheetId: string, address: string): RangeTarget | undefined {
  const [, quoted, bare, rest] = QUALIFIED.exec(address) ?? [];
  if (rest === undefined) {
    const area = parseReference(address);
    return area ? { sheetId, area } : namedRange(state.workbook, sheetId, address);
  }
  const sheet = state.workbook.sheetNamed(quoted === undefined ? (bare ?? '') : quoted.replaceAll("''", "'"));
  const area = parseReference(rest);
  return sheet && area ? { sheetId: sheet.id, area } : undefined;
}

/** The range a defined name or a table stands for. */
function namedRange(workbook: Workbook, sheetId: string, name: string): RangeTarget | undefined {
  const wanted = name.toLowerCase();
  const names = workbook.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  const defined =
    names.find((candidate) => candidate.sheetId === sheetId) ??
    names.find((candidate) => candidate.sheetId === undefined);
  if (defined) return rangeOfFormula(workbook, defined.formula);
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) return { sheetId: sheet.id, area: bodyOf(table.area, table) };
  }
  return undefined;
}

/** A table's rows without header and totals. */
export function bodyOf(area: CellArea, table: { readonly hasHeaders: boolean; readonly hasTotals: boolean }): CellArea {
  return { ...area, top: area.top + (table.hasHeaders ? 1 : 0), bottom: area.bottom - (table.hasTotals ? 1 : 0) };
}

/** `=Sheet1!$A$1:$B$2` → the range; undefined for formulas that are not one range. */
export function rangeOfFormula(workbook: Workbook, formula: string): RangeTarget | undefined {
  const [, quoted, bare, rest] = QUALIFIED.exec(formula.replace(/^=/, '')) ?? [];
  const sheet = workbook.sheetNamed(quoted === undefined ? (bare ?? '') : quoted.replaceAll("''", "'"));
  const area = rest === undefined ? undefined : parseReference(rest);
  return sheet && area ? { sheetId: sheet.id, area } : undefined;
}

/** The smallest area that holds the used cells of one area; undefined when none is used. */
export function usedWithin(sheet: Sheet, area: CellArea, valuesOnly: boolean): CellArea | undefined {
  const used = sheet.usedArea(valuesOnly);
  const shared = used && sharedArea(used, area);
  if (!used || !shared) return undefined;
  if (
    shared.top === used.top &&
    shared.bottom === used.bottom &&
    shared.left === used.left &&
    shared.right === used.right
  )
    return used;
  return tighten(sheet, shared, valuesOnly);
}

function tighten(sheet: Sheet, area: CellArea, valuesOnly: boolean): CellArea | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, column, cell] of sheet.cells()) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    if (valuesOnly && (cell.value === null || cell.value === '') && cell.formula === undefined) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/**
 * Refuses changes of a protected sheet.
 * @param areas the cells to be changed; without them nothing on the sheet is allowed.
 * @throws AccessDenied unless protection is off, or every cell is unlocked.
 */
export function checkWritable(state: HostState, sheetId: string, areas?: readonly CellArea[]): void {
  const sheet = sheetOf(state, sheetId);
  if (!sheet.isProtected) return;
  const areUnlocked = areas?.every((area) => !isUnbounded(area) && isUnlocked(state, sheet, area)) ?? false;
  if (!areUnlocked) throw new HostError('AccessDenied');
}

function isUnlocked(state: HostState, sheet: Sheet, area: CellArea): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (state.workbook.styles.get(sheet.cell(row, column)?.style ?? 0).locked !== false) return false;
    }
  }
  return true;
}
