import { checkRecognised } from '../../src/domain/check/check-sheet';
import { printArea } from '../../src/cells/addresses';
import type { Finding, Severity } from '../../src/domain/model/findings';
import type { Rule } from '../../src/domain/engine/define-rule';
import type { SheetReport } from '../../src/domain/check/check-sheet';
import { expectGoodSentence } from './good-sentence';
import type { CheckedSheet } from './return-builders';

interface AcceptCase {
  readonly name: string;
  readonly on: CheckedSheet;
}

/** What must stand in a finding. What is left out is not compared. */
export interface ExpectedFinding {
  /** Every area, as addresses, in order; `[]` for a finding about the sheet. */
  readonly cells: readonly string[];
  readonly count: number;
  readonly message: string;
  readonly kpi?: string;
  readonly severity?: Severity;
  readonly suggestions?: readonly string[];
}

interface RejectCase extends AcceptCase {
  readonly findings: readonly ExpectedFinding[];
}

interface RuleTable {
  readonly accept: readonly AcceptCase[];
  readonly reject: readonly RejectCase[];
  /** Why no sheet can have two findings of this rule; without it, one case must have two. */
  readonly onlyOnceBecause?: string;
}

/**
 * Tests a rule among all others, as it runs in the product: `accept` sheets have no finding of this rule, `reject` sheets
 * have exactly the findings given, each a good sentence. Refuses tables that prove little: no accept or reject case, a reject case without
 * findings, the same name or sheet twice, all tables in one place, no case with two findings. The sheets are frozen, so a
 * rule that changes what it is given fails.
 */
export function testRule(rule: Rule, table: RuleTable): void {
  refuseWeakTables(rule, table);
  describe(rule.id, () => {
    describe('accepts', () => {
      test.each(table.accept.map((one) => [one.name, one] as const))('%s', (_name, { on }) => {
        expect(findingsOf(rule, on)).toEqual([]);
      });
    });
    describe('rejects', () => {
      test.each(table.reject.map((one) => [one.name, one] as const))('%s', (_name, { on, findings }) => {
        const found = findingsOf(rule, on);
        expect(found.map((finding, index) => comparable(finding, findings[index]))).toEqual(findings);
        found.forEach(expectGoodSentence);
      });
    });
  });
}

/** Runs a check to its end. */
export function reportOn({ grid, recognition, specification }: CheckedSheet): SheetReport {
  const check = checkRecognised(deepFreeze(grid), deepFreeze(recognition), deepFreeze(specification));
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
  }
}

function findingsOf(rule: Rule, on: CheckedSheet): readonly Finding[] {
  return reportOn(on).findings.filter((finding) => finding.rule === rule.id);
}

/** The finding as an expectation would put it, with the properties that the expectation names. */
function comparable(finding: Finding, expected: ExpectedFinding | undefined): Partial<ExpectedFinding> {
  const { kpi, severity, suggestions, count, message } = finding;
  const all = { cells: finding.areas.map(printArea), count, message, kpi, severity, suggestions };
  const named = new Set([...Object.keys(expected ?? {}), 'cells', 'count', 'message']);
  return Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)));
}

function refuseWeakTables(rule: Rule, { accept, reject, onlyOnceBecause }: RuleTable): void {
  const refuse = (why: string): never => {
    throw new Error(`The tests of ${rule.id} ${why}.`);
  };
  if (accept.length === 0 || reject.length === 0) refuse('need sheets to accept and sheets to reject');
  const all = [...accept, ...reject];
  const names = new Set<string>();
  const sheets = new Set<string>();
  for (const { name, on } of all) {
    if (names.has(name)) refuse(`have two cases called “${name}”`);
    names.add(name);
    const sheet = JSON.stringify([on.grid, on.recognition, on.specification.service, on.specification.kpis]);
    if (sheets.has(sheet)) refuse(`have the sheet of “${name}” twice`);
    sheets.add(sheet);
  }
  const empty = reject.find(({ findings }) => findings.length === 0);
  if (empty) refuse(`expect nothing in “${empty.name}”`);
  const places = new Set(reject.map(({ on: { grid } }) => `${grid.top},${grid.left}`));
  if (reject.length > 1 && places.size < 2) refuse('reject tables in one place only');
  if (onlyOnceBecause === undefined && !reject.some(({ findings }) => findings.length > 1)) {
    refuse('have no case with two findings');
  }
}

/** Freezes objects, arrays and maps all the way down; a changed copy of a map throws when written to. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    const refuse = (): never => {
      throw new TypeError('A rule changed a map it was given.');
    };
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  }
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  return value;
}
