import type { Entry, Fact, FiguresReading, Part } from '../../model/table-reading';
import { measureOfParts } from './measure-of';
import type { LabelReader } from './read-label';

/** A figure read through both axes; undefined where they do not say together what it counts. */
export function factOf(reader: LabelReader, down: Entry, across: Entry, at: Fact['at']): Fact | undefined {
  if (down.unread || across.unread || down.figure === 'comment' || across.figure === 'comment') return undefined;
  const parts = joined(down.parts, across.parts);
  const measure = measureOf(reader, down, across, parts);
  if (measure === undefined) return undefined;
  const period = narrower(down, across);
  const total = down.total ?? across.total;
  const service = down.service ?? across.service;
  const place = down.place ?? across.place;
  return {
    at,
    measure,
    parts,
    ...period,
    figure: down.figure === 'actual' ? across.figure : down.figure,
    ...(service !== undefined && { service }),
    ...(place !== undefined && { place }),
    ...(total && { total }),
    ...((down.isSubset ?? across.isSubset) && { isSubset: true }),
  };
}

/** Every figure of a table, row by row. */
export function* factsOf(reader: LabelReader, table: FiguresReading): Generator<Fact> {
  for (const down of table.down) {
    for (const across of table.across) {
      const fact = factOf(reader, down, across, { row: down.at, column: across.at });
      if (fact) yield fact;
    }
  }
}

/** A measure of its own on one axis outranks the whole that parts of the other add up to. */
function measureOf(reader: LabelReader, down: Entry, across: Entry, parts: readonly Part[]): string | undefined {
  const own = [down, across].flatMap(({ measure, parts: its }) =>
    measure !== undefined && its.length === 0 ? [measure] : [],
  );
  return own[0] ?? down.measure ?? across.measure ?? measureOfParts(reader, parts);
}

function joined(one: readonly Part[], other: readonly Part[]): readonly Part[] {
  return [...one, ...other].sort((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
}

function narrower(down: Entry, across: Entry): Pick<Fact, 'period' | 'periodOfNoYear'> {
  const period = down.period ?? across.period;
  if (period) return { period };
  const noYear = down.periodOfNoYear ?? across.periodOfNoYear;
  return noYear === undefined ? {} : { periodOfNoYear: noYear };
}
