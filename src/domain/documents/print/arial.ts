/** Widths of Arial's letters in thousandths of their size, by width. Source: the font's own metrics (Helvetica's are the same). */
const LETTERS: readonly (readonly [thousandths: number, letters: string])[] = [
  [200, "'‘’ijl"],
  [280, ' !,./:;I[\\]ft|·'],
  [360, '()-`r{}“”"*°'],
  [470, '^'],
  [500, 'cksvxyzJ'],
  [560, '#$0123456789?_abdeghnopquL£–'],
  [600, '+<=>~FTZ−'],
  [670, '&ABEKPSVXY'],
  [730, 'CDHNRUw'],
  [780, 'GOQ'],
  [840, 'mM'],
  [900, '%'],
  [950, 'W'],
];
const WIDTHS = new Map(
  LETTERS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** As wide as any letter of Latin text: what is not in the list is rather taken too wide than cut. */
const WIDEST = 1000;

/** Bold letters are up to a tenth wider; another part in thirty for what screens and printers make of a point. */
const BOLDER = 1.1;
const CARE = 1.03;

/** Points a line is high for each point of its letters, and the step in which Excel sets heights. */
const LEADING = 1.28;
const STEP = 0.75;

/** How wide a text is on one line, in points; rather too much than too little. @param size of its letters, in points */
export function textPoints(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTHS.get(letter) ?? WIDEST;
  return (thousandths / 1000) * size * CARE * (isBold ? BOLDER : 1);
}

/** How high a line is, in points. */
export const linePoints = (size: number): number => Math.ceil((size * LEADING) / STEP) * STEP;

/** What a text has on each of its lines when it is wrapped between words; a word that is longer than a line is cut. */
export function wrapped(text: string, points: number, size: number, isBold = false): readonly string[] {
  const fits = (line: string): boolean => textPoints(line, size, isBold) <= points;
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = cut(word, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });
}

/** A word in pieces that each fit on a line; a single letter always does. */
function cut(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
