import type { CellValue } from '../model/cells';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;
const BLANK = 0x2f0b4c47;

/** One number for some cells of a row: equal for equal cells in the same order, almost always different otherwise. */
export function hashRow(line: readonly CellValue[] | undefined, columns: readonly number[]): number {
  let hash = SEED;
  for (const column of columns) {
    hash = Math.imul(hash ^ hashValue(line?.[column] ?? null), PRIME);
    hash ^= hash >>> 15;
  }
  return hash;
}

function hashValue(value: CellValue): number {
  if (value === null) return BLANK;
  if (typeof value === 'number') return hashNumber(value);
  return typeof value === 'string' ? hashText(value) : value ? 1 : 2;
}

/** FNV-1a over the letters of a text. */
function hashText(text: string): number {
  let hash = SEED;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

function hashNumber(value: number): number {
  const whole = Math.trunc(value);
  const mixed = Math.imul(whole | 0, 0x9e3779b1 | 0);
  return whole === value ? mixed : mixed ^ (Math.round((value - whole) * 1e9) | 0);
}
