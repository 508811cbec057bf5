import { recordRuns, within, type RowRun } from '../engine/record-rows';
import { type CellArea } from '../../cells/areas';
import { columnName } from '../../cells/addresses';
import { isBlank } from '../../cells/cell-values';
import { gridArea, valueAt, type Grid } from '../model/grid';
import { defineRule, type Hit } from '../engine/define-rule';
import { counted, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  what: 'rows' | 'columns' | 'sheet';
  /** `14` or `L`: the first hidden row or column. */
  first: string;
  lines: number;
}>;

/**
 * Rows and columns of a return that are hidden (by hand, by a filter, by a closed group) and hold values, and a return on a
 * hidden sheet. What is hidden and blank, and hidden helpers beside a table, are left alone. On a sheet without a return all that is
 * hidden counts; a hidden sheet is advice there, and told as one: lists for drop-downs are kept on such.
 */
export const hiddenData = defineRule<Data>({
  id: 'hidden-data',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'return',
  holdsForAnyKpi: true,
  source:
    'ICO, Disclosing documents to the public securely: personal information hidden in spreadsheets (2025); ICO advisory notice to public authorities, September 2023.',
  words: {
    title: 'Hidden data',
    why: 'Hidden cells are sent and counted like all others, but nobody sees what is in them. Personal data have got out that way.',
    whatToDo:
      'Unhide it and look at it. Delete what should not be sent; leave the rest in sight, or explain why it is hidden.',
    message: (facts, { what, first, lines }) => {
      const isReturn = facts.layout !== undefined;
      if (what === 'sheet') return `${sheetPlace(facts)} is hidden, but holds ${isReturn ? 'a return' : 'data'}.`;
      const data = isReturn ? 'data of the return' : 'data';
      const one = what === 'rows' ? 'row' : 'column';
      return lines === 1
        ? `${sheetPlace(facts)}: ${one} ${first} is hidden, but holds ${data}.`
        : `${sheetPlace(facts)}: ${counted(lines, one)} that hold ${data} are hidden, the first ${one} ${first}.`;
    },
  },
  check: function* ({ grid, table, siblings }) {
    if (!grid.visible && table === siblings[0]) yield WHOLE_SHEET;
    const { firstRow: top, lastRow: bottom, firstColumn: left, lastColumn: right } = table;
    const runs = table.layout === 'records' ? recordRuns(table) : [{ top, bottom }];
    yield* hiddenLines(grid, { runs, left, right });
  },
  withoutReturn: function* ({ grid }) {
    const whole = gridArea(grid);
    if (!whole) return;
    if (grid.visible) yield* hiddenLines(grid, { ...whole, runs: [whole] });
    else if (hasValue(grid, whole.top, whole.left, whole.bottom, whole.right))
      yield { ...WHOLE_SHEET, severity: 'advice' };
  },
});

const WHOLE_SHEET: Hit<Data> = {
  areas: [],
  samples: [],
  data: { what: 'sheet', first: '', lines: 1 },
  discriminator: 'sheet',
};

type Lines = 'rows' | 'columns';

/** Where data stand: the record rows, or all rows of a summary, a form or a sheet. */
interface DataRows {
  readonly runs: readonly RowRun[];
  readonly left: number;
  readonly right: number;
}

function hiddenLines(grid: Grid, rows: DataRows): readonly Hit<Data>[] {
  return (['columns', 'rows'] as const).flatMap((what) =>
    hitOn(
      what,
      hiddenParts(grid, rows, what).flatMap((part) => linesWithValues(grid, part, what)),
    ),
  );
}

function hiddenParts(grid: Grid, { runs, left, right }: DataRows, what: Lines): readonly CellArea[] {
  if (what === 'rows') {
    const hidden = grid.details?.hiddenRows ?? [];
    return hidden.flatMap(({ first, last }) =>
      within(runs, { top: first, bottom: last }).map((run) => ({ ...run, left, right })),
    );
  }
  const hidden = grid.details?.hiddenColumns ?? [];
  return hidden
    .filter(({ first, last }) => first <= right && last >= left)
    .flatMap(({ first, last }) =>
      runs.map((run) => ({ ...run, left: Math.max(first, left), right: Math.min(last, right) })),
    );
}

/** Of an area of hidden lines those with a value, neighbours together. */
function linesWithValues(grid: Grid, area: CellArea, what: Lines): CellArea[] {
  const found: CellArea[] = [];
  const [from, to] = what === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  let first = from;
  // A filter hides a hundred thousand rows: nothing is made for each of them.
  for (let line = from; line <= to + 1; line++) {
    if (line <= to && lineHasValue(grid, area, what, line)) continue;
    if (line > first)
      found.push(
        what === 'rows' ? { ...area, top: first, bottom: line - 1 } : { ...area, left: first, right: line - 1 },
      );
    first = line + 1;
  }
  return found;
}

function lineHasValue(grid: Grid, { top, left, bottom, right }: CellArea, what: Lines, line: number): boolean {
  if (what === 'rows') return hasValue(grid, line, left, line, right);
  return hasValue(grid, top, line, bottom, line);
}

function hasValue(grid: Grid, top: number, left: number, bottom: number, right: number): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) if (!isBlank(valueAt(grid, row, column))) return true;
  }
  return false;
}

function hitOn(what: Lines, areas: readonly CellArea[]): readonly Hit<Data>[] {
  const [first] = areas;
  if (!first) return [];
  const name = what === 'rows' ? String(first.top + 1) : columnName(first.left);
  return [{ areas, samples: [], data: { what, first: name, lines: countLines(what, areas) }, discriminator: what }];
}

function countLines(what: Lines, areas: readonly CellArea[]): number {
  if (what === 'rows') return areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  // A column whose records a total parts is one column in two areas.
  const columns = new Set<number>();
  for (const { left, right } of areas) for (let column = left; column <= right; column++) columns.add(column);
  return columns.size;
}
