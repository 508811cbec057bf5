import type { Scalar } from '../model/values';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import {
  lift,
  readerOf,
  toScalar,
  type CellReader,
  type Context,
  type Mode,
  type FormulaSurroundings,
} from './context';
import { Call } from './functions/define';
import { functionNamed } from './functions/index';
import { applyBinary, applyUnary } from './operators';
import { parseFormula } from './parse';
import { findName, isTableName, resolveReference, resolveTable } from './resolve';
import { FormulaSyntaxError, type Node } from './syntax';
import { NAME_ERROR, REF_ERROR, FormulaReference, VALUE_ERROR, type Value } from './values';

/** Names that name names, and INDIRECT on INDIRECT, go no deeper. */
const MAX_DEPTH = 64;

export interface EvaluationPlace {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly moved?: { readonly rows: number; readonly columns: number };
}

/** The value of a parsed formula in a cell: one value, never blank (a reference to a blank cell shows 0). */
export function evaluateNode(
  node: Node,
  place: EvaluationPlace,
  surroundings: FormulaSurroundings,
  read?: CellReader,
): Scalar {
  const context = new FormulaContext(
    { moved: { rows: 0, columns: 0 }, ...place },
    surroundings,
    read ?? readerOf(place.workbook),
    0,
  );
  return toScalar(context.evaluate(node, 'single'), context) ?? 0;
}

class FormulaContext implements Context {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly moved: { readonly rows: number; readonly columns: number };

  constructor(
    place: Required<EvaluationPlace>,
    readonly surroundings: FormulaSurroundings,
    readonly read: CellReader,
    readonly depth: number,
  ) {
    this.workbook = place.workbook;
    this.sheet = place.sheet;
    this.row = place.row;
    this.column = place.column;
    this.moved = place.moved;
  }

  evaluate(node: Node, mode: Mode): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'array':
        return node.rows;
      case 'reference':
        return resolveReference(node, this);
      case 'table':
        return resolveTable(node, this);
      case 'name':
        return this.named(node, mode);
      case 'call':
        return this.call(node, mode);
      case 'unary':
        return this.unary(node, mode);
      case 'binary':
        return this.binary(node, mode);
      case 'span':
        return this.span(node);
    }
  }

  private unary(node: Extract<Node, { kind: 'unary' }>, mode: Mode): Value {
    const value = this.evaluate(node.operand, mode);
    if (node.operator === '@') return toScalar(value, this);
    // A plus sign changes nothing, and leaves a reference a reference.
    if (node.operator === '+') return value;
    return lift([value], mode, this, ([operand = null]) => applyUnary(node.operator, operand));
  }

  private binary(node: Extract<Node, { kind: 'binary' }>, mode: Mode): Value {
    const operands = [this.evaluate(node.left, mode), this.evaluate(node.right, mode)];
    return lift(operands, mode, this, ([left = null, right = null]) => applyBinary(node.operator, left, right));
  }

  private call(node: Extract<Node, { kind: 'call' }>, mode: Mode): Value {
    const definition = functionNamed(node.name);
    if (!definition) return NAME_ERROR;
    const count = node.arguments.length;
    if (count < definition.minimum || count > definition.maximum) return VALUE_ERROR;
    return definition.run(new Call(node.arguments, this, mode));
  }

  private named(node: Extract<Node, { kind: 'name' }>, mode: Mode): Value {
    const scope = node.sheet === undefined ? this.sheet : this.workbook.sheetNamed(node.sheet);
    if (!scope) return REF_ERROR;
    const name = findName(node.name, scope, this.workbook);
    if (!name) {
      const isTable = node.sheet === undefined && isTableName(node.name, this);
      return isTable ? resolveTable({ kind: 'table', table: node.name, parts: [] }, this) : NAME_ERROR;
    }
    if (this.depth >= MAX_DEPTH) return NAME_ERROR;
    try {
      const inner = new FormulaContext(this, this.surroundings, this.read, this.depth + 1);
      return inner.evaluate(parseFormula(name.formula), mode);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return NAME_ERROR;
      throw error;
    }
  }

  private span(node: Extract<Node, { kind: 'span' }>): Value {
    const from = this.evaluate(node.from, 'array');
    const to = this.evaluate(node.to, 'array');
    if (!(from instanceof FormulaReference) || !(to instanceof FormulaReference) || from.sheet !== to.sheet)
      return REF_ERROR;
    return new FormulaReference(from.sheet, {
      top: Math.min(from.area.top, to.area.top),
      left: Math.min(from.area.left, to.area.left),
      bottom: Math.max(from.area.bottom, to.area.bottom),
      right: Math.max(from.area.right, to.area.right),
    });
  }
}
