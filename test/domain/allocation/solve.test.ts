import { largeProblem } from '../../../bench/large-problem';
import { solve } from '../../../src/domain/allocation/solve';
import { openIn, shortOf, standingOf } from '../../../src/domain/allocation/standing';
import { byId } from '../../../src/domain/engine/ledger-pairs';
import { limitsBroken } from '../../support/highs/limits-broken';
import type { AllocationProblem, Award, Fund, FundedService } from '../../../src/domain/allocation/problem';

const fund = (id: string, amount: number, more: Partial<Fund> = {}): Fund => ({
  id,
  name: id,
  amount,
  tolerance: 0,
  purposes: [],
  ...more,
});

const service = (id: string, need: number, more: Partial<FundedService> = {}): FundedService => ({
  id,
  name: id,
  need,
  purposes: [],
  isContracted: true,
  ...more,
});

function awardsOf(funds: readonly Fund[], services: readonly FundedService[], locked: readonly Award[] = []): string[] {
  const problem: AllocationProblem = { funds, services, locked };
  return solve(problem).awards.map(({ fund: from, service: to, amount }) => `${from} ${to} ${amount}`);
}

const victims = { purposes: ['victims'] };

describe('what may pay for what', () => {
  test('a ringfenced fund pays for its purposes only, an unrestricted one for anything', () => {
    expect(awardsOf([fund('R', 100, victims), fund('U', 100)], [service('A', 50), service('B', 50, victims)])).toEqual([
      'R B 50',
      'U A 50',
    ]);
  });

  test('fund and service share a day; an end that is not given is open', () => {
    const year = { start: '2019-04-01', end: '2020-03-31' };
    expect(
      awardsOf(
        [fund('U', 100, year)],
        [
          service('before', 10, { end: '2019-03-31' }),
          service('after', 10, { start: '2020-04-01' }),
          service('first-day', 10, { end: '2019-04-01' }),
          service('last-day', 10, { start: '2020-03-31' }),
          service('open', 10),
        ],
      ),
    ).toEqual(['U first-day 10', 'U last-day 10', 'U open 10']);
  });

  test('filling row by row would give the flexible money to the first and leave the second short', () => {
    expect(
      awardsOf([fund('U', 100), fund('R', 100, victims)], [service('A', 100, victims), service('B', 100)]),
    ).toEqual(['U B 100', 'R A 100']);
  });
});

describe('who comes first', () => {
  test('contracted before planned, then by rank, those without a rank last', () => {
    const services = [
      service('planned', 40, { isContracted: false, rank: 1 }),
      service('no-rank', 40),
      service('second', 40, { rank: 2 }),
      service('first', 40, { rank: 1 }),
    ];
    expect(awardsOf([fund('U', 130)], services)).toEqual(['U planned 10', 'U no-rank 40', 'U second 40', 'U first 40']);
  });

  test('within a rank the same share of cost; the odd penny goes to the largest remainder', () => {
    expect(awardsOf([fund('U', 100)], [service('A', 100), service('B', 200)])).toEqual(['U A 33', 'U B 67']);
    expect(awardsOf([fund('U', 101)], [service('B', 100), service('A', 100)])).toEqual(['U B 50', 'U A 51']);
  });

  test('what a service has by a lock counts towards its share', () => {
    const locked = [{ fund: 'L', service: 'A', amount: 50, isLocked: true }];
    expect(awardsOf([fund('U', 100), fund('L', 50)], [service('A', 100), service('B', 100)], locked)).toEqual([
      'U A 25',
      'U B 75',
      'L A 50',
    ]);
  });

  test('who can have money that others cannot does not take from them', () => {
    const funds = [fund('R', 90, victims), fund('U', 30)];
    expect(awardsOf(funds, [service('A', 100, victims), service('B', 100)])).toEqual(['R A 90', 'U B 30']);
    expect(awardsOf([fund('R', 10, victims), fund('U', 90)], [service('A', 100, victims), service('B', 100)])).toEqual([
      'R A 10',
      'U A 40',
      'U B 50',
    ]);
  });
});

describe('limits', () => {
  test('no more than the maximum from one fund', () => {
    expect(awardsOf([fund('P', 100, { maximum: 30 })], [service('A', 50), service('B', 20)])).toEqual([
      'P A 30',
      'P B 20',
    ]);
  });

  test('tolerance is the last money of all, and what a lock overspends is taken from it', () => {
    expect(awardsOf([fund('T', 100, { tolerance: 10 }), fund('U', 50)], [service('A', 155)])).toEqual([
      'T A 105',
      'U A 50',
    ]);
    const locked = [{ fund: 'T', service: 'A', amount: 106, isLocked: true }];
    expect(awardsOf([fund('T', 100, { tolerance: 10 })], [service('A', 200), service('B', 9)], locked)).toEqual([
      'T A 106',
      'T B 4',
    ]);
  });

  test('an award below the minimum is given up for those that can reach it, and told', () => {
    const problem = {
      funds: [fund('P', 500, { minimum: 100 })],
      services: Array.from({ length: 10 }, (_, index) => service(`S${index + 1}`, 120)),
      locked: [],
    };
    const { awards, unmetMinimums } = solve(problem);
    expect(awards.every(({ amount }) => amount >= 100 && amount <= 120)).toBe(true);
    expect(awards.reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThanOrEqual(480);
    expect(unmetMinimums.map(({ service: id }) => id)).toContain('S10');
    expect(awards.length + unmetMinimums.length).toBe(10);
  });

  test('a contracted service is met with the least award rather than a planned one with all of it', () => {
    expect(
      awardsOf(
        [fund('A', 1000, { minimum: 500 }), fund('B', 700, { purposes: ['x'] })],
        [service('s1', 1000, { purposes: ['x'], rank: 1 }), service('s2', 1000, { isContracted: false })],
      ),
    ).toEqual(['A s1 500', 'A s2 500', 'B s1 500']);
  });

  test('no money stays unspent that another split would use', () => {
    const awards = awardsOf(
      [fund('A', 1000, { minimum: 500 }), fund('B', 1000)],
      [service('s1', 900), service('s2', 1100)],
    );
    expect(awards).toEqual(['A s1 500', 'A s2 500', 'B s1 400', 'B s2 600']);
  });

  test('a large problem ends after few turns, within every limit', () => {
    const large = largeProblem(40, 400);
    const problem = {
      ...large,
      funds: large.funds.map((one, at) => (at % 2 === 0 ? { ...one, minimum: 500_000 } : one)),
    };
    const { awards, turns } = solve(problem);
    expect(limitsBroken(problem, awards)).toEqual([]);
    expect(turns).toBeGreaterThan(1);
    expect(turns).toBeLessThanOrEqual(100);
  });

  test('what awards that are too small give up when turns run out is shared out again', () => {
    const large = largeProblem(40, 1000);
    const problem = {
      ...large,
      funds: large.funds.map((one, at) => (at % 2 === 0 ? { ...one, minimum: 2_000_000 } : one)),
    };
    const { awards } = solve(problem);
    expect(limitsBroken(problem, awards)).toEqual([]);
    const standing = standingOf(problem, awards);
    const [funds, services] = [byId(problem.funds), byId(problem.services)];
    const idle = awards.filter(
      (award) => openIn(funds.get(award.fund)!, standing) > 0 && shortOf(services.get(award.service)!, standing) > 0,
    );
    expect(idle).toEqual([]);
  });

  test('a service that needs less than the minimum is not paid from there', () => {
    expect(awardsOf([fund('P', 500, { minimum: 100 }), fund('U', 10)], [service('A', 60)])).toEqual(['U A 10']);
  });
});

test('nothing to give, nobody to ask, nothing needed', () => {
  expect(awardsOf([], [service('A', 10)])).toEqual([]);
  expect(awardsOf([fund('U', 10)], [])).toEqual([]);
  expect(awardsOf([fund('U', 0)], [service('A', 0)])).toEqual([]);
});
