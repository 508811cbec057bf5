import { kebabCase, plainKey, readRows, splitList, type RegisterTable, type SpecProblem } from './spec-rows';
import type { CodeEntry, CodeList } from './specification';

/** A list as the workbook has it, before it meets ours. */
export interface WorkbookList {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly CodeEntry[];
}

/** Reads `CodeLists`: a row per value. A row without a list or a label is reported and left out. */
export function readCodeLists(
  table: RegisterTable,
  report: (problem: SpecProblem) => void,
): ReadonlyMap<string, WorkbookList> {
  const lists = new Map<string, { id: string; name: string; entries: CodeEntry[] }>();
  for (const row of readRows(table)) {
    const name = row.text('List');
    const code = row.text('Code');
    const label = row.text('Label') || code;
    const missing = name === '' ? 'List' : label === '' ? 'Label' : undefined;
    if (missing !== undefined) {
      report({
        table: table.name,
        row: row.row,
        column: missing,
        message: `${missing} is blank. Fill it in, or delete the row.`,
      });
      continue;
    }
    const id = kebabCase(name);
    const list = lists.get(id) ?? { id, name, entries: [] };
    list.entries.push({ label, aliases: splitList(row.text('Also accepted')), ...(code !== '' && { code }) });
    lists.set(id, list);
  }
  return lists;
}

/** Ours with the workbook's values added; a value in both keeps every alias. */
export function extendList(ours: CodeList, theirs: WorkbookList): CodeList {
  const added = theirs.entries.filter((entry) => !ours.entries.some((own) => isSame(own, entry)));
  const kept = ours.entries.map((own) =>
    withAliases(
      own,
      theirs.entries.find((entry) => isSame(own, entry)),
    ),
  );
  return { ...ours, entries: [...kept, ...added], source: `${ours.source}; extended in this workbook` };
}

/** The workbook's values only, with the aliases ours knows for the same values. */
export function replaceList(ours: CodeList | undefined, theirs: WorkbookList): CodeList {
  const entries = theirs.entries.map((entry) =>
    withAliases(
      entry,
      ours?.entries.find((own) => isSame(own, entry)),
    ),
  );
  return {
    id: ours?.id ?? theirs.id,
    name: theirs.name,
    entries,
    isClosed: true,
    source: 'The CodeLists table of this workbook',
  };
}

function isSame(a: CodeEntry, b: CodeEntry): boolean {
  const isSameCode = a.code !== undefined && b.code !== undefined && plainKey(a.code) === plainKey(b.code);
  return isSameCode || plainKey(a.label) === plainKey(b.label);
}

function withAliases(entry: CodeEntry, more: CodeEntry | undefined): CodeEntry {
  if (!more) return entry;
  const aliases = [...entry.aliases, more.label, ...more.aliases].filter((alias) => alias !== entry.label);
  const code = entry.code ?? more.code;
  return { label: entry.label, aliases: [...new Set(aliases)], ...(code !== undefined && { code }) };
}
