import type { Table } from './sheet';
import type { Scalar } from './values';

/**
 * What Excel makes of the cells above a new table: every column has a text of its own, compared without regard to case.
 * Blank ones become `Column1`, `Column2` …, repeated ones get a number.
 */
export function headerTexts(values: readonly Scalar[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const wanted = value === null || value === '' ? `Column${index + 1}` : String(value);
    let text = wanted;
    for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${wanted}${number}`;
    taken.add(text.toLowerCase());
    return text;
  });
}

/**
 * Whether saving can replay the change: tables that come and go, and of a table of the file its last row, its look, its filter
 * button, header and totals.
 */
export function canReplayTable(before: Table | undefined, after: Table | undefined): boolean {
  if (!before || !after || before.part === undefined) return true;
  const { left, right } = before.area;
  const isAsWide = after.area.left === left && after.area.right === right;
  return isAsWide && bodyTop(before) === bodyTop(after) && before.name === after.name && before.part === after.part;
}

const bodyTop = ({ area, hasHeaders }: Table): number => area.top + (hasHeaders ? 1 : 0);
