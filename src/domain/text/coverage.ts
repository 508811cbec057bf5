const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Numbers that are no sizes: dates, years, periods, quarters, times, percentages and references. */
const NO_SIZES = [
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g,
  // `24/7`, `9 of 10`: no sizes of the change either.
  /\b\d+\/\d+\b/g,
  /\b\d{4}[-/–]\d{2,4}\b(?: ?Q[1-4])?/gi,
  /\b(?:19|20)\d{2}\b/g,
  /\bQ[1-4]\b/gi,
  // `from 9 to 16 September`, `3rd Oct`, `on Aug 5`.
  new RegExp(`\\b(?:${DAY} ?(?:-|–|to|and|until) ?)?${DAY}(?= (?:of )?(?:${MONTH})\\b)`, 'giu'),
  new RegExp(`\\b(?:${MONTH}) ${DAY}\\b(?! \\p{L})`, 'giu'),
  /\b\d{1,2}:\d{2}\b/g,
  /\baged?[ -]\d{1,3}(?: ?(?:-|–|to|and) ?\d{1,3})?\b/gi,
  // `under 18s`, not `over 50 referrals`.
  /\b(?:over|under)[ -]\d{1,2}(?:s\b|\b(?! \p{L}))/giu,
  /\b\d{1,2} ?[-–] ?\d{1,2}(?= ?-?years?\b)/gi,
  /\b\d+(?:\.\d+)? ?(?=(?:days?|weeks?|months?|years?|hours?|minutes?)\b)/gi,
  /\b\p{L}+[-_]?\d[\w-]*/gu,
];

const NUMBER = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?%)?(?:\s+(\p{L}+))?/gu;

/** After a percentage of the change: `70 % of it`, `40 % because`, not `100 % committed`. */
const OF_THE_CHANGE = new Set(
  'of is was are were because due came come comes from through by less fewer more lost and'.split(' '),
);

const MORE = new Set(['more', 'extra', 'additional']);
const FEWER = new Set(['fewer', 'less', 'lower']);

/** One is left out: `one-to-one`, `one of the causes`. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);

/** `two posts` says how many posts are empty, not how many referrals are missing. */
const NO_EVENTS =
  '(?:posts?|staff|workers?|advisers?|volunteers?|counsellors?|weeks?|months?|days?|years?|quarters?|sites?|offices?)';
const COUNT_OF_NO_EVENTS = new RegExp(`\\b(?:\\d+|\\p{L}+) (?=${NO_EVENTS}\\b)`, 'giu');

/**
 * How much of a change the sizes named in an explanation add up to, in number: "20 fewer from custody, 15 fewer from A&E" → 35. The two
 * figures compared are no components, nor are years, dates and percentages; a percentage of the change counts as its share of it.
 * Source: MHCLG, adequate validation explanations: each large component with its approximate size, together most of the variance.
 *
 * @param change the variance in number, either sign; figures the values that it lies between.
 * @returns not negative; may be more than the change.
 */
export function coveredBy(text: string, change: number, figures: readonly number[]): number {
  const size = Math.abs(change);
  let sizes = text;
  for (const pattern of [...NO_SIZES, COUNT_OF_NO_EVENTS]) sizes = sizes.replace(pattern, ' ');
  const known = new Set(figures.map((figure) => Math.abs(figure)));
  const found = sizesIn(sizes).filter(({ number, isPercentage }) => isPercentage || !known.has(number));
  // What went the other way makes what is to be explained larger.
  const against = change < 0 ? MORE : FEWER;
  const parts = found.map(({ number, isPercentage, next }) => {
    if (isPercentage) return isOfTheChange(number, next) ? (number / 100) * size : 0;
    return against.has(next) ? -number : number;
  });
  const covered = parts.reduce((sum, part) => sum + part, wordsIn(sizes));
  // The whole change named once, beside its components or alone, covers it once.
  const isWholeNamed = found.some(({ number, isPercentage }) => !isPercentage && number === size);
  return isWholeNamed && covered > size ? Math.max(size, covered - size) : Math.max(0, covered);
}

interface Size {
  readonly number: number;
  readonly isPercentage: boolean;
  /** The word after it, in lower case. */
  readonly next: string;
}

function sizesIn(text: string): readonly Size[] {
  return [...text.matchAll(NUMBER)].map(([, whole = '', fraction = '', percent, next = '']) => ({
    number: Number(whole.replaceAll(',', '') + fraction),
    isPercentage: percent !== undefined,
    next: next.toLowerCase(),
  }));
}

/** Numbers that are written as words, added up. */
function wordsIn(text: string): number {
  const times = (word: string): number => [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gi'))].length;
  return [...WORDS].reduce((sum, [word, number]) => sum + number * times(word), 0);
}

function isOfTheChange(percent: number, next: string): boolean {
  return percent <= 100 && (next === '' || OF_THE_CHANGE.has(next));
}

/** Most of the variance: more than half of it in number. */
export function coversMost(covered: number, change: number): boolean {
  return covered * 2 > Math.abs(change);
}
