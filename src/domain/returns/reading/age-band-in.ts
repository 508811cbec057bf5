import { parseBand } from '../../codelists/bands';
import { NO_AGE } from '../words/inside';
import type { BarePhrase } from '../words/phrase-words';

/** `aged 18-24`, `under 18s`, `65 and over`, `18 to 24 year olds`, `dan 18 oed`. No year: `2019-20`. */
const BAND =
  /(?<![\d./])(?:\b(?:aged?|ages) ?(?:between )?(\d{1,3} ?(?:-|to|and|\/) ?\d{1,3}|\d{1,3}\+?)|((?:under|over|below|above|less than|younger than|older than|o dan|dan|dros) ?\d{1,3}|[<>] ?\d{1,3}|\d{1,3} ?(?:-|to) ?\d{1,3}|\d{1,3} ?(?:\+(?!\d)|plus\b|and over\b|or over\b|and above\b|or older\b|and under\b|or under\b)))(?![\d/])/g;

/** The age band that a label names. One in brackets is its own where nothing else stands in them: `Age (0–17, 18–24, 25+)` is a question. */
export function ageBandIn({ text, aside }: BarePhrase): AgeBandFound | undefined {
  const found = bandIn(text);
  if (found || aside === undefined) return found;
  const inAside = bandIn(aside);
  return inAside && !/\d/.test(aside.replace(inAside.written, '')) ? inAside : undefined;
}

/** An age band, and the words it is written in. */
export interface AgeBandFound {
  readonly label: string;
  readonly written: string;
}

/** None where days, hours or miles follow. */
function bandIn(text: string): AgeBandFound | undefined {
  for (const match of text.matchAll(BAND)) {
    const after = text
      .slice(match.index + match[0].length)
      .replace(/^s\b/, '')
      .trim();
    const label = (match[1] ?? match[2] ?? '')
      .replace(/ ?and (?=\d)|\//, '-')
      .replace(/^(?:o )?dan /, 'under ')
      .replace(/^dros /, 'over ');
    if (NO_AGE.test(after) || parseBand(label) === undefined) continue;
    const tail =
      /^(?:s\b)?(?: ?years?(?: olds?| of age)?| ?yrs?(?: olds?)?| oed)?/.exec(
        text.slice(match.index + match[0].length),
      )?.[0] ?? '';
    return { label, written: match[0] + tail };
  }
  return undefined;
}
