import type { CellValue } from '../../src/cells/cell-values';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import type { Review, Variance } from '../../src/domain/variance/variance';
import {
  escalationsTable,
  explanationsTable,
  historyRows,
  historyTable,
  kpisTable,
  reviewOf,
  servicesTable,
  varianceIn,
} from './review-tables';

/** Key of the query about the figure that falls in `CASE_TABLES`. */
export const CASE_QUERY = 'variance-unexplained · History · calls · 2019-20 Q2';

type Row = readonly CellValue[];

/** A service whose calls fall from about 90 to 30 in 2019-20 Q2, with steps and explanations. */
export function caseTables({
  steps = [],
  explanations = [],
  risk = 'Standard',
  frequency = 'Quarterly',
  figures = [88, 95, 91, 90, 30],
}: {
  readonly steps?: readonly Row[];
  readonly explanations?: readonly Row[];
  readonly risk?: string;
  readonly frequency?: string;
  readonly figures?: readonly number[];
} = {}): readonly TableRead[] {
  return [
    servicesTable(['S1', 'Youth Outreach', 'Outreach Ltd', risk, frequency, null, null, null]),
    kpisTable(['*', 'calls', 'Calls answered', 'sessions', 'count', 'higher', 90, 10, null, null, null, null]),
    historyTable(...historyRows('S1', 'calls', figures)),
    escalationsTable(...steps),
    explanationsTable(...explanations),
  ];
}

/** The variance of those calls, reviewed on 20 October 2019. */
export function caseVariance(tables: readonly TableRead[]): Variance {
  return varianceIn(reviewOf(tables), 'S1 · calls');
}

/** An informal step of 1 August 2019, due on 15 August. */
export const informalStep = (response: string | null = null, outcome: string | null = null): Row => [
  'C-004',
  '2019-08-01',
  'S1',
  'calls',
  'Informal',
  'Low',
  'An explanation',
  '2019-08-15',
  'A. Person',
  response,
  outcome,
];

export const EMPTY_REVIEW: Review = { variances: [], caution: { tests: 0, flagged: 0, expected: 0 }, notReviewed: [] };
