import type { Area } from '../../../workbook/model/areas';
import { integerOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { bodyOf, range } from '../places';
import { readValues, writeValues } from '../range-cells';
import { defineType, make } from '../registry';
import { changeTable, tableOf } from '../tables';
import type { Targets, TableTarget } from '../targets';

type Here = Targets['TableRow'];

const body = (here: TableTarget, state: HostState): Area => {
  const table = tableOf(here, state);
  return bodyOf(table.area, table);
};

function rowArea(here: Here, state: HostState): Area {
  const area = body(here, state);
  const row = area.top + here.index;
  if (here.index < 0 || row > area.bottom) throw new HostError('ItemNotFound');
  return { ...area, top: row, bottom: row };
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
  },
});

const count = (here: TableTarget, state: HostState): number => {
  const { top, bottom } = body(here, state);
  return bottom - top + 1;
};

/** Appends rows below the table; a row in between, or a totals row, would move cells, which the host does not do. */
function append(here: TableTarget, index: unknown, values: unknown, state: HostState) {
  const table = tableOf(here, state);
  const isAtEnd = index === null || index === undefined || index === -1 || index === count(here, state);
  if (!isAtEnd || table.hasTotals)
    throw new HostError('ApiNotFound', 'The simulated Excel appends table rows at the end only.');
  const rows =
    Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : [(values ?? []) as unknown[]];
  const first = table.area.bottom + 1;
  writeValues(
    { sheetId: here.sheetId, area: { ...table.area, top: first, bottom: first + rows.length - 1 } },
    rows,
    state,
  );
  changeTable(here, state, { ...table, area: { ...table.area, bottom: table.area.bottom + rows.length } });
  return make('TableRow', { ...here, index: count(here, state) - rows.length });
}

export const tableRowCollectionType = defineType('TableRowCollection', {
  get: { Count: count },
  items: (here, state) =>
    Array.from({ length: count(here, state) }, (_, index) => make('TableRow', { ...here, index })),
  methods: {
    Add: (here, [index, values], state) => append(here, index, values, state),
    GetCount: (here, _args, state) => count(here, state),
    GetItemAt: (here, [position]) => make('TableRow', { ...here, index: integerOf(position) }),
  },
});
