import type { TableOptions } from '../../../workbook/model/sheet';
import { hasFilterButton, tableOptions, withTableOption } from '../../../workbook/model/table-options';
import { booleanOf, integerOf, targetOf, textOf } from '../args';
import { changeCriteria } from '../filters';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { bodyOf, checkWritable, findRange, range } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { addTable, changeTable, checkTableName, tableOf, tablesIn } from '../tables';
import { showHeaders, showTotals } from '../table-rows-shown';
import type { ScopeTarget, TableTarget } from '../targets';

const switching =
  (name: keyof TableOptions) =>
  (here: TableTarget, value: unknown, state: HostState): void =>
    changeTable(here, state, withTableOption(tableOf(here, state), name, booleanOf(value)));

export const tableType = defineType('Table', {
  identity: ({ tableId }) => ({ Id: tableId }),
  get: {
    Id: ({ tableId }) => tableId,
    Name: (here, state) => tableOf(here, state).name,
    HighlightFirstColumn: (here, state) => tableOptions(tableOf(here, state)).firstColumn,
    HighlightLastColumn: (here, state) => tableOptions(tableOf(here, state)).lastColumn,
    ShowBandedColumns: (here, state) => tableOptions(tableOf(here, state)).bandedColumns,
    ShowBandedRows: (here, state) => tableOptions(tableOf(here, state)).bandedRows,
    ShowFilterButton: (here, state) => hasFilterButton(tableOf(here, state)),
    ShowHeaders: (here, state) => tableOf(here, state).hasHeaders,
    ShowTotals: (here, state) => tableOf(here, state).hasTotals,
    Style: (here, state) => tableOf(here, state).style ?? '',
  },
  put: {
    Name: (here, value, state) => {
      const table = tableOf(here, state);
      changeTable(here, state, { ...table, name: checkTableName(textOf(value), table, state) });
    },
    HighlightFirstColumn: switching('firstColumn'),
    HighlightLastColumn: switching('lastColumn'),
    ShowBandedColumns: switching('bandedColumns'),
    ShowBandedRows: switching('bandedRows'),
    ShowFilterButton: (here, value, state) => {
      // Without its buttons a table shows all its rows.
      if (!booleanOf(value)) changeCriteria(here, state, () => []);
      switching('filterButton')(here, value, state);
    },
    ShowHeaders: (here, value, state) => {
      checkWritable(state, here.sheetId);
      showHeaders(here, booleanOf(value), state);
    },
    ShowTotals: (here, value, state) => {
      checkWritable(state, here.sheetId);
      showTotals(here, booleanOf(value), state);
    },
    Style: (here, value, state) => {
      const style = textOf(value);
      if (!/^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(style)) throw new HostError('InvalidArgument');
      changeTable(here, state, { ...tableOf(here, state), style });
    },
  },
  navigate: {
    Worksheet: ({ sheetId }) => make('Worksheet', { sheetId }),
    Columns: (here) => make('TableColumnCollection', here),
    Rows: (here) => make('TableRowCollection', here),
    AutoFilter: (here) => make('AutoFilter', here),
    Sort: (here) => make('TableSort', here),
  },
  methods: {
    GetRange: (here, _args, state) => range(here.sheetId, tableOf(here, state).area),
    GetHeaderRowRange: (here, _args, state) => {
      const { area, hasHeaders } = tableOf(here, state);
      if (!hasHeaders) throw new HostError('ItemNotFound');
      return range(here.sheetId, { ...area, bottom: area.top });
    },
    GetDataBodyRange: (here, _args, state) => {
      const table = tableOf(here, state);
      return range(here.sheetId, bodyOf(table.area, table));
    },
    GetTotalRowRange: (here, _args, state) => {
      const { area, hasTotals } = tableOf(here, state);
      if (!hasTotals) throw new HostError('ItemNotFound');
      return range(here.sheetId, { ...area, top: area.bottom });
    },
    ClearFilters: (here, _args, state) => changeCriteria(here, state, () => []),
    ReapplyFilters: (here, _args, state) => changeCriteria(here, state, (criteria) => criteria),
    Resize: (here, [wanted], state) => {
      const found = targetOf(wanted, 'Range') ?? findRange(state, here.sheetId, textOf(wanted));
      const table = tableOf(here, state);
      if (found?.sheetId !== here.sheetId || found.area.top !== table.area.top) throw new HostError('InvalidArgument');
      changeTable(here, state, { ...table, area: found.area });
    },
    // Deleting a table takes its cells' contents too; converting it leaves them.
    ConvertToRange: (here, _args, state) => {
      const { area } = tableOf(here, state);
      changeTable(here, state, undefined);
      return range(here.sheetId, area);
    },
    Delete: (here, _args, state) => {
      const { area } = tableOf(here, state);
      changeTable(here, state, undefined);
      const width = area.right - area.left + 1;
      const blank = Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array.from({ length: width }, () => ({ value: null })),
      );
      state.workbook.setCells(here.sheetId, area.top, area.left, blank, 'add-in');
    },
  },
});

const objectOf = (sheetId: string, tableId: string): HostObject => make('Table', { sheetId, tableId });

function found(here: ScopeTarget, key: unknown, state: HostState): HostObject | null {
  const wanted = textOf(key).toLowerCase();
  const match = tablesIn(here, state).find(
    ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
  );
  return match ? objectOf(match.sheet.id, match.table.id) : null;
}

export const tableCollectionType = defineType('TableCollection', {
  get: { Count: (here, state) => tablesIn(here, state).length },
  items: (here, state) => tablesIn(here, state).map(({ sheet, table }) => objectOf(sheet.id, table.id)),
  item: (here, key, state) => orNotFound(found(here, key, state)),
  methods: {
    Add: (here, [address, hasHeaders], state) => {
      const place =
        targetOf(address, 'Range') ?? findRange(state, here.sheetId ?? state.workbook.activeSheetId, textOf(address));
      if (!place) throw new HostError('InvalidArgument');
      return objectOf(place.sheetId, addTable(place.sheetId, place.area, booleanOf(hasHeaders), state).id);
    },
    GetCount: (here, _args, state) => tablesIn(here, state).length,
    GetItemAt: (here, [position], state) => {
      const match = tablesIn(here, state)[integerOf(position)];
      return orNotFound(match && objectOf(match.sheet.id, match.table.id));
    },
    GetItemOrNullObject: (here, [key], state) => found(here, key, state),
  },
});
