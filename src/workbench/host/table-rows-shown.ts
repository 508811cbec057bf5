import { sharedArea, MAX_ROWS, type CellArea } from '../../cells/areas';
import { shiftCells } from '../../workbook/model/shift-cells';
import type { Sheet, Table } from '../../workbook/model/sheet';
import type { CellInput } from '../../workbook/model/workbook';
import { changeCriteria } from './filters';
import { HostError } from './host-error';
import type { HostState } from './host-state';
import { bodyOf, sheetOf } from './places';
import { changeTable, tableOf } from './tables';
import type { TableTarget } from './targets';

const isBlank = (sheet: Sheet, { top, left, bottom, right }: CellArea): boolean =>
  sheet.values({ top, left, bottom, right }).every((line) => line.every((value) => value === null || value === '')) &&
  sheet.tables.every(({ area }) => !sharedArea(area, { top, left, bottom, right }));

/** The header of each column of a table, kept while the header row is switched off. */
function headersOf(sheet: Sheet, { area, hasHeaders, headers = [] }: Table): string[] {
  const [texts = []] = hasHeaders ? sheet.values({ ...area, bottom: area.top }) : [headers];
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const text = texts[index];
    return text === null || text === undefined ? `Column${index + 1}` : String(text);
  });
}

/** Switches a table's totals row on or off. @throws InvalidOperation where another table stands in the way. */
export function showTotals(here: TableTarget, isOn: boolean, state: HostState): void {
  const { area, ...table } = tableOf(here, state);
  if (table.hasTotals === isOn) return;
  const sheet = sheetOf(state, here.sheetId);
  const row = isOn ? area.bottom + 1 : area.bottom;
  const cells = isOn ? totals(sheet, { area, ...table }) : headersOf(sheet, { area, ...table }).map(() => BLANK);
  if (isOn) makeRoom(here, { ...area, top: row, bottom: row }, state);
  changeTable(here, state, { ...table, hasTotals: isOn, area: { ...area, bottom: isOn ? row : row - 1 } });
  state.workbook.setCells(here.sheetId, row, area.left, [cells], 'add-in');
}

const BLANK: CellInput = { value: null };

/** What Excel puts there: *Total* under the first column, and under the last its sum, or how many there are where they are no numbers. */
function totals(sheet: Sheet, table: Table): CellInput[] {
  const { area, name } = table;
  const headers = headersOf(sheet, table);
  const values = sheet.values({ ...bodyOf(area, table), left: area.right }).flat();
  const filled = values.filter((value) => value !== null && value !== '');
  const isNumbers = filled.length > 0 && filled.every((value) => typeof value === 'number');
  const column = (headers.at(-1) ?? '').replace(/[[\]#']/g, "'$&");
  const total: CellInput = { value: 0, formula: `=SUBTOTAL(${isNumbers ? 109 : 103},${name}[${column}])` };
  const label: CellInput = { value: 'Total' };
  return headers.map((_, index) => (index === headers.length - 1 ? total : index === 0 ? label : BLANK));
}

/** Switches a table's header row on or off; its filter goes with it. @throws InvalidOperation where there is no room above. */
export function showHeaders(here: TableTarget, isOn: boolean, state: HostState): void {
  const table = tableOf(here, state);
  if (table.hasHeaders === isOn) return;
  const sheet = sheetOf(state, here.sheetId);
  const { area } = table;
  const headers = headersOf(sheet, table);
  if (!isOn) {
    changeCriteria(here, state, () => []);
    changeTable(here, state, { ...table, headers, hasHeaders: false, area: { ...area, top: area.top + 1 } });
    state.workbook.setCells(here.sheetId, area.top, area.left, [headers.map(() => BLANK)], 'add-in');
    return;
  }
  const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
  const isFree = area.top > 0 && isBlank(sheet, above);
  if (!isFree) moveDown(here, area.top, state);
  const shown = isFree ? { ...area, top: above.top } : { ...area, bottom: area.bottom + 1 };
  changeTable(here, state, { ...withoutHeaders(table), hasHeaders: true, area: shown });
  state.workbook.setCells(here.sheetId, shown.top, area.left, [headers.map((value) => ({ value }))], 'add-in');
}

function withoutHeaders(table: Table): Table {
  const plain: { -readonly [K in keyof Table]: Table[K] } = { ...table };
  delete plain.headers;
  return plain;
}

/** Sees to it that a row below a table is blank: what stands there moves down, as in Excel. */
function makeRoom(here: TableTarget, area: CellArea, state: HostState): void {
  if (area.bottom >= MAX_ROWS) throw new HostError('InvalidOperation');
  if (!isBlank(sheetOf(state, here.sheetId), area)) moveDown(here, area.top, state);
}

function moveDown(here: TableTarget, row: number, state: HostState): void {
  const { area } = tableOf(here, state);
  const below = { ...area, top: row, bottom: MAX_ROWS - 1 };
  const isInTheWay = sheetOf(state, here.sheetId).tables.some(
    (other) => other.id !== here.tableId && sharedArea(other.area, below),
  );
  if (isInTheWay) throw new HostError('InvalidOperation');
  shiftCells(state.workbook, { ...here, left: area.left, right: area.right, row }, 1, 'add-in');
}
