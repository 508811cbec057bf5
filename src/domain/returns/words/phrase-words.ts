import { ANOTHERS, FRAMES, OWN_SERVICE, TIMES, TO_US } from './frames';

/** What is left of a heading's text once numbering, brackets, question frames and times are off, in lower case. */
export interface BarePhrase {
  readonly text: string;
  /** `Children (under 18)`: what stood in brackets, read by itself where the rest leaves room for it. */
  readonly aside?: string;
  /** `Of those supported, how many …`: a part of the row above. */
  readonly isOfThose: boolean;
  readonly isPercentage: boolean;
}

/** `1.`, `2a.`, `KPI 3:`, `Q4 –`, `(iv)`. */
const NUMBERING =
  /^(?:(?:kpi|question|qu|ref|measure|indicator|outcome|output|q)\s*\d+(?:\.\d+)*[a-z]?\s*[.):–-]?\s+|\(?\d{1,2}(?:\.\d+)+[a-z]?\s*[.):]?\s+|\(?\d{1,2}[a-z]?\s*[.):]\s*(?!\d)|\d{1,2}[a-z]\s+|\(?[a-z]\)\s*|[a-z]\.\s+|\(?[ivx]{1,4}[.)]\s+)/;

const FOOTNOTES = /[¹²³⁰-₟†‡]+|\s*\[(?:note\s*)?\d+\]/giu;

const DASHES = /[‐-―−]/g;

/** Texts beyond this are prose. */
export const LONGEST_PHRASE = 200;

/** Takes off all that surrounds what a heading asks for. Case and accents go as well. */
export function barePhrase(text: string): BarePhrase {
  let rest = plain(text);
  const isPercentage = /%|\bper ?cent(?:age)?\b|\bproportion\b/.test(rest);
  const aside = /\(([^()]{1,60})\)/.exec(rest)?.[1]?.trim();
  rest = rest.replace(/\([^()]*\)|\[[^\]]*\]/g, ' ');
  rest = rest.replace(/\s+/g, ' ').trim().replace(NUMBERING, '');
  const isOfThose = /\bof (?:those|these|whom|which)\b|^\s*[-–•·*]\s*/.test(rest);
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const frame of FRAMES) rest = rest.replace(frame, '').trim();
    for (const time of TIMES) rest = rest.replace(time, ' ').replace(/\s+/g, ' ').trim();
  }
  rest = rest.replace(TO_US, 'into');
  if (!ANOTHERS.test(rest)) rest = rest.replace(OWN_SERVICE, ' ').trim();
  return { text: rest, ...(aside !== undefined && { aside }), isOfThose, isPercentage };
}

function plain(text: string): string {
  return text
    .replace(FOOTNOTES, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(DASHES, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/[\s\u00A0\u2000-\u200B\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The words of a bare phrase: `women's` is *womens*, `don't` *dont*; bands stay whole (`18-24`, `65+`, `<18`). */
export function phraseWords(text: string): readonly string[] {
  const joined = text
    .replace(/(\p{L})'(\p{L})/gu, '$1$2')
    .replace(/(\d)\s*(?:-|–)\s*(?=\d)/g, '$1-')
    .replace(/&/g, ' and ');
  return joined.match(/[<>]?\d+(?:[-/]\d+)?\+?|£|%|[\p{L}\p{N}]+/gu) ?? [];
}
