import type { Table, TableOptions } from './sheet';

/** As Excel makes a new table. */
const OF_NEW_TABLE: TableOptions = {
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
};

/** What is switched on in a table. */
export const tableOptions = ({ options }: Pick<Table, 'options'>): TableOptions => ({ ...OF_NEW_TABLE, ...options });

/** Whether there are filter buttons: only a header row can have them. */
export const hasFilterButton = (table: Table): boolean => table.hasHeaders && tableOptions(table).filterButton;

/** The table with one thing switched on or off; what is as in a new table is not kept. */
export function withTableOption(table: Table, name: keyof TableOptions, isOn: boolean): Table {
  const { options = {}, ...rest } = table;
  const names = Object.keys(OF_NEW_TABLE) as (keyof TableOptions)[];
  const wanted: TableOptions = { ...OF_NEW_TABLE, ...options, [name]: isOn };
  const others = names.filter((one) => wanted[one] !== OF_NEW_TABLE[one]);
  if (others.length === 0) return rest;
  return { ...rest, options: Object.fromEntries(others.map((one) => [one, wanted[one]])) };
}
