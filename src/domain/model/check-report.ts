import type { CellAccount } from './account';
import type { AnsweredFinding, Finding } from './findings';
import type { HeadingQuestion, NotChecked, ReturnSheet } from './returns';

/** What checking one or more sheets came to. */
export interface CheckReport {
  /** Every sheet that was read, in tab order, recognised or not. */
  readonly sheets: readonly string[];
  readonly returns: readonly ReturnSheet[];
  /** Tables with a header row that are no returns, such as a grant register: found, listed, not checked. */
  readonly registers: readonly ReturnSheet[];
  /** Names of the commissioner's own tables in the workbook, such as `Funds`: the sheets they stand on are no returns. */
  readonly commissioningTables: readonly string[];
  /**
   * Worst first; then by rule, in the order in which their first cells are read; then by sheet in tab order; then in reading
   * order. List, steps and text all follow it.
   */
  readonly findings: readonly Finding[];
  /** Findings somebody has explained or set aside: neither marked nor counted below. In the same order. */
  readonly answered: readonly AnsweredFinding[];
  /** Headings a person should say the meaning of, in reading order. */
  readonly questions: readonly HeadingQuestion[];
  /** What nobody looked at, so that "no findings" is not read as "right". */
  readonly notChecked: readonly NotChecked[];
  /** Every filled cell of the sheets that were read, in exactly one class. */
  readonly account: CellAccount;
  readonly summary: {
    /** Cells the rules looked at. */
    readonly cells: number;
    /** Findings of each severity, not cells. */
    readonly errors: number;
    readonly queries: number;
    readonly advice: number;
  };
}
