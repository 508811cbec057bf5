import type { CellArea } from '../../../cells/areas';
import type { LongCheck } from '../define-rule';
import { Bucket } from '../bucket';
import type { MessageData } from '../../model/findings';
import type { ReturnContext } from '../contexts';
import { inBlocks, recordRuns, type RowRun } from '../record-rows';
import { hitOf, type RecordComparison } from './comparison';

/** Rows that are compared together, and again after an edit of one of them. */
const BLOCK_ROWS = 64;

/** Blocks compared before the caller may pause. */
const BLOCKS_BETWEEN_PAUSES = 320;

interface Compared<Data extends MessageData> {
  readonly comparisonsIn: (at: ReturnContext) => readonly RecordComparison<Data>[];
  readonly comparisons: readonly RecordComparison<Data>[];
  readonly blocks: readonly RowRun[];
  /** By block and comparison: the cells found; undefined where there are none. */
  readonly found: readonly (readonly (Bucket | undefined)[])[];
}

/** Makes every comparison in every record. After an edit only the rows around it are compared again. */
export function* compareRecords<Data extends MessageData>(
  at: ReturnContext,
  comparisonsIn: Compared<Data>['comparisonsIn'],
): LongCheck<Data> {
  const comparisons = comparisonsIn(at);
  const blocks = comparisons.length === 0 ? [] : [...inBlocks(recordRuns(at.table), BLOCK_ROWS)];
  const found: (Bucket | undefined)[][] = [];
  for (const block of blocks) {
    found.push(comparisons.map((comparison) => compareBlock(comparison, block)));
    if (found.length % BLOCKS_BETWEEN_PAUSES === 0) yield undefined;
  }
  return yield* tell({ comparisonsIn, comparisons, blocks, found });
}

function* compareAgain<Data extends MessageData>(
  before: Compared<Data>,
  at: ReturnContext,
  { top, bottom }: CellArea,
): LongCheck<Data> {
  const comparisons = before.comparisonsIn(at);
  const found = before.blocks.map((block, index) => {
    const isTouched = block.top <= bottom && block.bottom >= top;
    return isTouched ? comparisons.map((one) => compareBlock(one, block)) : (before.found[index] ?? []);
  });
  return yield* tell({ ...before, comparisons, found });
}

function* tell<Data extends MessageData>(compared: Compared<Data>): LongCheck<Data> {
  for (const [index, comparison] of compared.comparisons.entries()) {
    const all = new Bucket();
    for (const block of compared.found) {
      const bucket = block[index];
      if (bucket) all.append(bucket);
    }
    const [first] = all.areas;
    const inWords = first && comparison.contradictionAt(first.top, first.left);
    if (inWords) yield hitOf(comparison, all, inWords());
  }
  return (at, edit) => compareAgain(compared, at, edit);
}

function compareBlock<Data extends MessageData>(
  { field, contradictionAt }: RecordComparison<Data>,
  { top, bottom }: RowRun,
): Bucket | undefined {
  const column = field.area.left;
  let bucket: Bucket | undefined;
  for (let row = top; row <= bottom; row++) {
    if (!contradictionAt(row, column)) continue;
    bucket ??= new Bucket();
    bucket.add(row, column, null);
  }
  return bucket;
}
