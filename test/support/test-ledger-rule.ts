import type { KnownCodes } from '../../src/domain/money/money-book';
import { checkMoney } from '../../src/domain/check/check-money';
import type { LedgerRule } from '../../src/domain/engine/define-rule';
import { testSpecificationRule, type AcceptCase, type RejectCase } from './test-specification-rule';

interface LedgerCases {
  readonly accept: readonly AcceptCase[];
  readonly reject: readonly RejectCase[];
  /** `YYYY-MM-DD`; 1 October 2019 where it does not matter. */
  readonly today?: string;
  readonly codes?: KnownCodes;
}

/** Tests a rule on the money tables, among all others, as `testSpecificationRule` does. */
export function testLedgerRule(rule: LedgerRule, { today = '2019-10-01', codes, ...cases }: LedgerCases): void {
  testSpecificationRule(rule, cases, (tables) => checkMoney(tables, today, codes).findings);
}
