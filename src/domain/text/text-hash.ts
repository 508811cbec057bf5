const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/** Letters of a text that are mixed in, from its beginning and its end: two notes of many pages seldom differ elsewhere only. */
const MOST_LETTERS = 256;

/** A 32-bit number for a text: FNV-1a over its letters. For telling texts apart, not for keeping secrets. */
export function hashText(text: string): number {
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

/** Every bit of the number has a say in every bit of the result (the finaliser of MurmurHash3). */
export function spread(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
