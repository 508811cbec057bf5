import type { CellArea } from '../../cells/areas';
import { valueAt, type Grid } from '../model/grid';
import type { CellRule } from './define-rule';
import { BlockScan, scanBlock, type BlockResult } from './block-scan';
import type { CellContext, TableContext } from './contexts';
import { hitsOf, type CellHit } from './field-hits';
import { isSampled } from './numbers-of';
import { countRows, inBlocks, recordRuns, type RowRun } from './record-rows';
import { isBlankToRules, BatchJudge } from './batch-judge';
import { fieldBatches, recordBatches, type CellBatch } from './batches';

/**
 * Rows that are looked at together, and again after an edit of one of them. Small enough that an edit costs little, large
 * enough that a long sheet has few.
 */
const BLOCK_ROWS = 256;

/** Blocks of records looked at before the caller may pause: small enough for the processor's cache and a smooth pane. */
const BLOCKS_BETWEEN_PAUSES = 8;

/** Cells of a summary or form looked at before the caller may pause. */
const BLOCK_CELLS = 20_000;

/** What the rules on cells found, and what is needed to look at some rows again. Immutable. */
export interface CellPass {
  readonly hits: readonly CellHit[];
  readonly cells: number;
  /**
   * The same pass over the grid after cells within the records were changed; the tables were recognised as they were. Undefined
   * where the pass is over other batches than columns of records, and quickly done anew.
   */
  readonly afterEdit?: (grid: Grid, edit: CellArea) => Generator<undefined, CellPass>;
}

/** A batch with what was found in each of its blocks. */
interface BatchPass {
  readonly batch: CellBatch;
  readonly judge: BatchJudge;
  readonly blocks: readonly BlockResult[];
}

/**
 * Looks once at every cell of a table, with all cell rules: field by field, records in blocks of rows. Yields between
 * blocks, and after much text, so that the caller may pause.
 */
export function passCells(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPass> {
  return at.table.layout === 'records' ? passRecords(at, rules) : passBatches(fieldBatches(at), rules);
}

function* passRecords(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPass> {
  const runs = recordRuns(at.table);
  const blocks = [...inBlocks(runs, BLOCK_ROWS)];
  const batches = recordBatches(at, runs).map((batch) => ({
    batch,
    judge: BatchJudge.for(batch.context, rules),
    blocks: [] as BlockResult[],
  }));
  for (let first = 0; first < blocks.length; first += BLOCKS_BETWEEN_PAUSES) {
    const slice = blocks.slice(first, first + BLOCKS_BETWEEN_PAUSES);
    for (const { batch, judge, blocks: results } of batches) {
      for (const block of slice) {
        // As `scanBlock` does, without a generator for each block of a hundred thousand rows.
        const scan = new BlockScan(judge, at.grid);
        const area = inBatch(block, batch);
        for (let row = scan.scan(area, area.top); row <= area.bottom; row = scan.scan(area, row)) yield undefined;
        results.push(scan.result());
      }
    }
    yield undefined;
  }
  return recordsPass(batches, { rules, runs, blocks }, new Map());
}

interface Records {
  readonly rules: readonly CellRule[];
  readonly runs: readonly RowRun[];
  readonly blocks: readonly RowRun[];
}

/** @param known hits of groups of batches none of which was looked at again. */
function recordsPass(
  batches: readonly BatchPass[],
  records: Records,
  known: ReadonlyMap<BatchPass, readonly CellHit[]>,
): CellPass {
  const hits = new Map<BatchPass, readonly CellHit[]>();
  for (const group of groupsOf(batches)) {
    const [first] = group;
    if (first) hits.set(first, known.get(first) ?? hitsOfGroup(group));
  }
  return {
    hits: [...hits.values()].flat(),
    cells: countRows(records.runs) * batches.length,
    afterEdit: function* (grid, edit) {
      const touched = touchedBlocks(records.blocks, edit);
      const changed: BatchPass[] = [];
      for (const batch of batches) {
        changed.push(yield* batchAfterEdit(batch, records, touched, grid, edit));
      }
      return recordsPass(changed, records, unchangedGroups(batches, changed, hits));
    },
  };
}

/** Hits of the groups whose batches are all the same as before. */
function unchangedGroups(
  before: readonly BatchPass[],
  after: readonly BatchPass[],
  hits: ReadonlyMap<BatchPass, readonly CellHit[]>,
): ReadonlyMap<BatchPass, readonly CellHit[]> {
  const kept = new Set(before);
  const known = new Map<BatchPass, readonly CellHit[]>();
  for (const group of groupsOf(after)) {
    const [first] = group;
    const found = first && hits.get(first);
    if (found && group.every((batch) => kept.has(batch))) known.set(first, found);
  }
  return known;
}

/** Looks again at the touched blocks of a batch that has touched cells or depends on them; at all of it where need be. */
function* batchAfterEdit(
  before: BatchPass,
  { rules, blocks }: Records,
  touched: readonly number[],
  grid: Grid,
  edit: CellArea,
): Generator<undefined, BatchPass> {
  const column = before.batch.areas[0]?.left ?? 0;
  const isTouched = column >= edit.left && column <= edit.right;
  if (!isTouched && !(before.judge.hasBlankChecks && hasBlank(grid, { ...edit, left: column, right: column })))
    return before;
  const batch = { ...before.batch, context: { ...before.batch.context, grid } };
  const mayHaveNewFacts = isTouched && isSampled(before.batch.context, edit);
  if (!mayHaveNewFacts && !needsWhole(before.judge, before.blocks)) {
    const judge = before.judge.after(batch.context);
    const results = yield* scanBlocks({ batch, judge, blocks: before.blocks }, blocks, touched, grid);
    if (
      !needsWhole(
        judge,
        touched.map((index) => results[index] ?? []),
      )
    )
      return { batch, judge, blocks: results };
  }
  const judge = BatchJudge.for(batch.context, rules);
  const results = yield* scanBlocks({ batch, judge, blocks: before.blocks }, blocks, blocks.keys(), grid);
  return { batch, judge, blocks: results };
}

/** The results of all blocks, those of some looked up anew. */
function* scanBlocks(
  { batch, judge, blocks }: BatchPass,
  rows: readonly RowRun[],
  indexes: Iterable<number>,
  grid: Grid,
): Generator<undefined, readonly BlockResult[]> {
  const results = [...blocks];
  let scanned = 0;
  for (const index of indexes) {
    const block = rows[index];
    if (block) results[index] = yield* scanBlock(judge, grid, [inBatch(block, batch)]);
    if (++scanned % BLOCKS_BETWEEN_PAUSES === 0) yield undefined;
  }
  return results;
}

function hasBlank(grid: Grid, { top, bottom, left }: CellArea): boolean {
  for (let row = top; row <= bottom; row++) if (isBlankToRules(valueAt(grid, row, left))) return true;
  return false;
}

/** True where what was found, or how, depends on the whole batch. */
function needsWhole(judge: BatchJudge, blocks: readonly BlockResult[]): boolean {
  return (
    judge.dependsOnOrder() ||
    blocks.some((block) => block.some(({ judgement }) => judgement.check.isConfirmed !== undefined))
  );
}

/** Indexes of the blocks that have rows of the edit. */
function touchedBlocks(blocks: readonly RowRun[], { top, bottom }: CellArea): readonly number[] {
  return blocks.flatMap((block, index) => (block.top <= bottom && block.bottom >= top ? [index] : []));
}

function inBatch({ top, bottom }: RowRun, { areas }: CellBatch): CellArea {
  const column = areas[0]?.left ?? 0;
  return { top, left: column, bottom, right: column };
}

/** Looks once at the cells of each batch, one batch after the other. */
export function* passBatches(
  batches: readonly CellBatch[],
  rules: readonly CellRule[],
): Generator<undefined, CellPass> {
  const passes: BatchPass[] = [];
  let cells = 0;
  let pause = BLOCK_CELLS;
  for (const batch of batches) {
    const judge = BatchJudge.for(batch.context, rules);
    passes.push({
      batch,
      judge,
      blocks: [yield* scanBlock(judge, batch.context.grid, batch.areas)],
    });
    for (const area of batch.areas) cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells < pause) continue;
    pause = cells + BLOCK_CELLS;
    yield undefined;
  }
  return { hits: groupsOf(passes).flatMap(hitsOfGroup), cells };
}

/** Fields of one KPI share their findings; batches without a KPI have their own. In order of the first of each. */
function groupsOf(batches: readonly BatchPass[]): readonly (readonly BatchPass[])[] {
  const groups = new Map<string | BatchPass, BatchPass[]>();
  for (const one of batches) {
    const of = one.batch.context.field?.kpi.id ?? one.batch.group ?? one;
    const group = groups.get(of);
    if (group) group.push(one);
    else groups.set(of, [one]);
  }
  return [...groups.values()];
}

function hitsOfGroup(group: readonly BatchPass[]): readonly CellHit[] {
  const context = group[0]?.batch.context;
  const fields = group.map(({ batch, blocks }) => ({
    label: batch.label ?? labelOf(batch.context),
    blocks,
  }));
  return hitsOf(
    fields,
    context?.field?.kpi.id,
    context?.field?.kpi.name ?? group[0]?.batch.label ?? context?.header ?? '',
  );
}

function labelOf({ field, header }: CellContext): string {
  return field?.category === undefined ? header : `${field.kpi.name}, ${field.category}`;
}
