import type { CellRule } from '../engine/define-rule';
import type { MessageData } from '../model/findings';
import { codeSuperseded } from '../rules/code-superseded';
import { codeUnknown } from '../rules/code-unknown';
import { formulaLikeText } from '../rules/formula-like-text';
import { notADate } from '../rules/not-a-date';
import { notANumber } from '../rules/not-a-number';
import { numberAsText } from '../rules/number-as-text';
import { percentageOutOfRange } from '../rules/percentage-out-of-range';
import { personalBirthDate } from '../rules/personal-birth-date';
import { personalEmail } from '../rules/personal-email';
import { personalNameColumn } from '../rules/personal-name-column';
import { personalNhsNumber } from '../rules/personal-nhs-number';
import { personalNiNumber } from '../rules/personal-ni-number';
import { personalPhone } from '../rules/personal-phone';
import { personalPostcode } from '../rules/personal-postcode';
import { placeholderText } from '../rules/placeholder-text';
import { straySpaces } from '../rules/stray-spaces';
import { emptyWhereAllowed, takeOut } from './empty';
import { keepArea } from './keep-area';
import type { Fixer, Remedy, WrongValue } from './remedy';
import { takeNearest, takeNumberWithin, takeReplacement, writeNotKnown } from './replace';
import { rescalePercentage } from './rescale-percentage';
import { takeOutSign } from './take-out-sign';
import { takeOutSpaces } from './take-out-spaces';
import { toDate } from './to-date';
import { toNumber } from './to-number';

/** A rule some of whose wrong values can be mended. */
export interface FixableRule {
  readonly rule: CellRule;
  /** Every way to mend a value that the rule found, best first. A method: see `Wording`. */
  remediesFor(wrong: WrongValue): readonly Remedy[];
}

/**
 * What can be mended without asking, by the rule that found it, best first. Rules that are not here leave a person to look
 * up what is right: totals that differ, contradictions, values that are missing.
 */
const FIXABLE: readonly FixableRule[] = [
  fixable(straySpaces, takeOutSpaces),
  fixable(numberAsText, toNumber),
  fixable(notANumber, takeNumberWithin),
  fixable(notADate, toDate),
  fixable(percentageOutOfRange, rescalePercentage),
  fixable(codeUnknown, takeNearest),
  fixable(codeSuperseded, takeReplacement),
  fixable(formulaLikeText, takeOutSign),
  fixable(placeholderText, writeNotKnown, emptyWhereAllowed),
  fixable(personalEmail, takeOut),
  fixable(personalPhone, takeOut),
  fixable(personalNhsNumber, takeOut),
  fixable(personalNiNumber, takeOut),
  fixable(personalNameColumn, takeOut),
  fixable(personalBirthDate, takeOut),
  fixable(personalPostcode, keepArea, takeOut),
];

/** Fixers see what the rule itself says about a value, so the two fit or do not compile. */
function fixable<Data extends MessageData>(rule: CellRule<Data>, ...fixers: readonly Fixer<Data>[]): FixableRule {
  return { rule, remediesFor: (wrong: WrongValue<Data>) => fixers.flatMap((fixer) => fixer(wrong)) };
}

const BY_RULE: ReadonlyMap<string, FixableRule> = new Map(FIXABLE.map((one) => [one.rule.id, one]));

/** The rule with this id, where some of the values it finds can be mended. */
export function fixableRule(id: string): FixableRule | undefined {
  return BY_RULE.get(id);
}
