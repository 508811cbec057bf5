import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { comparable } from '../text/tidy';
import { printArea } from '../../cells/addresses';
import { isSame, readCodeLists, type ListedEntry, type WorkbookList } from '../tables/read-code-lists';
import { readKpis } from '../tables/read-kpis';
import { CODE_LISTS } from '../tables/code-lists';
import { findTable, type FoundTable } from '../tables/read-table';
import type { CodeEntry } from '../model/specification';
import { findList } from '../tables/specification-tables';
import { holdTogether } from '../model/validity';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';

type Data = Readonly<{
  value: string;
  label: string;
  other: string;
  /** Address of the other; empty where it is a value of our own list. */
  otherCell: string;
}>;

type Problem = RegisterProblem<Data>;

/** A name of a value and the heading under which it stands. */
interface Name {
  readonly text: string;
  readonly column: 'Code' | 'Label' | 'Also accepted';
}

/**
 * A code, label or other wording of one value that is also one of another value of the list, while both hold. A label twice, or
 * a code twice, is a row twice and reported there. In a list of ours that the workbook extends, our own labels count as well.
 */
export const specificationAmbiguous = defineRule<Data>({
  id: 'specification-ambiguous',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: {
    title: 'One wording for two values',
    why: 'An answer can be counted under one value only. A wording that stands for two is counted under the first.',
    whatToDo: 'Take the wording away from one of the two values.',
    message: (facts, { value, label, other, otherCell }) =>
      `${place(facts)}${quote(value)} stands for ${quote(label)} here and for ${quote(other)} ${otherCell === '' ? 'in our own list' : `in ${otherCell}`}.`,
  },
  check: (tables) => {
    const table = findTable(tables, CODE_LISTS);
    const named = new Set(readKpis(tables).flatMap(({ namedList }) => namedList ?? []));
    return registerHits(table ? readCodeLists(tables).flatMap((list) => sharedIn(list, table, named)) : []);
  },
});

function sharedIn(
  list: WorkbookList,
  table: FoundTable<typeof CODE_LISTS>,
  named: ReadonlySet<string>,
): readonly Problem[] {
  const ours = findList(MINIMUM_SPECIFICATION.codeLists, list.id);
  const isExtended = ours && !named.has(list.id) && !named.has(ours.id);
  const own = isExtended ? ours.entries.filter((one) => !list.entries.some(({ entry }) => isSame(one, entry))) : [];
  const owners = new Map<string, Owner[]>();
  return list.entries.flatMap((listed) =>
    namesOf(listed.entry).flatMap((name) => {
      const key = comparable(name.text);
      const before = owners.get(key) ?? [];
      owners.set(key, [...before, { listed, name }]);
      const other = before.find((one) => isAnother(one, { listed, name }));
      if (other) return problem(table, list, { listed, name }, other.listed.entry.label, other);
      const ourOwn = own.find((entry) => comparable(entry.label) === key);
      return ourOwn ? problem(table, list, { listed, name }, ourOwn.label) : [];
    }),
  );
}

interface Owner {
  readonly listed: ListedEntry;
  readonly name: Name;
}

function isAnother(one: Owner, { listed, name }: Owner): boolean {
  const isRepeatedRow = one.name.column === name.column && name.column !== 'Also accepted';
  const isSameValue = comparable(one.listed.entry.label) === comparable(listed.entry.label);
  return !isSameValue && !isRepeatedRow && holdTogether(one.listed.entry, listed.entry);
}

function problem(
  table: FoundTable<typeof CODE_LISTS>,
  list: WorkbookList,
  { listed, name }: Owner,
  other: string,
  place?: Owner,
): readonly Problem[] {
  const cell = registerCell(table, listed.row.row, name.column) ?? registerCell(table, listed.row.row, 'List');
  if (!cell) return [];
  const otherCell = place && registerCell(table, place.listed.row.row, place.name.column);
  const data = {
    value: name.text,
    label: listed.entry.label,
    other,
    otherCell: otherCell ? printArea(otherCell.area) : '',
  };
  return [{ cell, data, discriminator: JSON.stringify([list.id, name.text, listed.entry.label]) }];
}

function namesOf({ label, code, aliases }: CodeEntry): readonly Name[] {
  const names: readonly Name[] = [
    { text: label, column: 'Label' },
    ...(code === undefined ? [] : [{ text: code, column: 'Code' } as const]),
    ...aliases.map((text) => ({ text, column: 'Also accepted' }) as const),
  ];
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const before = seen.size;
    return seen.add(comparable(text)).size > before;
  });
}
