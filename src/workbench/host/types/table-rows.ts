import { sharedArea, type CellArea } from '../../../cells/areas';
import { shiftCells } from '../../../workbook/model/shift-cells';
import { integerOf } from '../args';
import { apiNotFound, HostError } from '../host-error';
import type { HostState } from '../host-state';
import { bodyOf, checkWritable, range, sheetOf, WHOLE_SHEET } from '../places';
import { readValues, writeValues } from '../range-cells';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { changeTable, tableOf } from '../tables';
import type { Targets, TableTarget } from '../targets';

type Here = Targets['TableRow'];

const body = (here: TableTarget, state: HostState): CellArea => {
  const table = tableOf(here, state);
  return bodyOf(table.area, table);
};

function rowArea(here: Here, state: HostState): CellArea {
  const area = body(here, state);
  const row = area.top + here.index;
  if (here.index < 0 || row > area.bottom) throw new HostError('ItemNotFound');
  return { ...area, top: row, bottom: row };
}

const count = (here: TableTarget, state: HostState): number => {
  const { top, bottom } = body(here, state);
  return bottom - top + 1;
};

/** Moves the table's cells from a row on, and all that stands below them. Excel moves no part of another table. */
function shift(here: TableTarget, row: number, by: number, state: HostState): void {
  const { area } = tableOf(here, state);
  const below = { ...area, top: row, bottom: WHOLE_SHEET.bottom };
  const isInTheWay = sheetOf(state, here.sheetId).tables.some(
    (other) => other.id !== here.tableId && sharedArea(other.area, below),
  );
  if (isInTheWay) throw new HostError('InvalidOperation');
  shiftCells(state.workbook, { ...here, left: area.left, right: area.right, row }, by, 'add-in');
  const table = tableOf(here, state);
  changeTable(here, state, { ...table, area: { ...area, bottom: area.bottom + by } });
  state.undoLost('The add-in added or deleted table rows.');
}

/** Deletes one row; of the only one a table has, the contents. */
function remove(here: Here, state: HostState): void {
  const area = rowArea(here, state);
  checkWritable(state, here.sheetId);
  if (count(here, state) > 1) {
    shift(here, area.top, -1, state);
    return;
  }
  writeValues({ sheetId: here.sheetId, area }, '', state);
}

export const tableRowType = defineType('TableRow', {
  get: {
    Index: ({ index }) => index,
    Values: (here, state) => readValues({ sheetId: here.sheetId, area: rowArea(here, state) }, state),
  },
  put: {
    Values: (here, value, state) => writeValues({ sheetId: here.sheetId, area: rowArea(here, state) }, value, state),
  },
  methods: {
    GetRange: (here, _args, state) => range(here.sheetId, rowArea(here, state)),
    Delete: (here, _args, state) => remove(here, state),
  },
});

/** Inserts rows; cells below the table move down. An index past the end is refused. */
function add(here: TableTarget, args: readonly unknown[], state: HostState): HostObject {
  const [wanted, values, alwaysInsert] = args;
  if (alwaysInsert === false) throw apiNotFound('TableRowCollection.add without inserting');
  const rows =
    Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : [(values ?? []) as unknown[]];
  const { left, right } = tableOf(here, state).area;
  const isFull = rows.every((row) => row.length === right - left + 1 || row.length === 0);
  const isAtEnd = wanted === null || wanted === undefined || wanted === -1;
  const index = isAtEnd ? count(here, state) : integerOf(wanted);
  if (!isFull || index < 0 || index > count(here, state)) throw new HostError('InvalidArgument');
  checkWritable(state, here.sheetId);
  const top = body(here, state).top + index;
  shift(here, top, rows.length, state);
  if (values !== undefined && values !== null)
    writeValues({ sheetId: here.sheetId, area: { top, left, right, bottom: top + rows.length - 1 } }, rows, state);
  return make('TableRow', { ...here, index });
}

export const tableRowCollectionType = defineType('TableRowCollection', {
  get: { Count: count },
  items: (here, state) =>
    Array.from({ length: count(here, state) }, (_, index) => make('TableRow', { ...here, index })),
  methods: {
    Add: add,
    GetCount: (here, _args, state) => count(here, state),
    GetItemAt: (here, [position]) => make('TableRow', { ...here, index: integerOf(position) }),
  },
});
