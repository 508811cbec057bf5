import fc from 'fast-check';
import { allocate } from '../../../src/domain/allocation/allocate';
import type { AllocationProblem, Award } from '../../../src/domain/allocation/problem';
import { solve } from '../../../src/domain/allocation/solve';
import { bestTotalsWithMinimums } from '../../support/highs/best-totals-with-minimums';
import { bestTotals, type ClassTotal } from '../../support/highs/best-totals';
import { flexibleMoney, leastFlexibleMoney } from '../../support/highs/flexible-money';
import { limitsBroken } from '../../support/highs/limits-broken';
import { sumBy } from '../../support/highs/room';
import { loadSolver, type SolveProgram } from '../../support/highs/solve-program';
import { unfair } from '../../support/highs/unfair';
import { randomProblem, randomProblemWithMinimums, shuffledProblem } from '../../support/random-problem';

/** Hundreds of problems in `npm test`, thousands with `LONG=true`; the same ones each time, see test/support/property-seed.ts. */
const isLong = process.env['LONG'] === 'true';
const runs = { numRuns: isLong ? 4000 : 250 };
if (isLong) jest.setTimeout(3_600_000);

let highs: SolveProgram;
beforeAll(async () => {
  highs = await loadSolver();
});

/** What the classes get beside their locked awards. */
function totalsOf(awards: readonly Award[], classes: readonly ClassTotal[]): readonly ClassTotal[] {
  const open = sumBy(
    awards.filter(({ isLocked }) => !isLocked),
    'service',
  );
  return classes.map(({ services }) => ({
    services,
    total: services.reduce((sum, { id }) => sum + (open.get(id) ?? 0), 0),
  }));
}

/** Runs a check of the engine's answer on random problems. */
function onRandomProblems(check: (problem: AllocationProblem, awards: readonly Award[]) => void): void {
  fc.assert(
    fc.property(randomProblem, (problem) => check(problem, solve(problem).awards)),
    runs,
  );
}

describe('the engine on random problems with minimum awards', () => {
  test('gives each class what HiGHS finds to be the most, and tells where a minimum keeps money from a class', () => {
    fc.assert(
      fc.property(randomProblemWithMinimums, (problem) => {
        const { awards, unmetMinimums, shortfalls } = allocate(problem);
        expect(limitsBroken(problem, awards)).toEqual([]);
        const best = bestTotalsWithMinimums(problem, highs);
        // So no fund pays a later class what an earlier one could have had from it. Larger problems may stay behind the best.
        expect(totalsOf(awards, best)).toEqual(best);
        const lost = firstDifference(best, bestTotals(problem, highs)) < 0;
        // A pair that can never reach its minimum is no award that was dropped: the shortfall names it.
        const isTold =
          unmetMinimums.length > 0 ||
          shortfalls.some(({ cannotPay }) => cannotPay.some(({ because }) => because === 'minimum'));
        if (lost) expect(isTold).toBe(true);
      }),
      { numRuns: Math.ceil(runs.numRuns / 2) },
    );
  });
});

/** How much more the first class that differs gets; 0 where none does. */
function firstDifference(one: readonly ClassTotal[], other: readonly ClassTotal[]): number {
  return one.map(({ total }, index) => total - other[index]!.total).find((difference) => difference !== 0) ?? 0;
}

describe('the engine on random problems', () => {
  test('breaks no lock and no limit', () => {
    onRandomProblems((problem, awards) => expect(limitsBroken(problem, awards)).toEqual([]));
  });

  test('gives each class what HiGHS finds to be the most', () => {
    onRandomProblems((problem, awards) => {
      const best = bestTotals(problem, highs);
      expect(totalsOf(awards, best)).toEqual(best);
    });
  });

  test('shares fairly within each class', () => {
    onRandomProblems((problem, awards) => expect(unfair(problem, awards, highs)).toEqual([]));
  });

  test('leaves as much flexible money as HiGHS does when it pays the same', () => {
    onRandomProblems((problem, awards) =>
      expect(flexibleMoney(problem, awards)).toEqual(leastFlexibleMoney(problem, awards, highs)),
    );
  });

  test('answers the same whatever the order of the rows', () => {
    const sorted = ({ awards }: { awards: readonly Award[] }) => awards.map((award) => JSON.stringify(award)).sort();
    fc.assert(
      fc.property(shuffledProblem, ([one, other]) => expect(sorted(solve(other))).toEqual(sorted(solve(one)))),
      runs,
    );
  });

  test('loses and makes no penny', () => {
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const { awards, funds, services } = allocate(problem);
        const add = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0);
        const all = add(awards.map(({ amount }) => amount));
        expect(add(funds.map(({ awarded }) => awarded))).toBe(all);
        expect(add(services.map(({ awarded }) => awarded))).toBe(all);
        expect(funds.map(({ awarded, left }) => awarded + left)).toEqual(problem.funds.map(({ amount }) => amount));
        const [paid, asked] = [sumBy(awards, 'service'), problem.services];
        // A lock may give a service more than it needs: then it is not short.
        expect(services.map(({ short }) => short)).toEqual(
          asked.map(({ id, need }) => Math.max(0, need - (paid.get(id) ?? 0))),
        );
      }),
      runs,
    );
  });
});
