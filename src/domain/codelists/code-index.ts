import { distance } from 'fastest-levenshtein';
import type { CodeEntry, CodeGroup, CodeList } from '../model/specification';
import { comparable } from '../text/tidy';

/** A code list made ready for many look-ups. */
export interface CodeIndex {
  /** The entry a value stands for, by code, label or alias, whatever its case, punctuation and the numbering before it. */
  find(value: string): CodeEntry | undefined;
  /** The group of entries a value names, where it names no entry by itself. */
  findGroup(value: string): CodeGroup | undefined;
  /** Labels of the entries a value may have been meant for, best first, three at most; none when nothing is near. */
  nearest(value: string): readonly string[];
}

/** Letters that may differ: a slip in a short word, two swapped letters in a longer one, a quarter of a long label. */
function reach(length: number): number {
  return length < 6 ? 1 : Math.max(2, Math.floor(length / 4));
}

/** Candidates within this much of the best are worth showing as well. */
const MARGIN = 1;

/** Text longer than this is a remark, and measuring it against every label would take long. */
const LONGEST = 80;

/** A label's first words are often all that people write: `Asian` … from six letters on. */
const SHORTEST_PIECE = 6;

/** Shorter words are a letter or two apart from each other (`Yes`, `YOS`): a guess would be a throw of dice. */
const SHORTEST_WORD = 4;

/** Values whose nearest labels are remembered: each is measured against every name of the list. */
const MOST_REMEMBERED = 2000;

const indexes = new WeakMap<CodeList, CodeIndex>();

/**
 * Indexes a code list: codes, labels and aliases, first come first served when two entries share a name. Made once for each
 * list, for it is asked for by every field and after every edit.
 */
export function indexCodes(list: CodeList): CodeIndex {
  const index = indexes.get(list) ?? makeIndex(list);
  indexes.set(list, index);
  return index;
}

function makeIndex(list: CodeList): CodeIndex {
  const byName = new Map<string, CodeEntry>();
  for (const entry of list.entries) {
    for (const name of [entry.label, entry.code ?? '', ...entry.aliases]) {
      const key = comparable(name);
      if (key !== '' && !byName.has(key)) byName.set(key, entry);
    }
  }
  const groups = new Map((list.groups ?? []).flatMap((group) => group.names.map((name) => [comparable(name), group])));
  const guessed = new Map<string, readonly string[]>();
  return {
    findGroup: (value) => groups.get(comparable(value)),
    find: (value) => byName.get(comparable(value)) ?? withoutNumbering(value, byName),
    nearest: (value) => {
      const nearest = guessed.get(value) ?? nearestLabels(comparable(value), byName);
      if (guessed.size < MOST_REMEMBERED) guessed.set(value, nearest);
      return nearest;
    },
  };
}

/** `a) `, `(b) `, `3. `: the letter or number that a form puts before its answers. A point before a digit is a fraction's. */
const NUMBERED = /^\s*(?:\(?[a-z0-9]{1,2}\)\s*(?=\S)|[a-z0-9]{1,2}[.:]\s*(?=\p{L}))/iu;

/** `W1 - White British`: the code before the label, which is words: `18 - 24` is a band. */
const CODED = /^\s*([a-z0-9]{1,5})\s*(?:[-\u2010-\u2015:=]|\s)\s*(.*\p{L}{2}.*)$/iu;

/**
 * The entry of a value with something in front of it: `a) WBRI`, as Ofsted’s lists have it, is WBRI; `W1 - White British` where
 * both name one entry.
 */
function withoutNumbering(value: string, byName: ReadonlyMap<string, CodeEntry>): CodeEntry | undefined {
  if (value.length > LONGEST) return undefined;
  const numbering = NUMBERED.exec(value)?.[0];
  const numbered = numbering === undefined ? undefined : byName.get(comparable(value.slice(numbering.length)));
  if (numbered) return numbered;
  const [, code = '', label = ''] = CODED.exec(value) ?? [];
  const coded = code === '' ? undefined : byName.get(comparable(code));
  return coded && coded === byName.get(comparable(label)) ? coded : undefined;
}

function nearestLabels(value: string, byName: ReadonlyMap<string, CodeEntry>): readonly string[] {
  // Nor is a number that is in no band nearly another band's.
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  if (value.length > LONGEST || letters < SHORTEST_WORD) return [];
  const best = new Map<string, number>();
  for (const [name, entry] of byName) {
    const far = howFar(value, name);
    if (far === undefined) continue;
    best.set(entry.label, Math.min(far, best.get(entry.label) ?? Infinity));
  }
  const closest = Math.min(...best.values());
  return [...best]
    .filter(([, far]) => far <= closest + MARGIN)
    .sort(([, one], [, other]) => one - other)
    .slice(0, 3)
    .map(([label]) => label);
}

/** Edits between the two; a little more than none for a whole label of which only the beginning or end was written. */
function howFar(value: string, name: string): number | undefined {
  if (value.length >= SHORTEST_PIECE && (name.startsWith(value) || name.endsWith(value))) return 1;
  const longest = Math.max(value.length, name.length);
  const allowed = reach(longest);
  if (Math.abs(value.length - name.length) > allowed) return undefined;
  if (name.length < SHORTEST_WORD) return undefined;
  const far = distance(value, name);
  return far <= allowed ? far : undefined;
}
