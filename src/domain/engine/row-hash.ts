import type { CellValue } from '../../cells/cell-values';
import { hashText, spread } from '../text/text-hash';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;
const BLANK = 0x2f0b4c47;

/** One number's two halves, looked at as bits. */
const DOUBLE = new Float64Array(1);
const HALVES = new Uint32Array(DOUBLE.buffer);

/** One number for some cells of a row: equal for equal cells in the same order, almost always different otherwise. */
export function hashRow(line: readonly CellValue[] | undefined, columns: readonly number[]): number {
  let hash = SEED;
  for (const column of columns) {
    hash = Math.imul(hash ^ hashValue(line?.[column] ?? null), PRIME);
    hash ^= hash >>> 15;
  }
  return spread(hash);
}

function hashValue(value: CellValue): number {
  if (value === null) return BLANK;
  if (typeof value === 'number') return hashNumber(value);
  return typeof value === 'string' ? hashText(value) : value ? 1 : 2;
}

/** Both halves of the double: whole numbers differ in the upper one, and multiples of 2^32 in nothing else. */
function hashNumber(value: number): number {
  // Zero and minus zero are equal, and differ in a bit.
  DOUBLE[0] = value + 0;
  return Math.imul(spread(HALVES[0] ?? 0), PRIME) ^ spread((HALVES[1] ?? 0) ^ SEED);
}
