import type { Scalar } from '../model/values';
import type { Workbook } from '../model/workbook';
import type { FormulaSurroundings } from './context';
import { evaluateNode } from './evaluate';
import { isConstant } from './facts';
import { parseFormula } from './parse';
import { FormulaSyntaxError, type Node } from './syntax';
import { NAME_ERROR } from './values';

/* The workbench is an Excel for people: outside tests its clock is the machine's. */
export const MACHINE: FormulaSurroundings = { clock: () => new Date(), random: () => Math.random() };

export interface EvaluateOptions {
  /** The cell the formula was written for, when it is not the one it is evaluated in: relative references move along. */
  readonly writtenAt?: { readonly row: number; readonly column: number };
  readonly surroundings?: FormulaSurroundings;
}

/** Values of formulas that are the same everywhere and always, such as `=LEN("abc")>0`. */
const constants = new WeakMap<Node, { readonly value: Scalar }>();

/**
 * The value a formula has in a cell (zero-based row and column); nothing is changed. Also for conditional formats: give
 * `writtenAt`, the top left cell of the format's first area, and the cell to be drawn as `row` and `column`. Parsed
 * formulas are remembered, and so are the values of constant ones.
 * @param formula with its leading `=`.
 * @returns `#NAME?` for a formula we cannot read. Never null: a reference to a blank cell gives 0.
 */
export function evaluateFormula(
  workbook: Workbook,
  sheetId: string,
  row: number,
  column: number,
  formula: string,
  options: EvaluateOptions = {},
): Scalar {
  const node = parsed(formula);
  if (!node) return NAME_ERROR;
  const known = constants.get(node);
  if (known) return known.value;
  const { writtenAt = { row, column }, surroundings = MACHINE } = options;
  const moved = { rows: row - writtenAt.row, columns: column - writtenAt.column };
  const value = evaluateNode(node, { workbook, sheet: workbook.sheet(sheetId), row, column, moved }, surroundings);
  if (isConstant(node)) constants.set(node, { value });
  return value;
}

function parsed(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}
