import type { CellValue } from '../../cells/cell-values';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;
const BLANK = 0x2f0b4c47;

/** Letters of a text that are mixed in, from its beginning and its end: two notes of many pages seldom differ elsewhere only. */
const MOST_LETTERS = 256;

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

/** FNV-1a over the letters of a text. */
function hashText(text: string): number {
  const { length } = text;
  const half = MOST_LETTERS / 2;
  let hash = SEED ^ length;
  const head = length > MOST_LETTERS ? half : length;
  for (let index = 0; index < head; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  for (let index = Math.max(head, length - half); index < length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return hash;
}

/** Both halves of the double: whole numbers differ in the upper one, and multiples of 2^32 in nothing else. */
function hashNumber(value: number): number {
  // Zero and minus zero are equal, and differ in a bit.
  DOUBLE[0] = value + 0;
  return Math.imul(spread(HALVES[0] ?? 0), PRIME) ^ spread((HALVES[1] ?? 0) ^ SEED);
}

/** Every bit of the number has a say in every bit of the result (the finaliser of MurmurHash3). */
function spread(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
