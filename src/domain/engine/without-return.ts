import type { CellArea } from '../../cells/areas';
import { gridArea, type Grid } from '../model/grid';
import type { CellRule, Hit, Rule } from './define-rule';
import { BatchJudge } from './batch-judge';
import { BlockScan, type BlockResult } from './block-scan';
import type { SheetContext } from './contexts';
import { hitsOf } from './field-hits';
import type { Found } from './findings';
import { inBlocks } from './record-rows';

/** Cells looked at before the caller may pause. */
const CELLS_BETWEEN_PAUSES = 20_000;

/** Rows of a column that are looked at before the next column: near enough to each other for the processor's cache. */
const BLOCK_ROWS = 256;

/**
 * What can be said of a sheet on which no return was recognised: errors, hidden lines, links, text that begins like a formula.
 * Nobody has asked for a return there, so that nothing of it is an error. Looks once at every cell; yields undefined now and
 * then, so that the caller may pause.
 */
export function* checkWithoutReturn(
  context: SheetContext,
  rules: readonly Rule[],
): Generator<undefined, readonly Found[]> {
  const whole = gridArea(context.grid);
  if (!whole) return [];
  const found: Found[] = [];
  const { sheet } = context.grid;
  for (const rule of rules) {
    if (rule.appliesTo !== 'return' || !rule.withoutReturn) continue;
    for (const hit of rule.withoutReturn(context)) found.push({ rule, hit: noError(hit), sheet });
    yield undefined;
  }
  const hits = yield* passSheet(context.grid, whole, rules);
  // Without fields there are no headings to name the cells by.
  return [...found, ...hits.map(({ rule, hit }) => ({ rule, hit: noError({ ...hit, label: undefined }), sheet }))];
}

function noError(hit: Hit): Hit {
  return { ...hit, severity: hit.severity === 'advice' ? 'advice' : 'query' };
}

function* passSheet(
  grid: Grid,
  whole: CellArea,
  rules: readonly Rule[],
): Generator<undefined, ReturnType<typeof hitsOf>> {
  const judge = BatchJudge.of(
    rules.filter(isCellRule).flatMap((rule) => (rule.withoutReturn ? [{ rule, check: rule.withoutReturn }] : [])),
  );
  const width = whole.right - whole.left + 1;
  const rows = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(CELLS_BETWEEN_PAUSES / width)));
  const columns = new Map<number, BlockResult[]>();
  let cells = 0;
  for (const { top, bottom } of inBlocks([whole], rows)) {
    for (let column = whole.left; column <= whole.right; column++) {
      const scan = new BlockScan(judge, grid);
      const area = { top, left: column, bottom, right: column };
      for (let row = scan.scan(area, top); row <= bottom; row = scan.scan(area, row)) yield undefined;
      const result = scan.result();
      if (result.length > 0) columns.set(column, [...(columns.get(column) ?? []), result]);
    }
    cells += (bottom - top + 1) * width;
    if (cells < CELLS_BETWEEN_PAUSES) continue;
    cells = 0;
    yield undefined;
  }
  const inOrder = [...columns].sort(([one], [other]) => one - other);
  return hitsOf(
    inOrder.map(([, blocks]) => ({ label: '', blocks })),
    undefined,
    '',
  );
}

function isCellRule(rule: Rule): rule is CellRule {
  return rule.appliesTo === 'cells';
}
