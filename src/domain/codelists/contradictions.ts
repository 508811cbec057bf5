import { OLDEST, type Band } from './bands';

/** Two dates of one record that come in this order, or on the same day. Ids of KPIs. */
export interface DateOrder {
  readonly first: string;
  readonly then: string;
  /** The one that is marked: where one of them is the likelier slip, that one. */
  readonly marks: 'first' | 'then';
}

const AFTER_BIRTH: readonly string[] = [
  'offence-date',
  'referral-date',
  'first-contact-date',
  'start-date',
  'intervention-date',
  'onward-referral-date',
  'closure-date',
];

/**
 * What must come first. Only what cannot be otherwise: support may begin before the referral is written down, and a new
 * offence may come after it; but nothing is closed before it is opened.
 */
export const DATE_ORDERS: readonly DateOrder[] = [
  ...AFTER_BIRTH.map((then) => ({ first: 'birth-date', then, marks: 'first' as const })),
  { first: 'start-date', then: 'closure-date', marks: 'then' },
  { first: 'referral-date', then: 'closure-date', marks: 'then' },
  { first: 'first-contact-date', then: 'closure-date', marks: 'then' },
  { first: 'referral-date', then: 'onward-referral-date', marks: 'then' },
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
