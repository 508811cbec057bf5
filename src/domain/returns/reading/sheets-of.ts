import type { Grid } from '../../model/grid';
import type { ConfirmedHeadings, ReturnSheet } from '../../model/returns';
import type { Specification } from '../../model/specification';
import type { Search } from '../header-rows';
import { figuresToSheet } from './to-return-sheet';
import { readTables } from './read-tables';
import { recordsToSheet } from './records-to-sheet';

/** The tables of a sheet as rules know them, in reading order. */
export function sheetsOf(
  grid: Grid,
  specification: Specification,
  search: Search,
  confirmed?: ConfirmedHeadings,
): readonly ReturnSheet[] {
  const { tables, reader } = readTables(grid, specification, confirmed);
  return tables.flatMap((table) => {
    if (table.as === 'figures') return figuresToSheet(grid, table, reader) ?? [];
    return table.lies === 'upright' ? recordsToSheet(search, table, reader) : [];
  });
}
