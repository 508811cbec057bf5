import type { LineRun } from '../../domain/model/grid';
import { areaOf } from './read-details';
import type { Requests } from './request';

/** A sheet, of whose used range the place, `rowHidden` and `columnHidden` were loaded. */
interface UsedSheet {
  readonly name: string;
  readonly used: Excel.Range;
}

interface HiddenLines {
  readonly rows: readonly LineRun[];
  readonly columns: readonly LineRun[];
}

type Axis = keyof HiddenLines;

/** Neighbouring lines of a sheet that Excel is asked about together. */
interface Stretch<T> extends LineRun {
  readonly sheet: T;
  readonly axis: Axis;
}

/** Ranges asked about in one request: some 2 MB of it. */
const MOST_RANGES = 3_000;
/** Stretches of no more lines are asked about line by line; others in this many parts: each is a request as deep. */
const MOST_LINES = 100;
const PARTS = 20;

/**
 * Which lines are hidden, found by asking about ever smaller stretches where some are and others are not: no request where none
 * or all are, up to four for 100,000 rows. Sheets of which too many have to be asked about are not in the answer.
 */
export async function hiddenLinesOf<T extends UsedSheet>(
  requests: Requests,
  sheets: readonly T[],
): Promise<ReadonlyMap<T, HiddenLines>> {
  const found = new Map(sheets.map((sheet) => [sheet, { rows: [] as LineRun[], columns: [] as LineRun[] }]));
  let waiting = take(sheets.flatMap(wholeOf));
  // Requests in a loop, against the rule: what to ask next depends on the answers, and there are few rounds.
  while (waiting.length > 0) {
    for (const sheet of tooMany(waiting)) found.delete(sheet);
    const asked = waiting.filter(({ sheet }) => found.has(sheet));
    const answers = await ask(requests, asked);
    waiting = take(asked.map((stretch, index) => [stretch, answers[index]] as const));
  }
  return new Map(
    [...found].map(([sheet, { rows, columns }]) => [sheet, { rows: joined(rows), columns: joined(columns) }]),
  );

  /** Keeps what is hidden, and answers the parts of what is mixed. */
  function take(answered: readonly (readonly [Stretch<T>, boolean | null | undefined])[]): Stretch<T>[] {
    return answered.flatMap(([stretch, answer]) => {
      if (answer === undefined) found.delete(stretch.sheet);
      if (answer === true) found.get(stretch.sheet)?.[stretch.axis].push(stretch);
      return answer === null ? partsOf(stretch) : [];
    });
  }
}

/** All lines of a sheet in both directions, with the answer that is there already. Excel's library knows no null. */
function wholeOf<T extends UsedSheet>(sheet: T): (readonly [Stretch<T>, boolean | null])[] {
  const { top, left, bottom, right } = areaOf(sheet.used);
  const { rowHidden, columnHidden } = sheet.used as { rowHidden: boolean | null; columnHidden: boolean | null };
  return [
    [{ sheet, axis: 'rows', first: top, last: bottom }, rowHidden],
    [{ sheet, axis: 'columns', first: left, last: right }, columnHidden],
  ];
}

function partsOf<T>({ first, last, ...of }: Stretch<T>): Stretch<T>[] {
  const lines = last - first + 1;
  const size = lines <= MOST_LINES ? 1 : Math.ceil(lines / PARTS);
  return Array.from({ length: Math.ceil(lines / size) }, (_, part) => ({
    ...of,
    first: first + part * size,
    last: Math.min(last, first + (part + 1) * size - 1),
  }));
}

/** Sheets that come after the ranges of a request are used up. */
function tooMany<T>(stretches: readonly Stretch<T>[]): ReadonlySet<T> {
  const counts = new Map<T, number>();
  for (const { sheet } of stretches) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  let room = MOST_RANGES;
  const over = new Set<T>();
  for (const [sheet, count] of counts) {
    if (count > room) over.add(sheet);
    else room -= count;
  }
  return over;
}

/** Undefined where Excel does not answer. */
async function ask<T extends UsedSheet>(
  requests: Requests,
  stretches: readonly Stretch<T>[],
): Promise<readonly (boolean | null | undefined)[]> {
  if (stretches.length === 0) return [];
  try {
    const ranges = await requests.send('Check again', ({ workbook }) => {
      const sheets = new Map(stretches.map(({ sheet }) => [sheet, workbook.worksheets.getItem(sheet.name)]));
      return stretches.map(({ sheet, axis, first, last }) => {
        const { top, left } = areaOf(sheet.used);
        const count = last - first + 1;
        const worksheet = sheets.get(sheet);
        return axis === 'rows'
          ? worksheet?.getRangeByIndexes(first, left, count, 1).load('rowHidden')
          : worksheet?.getRangeByIndexes(top, first, 1, count).load('columnHidden');
      });
    });
    return stretches.map(({ axis }, index) => ranges[index]?.[axis === 'rows' ? 'rowHidden' : 'columnHidden']);
  } catch {
    return [];
  }
}

/** Runs that follow each other, as one. */
function joined(runs: readonly LineRun[]): readonly LineRun[] {
  const out: LineRun[] = [];
  for (const { first, last } of [...runs].sort((one, other) => one.first - other.first)) {
    const before = out.at(-1);
    if (before?.last === first - 1) out[out.length - 1] = { first: before.first, last };
    else out.push({ first, last });
  }
  return out;
}
