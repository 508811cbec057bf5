import { place, type Facts, type Wording } from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';

type PrivacyRule = Extract<RuleId, `personal-${string}`>;

/** The end of what to do about most of them. */
export const TELL_YOUR_LEAD = 'Tell your data protection lead if it was already sent.';

/** One cell or several, with the masked value: what identifies somebody is never repeated. */
export function sayPersonal(facts: Facts, what: string, masked: string): string {
  return facts.count === 1
    ? `${place(facts)}there is ${what} (${masked}).`
    : `${place(facts)}hold ${what}, for example ${masked}.`;
}

/** Sentences about people's privacy. */
export const PRIVACY: { readonly [Id in PrivacyRule]: Wording<RuleData[Id]> } = {
  'personal-email': {
    title: 'An e-mail address',
    why: 'Returns must not say who a victim is. The grant terms ask for no data that identify a service user.',
    whatToDo: `Delete the address from the return and from its earlier copies. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'an e-mail address', masked),
  },
  'personal-phone': {
    title: 'A telephone number',
    why: 'A telephone number leads straight to a person, and to whoever else picks up. A return has no use for it.',
    whatToDo: `Delete the number from the return and from its earlier copies. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'a telephone number', masked),
  },
  'personal-postcode': {
    title: 'A full postcode',
    why: 'A full postcode covers about fifteen homes, so together with age or offence it says who a victim is.',
    whatToDo: 'Keep the first half only, for example DT1, or name the district.',
    message: (facts, { masked }) => sayPersonal(facts, 'a full postcode', masked),
  },
  'personal-nhs-number': {
    title: 'An NHS number',
    why: 'An NHS number belongs to one person for life and opens their health record. A return must not carry it.',
    whatToDo: `Replace it with your own case number. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'what looks like an NHS number', masked),
  },
  'personal-ni-number': {
    title: 'A National Insurance number',
    why: 'A National Insurance number belongs to one person for life and opens their tax and benefit records.',
    whatToDo: `Replace it with your own case number. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'what looks like a National Insurance number', masked),
  },
  'personal-name-column': {
    title: 'People’s names',
    why: 'A return counts people and must not name them. The grant terms ask for no data that identify a service user.',
    whatToDo: `Delete the names, and use your own case number to tell records apart. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) =>
      facts.count === 1
        ? `${place(facts)}there is what looks like a person’s name (${masked}).`
        : `${place(facts)}hold what look like people’s names, for example ${masked}.`,
  },
  'personal-birth-date': {
    title: 'A full date of birth',
    why: 'A date of birth with gender and district points to one person. The KPI asks for the age only.',
    whatToDo:
      'Give the age in years or an age band under the heading Age instead, or leave the year of birth only. If your agreement asks for dates of birth, explain it.',
    message: (facts) => `${place(facts)}${facts.count === 1 ? 'there is' : 'hold'} a full date of birth.`,
  },
};
