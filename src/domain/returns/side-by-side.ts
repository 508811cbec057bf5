import { isBlank } from '../../cells/cell-values';
import type { Search } from './header-rows';
import { isNumberLike, isUnitHeading } from './measured-values';
import { isTotalHeading } from './period-heading';
import { cellAt, isBlankRow, textAt, type Region } from './region';

/** Columns of figures beside one another that are looked at. */
const COLUMNS = 20;

/** Rows above the measures in which their headings may stand. */
const ROWS_ABOVE = 3;

/** Headings of a measure's own figures, of what they are held against, and of what is said about them. */
const OF_ONE =
  /^(?:actuals?|this |current|latest|year|ytd|cumulative|running|quarter|month|period|q[1-4]\b|results?|outturn|achieved|targets?|tolerance|baseline|plan|threshold|rag|unit|definition|weight|previous|last |prior|change|variance|difference|direction|trend|notes?|comments?|narrative|evidence|source|rate|average|mean|minimum|maximum|kpi|ref|no\b)/i;

/**
 * Headings of columns that hold figures of several services, areas or groups side by side: `Acts Fast | The Shores | Total`. A form
 * has one value for each label, so the first of such columns must not be taken for the whole. Empty for fewer than two.
 *
 * @param value the column of the first figures; `rows` those of the measures, grid rows.
 */
export function columnsSideBySide(
  { grid, headings, codes }: Search,
  region: Region,
  value: number,
  rows: readonly number[],
): readonly string[] {
  // Without a row there is no first one, and the way up from it would have no end.
  if (rows.length < 2) return [];
  const header = headingRow({ grid }, region, Math.min(...rows));
  if (header === undefined) return [];
  const names: string[] = [];
  for (let column = value; column <= Math.min(region.right, value + COLUMNS); column += 1) {
    const heading = textAt(grid, header, column);
    if (heading === undefined) break;
    if (OF_ONE.test(heading) || isUnitHeading(heading) || isTotalHeading(grid, header, column)) continue;
    if (headings.find(heading) || codes.isPersonal(heading)) continue;
    const figures = rows.map((row) => cellAt(grid, row, column)).filter((each) => !isBlank(each) && isNumberLike(each));
    if (figures.length * 2 > rows.length) names.push(heading);
  }
  return names.length >= 2 ? names : [];
}

/** The nearest row above with something in it. */
function headingRow({ grid }: Pick<Search, 'grid'>, { top, left, right }: Region, first: number): number | undefined {
  for (let row = first - 1; row >= Math.max(top, first - ROWS_ABOVE); row -= 1) {
    if (!isBlankRow(grid, row, left, right)) return row;
  }
  return undefined;
}
