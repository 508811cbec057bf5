import type { ReturnContext } from '../engine/contexts';
import { defineRule, type LongCheck } from '../engine/define-rule';
import { Bucket } from '../engine/bucket';
import { detailsOfPeople, type Detail } from '../engine/details-of-people';
import { equalRowsAfter, findEqualRows, type EqualRowsFound, type RowsToCompare } from '../engine/equal-rows';
import { recordRuns } from '../engine/record-rows';
import { whatRowsAre } from '../engine/what-rows-are';
import { valueAt } from '../model/grid';
import { place, quote } from '../text/grammar';

type Data = Readonly<{
  row: number;
  sameAs: number;
  /** Empty where they must not be repeated. */
  value: string;
  other: string;
}>;

/** Rows of an edit that are compared one by one with all others; with more it is quicker to begin anew. */
const MOST_COMPARED = 20;

/**
 * One client with two ages, two birth dates, two genders or two ethnicities: the reference was given twice, or one of the rows
 * is wrong. Compared with the first row of that client. A birthday in between is none, nor is an answer that is not known.
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
        if (!isShown) return `${place(facts)}it is another than in row ${sameAs}, for the same client.`;
        return `${place(facts)}${value}, but row ${sameAs} has ${other} for the same client.`;
      }
      const example = isShown ? `, for example ${value} where row ${sameAs} has ${other}` : '';
      return `${place(facts)}differ from an earlier row of the same client${example}.`;
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

function* tell({ grid }: ReturnContext, rows: RowsToCompare, found: EqualRowsFound, details: readonly Detail[]): Check {
  const [column = 0] = rows.columns;
  const people = found.equal.filter(({ row }) => isReference(valueAt(grid, row, column)));
  for (const { field, isSame, mayBeShown } of details) {
    const at = field.area.left;
    const bucket = new Bucket();
    let first: Data | undefined;
    for (const { row, sameAs } of people) {
      const [value, other] = [valueAt(grid, row, at), valueAt(grid, sameAs, at)];
      if (value === other || isSame(value, other)) continue;
      bucket.add(row, at, null);
      const shown = mayBeShown ? { value: quote(value), other: quote(other) } : { value: '', other: '' };
      first ??= { row: row + 1, sameAs: sameAs + 1, ...shown };
    }
    yield undefined;
    if (!first) continue;
    // No samples: two answers about one person may tell who it is.
    yield {
      kpi: field.kpi.id,
      label: field.header,
      areas: bucket.areas,
      count: bucket.count,
      samples: [],
      data: first,
      restsOn: [field],
    };
  }
  return function* (at, edit) {
    const again = rowsOf(at, column);
    const areFew = edit.bottom - edit.top < MOST_COMPARED;
    if (!areFew || !found.isComplete) return yield* compareAll(at);
    return yield* tell(at, again, equalRowsAfter(found, rows.grid, again, edit), detailsOfPeople(at));
  };
}

/** Longer numbers have lost their last digits: two of them may be two people (`reference-digits-lost`). */
const FIRST_LOST = 1e15;

/** What stands for many people, such as `N/A`, tells nobody apart. */
function isReference(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) < FIRST_LOST;
  return typeof value === 'string' && /\d/.test(value);
}
