import { isSameFigure } from './figures';
import { numberIn } from './numbers-of';
import type { CellArea } from '../../cells/areas';
import { valueAt, type Grid } from '../model/grid';
import { groupBy } from '../model/group-by';
import type { Field, ReturnSheet } from '../model/returns';
import type { Kpi } from '../model/specification';

/** Cells inside a crosstab that must come to one of its totals. */
export interface CrossedSum {
  readonly total: Field;
  /** Whose parts the cells are: along the row, or down the column. */
  readonly kpi: Kpi;
  readonly cells: readonly CellArea[];
}

interface Inside {
  readonly at: CellArea;
  readonly down: { readonly kpi: Kpi; readonly category?: string; readonly row: number };
  readonly across: { readonly kpi: Kpi; readonly category: string; readonly column: number };
}

/** Every total of a crosstab with the cells of its row or column that it is the total of, list by list. */
export function crossedSums(table: ReturnSheet): readonly CrossedSum[] {
  const inside = (table.crossed ?? []).flatMap((down): readonly Inside[] =>
    down.cells.map((across) => ({
      at: { top: down.row, left: across.column, bottom: down.row, right: across.column },
      down,
      across,
    })),
  );
  const rows = groupBy(inside, ({ at, across }) => `${at.top} ${across.kpi.id}`);
  const columns = groupBy(inside, ({ at, down }) => `${at.left} ${down.kpi.id}`);
  return [
    ...[...rows.values()].flatMap((cells) => sumOf(table, cells, 'row')),
    ...[...columns.values()].flatMap((cells) => sumOf(table, cells, 'column')),
  ];
}

function sumOf(table: ReturnSheet, cells: readonly Inside[], along: 'row' | 'column'): readonly CrossedSum[] {
  const [first] = cells;
  if (!first || cells.length < 2) return [];
  const line = along === 'row' ? first.down : first.across;
  const kpi = along === 'row' ? first.across.kpi : first.down.kpi;
  // A row of a measure, or of a part of the list: the column's own cells are parts of another list.
  if (along === 'column' && first.down.category === undefined) return [];
  const total = table.fields.find(
    (field) =>
      field.kpi.id === line.kpi.id &&
      field.category === line.category &&
      (along === 'row' ? field.area.top === first.at.top : field.area.left === first.at.left),
  );
  return total ? [{ total, kpi, cells: cells.map(({ at }) => at) }] : [];
}

/** What the cells come to; undefined where one of them holds no number. */
export function addUp(grid: Grid, cells: readonly CellArea[]): number | undefined {
  const numbers = cells.map(({ top, left }) => numberIn(valueAt(grid, top, left)));
  return numbers.includes(undefined) ? undefined : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}

/** True where a whole is what all figures inside the crosstab come to, so that a total on its margin is wrong rather than the whole. */
export function isSumInside(grid: Grid, { crossed = [] }: ReturnSheet, kpi: string, whole: number): boolean {
  const rows = crossed.filter((row) => row.kpi.id === kpi);
  const lists = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.kpi.id)));
  return [...lists].some((list) => {
    const cells = rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.kpi.id === list)
        .map(({ column }) => ({ top: row.row, left: column, bottom: row.row, right: column })),
    );
    const sum = addUp(grid, cells);
    return sum !== undefined && isSameFigure(sum, whole);
  });
}
