import { checkSpecification } from '../../src/domain/check/check-specification';
import { printArea } from '../../src/cells/addresses';
import type { Finding, Severity } from '../../src/domain/model/findings';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import type { Rule } from '../../src/domain/engine/define-rule';
import { expectGoodSentence } from './good-sentence';

export interface AcceptCase {
  readonly name: string;
  readonly on: readonly TableRead[];
}

/** What must stand in a finding. What is left out is not compared. */
interface ExpectedFinding {
  /** Sheet and areas, such as `KPIs!D4,D6`; the sheet alone for a finding about the table. */
  readonly at: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly suggestions?: readonly string[];
}

export interface RejectCase extends AcceptCase {
  readonly findings: readonly ExpectedFinding[];
}

/**
 * Tests a rule on the office's tables among all others: `accept` tables have no finding of this rule, `reject` tables have
 * exactly the findings given. As with `testRule`, tables that prove little are refused: no cases, a reject case without
 * findings, a name twice, no case with two findings. `check` runs all rules on the tables.
 */
export function testSpecificationRule(
  rule: Rule,
  { accept, reject }: { readonly accept: readonly AcceptCase[]; readonly reject: readonly RejectCase[] },
  check: (tables: readonly TableRead[]) => readonly Finding[] = checkSpecification,
): void {
  const findingsOf = (on: readonly TableRead[]) => check(on).filter((finding) => finding.rule === rule.id);
  const names = [...accept, ...reject].map(({ name }) => name);
  const isWeak =
    accept.length === 0 ||
    new Set(names).size < names.length ||
    reject.some(({ findings }) => findings.length === 0) ||
    !reject.some(({ findings }) => findings.length > 1);
  if (isWeak) throw new Error(`The tests of ${rule.id} prove too little: see testSpecificationRule.`);
  describe(rule.id, () => {
    test.each(accept.map((one) => [one.name, one] as const))('accepts %s', (_name, { on }) => {
      expect(findingsOf(on).map(({ message }) => message)).toEqual([]);
    });
    test.each(reject.map((one) => [one.name, one] as const))('rejects %s', (_name, { on, findings }) => {
      const found = findingsOf(on);
      expect(found.map((finding, index) => comparable(finding, findings[index]))).toEqual(findings);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      found.forEach(expectGoodSentence);
    });
  });
}

/** The finding as an expectation would put it, with the properties that the expectation names. */
function comparable(finding: Finding, expected: ExpectedFinding | undefined): Partial<ExpectedFinding> {
  const { sheet, areas, message, severity, suggestions } = finding;
  const at = areas.length === 0 ? sheet : `${sheet}!${areas.map(printArea).join()}`;
  const named = new Set([...Object.keys(expected ?? {}), 'at', 'message']);
  return Object.fromEntries(Object.entries({ at, message, severity, suggestions }).filter(([name]) => named.has(name)));
}
