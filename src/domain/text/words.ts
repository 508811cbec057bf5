/** The words of a rule stand apart from all others in a pack: they are keyed by the rule's id. */
export type WordsGroup = 'rules' | 'sentences';

/** Where a text stands in a pack: `sentences`, `money`, `view.funds`. */
export interface WordsPlace {
  readonly group: WordsGroup;
  readonly area: string;
  readonly key: string;
}

/** A text, or what makes one of the case at hand. */
export type Saying = string | ((...facts: never[]) => unknown);

/** A text of another language in place of an English one; the English one itself where there is none. */
export type Translate = (english: Saying, place: WordsPlace) => Saying;

type Tree = Record<string, unknown>;

interface Registered {
  readonly group: WordsGroup;
  readonly area: string;
  readonly english: Tree;
  /** What callers hold: the same keys, in the language in force. */
  readonly spoken: Tree;
}

const registered = new Map<string, Registered>();
let translate: Translate | undefined;

/**
 * English beside its use, under the name by which a pack of another language knows it. Read it where it is shown: what a module
 * takes out while it loads stays English.
 * @param area unique; a text's key is its path in the object: `view.funds`
 */
export function words<Words extends object>(area: string, english: Words): Words {
  return register('sentences', area, english);
}

/** The same of a rule's words. */
export function ruleWords<Words extends object>(rule: string, english: Words): Words {
  return register('rules', rule, english);
}

/** The words of an area in the language in force; undefined while nothing has loaded them. */
export function spokenWords(area: string): Readonly<Record<string, unknown>> | undefined {
  return registered.get(`sentences ${area}`)?.spoken;
}

/** Sets the language of all words, those that load later included. Called once, by what puts a product together. */
export function speakWith(other: Translate | undefined): void {
  translate = other;
  for (const one of registered.values()) tell(one, one.english, one.spoken, '');
}

function register<Words extends object>(group: WordsGroup, area: string, english: Words): Words {
  // A tree of texts is read by its keys alone.
  const one: Registered = { group, area, english: english as Tree, spoken: emptyLike(english) };
  registered.set(`${group} ${area}`, one);
  tell(one, one.english, one.spoken, '');
  return one.spoken as Words;
}

function tell(one: Registered, english: Tree, spoken: Tree, path: string): void {
  for (const [name, value] of Object.entries(english)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (isTree(value)) tell(one, value, (spoken[name] = branchOf(spoken[name], value)), key);
    else if (isSaying(value) && translate) spoken[name] = translate(value, { ...one, key });
    else spoken[name] = value;
  }
}

/** The same branch again where there is one: somebody may hold it. */
function branchOf(known: unknown, english: Tree): Tree {
  return isTree(known) ? known : emptyLike(english);
}

function emptyLike(english: object): Tree {
  return (Array.isArray(english) ? [] : {}) as Tree;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function isSaying(value: unknown): value is Saying {
  return typeof value === 'string' || typeof value === 'function';
}
