import { isAskedFor } from '../engine/applicability';
import type { CellContext } from '../engine/contexts';
import { hasDigits } from '../text/has-digits';
import { parseDateText } from '../model/parse-date';
import { isPlausibleSerial } from '../../cells/serial-dates';
import { isHeadedAsBirth, looksLikeBirthDates } from '../engine/birth-date-shape';
import { defineRule, type CellFault } from '../engine/define-rule';
import { place } from '../text/grammar';

type Data = Readonly<Record<string, never>>;

/** `DOB 03/04/1985`, `born on 3 April 1985`: the words, then what may be the date. Not for all alphabets: that would take ten times as long. */
const IN_WORDS =
  /\b(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|birthday|born)(?: (?:on|is|was))?[ :=-]{0,3}(\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{2,4}|\d{4}-\d\d-\d\d)(?!\d)/i;

/** A day, a month and a year of two digits: 3/4/85. */
const FEWEST_DIGITS = 4;

/** Longer than any date. */
const LONGEST_DATE = 60;

/**
 * A full date of birth: in the birth date's own column, under a heading that says so in whatever writing, in a column that has
 * the shape of one, or named as one in a note. A query in the KPI's column and in notes, for dates of birth answer the KPI
 * `age`, and an agreement may ask for them; where the specification does, nothing is said. Elsewhere nobody has asked for them.
 * Before the rules on dates, which would repeat the date: a text that is no date at all is left to them.
 */
export const personalBirthDate = defineRule<Data>({
  id: 'personal-birth-date',
  severity: 'query',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    '2019 report, section 4.1: age is asked for, not the date of birth; grant terms: no identifiable service users (Surrey PCC); UK GDPR, article 5(1)(c), data minimisation.',
  words: {
    title: 'A full date of birth',
    why: 'A date of birth with gender and district points to one person. The KPI asks for the age only.',
    whatToDo:
      'Give the age in years or an age band under the heading Age instead, or leave the year of birth only. If your agreement asks for dates of birth, explain it.',
    message: (facts) => `${place(facts)}${facts.count === 1 ? 'there is' : 'hold'} a full date of birth.`,
  },
  check: (context) => {
    const inNotes = (text: string): CellFault<Data> | undefined => {
      if (!hasDigits(text, FEWEST_DIGITS)) return undefined;
      const date = IN_WORDS.exec(text)?.[1];
      return date === undefined ? undefined : verdictOn(date);
    };
    const found = foundIn(context);
    if (!found) return { text: inNotes };
    return {
      number: (value) => (isPlausibleSerial(value) ? found : undefined),
      text: (text) => (text.length <= LONGEST_DATE && parseDateText(text) ? found : inNotes(text)),
    };
  },
});

/** What a date is in such cells; undefined where it may be any day. */
function foundIn(context: CellContext): CellFault<Data> | undefined {
  const { field, kind, header, specification, isOutside } = context;
  if (field?.kpi.id === 'birth-date') return isAskedFor(field.kpi, specification) ? undefined : FOUND;
  if (kind !== 'unmapped' && kind !== 'text') return undefined;
  if (header.length <= LONGEST_DATE && isHeadedAsBirth(header)) return FOUND_ELSEWHERE;
  return isOutside !== true && looksLikeBirthDates(context) ? FOUND_ELSEWHERE : undefined;
}

/** Nothing of it is shown: the place tells enough. One for all, for there may be a hundred thousand. */
const FOUND: CellFault<Data> = { data: {}, masked: '…' };

const FOUND_ELSEWHERE: CellFault<Data> = { ...FOUND, discriminator: 'column', severity: 'error', mayBeExplained: true };

function verdictOn(date: string): CellFault<Data> | undefined {
  return parseDateText(date) ? FOUND : undefined;
}
