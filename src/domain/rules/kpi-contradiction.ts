import { agesAgainstAudience } from '../engine/contradictions/ages-against-audience';
import { agesAgainstBirthDates } from '../engine/contradictions/ages-against-birth-dates';
import { compareRecords } from '../engine/contradictions/compare-records';
import type { RecordComparison } from '../engine/contradictions/comparison';
import { datesInOrder } from '../engine/contradictions/dates-in-order';
import { offencesInFigures, offencesWithoutCrime } from '../engine/contradictions/offences-without-crime';
import type { ReturnContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';

/**
 * Two answers of a return that cannot both be right: dates in the wrong order, an age that is not the birth date's, a client
 * outside the ages a service is for, an offence in the return of a service that does not deal with crime. Which pairs are
 * compared stands in `codelists/contradictions`. A query, for only the sender can tell which of the two is wrong.
 */
export const kpiContradiction = defineRule({
  id: 'kpi-contradiction',
  severity: 'query',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source:
    'DfE CIN and SSDA903 validation rules compare fields of one record; 2019 report, sections 4.1 (“if applicable”) and 5.2 (each service has its own specification).',
  check: (at) => (at.table.layout === 'records' ? compareRecords(at, comparisonsIn) : offencesInFigures(at)),
});

function comparisonsIn(at: ReturnContext): readonly RecordComparison[] {
  return [...datesInOrder(at), ...agesAgainstBirthDates(at), ...agesAgainstAudience(at), ...offencesWithoutCrime(at)];
}
