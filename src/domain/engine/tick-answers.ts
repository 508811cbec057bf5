import type { AsRead } from './table-as-read';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { Field, ReturnSheet, TickColumns } from '../model/returns';

/** Between the answers of a row with several ticks. */
export const TICKS_BETWEEN = '; ';

/** What says that an answer was given, and what says that it was not. */
const TICK = /^(?:x|y|yes|true|ie|ticked|✓|✔|√|☑|☒|✗|✘|•|●|1)$/i;
const NO_TICK = /^(?:n|no|na|false|0|-|–|—|☐|□)$/i;

/** A table with columns of ticks, with one more column right of its own for each KPI that is ticked: `F`, or `F; M` where both are. */
export function sideBySide(grid: Grid, table: ReturnSheet): AsRead {
  const groups = table.ticks ?? [];
  const { firstColumn, lastColumn } = table;
  const columnOf = (group: number): number => lastColumn + 1 + group;
  const own = { ...grid, left: firstColumn, values: grid.values.map((row) => withAnswers(row, grid, table, groups)) };
  return {
    grid: own,
    table: {
      ...table,
      lastColumn: columnOf(groups.length - 1),
      fields: [...table.fields, ...groups.map((group, index) => fieldOf(group, table, columnOf(index)))],
    },
    onSheet: (area) => onSheet(area, lastColumn, groups),
    fromSheet: (area) => ({ ...area, right: columnOf(groups.length - 1) }),
  };
}

function withAnswers(
  row: readonly CellValue[],
  { left }: Grid,
  { firstColumn, lastColumn }: ReturnSheet,
  groups: readonly TickColumns[],
): readonly CellValue[] {
  const cells = Array.from(
    { length: lastColumn - firstColumn + 1 },
    (_, index) => row[firstColumn - left + index] ?? null,
  );
  return [...cells, ...groups.map(({ columns }) => answersIn(columns, (column) => row[column - left] ?? null))];
}

/** The answers that are ticked, and what is written in place of a tick. */
function answersIn(columns: TickColumns['columns'], valueIn: (column: number) => CellValue): CellValue {
  const given = columns.flatMap(({ column, answer }) => {
    const value = valueIn(column);
    const text = String(value ?? '').trim();
    if (isBlank(value) || NO_TICK.test(text)) return [];
    return TICK.test(text) ? [answer] : [text];
  });
  return given.length === 0 ? null : given.join(TICKS_BETWEEN);
}

function fieldOf(
  { kpi, how, header, headerCell, columns }: TickColumns,
  { firstRow, lastRow }: ReturnSheet,
  at: number,
): Field {
  return {
    kpi,
    how,
    header,
    headerCell,
    area: { top: firstRow, left: at, bottom: lastRow, right: at },
    ticked: columns.map(({ answer }) => answer),
  };
}

/** A made column stands for the columns it was made of; areas of whole rows end with the table. */
function onSheet(area: CellArea, last: number, groups: readonly TickColumns[]): CellArea {
  if (area.left <= last) return { ...area, right: Math.min(area.right, last) };
  const columns = groups
    .slice(area.left - last - 1, area.right - last)
    .flatMap((group) => group.columns.map(({ column }) => column));
  return { ...area, left: Math.min(...columns), right: Math.max(...columns) };
}
