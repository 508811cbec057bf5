import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { Bucket } from './bucket';
import { BLANK, NOTHING_WRONG, type CellJudgement, type BatchJudge } from './batch-judge';

/** Cells of one block of a batch with the same thing wrong. The judgement is that on the first of them. */
export interface FoundInBlock {
  readonly judgement: CellJudgement;
  readonly bucket: Bucket;
}

/** What was found in a block, in the order in which it came up. */
export type BlockResult = readonly FoundInBlock[];

/** Shared by all blocks without a mistake: most of a long sheet. */
const NOTHING: BlockResult = [];

/** Letters judged before the caller may pause: notes of many pages take longer than any number of codes. */
const MOST_LETTERS = 250_000;

/** Looks at the cells of one block of a batch, row by row. */
export class BlockScan {
  private found: Map<string, FoundInBlock> | undefined;
  /** Letters judged since the last pause. */
  private letters = 0;

  constructor(
    private readonly judge: BatchJudge,
    private readonly grid: Grid,
  ) {}

  /** Looks at the area's rows from `row` on; answers the row to go on with after a pause, the one behind the last at the end. */
  scan({ left, right, bottom }: CellArea, row: number): number {
    const { judge, grid } = this;
    const { values, top: firstRow, left: firstColumn } = grid;
    const { seen, hasNumberChecks, hasBlankChecks, areNumbersRemembered } = judge;
    for (; row <= bottom; row++) {
      const line = values[row - firstRow];
      for (let column = left; column <= right; column++) {
        const value = line?.[column - firstColumn] ?? null;
        if (value === null) {
          if (hasBlankChecks) this.take(judge.judgeBlank(row, column), row, column, null);
        } else if (typeof value === 'number' && !areNumbersRemembered) {
          if (hasNumberChecks) this.take(judge.judgeNumber(value), row, column, value);
        } else {
          const opinion = seen.get(value) ?? this.judgeNow(value);
          if (opinion === NOTHING_WRONG) continue;
          if (opinion !== BLANK) this.take(opinion, row, column, value);
          else if (hasBlankChecks) this.take(judge.judgeBlank(row, column), row, column, null);
        }
      }
      if (this.letters < MOST_LETTERS) continue;
      this.letters = 0;
      return row + 1;
    }
    return row;
  }

  result(): BlockResult {
    return this.found ? [...this.found.values()] : NOTHING;
  }

  private judgeNow(value: Exclude<CellValue, null>): ReturnType<BatchJudge['judge']> {
    if (typeof value === 'string') this.letters += value.length;
    return this.judge.judge(value);
  }

  private take(judgement: CellJudgement | undefined, row: number, column: number, value: CellValue): void {
    if (!judgement) return;
    this.found ??= new Map();
    let found = this.found.get(judgement.key);
    if (!found) this.found.set(judgement.key, (found = { judgement, bucket: new Bucket() }));
    found.bucket.add(row, column, value, judgement.verdict.masked);
  }
}

/** Looks at some areas as one block. Yields after much text, so that the caller may pause. */
export function* scanBlock(
  judge: BatchJudge,
  grid: Grid,
  areas: readonly CellArea[],
): Generator<undefined, BlockResult> {
  const scan = new BlockScan(judge, grid);
  for (const area of areas) {
    for (let row = scan.scan(area, area.top); row <= area.bottom; row = scan.scan(area, row)) yield undefined;
  }
  return scan.result();
}
