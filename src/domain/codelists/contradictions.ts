import { OLDEST, type Band } from './bands';

/** Dates of a case: nobody has one before being born. */
export const AFTER_BIRTH: readonly string[] = [
  'offence-date',
  'referral-date',
  'first-contact-date',
  'start-date',
  'intervention-date',
  'onward-referral-date',
  'closure-date',
];

/** Dates at one of which an age was written down. */
export const AGE_AT: readonly string[] = AFTER_BIRTH.filter((id) => id !== 'offence-date');

/** People of these ages, as a service's name or its counting rule says so. */
export interface Audience {
  readonly name: string;
  readonly ages: Band;
  readonly words: RegExp;
  /** Words that say that others are helped as well, or that the first ones mean something else. */
  readonly unless: RegExp;
}

/**
 * Whom a service is for, read from words of the office's own tables, for no column says it. `Adult survivors of child
 * abuse` names both and tells nothing; services for young people go on to 25.
 */
export const AUDIENCES: readonly Audience[] = [
  {
    name: 'adults',
    ages: { from: 18, to: OLDEST },
    words: /\badults?\b/i,
    unless: /\b(?:child|children|childhood|young|youth|cyp|famil(?:y|ies)|pupils?|schools?|all ages)\b/i,
  },
  {
    name: 'children and young people',
    ages: { from: 0, to: 25 },
    words: /\b(?:young (?:people|persons?|victims?)|youth|cyp|children|child)\b/i,
    unless: /\b(?:adults?|famil(?:y|ies)|parents?|mothers?|carers?|survivors?|schools?|abuse|all ages)\b/i,
  },
];

/** Answers about an offence that do not say that there was one. */
export const NO_OFFENCE =
  /^(?:no|non|none|not a)\b.*|^(?:anti-? ?social behaviour|asb|n ?\/? ?a|nil|0)$|^not (?:applicable|known)/i;
