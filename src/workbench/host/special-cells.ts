import { sharedArea, type CellArea } from '../../cells/areas';
import type { Sheet } from '../../workbook/model/sheet';
import { oneOf } from './args';
import { apiNotFound, HostError } from './host-error';
import type { HostState } from './host-state';
import { sheetOf, usedWithin } from './places';
import { linesOf } from './range-layout';
import type { RangeTarget } from './targets';

const KINDS = ['Formulas', 'Visible', 'Blanks', 'Constants', 'ConditionalFormats', 'DataValidations'] as const;

/**
 * The cells of one kind, as rectangles in reading order: those with a formula, or those in sight. Excel refuses to look for
 * them on a protected sheet.
 */
export function specialCells({ sheetId, area }: RangeTarget, kind: unknown, state: HostState): readonly CellArea[] {
  const wanted = oneOf(kind, KINDS);
  const sheet = sheetOf(state, sheetId);
  if (sheet.isProtected) throw new HostError('AccessDenied');
  const used = usedWithin(sheet, area, false);
  if (wanted === 'Visible') return visible(sheet, area);
  if (wanted !== 'Formulas') throw apiNotFound(`Range.getSpecialCells('${wanted}')`);
  return used ? formulaCells(sheet, used) : [];
}

/** The merged areas whose first cell lies in the area: Excel tells no others (office-js #3611). */
export function mergedAreas(sheet: Sheet, area: CellArea): readonly CellArea[] {
  return sheet.merges
    .filter((merge) => sharedArea(area, { ...merge, bottom: merge.top, right: merge.left }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function visible(sheet: Sheet, area: CellArea): CellArea[] {
  const rows = shownRuns(sheet, 'rows', area.top, area.bottom);
  const columns = shownRuns(sheet, 'columns', area.left, area.right);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, bottom, left, right })));
}

/** Stretches of lines that are not hidden. */
function shownRuns(sheet: Sheet, direction: 'rows' | 'columns', first: number, last: number): [number, number][] {
  const hidden = [...linesOf(sheet, direction)]
    .filter(([index, line]) => line.hidden === true && index >= first && index <= last)
    .map(([index]) => index)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  let from = first;
  for (const index of [...hidden, last + 1]) {
    if (index > from) runs.push([from, index - 1]);
    from = index + 1;
  }
  return runs;
}

/** Runs of formulas along the rows, joined with the same run of the row above. */
function formulaCells(sheet: Sheet, area: CellArea): CellArea[] {
  const done: { top: number; left: number; bottom: number; right: number }[] = [];
  let above = new Map<string, (typeof done)[number]>();
  for (let row = area.top; row <= area.bottom; row++) {
    if (!sheet.row(row)) {
      if (above.size > 0) above = new Map();
      continue;
    }
    const here: typeof above = new Map();
    for (const [left, right] of formulaRuns(sheet, row, area)) {
      const key = `${left} ${right}`;
      const run = above.get(key) ?? { top: row, left, bottom: row, right };
      run.bottom = row;
      if (!above.has(key)) done.push(run);
      here.set(key, run);
    }
    above = here;
  }
  return done;
}

function formulaRuns(sheet: Sheet, row: number, area: CellArea): [number, number][] {
  const columns = [...(sheet.row(row) ?? [])]
    .filter(([column, cell]) => cell.formula !== undefined && column >= area.left && column <= area.right)
    .map(([column]) => column)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
