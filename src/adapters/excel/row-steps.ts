import { rowsBack, type Progress } from '../shared/rows-back';
import type { RowCells, RowsPlan } from '../shared/table-rows';
import type { CellState } from './cell-state';
import type { TableState } from './table-state';
import { keptByTextFormat, typedAs } from './typed-text';

type Input = string | number | boolean;

/** One call on the table, or a few that belong together. */
export type RowStep = (table: Excel.Table) => void;

/** Rows of a block that is written at once: small enough that halves of a request that was too large can be found. */
const ROWS_AT_ONCE = 500;

/** Rows put in for old ones, while these stand where they stood; then rows added at the end; then rows taken out from the last up. */
export function planSteps({ rows }: TableState, { replace, append, remove }: RowsPlan): readonly RowStep[] {
  return [
    ...blocksOf(replace).map(({ row, lines }): RowStep => (table) => {
      const range = table
        .getDataBodyRange()
        .getRow(row)
        .getResizedRange(lines.length - 1, 0);
      const formats = lines.map((cells, index) => freedFormats(cells, rows[row + index]) ?? cells.map(() => null));
      if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
      range.values = lines.map(typedCells);
    }),
    ...(append.length === 0 ? [] : [(table: Excel.Table) => void table.rows.add(undefined, append.map(typedCells))]),
    // New rows take the formats of the row above them.
    ...append.flatMap((cells, index): readonly RowStep[] => {
      if (!freedFormats(cells, rows.at(-1))) return [];
      return [
        (table) => {
          const range = table.getDataBodyRange().getRow(rows.length + index);
          freeFromTextFormat(range, cells, rows.at(-1));
          range.values = [typedCells(cells)];
        },
      ];
    }),
    ...remove.map(
      (row): RowStep =>
        (table) =>
          table.rows.getItemAt(row).delete(),
    ),
  ];
}

/** Rows that follow each other are one range: thousands of awards in a request that is as small as they are few. */
function blocksOf(replace: RowsPlan['replace']): readonly { readonly row: number; readonly lines: RowCells[] }[] {
  const blocks: { row: number; lines: RowCells[] }[] = [];
  // Of two of one row the later counts, as it would if they were written one after another.
  const cellsOf = new Map(replace.map(({ row, cells }) => [row, cells]));
  for (const [row, cells] of [...cellsOf].sort(([one], [other]) => one - other)) {
    const last = blocks.at(-1);
    if (last?.row === row - (last?.lines.length ?? 0) && last.lines.length < ROWS_AT_ONCE) last.lines.push(cells);
    else blocks.push({ row, lines: [cells] });
  }
  return blocks;
}

/** Takes back as much of a plan as was done: the rows stand as they stood. */
export function queueBack(table: Excel.Table, { rows }: TableState, plan: RowsPlan, progress: Progress): void {
  const { insert, remove, cells } = rowsBack(rows.length, plan, progress);
  let count = rows.length + remove.length - insert.length;
  for (const row of insert) {
    // Excel wants no place for a row at the end.
    table.rows.add(row === count ? undefined : row, [(rows[row] ?? []).map(() => '')]);
    count += 1;
  }
  for (const row of remove) table.rows.getItemAt(row).delete();
  for (const { row, isWanted } of cells) {
    const line = (rows[row] ?? []).map((cell, column) => (isWanted(column) ? cell : undefined));
    queueCellsBack(table.getDataBodyRange().getRow(row), line);
  }
}

/** Null leaves a cell alone. Excel's library takes it in writing, although its types do not say so here. */
function typedCells(cells: RowCells): Input[] {
  return cells.map((value) => (value === undefined ? null : typedAs(value))) as Input[];
}

/** A number written into a cell that is formatted as text would become a text. */
function freedFormats(cells: RowCells, before: readonly CellState[] = []): (string | null)[] | undefined {
  const formats = cells.map((value, column) => {
    const isOther = value !== undefined && value !== null && typeof value !== 'string';
    return isOther && before[column]?.numberFormat === '@' ? 'General' : null;
  });
  return formats.some((format) => format !== null) ? formats : undefined;
}

function freeFromTextFormat(range: Excel.Range, cells: RowCells, before: readonly CellState[] | undefined): void {
  const formats = freedFormats(cells, before);
  if (formats) range.numberFormat = [formats];
}

/** Formats in which what the cells held stays what it was, then that, then the formats they had. */
function queueCellsBack(range: Excel.Range, cells: readonly (CellState | undefined)[]): void {
  range.numberFormat = [cells.map((cell) => (cell ? writingFormat(cell) : null))];
  // `formulas` takes values as well, and formulas in the one notation that reading them gives.
  range.formulas = [cells.map((cell) => (cell ? inputBack(cell) : null))];
  range.numberFormat = [cells.map((cell) => cell?.numberFormat ?? null)];
}

const isText = ({ value, formula, isError }: CellState): boolean =>
  typeof value === 'string' && formula === undefined && !isError;

function writingFormat(cell: CellState): string {
  // An apostrophe would stay behind in the cell's style; a text format keeps the text just as well until its own is back.
  if (isText(cell)) return keptByTextFormat(String(cell.value)) ? '@' : cell.numberFormat;
  return cell.numberFormat === '@' ? 'General' : cell.numberFormat;
}

function inputBack(cell: CellState): Input {
  const { value, formula, isError } = cell;
  if (formula !== undefined) return formula;
  if (isError || (isText(cell) && keptByTextFormat(String(value)))) return String(value);
  return typedAs(value);
}
