import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { MONEY_TABLES } from '../tables/all-tables';
import { findTable } from '../tables/read-table';
import type { TableRead } from '../tables/spec-rows';
import { saysTotal } from '../money/total-line';
import { defineRule, type RegisterHit } from '../engine/define-rule';

type Data = Readonly<{ table: string; cells: string; rows: number }>;

/**
 * Rows right below a money table, which did not grow when they were typed: they look as if they were part of it and are not read. A note
 * in one cell, a line that adds up what is above, and another table are none.
 */
export const rowsBelowTable = defineRule<Data>({
  id: 'rows-below-table',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  isBlocking: true,
  source:
    'Excel: a table grows when a row is typed below it only while AutoCorrect is set to do so, and never in some programs.',
  words: {
    title: 'Rows below a table, not in it',
    why: 'Rows that the table did not take in when they were typed look like part of it, but are not read.',
    whatToDo:
      'Drag the corner at the bottom right of the table down over them. Set notes apart from the table by a blank row.',
    message: (_facts, { table, cells, rows }) =>
      `${cells}, below the table ${table}: ${rows === 1 ? '1 row is' : `${rows} rows are`} not part of it and ${rows === 1 ? 'was' : 'were'} not read.`,
  },
  check: ({ tables }) =>
    MONEY_TABLES.flatMap((declared): readonly RegisterHit<Data>[] => {
      const { name } = declared;
      const table = findTable(tables, declared);
      const rows = table ? rowsBelow(table, tables) : [];
      const [first, last] = [rows[0], rows.at(-1)];
      if (!table || first === undefined || last === undefined) return [];
      const area = { ...areaOf(table, first), bottom: areaOf(table, last).bottom };
      const data = { table: name, cells: printArea(area), rows: rows.length };
      return [{ sheet: table.sheet, areas: [area], samples: [], data, discriminator: name }];
    }),
});

/** Places below the table, from 0, at which a row of it seems to stand. */
function rowsBelow(table: TableRead, tables: readonly TableRead[]): readonly number[] {
  return (table.below?.rows ?? []).flatMap((cells, place) =>
    isRow(cells) && !tables.some((other) => stands(other, areaOf(table, place), table.sheet)) ? [place] : [],
  );
}

function isRow(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 1 && !filled.some((cell) => typeof cell === 'string' && saysTotal(cell));
}

function areaOf({ left, headers, below }: TableRead, place: number): CellArea {
  const row = (below?.top ?? 0) + place;
  return { top: row, left, bottom: row, right: left + Math.max(headers.length, 1) - 1 };
}

function stands({ sheet, top, left, headers, rows }: TableRead, area: CellArea, on: string): boolean {
  const isAcross = left <= area.right && left + headers.length > area.left;
  return sheet === on && isAcross && area.top >= top && area.top <= top + rows.length;
}
