import { printArea } from '../../cells/addresses';
import { leftOutOf, sumOfAccounts, type CellAccount, type CellTally } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import type { Answer, Severity } from '../../domain/model/findings';
import type { HeldAgainst, Layout, MatchKind, NotChecked } from '../../domain/model/returns';

/** One file's entry in the output of `--json`. Rows are numbered and columns lettered as Excel shows them. */
export interface FileReport {
  /** As it was given on the command line. */
  readonly file: string;
  readonly status: 'checked' | 'refused';
  /** Why it was refused, and what to do. */
  readonly reason?: string;
  readonly returns: readonly ReturnEntry[];
  readonly findings: readonly FindingEntry[];
  /** Findings that `Explanations` or the person in Excel has answered; counted in no total. */
  readonly answered: readonly AnsweredEntry[];
  readonly notChecked: readonly NotChecked[];
  readonly account: AccountEntry;
  readonly summary: CheckReport['summary'];
}

/** What is said once for a workbook, rather than for each of its sheets. */
export const WHOLE_WORKBOOK = 'The whole workbook';

/** Every filled cell in exactly one class: the classes add up to `filled`, for each sheet and for the file. */
export interface AccountEntry extends CellTally {
  readonly sheets: readonly (CellTally & { readonly sheet: string })[];
  readonly notCheckedAreas: readonly LeftOutEntry[];
}

export interface LeftOutEntry {
  readonly sheet: string;
  /** `["A3:F9"]`; empty for a question that no rule looked into, and for a sheet that could not be read. */
  readonly cells: readonly string[];
  readonly count: number;
  readonly why: string;
}

export interface ReturnEntry {
  readonly sheet: string;
  readonly layout: Layout;
  /** Records on their side: a column for each. */
  readonly lies?: 'sideways';
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** `other-table`: a register, a list or notes; found and listed, not checked. */
  readonly kind: 'return' | 'other-table';
  /** What it was held against: the service's id, or null for the minimum set, and a sentence that says why. */
  readonly specification: HeldAgainst;
  /** Whose it is and when it was, and where each was read: `Cover!B3`, or in words where it is no cell. */
  readonly about: {
    readonly provider?: AboutEntry;
    readonly service?: AboutEntry;
    readonly period?: AboutEntry;
  };
  readonly service?: string;
  readonly provider?: string;
  readonly period?: string;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly kpi: string;
    readonly how: MatchKind;
  }[];
}

export interface AboutEntry {
  readonly value: string;
  readonly from: string;
}

export interface FindingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly kpi?: string;
  /** `["E7:E9", "E14"]`; empty for a finding about the sheet as a whole. */
  readonly cells: readonly string[];
  readonly count: number;
  readonly message: string;
  readonly whatToDo: string;
  readonly suggestions?: readonly string[];
}

export type AnsweredEntry = FindingEntry & { readonly answer: Answer };

/** The entry of a file that could not be checked. */
export function refusal(file: string, reason: string): FileReport {
  return {
    file,
    status: 'refused',
    reason,
    returns: [],
    findings: [],
    answered: [],
    notChecked: [],
    account: accountEntry(sumOfAccounts([])),
    summary: { cells: 0, errors: 0, queries: 0, advice: 0 },
  };
}

/** The account as machines read it: of each sheet the sums, and once for the file what was left out. */
export function accountEntry(account: CellAccount): AccountEntry {
  return {
    ...tallyOf(account),
    sheets: account.sheets.map((one) => ({ sheet: one.sheet, ...tallyOf(one) })),
    notCheckedAreas: leftOutOf(account).map(({ sheet, areas, count, what, why }) => ({
      sheet,
      cells: areas.map(printArea),
      count,
      why: what === undefined ? why : `${what}. ${why}`,
    })),
  };
}

function tallyOf({ filled, checked, labels, context, notes, ours, notChecked }: CellTally): CellTally {
  return { filled, checked, labels, context, notes, ours, notChecked };
}
