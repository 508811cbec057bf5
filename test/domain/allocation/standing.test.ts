import { leftOf, openIn, shortOf, standingOf } from '../../../src/domain/allocation/standing';
import { aFund, aService, anAward } from '../../support/allocation-builders';

const locked = [anAward('F', 'A', 5, true), anAward('G', 'A', 0, true)];
const awards = [anAward('F', 'A', 5, true), anAward('F', 'A', 3), anAward('F', 'B', 2), anAward('G', 'B', 7, true)];
const standing = standingOf({ locked }, awards);

test('awards add up by fund, by service and by pair', () => {
  expect([standing.awardedFrom('F'), standing.awardedFrom('G'), standing.awardedFrom('H')]).toEqual([10, 7, 0]);
  expect([standing.awardedTo('A'), standing.awardedTo('B'), standing.awardedTo('C')]).toEqual([8, 9, 0]);
});

test.each([
  ['a lock stays one whatever else is paid', 'F', 'A', { amount: 8, isLocked: true }],
  ['a lock of nothing is one', 'G', 'A', { amount: 0, isLocked: true }],
  ['so is an award that says so itself', 'G', 'B', { amount: 7, isLocked: true }],
  ['others are none', 'F', 'B', { amount: 2, isLocked: false }],
  ['nor is what nobody awarded', 'H', 'A', { amount: 0, isLocked: false }],
])('%s', (_, fund, service, pair) => {
  expect(standing.awardOf(fund, service)).toEqual(pair);
});

test('nobody is short of less than nothing; of a fund more may have gone than there is', () => {
  expect([shortOf(aService('A', 9), standing), shortOf(aService('A', 8), standing)]).toEqual([1, 0]);
  expect(shortOf(aService('A', 7), standing)).toBe(0);
  const fund = aFund('F', 8, { tolerance: 1 });
  expect([leftOf(fund, standing), openIn(fund, standing)]).toEqual([-2, -1]);
});
