import type { FundedService } from '../../../src/domain/allocation/problem';

/** Services by class, first class first: contracted before planned, then by rank, those without a rank last. */
export function classesOf(services: readonly FundedService[]): readonly (readonly FundedService[])[] {
  const rankOf = ({ rank }: FundedService): number => rank ?? Number.MAX_SAFE_INTEGER;
  const isBefore = (one: FundedService, other: FundedService): number =>
    Number(other.isContracted) - Number(one.isContracted) || rankOf(one) - rankOf(other);
  const classes: FundedService[][] = [];
  for (const service of [...services].sort(isBefore)) {
    const last = classes.at(-1);
    if (last && isBefore(last[0]!, service) === 0) last.push(service);
    else classes.push([service]);
  }
  return classes;
}
