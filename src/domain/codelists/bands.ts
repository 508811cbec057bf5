import type { CodeEntry } from '../model/specification';

/** Whole years from and to which a band reaches, both inclusive. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** `Over 65` may begin at 65 or at 66: people write it for both. */
  readonly mayBeginBefore?: true;
}

/** Nobody is older; an open band ends here. */
export const OLDEST = 120;

const YEARS = String.raw`(?: ?(?:years?|yrs?)(?: old| of age)?)?`;
const LEAD = '(?:aged? )?';
const FORMS: readonly { readonly pattern: RegExp; readonly band: (first: number, second: number) => Band }[] = [
  {
    pattern: new RegExp(String.raw`^${LEAD}(\d{1,3})${YEARS} ?(?:-|to) ?(\d{1,3})${YEARS}$`),
    band: (from, to) => ({ from, to }),
  },
  {
    pattern: new RegExp(
      String.raw`^${LEAD}(\d{1,3})${YEARS} ?(?:\+|plus|and over|or over|and above|or older|and older)${YEARS}$`,
    ),
    band: (from) => ({ from, to: OLDEST }),
  },
  {
    pattern: new RegExp(String.raw`^${LEAD}(?:over|above|>) ?(\d{1,3})${YEARS}$`),
    band: (after) => ({ from: after + 1, to: OLDEST, mayBeginBefore: true }),
  },
  {
    pattern: new RegExp(String.raw`^${LEAD}(?:under|below|<|u|less than|younger than) ?(\d{1,3})${YEARS}$`),
    band: (before) => ({ from: 0, to: before - 1 }),
  },
  {
    pattern: new RegExp(String.raw`^${LEAD}(\d{1,3})${YEARS} ?(?:and under|or under|or younger)$`),
    band: (to) => ({ from: 0, to }),
  },
  { pattern: new RegExp(String.raw`^${LEAD}(\d{1,3})${YEARS}$`), band: (age) => ({ from: age, to: age }) },
];

/** Reads a band as people write it: `18-24`, `18 to 24 years`, `Aged 65+`, `Under 18`, `75 and over`, `16`. */
export function parseBand(label: string): Band | undefined {
  const text = label
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(]+|[\s)]+$/g, '');
  for (const { pattern, band } of FORMS) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const read = band(Number(parts[1]), Number(parts[2]));
    return read.from <= read.to && read.to <= OLDEST ? read : undefined;
  }
  return undefined;
}

/** True for a list whose values are mostly bands: two at the least, and as many as other values. */
export function isBandList(entries: readonly CodeEntry[]): boolean {
  const bands = entries.filter(({ label }) => parseBand(label) !== undefined).length;
  return bands >= 2 && bands * 2 >= entries.length;
}

/**
 * The entries with the single years of each band among its aliases, and other ways to write the band, so that a column of ages
 * and a column of bands are read alike. A year in two bands goes to the first.
 */
export function withYears(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  const taken = new Set(entries.flatMap(({ label, aliases }) => [label, ...aliases]));
  return entries.map((entry) => {
    const band = parseBand(entry.label);
    if (!band) return entry;
    const more = [...wordings(band), ...years(band)].filter((text) => !taken.has(text));
    for (const text of more) taken.add(text);
    return { ...entry, aliases: [...entry.aliases, ...more] };
  });
}

function years({ from, to }: Band): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function wordings({ from, to }: Band): readonly string[] {
  if (from === to) return [];
  if (to === OLDEST) return [`${from}+`, `${from} and over`, `${from} or over`, `${from} plus`, `Over ${from - 1}`];
  const range = [`${from}-${to}`, `${from} to ${to}`, `${from}-${to} years`, `Age ${from}-${to}`, `Aged ${from}-${to}`];
  return from === 0 ? [...range, `Under ${to + 1}`] : range;
}
