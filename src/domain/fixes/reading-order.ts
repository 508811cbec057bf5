import type { CellChange } from '../model/fixes';

/** Compares changes by where they are: sheet by sheet in tab order, row by row. @param sheets names in tab order */
export function readingOrder(sheets: readonly string[]): (one: CellChange, other: CellChange) => number {
  const tabs = new Map(sheets.map((name, index) => [name, index]));
  const tab = ({ sheet }: CellChange): number => tabs.get(sheet) ?? 0;
  return (one, other) => tab(one) - tab(other) || one.row - other.row || one.column - other.column;
}
