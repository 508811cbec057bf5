import { passBatches, type CellPass } from '../engine/cell-pass';
import { checkTable, type TableCheck } from '../engine/check-table';
import { findingOf, withDistinctKeys, withoutHeldBack, type Found } from '../engine/findings';
import { notCheckedTable, notCheckedWithoutReturn, notSeenOn } from '../engine/not-checked';
import { elsewhereBatches } from '../engine/elsewhere';
import { outsideBatches } from '../engine/outside-batches';
import { checkWithoutReturn } from '../engine/without-return';
import { inOrder } from '../engine/order';
import { overlap, type CellArea } from '../../cells/areas';
import type { Finding } from '../model/findings';
import type { Grid } from '../model/grid';
import type { ConfirmedHeadings, NotChecked, Recognition, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { recogniseSheet } from '../returns/recognise';
import type { Rule } from '../engine/define-rule';
import { RULES } from '../rules/index';
import { heldAs, type HeldPart, type HeldSheet } from './hold-sheet';

/** What checking one sheet came to. */
export interface SheetReport {
  readonly sheet: string;
  /** Every table found on the sheet that is a return. */
  readonly returns: readonly ReturnSheet[];
  /** Tables that are no return: listed, not checked. */
  readonly registers: readonly ReturnSheet[];
  /** Worst first, then rule by rule, then in reading order: see `inOrder`. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** It looks like a return, and none of its rows is a row of headings. */
  readonly headerNotFound: boolean;
  /** Cells the rules looked at. */
  readonly cells: number;
}

/** A sheet as it was recognised, with all that the rules found in it, table by table. Immutable. */
export interface CheckedParts {
  readonly grid: Grid;
  readonly held: HeldSheet;
  readonly rules: readonly Rule[];
  /** One for each of the sheet's returns. */
  readonly tables: readonly TableCheck[];
  /** Beside and below the tables; where none of them is a return, on the whole sheet. */
  readonly outside: readonly Found[];
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
  return reportOf(yield* checkParts(grid, heldAs(recognition, specification), rules));
}

/** The same, with what is needed to check touched rows again. */
export function* checkParts(
  grid: Grid,
  held: HeldSheet,
  rules: readonly Rule[] = RULES,
): Generator<undefined, CheckedParts> {
  const tables: TableCheck[] = [];
  for (const [place, table] of returnsOf(held).entries()) {
    const { specification, tables: siblings } = partOf(held, table);
    tables.push(yield* checkTable({ grid, table, specification }, siblings, rules, place));
  }
  const outside = yield* checkOutside(grid, held, rules);
  return { grid, held, rules, tables, outside };
}

function returnsOf({ recognition }: HeldSheet): readonly ReturnSheet[] {
  return recognition.returns.filter(({ isReturn }) => isReturn);
}

/** Of a service's own the part it belongs to. */
function partOf({ parts }: HeldSheet, table: ReturnSheet): HeldPart {
  return parts.find(({ tables }) => tables.includes(table)) ?? parts[0];
}

/**
 * The same after an edit that changed nothing about how the sheet is recognised. Undefined where the edit is partly within and
 * partly outside a table, or touches what is no data: then all is to be checked anew.
 */
export function partsAfterEdit(
  before: CheckedParts,
  grid: Grid,
  edit: CellArea,
): Generator<undefined, CheckedParts> | undefined {
  const { returns } = before.held.recognition;
  const touched = returns.filter((table) => overlap(edit, wholeOf(table)));
  const [table, ...more] = touched;
  if (!table) return editOutside(before, grid);
  if (more.length > 0 || !table.isReturn || !isWithin(edit, dataOf(table))) return undefined;
  return editWithin(before, grid, { table, edit });
}

function* editWithin(
  before: CheckedParts,
  grid: Grid,
  { table, edit }: { readonly table: ReturnSheet; readonly edit: CellArea },
): Generator<undefined, CheckedParts> {
  const touched = returnsOf(before.held).indexOf(table);
  const tables: TableCheck[] = [];
  for (const [index, one] of before.tables.entries()) {
    tables.push(yield* one.afterEdit(grid, index === touched ? edit : undefined));
  }
  return { ...before, grid, tables };
}

function* editOutside(before: CheckedParts, grid: Grid): Generator<undefined, CheckedParts> {
  const tables: TableCheck[] = [];
  for (const one of before.tables) tables.push(yield* one.afterEdit(grid, undefined));
  const outside = yield* checkOutside(grid, before.held, before.rules);
  return { ...before, grid, tables, outside };
}

/** A table with its headings. */
function wholeOf({ headerRow, lastRow, firstColumn, lastColumn }: ReturnSheet): CellArea {
  return {
    top: headerRow,
    left: firstColumn,
    bottom: Math.max(headerRow, lastRow),
    right: lastColumn,
  };
}

function dataOf({ firstRow, lastRow, firstColumn, lastColumn }: ReturnSheet): CellArea {
  return {
    top: firstRow,
    left: firstColumn,
    bottom: lastRow,
    right: lastColumn,
  };
}

function isWithin(inner: CellArea, outer: CellArea): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}

/** Puts together what was found in the parts of a sheet. */
export function reportOf({ grid, held, rules, tables, outside }: CheckedParts): SheetReport {
  const { recognition } = held;
  const [{ specification }] = held.parts;
  const returns = returnsOf(held);
  const registers = recognition.returns.filter((table) => !table.isReturn);
  const found: Found[] = [];
  for (const rule of rules) {
    if (rule.appliesTo !== 'sheet') continue;
    for (const hit of rule.check({ grid, recognition, specification })) found.push({ rule, hit, sheet: grid.sheet });
  }
  for (const table of tables) found.push(...table.found);
  found.push(...outside);
  const findings = inOrder(
    withoutHeldBack(found).map((one) => findingOf(one)),
    [grid.sheet],
  );
  return {
    sheet: grid.sheet,
    returns,
    registers,
    findings: withDistinctKeys(findings),
    headerNotFound: recognition.headerNotFound,
    notChecked: [
      ...recognition.notChecked,
      ...tables.flatMap(({ notChecked }) => notChecked),
      ...registers.map(notCheckedTable),
      ...(returns.length > 0 ? notSeenOn(grid) : notCheckedWithoutReturn(grid, recognition)),
    ],
    cells: tables.reduce((sum, table) => sum + table.cells, 0),
  };
}

/**
 * Beside and below the tables of a sheet that holds a return what the rules on cells say; on others what needs no return. And
 * personal data wherever else something stands.
 */
function* checkOutside(grid: Grid, held: HeldSheet, rules: readonly Rule[]): Generator<undefined, readonly Found[]> {
  const { sheet } = grid;
  const { recognition } = held;
  const [{ specification }] = held.parts;
  const context = { grid, recognition, specification };
  const onCells = rules.filter((rule) => rule.appliesTo === 'cells');
  const personal: CellPass = yield* passBatches(
    elsewhereBatches(context),
    onCells.filter(({ theme }) => theme === 'personal'),
  );
  // It may be the office's own list, or staff: only people can say.
  const elsewhere = personal.hits.map(({ rule, hit }) => ({
    rule,
    hit: { ...hit, mayBeExplained: true as const },
    sheet,
  }));
  const table = recognition.returns.find(({ isReturn }) => isReturn);
  if (!table) return [...elsewhere, ...(yield* checkWithoutReturn(context, rules))];
  const batches = outsideBatches({ grid, table, specification }, recognition.returns);
  const { hits }: CellPass = yield* passBatches(batches, onCells);
  return [...hits.map((hit) => ({ ...hit, sheet, layout: table.layout })), ...elsewhere];
}
