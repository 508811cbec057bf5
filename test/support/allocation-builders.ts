import type { AllocationProblem, Award, Fund, FundedService } from '../../src/domain/allocation/problem';

/** A fund that may pay for anything at any time. Amounts are pence. */
export function aFund(id: string, amount: number, more: Partial<Fund> = {}): Fund {
  return { id, name: `Fund ${id}`, amount, tolerance: 0, purposes: [], ...more };
}

/** A contracted service without purposes, rank or days. */
export function aService(id: string, need: number, more: Partial<FundedService> = {}): FundedService {
  return { id, name: `Service ${id}`, need, purposes: [], isContracted: true, ...more };
}

export function anAward(fund: string, service: string, amount: number, isLocked = false): Award {
  return { fund, service, amount, isLocked };
}

export function aProblem(
  funds: readonly Fund[],
  services: readonly FundedService[],
  locked: readonly Award[] = [],
): AllocationProblem {
  return { funds, services, locked };
}
