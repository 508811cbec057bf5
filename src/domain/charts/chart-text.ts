/** What a word in a chart is about; each theme has its colour. */
export type ChartTone = 'quiet' | 'plain' | 'target' | 'concern' | 'improvement' | 'ordinary';

/** A word in a drawing, as SVG places it: `x` by the anchor, `y` the line that letters stand on. */
export interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** In the drawing's units, which are pixels. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly tone: ChartTone;
}

/** A rectangle; `y` grows downwards. */
export interface ChartBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest text of a chart, and that of the latest value. */
export const TEXT_SIZE = 12;
export const VALUE_SIZE = 16;

/** Widths of letters as parts of their size, on the wide side: a word must never turn out wider than it was taken for. */
const NARROW = 0.32;
const DIGIT = 0.58;
const LETTER = 0.56;
const CAPITAL = 0.7;
const WIDE = 0.9;

function widthOfLetter(letter: string): number {
  if (/[ .,:;'’|!iljtfrI()-]/.test(letter)) return NARROW;
  if (/[mwMW%@—…]/.test(letter)) return WIDE;
  if (/[0-9£+−–]/.test(letter)) return DIGIT;
  return /[\p{Lu}]/u.test(letter) ? CAPITAL : LETTER;
}

/** About how wide a word is; no letter can be measured without a page. */
export function textWidth(text: string, size: number, isBold = false): number {
  const width = Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);
  return width * size * (isBold ? 1.08 : 1);
}

/** The room a word takes. */
export function boxOf({ x, y, anchor, text, size, isBold }: Omit<ChartText, 'tone'>): ChartBox {
  const width = textWidth(text, size, isBold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.76, bottom: y + size * 0.22 };
}

export function areOverlapping(one: ChartBox, other: ChartBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Cut with … until it fits. */
export function fitted(text: string, room: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, isBold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
