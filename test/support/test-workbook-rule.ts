import { checkWorkbook } from '../../src/domain/check/check-workbook';
import type { WorkbookContext } from '../../src/domain/engine/contexts';
import { printArea } from '../../src/cells/addresses';
import type { Finding, Severity } from '../../src/domain/model/findings';
import { NO_REGISTERS } from '../../src/domain/model/registers';
import { readRegisters } from '../../src/domain/tables/read-registers';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import { readSpecifications } from '../../src/domain/tables/specification-tables';
import type { Rule } from '../../src/domain/engine/define-rule';
import { readThresholds } from '../../src/domain/tables/thresholds';
import { expectGoodSentence } from './good-sentence';
import type { CheckedSheet } from './return-builders';

/** A workbook as it is checked: sheets, the office's tables, and the day. */
export interface CheckedWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly tables?: readonly TableRead[];
  readonly carried?: WorkbookContext['carried'];
  /** All sheets were checked, unless said otherwise. */
  readonly isWhole?: boolean;
  readonly today?: string;
}

interface AcceptCase {
  readonly name: string;
  readonly on: CheckedWorkbook;
}

/** What must stand in a finding. What is left out is not compared. */
interface ExpectedFinding {
  /** Sheet and areas, such as `Summary!D4,D6`; the sheet alone for a finding about it as a whole. */
  readonly at: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly kpi?: string;
}

interface RejectCase extends AcceptCase {
  readonly findings: readonly ExpectedFinding[];
}

/**
 * Tests a rule on whole workbooks among all others of its kind. As with `testRule`, tables that prove little are refused: no
 * cases, a reject case without findings, a name twice, no case with two findings.
 */
export function testWorkbookRule(
  rule: Rule,
  {
    accept,
    reject,
    onlyOnceBecause,
  }: {
    readonly accept: readonly AcceptCase[];
    readonly reject: readonly RejectCase[];
    /** Why no workbook can have two findings of this rule; without it, one case must have two. */
    readonly onlyOnceBecause?: string;
  },
): void {
  const names = [...accept, ...reject].map(({ name }) => name);
  const isWeak =
    accept.length === 0 ||
    new Set(names).size < names.length ||
    reject.some(({ findings }) => findings.length === 0) ||
    (onlyOnceBecause === undefined && !reject.some(({ findings }) => findings.length > 1));
  if (isWeak) throw new Error(`The tests of ${rule.id} prove too little: see testWorkbookRule.`);
  describe(rule.id, () => {
    test.each(accept.map((one) => [one.name, one] as const))('accepts %s', (_name, { on }) => {
      expect(findingsOf(rule, on).map(({ message }) => message)).toEqual([]);
    });
    test.each(reject.map((one) => [one.name, one] as const))('rejects %s', (_name, { on, findings }) => {
      const found = findingsOf(rule, on);
      expect(found.map((finding, index) => comparable(finding, findings[index]))).toEqual(findings);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      found.forEach(expectGoodSentence);
    });
  });
}

/** The sheets as a check hands them to the rules that look at all of them together. */
export function contextOf({
  sheets,
  tables = [],
  carried = [],
  isWhole = true,
  today = '2020-06-30',
}: CheckedWorkbook): WorkbookContext {
  const isSpecifying = tables.some(({ name }) => name === 'KPIs');
  return {
    sheets: sheets.map(({ grid, recognition, specification }) => ({
      grid,
      returns: recognition.returns,
      specification,
    })),
    isWhole,
    isOffices: tables.length > 0,
    hasNoHeadings: sheets.some(({ recognition }) => recognition.headerNotFound),
    registers: tables.length > 0 ? readRegisters(tables) : NO_REGISTERS,
    ...(isSpecifying && { specifications: readSpecifications(tables) }),
    carried,
    thresholds: readThresholds(tables),
    today,
  };
}

function findingsOf(rule: Rule, on: CheckedWorkbook): readonly Finding[] {
  return checkWorkbook(contextOf(on)).filter((finding) => finding.rule === rule.id);
}

/** The finding as an expectation would put it, with the properties that the expectation names. */
function comparable(finding: Finding, expected: ExpectedFinding | undefined): Partial<ExpectedFinding> {
  const { sheet, areas, message, severity, kpi } = finding;
  const at = areas.length === 0 ? sheet : `${sheet}!${areas.map(printArea).join()}`;
  const named = new Set([...Object.keys(expected ?? {}), 'at', 'message']);
  return Object.fromEntries(Object.entries({ at, message, severity, kpi }).filter(([name]) => named.has(name)));
}
