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

const CONTACT: readonly Concept[] = ['contact', 'contacts'];

/** What makes another figure of people or referrals than how many there are. */
const ELSE: readonly Concept[] = [...OTHERS, ...CONTACT, 'date', 'unmet', 'reason', 'outcome'];

/** What heads figures: the first rule that fits. Where a whole is counted no word may be left: `LGBT clients` are some of them. */
export const MEASURES: readonly PhraseRule[] = [
  { has: ['safer'], not: [...OTHERS, 'date'], means: 'felt-safer' },
  { has: ['satisfied'], not: [...OTHERS, 'date'], means: 'satisfaction' },
  { has: ['destination'], or: ['referral', 'onward', 'out'], not: [...ELSE, 'source'], means: 'referred-to', least: 1 },
  { has: ['referral', 'out'], not: [...ELSE, 'source', 'by-whom'], means: 'referrals-out', least: 1 },
  { has: ['onward'], not: [...ELSE, 'source', 'by-whom'], means: 'referrals-out', least: 1 },
  { has: ['referral', 'made'], not: [...ELSE, 'in', 'source', 'by-whom'], means: 'referrals-out', least: 1 },
  { has: ['referral'], or: ['source', 'by-whom'], not: [...ELSE, 'reference'], means: 'referral-source', least: 1 },
  {
    has: ['referral'],
    not: [...ELSE, 'out', 'reference', 'source', 'by-whom', 'destination', 'closed', 'offence'],
    means: 'referrals-in',
    least: 1,
  },
  { has: ['learning'], not: OTHERS, means: 'learning-difficulties' },
  { has: ['disability'], not: [...OTHERS, 'unmet'], means: 'disability' },
  { has: ['ethnic'], not: OTHERS, means: 'ethnicity' },
  { has: ['sex'], not: OTHERS, means: 'sex' },
  { has: ['gender'], not: OTHERS, means: 'gender' },
  { has: ['age'], not: [...OTHERS, 'birth'], means: 'age' },
  { has: ['at-start'], or: ['case', 'person'], not: [...ELSE, 'closed', 'new'], means: 'opening-caseload', least: 1 },
  { has: ['at-end'], or: ['case', 'person'], not: [...ELSE, 'closed', 'new'], means: 'closing-caseload', least: 1 },
  { has: ['case', 'closed'], not: [...ELSE, 'new', 'start'], means: 'closed-cases', least: 1 },
  { has: ['closed'], not: [...ELSE, 'offence', 'new'], means: 'closed-cases', least: 1 },
  { has: ['case'], or: ['new', 'start'], not: [...ELSE, 'closed', 'referral'], means: 'new-cases', least: 1 },
  { has: ['start', 'new'], not: [...ELSE, 'person'], means: 'new-cases', least: 1 },
  { has: ['person', 'new'], not: [...ELSE, 'referral', 'closed', 'offence'], means: 'new-clients', least: 1 },
  {
    has: ['session'],
    not: ['money', 'staff', 'event', 'time', 'date', 'unmet', 'first', 'reason'],
    means: 'sessions',
    least: 0.75,
  },
  {
    has: ['contacts'],
    not: [...OTHERS, 'contact', 'date', 'unmet', 'reason', 'outcome', 'first', 'referral', 'offence'],
    means: 'contacts',
    least: 1,
  },
  { has: ['offence', 'location'], not: OTHERS, means: 'offence-location' },
  { has: ['intervention'], not: [...OTHERS, 'date', 'unmet', 'outcome'], means: 'intervention-type' },
  { has: ['needs'], not: [...OTHERS, 'unmet', 'outcome'], means: 'vulnerability' },
  { has: ['offence'], not: [...OTHERS, 'date', 'reference', 'outcome', 'unmet', 'reason'], means: 'offence-type' },
  {
    has: ['person'],
    not: [...ELSE, 'session', 'reference', 'closed', 'source', 'destination', 'birth', 'location', 'made', 'by-whom'],
    means: 'beneficiaries',
    least: 1,
  },
];

/** Breakdowns by their own names: `Clients by gender`, `Breakdown of cases by type of crime`. */
export const BREAKDOWNS: ReadonlySet<string> = new Set([
  'gender',
  'sex',
  'age',
  'ethnicity',
  'disability',
  'learning-difficulties',
  'vulnerability',
  'offence-type',
  'intervention-type',
]);

/** What heads a column of one answer for each client: the first rule that fits. */
export const FIELDS: readonly PhraseRule[] = [
  { has: ['age'], not: ['birth', 'money', 'staff', 'event'], means: 'age' },
  { has: ['birth'], not: ['sex', 'location'], means: 'birth-date' },
  { has: ['date', 'onward'], means: 'onward-referral-date' },
  { has: ['date', 'referral', 'out'], means: 'onward-referral-date' },
  { has: ['date', 'referral'], not: ['closed', ...CONTACT, 'outcome'], means: 'referral-date' },
  { has: ['date', 'contact', 'first'], means: 'first-contact-date' },
  { has: ['date'], or: ['closed', 'at-end'], not: ['referral', 'contact', 'offence'], means: 'closure-date' },
  { has: ['date', 'offence'], not: ['closed'], means: 'offence-date' },
  { has: ['date'], or: ['start', 'at-start'], not: ['referral', 'contact', 'offence', 'closed'], means: 'start-date' },
  { has: ['date', 'session'], not: ['first'], means: 'intervention-date', least: 1 },
  { has: ['reason'], or: ['closed', 'at-end'], not: ['referral'], means: 'closure-reason' },
  { has: ['destination'], not: ['date', 'source'], means: 'referred-to' },
  { has: ['onward'], not: ['date', 'reason', 'outcome'], means: 'referred-to' },
  { has: ['referral', 'out'], not: ['date', 'reason', 'outcome'], means: 'referred-to' },
  {
    has: ['referral'],
    or: ['source', 'by-whom'],
    not: ['date', 'money', 'reference', 'reason', 'event'],
    means: 'referral-source',
  },
  {
    has: ['source'],
    not: ['date', 'money', 'staff', 'reference', 'reason', 'offence', 'event'],
    means: 'referral-source',
    least: 0.75,
  },
  { has: ['sex'], not: ['staff', 'event'], means: 'sex' },
  { has: ['learning'], not: ['staff', 'event'], means: 'learning-difficulties' },
  { has: ['offence', 'location'], not: ['staff', 'event', 'outcome'], means: 'offence-location' },
  {
    has: ['offence'],
    not: ['date', 'reference', 'outcome', 'reason', 'staff', 'money', 'time', 'unmet'],
    means: 'offence-type',
  },
  { has: ['intervention'], not: ['date', 'outcome', 'reason', 'money', 'time', 'staff'], means: 'intervention-type' },
  { has: ['needs'], not: ['date', 'outcome', 'unmet', 'money', 'staff'], means: 'vulnerability' },
  { has: ['disability'], not: ['date', 'staff', 'money'], means: 'disability' },
  { has: ['ethnic'], not: ['staff'], means: 'ethnicity' },
  { has: ['gender'], not: ['date', 'staff'], means: 'gender' },
  { has: ['reference', 'case'], means: 'case-id', least: 1 },
  { has: ['reference', 'person'], means: 'client-id', least: 1 },
  {
    has: ['reference'],
    not: ['money', 'staff', 'event', 'referral', 'offence', 'intervention', 'needs'],
    means: 'client-id',
    least: 1,
  },
];
