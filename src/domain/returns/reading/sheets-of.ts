import type { ReturnSheet } from '../../model/returns';
import type { Specification } from '../../model/specification';
import type { TableReading } from '../../model/table-reading';
import type { Search } from '../header-rows';
import { figuresToSheet } from './to-return-sheet';
import { readTables, type KnownOfSheet } from './read-tables';
import { recordsToSheet, sidewaysToSheet } from './records-to-sheet';

/** The tables of a sheet as rules know them, in reading order. */
export function sheetsOf(
  search: Search,
  specification: Specification,
  known: KnownOfSheet = {},
): readonly ReturnSheet[] {
  const { grid } = search;
  const { tables, reader } = readTables(grid, specification, known);
  const sheets: ReturnSheet[] = [];
  for (const table of tables) {
    // Headings given again, with or without a title over them, stand within the records that were walked down.
    if (sheets.some((sheet) => holds(sheet, table))) continue;
    if (table.as === 'figures') sheets.push(...[figuresToSheet(grid, table, reader)].flatMap((sheet) => sheet ?? []));
    else if (table.lies === 'upright') sheets.push(recordsToSheet(search, table, reader));
    else sheets.push(sidewaysToSheet(grid, table, reader));
  }
  return sheets;
}

function holds({ layout, lastRow, firstColumn, lastColumn }: ReturnSheet, { area }: TableReading): boolean {
  return layout === 'records' && area.top <= lastRow && area.left <= lastColumn && area.right >= firstColumn;
}
