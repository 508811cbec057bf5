import type { ColumnDocument, PlacedCell, SheetDocument, TableDocument } from '../model/sheet-document';
import {
  CARRIED_LABELS,
  CARRIED_TABLES,
  CARRIED_WORDS,
  type CarriedContent,
  type CarriedLabel,
  type CarriedTable,
} from '../tables/carried-words';

/** Columns of the rows to the right of those for people. */
export const FURTHER_COLUMNS: readonly ColumnDocument[] = [14, 12, 13, 12, 12, 12, 12, 13, 13].map((width) => ({
  width,
}));

/** The specification that a file carries, from a row of its sheet on. Days stand as texts: Excel shows them as they are read. */
export function carriedRows(
  { labels, tables }: CarriedContent,
  top: number,
  suffix: string,
): Pick<SheetDocument, 'cells' | 'tables'> {
  const cells: PlacedCell[] = [
    { row: top, column: 0, value: CARRIED_WORDS.title, look: 'title' },
    { row: top + 1, column: 0, value: CARRIED_WORDS.note },
  ];
  let row = top + 2;
  for (const label of Object.keys(CARRIED_LABELS) as readonly CarriedLabel[]) {
    cells.push({ row, column: 0, value: CARRIED_LABELS[label], look: 'label' });
    cells.push({ row, column: 1, value: labels[label], numberFormat: '@' });
    row += 1;
  }
  const made: TableDocument[] = [];
  for (const table of Object.keys(CARRIED_TABLES) as readonly CarriedTable[]) {
    const rows = tables[table];
    if (rows.length === 0) continue;
    const { title, headers } = CARRIED_TABLES[table];
    cells.push({ row: row + 1, column: 0, value: title, look: 'label' });
    made.push({ name: `Carried${table}${suffix}`, top: row + 2, left: 0, headers, rows });
    row += rows.length + 3;
  }
  return { cells, tables: made };
}
