import { sentences } from '../shared/sentences';
import { READABLE_CELLS } from '../shared/readable-cells';
import { cellName } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import { HEAD_ROWS } from '../../domain/model/grid';
import { toWorkbookError, workbookError } from './errors';
import { unseen, type DetailsRead } from './read-details';
import type { Requests } from './request';

/** One sheet's used cells, as Excel gives them. Zero-based position of the first. */
export interface CellsRead extends DetailsRead {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Displayed text of the first rows. */
  readonly text: readonly (readonly string[])[];
}

export type SheetCells = CellsRead | { readonly why: string };

interface Size {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Some rows of one sheet, as values or as displayed text. */
interface Block {
  readonly sheet: number;
  readonly as: 'values' | 'text';
  /** From the first used row. */
  readonly from: number;
  readonly rows: number;
}

/** Cells asked for at once: some 2.5 MB of ordinary values, half of what Excel on the web hands over. */
const FIRST_BUDGET = 100_000;

/** Reads sheets that Excel does not hand over at once, in one request per block of rows. In the order of `names`. */
export async function readInBlocks(requests: Requests, names: readonly string[]): Promise<SheetCells[]> {
  const sizes = await readSizes(requests, names);
  const collected = sizes.map(() => ({ values: [] as CellValue[][], text: [] as string[][] }));
  let waiting = sizes.flatMap((size, sheet) => (isReadable(size) ? wholeSheet(size, sheet) : []));
  let budget = FIRST_BUDGET;
  // Requests in a loop, against the rule: each answer is as large as Excel allows, so they cannot be one.
  while (waiting.length > 0) {
    const { batch, rest } = takeBatch(waiting, sizes, budget);
    try {
      const answers = await requests.send('Check again', (context) =>
        batch.map((block) => queueBlock(context, sizes, block)),
      );
      answers.forEach((range, index) => {
        const block = batch[index];
        const into = block && collected[block.sheet];
        if (block?.as === 'values') into?.values.push(...(range.values as CellValue[][]));
        else into?.text.push(...range.text);
      });
      waiting = rest;
    } catch (thrown) {
      const error = toWorkbookError(thrown, 'Check again');
      const isOneRow = batch.length === 1 && batch[0]?.rows === 1;
      if (error.kind !== 'too-large' || isOneRow) throw error;
      budget = Math.max(1, Math.floor(budget / 2));
    }
  }
  return sizes.map((size, sheet) => {
    if (!isReadable(size))
      return { why: sentences.tooLarge(size.name, cellName(size.top + size.rows - 1, size.left + size.columns - 1)) };
    return {
      top: size.top,
      left: size.left,
      values: collected[sheet]?.values ?? [],
      text: collected[sheet]?.text ?? [],
      ...unseen('size'),
    };
  });
}

async function readSizes(requests: Requests, names: readonly string[]): Promise<Size[]> {
  const ranges = await requests.send('Check again', ({ workbook }) =>
    names.map((name) =>
      workbook.worksheets.getItem(name).getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    ),
  );
  return ranges.map((range, index) => ({
    name: names[index] ?? '',
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
}

function isReadable(size: Size): boolean {
  return size.rows * size.columns <= READABLE_CELLS;
}

function wholeSheet(size: Size, sheet: number): Block[] {
  return [
    { sheet, as: 'text', from: 0, rows: Math.min(HEAD_ROWS, size.rows) },
    { sheet, as: 'values', from: 0, rows: size.rows },
  ];
}

/** As many blocks from the front as the budget has room for, cutting the last one; a single row is never cut. */
function takeBatch(
  waiting: readonly Block[],
  sizes: readonly Size[],
  budget: number,
): { batch: Block[]; rest: Block[] } {
  const batch: Block[] = [];
  let room = budget;
  for (const [index, block] of waiting.entries()) {
    const columns = sizes[block.sheet]?.columns ?? 1;
    const rows = Math.min(block.rows, Math.max(Math.floor(room / columns), batch.length === 0 ? 1 : 0));
    if (rows > 0) batch.push({ ...block, rows });
    room -= rows * columns;
    if (rows < block.rows) {
      const remainder = { ...block, from: block.from + rows, rows: block.rows - rows };
      return { batch, rest: [remainder, ...waiting.slice(index + 1)] };
    }
  }
  return { batch, rest: [] };
}

function queueBlock(context: Excel.RequestContext, sizes: readonly Size[], block: Block): Excel.Range {
  const size = sizes[block.sheet];
  if (!size) throw workbookError('unexpected', 'Check again', 'A block of no sheet.');
  return context.workbook.worksheets
    .getItem(size.name)
    .getRangeByIndexes(size.top + block.from, size.left, block.rows, size.columns)
    .load(block.as);
}
