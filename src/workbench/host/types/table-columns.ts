import type { CellArea } from '../../../cells/areas';
import { integerOf } from '../args';
import { officeValue } from '../cell-values';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { bodyOf, range, sheetOf } from '../places';
import { readValues } from '../range-cells';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { tableOf } from '../tables';
import type { Targets, TableTarget } from '../targets';

type Here = Targets['TableColumn'];

function columnArea(here: Here, state: HostState): CellArea {
  const { area } = tableOf(here, state);
  const column = area.left + here.index;
  if (column > area.right) throw new HostError('ItemNotFound');
  return { ...area, left: column, right: column };
}

/** The header's text; what it was where the header row is switched off. */
function nameOf(here: Here, state: HostState): string {
  const { top, left } = columnArea(here, state);
  const { hasHeaders, headers } = tableOf(here, state);
  if (!hasHeaders) return headers?.[here.index] ?? `Column${here.index + 1}`;
  return String(officeValue(sheetOf(state, here.sheetId).value(top, left)));
}

export const tableColumnType = defineType('TableColumn', {
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: nameOf,
    Values: (here, state) => readValues({ sheetId: here.sheetId, area: columnArea(here, state) }, state),
  },
  navigate: { Filter: (here) => make('Filter', here) },
  methods: {
    GetRange: (here, _args, state) => range(here.sheetId, columnArea(here, state)),
    GetDataBodyRange: (here, _args, state) =>
      range(here.sheetId, bodyOf(columnArea(here, state), tableOf(here, state))),
    GetHeaderRowRange: (here, _args, state) => {
      if (!tableOf(here, state).hasHeaders) throw new HostError('ItemNotFound');
      const area = columnArea(here, state);
      return range(here.sheetId, { ...area, bottom: area.top });
    },
  },
});

function columns(here: TableTarget, state: HostState): readonly Here[] {
  const { area } = tableOf(here, state);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => ({ ...here, index }));
}

/** By id (a number, or its text) or by header. */
function found(here: TableTarget, key: unknown, state: HostState): HostObject | null {
  const all = columns(here, state);
  const wanted = String(key).toLowerCase();
  const column =
    all.find((one) => one.index + 1 === key) ?? all.find((one) => nameOf(one, state).toLowerCase() === wanted);
  return column ? make('TableColumn', column) : null;
}

export const tableColumnCollectionType = defineType('TableColumnCollection', {
  get: { Count: (here, state) => columns(here, state).length },
  items: (here, state) => columns(here, state).map((column) => make('TableColumn', column)),
  item: (here, key, state) => orNotFound(found(here, key, state)),
  methods: {
    GetCount: (here, _args, state) => columns(here, state).length,
    GetItemAt: (here, [position], state) => {
      const column = columns(here, state)[integerOf(position)];
      return orNotFound(column && make('TableColumn', column));
    },
    GetItemOrNullObject: (here, [key], state) => found(here, key, state),
  },
});
