import fc from 'fast-check';
import { whyNot } from '../../../src/domain/allocation/may-pay';
import type { AllocationProblem, Award } from '../../../src/domain/allocation/problem';
import { solve } from '../../../src/domain/allocation/solve';
import { limitsBroken } from '../../support/highs/limits-broken';
import { pairKey, roomOf, sumBy } from '../../support/highs/room';
import { randomProblem, randomProblemWithMinimums } from '../../support/random-problem';

/** What can be seen in an answer without another solver, also where minimum awards are; against-highs.test.ts asks for the best. */
const LIMITS = { numRuns: 500 };
const SWEEP = { numRuns: 2_000 };

const printed = (awards: readonly Award[]): readonly string[] => awards.map((award) => JSON.stringify(award)).sort();

const total = (awards: readonly Award[]): number => awards.reduce((sum, { amount }) => sum + amount, 0);

const open = (awards: readonly Award[]): readonly Award[] => awards.filter(({ isLocked }) => !isLocked);

/** Unlocked awards of flexible money to services that a ringfenced fund with money left may pay (more). */
function flexibleInPlaceOfRingfenced(problem: AllocationProblem, awards: readonly Award[]): readonly string[] {
  const { plain } = roomOf(problem);
  const paid = sumBy(open(awards), 'fund');
  const locked = new Set(problem.locked.map(({ fund, service }) => pairKey(fund, service)));
  const amounts = new Map(awards.map(({ fund, service, amount }) => [pairKey(fund, service), amount]));
  const ringfenced = problem.funds.filter(
    ({ id, purposes }) => purposes.length > 0 && (paid.get(id) ?? 0) < (plain.get(id) ?? 0),
  );
  return open(awards).flatMap(({ fund, service: id }) => {
    const service = problem.services.find((one) => one.id === id)!;
    const isFlexible = problem.funds.some((one) => one.id === fund && one.purposes.length === 0);
    const instead = ringfenced.filter((one) => {
      const pair = pairKey(one.id, id);
      return !whyNot(one, service) && !locked.has(pair) && (amounts.get(pair) ?? 0) < (one.maximum ?? Infinity);
    });
    return isFlexible ? instead.map((one) => `${fund} pays ${id}, and ${one.id} could`) : [];
  });
}

/** Where each amount is a few pence: nothing needed, nothing to give, locks above both, least awards nobody reaches. */
const pence = fc.nat(4);
const limit = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
const purposes = fc.subarray(['a', 'b']);
const ids = (letter: string) => Array.from({ length: 4 }, (_, index) => `${letter}${index + 1}`);
const funds = fc
  .subarray(ids('F'))
  .chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc
          .record({ amount: pence, tolerance: fc.nat(2), purposes, minimum: limit, maximum: limit })
          .map((fund) => ({ ...fund, id, name: id, tolerance: fund.purposes.length > 0 ? 0 : fund.tolerance })),
      ),
    ),
  );
const services = fc.subarray(ids('S')).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc.record({ need: pence, purposes, isContracted: fc.boolean(), rank: limit }).map((service) => ({
        ...service,
        id,
        name: id,
      })),
    ),
  ),
);
const tinyProblem: fc.Arbitrary<AllocationProblem> = fc.tuple(funds, services).chain(([from, to]) => {
  const pairs = from.flatMap((fund) => to.map((service) => ({ fund: fund.id, service: service.id })));
  return fc
    .subarray(pairs, { maxLength: Math.min(4, pairs.length) })
    .chain((chosen) =>
      fc.tuple(...chosen.map((pair) => fc.nat(9).map((amount) => ({ ...pair, amount, isLocked: true })))),
    )
    .map((locked) => ({ funds: from, services: to, locked }));
});

const reordered = (problem: AllocationProblem): fc.Arbitrary<AllocationProblem> =>
  fc.record({
    funds: fc.shuffledSubarray([...problem.funds], { minLength: problem.funds.length }),
    services: fc.shuffledSubarray([...problem.services], { minLength: problem.services.length }),
    locked: fc.shuffledSubarray([...problem.locked], { minLength: problem.locked.length }),
  });

describe('with minimum awards', () => {
  test('the order of rows makes no difference, to awards or to what is told', () => {
    const both = fc
      .oneof(randomProblemWithMinimums, tinyProblem)
      .chain((problem) => fc.tuple(fc.constant(problem), reordered(problem)));
    const answer = (problem: AllocationProblem) => {
      const { awards, unmetMinimums } = solve(problem);
      return [printed(awards), unmetMinimums.map((unmet) => JSON.stringify(unmet)).sort()];
    };
    fc.assert(
      fc.property(both, ([one, other]) => expect(answer(other)).toEqual(answer(one))),
      LIMITS,
    );
  });
});

test('flexible money never pays where ringfenced money that could is left', () => {
  fc.assert(
    fc.property(randomProblem, (problem) =>
      expect(flexibleInPlaceOfRingfenced(problem, solve(problem).awards)).toEqual([]),
    ),
    LIMITS,
  );
});

test('the check above can fail', () => {
  const more = { tolerance: 0, purposes: [] };
  const problem: AllocationProblem = {
    funds: [
      { ...more, id: 'U', name: 'U', amount: 5 },
      { ...more, id: 'R', name: 'R', amount: 5, purposes: ['a'] },
    ],
    services: [{ id: 'S', name: 'S', need: 5, purposes: ['a'], isContracted: true }],
    locked: [],
  };
  const wrong = [{ fund: 'U', service: 'S', amount: 1, isLocked: false }];
  expect(flexibleInPlaceOfRingfenced(problem, wrong)).toEqual(['U pays S, and R could']);
});

test('a few pence, in every combination of limits and locks: it ends, breaks no limit, and no penny is lost or made', () => {
  fc.assert(
    fc.property(tinyProblem, (problem) => {
      const { awards } = solve(problem);
      expect(limitsBroken(problem, awards)).toEqual([]);
      // What the funds hand out beside the locks is what the services get beside them: no penny on the way.
      const { plain, tolerance, need } = roomOf(problem);
      const given = total(open(awards));
      const [offered, asked] = [[...plain.values(), ...tolerance.values()], [...need.values()]].map((amounts) =>
        amounts.reduce((sum, one) => sum + one, 0),
      );
      expect(given).toBeLessThanOrEqual(Math.min(offered ?? 0, asked ?? 0));
      expect(total(awards)).toBe(given + total(problem.locked));
    }),
    SWEEP,
  );
});
