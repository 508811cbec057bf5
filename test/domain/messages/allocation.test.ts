import { allocate } from '../../../src/domain/allocation/allocate';
import type { AllocationProblem, Fund, Shortfall } from '../../../src/domain/allocation/problem';
import { sayShortfall, sayUnmetMinimum, sayUnspent } from '../../../src/domain/messages/allocation';
import { aFund, aProblem, aService, anAward } from '../../support/allocation-builders';

const POUND = 100;
const victims = { purposes: ['victims'] };
const sexual = { purposes: ['sexualviolence'], purposeNames: ['sexual violence'] };

const named = (name: string, pounds: number, more: Partial<Fund> = {}): Fund => aFund(name, pounds * POUND, more);
const withName = (fund: Fund): Fund => ({ ...fund, name: fund.id });
const problemOf = (funds: readonly Fund[], ...rest: [AllocationProblem['services'], AllocationProblem['locked']?]) =>
  aProblem(funds.map(withName), ...rest);

/** What is said about the last shortfall of the allocation. */
function said(problem: AllocationProblem): string {
  const shortfall = allocate(problem).shortfalls.at(-1);
  if (!shortfall) throw new RangeError('Nothing is short.');
  return sayShortfall(shortfall, problem);
}

describe('sayShortfall', () => {
  test('the sentence of the design', () => {
    const problem = problemOf(
      [
        named('MoJ Core', 60_000, { ...victims, maximum: 60_000 * POUND }),
        named('PCC Core', 28_000),
        named('MoJ General', 30_000, sexual),
      ],
      [aService('S', 100_000 * POUND, victims)],
    );
    const shortfall: Shortfall = {
      service: 'S',
      amount: 12_000 * POUND,
      fullyUsed: ['MoJ Core', 'PCC Core'],
      indirectly: [],
      cannotPay: [{ fund: 'MoJ General', unspent: 30_000 * POUND, because: 'purpose' }],
      wouldMeet: [{ fund: 'PCC Core', amount: 12_000 * POUND, forOthers: 0 }],
    };
    expect(sayShortfall(shortfall, problem)).toBe(
      '£12,000 short: everything that may pay for it (MoJ Core, PCC Core) is used in full; £30,000 unspent in MoJ General cannot pay for it, its purpose is sexual violence; £12,000 more in PCC Core would meet it.',
    );
  });

  test('others take first or share', () => {
    const services = [aService('A', 10_000 * POUND, { rank: 1 }), aService('B', 12_000 * POUND, { rank: 2 })];
    expect(said(problemOf([named('PCC Core', 0)], services))).toBe(
      '£12,000 short: what may pay for it (PCC Core) holds no money; £22,000 more in PCC Core would meet it: £12,000 for it and £10,000 for services that come before it or share with it.',
    );
  });

  test.each([
    [
      'no purpose',
      aService('S', 500),
      '£5 short: no fund may pay for it: it has no purpose, and every fund is ringfenced; £1 unspent in R cannot pay for it, its purpose is victims and the service names no purpose.',
    ],
    [
      'another purpose',
      aService('S', 500, { purposes: ['roads'] }),
      '£5 short: no fund may pay for it: none has its purpose; £1 unspent in R cannot pay for it, its purpose is victims.',
    ],
    [
      'another period',
      aService('S', 500, { ...victims, start: '2020-04-01' }),
      '£5 short: no fund may pay for it: those that have its purpose have another period; £1 unspent in R cannot pay for it, its period ends on 31 March 2020.',
    ],
  ])('no fund may pay for a service: %s', (_, service, text) => {
    expect(said(problemOf([named('R', 1, { ...victims, end: '2020-03-31' })], [service]))).toBe(text);
  });

  test.each([
    [
      'minimum',
      named('R', 1, { minimum: 200 }),
      [],
      '£9 short: £1 unspent in R cannot pay more for it, its awards are £2 or more, and none was found that fits; £8 more in R would meet it.',
    ],
    [
      'maximum',
      named('R', 5, { maximum: 200 }),
      [],
      '£7 short: £3 unspent in R cannot pay more for it, it pays £2 for one service at most; more money in one fund alone would not meet it.',
    ],
    [
      'lock',
      named('R', 5),
      [anAward('R', 'S', 200, true)],
      '£7 short: £3 unspent in R cannot pay more for it, its award is locked; more money in one fund alone would not meet it.',
    ],
  ])('money is left because of a %s', (_, fund, locked, text) => {
    expect(said(problemOf([fund], [aService('S', 900)], locked))).toBe(text);
  });

  test('a fund that stands in the way indirectly is told apart', () => {
    const problem = problemOf(
      [named('Ring', 50, victims), named('Flex', 70)],
      [aService('A', 10_000, { ...victims, rank: 1 }), aService('B', 4_000, { rank: 2 })],
    );
    expect(said(problem)).toBe(
      '£20 short: everything that may pay for it (Flex) is used in full; so is Ring, which could take over what others pay elsewhere; £20 more in Flex would meet it.',
    );
  });

  test('a fund that has paid its most and is used up is no part of "everything that may pay more"', () => {
    const problem = problemOf([named('Capped', 2, { maximum: 200 }), named('Flex', 1)], [aService('S', 900)]);
    expect(said(problem)).toBe(
      '£6 short: everything that may pay more for it (Flex) is used in full; £6 more in Flex would meet it.',
    );
  });

  test('of many funds three are named, those that only a limit keeps away first', () => {
    const apart = [1, 2, 3, 4].map((pounds) => named(`R${pounds}`, pounds, sexual));
    const text = said(problemOf([...apart, named('Capped', 2, { maximum: 100 })], [aService('S', 900)]));
    expect(text).toBe(
      '£8 short: £1 unspent in Capped cannot pay more for it, it pays £1 for one service at most; £4 unspent in R4 cannot pay for it, its purpose is sexual violence and the service names no purpose; £3 unspent in R3 cannot pay for it, its purpose is sexual violence and the service names no purpose; £3 unspent in 2 other funds cannot pay for it either; more money in one fund alone would not meet it.',
    );
  });

  test('what was not worked out is not told', () => {
    const problem = problemOf([named('F', 1)], [aService('S', 300)]);
    const shortfall: Shortfall = { service: 'S', amount: 200, fullyUsed: ['F'], indirectly: [], cannotPay: [] };
    expect(sayShortfall(shortfall, problem)).toBe('£2 short: everything that may pay for it (F) is used in full.');
  });
});

/** What is said about the first ringfence with money left. */
function saidOfUnspent(problem: AllocationProblem): string {
  const [unspent] = allocate(problem).unspent;
  if (!unspent) throw new RangeError('Nothing is left.');
  return sayUnspent(unspent, problem);
}

describe('sayUnspent', () => {
  const general = named('MoJ General', 300, sexual);

  test.each([
    [
      'no service has its purpose',
      [aService('S', 1)],
      'MoJ General is not needed: no service has its purpose, sexual violence',
    ],
    [
      'none in its period',
      [aService('S', 1, { ...sexual, end: '2018-01-01' })],
      'MoJ General is not needed: no service that has its purpose, sexual violence, falls in its period',
    ],
    [
      'one service, which is met',
      [aService('S', 10_000, sexual)],
      'MoJ General is not needed: the only service it may pay for, Service S, has all it needs',
      200,
    ],
    [
      'all are met',
      [aService('S', 10_000, sexual), aService('T', 5_000, sexual)],
      'MoJ General is not needed: every service it may pay for has all it needs (Service S and Service T)',
      150,
    ],
  ])('%s', (_, services, text, left = 300) => {
    expect(saidOfUnspent(problemOf([{ ...general, start: '2019-04-01' }], services))).toBe(`£${left} of ${text}.`);
  });

  test('limits keep it from those who are short', () => {
    const services = [aService('S', 20_000, sexual), aService('T', 2_000, sexual), aService('U', 9_000, sexual)];
    const problem = problemOf([{ ...general, maximum: 5_000 }], services, [anAward('MoJ General', 'U', 1_000, true)]);
    expect(saidOfUnspent(problem)).toBe(
      '£220 of MoJ General cannot be used: Service S is short, but has the most that the fund pays one service, £50; Service U is short, but its award from this fund is locked; Service T has all that is needed.',
    );
  });
});

test('sayUnmetMinimum', () => {
  const problem = problemOf([named('MoJ Core', 5)], [aService('S', 500)]);
  expect(sayUnmetMinimum({ fund: 'MoJ Core', service: 'S', minimum: 100_000, amount: 40_000 }, problem)).toBe(
    'MoJ Core pays nothing for Service S: there would have been £400, and its awards are £1,000 or more.',
  );
  const raised = { fund: 'MoJ Core', service: 'S', minimum: 100_000, amount: 40_000, isRaised: true } as const;
  expect(sayUnmetMinimum(raised, problem)).toBe(
    'MoJ Core pays Service S its least award, £1,000, instead of £400: others have that much less.',
  );
});
