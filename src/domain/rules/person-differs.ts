import type { ReturnContext } from '../engine/contexts';
import { defineRule, type Hit, type LongCheck } from '../engine/define-rule';
import { Bucket } from '../engine/bucket';
import { detailsOfPeople, type Detail } from '../engine/details-of-people';
import { equalRowsAfter, findEqualRows, type EqualRowsFound, type RowsToCompare } from '../engine/equal-rows';
import { recordRuns } from '../engine/record-rows';
import { whatRowsAre } from '../engine/what-rows-are';
import { valueAt } from '../model/grid';
import { place, quote, record } from '../text/grammar';

type Data = Readonly<{
  row: string;
  sameAs: string;
  /** Empty where they must not be repeated. */
  value: string;
  other: string;
}>;

/** Rows of an edit that are compared one by one with all others; with more it is quicker to begin anew. */
const MOST_COMPARED = 20;

/**
 * One client with two ages, two birth dates, two genders or two ethnicities: the reference was given twice, or one of the rows
 * is wrong. Compared with the first row of that client that says something. A birthday in between is none, nor is an answer that is not known.
 */
export const personDiffers = defineRule<Data>({
  id: 'person-differs',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source: 'DfE SSDA903 and CIN validation: gender, birth date and ethnicity of one child agree across its records.',
  words: {
    title: 'One client with different details',
    why: 'Either two people share one reference, or one of the answers is wrong; both make a breakdown wrong.',
    whatToDo:
      'Look the client up, and correct the answer or the reference that is wrong. If both are right, explain how.',
    message: (facts, { sameAs, value, other }) => {
      const isShown = value !== '' && other !== '';
      if (facts.count === 1) {
        if (!isShown) return `${place(facts)}it is another than in ${sameAs}, for the same client.`;
        return `${place(facts)}${value}, but ${sameAs} has ${other} for the same client.`;
      }
      const example = isShown ? `, for example ${value} where ${sameAs} has ${other}` : '';
      return `${place(facts)}differ from another row of the same client${example}.`;
    },
  },
  check: (context) => (context.table.layout === 'records' ? compareAll(context) : []),
});

type Check = LongCheck<Data>;

function* compareAll(context: ReturnContext): Check {
  const { client } = whatRowsAre(context.table);
  const details = client ? detailsOfPeople(context) : [];
  if (!client || details.length === 0) return () => compareAll(context);
  const rows = rowsOf(context, client.area.left);
  return yield* tell(context, rows, yield* findEqualRows(rows), details);
}

function rowsOf({ grid, table }: ReturnContext, column: number): RowsToCompare {
  return { grid, runs: recordRuns(table), keyColumns: [], columns: [column] };
}

function* tell(
  { grid, table }: ReturnContext,
  rows: RowsToCompare,
  found: EqualRowsFound,
  details: readonly Detail[],
): Check {
  const [column = 0] = rows.columns;
  const people = rowsByPerson(found, (row) => isReference(valueAt(grid, row, column)));
  for (const detail of details) {
    yield undefined;
    const hit = hitOf(detail, people, { grid, table });
    if (hit) yield hit;
  }
  return function* (at, edit) {
    const again = rowsOf(at, column);
    const areFew = edit.bottom - edit.top < MOST_COMPARED;
    if (!areFew || !found.isComplete) return yield* compareAll(at);
    return yield* tell(at, again, equalRowsAfter(found, rows.grid, again, edit), detailsOfPeople(at));
  };
}

/** The rows in which a detail of somebody is another than in that person's other rows. */
function hitOf(
  { field, differing, mayBeShown }: Detail,
  people: readonly (readonly number[])[],
  { grid, table }: Pick<ReturnContext, 'grid' | 'table'>,
): Hit<Data> | undefined {
  const at = field.area.left;
  const rows: number[] = [];
  let first: Data | undefined;
  for (const own of people) {
    const values = own.map((row) => valueAt(grid, row, at));
    const found = values.every((value) => value === values[0]) ? undefined : differing(values);
    const [example] = found?.others ?? [];
    if (!found || example === undefined) continue;
    for (const other of found.others) rows.push(own[other] ?? 0);
    const shown = (place: number): string => (mayBeShown ? quote(values[place] ?? null) : '');
    const [row, sameAs] = [example, found.base].map((place) => record(table, (own[place] ?? 0) + 1));
    first ??= { row: row ?? '', sameAs: sameAs ?? '', value: shown(example), other: shown(found.base) };
  }
  if (!first) return undefined;
  const bucket = new Bucket();
  for (const row of rows.sort((one, other) => one - other)) bucket.add(row, at, null);
  const { areas, count } = bucket;
  // No samples: two answers about one person may tell who it is.
  return { kpi: field.kpi.id, label: field.header, areas, count, samples: [], data: first, restsOn: [field] };
}

/** The rows of everybody who has more than one, top to bottom. */
function rowsByPerson({ equal }: EqualRowsFound, isPerson: (row: number) => boolean): readonly (readonly number[])[] {
  const byFirst = new Map<number, number[]>();
  for (const { row, sameAs } of equal) {
    const own = byFirst.get(sameAs);
    if (own) own.push(row);
    else if (isPerson(row)) byFirst.set(sameAs, [sameAs, row]);
  }
  return [...byFirst.values()];
}

/** Longer numbers have lost their last digits: two of them may be two people (`reference-digits-lost`). */
const FIRST_LOST = 1e15;

/** What stands for many people, such as `N/A`, tells nobody apart. */
function isReference(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) < FIRST_LOST;
  return typeof value === 'string' && /\d/.test(value);
}
