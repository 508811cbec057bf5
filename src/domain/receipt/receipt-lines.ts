/** Letters of a printed line of a receipt's entry: its column is 56 characters wide, and lines are broken between words. */
const LINE_LETTERS = 48;

/** Lines that a row can show: Excel makes none higher than 409 points. */
const ROW_LINES = 24;

/**
 * An entry as it goes into one row or more, each of which shows all of its text: nothing is cut. Broken between its lines, and within a
 * line that fills a row by itself between words.
 */
export function rowsOfEntry(entry: string): readonly string[] {
  const rows: string[][] = [];
  let left = 0;
  for (const piece of entry.split('\n').flatMap(piecesOf)) {
    const lines = Math.max(1, Math.ceil(piece.length / LINE_LETTERS));
    if (lines > left) {
      rows.push([]);
      left = ROW_LINES;
    }
    rows.at(-1)?.push(piece);
    left -= lines;
  }
  return rows.map((row) => row.join('\n'));
}

function piecesOf(line: string): readonly string[] {
  const most = ROW_LINES * LINE_LETTERS;
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const end = breakBefore(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** Between two words, or within one that is longer than half a row: never within a letter of two units. */
function breakBefore(text: string, most: number): number {
  const space = text.lastIndexOf(' ', most);
  if (space > most / 2) return space;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
