import { passStrips } from './engine/cell-pass';
import { checkTable } from './engine/check-table';
import { findingOf, withDistinctKeys, withoutHeldBack, type Found } from './engine/findings';
import { notCheckedTable } from './engine/not-checked';
import { outsideStrips } from './engine/outside-strips';
import { inOrder } from './engine/order';
import type { Finding } from './model/findings';
import type { Grid } from './model/grid';
import type { ConfirmedHeadings, NotChecked, Recognition, ReturnSheet } from './model/returns';
import type { Specification } from './model/specification';
import { recogniseSheet } from './returns/recognise';
import type { Rule } from './rules/define-rule';
import { RULES } from './rules/index';

/** What checking one sheet came to. */
export interface SheetReport {
  readonly sheet: string;
  /** Every table found on the sheet that is a return. */
  readonly returns: readonly ReturnSheet[];
  /** Tables that are no return: told, not checked. */
  readonly registers: readonly ReturnSheet[];
  /** Worst first, then rule by rule, then in reading order: see `inOrder`. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Cells the rules looked at. */
  readonly cells: number;
}

/**
 * Recognises a sheet and holds its returns against a specification. Yields undefined every few thousand rows, so that the
 * caller may pause and stay responsive; the report is what the generator returns. Never throws for what a sheet holds.
 */
export function* checkSheet(
  grid: Grid,
  specification: Specification,
  confirmed?: ConfirmedHeadings,
): Generator<undefined, SheetReport> {
  const recognition = recogniseSheet(grid, specification, confirmed);
  yield undefined;
  return yield* checkRecognised(grid, recognition, specification);
}

/** The same for a sheet that has been recognised already. */
export function* checkRecognised(
  grid: Grid,
  recognition: Recognition,
  specification: Specification,
  rules: readonly Rule[] = RULES,
): Generator<undefined, SheetReport> {
  const returns = recognition.returns.filter((table) => table.isReturn);
  const registers = recognition.returns.filter((table) => !table.isReturn);
  const found: Found[] = [];
  const notChecked: NotChecked[] = [...recognition.notChecked];
  let cells = 0;
  for (const rule of rules) {
    if (rule.appliesTo !== 'sheet') continue;
    for (const hit of rule.check({ grid, recognition, specification })) found.push({ rule, hit, sheet: grid.sheet });
  }
  for (const table of returns) {
    const result = yield* checkTable({ grid, table, specification }, returns, rules);
    found.push(...result.found);
    notChecked.push(...result.notChecked);
    cells += result.cells;
  }
  const outside = yield* checkOutside(grid, recognition, specification, rules);
  found.push(...outside);
  notChecked.push(...registers.map(notCheckedTable));
  const findings = inOrder(
    withoutHeldBack(found).map((one) => findingOf(one)),
    [grid.sheet],
  );
  return { sheet: grid.sheet, returns, registers, findings: withDistinctKeys(findings), notChecked, cells };
}

/** Personal data beside and below the tables of a sheet that holds a return. */
function* checkOutside(
  grid: Grid,
  recognition: Recognition,
  specification: Specification,
  rules: readonly Rule[],
): Generator<undefined, readonly Found[]> {
  const table = recognition.returns.find(({ isReturn }) => isReturn);
  if (!table) return [];
  const strips = outsideStrips({ grid, table, specification }, recognition.returns);
  const { hits } = yield* passStrips(
    strips,
    rules.filter((rule) => rule.appliesTo === 'cells'),
  );
  return hits.map((hit) => ({ ...hit, sheet: grid.sheet, layout: table.layout }));
}
