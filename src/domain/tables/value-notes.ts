import type { CellArea } from '../../cells/areas';
import type { Kpi } from '../model/specification';
import type { KpiValue } from './kpi-value';

/**
 * Why a figure is no value, or is less sure than others. All but `by-case` mean that nothing of it was taken.
 *
 * - `no-service`, `no-period`: it is not known whose it is, or of when.
 * - `heading-unsure`: the heading is only like the KPI's, and nobody has confirmed it.
 * - `column-twice`: records with two columns for one number. `twice`: a summary that gives a figure twice, differently.
 * - `suppressed`, `words`, `not-a-count`, `out-of-range`: what its cells hold.
 * - `at-a-moment`: open cases, averages: rows of records do not add up to them.
 * - `no-people`: rows are events, without a reference of the people. `people-unclear`: a person's row holds more than one.
 * - `no-base`: shares without the number of people each is of. `no-list`: answers without a list to sort them by.
 * - `given-elsewhere`: another sheet gives the same KPI of the same period, and another figure.
 * - `by-case`: people were counted by the reference of their case, for there is none of their own.
 */
export type ValueNoteReason =
  | 'no-service'
  | 'no-period'
  | 'heading-unsure'
  | 'column-twice'
  | 'twice'
  | 'suppressed'
  | 'words'
  | 'not-a-count'
  | 'out-of-range'
  | 'at-a-moment'
  | 'no-people'
  | 'people-unclear'
  | 'no-base'
  | 'no-list'
  | 'given-elsewhere'
  | 'by-case';

/** Something a person should know of how values were read from a return. Sentence: `valueNote` in domain/messages. */
export interface ValueNote {
  readonly why: ValueNoteReason;
  readonly sheet: string;
  /** Its id and name; absent for a return as a whole. */
  readonly kpi?: Pick<Kpi, 'id' | 'name'>;
  /** Cells it is about; none for a return as a whole. */
  readonly areas: readonly CellArea[];
  /** Of `given-elsewhere`: the sheet whose figure counts. */
  readonly kept?: string;
}

/** Values, and what could not be taken, or only with a caution. */
export interface ReturnValues {
  readonly values: readonly KpiValue[];
  readonly notes: readonly ValueNote[];
}
