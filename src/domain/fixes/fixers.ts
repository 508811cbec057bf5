import type { CellRule } from '../engine/define-rule';
import type { MessageData } from '../model/findings';
import { ageBandDate } from '../rules/age-band-date';
import { codeSuperseded } from '../rules/code-superseded';
import { codeUnknown } from '../rules/code-unknown';
import { dateDayMonthSwapped } from '../rules/date-day-month-swapped';
import { formulaLikeText } from '../rules/formula-like-text';
import { notADate } from '../rules/not-a-date';
import { notANumber } from '../rules/not-a-number';
import { numberAsText } from '../rules/number-as-text';
import { percentageOutOfRange } from '../rules/percentage-out-of-range';
import { percentageScaleMixed } from '../rules/percentage-scale-mixed';
import { personalBirthDate } from '../rules/personal-birth-date';
import { personalEmail } from '../rules/personal-email';
import { personalNameColumn } from '../rules/personal-name-column';
import { personalNhsNumber } from '../rules/personal-nhs-number';
import { personalNiNumber } from '../rules/personal-ni-number';
import { personalPhone } from '../rules/personal-phone';
import { personalPostcode } from '../rules/personal-postcode';
import { placeholderText } from '../rules/placeholder-text';
import { referenceZerosLost } from '../rules/reference-zeros-lost';
import { straySpaces } from '../rules/stray-spaces';
import { emptyWhereAllowed, takeOut } from './empty';
import { keepArea } from './keep-area';
import type { Fixer, Remedy, WrongValue } from './remedy';
import { padZeros, takeBand, takeNearest, takeNumberWithin, takeReplacement, writeNotKnown } from './replace';
import { rescalePercentage, toWholePerCent } from './rescale-percentage';
import { takeOutSign } from './take-out-sign';
import { takeOutSpaces } from './take-out-spaces';
import { toDate, turnDate } from './to-date';
import { toNumber } from './to-number';

/** Why a wrong value is not changed without asking: one sentence each. */
interface Doubt {
  /** Where nothing is offered; absent where something always is. */
  readonly none?: string;
  /** Where what is offered is a guess; absent where it never is. */
  readonly guess?: string;
}

/** A rule some of whose wrong values can be mended. */
export interface FixableRule {
  readonly rule: CellRule;
  readonly doubt: Doubt;
  /** Every way to mend a value that the rule found, best first. A method: see `Wording`. */
  remediesFor(wrong: WrongValue): readonly Remedy[];
}

const LOOK_FIRST: Doubt = { guess: 'Personal data go out whole: look first what else of the cell has to stay.' };

/**
 * What can be mended without asking, by the rule that found it, best first. Rules that are not here leave a person to look
 * up what is right: totals that differ, contradictions, values that are missing.
 */
const FIXABLE: readonly FixableRule[] = [
  fixable(straySpaces, {}, takeOutSpaces),
  fixable(
    numberAsText,
    {
      none: 'A figure in brackets may be a remark, or below zero.',
      guess: 'The flag behind the number says something that would be lost.',
    },
    toNumber,
  ),
  fixable(
    notANumber,
    { none: 'There is no number in it.', guess: 'The words beside the number may change what it says.' },
    takeNumberWithin,
  ),
  fixable(
    notADate,
    {
      none: 'It is no date, or its day and month could change places.',
      guess: 'Other dates of the column have the month first, so this one is read so as well.',
    },
    toDate,
  ),
  fixable(
    dateDayMonthSwapped,
    { guess: 'Both are dates, and only your own records tell which one is right.' },
    turnDate,
  ),
  fixable(ageBandDate, { guess: 'Somebody may have typed a date.' }, takeBand),
  fixable(referenceZerosLost, { guess: 'The short one may be another reference.' }, padZeros),
  fixable(percentageOutOfRange, { none: 'It is neither a share of 1 nor whole per cent.' }, rescalePercentage),
  fixable(percentageScaleMixed, { guess: 'It may be less than one per cent.' }, toWholePerCent),
  fixable(
    codeUnknown,
    { none: 'No value of the list is near.', guess: 'A value of the list is near, but another may have been meant.' },
    takeNearest,
  ),
  fixable(codeSuperseded, { none: 'The list names nothing that takes its place.' }, takeReplacement),
  fixable(
    formulaLikeText,
    { none: 'It may be a formula, or a figure with its sign.', guess: 'The sign may belong to the words.' },
    takeOutSign,
  ),
  fixable(
    placeholderText,
    { none: 'A value is asked for here.', guess: 'Somebody may know the value by now.' },
    writeNotKnown,
    emptyWhereAllowed,
  ),
  fixable(personalEmail, LOOK_FIRST, takeOut),
  fixable(personalPhone, LOOK_FIRST, takeOut),
  fixable(personalNhsNumber, LOOK_FIRST, takeOut),
  fixable(personalNiNumber, LOOK_FIRST, takeOut),
  fixable(personalNameColumn, LOOK_FIRST, takeOut),
  fixable(personalBirthDate, LOOK_FIRST, takeOut),
  fixable(personalPostcode, LOOK_FIRST, keepArea, takeOut),
];

/** Fixers see what the rule itself says about a value, so the two fit or do not compile. */
function fixable<Data extends MessageData>(
  rule: CellRule<Data>,
  doubt: Doubt,
  ...fixers: readonly Fixer<Data>[]
): FixableRule {
  return { rule, doubt, remediesFor: (wrong: WrongValue<Data>) => fixers.flatMap((fixer) => fixer(wrong)) };
}

const BY_RULE: ReadonlyMap<string, FixableRule> = new Map(FIXABLE.map((one) => [one.rule.id, one]));

/** Said where a rule has no words for it. */
const NOT_SURE = 'Only a person can tell what is right.';

/** Why a wrong value of this rule is not changed without asking. @param isGuess something is offered for it */
export function whyNotCertain({ doubt }: FixableRule, isGuess: boolean): string {
  return (isGuess ? doubt.guess : doubt.none) ?? NOT_SURE;
}

/** The rule with this id, where some of the values it finds can be mended. */
export function fixableRule(id: string): FixableRule | undefined {
  return BY_RULE.get(id);
}
