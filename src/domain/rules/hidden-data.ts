import type { ReturnContext } from '../engine/contexts';
import { recordRuns, within } from '../engine/record-rows';
import { type CellArea } from '../../cells/areas';
import { columnName } from '../../cells/addresses';
import { isBlank } from '../../cells/cell-values';
import { valueAt } from '../model/grid';
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
 * hidden sheet. What is hidden and blank, and hidden helpers beside a table, are left alone.
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
      if (what === 'sheet') return `${sheetPlace(facts)} is hidden, but holds a return.`;
      const one = what === 'rows' ? 'row' : 'column';
      return lines === 1
        ? `${sheetPlace(facts)}: ${one} ${first} is hidden, but holds data of the return.`
        : `${sheetPlace(facts)}: ${counted(lines, one)} that hold data of the return are hidden, the first ${one} ${first}.`;
    },
  },
  check: function* (at) {
    const { grid, table, siblings } = at;
    if (!grid.visible && table === siblings[0])
      yield { areas: [], samples: [], data: { what: 'sheet', first: '', lines: 1 }, discriminator: 'sheet' };
    yield* hitOn(
      'columns',
      hiddenParts(at, 'columns').flatMap((part) => linesWithValues(at, part, 'columns')),
    );
    yield* hitOn(
      'rows',
      hiddenParts(at, 'rows').flatMap((part) => linesWithValues(at, part, 'rows')),
    );
  },
});

type Lines = 'rows' | 'columns';

/** The record rows, or all rows of a summary or form, where they are hidden. */
function hiddenParts({ grid, table }: ReturnContext, what: Lines): readonly CellArea[] {
  const { firstRow: top, lastRow: bottom, firstColumn: left, lastColumn: right } = table;
  const runs = table.layout === 'records' ? recordRuns(table) : [{ top, bottom }];
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
function linesWithValues({ grid }: ReturnContext, area: CellArea, what: Lines): CellArea[] {
  const found: CellArea[] = [];
  const [from, to] = what === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = from; line <= to; line++) {
    const cells = what === 'rows' ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line };
    if (!hasValue(cells)) continue;
    const last = found.at(-1);
    const isNext = last && (what === 'rows' ? last.bottom : last.right) === line - 1;
    if (isNext) found[found.length - 1] = { ...last, bottom: cells.bottom, right: cells.right };
    else found.push(cells);
  }
  return found;

  function hasValue({ top, left, bottom, right }: CellArea): boolean {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (!isBlank(valueAt(grid, row, column))) return true;
    }
    return false;
  }
}

function hitOn(what: Lines, areas: readonly CellArea[]): readonly Hit<Data>[] {
  const [first] = areas;
  if (!first) return [];
  // A column whose records a total parts is one column in two areas.
  const lines = new Set(areas.flatMap((area) => linesOf(area, what)));
  const name = what === 'rows' ? String(first.top + 1) : columnName(first.left);
  return [{ areas, samples: [], data: { what, first: name, lines: lines.size }, discriminator: what }];
}

function linesOf({ top, left, bottom, right }: CellArea, what: Lines): number[] {
  const [from, to] = what === 'rows' ? [top, bottom] : [left, right];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
