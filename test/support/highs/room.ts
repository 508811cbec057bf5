import type { AllocationProblem, Award, Fund, FundedService } from '../../../src/domain/allocation/problem';

/** A fund that may pay a service more than nothing, and how much at most. */
export interface OpenPair {
  readonly fund: Fund;
  readonly service: FundedService;
  /** Of the variable in a linear program. */
  readonly variable: string;
  readonly limit: number;
}

/** What is left to be allocated beside the locked awards. */
export interface Room {
  /** Of each fund, its amount without tolerance. */
  readonly plain: ReadonlyMap<string, number>;
  readonly tolerance: ReadonlyMap<string, number>;
  /** Of each service. */
  readonly need: ReadonlyMap<string, number>;
  readonly pairs: readonly OpenPair[];
}

/**
 * Design 4.5, aim 1, written a second time and on purpose without any code of the engine: a slip there must not be repeated here. A
 * locked pair is one row of `Awards` that stays as it is, so the fund pays that service nothing more.
 */
export function roomOf({ funds, services, locked }: AllocationProblem): Room {
  const lockedOfFund = sumBy(locked, 'fund');
  const lockedOfService = sumBy(locked, 'service');
  const lockedPairs = new Set(locked.map(({ fund, service }) => pairKey(fund, service)));
  const left = (fund: Fund): number => fund.amount - (lockedOfFund.get(fund.id) ?? 0);
  const plain = new Map(funds.map((fund) => [fund.id, Math.max(0, left(fund))]));
  const tolerance = new Map(
    funds.map((fund) => [fund.id, Math.max(0, Math.min(fund.tolerance, left(fund) + fund.tolerance))]),
  );
  const need = new Map(services.map(({ id, need: all }) => [id, Math.max(0, all - (lockedOfService.get(id) ?? 0))]));
  const pairs = funds.flatMap((fund, row) =>
    services.flatMap((service, column) => {
      if (lockedPairs.has(pairKey(fund.id, service.id)) || !mayPay(fund, service)) return [];
      const all = plain.get(fund.id)! + tolerance.get(fund.id)!;
      const limit = Math.min(all, need.get(service.id)!, fund.maximum ?? Infinity);
      return limit > 0 ? [{ fund, service, variable: `x${row}_${column}`, limit }] : [];
    }),
  );
  return { plain, tolerance, need, pairs };
}

export function pairKey(fund: string, service: string): string {
  return JSON.stringify([fund, service]);
}

/** Amounts of awards added up by fund or by service. */
export function sumBy(awards: readonly Award[], key: 'fund' | 'service'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const award of awards) sums.set(award[key], (sums.get(award[key]) ?? 0) + award.amount);
  return sums;
}

/** Whether purpose and period fit. */
export function mayPay(fund: Fund, service: FundedService): boolean {
  const hasPurpose = fund.purposes.length === 0 || fund.purposes.some((purpose) => service.purposes.includes(purpose));
  const startsInTime = fund.start === undefined || service.end === undefined || fund.start <= service.end;
  const endsInTime = fund.end === undefined || service.start === undefined || service.start <= fund.end;
  return hasPurpose && startsInTime && endsInTime;
}
