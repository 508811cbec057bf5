import { isBlank, isErrorValue, type CellValue } from '../../../cells/cell-values';
import { parseBand } from '../../codelists/bands';
import { parseDateText } from '../../model/parse-date';
import { parseNumberText } from '../../model/parse-number';
import { periodOfSerial } from '../../model/parse-period';
import { hasDigits } from '../../text/has-digits';
import { isSuppressedFigure } from '../../text/suppressed';

/** What a cell looks like by its value and what Excel shows, before anybody knows what it is for. */
export type CellClass =
  | 'blank'
  | 'number'
  /** A figure with a mark, a word or a bracket: `31 (2)`, `c.26`, `21~`, `5p`. */
  | 'broken'
  /** What stands for a number that nobody has or may see: `-`, `n/a`, `[c]`, `<5`. */
  | 'nothing'
  | 'tick'
  | 'date'
  /** What asks to be filled in: `Please select`. */
  | 'prompt'
  | 'text'
  | 'sentence';

const MARKS = String.raw`(?:[*~^†‡#¹²³a-z]{1,2}|\([^()]{0,12}\)|\[[^\][]{0,6}\]|(?:clients?|people|cases|approx\.?|est\.?))`;
const BROKEN = new RegExp(
  String.raw`^(?:[~≈<>≤≥]|c\.? ?|ca\.? ?|circa |approx\.? ?(?:imately )?|approximately |about |around |est\.? ?|over |under |at least )?[-£]?\d[\d,]*(?:\.\d+)?%?(?: ?${MARKS}){0,2}$`,
  'i',
);

const NOTHING =
  /^(?:n\/?a\b.{0,30}|n\.a\.|tbc|tba|nil|none|nul|-+|–|—|\.{1,3}|\?+|not (?:available|applicable|recorded|collected))$/i;

const TICK = /^(?:x|y|✓|✔|√|☑|☒|✗|✘|•)$/i;

const PROMPT =
  /^[<[(]?(?:please (?:select|choose|enter)|select|choose|click (?:here|to)|enter (?:here|text|date)|drop ?down|type here)\b/i;

/** Letters and words from which on a text is a sentence. */
const LONG_TEXT = 90;
const MANY_WORDS = 16;

/** Text longer than this is never a figure. */
const LONGEST_FIGURE = 40;

/** The class of a cell. `shown` is what Excel displays, where it is known: it tells a date from a number. */
export function cellClass(value: CellValue, shown: string | undefined): CellClass {
  if (isBlank(value)) return 'blank';
  if (typeof value === 'number') return isShownAsDate(value, shown) ? 'date' : 'number';
  if (typeof value === 'boolean') return 'tick';
  const text = String(value).trim();
  if (isErrorValue(text)) return 'nothing';
  return textClass(text);
}

function textClass(text: string): CellClass {
  if (text.length > LONG_TEXT || text.split(/\s+/, MANY_WORDS + 1).length > MANY_WORDS) return 'sentence';
  if (TICK.test(text)) return 'tick';
  if (text.length <= LONGEST_FIGURE) {
    if (NOTHING.test(text) || isSuppressedFigure(text)) return 'nothing';
    if (hasDigits(text, 1)) {
      if (parseNumberText(text)) return 'number';
      // Bands have digits and are words: `18-24`, `65+`, `Under 18`.
      if (parseBand(text) === undefined && BROKEN.test(text)) return 'broken';
      if (parseDateText(text)) return 'date';
    }
  }
  return PROMPT.test(text) ? 'prompt' : 'text';
}

/** A number that Excel shows as a date: with a month's name, or with its parts between strokes or dots. */
function isShownAsDate(value: number, shown: string | undefined): boolean {
  if (shown === undefined || shown === String(value)) return false;
  if (/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(shown)) return true;
  return (
    /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?(?: \d|$)/.test(shown) && (periodOfSerial(value) ?? value > 20_000) !== false
  );
}

/** A figure, or what stands in its place. */
export function isValueLike(kind: CellClass): boolean {
  return kind === 'number' || kind === 'broken' || kind === 'nothing';
}

/** Words, of whatever length. */
export function isWordy(kind: CellClass): boolean {
  return kind === 'text' || kind === 'sentence';
}
