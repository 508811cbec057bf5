/** Longest part of a key that is kept whole: keys stand in cells of `Explanations`, and a cell ends at 32,767 characters. */
const LONGEST_PART = 160;

/**
 * Parts → one text by which a finding is known again, such as `code-unknown · April · ethnicity · Whit British`. It stands in a
 * column that people read. A dot within a part is doubled, so that other parts never give the same text; empty parts keep
 * their place unless they come last. Of a very long part only its ends are kept. It never ends in a space, such as that of a
 * sheet named `Q1 `: cells are read back without it.
 */
export function joinKey(parts: readonly string[]): string {
  let length = parts.length;
  while (length > 0 && parts[length - 1] === '') length -= 1;
  return parts
    .slice(0, length)
    .map((part) => shortened(oneLine(part)).replaceAll('·', '··'))
    .join(' · ')
    .trimEnd();
}

/** Texts that make the same part of a key are the same. */
export function asInKeys(part: string): string {
  return shortened(oneLine(part)).trim();
}

/** A line break in a cell's value would make the row of a table as high as the value. */
function oneLine(part: string): string {
  return part.replace(/\s+/g, ' ');
}

function shortened(part: string): string {
  if (part.length <= LONGEST_PART) return part;
  const half = LONGEST_PART / 2;
  return `${part.slice(0, half)}…${part.slice(-half)}`;
}
