import { agesAgainstAudience } from '../engine/contradictions/ages-against-audience';
import { agesAgainstBirthDates } from '../engine/contradictions/ages-against-birth-dates';
import { compareRecords } from '../engine/contradictions/compare-records';
import type { Contradiction, RecordComparison } from '../engine/contradictions/comparison';
import { birthsInTime, datesInOrder, type DateOrder } from '../engine/contradictions/dates-in-order';
import { AFTER_BIRTH } from '../codelists/contradictions';
import { offencesInFigures, offencesWithoutCrime } from '../engine/contradictions/offences-without-crime';
import type { ReturnContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';

/**
 * What must come first. Only what cannot be otherwise: support may begin before the referral is written down, and a new
 * offence may come after it; but nothing is closed before it is opened. Closed before it was referred is
 * `referral-after-closing`.
 */
export const DATE_ORDERS: readonly DateOrder[] = [
  ...AFTER_BIRTH.map((then) => ({ first: 'birth-date', then, marks: 'first' as const })),
  { first: 'start-date', then: 'closure-date', marks: 'then' },
  { first: 'first-contact-date', then: 'closure-date', marks: 'then' },
  { first: 'referral-date', then: 'onward-referral-date', marks: 'then' },
];

/**
 * Two answers of a return that cannot both be right: dates in the wrong order, an age that is not the birth date's, a client
 * outside the ages a service is for, an offence in the return of a service that does not deal with crime. Whom a service
 * is for is read by `codelists/contradictions`. A query, for only the sender can tell which of the two is wrong.
 */
export const kpiContradiction = defineRule<Contradiction>({
  id: 'kpi-contradiction',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source:
    'DfE CIN and SSDA903 validation rules compare fields of one record; 2019 report, sections 4.1 (“if applicable”) and 5.2 (each service has its own specification).',
  words: {
    title: 'Two answers contradict each other',
    why: 'Both cannot be right, and nobody but you can tell which one is. Each of them goes into another figure.',
    whatToDo: 'Look the case up, and correct the answer that is wrong. If both are right, explain how.',
    message: (facts, data) => `${place(facts)}${facts.count === 1 ? sayOne(data) : sayMany(data)}.`,
  },
  check: (at) => (at.table.layout === 'records' ? compareRecords(at, comparisonsIn) : offencesInFigures(at)),
});

function comparisonsIn(at: ReturnContext): readonly RecordComparison<Contradiction>[] {
  return [
    ...datesInOrder(at, DATE_ORDERS),
    ...birthsInTime(at),
    ...agesAgainstBirthDates(at),
    ...agesAgainstAudience(at),
    ...offencesWithoutCrime(at),
  ];
}

function sayOne({ kind, value, relation, other, otherValue }: Contradiction): string {
  const against = otherValue === '' ? other : `${other}, ${otherValue}`;
  if (kind === 'order') return value === '' ? `it is ${relation} ${against}` : `${value} is ${relation} ${against}`;
  if (kind === 'age') return `${value}, but by ${other} it is ${relation}`;
  if (kind === 'audience') return `${value}, but ${other} is for ${otherValue}`;
  return `${value}, but by the register ${other} does not deal with crime`;
}

function sayMany({ kind, value, relation, other, otherValue }: Contradiction): string {
  if (kind === 'order') {
    const example = value === '' ? '' : `, for example ${value}, ${relation} ${otherValue}`;
    return `are ${relation} ${other}${example}`;
  }
  if (kind === 'age') return `do not go with ${other}, for example ${value} where it is ${relation}`;
  if (kind === 'audience') return `are ${relation}, for example ${value}, but ${other} is for ${otherValue}`;
  return `are filled in, for example with ${value}, but by the register ${other} does not deal with crime`;
}
