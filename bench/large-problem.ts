import type { AllocationProblem, Fund, FundedService } from '../src/domain/allocation/problem';

const PURPOSES = Array.from({ length: 12 }, (_, index) => `purpose${index}`);
const DAYS = ['2019-04-01', '2020-03-31', '2020-04-01', '2021-03-31'] as const;

/** The same numbers from 0 to below 1 in each run (Park and Miller's generator, the constants of 1988). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * As many funds and services as asked for, with money for about two thirds of what the services need: one fund in ten unrestricted, the
 * others with one or two purposes, a quarter of them for one financial year; services contracted or planned in five ranks.
 */
export function largeProblem(fundCount: number, serviceCount: number): AllocationProblem {
  const next = seededNumbers(20_190_924);
  const below = (count: number): number => Math.floor(next() * count);
  const some = (least: number, most: number): readonly string[] => [
    ...new Set(Array.from({ length: least + below(most - least + 1) }, () => PURPOSES[below(PURPOSES.length)] ?? '')),
  ];
  const period = (): { readonly start?: string; readonly end?: string } => {
    const year = below(8);
    return year < 2 ? { start: DAYS[year * 2], end: DAYS[year * 2 + 1] } : {};
  };
  const services = Array.from({ length: serviceCount }, (_, index): FundedService => {
    const id = `S${index + 1}`;
    const purposes = some(0, 2);
    return {
      id,
      name: id,
      need: 100_000 + below(10_000_000),
      purposes,
      ...period(),
      isContracted: next() < 0.5,
      rank: 1 + below(5),
    };
  });
  const perFund = Math.round(services.reduce((sum, { need }) => sum + need, 0) / fundCount);
  const funds = Array.from({ length: fundCount }, (_, index): Fund => {
    const id = `F${index + 1}`;
    const purposes = index % 10 === 0 ? [] : some(1, 2);
    return { id, name: id, amount: Math.round(perFund * next() * 1.3), tolerance: 0, purposes, ...period() };
  });
  return { funds, services, locked: [] };
}
