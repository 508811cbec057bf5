import { isStandIn } from './nothings';
import { personalDataIn } from './personal-data';
import { type ThinProblem } from '../model/thin-problem';
import { tidy } from '../text/tidy';
import type { Finding } from '../model/findings';
import { coveredBy, coversMost } from '../text/coverage';

/** What an explanation answers. A query about a change brings the figures that it lies between. */
type Query = Pick<Finding, 'title' | 'message'> & Partial<Pick<Finding, 'rule' | 'data'>>;

/** Distinct words that neither the query nor any assurance has: a thing, what happened to it, and when or why. */
const OWN_WORDS = 3;

/** Distinct words of a reason to set advice aside: what, and what about it. */
const REASON_WORDS = 2;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that hold a sentence together and tell nothing. */
const FILLERS = words(
  'a an the and or but so as at by for from in into of off on onto to up with within this that these those there here it its is ' +
    'are was were be been being has have had do does did not no yes we our us i my you your they their them he she his her all any ' +
    'some each every will would can could should may might must than then too very also just only which who what when where how due ' +
    'because since if about see please sorry thanks per etc eg ie nb',
);

/** Words that say a value is right without saying why. */
const ASSURANCES = words(
  'right correct correctly accurate true fine ok okay good valid confirmed confirm confirms checked check checking verified verify ' +
    'reviewed review reviewed agreed looked known aware data figure figures value values number numbers total totals count counts ' +
    'entry entries entered cell cells field column row record records return sheet information info issue issues problem problems ' +
    'error errors query queries explained explanation reason reasons provided given supplied submitted reported stated shown above ' +
    'below before already previous previously same again normal usual expected intended deliberate deliberately is really actually ' +
    'change changed changes unchanged nothing something system mistake applicable available comment comments note noted',
);

/** Whole texts that say nothing, beside those that rules know as stand-ins. */
const EMPTY_TEXT =
  /^(?:none|nil|nothing|no (?:comment|reason|explanation)s?|not applicable|as (?:above|before)|same|ditto|ok(?:ay)?|yes|no|fine|test)\.?$/i;

/**
 * Why an explanation does not answer its query, or undefined when it does. Adequate is what is specific: it names in words
 * of its own what happened. Source: MHCLG, adequate validation explanations (specific, and no mere repetition).
 */
export function whyTooThin(text: string, query: Query): ThinProblem | undefined {
  const tidied = tidy(text);
  const problem = whyNoAnswer(tidied);
  if (problem !== undefined) return problem;
  const telling = wordsIn(tidied).filter((word) => !FILLERS.has(word));
  const asked = new Set(wordsIn(`${query.title} ${query.message}`));
  const beyondQuery = new Set(telling.filter((word) => !asked.has(word)));
  const own = [...beyondQuery].filter((word) => !ASSURANCES.has(word));
  if (own.length >= OWN_WORDS) return whyNotCovered(tidied, query);
  if (beyondQuery.size === 0 && telling.length > 0) return 'repeats';
  return own.length === 0 ? 'assures' : 'short';
}

/** Of a change, the causes named have to add up to most of it (MHCLG). */
function whyNotCovered(text: string, { rule, data = {} }: Query): ThinProblem | undefined {
  const [value, before] = [data['value'], data['before']];
  // Of a period of another length: what it comes to over as many days.
  const against = data['expected'] ?? before;
  if (rule !== 'variance-unexplained' || typeof value !== 'number' || typeof before !== 'number') return undefined;
  if (typeof against !== 'number') return undefined;
  const covered = coveredBy(text, value - against, [value, before, Math.round(against)]);
  if (coversMost(covered, value - against)) return undefined;
  return covered === 0 ? 'no-sizes' : 'sizes-short';
}

/** Why a reason to set advice aside is none, or undefined when it will do: nobody has to be persuaded, so that little is asked. */
export function whyNoReason(text: string): ThinProblem | undefined {
  const tidied = tidy(text);
  return whyNoAnswer(tidied) ?? (new Set(wordsIn(tidied)).size < REASON_WORDS ? 'short' : undefined);
}

/** What no answer may be, whatever it answers. */
function whyNoAnswer(tidied: string): ThinProblem | undefined {
  if (tidied === '') return 'nothing';
  if (isStandIn(tidied) || EMPTY_TEXT.test(tidied)) return 'stand-in';
  return personalDataIn(tidied);
}

/** Letters and digits that belong together, in lower case; `don’t` is one word, and so is `12.5`. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
}
