import { sharedArea, type CellArea } from '../../../cells/areas';
import { isBlank } from '../../../cells/cell-values';
import { valueAt, type Grid, type LineRun } from '../../model/grid';
import { formulasOf, sumOf, usedPart, type FormulaRead } from './sheet-formulas';

/** A total over figures of which some are hidden. */
export interface HiddenInTotal {
  readonly total: FormulaRead;
  readonly what: 'rows' | 'columns';
  /** The first of them. */
  readonly cells: CellArea;
  /** What those come to; undefined where that is not known. */
  readonly sum: number | undefined;
}

/** Every sum that counts hidden figures beside others that are shown, and stands in sight itself. */
export function hiddenInTotals(grid: Grid): readonly HiddenInTotal[] {
  const { hiddenRows = [], hiddenColumns = [] } = grid.details ?? {};
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  return formulasOf(grid).all.flatMap((total) => {
    if (
      !total.total ||
      total.total.by === 'subtotal' ||
      isIn(hiddenRows, total.row) ||
      isIn(hiddenColumns, total.column)
    )
      return [];
    const parts = total.total.terms.flatMap((term) => usedPart(grid, term) ?? []);
    if (
      !parts.some((part) => isPartlyShown(part, hiddenRows, 'rows') && isPartlyShown(part, hiddenColumns, 'columns'))
    ) {
      return [];
    }
    for (const part of parts) {
      const rows = firstHidden(grid, part, hiddenRows, 'rows');
      const cells = rows ?? firstHidden(grid, part, hiddenColumns, 'columns');
      if (!cells) continue;
      return {
        total,
        what: rows ? 'rows' : 'columns',
        cells,
        sum: sumOf(grid, { terms: [cells], by: 'sum' }),
      } as const;
    }
    return [];
  });
}

const isIn = (runs: readonly LineRun[], line: number): boolean =>
  runs.some(({ first, last }) => line >= first && line <= last);

function firstHidden(
  grid: Grid,
  part: CellArea,
  hidden: readonly LineRun[],
  what: 'rows' | 'columns',
): CellArea | undefined {
  return within(hidden, linesOf(part, what))
    .map(({ first, last }) =>
      sharedArea(part, what === 'rows' ? { ...part, top: first, bottom: last } : { ...part, left: first, right: last }),
    )
    .find((area) => area !== undefined && hasFigure(grid, area));
}

/** False where a closed group or a hidden line takes all of it away. */
function isPartlyShown(part: CellArea, hidden: readonly LineRun[], what: 'rows' | 'columns'): boolean {
  const { first: from, last: to } = linesOf(part, what);
  const lines = within(hidden, { first: from, last: to }).reduce(
    (sum, { first, last }) => sum + Math.min(last, to) - Math.max(first, from) + 1,
    0,
  );
  return lines < to - from + 1;
}

const linesOf = ({ top, left, bottom, right }: CellArea, what: 'rows' | 'columns'): LineRun =>
  what === 'rows' ? { first: top, last: bottom } : { first: left, last: right };

const within = (hidden: readonly LineRun[], { first: from, last: to }: LineRun): readonly LineRun[] =>
  hidden.filter(({ first, last }) => first <= to && last >= from);

function hasFigure(grid: Grid, { top, left, bottom, right }: CellArea): boolean {
  const formulas = formulasOf(grid);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'number' ? value !== 0 : isBlank(value) && formulas.at(row, column)) return true;
    }
  }
  return false;
}
