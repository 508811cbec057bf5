import type { CellArea } from '../model/areas';
import { valueAt, type Grid } from '../model/grid';
import type { CellRule } from './define-rule';
import { BlockScan, scanBlock, type BlockResult } from './block-scan';
import type { CellContext, TableContext } from './contexts';
import { hitsOf, type CellHit } from './field-hits';
import { isSampled } from './numbers-of';
import { countRows, inBlocks, recordRuns, type RowRun } from './record-rows';
import { isBlankToRules, StripJudge } from './strip-judge';
import { fieldStrips, recordStrips, type Strip } from './strips';

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
   * where the pass is over other strips than columns of records, and quickly done anew.
   */
  readonly afterEdit?: (grid: Grid, edit: CellArea) => Generator<undefined, CellPass>;
}

/** A strip with what was found in each of its blocks. */
interface StripPass {
  readonly strip: Strip;
  readonly judge: StripJudge;
  readonly blocks: readonly BlockResult[];
}

/**
 * Looks once at every cell of a table, with all cell rules: field by field, records in blocks of rows. Yields between
 * blocks, and after much text, so that the caller may pause.
 */
export function passCells(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPass> {
  return at.table.layout === 'records' ? passRecords(at, rules) : passStrips(fieldStrips(at), rules);
}

function* passRecords(at: TableContext, rules: readonly CellRule[]): Generator<undefined, CellPass> {
  const runs = recordRuns(at.table);
  const blocks = [...inBlocks(runs, BLOCK_ROWS)];
  const strips = recordStrips(at, runs).map((strip) => ({
    strip,
    judge: StripJudge.for(strip.context, rules),
    blocks: [] as BlockResult[],
  }));
  for (let first = 0; first < blocks.length; first += BLOCKS_BETWEEN_PAUSES) {
    const slice = blocks.slice(first, first + BLOCKS_BETWEEN_PAUSES);
    for (const { strip, judge, blocks: results } of strips) {
      for (const block of slice) {
        // As `scanBlock` does, without a generator for each block of a hundred thousand rows.
        const scan = new BlockScan(judge, at.grid);
        const area = inStrip(block, strip);
        for (let row = scan.scan(area, area.top); row <= area.bottom; row = scan.scan(area, row)) yield undefined;
        results.push(scan.result());
      }
    }
    yield undefined;
  }
  return recordsPass(strips, { rules, runs, blocks }, new Map());
}

interface Records {
  readonly rules: readonly CellRule[];
  readonly runs: readonly RowRun[];
  readonly blocks: readonly RowRun[];
}

/** @param known hits of groups of strips none of which was looked at again. */
function recordsPass(
  strips: readonly StripPass[],
  records: Records,
  known: ReadonlyMap<StripPass, readonly CellHit[]>,
): CellPass {
  const hits = new Map<StripPass, readonly CellHit[]>();
  for (const group of groupsOf(strips)) {
    const [first] = group;
    if (first) hits.set(first, known.get(first) ?? hitsOfGroup(group));
  }
  return {
    hits: [...hits.values()].flat(),
    cells: countRows(records.runs) * strips.length,
    afterEdit: function* (grid, edit) {
      const touched = touchedBlocks(records.blocks, edit);
      const changed: StripPass[] = [];
      for (const strip of strips) {
        changed.push(yield* stripAfterEdit(strip, records, touched, grid, edit));
      }
      return recordsPass(changed, records, unchangedGroups(strips, changed, hits));
    },
  };
}

/** Hits of the groups whose strips are all the same as before. */
function unchangedGroups(
  before: readonly StripPass[],
  after: readonly StripPass[],
  hits: ReadonlyMap<StripPass, readonly CellHit[]>,
): ReadonlyMap<StripPass, readonly CellHit[]> {
  const kept = new Set(before);
  const known = new Map<StripPass, readonly CellHit[]>();
  for (const group of groupsOf(after)) {
    const [first] = group;
    const found = first && hits.get(first);
    if (found && group.every((strip) => kept.has(strip))) known.set(first, found);
  }
  return known;
}

/** Looks again at the touched blocks of a strip that has touched cells or depends on them; at all of it where need be. */
function* stripAfterEdit(
  before: StripPass,
  { rules, blocks }: Records,
  touched: readonly number[],
  grid: Grid,
  edit: CellArea,
): Generator<undefined, StripPass> {
  const column = before.strip.areas[0]?.left ?? 0;
  const isTouched = column >= edit.left && column <= edit.right;
  if (!isTouched && !(before.judge.hasBlankChecks && hasBlank(grid, { ...edit, left: column, right: column })))
    return before;
  const strip = { ...before.strip, context: { ...before.strip.context, grid } };
  const mayHaveNewFacts = isTouched && isSampled(before.strip.context, edit);
  if (!mayHaveNewFacts && !needsWhole(before.judge, before.blocks)) {
    const judge = before.judge.after(strip.context);
    const results = yield* scanBlocks({ strip, judge, blocks: before.blocks }, blocks, touched, grid);
    if (
      !needsWhole(
        judge,
        touched.map((index) => results[index] ?? []),
      )
    )
      return { strip, judge, blocks: results };
  }
  const judge = StripJudge.for(strip.context, rules);
  const results = yield* scanBlocks({ strip, judge, blocks: before.blocks }, blocks, blocks.keys(), grid);
  return { strip, judge, blocks: results };
}

/** The results of all blocks, those of some looked up anew. */
function* scanBlocks(
  { strip, judge, blocks }: StripPass,
  rows: readonly RowRun[],
  indexes: Iterable<number>,
  grid: Grid,
): Generator<undefined, readonly BlockResult[]> {
  const results = [...blocks];
  let scanned = 0;
  for (const index of indexes) {
    const block = rows[index];
    if (block) results[index] = yield* scanBlock(judge, grid, [inStrip(block, strip)]);
    if (++scanned % BLOCKS_BETWEEN_PAUSES === 0) yield undefined;
  }
  return results;
}

function hasBlank(grid: Grid, { top, bottom, left }: CellArea): boolean {
  for (let row = top; row <= bottom; row++) if (isBlankToRules(valueAt(grid, row, left))) return true;
  return false;
}

/** True where what was found, or how, depends on the whole strip. */
function needsWhole(judge: StripJudge, blocks: readonly BlockResult[]): boolean {
  return (
    judge.dependsOnOrder() ||
    blocks.some((block) => block.some(({ judgement }) => judgement.check.isConfirmed !== undefined))
  );
}

/** Indexes of the blocks that have rows of the edit. */
function touchedBlocks(blocks: readonly RowRun[], { top, bottom }: CellArea): readonly number[] {
  return blocks.flatMap((block, index) => (block.top <= bottom && block.bottom >= top ? [index] : []));
}

function inStrip({ top, bottom }: RowRun, { areas }: Strip): CellArea {
  const column = areas[0]?.left ?? 0;
  return { top, left: column, bottom, right: column };
}

/** Looks once at the cells of each strip, one strip after the other. */
export function* passStrips(strips: readonly Strip[], rules: readonly CellRule[]): Generator<undefined, CellPass> {
  const passes: StripPass[] = [];
  let cells = 0;
  let pause = BLOCK_CELLS;
  for (const strip of strips) {
    const judge = StripJudge.for(strip.context, rules);
    passes.push({
      strip,
      judge,
      blocks: [yield* scanBlock(judge, strip.context.grid, strip.areas)],
    });
    for (const area of strip.areas) cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells < pause) continue;
    pause = cells + BLOCK_CELLS;
    yield undefined;
  }
  return { hits: groupsOf(passes).flatMap(hitsOfGroup), cells };
}

/** Fields of one KPI share their findings; strips without a KPI have their own. In order of the first of each. */
function groupsOf(strips: readonly StripPass[]): readonly (readonly StripPass[])[] {
  const groups = new Map<string | StripPass, StripPass[]>();
  for (const one of strips) {
    const of = one.strip.context.field?.kpi.id ?? one;
    const group = groups.get(of);
    if (group) group.push(one);
    else groups.set(of, [one]);
  }
  return [...groups.values()];
}

function hitsOfGroup(group: readonly StripPass[]): readonly CellHit[] {
  const context = group[0]?.strip.context;
  const fields = group.map(({ strip, blocks }) => ({
    label: labelOf(strip.context),
    blocks,
  }));
  return hitsOf(fields, context?.field?.kpi.id, context?.field?.kpi.name ?? context?.header ?? '');
}

function labelOf({ field, header }: CellContext): string {
  return field?.category === undefined ? header : `${field.kpi.name}, ${field.category}`;
}
