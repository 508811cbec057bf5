import type { Allocated } from '../app/allocate-funds';
import type { CannotPay } from '../domain/allocation/problem';
import type { MoneyReport } from '../domain/check-money';
import { sayShortfall } from '../domain/messages/allocation';
import { decimalOf } from '../domain/model/money';
import type { FindingEntry } from './file-report';
import { toFindingEntry } from './to-file-report';

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
    readonly available: string;
    readonly awarded: string;
    readonly left: string;
  }[];
  readonly findings: readonly FindingEntry[];
}

/** The report of a workbook nothing was allocated in. */
export function notAllocated(reason: string, report?: MoneyReport): AllocationReport {
  return { reason, awards: [], shortfalls: [], funds: [], findings: report?.findings.map(toFindingEntry) ?? [] };
}

export function toAllocationReport({ problem, allocation }: Allocated, { findings }: MoneyReport): AllocationReport {
  return {
    awards: allocation.awards.map(({ fund, service, amount, isLocked }) => ({
      fund,
      service,
      amount: decimalOf(amount),
      locked: isLocked,
    })),
    shortfalls: allocation.shortfalls.map((shortfall) => ({
      service: shortfall.service,
      amount: decimalOf(shortfall.amount),
      fullyUsed: shortfall.fullyUsed,
      cannotPay: shortfall.cannotPay.map(({ fund, unspent, because }) => ({
        fund,
        unspent: decimalOf(unspent),
        because,
      })),
      text: sayShortfall(shortfall, problem),
    })),
    funds: allocation.funds.map(({ fund, available, awarded, left }) => ({
      fund,
      available: decimalOf(available),
      awarded: decimalOf(awarded),
      left: decimalOf(left),
    })),
    findings: findings.map(toFindingEntry),
  };
}
