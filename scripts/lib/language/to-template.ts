import ts from 'typescript';
import { grammarCall, listOf } from './calls';
import { chosenBy, slotOf } from './conditions';
import { bare, bindName, bindParameters, giveUp, pathOf, type LocalFunction, type Scope } from './scope';

/**
 * A function that makes a sentence → the template that makes the same one.
 * @throws NoTemplate where its text depends on what a template cannot say
 */
export function templateOf(made: LocalFunction, scope: Scope): string {
  const inside = bindParameters(made.parameters, (index) => String(index + 1), scope);
  return bodyText(made, inside);
}

function bodyText({ body }: LocalFunction, scope: Scope): string {
  if (!body) throw new Error('A function without a body.');
  return ts.isBlock(body) ? blockText([...body.statements], scope, body) : text(body, scope);
}

/** `const`, `if (…) return …` and `return`, in this order or another. */
function blockText([first, ...rest]: readonly ts.Statement[], scope: Scope, block: ts.Node): string {
  if (!first) return giveUp('a way out without a text', block);
  if (ts.isReturnStatement(first) && first.expression) return text(first.expression, scope);
  if (ts.isVariableStatement(first)) return blockText(rest, withConstants(first, scope), block);
  if (ts.isIfStatement(first)) {
    const before = [first.thenStatement].flatMap((one) => (ts.isBlock(one) ? [...one.statements] : [one]));
    const after = first.elseStatement ? [first.elseStatement, ...rest] : rest;
    return chosenBy(
      first.expression,
      scope,
      () => blockText(before, scope, first),
      () => blockText(after, scope, block),
    );
  }
  return giveUp('a statement', first);
}

function withConstants({ declarationList }: ts.VariableStatement, scope: Scope): Scope {
  const names = new Map(scope.names);
  for (const { name, initializer } of declarationList.declarations)
    if (initializer) bindName(name, { node: initializer, scope: { ...scope, names: new Map(names) } }, names);
  return { ...scope, names };
}

function text(given: ts.Expression, scope: Scope): string {
  const node = bare(given);
  if (ts.isStringLiteralLike(node)) return plain(node.text, node);
  if (ts.isTemplateExpression(node))
    return [
      plain(node.head.text, node),
      ...node.templateSpans.map(({ expression, literal }) => text(expression, scope) + plain(literal.text, node)),
    ].join('');
  if (ts.isConditionalExpression(node))
    return chosenBy(
      node.condition,
      scope,
      () => text(node.whenTrue, scope),
      () => text(node.whenFalse, scope),
    );
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return text(node.left, scope) + text(node.right, scope);
  if (ts.isCallExpression(node)) return callText(node, scope);
  if (ts.isIdentifier(node)) return nameText(node, scope);
  return fromTable(node, scope) ?? `{${slotOf(node, scope)}}`;
}

function plain(part: string, node: ts.Node): string {
  return /[{}#]/.test(part) ? giveUp('a sign of templates in a text', node) : part;
}

function nameText(node: ts.Identifier, scope: Scope): string {
  const path = pathOf(node, scope);
  if (path !== undefined) return `{${path}}`;
  const meaning = scope.names.get(node.text);
  if (typeof meaning === 'object') return text(meaning.node, meaning.scope);
  const constant = scope.file.constants.get(node.text);
  return constant ? text(constant, { ...scope, names: new Map() }) : giveUp('a name', node);
}

function callText(node: ts.CallExpression, scope: Scope): string {
  const said = grammarCall(node, scope, text) ?? sayOther(node, scope);
  if (said !== undefined) return said;
  const { expression, arguments: given } = node;
  if (ts.isPropertyAccessExpression(expression)) return methodText(node, expression, scope);
  const own = ts.isIdentifier(expression) ? scope.file.functions.get(expression.text) : undefined;
  if (!own) return giveUp('a call', node);
  return bodyText(
    own,
    bindParameters(own.parameters, (index) => given[index] && { node: given[index], scope }, {
      ...scope,
      names: new Map(),
    }),
  );
}

/** `FUND_WORDS.free(free)` → `{1, say money-fund.free}`. */
function sayOther({ expression, arguments: given }: ts.CallExpression, scope: Scope): string | undefined {
  const name = ts.isPropertyAccessExpression(expression) ? areaKeyOf(expression, scope) : undefined;
  const [first] = given;
  if (name === undefined || !first) return undefined;
  return given.length === 1
    ? `{${slotOf(first, scope)}, say ${name}}`
    : giveUp('a sentence of several values', expression);
}

/** `STATES[state]` → `{1.state, say states}`; of a table that is no words of its own, each of its texts. */
function fromTable(node: ts.Expression, scope: Scope): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    // `VERDICT_WORDS[verdict].one` would need a second look-up.
    return undefined;
  }
  if (!ts.isElementAccessExpression(node)) return undefined;
  const name = areaKeyOf(node.expression, scope);
  return name === undefined ? undefined : `{${slotOf(node.argumentExpression, scope)}, say ${name}}`;
}

/** `FUND_WORDS`, `FUND_WORDS.part` → `money-fund`, `money-fund.part`. */
function areaKeyOf(node: ts.Expression, scope: Scope): string | undefined {
  if (ts.isIdentifier(node)) return scope.file.areas.get(node.text);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const above = areaKeyOf(node.expression, scope);
  return above === undefined ? undefined : `${above}.${node.name.text}`;
}

function methodText(node: ts.CallExpression, method: ts.PropertyAccessExpression, scope: Scope): string {
  const of = bare(method.expression);
  if (method.name.text === 'toLowerCase') return text(of, scope).replace(/\}$/, ', lower}');
  if (method.name.text !== 'join') return giveUp('a method', node);
  const [separator] = node.arguments;
  const between = separator && ts.isStringLiteral(separator) ? separator.text : '';
  if (!ts.isArrayLiteralExpression(of))
    return between === ', ' ? `{${listOf(of, scope)}, listed}` : giveUp('a list', node);
  return of.elements.map((part, index) => partText(part, index === 0, between, scope)).join('');
}

/** `...(end === undefined ? [] : [end])` in a list that is joined; the first is always there. */
function partText(part: ts.Expression, isFirst: boolean, between: string, scope: Scope): string {
  const before = isFirst ? '' : plain(between, part);
  if (!ts.isSpreadElement(part)) return before + text(part, scope);
  const choice = bare(part.expression);
  if (isFirst || !ts.isConditionalExpression(choice)) return giveUp('a list', part);
  const branch = (given: ts.Expression) => (): string => {
    const list = bare(given);
    if (!ts.isArrayLiteralExpression(list)) return giveUp('a list', list);
    return list.elements.map((one) => partText(one, false, between, scope)).join('');
  };
  return chosenBy(choice.condition, scope, branch(choice.whenTrue), branch(choice.whenFalse));
}
