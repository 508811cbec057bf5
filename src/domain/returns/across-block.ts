import { isBlank } from '../../cells/cell-values';
import type { Field } from '../model/returns';
import type { HeadingMatch } from './headings';
import type { Search } from './header-rows';
import { isNumberLike, isUnitHeading } from './measured-values';
import { isTotalLabel } from './measure-words';
import { cellAt, isBlankAt, oneCell, onSheet, textAt } from './region';

/** Categories that may stand side by side. */
const MOST_CATEGORIES = 20;

/**
 * A breakdown written across in a form: `Gender | Female | Male | Not known` over a row of their numbers. Undefined for a label
 * beside anything else, such as one answer of the list.
 *
 * @param column the label's; its categories stand to the right of it.
 */
export function readAcrossBlock(
  { grid, codes }: Search,
  row: number,
  column: number,
  { kpi, how }: HeadingMatch,
): readonly Field[] | undefined {
  if (kpi.kind !== 'category' || !isUnitHeading(cellAt(grid, row + 1, column))) return undefined;
  const categories: { readonly column: number; readonly text: string }[] = [];
  for (let right = column + 1; right <= column + MOST_CATEGORIES; right += 1) {
    const text = textAt(grid, row, right);
    if (text !== undefined) categories.push({ column: right, text });
    else if (!isBlankAt(grid, row, right)) return undefined;
  }
  const listed = categories.filter(({ text }) => codes.has(kpi, text));
  const figures = categories.map(({ column: at }) => cellAt(grid, row + 1, at));
  const hasFigures = figures.some(isNumberLike) && figures.every((value) => isBlank(value) || isNumberLike(value));
  if (listed.length < 2 || listed.length * 2 < categories.length || !hasFigures) return undefined;
  const block = { kpi, header: textAt(grid, row, column) ?? '', headerCell: onSheet(grid, oneCell(row, column)) };
  return categories.map(({ column: at, text }) => ({
    kpi,
    how,
    header: text,
    headerCell: onSheet(grid, oneCell(row, at)),
    area: onSheet(grid, oneCell(row + 1, at)),
    block,
    ...(!isTotalLabel(text) && { category: text }),
  }));
}
