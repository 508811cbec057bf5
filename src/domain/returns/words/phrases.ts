import type { Concept } from './concepts';

/** Concepts a phrase has and has not, and what it then means: the id of a KPI or a field. */
export interface PhraseRule {
  readonly has: readonly Concept[];
  /** One of these at least. */
  readonly or?: readonly Concept[];
  readonly not?: readonly Concept[];
  readonly means: string;
  /** Share of the words that must be accounted for: 1 for references, as *Project ID* is none of ours. */
  readonly least?: number;
}

const OTHERS: readonly Concept[] = ['money', 'staff', 'event', 'time'];

/** What heads figures: the first rule that fits. */
export const MEASURES: readonly PhraseRule[] = [
  { has: ['safer'], not: [...OTHERS, 'date'], means: 'felt-safer' },
  { has: ['satisfied'], not: [...OTHERS, 'date'], means: 'satisfaction' },
  { has: ['referral', 'out'], not: [...OTHERS, 'date', 'contact', 'unmet', 'reason'], means: 'referrals-out' },
  { has: ['onward'], not: [...OTHERS, 'date', 'contact', 'unmet', 'reason'], means: 'referrals-out' },
  {
    has: ['referral'],
    not: [...OTHERS, 'out', 'date', 'contact', 'unmet', 'reason', 'reference', 'source', 'destination', 'outcome'],
    means: 'referrals-in',
  },
  { has: ['learning'], not: OTHERS, means: 'learning-difficulties' },
  { has: ['disability'], not: [...OTHERS, 'unmet'], means: 'disability' },
  { has: ['ethnic'], not: OTHERS, means: 'ethnicity' },
  { has: ['sex'], not: OTHERS, means: 'sex' },
  { has: ['gender'], not: OTHERS, means: 'gender' },
  { has: ['age'], not: [...OTHERS, 'birth'], means: 'age' },
  { has: ['case', 'at-start'], not: OTHERS, means: 'opening-caseload' },
  { has: ['case', 'at-end'], not: OTHERS, means: 'closing-caseload' },
  { has: ['case', 'closed'], not: [...OTHERS, 'date', 'reason', 'outcome'], means: 'closed-cases' },
  {
    has: ['closed'],
    not: [...OTHERS, 'date', 'reason', 'outcome', 'offence'],
    means: 'closed-cases',
    least: 1,
  },
  { has: ['case'], or: ['new', 'start'], not: [...OTHERS, 'date', 'closed', 'referral'], means: 'new-cases' },
  { has: ['start', 'new'], not: [...OTHERS, 'date', 'reason', 'person', 'outcome'], means: 'new-cases', least: 1 },
  {
    has: ['person', 'new'],
    not: [...OTHERS, 'referral', 'date', 'unmet', 'closed', 'contact', 'offence'],
    means: 'new-clients',
  },
  { has: ['session'], not: ['money', 'staff', 'event', 'time', 'date', 'unmet', 'first', 'reason'], means: 'sessions' },
  { has: ['offence', 'location'], not: OTHERS, means: 'offence-location' },
  { has: ['intervention'], not: [...OTHERS, 'date', 'unmet', 'outcome'], means: 'intervention-type' },
  { has: ['needs'], not: [...OTHERS, 'unmet', 'outcome'], means: 'vulnerability' },
  { has: ['offence'], not: [...OTHERS, 'date', 'reference', 'outcome', 'unmet', 'reason'], means: 'offence-type' },
  {
    has: ['person'],
    not: [
      ...OTHERS,
      'session',
      'contact',
      'date',
      'reference',
      'unmet',
      'reason',
      'outcome',
      'closed',
      'source',
      'destination',
      'birth',
      'location',
    ],
    means: 'beneficiaries',
  },
];

/** What heads a column of one answer for each client: the first rule that fits. */
export const FIELDS: readonly PhraseRule[] = [
  { has: ['birth'], not: ['sex', 'location'], means: 'birth-date' },
  { has: ['date', 'onward'], means: 'onward-referral-date' },
  { has: ['date', 'referral', 'out'], means: 'onward-referral-date' },
  { has: ['date', 'referral'], not: ['closed', 'contact', 'outcome'], means: 'referral-date' },
  { has: ['date', 'contact', 'first'], means: 'first-contact-date' },
  { has: ['date', 'closed'], not: ['referral', 'contact'], means: 'closure-date' },
  { has: ['date', 'offence'], not: ['closed'], means: 'offence-date' },
  { has: ['date', 'start'], not: ['referral', 'contact', 'offence', 'closed'], means: 'start-date' },
  { has: ['date', 'session'], not: ['first'], means: 'intervention-date', least: 1 },
  { has: ['reason', 'closed'], means: 'closure-reason' },
  { has: ['destination'], not: ['date', 'source'], means: 'referred-to' },
  { has: ['onward'], not: ['date', 'reason', 'outcome'], means: 'referred-to' },
  { has: ['referral', 'out'], not: ['date', 'reason', 'outcome'], means: 'referred-to' },
  { has: ['source', 'referral'], not: ['date', 'money', 'reference', 'reason'], means: 'referral-source' },
  {
    has: ['source'],
    not: ['date', 'money', 'staff', 'reference', 'reason', 'offence', 'event'],
    means: 'referral-source',
    least: 0.75,
  },
  { has: ['sex'], means: 'sex' },
  { has: ['learning'], means: 'learning-difficulties' },
  { has: ['offence', 'location'], means: 'offence-location' },
  {
    has: ['offence'],
    not: ['date', 'reference', 'outcome', 'reason', 'staff', 'money', 'time', 'unmet'],
    means: 'offence-type',
  },
  { has: ['intervention'], not: ['date', 'outcome', 'reason', 'money', 'time', 'staff'], means: 'intervention-type' },
  { has: ['needs'], not: ['date', 'outcome', 'unmet', 'money', 'staff'], means: 'vulnerability' },
  { has: ['disability'], not: ['date'], means: 'disability' },
  { has: ['ethnic'], means: 'ethnicity' },
  { has: ['gender'], not: ['date'], means: 'gender' },
  { has: ['age'], not: ['birth', 'money', 'staff'], means: 'age' },
  { has: ['reference', 'case'], means: 'case-id', least: 1 },
  { has: ['reference', 'person'], means: 'client-id', least: 1 },
  {
    has: ['reference'],
    not: ['money', 'staff', 'event', 'referral', 'offence', 'intervention', 'needs'],
    means: 'client-id',
    least: 1,
  },
];
