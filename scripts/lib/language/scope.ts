import ts from 'typescript';

/** An expression that names mean something in. */
export interface Closure {
  readonly node: ts.Expression;
  readonly scope: Scope;
}

/** What a name stands for: a value that the sentence is given, as a slot's path, or an expression. */
type Meaning = string | Closure;

/** What names mean in a function of a file with words. */
export interface Scope {
  readonly file: SourceWords;
  readonly names: ReadonlyMap<string, Meaning>;
}

/** A function of the file itself, which a sentence may call. */
export type LocalFunction = ts.FunctionDeclaration | ts.ArrowFunction;

/** A file with words: its functions and constants, and the areas by the names that the file has for them. */
export interface SourceWords {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly constants: ReadonlyMap<string, ts.Expression>;
  readonly areas: ReadonlyMap<string, string>;
}

/** Thrown where a function's text depends on what a template cannot say. */
export class NoTemplate extends Error {
  override readonly name = 'NoTemplate';
}

export function giveUp(what: string, node: ts.Node): never {
  throw new NoTemplate(`${what}: ${node.getText().replace(/\s+/g, ' ').slice(0, 60)}`);
}

/** Parentheses, `as`, `!` and `satisfies` say nothing. */
export function bare(node: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node)
  )
    return bare(node.expression);
  return node;
}

/** `amount`, `fund.name`, `parts[0]` → `1.amount` …; undefined for what is no value that the sentence is given. */
export function pathOf(given: ts.Expression, scope: Scope): string | undefined {
  const node = bare(given);
  if (ts.isIdentifier(node)) {
    const meaning = scope.names.get(node.text);
    return typeof meaning === 'object' ? pathOf(meaning.node, meaning.scope) : meaning;
  }
  if (ts.isPropertyAccessExpression(node)) return below(pathOf(node.expression, scope), node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isNumericLiteral(node.argumentExpression))
    return below(pathOf(node.expression, scope), node.argumentExpression.text);
  return undefined;
}

function below(path: string | undefined, name: string): string | undefined {
  return path === undefined ? undefined : `${path}.${name}`;
}

/** The names that a function gives what it is handed. */
export function bindParameters(
  parameters: readonly ts.ParameterDeclaration[],
  given: (index: number) => Meaning | undefined,
  scope: Scope,
): Scope {
  const names = new Map(scope.names);
  parameters.forEach(({ name, initializer }, index) => {
    const meaning = given(index);
    if (meaning !== undefined) bindName(name, meaning, names);
    else if (initializer && ts.isIdentifier(name)) names.set(name.text, { node: initializer, scope });
  });
  return { ...scope, names };
}

/** `{ amount, fund: { name } }`, `[first, ...rest]`. A default is for what a caller leaves out: what a sentence is given it has. */
export function bindName(name: ts.BindingName, meaning: Meaning, names: Map<string, Meaning>): void {
  if (ts.isIdentifier(name)) {
    names.set(name.text, meaning);
    return;
  }
  const path = typeof meaning === 'string' ? meaning : pathOf(meaning.node, meaning.scope);
  name.elements.forEach((element, index) => {
    if (!ts.isBindingElement(element) || element.dotDotDotToken || path === undefined) return;
    if (element.initializer) return;
    const key = ts.isArrayBindingPattern(name)
      ? String(index)
      : (element.propertyName ?? element.name).getText().replace(/^'|'$/g, '');
    bindName(element.name, `${path}.${key}`, names);
  });
}
