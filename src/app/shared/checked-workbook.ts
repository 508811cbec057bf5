import type { CellArea } from '../../cells/areas';
import { answerFindings, type Answers } from '../../domain/check/answer-findings';
import type { SheetReport } from '../../domain/check/check-sheet';
import { checkWorkbook } from '../../domain/check/check-workbook';
import type { WorkbookContext } from '../../domain/engine/contexts';
import { inOrder } from '../../domain/engine/order';
import { askedOnce } from '../../domain/check/asked-once';
import { sumOfAccounts, unreadAccount, type CellAccount, type SheetAccount } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import type { Finding } from '../../domain/model/findings';
import type { ConfirmedHeadings, HeadingQuestion, NotChecked, ReturnSheet } from '../../domain/model/returns';
import type { SpecificationSet } from '../../domain/tables/specification-tables';
import { headingKey } from '../../domain/returns/headings';
import { questionsIn } from '../../domain/returns/questions';
import type { AroundSheets } from '../../domain/check/hold-sheet';
import type { SheetCheck } from '../../domain/check/sheet-check';
import type { SheetsRead } from '../../ports/workbook-port';
import type { CarriedSpecification } from '../../domain/tables/read-carried';
import type { Commissioning } from './read-specifications';

/** Everything a check has read and found out, kept for fixes, answers and edits. Immutable. */
export interface CheckedWorkbook {
  /** Names of all sheets that were read, those with tables of ours too, in tab order. */
  readonly order: readonly string[];
  /** Every sheet of the workbook was read. */
  readonly isWhole: boolean;
  /** By name: those that were checked. */
  readonly sheets: ReadonlyMap<string, SheetCheck>;
  readonly unreadable: SheetsRead['unreadable'];
  /** Tabs that hold no cells we can read, such as charts that are sheets of their own. */
  readonly otherTabs: SheetsRead['unreadable'];
  /** By name: those with tables or documents of ours, which were not checked. */
  readonly ownAccounts: ReadonlyMap<string, SheetAccount>;
  /** What the sheets say of each other, and what else says whose they are. */
  readonly surroundings: AroundSheets;
  readonly commissioning: Commissioning;
  /** Specifications that the file carries. */
  readonly carried: readonly CarriedSpecification[];
  /** What the sheets were held against, where it is not the workbook's own. */
  readonly specifications?: SpecificationSet;
  readonly confirmed: ConfirmedHeadings;
  readonly answers: Answers;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What people read of a check: answered findings apart, everything in the order in which they go through it. */
export function reportOf(checked: CheckedWorkbook): CheckReport {
  const { order, commissioning, answers } = checked;
  const reports = [...checked.sheets.values()].map(({ report }) => report);
  const { open, answered } = answerFindings(allFindings(checked, reports), answers);
  const sheets = withSheetsOf(order, open);
  const findings = inOrder(open, sheets);
  const answerTo = new Map(answered.map((one) => [one.finding.key, one]));
  const inReading = inOrder(
    answered.map(({ finding }) => finding),
    sheets,
  );
  return {
    sheets,
    returns: reports.flatMap((report) => report.returns),
    registers: reports.flatMap((report) => report.registers),
    commissioningTables: commissioning.tables,
    findings,
    answered: inReading.flatMap(({ key }) => answerTo.get(key) ?? []),
    questions: questionsOf(checked),
    notChecked: notCheckedOf(checked, reports),
    account: accountOf(checked),
    summary: {
      cells: reports.reduce((sum, report) => sum + report.cells, 0),
      errors: count(findings, 'error'),
      queries: count(findings, 'query'),
      advice: count(findings, 'advice'),
    },
  };
}

/** The same workbook after sheets were checked again. */
export function withSheets(checked: CheckedWorkbook, again: ReadonlyMap<string, SheetCheck>): CheckedWorkbook {
  const sheets = new Map(checked.sheets);
  for (const [name, sheet] of again) sheets.set(name, sheet);
  return { ...checked, sheets };
}

/** Findings of sheets one by one, of all of them together, and of the office's own tables. */
function allFindings(checked: CheckedWorkbook, reports: readonly SheetReport[]): readonly Finding[] {
  const context = contextOf(checked);
  const ofSheets = askedOnce(
    reports.flatMap((report) => report.findings),
    context,
  );
  const ofTables = checked.specifications ? [] : checked.commissioning.findings;
  return [...ofSheets, ...checkWorkbook(context), ...ofTables];
}

/** What the rules that look at all sheets together are given. */
export function contextOf(checked: CheckedWorkbook): WorkbookContext {
  const { sheets, isWhole, commissioning, surroundings, carried, today } = checked;
  const specifications = surroundings.specifications ?? carried[0]?.set;
  return {
    sheets: [...sheets.values()].flatMap(({ grid, parts }) =>
      parts.map(({ specification, tables }) => ({ grid, returns: tables, specification })),
    ),
    isWhole,
    isOffices: commissioning.tables.length > 0,
    hasNoHeadings: [...sheets.values()].some(({ report }) => report.headerNotFound),
    registers: commissioning.registers,
    ...(specifications && { specifications }),
    carried,
    thresholds: commissioning.thresholds,
    today,
  };
}

/** Explanations and registers may stand on sheets that nobody asked to be checked; their findings are marked all the same. */
function withSheetsOf(order: readonly string[], findings: readonly Finding[]): readonly string[] {
  return [...new Set([...order, ...findings.map(({ sheet }) => sheet)])];
}

/** Each wording once in the workbook, where it stands first. */
function questionsOf({ sheets }: CheckedWorkbook): readonly HeadingQuestion[] {
  const asked = new Map<string, HeadingQuestion>();
  for (const { specification, tables } of [...sheets.values()].flatMap(({ parts }) => parts)) {
    for (const question of questionsIn(tables, specification)) {
      const key = headingKey(question.header);
      if (!asked.has(key)) asked.set(key, question);
    }
  }
  return [...asked.values()];
}

function notCheckedOf(checked: CheckedWorkbook, reports: readonly SheetReport[]): readonly NotChecked[] {
  return [
    ...reports.flatMap((report) => report.notChecked),
    ...[...checked.unreadable, ...checked.otherTabs].map(({ sheet, why }) => ({
      sheet,
      what: 'The whole sheet',
      why,
    })),
  ];
}

/** In tab order, and then what could not be read. */
function accountOf({ order, sheets, ownAccounts, unreadable, otherTabs }: CheckedWorkbook): CellAccount {
  const covers = readOnCovers([...sheets.values()].flatMap(({ report }) => report.returns));
  const read = order.flatMap((name) => {
    const check = sheets.get(name);
    const areas = covers.get(name);
    const isCover = areas && check?.report.returns.length === 0;
    return (isCover ? check.accountOfCover(areas) : check?.report.account) ?? ownAccounts.get(name) ?? [];
  });
  return sumOfAccounts([...read, ...[...unreadable, ...otherTabs].map(({ sheet, why }) => unreadAccount(sheet, why))]);
}

/** Cells of other sheets that say whose returns are and when they were, by sheet. */
function readOnCovers(returns: readonly ReturnSheet[]): ReadonlyMap<string, readonly CellArea[]> {
  const found = new Map<string, CellArea[]>();
  for (const { provider, service, period, disagreeing } of returns) {
    const others = disagreeing ? [...disagreeing.provider, ...disagreeing.service, ...disagreeing.period] : [];
    for (const read of [provider, service, period, ...others]) {
      if (!read || typeof read.from === 'string' || !('sheet' in read.from)) continue;
      const { sheet, area } = read.from;
      found.set(sheet, [...(found.get(sheet) ?? []), area]);
    }
  }
  return found;
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
