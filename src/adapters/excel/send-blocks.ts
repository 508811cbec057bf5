import { toWorkbookError, type NextStep } from './errors';
import type { Requests } from './request';

/** Some rows of something, to be read. */
export interface RowBlock {
  /** From the first of its rows. */
  readonly from: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells asked for at once: some 2.5 MB of ordinary values, half of what Excel on the web hands over. */
const FIRST_BUDGET = 100_000;

/**
 * Reads blocks of rows in turn, in requests of as many cells as Excel hands over, cutting the blocks where they are larger; a
 * single row is never cut.
 * @param queue puts a block's loads on the context.
 * @param take is given each answer in turn.
 */
export async function sendBlocks<B extends RowBlock, R>(
  requests: Requests,
  next: NextStep,
  blocks: readonly B[],
  queue: (context: Excel.RequestContext, block: B) => R,
  take: (block: B, answer: R) => void,
): Promise<void> {
  let waiting = blocks;
  let budget = FIRST_BUDGET;
  // Requests in a loop, against the rule: each answer is as large as Excel allows, so they cannot be one.
  while (waiting.length > 0) {
    const { batch, rest } = takeBatch(waiting, budget);
    try {
      const answers = await requests.send(next, (context) =>
        batch.map((block) => ({ block, read: queue(context, block) })),
      );
      for (const { block, read } of answers) take(block, read);
      waiting = rest;
    } catch (thrown) {
      const error = toWorkbookError(thrown, next);
      const isOneRow = batch.length === 1 && batch[0]?.rows === 1;
      if (error.kind !== 'too-large' || isOneRow) throw error;
      budget = Math.max(1, Math.floor(budget / 2));
    }
  }
}

/** As many blocks from the front as the budget has room for, cutting the last one. */
function takeBatch<B extends RowBlock>(waiting: readonly B[], budget: number): { batch: B[]; rest: B[] } {
  const batch: B[] = [];
  let room = budget;
  for (const [index, block] of waiting.entries()) {
    const rows = Math.min(block.rows, Math.max(Math.floor(room / block.columns), batch.length === 0 ? 1 : 0));
    if (rows > 0) batch.push({ ...block, rows });
    room -= rows * block.columns;
    if (rows < block.rows) {
      const remainder = { ...block, from: block.from + rows, rows: block.rows - rows };
      return { batch, rest: [remainder, ...waiting.slice(index + 1)] };
    }
  }
  return { batch, rest: [] };
}
