import { allocate } from '../../../src/domain/allocation/allocate';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const victims = { purposes: ['victims'] };

describe('allocate', () => {
  test('awards, balances and explanations, in table order', () => {
    const problem = aProblem(
      [aFund('Ring', 100, victims), aFund('Flex', 50, { tolerance: 10 }), aFund('Idle', 30, { purposes: ['idle'] })],
      [aService('B', 90), aService('A', 40, victims)],
    );
    expect(allocate(problem)).toEqual({
      awards: [anAward('Ring', 'A', 40), anAward('Flex', 'B', 60)],
      funds: [
        { fund: 'Ring', available: 100, awarded: 40, left: 60 },
        { fund: 'Flex', available: 60, awarded: 60, left: -10 },
        { fund: 'Idle', available: 30, awarded: 0, left: 30 },
      ],
      services: [
        { service: 'B', need: 90, awarded: 60, short: 30 },
        { service: 'A', need: 40, awarded: 40, short: 0 },
      ],
      shortfalls: [
        {
          service: 'B',
          amount: 30,
          fullyUsed: ['Flex'],
          indirectly: [],
          cannotPay: [
            { fund: 'Ring', unspent: 60, because: 'purpose' },
            { fund: 'Idle', unspent: 30, because: 'purpose' },
          ],
          wouldMeet: [{ fund: 'Flex', amount: 30, forOthers: 0 }],
        },
      ],
      unspent: [
        { fund: 'Ring', amount: 60, services: [{ service: 'A', because: 'met' }] },
        { fund: 'Idle', amount: 30, services: [] },
      ],
      unmetMinimums: [],
    });
  });

  test('a locked award of nothing closes its pair and is no award', () => {
    const problem = aProblem([aFund('F', 10)], [aService('A', 10)], [anAward('F', 'A', 0, true)]);
    expect(allocate(problem)).toMatchObject({ awards: [], services: [{ short: 10 }] });
  });

  test('a minimum that cannot be met is reported', () => {
    const problem = aProblem([aFund('F', 10, { minimum: 8 })], [aService('A', 9), aService('B', 9)]);
    const { unmetMinimums, shortfalls } = allocate(problem);
    expect(unmetMinimums).toHaveLength(1);
    expect(shortfalls.map(({ service }) => service)).toContain(unmetMinimums[0]?.service);
  });

  const wouldMeet = (...problem: Parameters<typeof aProblem>) =>
    allocate(aProblem(...problem)).shortfalls[0]?.wouldMeet;

  test('a fund whose award is locked meets nothing more, others do', () => {
    const funds = [aFund('F', 5), aFund('G', 5)];
    expect(wouldMeet(funds, [aService('A', 20)], [anAward('F', 'A', 5, true)])).toEqual([
      { fund: 'G', amount: 10, forOthers: 0 },
    ]);
  });

  test.each([
    ['just all that is missing', 30, [{ fund: 'F', amount: 25, forOthers: 0 }]],
    ['a penny less', 29, []],
  ])('a fund that may pay %s with its largest award', (_, maximum, expected) => {
    expect(wouldMeet([aFund('F', 5, { maximum })], [aService('A', 30)])).toEqual(expected);
  });

  test('with least awards a service that several funds pay is met by more in either', () => {
    const funds = [aFund('F', 10, { minimum: 2 }), aFund('G', 10, { minimum: 2 })];
    expect(wouldMeet(funds, [aService('A', 30)])).toEqual([
      { fund: 'F', amount: 10, forOthers: 0 },
      { fund: 'G', amount: 10, forOthers: 0 },
    ]);
  });

  test('who has more than needed by a lock is not short, and the fund may be overdrawn', () => {
    const { services, funds } = allocate(aProblem([aFund('F', 5)], [aService('A', 5)], [anAward('F', 'A', 8, true)]));
    expect(services).toEqual([{ service: 'A', need: 5, awarded: 8, short: 0 }]);
    expect(funds).toEqual([{ fund: 'F', available: 5, awarded: 8, left: -3 }]);
  });

  test('what locks have taken beyond a fund’s money is not paid by its tolerance again', () => {
    const funds = [aFund('F', 10, { tolerance: 5 })];
    const paid = (amount: number) =>
      allocate(aProblem(funds, [aService('A', 20), aService('B', 20)], [anAward('F', 'A', amount, true)])).services[1];
    expect([10, 12, 15, 17].map((amount) => paid(amount)?.awarded)).toEqual([5, 3, 0, 0]);
  });
});
