import fc from 'fast-check';
import { allocate } from '../../../src/domain/allocation/allocate';
import { compareClasses } from '../../../src/domain/allocation/groups';
import type { Allocation, AllocationProblem, Shortfall } from '../../../src/domain/allocation/problem';
import { randomProblem, randomProblemWithMinimums } from '../../support/random-problem';

/** More than any random problem needs, so that nothing but the cut keeps it from a service. */
const PLENTY = 1e10;

const RUNS = 80;

const withMore = (problem: AllocationProblem, fund: string, more: number): Allocation =>
  allocate({
    ...problem,
    funds: problem.funds.map((one) => (one.id === fund ? { ...one, amount: one.amount + more } : one)),
  });

const shortOf = ({ services }: Allocation, id: string): number =>
  services.find(({ service }) => service === id)?.short ?? NaN;

/** What the service, those of its class and those of the classes before it lack together. */
function shortUpTo({ services }: AllocationProblem, allocation: Allocation, id: string): number {
  const last = services.find((service) => service.id === id)!;
  return services
    .filter((service) => compareClasses(service, last) <= 0)
    .reduce((sum, service) => sum + shortOf(allocation, service.id), 0);
}

/** Runs a check on every shortfall of random problems, and makes sure that there were some. */
function everyShortfall(
  problems: fc.Arbitrary<AllocationProblem>,
  check: (shortfall: Shortfall, problem: AllocationProblem, allocation: Allocation) => number,
): void {
  let looked = 0;
  fc.assert(
    fc.property(problems, (problem) => {
      const allocation = allocate(problem);
      for (const shortfall of allocation.shortfalls) looked += check(shortfall, problem, allocation);
    }),
    { numRuns: RUNS },
  );
  expect(looked).toBeGreaterThan(RUNS / 10);
}

describe('the cut text is checked, not trusted', () => {
  test.each([
    ['without minimum awards', randomProblem],
    ['with minimum awards', randomProblemWithMinimums],
  ])('the stated amount in the stated fund removes the shortfall (%s)', (_, problems) => {
    everyShortfall(problems, ({ service, wouldMeet = [] }, problem) => {
      for (const { fund, amount } of wouldMeet) expect(shortOf(withMore(problem, fund, amount), service)).toBe(0);
      return wouldMeet.length;
    });
  });

  test('with a penny less somebody among those it is for stays a penny short', () => {
    everyShortfall(randomProblem, ({ service, amount: missing, wouldMeet = [] }, problem) => {
      for (const { fund, amount, forOthers } of wouldMeet) {
        const [enough, less] = [withMore(problem, fund, amount), withMore(problem, fund, amount - 1)];
        expect(shortUpTo(problem, less, service)).toBe(shortUpTo(problem, enough, service) + 1);
        if (forOthers === 0 && amount === missing) expect(shortOf(less, service)).toBe(1);
      }
      return wouldMeet.length;
    });
  });

  test('any amount in a fund said to be unable changes nothing', () => {
    everyShortfall(randomProblem, ({ service, amount, cannotPay }, problem) => {
      for (const { fund, because } of cannotPay) {
        expect(because).not.toBe('minimum');
        expect(shortOf(withMore(problem, fund, PLENTY), service)).toBe(amount);
      }
      return cannotPay.length;
    });
  });

  test('with minimum awards neither does it where purpose, period, lock or maximum of the only fund are told', () => {
    everyShortfall(randomProblemWithMinimums, ({ service, amount, cannotPay }, problem) => {
      if (problem.funds.length > 1) return 0;
      const told = cannotPay.filter(({ because }) => because !== 'minimum');
      for (const { fund } of told) expect(shortOf(withMore(problem, fund, PLENTY), service)).toBe(amount);
      return told.length;
    });
  });

  test('funds said to be used in full have nothing left, and more in them helps; more in any other does not', () => {
    everyShortfall(randomProblem, ({ service, amount, fullyUsed, indirectly }, problem, allocation) => {
      for (const { fund, available, left } of allocation.funds) {
        const more = withMore(problem, fund, PLENTY);
        if (fullyUsed.includes(fund)) {
          expect(left).toBeLessThanOrEqual(0);
          expect(shortUpTo(problem, more, service)).toBeLessThan(shortUpTo(problem, allocation, service));
          if (!indirectly.includes(fund)) expect(shortOf(more, service)).toBeLessThan(amount);
        } else if (available > 0) {
          expect(shortOf(more, service)).toBe(amount);
        }
      }
      return fullyUsed.length;
    });
  });

  test('every service that is short is told, with what it lacks', () => {
    everyShortfall(randomProblem, ({ service, amount }, _, allocation) => {
      expect(shortOf(allocation, service)).toBe(amount);
      return 1;
    });
    fc.assert(
      fc.property(randomProblem, (problem) => {
        const { services, shortfalls } = allocate(problem);
        expect(shortfalls.map(({ service }) => service)).toEqual(
          services.filter(({ short }) => short > 0).map(({ service }) => service),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
