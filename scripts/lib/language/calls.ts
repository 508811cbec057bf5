import ts from 'typescript';
import { bare, giveUp, type Scope } from './scope';
import { slotOf } from './conditions';

/** Functions that print a value, by what they are called in a pack. */
const PRINTERS: Readonly<Record<string, string>> = {
  printNumber: 'number',
  printDate: 'date',
  quote: 'quoted',
  clip: 'clipped',
  place: 'place',
  atCells: 'atCells',
  where: 'where',
  sheetPlace: 'sheetPlace',
  examples: 'examples',
  didYouMean: 'didYouMean',
  capital: 'capital',
};

const LISTS: Readonly<Record<string, string>> = { allOf: 'all', oneOf: 'any' };

type Convert = (node: ts.Expression, scope: Scope) => string;

/** A call of the grammar's → its slot; undefined for any other. */
export function grammarCall(node: ts.CallExpression, scope: Scope, convert: Convert): string | undefined {
  const [first, ...rest] = node.arguments;
  if (!first || !ts.isIdentifier(node.expression)) return undefined;
  const name = node.expression.text;
  const printer = PRINTERS[name];
  if (printer !== undefined) return `{${slotOf(first, scope)}, ${printer}}`;
  const list = LISTS[name];
  if (list !== undefined) return `{${listOf(first, scope)}, ${list}}`;
  if (name === 'String') return `{${slotOf(first, scope)}}`;
  if (name === 'printMoney') return moneyOf(first, scope);
  if (name === 'counted') return countedOf(first, rest, scope, convert);
  if (name === 'say' && rest.length === 2) return saidOf(first, rest, scope, convert);
  return undefined;
}

/** `printMoney(-free)`, where what is printed is known to be below nothing. */
function moneyOf(given: ts.Expression, scope: Scope): string {
  const node = bare(given);
  const size = sizeIn(node);
  return size ? `{${slotOf(size, scope)}, size, money}` : `{${slotOf(node, scope)}, money}`;
}

function sizeIn(node: ts.Expression): ts.Expression | undefined {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return node.operand;
  return ts.isCallExpression(node) && node.expression.getText() === 'Math.abs' ? node.arguments[0] : undefined;
}

function countedOf(
  count: ts.Expression,
  [one, many]: readonly ts.Expression[],
  scope: Scope,
  convert: Convert,
): string {
  if (!one) return giveUp('a count', count);
  const single = convert(one, scope);
  const several = many ? convert(many, scope) : `${single}s`;
  return `{${slotOf(count, scope)}, plural, one {# ${single}} other {# ${several}}}`;
}

/** `say(facts, one, many)`: see the grammar. */
function saidOf(facts: ts.Expression, [one, many]: readonly ts.Expression[], scope: Scope, convert: Convert): string {
  if (!one || !many) return giveUp('a sentence', facts);
  const at = slotOf(facts, scope);
  const several = `${convert(many, scope)}{${at}, examples}`;
  return `{${at}, place}{${at}.count, plural, one {${convert(one, scope)}} other {${several}}}`;
}

/** `codes.map(quote)` → `1.codes, quoted`. */
export function listOf(given: ts.Expression, scope: Scope): string {
  const node = bare(given);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return slotOf(node, scope);
  const [how] = node.arguments;
  const printer = how && ts.isIdentifier(how) ? PRINTERS[how.text] : undefined;
  if (node.expression.name.text !== 'map' || (printer !== 'quoted' && printer !== 'clipped'))
    return giveUp('a list', node);
  return `${slotOf(node.expression.expression, scope)}, ${printer}`;
}
