import type { Allocated } from '../../app/money/allocate-funds';
import type { CannotPay, Unspent } from '../../domain/allocation/problem';
import type { MoneyReport } from '../../domain/check/check-money';
import { sayShortfall, sayUnmetMinimum, sayUnspent } from '../../domain/messages/allocation';
import { decimalOf } from '../../domain/model/money';
import type { FindingEntry } from '../shared/file-report';
import { toFindingEntry } from '../shared/to-file-report';

/** The output of `allocate --json`. Amounts are pounds as decimal texts: no reader rounds a penny. */
export interface AllocationReport {
  /** Why there are no awards, and what to do. */
  readonly reason?: string;
  readonly awards: readonly {
    readonly fund: string;
    readonly service: string;
    readonly amount: string;
    readonly locked: boolean;
  }[];
  readonly shortfalls: readonly {
    readonly service: string;
    readonly amount: string;
    readonly fullyUsed: readonly string[];
    readonly cannotPay: readonly { readonly fund: string; readonly unspent: string; readonly because: CannotPay }[];
    readonly text: string;
  }[];
  readonly funds: readonly {
    readonly fund: string;
    /** Its amount with addenda, without tolerance: `available` less `awarded` is `left`, below zero where tolerance is used. */
    readonly available: string;
    readonly awarded: string;
    readonly left: string;
    /** What may be awarded on top; absent where there is none. */
    readonly tolerance?: string;
  }[];
  /** Cells are those of the workbook that was named, not of the copy. */
  readonly findings: readonly FindingEntry[];
  /** Absent where every minimum could be met. */
  readonly unmetMinimums?: readonly {
    readonly fund: string;
    readonly service: string;
    readonly minimum: string;
    readonly amount: string;
    readonly text: string;
  }[];
  /** Ringfenced funds with money left; absent where there are none. */
  readonly unspent?: readonly {
    readonly fund: string;
    readonly amount: string;
    readonly services: Unspent['services'];
    readonly text: string;
  }[];
  /** The marked copy that was written. */
  readonly copy?: CopyReport;
}

/** What a marked copy holds. */
export interface CopyReport {
  readonly file: string;
  /** Rows of `Awards` that are not as in the workbook; absent where nothing was allocated. */
  readonly awards?: { readonly changed: number; readonly added: number; readonly removed: number };
  /** Cells are those of the copy. */
  readonly findings: readonly FindingEntry[];
  /** Findings of the workbook that the new awards have put right; cells are those of the workbook. */
  readonly mended: readonly FindingEntry[];
}

/** The report of a workbook nothing was allocated in. */
export function notAllocated(reason: string, report?: MoneyReport): AllocationReport {
  return { reason, awards: [], shortfalls: [], funds: [], findings: report?.findings.map(toFindingEntry) ?? [] };
}

export function toAllocationReport({ problem, allocation }: Allocated, { findings }: MoneyReport): AllocationReport {
  const { awards, shortfalls, unmetMinimums, unspent } = allocation;
  const tolerances = new Map(problem.funds.map(({ id, tolerance }) => [id, tolerance]));
  return {
    awards: awards.map(({ fund, service, amount, isLocked }) => ({
      fund,
      service,
      amount: decimalOf(amount),
      locked: isLocked,
    })),
    shortfalls: shortfalls.map((shortfall) => ({
      service: shortfall.service,
      amount: decimalOf(shortfall.amount),
      fullyUsed: shortfall.fullyUsed,
      cannotPay: shortfall.cannotPay.map(({ fund, unspent: left, because }) => ({
        fund,
        unspent: decimalOf(left),
        because,
      })),
      text: sayShortfall(shortfall, problem),
    })),
    funds: allocation.funds.map(({ fund, awarded, left }) => {
      const tolerance = tolerances.get(fund) ?? 0;
      return {
        fund,
        available: decimalOf(awarded + left),
        awarded: decimalOf(awarded),
        left: decimalOf(left),
        ...(tolerance > 0 && { tolerance: decimalOf(tolerance) }),
      };
    }),
    findings: findings.map(toFindingEntry),
    ...(unmetMinimums.length > 0 && {
      unmetMinimums: unmetMinimums.map((one) => ({
        ...one,
        minimum: decimalOf(one.minimum),
        amount: decimalOf(one.amount),
        text: sayUnmetMinimum(one, problem),
      })),
    }),
    ...(unspent.length > 0 && {
      unspent: unspent.map((one) => ({ ...one, amount: decimalOf(one.amount), text: sayUnspent(one, problem) })),
    }),
  };
}
