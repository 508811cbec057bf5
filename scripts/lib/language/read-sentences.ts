import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { WordsGroup } from '../../../src/domain/text/words';
import { bare, NoTemplate, type LocalFunction, type Scope, type SourceWords } from './scope';
import type { Sentence } from './sentence';
import { templateOf } from './to-template';

/** Words that a file registers: `words('money', { … })`, `defineRule({ id, words: { … } })`, `notice('busy', …)`. */
interface Found {
  readonly group: WordsGroup;
  readonly area: string;
  readonly texts: ts.Expression;
}

/** Every text under `src` that a pack may have, in the order of the files and of the texts in them. */
export function readSentences(root: string): readonly Sentence[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name))
    .sort();
  const sources = new Map(files.map((name) => [name, parse(root, name)]));
  return [...sources].flatMap(([name, source]) => {
    const found = foundIn(source);
    const scope: Scope = { file: wordsOf(name, source, sources), names: new Map() };
    return found.flatMap(({ group, area, texts }) =>
      sentencesIn(texts, '', scope).map((one) => ({ ...one, group, area })),
    );
  });
}

function parse(root: string, name: string): ts.SourceFile {
  return ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest, true);
}

function foundIn(source: ts.SourceFile): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...foundAt(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function foundAt({ expression, arguments: given }: ts.CallExpression): readonly Found[] {
  const [first, second, third] = given;
  if (!first || !ts.isIdentifier(expression)) return [];
  if (expression.text === 'defineRule' && ts.isObjectLiteralExpression(first)) {
    const id = propertyOf(first, 'id');
    const texts = propertyOf(first, 'words');
    return id && ts.isStringLiteral(id) && texts ? [{ group: 'rules', area: id.text, texts }] : [];
  }
  if (!ts.isStringLiteral(first) || !second) return [];
  if (expression.text === 'notice' && third)
    return [{ group: 'sentences', area: `notice-${first.text}`, texts: asMessage(third) }];
  return expression.text === 'words' ? [{ group: 'sentences', area: first.text, texts: second }] : [];
}

/** A notice's only text has the key `message`. */
function asMessage(text: ts.Expression): ts.Expression {
  return ts.factory.createObjectLiteralExpression([ts.factory.createPropertyAssignment('message', text)]);
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((one) => one.name && nameOf(one.name) === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

type Read = Omit<Sentence, 'group' | 'area'>;

function sentencesIn(given: ts.Expression, key: string, scope: Scope): readonly Read[] {
  const node = bare(given);
  const below = (name: string): string => (key === '' ? name : `${key}.${name}`);
  if (ts.isStringLiteralLike(node)) return [{ key, english: node.text, isTemplate: false }];
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) ? sentencesIn(one.initializer, below(nameOf(one.name)), scope) : [],
    );
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((one, index) => sentencesIn(one, below(String(index)), scope));
  const made = functionOf(node, scope);
  if (made && !isWordless(made)) return [{ key, ...templateOrWhy(made, scope) }];
  // What a template string is put together from while the file loads stays as it is.
  return ts.isTemplateExpression(node) ? [{ key, isTemplate: false, why: 'put together while the file loads' }] : [];
}

function functionOf(node: ts.Expression, scope: Scope): LocalFunction | undefined {
  if (ts.isArrowFunction(node)) return node;
  return ts.isIdentifier(node) ? scope.file.functions.get(node.text) : undefined;
}

/** True for a function that only picks among words which stand elsewhere. */
function isWordless({ body }: LocalFunction): boolean {
  let hasWords = false;
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const isCompared = ts.isBinaryExpression(node.parent) && node.parent.operatorToken.getText().endsWith('==');
    if (isText && !isCompared && /\p{L}/u.test(node.text)) hasWords = true;
    if (ts.isCallExpression(node) && !/^[A-Z_]+\b/.test(node.expression.getText())) hasWords = true;
    ts.forEachChild(node, visit);
  };
  if (body) visit(body);
  return !hasWords;
}

function templateOrWhy(made: LocalFunction, scope: Scope): Omit<Read, 'key'> {
  try {
    return { english: templateOf(made, scope), isTemplate: true };
  } catch (thrown) {
    if (thrown instanceof NoTemplate) return { isTemplate: true, why: thrown.message };
    throw thrown;
  }
}

/** What the names of a file stand for, those it imports from other files with words included. */
function wordsOf(name: string, source: ts.SourceFile, sources: ReadonlyMap<string, ts.SourceFile>): SourceWords {
  const functions = new Map<string, LocalFunction>();
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements)
    if (ts.isFunctionDeclaration(statement) && statement.name) functions.set(statement.name.text, statement);
  for (const [of, value] of constantsIn(source)) {
    if (ts.isArrowFunction(value)) functions.set(of, value);
    else if (ts.isStringLiteralLike(value)) constants.set(of, value);
  }
  const imported = source.statements.filter(ts.isImportDeclaration).flatMap((one) => importedAreas(one, name, sources));
  return { functions, constants, areas: new Map([...areasOf(source), ...imported]) };
}

type Named<T> = readonly (readonly [name: string, of: T])[];

function importedAreas(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  into: string,
  sources: ReadonlyMap<string, ts.SourceFile>,
): Named<string> {
  const named = importClause?.namedBindings;
  if (!named || !ts.isNamedImports(named) || !ts.isStringLiteral(moduleSpecifier)) return [];
  const other = sources.get(`${join(dirname(into), moduleSpecifier.text)}.ts`);
  if (!other) return [];
  const theirs = new Map(areasOf(other));
  return named.elements.flatMap(({ name, propertyName }) => {
    const area = theirs.get((propertyName ?? name).text);
    return area === undefined ? [] : [[name.text, area] as const];
  });
}

/** `FUND_WORDS` → `money-fund`. */
function areasOf(source: ts.SourceFile): Named<string> {
  return constantsIn(source).flatMap(([name, value]) => {
    const call = bare(value);
    if (!ts.isCallExpression(call) || call.expression.getText() !== 'words') return [];
    const [area] = call.arguments;
    return area && ts.isStringLiteral(area) ? [[name, area.text] as const] : [];
  });
}

function constantsIn(source: ts.SourceFile): Named<ts.Expression> {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, initializer }) =>
      initializer && ts.isIdentifier(name) ? [[name.text, initializer] as const] : [],
    );
}
