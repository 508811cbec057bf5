import type { AllocationProblem, Award, Fund, FundedService } from '../../../src/domain/allocation/problem';
import { bestTotals } from './best-totals';
import { bestTotalsWithMinimums } from './best-totals-with-minimums';
import { flexibleMoney, leastFlexibleMoney, type FlexibleMoney } from './flexible-money';
import { limitsBroken } from './limits-broken';
import { loadSolver, type SolveProgram } from './solve-program';
import { unfair } from './unfair';

/** What the differential tests rest on: right answers pass, and each kind of wrong one is caught. */
const fund = (id: string, amount: number, more: Partial<Fund> = {}): Fund => {
  return { id, name: id, amount, tolerance: 0, purposes: [], ...more };
};
const service = (id: string, need: number, more: Partial<FundedService> = {}): FundedService => {
  return { id, name: id, need, purposes: [], isContracted: true, rank: 1, ...more };
};
const pays = (from: string, to: string, amount: number, isLocked = false): Award => {
  return { fund: from, service: to, amount, isLocked };
};

let solve: SolveProgram;
beforeAll(async () => {
  solve = await loadSolver();
});

describe('limits', () => {
  const problem: AllocationProblem = {
    funds: [
      fund('core', 1000, { tolerance: 100 }),
      fund('dv', 500, { purposes: ['dv'], end: '2020-03-31', minimum: 50, maximum: 300 }),
    ],
    services: [
      service('A', 900, { purposes: ['dv'] }),
      service('B', 600),
      service('late', 100, { purposes: ['dv'], start: '2020-04-01' }),
    ],
    locked: [pays('core', 'B', 200, true)],
  };
  const lock = pays('core', 'B', 200, true);

  test('an answer within all of them passes, tolerance used to the last penny', () => {
    expect(
      limitsBroken(problem, [pays('core', 'A', 600), lock, pays('core', 'late', 100), pays('dv', 'A', 300)]),
    ).toEqual([]);
    expect(limitsBroken(problem, [pays('core', 'A', 800), lock, pays('core', 'late', 100)])).toEqual([]);
  });

  test.each<readonly [string, readonly Award[], RegExp]>([
    ['a lock dropped', [], /^locked awards are/],
    ['a lock changed', [pays('core', 'B', 201, true)], /^locked awards are/],
    ['an award called locked that nobody locked', [lock, pays('core', 'A', 1, true)], /^locked awards are/],
    ['a locked pair with more on top', [lock, pays('core', 'B', 1)], /the pair is locked/],
    ['a pair twice', [lock, pays('core', 'A', 1), pays('core', 'A', 2)], /two awards/],
    ['a purpose that does not fit', [lock, pays('dv', 'B', 100)], /must not/],
    ['a period that does not fit', [lock, pays('dv', 'late', 100)], /must not/],
    [
      'a fund over its tolerance',
      [lock, pays('core', 'A', 801), pays('core', 'late', 100)],
      /core pays 901, which is more/,
    ],
    ['a service over its need', [lock, pays('core', 'A', 700), pays('dv', 'A', 201)], /A gets 901, which is more/],
    ['more than the maximum', [lock, pays('dv', 'A', 301)], /more than its maximum/],
    ['less than the minimum', [lock, pays('dv', 'A', 49)], /less than its minimum/],
    ['half a penny', [lock, pays('core', 'A', 0.5)], /no whole pence/],
    ['less than nothing', [lock, pays('core', 'A', -1)], /no whole pence/],
    ['a fund that is not there', [lock, pays('dream', 'A', 1)], /not there/],
  ])('%s', (_, awards, fault) => {
    expect(limitsBroken(problem, awards)).toContainEqual(expect.stringMatching(fault));
  });

  test('locks that take more than there is are kept, and close the fund and the service', () => {
    const over: AllocationProblem = { ...problem, locked: [pays('core', 'B', 5000, true)] };
    expect(limitsBroken(over, over.locked)).toEqual([]);
    expect(limitsBroken(over, [...over.locked, pays('core', 'A', 1)])).toEqual([expect.stringMatching(/core pays 1,/)]);
  });
});

describe('totals by class', () => {
  const problem: AllocationProblem = {
    funds: [fund('dv', 300, { purposes: ['dv'] }), fund('core', 200)],
    services: [
      service('planned', 500, { isContracted: false, rank: 1, purposes: ['dv'] }),
      service('A', 250, { purposes: ['dv'] }),
      service('B', 200),
      service('no rank', 400, { rank: undefined, purposes: ['dv'] }),
    ],
    locked: [],
  };
  const totals = () => bestTotals(problem, solve).map(({ services, total }) => [services.map(({ id }) => id), total]);

  test('classes come in order, and each gets the most that those before it leave', () => {
    // Filling A from `core` first would leave B short: only the flow as a whole pays both.
    expect(totals()).toEqual([
      [['A', 'B'], 450],
      [['no rank'], 50],
      [['planned'], 0],
    ]);
  });

  test('a minimum that costs something shows in the totals', () => {
    const funds = [fund('dv', 300, { purposes: ['dv'], minimum: 280 }), fund('core', 200)];
    const withMinimum = { ...problem, funds };
    expect(bestTotals(withMinimum, solve).map(({ total }) => total)).toEqual([450, 50, 0]);
    // 250 is less than the minimum, so A and B share `core`.
    expect(bestTotalsWithMinimums(withMinimum, solve).map(({ total }) => total)).toEqual([200, 300, 0]);
  });

  test('nothing to pay, nothing to pay with', () => {
    expect(bestTotals({ funds: [], services: [service('A', 5)], locked: [] }, solve)[0]?.total).toBe(0);
    expect(bestTotals({ funds: [fund('F', 0)], services: [service('A', 0)], locked: [] }, solve)[0]?.total).toBe(0);
    expect(bestTotals({ funds: [fund('F', 5)], services: [], locked: [] }, solve)).toEqual([]);
  });
});

describe('fairness', () => {
  const shared: AllocationProblem = {
    funds: [fund('core', 300), fund('dv', 300, { purposes: ['dv'] })],
    services: [service('A', 400), service('B', 200), service('dv only', 300, { purposes: ['dv'], end: '2019-03-31' })],
    locked: [],
  };

  test('the same part for those who compete for the same money passes, whatever others have', () => {
    expect(unfair(shared, [pays('core', 'A', 200), pays('core', 'B', 100), pays('dv', 'dv only', 300)], solve)).toEqual(
      [],
    );
  });

  test('a penny here or there is rounding', () => {
    expect(unfair(shared, [pays('core', 'A', 201), pays('core', 'B', 99), pays('dv', 'dv only', 300)], solve)).toEqual(
      [],
    );
  });

  test.each<readonly [string, readonly Award[], string]>([
    [
      'equal amounts are not equal parts',
      [pays('core', 'A', 150), pays('core', 'B', 150), pays('dv', 'dv only', 300)],
      'A',
    ],
    ['first come, first served', [pays('core', 'A', 300), pays('dv', 'dv only', 300)], 'B'],
    ['a few pence too many', [pays('core', 'A', 205), pays('core', 'B', 95), pays('dv', 'dv only', 300)], 'B'],
    ['money left lying', [pays('core', 'A', 190), pays('core', 'B', 95), pays('dv', 'dv only', 300)], 'A'],
  ])('%s', (_, awards, loser) => {
    expect(unfair(shared, awards, solve)).toContainEqual(expect.stringMatching(new RegExp(`^${loser} has`)));
  });

  test('a service that can have no more by its funds is no reason to hold the others back, nor the other way round', () => {
    const limited: AllocationProblem = {
      funds: [fund('core', 300, { maximum: 1000 }), fund('dv', 50, { purposes: ['dv'] })],
      services: [service('A', 400), service('B', 400, { purposes: ['dv'] })],
      locked: [],
    };
    // 175 each; B has dv's money as well, which must not count against A alone.
    expect(unfair(limited, [pays('core', 'A', 175), pays('core', 'B', 125), pays('dv', 'B', 50)], solve)).toEqual([]);
    expect(unfair(limited, [pays('core', 'A', 150), pays('core', 'B', 150), pays('dv', 'B', 50)], solve)).toEqual([
      'A has 150, and could have 300 at the cost of those who are better off',
    ]);
  });

  test('locked awards count as had', () => {
    const locked = [pays('gift', 'A', 150, true)];
    const problem: AllocationProblem = {
      funds: [fund('gift', 150), fund('core', 250)],
      services: [service('A', 400), service('B', 400)],
      locked,
    };
    expect(unfair(problem, [...locked, pays('core', 'A', 50), pays('core', 'B', 200)], solve)).toEqual([]);
    expect(unfair(problem, [...locked, pays('core', 'A', 125), pays('core', 'B', 125)], solve)).toEqual([
      'B has 125, and could have 250 at the cost of those who are better off',
    ]);
  });
});

describe('flexible money', () => {
  const problem: AllocationProblem = {
    funds: [fund('core', 200, { tolerance: 60 }), fund('spare', 100), fund('dv', 300, { purposes: ['dv'] })],
    services: [service('A', 300, { purposes: ['dv'] }), service('B', 300), service('C', 10, { rank: 2 })],
    locked: [],
  };
  const ringfencedFirst = pays('dv', 'A', 300);

  test.each<readonly [string, readonly Award[], FlexibleMoney, FlexibleMoney]>([
    [
      'ringfenced money first',
      [ringfencedFirst, pays('core', 'B', 200), pays('spare', 'B', 100)],
      { unrestricted: 300, tolerance: 0 },
      { unrestricted: 300, tolerance: 0 },
    ],
    [
      'flexible money where ringfenced would do',
      [pays('dv', 'A', 290), pays('core', 'A', 10), pays('core', 'B', 190), pays('spare', 'B', 100)],
      { unrestricted: 300, tolerance: 0 },
      { unrestricted: 290, tolerance: 0 },
    ],
    [
      'tolerance where another fund has money',
      [ringfencedFirst, pays('core', 'B', 260), pays('spare', 'B', 40)],
      { unrestricted: 300, tolerance: 60 },
      { unrestricted: 300, tolerance: 0 },
    ],
    [
      'tolerance that is needed',
      [ringfencedFirst, pays('core', 'B', 200), pays('spare', 'B', 100), pays('core', 'C', 10)],
      { unrestricted: 310, tolerance: 10 },
      { unrestricted: 310, tolerance: 10 },
    ],
  ])('%s', (_, awards, used, least) => {
    expect(flexibleMoney(problem, awards)).toEqual(used);
    expect(leastFlexibleMoney(problem, awards, solve)).toEqual(least);
  });
});
