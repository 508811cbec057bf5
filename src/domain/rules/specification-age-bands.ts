import { parseBand, type Band } from '../codelists/bands';
import { NOT_KNOWN } from '../codelists/entries';
import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { comparable } from '../text/tidy';
import { readCodeLists, type ListedEntry, type WorkbookList } from '../tables/read-code-lists';
import { readKpis } from '../tables/read-kpis';
import { CODE_LISTS } from '../tables/code-lists';
import { findTable, type FoundTable } from '../tables/read-table';
import { holdTogether } from '../model/validity';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';

type Data = Readonly<{
  problem: 'overlap' | 'gap' | 'split' | 'not-known';
  list: string;
  band: string;
  other: string;
  /** The ages in both bands, or in none: `the ages 16 and 17`. */
  ages: string;
}>;

const BANDS: Readonly<Record<Data['problem'], (data: Data) => string>> = {
  overlap: ({ list, band, other, ages }) =>
    `in the list ${quote(list)}, the bands ${quote(other)} and ${quote(band)} share ${ages}`,
  gap: ({ list, band, other, ages }) =>
    `in the list ${quote(list)}, no band holds ${ages}, between ${quote(other)} and ${quote(band)}`,
  split: ({ list, band }) =>
    `in the list ${quote(list)}, the band ${quote(band)} holds people under 18 and people over it`,
  'not-known': ({ list }) => `the list ${quote(list)} has no value for people whose age is not known`,
};

/** A child becomes an adult. */
const ADULT = 18;

type Problem = RegisterProblem<Data>;

interface ListedBand extends Band {
  readonly listed: ListedEntry;
}

/**
 * Age bands of the office's own: next to each other, none over another, none across 18, and a value for *not known*. Lists count
 * that the KPI `age` names, or that say “age” in their name. Bands that do not hold at the same time are not compared.
 */
export const specificationAgeBands = defineRule<Data>({
  id: 'specification-age-bands',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: 'No national bands (2019 report, section 4.1, asks for age): they must be contiguous and split at 18.',
  words: {
    title: 'Age bands that overlap, leave a gap or cross 18',
    why: 'Everybody must be in exactly one band, children apart from adults, or the bands do not add up to the clients.',
    whatToDo:
      'Change the bands so that each begins one year after the last ends, one begins at 18, and one says “Not known”.',
    message: (facts, data) => `${place(facts)}${BANDS[data.problem](data)}.`,
  },
  check: (tables) => {
    const table = findTable(tables, CODE_LISTS);
    const named = new Set(
      readKpis(tables).flatMap(({ kpi, namedList }) => (kpi.id === 'age' ? (namedList ?? []) : [])),
    );
    const lists = readCodeLists(tables).filter(({ id, name }) => named.has(id) || /\bages?\b/i.test(name));
    return registerHits(table ? lists.flatMap((list) => problemsIn(list, table)) : []);
  },
});

function problemsIn(list: WorkbookList, table: FoundTable<typeof CODE_LISTS>): readonly Problem[] {
  const bands = bandsOf(list);
  if (bands.length < 2) return [];
  const at = (listed: ListedEntry, data: Omit<Data, 'list'>): readonly Problem[] => {
    const cell = registerCell(table, listed.row.row, 'Label') ?? registerCell(table, listed.row.row, 'Code');
    const discriminator = JSON.stringify([list.id, data.problem, data.band, data.other]);
    const isQuery = data.problem === 'split' || data.problem === 'not-known';
    return cell
      ? [{ cell, data: { list: list.name, ...data }, discriminator, ...(isQuery && { severity: 'query' }) }]
      : [];
  };
  const between = bands.flatMap((band, index) => {
    const before = bands.slice(0, index).filter(({ listed }) => holdTogether(listed.entry, band.listed.entry));
    const over = before.find(({ to }) => to >= band.from);
    const names = { band: band.listed.entry.label };
    if (over) {
      const ages = printAges(band.from, Math.min(over.to, band.to));
      return at(band.listed, { problem: 'overlap', ...names, other: over.listed.entry.label, ages });
    }
    const last = before.at(-1);
    if (!last || last.to === band.from - 1 || (band.mayBeginBefore && last.to === band.from - 2)) return [];
    const ages = printAges(last.to + 1, band.from - 1);
    return at(band.listed, { problem: 'gap', ...names, other: last.listed.entry.label, ages });
  });
  const across = bands
    .filter(({ from, to }) => from < ADULT && to >= ADULT)
    .flatMap(({ listed }) => at(listed, { problem: 'split', band: listed.entry.label, other: '', ages: '' }));
  const [first] = list.entries;
  const isKnown = list.entries.some(({ entry }) => saysNotKnown([entry.label, ...entry.aliases]));
  const unknown = isKnown || !first ? [] : at(first, { problem: 'not-known', band: '', other: '', ages: '' });
  return [...between, ...across, ...unknown];
}

/** By first age, the shorter first. */
function bandsOf({ entries }: WorkbookList): readonly ListedBand[] {
  return entries
    .flatMap((listed) => {
      const band = parseBand(listed.entry.label);
      return band ? [{ ...band, listed }] : [];
    })
    .sort((one, other) => one.from - other.from || one.to - other.to);
}

function printAges(from: number, to: number): string {
  if (from === to) return `the age ${from}`;
  return `the ages ${from} ${to - from === 1 ? 'and' : 'to'} ${to}`;
}

function saysNotKnown(names: readonly string[]): boolean {
  const known = new Set([NOT_KNOWN.label, ...NOT_KNOWN.aliases].map(comparable));
  return names.some((name) => known.has(comparable(name)));
}
