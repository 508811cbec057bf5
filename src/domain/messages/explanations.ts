import type { ThinProblem } from '../model/thin-problem';
import { quote } from '../text/grammar';
import { words } from '../text/words';

/** Never the text itself: what must not be sent is not to be repeated in the list, the notes and the report. */
const holds = (what: string) => (): string => `“…” holds ${what}. Say why without naming or identifying anybody`;

const LACKS: Readonly<Record<ThinProblem, (text: string) => string>> = words('messages-explanations-lacks', {
  nothing: () => 'nothing is written',
  'stand-in': (text) => `${quote(text)} keeps the place of a reason and gives none`,
  repeats: (text) => `${quote(text)} repeats the query and adds no reason`,
  assures: (text) => `${quote(text)} says that the value is right, but not why`,
  short: (text) => `${quote(text)} is too short to tell what happened`,
  'no-sizes': (text) => `${quote(text)} does not say how much of the change each cause accounts for`,
  'sizes-short': (text) => `the sizes named in ${quote(text)} do not add up to most of the change`,
  'personal-email': holds('an e-mail address'),
  'personal-nhs-number': holds('an NHS number'),
  'personal-ni-number': holds('a National Insurance number'),
  'personal-phone': holds('a telephone number'),
  'personal-postcode': holds('a full postcode'),
});

/** What an explanation lacks, as the end of a sentence; for the finding and for the pane, where it is being written. */
export function thinSentence(problem: ThinProblem, text: string): string {
  return LACKS[problem](text);
}

/** What makes an explanation a good one; the same words in finding and pane. */
export const HOW_TO_EXPLAIN =
  'Say what happened, to whom, and since when: “The Weymouth project opened in May, so referrals doubled” is an explanation.';
