import type { RuleId } from '../messages/rule-data';
import { emptyWhereAllowed, takeOut } from './empty';
import { keepArea } from './keep-area';
import type { Fixer, Remedy, WrongValue } from './remedy';
import { takeNearest, takeNumberWithin, takeReplacement, writeNotKnown } from './replace';
import { rescalePercentage } from './rescale-percentage';
import { takeOutSign } from './take-out-sign';
import { takeOutSpaces } from './take-out-spaces';
import { toDate } from './to-date';
import { toNumber } from './to-number';

/**
 * What can be mended without asking, by the rule that found it, best first. Rules that are not here leave a person to look
 * up what is right: totals that differ, contradictions, values that are missing.
 */
const FIXERS: { readonly [Id in RuleId]?: readonly Fixer<Id>[] } = {
  'stray-spaces': [takeOutSpaces],
  'number-as-text': [toNumber],
  'not-a-number': [takeNumberWithin],
  'not-a-date': [toDate],
  'percentage-out-of-range': [rescalePercentage],
  'code-unknown': [takeNearest],
  'code-superseded': [takeReplacement],
  'formula-like-text': [takeOutSign],
  'placeholder-text': [writeNotKnown, emptyWhereAllowed],
  'personal-email': [takeOut],
  'personal-phone': [takeOut],
  'personal-nhs-number': [takeOut],
  'personal-ni-number': [takeOut],
  'personal-name-column': [takeOut],
  'personal-birth-date': [takeOut],
  'personal-postcode': [keepArea, takeOut],
};

/** True where some values that the rule finds can be mended. */
export function hasFixers(rule: string): rule is RuleId {
  return Object.hasOwn(FIXERS, rule);
}

/** Every way to mend a value. */
export function remediesFor<Id extends RuleId>(rule: Id, wrong: WrongValue<Id>): readonly Remedy[] {
  const fixers: readonly Fixer<Id>[] = FIXERS[rule] ?? [];
  return fixers.flatMap((fixer) => fixer(wrong));
}
