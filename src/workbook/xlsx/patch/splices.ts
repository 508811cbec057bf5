/** A replacement in a text: what stands from `start` up to `end` gives way to `text`. `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes all replacements at once; positions refer to the text before any of them. Insertions at one place keep their order.
 * @throws Error when two replacements overlap: a programming error that would otherwise garble a file.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    if (splice.start < at) throw new Error(`Replacements overlap at ${splice.start}.`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
