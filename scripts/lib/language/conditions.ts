import ts from 'typescript';
import { bare, giveUp, pathOf, type Scope } from './scope';

/** One of two texts, by a condition: `left === 0 ? a : b` → `{1, select, 0 {a} other {b}}`. */
export function chosenBy(given: ts.Expression, scope: Scope, yes: () => string, no: () => string): string {
  const node = bare(given);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return chosenBy(node.operand, scope, no, yes);
  if (ts.isIdentifier(node)) {
    const meaning = scope.names.get(node.text);
    if (typeof meaning === 'object' && pathOf(node, scope) === undefined)
      return chosenBy(meaning.node, meaning.scope, yes, no);
  }
  if (ts.isBinaryExpression(node)) return chosenByTwo(node, scope, yes, no);
  const path = pathOf(node, scope);
  if (path === undefined) return giveUp('a condition', node);
  return `{${path}, if, yes {${yes()}} other {${no()}}}`;
}

function chosenByTwo(node: ts.BinaryExpression, scope: Scope, yes: () => string, no: () => string): string {
  const { left, right, operatorToken } = node;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- a condition is made with few of them
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return chosenBy(left, scope, () => chosenBy(right, scope, yes, no), no);
    case ts.SyntaxKind.BarBarToken:
      return chosenBy(left, scope, yes, () => chosenBy(right, scope, yes, no));
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return chosenByValue(node, scope, yes, no);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return chosenByValue(node, scope, no, yes);
    case ts.SyntaxKind.LessThanToken:
      return right.getText() === '0'
        ? `{${slotOf(left, scope)}, sign, negative {${yes()}} other {${no()}}}`
        : giveUp('a condition', node);
    case ts.SyntaxKind.GreaterThanToken:
      if (right.getText() === '0') return `{${slotOf(left, scope)}, sign, positive {${yes()}} other {${no()}}}`;
      // How many there are is never below nothing.
      if (right.getText() === '1')
        return `{${slotOf(left, scope)}, plural, =0 {${no()}} =1 {${no()}} other {${yes()}}}`;
      return giveUp('a condition', node);
    default:
      return giveUp('a condition', node);
  }
}

function chosenByValue(node: ts.BinaryExpression, scope: Scope, yes: () => string, no: () => string): string {
  const value = bare(node.right);
  const slot = slotOf(node.left, scope);
  if (ts.isNumericLiteral(value) && value.text === '1') return `{${slot}, plural, one {${yes()}} other {${no()}}}`;
  const isLiteral = ts.isStringLiteral(value) || ts.isNumericLiteral(value);
  const isNothing = ts.isIdentifier(value) && value.text === 'undefined';
  if (!isLiteral && !isNothing) return giveUp('a comparison', node);
  if (value.text === '') return `{${slot}, if, yes {${no()}} other {${yes()}}}`;
  return `{${slot}, select, ${value.text} {${yes()}} other {${no()}}}`;
}

/** A value that the sentence is given, or one that is so many less. */
export function slotOf(given: ts.Expression, scope: Scope): string {
  const node = bare(given);
  const path = pathOf(node, scope);
  if (path !== undefined) return path;
  if (ts.isIdentifier(node)) {
    const meaning = scope.names.get(node.text);
    if (typeof meaning === 'object') return slotOf(meaning.node, meaning.scope);
  }
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(node.right)
  )
    return `${slotOf(node.left, scope)}, minus ${node.right.text}`;
  return giveUp('a value', node);
}
