import { CellError, type Scalar } from '../model/values';
import { isErrorCode } from '../../cells/cell-values';
import { parseTableReference } from './table-reference';
import { FormulaSyntaxError, type BinaryOperator, type Node } from './syntax';
import { tokenise, type Token } from './tokens';

/** Excel refuses longer formulas. */
const MAX_LENGTH = 8_192;
/** Excel allows 64 levels of functions; brackets and signs count here too. */
const MAX_DEPTH = 200;

/** How tightly an operator holds what stands left and right of it; all are left-associative, `^` too, as in Excel. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '=': 10,
  '<>': 10,
  '<': 10,
  '>': 10,
  '<=': 10,
  '>=': 10,
  '&': 20,
  '+': 30,
  '-': 30,
  '*': 40,
  '/': 40,
  '^': 50,
};
const PERCENT = 60;
/** A sign binds tighter than a power: `-2^2` is 4 in Excel. */
const SIGN = 70;
const SPAN = 80;

const parsed = new Map<string, Node | FormulaSyntaxError>();
const MAX_CACHED = 20_000;

/**
 * A formula with its leading `=` → its syntax tree, remembered by text.
 * @throws FormulaSyntaxError when it is misspelt or uses something we do not have (other workbooks, unions, spills).
 */
export function parseFormula(formula: string): Node {
  let known = parsed.get(formula);
  if (!known) {
    if (parsed.size >= MAX_CACHED) parsed.clear();
    known = attempt(formula);
    parsed.set(formula, known);
  }
  if (known instanceof FormulaSyntaxError) throw known;
  return known;
}

function attempt(formula: string): Node | FormulaSyntaxError {
  try {
    if (formula.length > MAX_LENGTH)
      throw new FormulaSyntaxError(`The formula is longer than ${MAX_LENGTH} characters.`);
    return new Parser(tokenise(formula.replace(/^\s*=/, ''))).formula();
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return error;
    throw error;
  }
}

/** Operator precedence parsing after Pratt. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  formula(): Node {
    const node = this.expression(0);
    const rest = this.tokens[this.at];
    if (rest) throw new FormulaSyntaxError(`The formula goes on where it should end: ${describe(rest)}.`);
    return node;
  }

  private expression(minimum: number): Node {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new FormulaSyntaxError('The formula is nested too deeply.');
    let left = this.operand();
    for (;;) {
      const symbol = this.symbol();
      if (symbol === '%' && minimum < PERCENT) {
        this.at += 1;
        left = { kind: 'unary', operator: '%', operand: left };
      } else if (symbol === ':' && minimum < SPAN) {
        this.at += 1;
        left = { kind: 'span', from: left, to: this.expression(SPAN) };
      } else if (isBinary(symbol) && minimum < BINDING[symbol]) {
        this.at += 1;
        left = { kind: 'binary', operator: symbol, left, right: this.expression(BINDING[symbol]) };
      } else break;
    }
    this.depth -= 1;
    return left;
  }

  private operand(): Node {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError('The formula ends too early.');
    this.at += 1;
    switch (token.kind) {
      case 'number':
      case 'string':
        return { kind: 'literal', value: token.value };
      case 'error':
        return { kind: 'literal', value: errorValue(token.text) };
      case 'range':
        return { kind: 'reference', from: token.from, to: token.to };
      case 'sheet':
        return this.afterSheet(token.name);
      case 'brackets':
        return parseTableReference('', token.text);
      case 'word':
        return this.afterWord(token.text);
      case 'symbol':
        return this.afterSymbol(token.text);
    }
  }

  private afterSheet(sheet: string): Node {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'range') return { kind: 'reference', sheet, from: token.from, to: token.to };
    if (token?.kind === 'word') return { kind: 'name', sheet, name: token.text };
    if (token?.kind === 'error') return { kind: 'literal', value: errorValue(token.text) };
    throw new FormulaSyntaxError(`Cells of "${sheet}" should follow its name.`);
  }

  private afterWord(text: string): Node {
    const next = this.tokens[this.at];
    if (next?.kind === 'symbol' && next.text === '(') {
      this.at += 1;
      return { kind: 'call', name: functionName(text), arguments: this.list(')') };
    }
    if (next?.kind === 'brackets') {
      this.at += 1;
      return parseTableReference(text, next.text);
    }
    const upper = text.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'literal', value: upper === 'TRUE' };
    return { kind: 'name', name: text };
  }

  private afterSymbol(symbol: string): Node {
    if (symbol === '-' || symbol === '+' || symbol === '@') {
      return { kind: 'unary', operator: symbol, operand: this.expression(SIGN) };
    }
    if (symbol === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (symbol === '{') return this.array();
    throw new FormulaSyntaxError(`"${symbol}" stands where a value should.`);
  }

  /** Arguments up to the closing bracket; a missing one (`IF(A1,,2)`) is undefined. */
  private list(end: string): (Node | undefined)[] {
    const nodes: (Node | undefined)[] = [];
    if (this.symbol() === end) {
      this.at += 1;
      return nodes;
    }
    for (;;) {
      const symbol = this.symbol();
      nodes.push(symbol === ',' || symbol === end ? undefined : this.expression(0));
      if (this.symbol() !== ',') break;
      this.at += 1;
    }
    this.expect(end);
    return nodes;
  }

  private array(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.constant());
      const symbol = this.symbol();
      this.at += 1;
      if (symbol === '}') break;
      if (symbol === ';') rows.push([]);
      else if (symbol !== ',') throw new FormulaSyntaxError('An array has commas and semicolons between its values.');
    }
    if (rows.some((row) => row.length !== rows[0]?.length))
      throw new FormulaSyntaxError('The rows of an array differ in length.');
    return { kind: 'array', rows };
  }

  private constant(): Scalar {
    const sign = this.symbol();
    if (sign === '-' || sign === '+') this.at += 1;
    const node = this.operand();
    if (node.kind !== 'literal') throw new FormulaSyntaxError('An array holds constants only.');
    return sign === '-' && typeof node.value === 'number' ? -node.value : node.value;
  }

  private symbol(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'symbol' ? token.text : undefined;
  }

  private expect(symbol: string): void {
    if (this.symbol() !== symbol) throw new FormulaSyntaxError(`"${symbol}" is missing.`);
    this.at += 1;
  }
}

/** Files write newer functions with a prefix: `_xlfn.XLOOKUP`, `_xlfn._xlws.FILTER`. */
function functionName(text: string): string {
  return text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}

function isBinary(symbol: string | undefined): symbol is BinaryOperator {
  return symbol !== undefined && Object.hasOwn(BINDING, symbol);
}

function errorValue(text: string): CellError {
  return CellError.of(isErrorCode(text) ? text : '#VALUE!');
}

function describe(token: Token): string {
  if (token.kind === 'range') return 'a cell';
  if (token.kind === 'number' || token.kind === 'string') return `"${token.value}"`;
  return token.kind === 'sheet' ? `"${token.name}"` : `"${token.text}"`;
}
