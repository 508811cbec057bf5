import type { CellValue } from '../../cells/cell-values';
import { workbookError, type NextStep } from './errors';
import type { Requests } from './request';
import { sendBlocks, type RowBlock } from './send-blocks';

/** A table's cells, header row first and totals row last. Zero-based sheet position of the first. */
export interface TableCells {
  readonly top: number;
  readonly left: number;
  readonly values: CellValue[][];
}

interface TableBlock extends RowBlock {
  readonly table: number;
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** How often a table is begun anew that others lengthen or shorten while it is read. */
const MOST_TRIES = 3;

/**
 * Reads tables that Excel does not hand over at once: where they stand, then blocks of rows.
 * @param keys their names or ids; the tables are there.
 * @throws WorkbookError `excel-busy` when rows come and go all the time.
 */
export async function readTablesInBlocks(
  requests: Requests,
  next: NextStep,
  keys: readonly string[],
): Promise<TableCells[]> {
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const read = await readOnce(requests, next, keys);
    if (read) return read;
  }
  throw workbookError('excel-busy', next, 'Rows of a table came and went while it was read.');
}

/** @returns undefined when a table was moved, lengthened or shortened in between: blocks of before and after are no table. */
async function readOnce(
  requests: Requests,
  next: NextStep,
  keys: readonly string[],
): Promise<TableCells[] | undefined> {
  const rangeOf = ({ workbook }: Excel.RequestContext, table: number): Excel.Range =>
    workbook.tables.getItem(keys[table] ?? '').getRange();
  const frames = await requests.send(next, (context) => keys.map((_, table) => rangeOf(context, table).load(PLACE)));
  const read = frames.map(({ rowIndex, columnIndex }): TableCells => ({
    top: rowIndex,
    left: columnIndex,
    values: [],
  }));
  const blocks = frames.map((frame, table): TableBlock => ({
    table,
    from: 0,
    rows: frame.rowCount,
    columns: frame.columnCount,
  }));
  const moved = new Set<number>();
  await sendBlocks(
    requests,
    next,
    blocks,
    (context, { table, from, rows }) => {
      const whole = rangeOf(context, table);
      return {
        lines: whole
          .getRow(from)
          .getResizedRange(rows - 1, 0)
          .load('values'),
        frame: whole.load(PLACE),
      };
    },
    ({ table }, { lines, frame }) => {
      if (!isSamePlace(frames[table], frame)) moved.add(table);
      for (const line of lines.values as CellValue[][]) read[table]?.values.push(line);
    },
  );
  return moved.size === 0 ? read : undefined;
}

const isSamePlace = (one: Excel.Range | undefined, other: Excel.Range): boolean =>
  one?.rowIndex === other.rowIndex &&
  one.columnIndex === other.columnIndex &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;
