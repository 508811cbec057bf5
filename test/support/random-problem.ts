import fc from 'fast-check';
import type { AllocationProblem, Award, Fund, FundedService } from '../../src/domain/allocation/problem';

/** In an order that is neither that of the alphabet nor of the numbers; `F01` and `F1` are two funds. */
const FUND_IDS = ['F10', 'F2', 'PCC core', 'F01', 'F1', 'moj-3', 'Fonds Ä', '7'];
const SERVICE_IDS = ['S3', 'S20', 'S1', 's-9', 'S01', 'Refuge B', 'Refuge A', 'S100', 'Ö', '12'];
const PURPOSES = ['domestic', 'sexual', 'children', 'restorative'];
const DAYS = ['2018-04-01', '2018-09-30', '2019-03-31', '2019-04-01', '2019-12-31', '2020-03-31', '2020-04-01'];

/** Money of one problem is of one size: pennies, so that rounding shows; a few pounds; or what offices have. */
const SIZES = [7, 60, 5_000, 3_000_000, 90_000_000];

interface Shape {
  readonly withMinimums: boolean;
  readonly mostFunds: number;
  readonly mostServices: number;
}

/** Problems with every feature but minimum awards. */
export const randomProblem = problemsOf({ withMinimums: false, mostFunds: 6, mostServices: 9 });

/** Smaller ones in which funds have minimum awards. */
export const randomProblemWithMinimums = problemsOf({ withMinimums: true, mostFunds: 4, mostServices: 5 });

/** A problem, and the same one with its rows in another order. */
export const shuffledProblem: fc.Arbitrary<readonly [AllocationProblem, AllocationProblem]> = randomProblem.chain(
  (problem) =>
    fc
      .tuple(shuffled(problem.funds), shuffled(problem.services), shuffled(problem.locked))
      .map(([funds, services, locked]) => [problem, { funds, services, locked }] as const),
);

function problemsOf({ withMinimums, mostFunds, mostServices }: Shape): fc.Arbitrary<AllocationProblem> {
  return fc.constantFrom(...SIZES).chain((size) => {
    const amount = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.nat(size) });
    return fc
      .tuple(
        fc.subarray(FUND_IDS, { minLength: 1, maxLength: mostFunds }),
        fc.subarray(SERVICE_IDS, { minLength: 1, maxLength: mostServices }),
      )
      .chain(([fundIds, serviceIds]) =>
        fc.record({
          funds: fc.tuple(...fundIds.map((id) => fundsOf(id, amount, size, withMinimums))),
          services: fc.tuple(...serviceIds.map((id) => servicesOf(id, amount))),
          locked: locksOf(fundIds, serviceIds, size),
        }),
      );
  });
}

function fundsOf(id: string, amount: fc.Arbitrary<number>, size: number, withMinimums: boolean): fc.Arbitrary<Fund> {
  const limit = (share: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: Math.ceil(size * share) });
  return fc
    .record({
      amount,
      tolerance: often(fc.constant(0), fc.nat(Math.ceil(size / 5))),
      purposes: often(fc.subarray(PURPOSES, { minLength: 1, maxLength: 2 }), fc.constant<string[]>([])),
      period: periods,
      minimum: withMinimums ? often(fc.option(limit(0.5), { nil: undefined }), fc.constant(undefined)) : none,
      maximum: often(none, limit(0.4)),
    })
    .map(({ tolerance, purposes, period, minimum, maximum, ...fund }) => ({
      ...fund,
      id,
      name: `Fund ${id}`,
      purposes,
      tolerance: purposes.length > 0 ? 0 : tolerance,
      ...period,
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum: Math.max(maximum, minimum ?? 0) }),
    }));
}

function servicesOf(id: string, need: fc.Arbitrary<number>): fc.Arbitrary<FundedService> {
  return fc
    .record({
      need,
      purposes: fc.subarray(PURPOSES, { maxLength: 3 }),
      period: periods,
      isContracted: fc.boolean(),
      rank: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    })
    .map(({ period, rank, ...service }) => ({
      ...service,
      id,
      name: `Service ${id}`,
      ...period,
      ...(rank === undefined ? {} : { rank }),
    }));
}

/** Some pairs, whether they fit or not: people lock what they like. */
function locksOf(
  fundIds: readonly string[],
  serviceIds: readonly string[],
  size: number,
): fc.Arbitrary<readonly Award[]> {
  const pairs = fundIds.flatMap((fund) => serviceIds.map((service) => ({ fund, service })));
  const some = fc.subarray(pairs, { maxLength: Math.min(3, pairs.length) });
  return often(fc.constant<typeof pairs>([]), some).chain((chosen) =>
    fc.tuple(
      ...chosen.map((pair) => fc.nat(Math.ceil(size / 3)).map((amount) => ({ ...pair, amount, isLocked: true }))),
    ),
  );
}

const none = fc.constant(undefined);

/** Mostly open or a year; some of one day. */
const periods = often(
  fc.constant<{ start?: string; end?: string }>({}),
  fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), fc.boolean(), fc.boolean()).map(([one, other, a, b]) => {
    const [start, end] = one < other ? [one, other] : [other, one];
    return { ...(a ? { start } : {}), ...(b ? { end } : {}) };
  }),
);

function often<One, Other>(first: fc.Arbitrary<One>, second: fc.Arbitrary<Other>): fc.Arbitrary<One | Other> {
  return fc.oneof({ weight: 2, arbitrary: first }, { weight: 1, arbitrary: second });
}

/** All items, in any order. */
function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
