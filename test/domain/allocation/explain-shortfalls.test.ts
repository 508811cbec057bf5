import { explainShortfalls } from '../../../src/domain/allocation/explain-shortfalls';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const victims = { purposes: ['victims'] };
const sexual = { purposes: ['sexualviolence'] };
const year = { start: '2019-04-01', end: '2020-03-31' };

describe('explainShortfalls', () => {
  test('nothing is said when everybody has enough', () => {
    expect(explainShortfalls(aProblem([aFund('F', 100)], [aService('S', 40)]), [anAward('F', 'S', 40)])).toEqual([]);
  });

  test('a fund with tolerance left is not used in full, and its least award is named', () => {
    const problem = aProblem(
      [aFund('F', 100, { tolerance: 50, minimum: 80 })],
      [aService('S', 100), aService('T', 70)],
    );
    const [shortfall] = explainShortfalls(problem, [anAward('F', 'S', 100)]);
    expect(shortfall).toMatchObject({
      service: 'T',
      fullyUsed: [],
      cannotPay: [{ fund: 'F', unspent: 50, because: 'minimum' }],
    });
  });

  test('the case of the design: two funds used in full, one kept away by its purpose', () => {
    const problem = aProblem(
      [aFund('Core', 60, victims), aFund('PCC', 28), aFund('General', 30, sexual)],
      [aService('S', 100, victims)],
    );
    expect(explainShortfalls(problem, [anAward('Core', 'S', 60), anAward('PCC', 'S', 28)])).toEqual([
      {
        service: 'S',
        amount: 12,
        fullyUsed: ['Core', 'PCC'],
        indirectly: [],
        cannotPay: [{ fund: 'General', unspent: 30, because: 'purpose' }],
        wouldMeet: [
          { fund: 'Core', amount: 12, forOthers: 0 },
          { fund: 'PCC', amount: 12, forOthers: 0 },
        ],
      },
    ]);
  });

  test.each([
    ['purpose', aFund('X', 50, sexual), []],
    ['period', aFund('X', 50, { start: '2020-04-01' }), []],
    ['maximum', aFund('X', 50, { maximum: 10 }), [anAward('X', 'S', 10)]],
    ['minimum', aFund('X', 50, { minimum: 80 }), []],
    ['locked', aFund('X', 50), [anAward('X', 'S', 10, true)]],
  ])('money is left because of its %s', (because, fund, awards) => {
    const problem = aProblem(
      [fund],
      [aService('S', 100, { ...victims, ...year })],
      awards.filter(({ isLocked }) => isLocked),
    );
    const paid = awards.reduce((sum, { amount }) => sum + amount, 0);
    expect(explainShortfalls(problem, awards)[0]).toMatchObject({
      amount: 100 - paid,
      fullyUsed: [],
      cannotPay: [{ fund: 'X', unspent: 50 - paid, because }],
    });
  });

  test('a locked award of nothing closes the pair all the same', () => {
    const locked = [anAward('F', 'S', 0, true)];
    expect(explainShortfalls(aProblem([aFund('F', 9)], [aService('S', 9)], locked), [])[0]).toMatchObject({
      cannotPay: [{ fund: 'F', unspent: 9, because: 'locked' }],
      wouldMeet: [],
    });
  });

  test('a fund that could take over what another pays stands in the way indirectly', () => {
    // Flexible money pays A, which Ring could pay as well if it had more; B has nothing but flexible money.
    const problem = aProblem(
      [aFund('Ring', 50, victims), aFund('Flex', 70)],
      [aService('A', 100, { ...victims, rank: 1 }), aService('B', 40, { rank: 2 })],
    );
    const awards = [anAward('Ring', 'A', 50), anAward('Flex', 'A', 50), anAward('Flex', 'B', 20)];
    expect(explainShortfalls(problem, awards)).toEqual([
      {
        service: 'B',
        amount: 20,
        fullyUsed: ['Ring', 'Flex'],
        indirectly: ['Ring'],
        cannotPay: [],
        wouldMeet: [{ fund: 'Flex', amount: 20, forOthers: 0 }],
      },
    ]);
  });

  test('locked awards cannot be taken over, so a fund behind them does not stand in the way', () => {
    const locked = [anAward('Flex', 'A', 50, true)];
    const problem = aProblem(
      [aFund('Ring', 50, victims), aFund('Flex', 50)],
      [aService('A', 100, victims), aService('B', 40)],
      locked,
    );
    expect(explainShortfalls(problem, [anAward('Ring', 'A', 50), ...locked])[0]).toMatchObject({
      service: 'B',
      fullyUsed: ['Flex'],
      indirectly: [],
    });
  });

  test('those who share or come before get their part of the money first; those who come later do not count', () => {
    const problem = aProblem(
      [aFund('F', 0)],
      [
        aService('first', 10, { rank: 1 }),
        aService('it', 20, { rank: 2 }),
        aService('same', 30, { rank: 2 }),
        aService('later', 40, { rank: 3 }),
        aService('planned', 50, { rank: 1, isContracted: false }),
      ],
    );
    const wouldMeet = new Map(explainShortfalls(problem, []).map((one) => [one.service, one.wouldMeet]));
    expect(wouldMeet.get('first')).toEqual([{ fund: 'F', amount: 10, forOthers: 0 }]);
    expect(wouldMeet.get('it')).toEqual([{ fund: 'F', amount: 60, forOthers: 40 }]);
    expect(wouldMeet.get('planned')).toEqual([{ fund: 'F', amount: 150, forOthers: 100 }]);
  });

  test('a fund that locks have overdrawn has to be filled up first; its money goes to locks before it goes on', () => {
    const locked = [anAward('F', 'A', 30, true)];
    const problem = aProblem([aFund('F', 20)], [aService('A', 30), aService('B', 5)], locked);
    expect(explainShortfalls(problem, locked)[0]).toMatchObject({
      fullyUsed: ['F'],
      wouldMeet: [{ fund: 'F', amount: 15, forOthers: 10 }],
    });
  });

  test('a fund whose maximum is less than what is missing cannot meet it alone', () => {
    const problem = aProblem([aFund('F', 0, { maximum: 10 })], [aService('S', 20)]);
    expect(explainShortfalls(problem, [])[0]).toMatchObject({ wouldMeet: [] });
  });

  test('with a minimum, money that is there already counts towards what would meet it', () => {
    const problem = aProblem([aFund('F', 80, { minimum: 100 })], [aService('S', 100)]);
    expect(explainShortfalls(problem, [])[0]).toMatchObject({
      cannotPay: [{ fund: 'F', unspent: 80, because: 'minimum' }],
      wouldMeet: [{ fund: 'F', amount: 20, forOthers: 0 }],
    });
  });

  test('a minimum above what is missing is not promised away', () => {
    const problem = aProblem([aFund('F', 0, { minimum: 100 })], [aService('S', 50)]);
    expect(explainShortfalls(problem, [])[0]).toMatchObject({ wouldMeet: [] });
  });
});
