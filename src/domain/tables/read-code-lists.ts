import { isBandList, withYears } from '../codelists/bands';
import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { comparable } from '../text/tidy';
import { keptFor } from '../model/kept-for';
import { CODE_LISTS } from './code-lists';
import { rowsOf, type RowOf } from './read-table';
import { kebabCase, type TableRead } from './spec-rows';
import type { CodeEntry, CodeList } from '../model/specification';

/** A list as the workbook has it, before it meets ours. */
export interface WorkbookList {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly ListedEntry[];
}

type ListRow = RowOf<typeof CODE_LISTS>;

/** A value of a list with the row that holds it. */
export interface ListedEntry {
  readonly row: ListRow;
  readonly entry: CodeEntry;
}

/** Reads `CodeLists`: a row per value. A row without a list, or without label and code, is left out. */
export const readCodeLists = keptFor((tables: readonly TableRead[]): readonly WorkbookList[] => {
  const lists = new Map<string, { id: string; name: string; entries: ListedEntry[] }>();
  for (const row of rowsOf(tables, CODE_LISTS)) {
    const [name, code] = [row.text('List'), row.text('Code')];
    const label = row.text('Label') || code;
    if (name === '' || label === '') continue;
    const id = kebabCase(name);
    const list = lists.get(id) ?? { id, name, entries: [] };
    list.entries.push({ row, entry: entryOf(row, label, code) });
    lists.set(id, list);
  }
  return [...lists.values()];
});

function entryOf({ text, read }: ListRow, label: string, code: string): CodeEntry {
  const [validFrom, validTo] = [read('Valid from'), read('Valid to')];
  const supersededBy = text('Replaced by');
  return {
    label,
    aliases: read('Also accepted') ?? [],
    ...(code !== '' && { code }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(supersededBy !== '' && { supersededBy }),
  };
}

/**
 * Our lists with the workbook's. A list that a KPI names is the list to be kept to: closed, and the workbook's own values if it
 * has any. A list of ours that no KPI names is extended; another of the workbook's only recognises.
 */
export function joinLists(theirs: readonly WorkbookList[], named: ReadonlySet<string>): ReadonlyMap<string, CodeList> {
  const joined = new Map(MINIMUM_SPECIFICATION.codeLists);
  const isNamed = (list: CodeList | WorkbookList): boolean => named.has(list.id) || named.has(kebabCase(list.name));
  for (const list of theirs) {
    const ours = oursFor(list, joined);
    const isKeptTo = isNamed(list) || (ours !== undefined && isNamed(ours));
    const made = ours && !isKeptTo ? extendList(ours, list) : { ...replaceList(ours, list), isClosed: isKeptTo };
    joined.set(made.id, made);
  }
  for (const [id, list] of joined) {
    if (isNamed(list) && !list.isClosed) joined.set(id, { ...list, isClosed: true });
  }
  return joined;
}

/** Our list that a list of the workbook means, by id or name. */
function oursFor({ id }: WorkbookList, lists: ReadonlyMap<string, CodeList>): CodeList | undefined {
  return lists.get(id) ?? [...lists.values()].find(({ name }) => kebabCase(name) === id);
}

/** Ours with the workbook's values added; a value in both keeps every alias, and a wording the workbook gives to its own goes there. */
function extendList(ours: CodeList, theirs: WorkbookList): CodeList {
  const entries = entriesOf(theirs);
  const added = entries.filter((entry) => !ours.entries.some((own) => isSame(own, entry)));
  const taken = new Set(added.flatMap(namesOf).map(comparable));
  const kept = ours.entries.map((own) => {
    const same = entries.find((entry) => isSame(own, entry));
    const joined = same ? { ...own, ...validityOf(same), aliases: mergedAliases(own, same) } : own;
    return { ...joined, aliases: joined.aliases.filter((alias) => !taken.has(comparable(alias))) };
  });
  return { ...ours, entries: [...kept, ...added], source: `${ours.source}; extended in this workbook` };
}

/** The workbook's values only, with the aliases ours knows for the same values. */
function replaceList(ours: CodeList | undefined, theirs: WorkbookList): CodeList {
  const own = entriesOf(theirs);
  const taken = new Set(own.flatMap(namesOf).map(comparable));
  const entries = own.map((entry) => {
    const known = ours?.entries.find((one) => isSame(one, entry));
    if (!known) return entry;
    const more = mergedAliases(entry, known).filter(
      (alias) => entry.aliases.includes(alias) || !taken.has(comparable(alias)),
    );
    const code = entry.code ?? known.code;
    return { ...entry, aliases: more, ...(code !== undefined && { code }) };
  });
  return {
    id: ours?.id ?? theirs.id,
    name: theirs.name,
    entries,
    isClosed: true,
    source: 'The CodeLists table of this workbook',
  };
}

/** Bands of ages take the single years in them, so that ages may be written either way. */
function entriesOf(list: WorkbookList): readonly CodeEntry[] {
  const entries = list.entries.map(({ entry }) => entry);
  return isBandList(entries) ? withYears(entries) : entries;
}

function namesOf({ label, code, aliases }: CodeEntry): readonly string[] {
  return [label, ...(code === undefined ? [] : [code]), ...aliases];
}

function validityOf({ validFrom, validTo, supersededBy }: CodeEntry): Partial<CodeEntry> {
  return {
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(supersededBy !== undefined && { supersededBy }),
  };
}

/** True for two entries that mean the same value: by code or label, or because each knows the other's label as a wording. */
export function isSame(a: CodeEntry, b: CodeEntry): boolean {
  const isSameCode = a.code !== undefined && b.code !== undefined && comparable(a.code) === comparable(b.code);
  return isSameCode || comparable(a.label) === comparable(b.label) || (knows(a, b.label) && knows(b, a.label));
}

function knows({ aliases }: CodeEntry, label: string): boolean {
  return aliases.some((alias) => comparable(alias) === comparable(label));
}

function mergedAliases(entry: CodeEntry, more: CodeEntry): readonly string[] {
  const aliases = [...entry.aliases, more.label, ...more.aliases].filter((alias) => alias !== entry.label);
  return [...new Set(aliases)];
}
