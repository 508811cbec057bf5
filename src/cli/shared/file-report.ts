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
  readonly summary: CheckReport['summary'];
}

export interface ReturnEntry {
  readonly sheet: string;
  readonly layout: Layout;
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
    summary: { cells: 0, errors: 0, queries: 0, advice: 0 },
  };
}
