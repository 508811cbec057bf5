import { sentences } from '../shared/sentences';
import { READABLE_CELLS } from '../shared/readable-cells';
import { cellName } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import { HEAD_ROWS } from '../../domain/model/grid';
import { workbookError } from './errors';
import { unseen, type DetailsRead } from './read-details';
import type { Requests } from './request';
import { sendBlocks, type RowBlock } from './send-blocks';

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
interface SheetBlock extends RowBlock {
  readonly sheet: number;
  readonly as: 'values' | 'text';
}

/** Reads sheets that Excel does not hand over at once, in one request per block of rows. In the order of `names`. */
export async function readInBlocks(requests: Requests, names: readonly string[]): Promise<SheetCells[]> {
  const sizes = await readSizes(requests, names);
  const collected = sizes.map(() => ({ values: [] as CellValue[][], text: [] as string[][] }));
  const blocks = sizes.flatMap((size, sheet) => (isReadable(size) ? wholeSheet(size, sheet) : []));
  const queue = (context: Excel.RequestContext, block: SheetBlock): Excel.Range => queueBlock(context, sizes, block);
  await sendBlocks(requests, 'Check again', blocks, queue, (block, range) => {
    const into = collected[block.sheet];
    // One by one: so many arguments as a block has rows are more than a call takes.
    if (block.as === 'values') for (const line of range.values as CellValue[][]) into?.values.push(line);
    else into?.text.push(...range.text);
  });
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

function wholeSheet({ rows, columns }: Size, sheet: number): SheetBlock[] {
  return [
    { sheet, as: 'text', from: 0, rows: Math.min(HEAD_ROWS, rows), columns },
    { sheet, as: 'values', from: 0, rows, columns },
  ];
}

function queueBlock(context: Excel.RequestContext, sizes: readonly Size[], block: SheetBlock): Excel.Range {
  const size = sizes[block.sheet];
  if (!size) throw workbookError('unexpected', 'Check again', 'A block of no sheet.');
  return context.workbook.worksheets
    .getItem(size.name)
    .getRangeByIndexes(size.top + block.from, size.left, block.rows, size.columns)
    .load(block.as);
}
