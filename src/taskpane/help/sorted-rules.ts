import { SEVERITIES } from '../../domain/model/findings';
import { RULES } from '../../domain/rules/index';
import { SEVERITY_WORDS, sentenceCase } from '../shared/words';

/** Every check, worst first, then by title, so that one can be looked up. */
export const SORTED_RULES = [...RULES].sort(
  (a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.words.title.localeCompare(b.words.title, 'en-GB'),
);

/** What help tells of a check. */
export type ExplainedRule = Pick<(typeof RULES)[number], 'severity' | 'words' | 'source'>;

/** A check explained, as terms with what they say. */
export function linesOf({
  severity,
  words,
  source,
}: ExplainedRule): readonly (readonly [term: string, what: string])[] {
  const { one, meaning } = SEVERITY_WORDS[severity];
  return [
    ['How serious', `${sentenceCase(one)}: ${meaning}`],
    ['Why it matters', words.why],
    ['What to do', words.whatToDo],
    ['Source', source],
  ];
}
