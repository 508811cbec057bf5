import { chanceInterval } from '../../../src/domain/variance/chance-interval';

const COUNT = { kind: 'count' } as const;
const SHARE = { kind: 'percentage' } as const;

test.each([
  // domain-sources § 0: Byar 95 % limits of the SARC's referrals.
  [326, 291.6, 363.4],
  [278, 246.3, 312.7],
  // Exact below ten (Garwood).
  [0, 0, 3.7],
  [5, 1.6, 11.7],
])('a count of %d', (value, lower, upper) => {
  const found = chanceInterval(COUNT, { value })!;
  expect(found.lower).toBeCloseTo(lower, 1);
  expect(found.upper).toBeCloseTo(upper, 1);
});

test('65 % of 100 people: Wilson, as PHEindicatormethods has it', () => {
  const found = chanceInterval(SHARE, { value: 65, base: 100 })!;
  expect(found.lower).toBeCloseTo(55.2544433, 6);
  expect(found.upper).toBeCloseTo(73.6357518, 6);
});

test.each([
  ['money', { kind: 'money' } as const, { value: 100 }],
  ['a percentage of nobody knows how many', SHARE, { value: 97 }],
  ['more than all', SHARE, { value: 104, base: 50 }],
  ['half a session', COUNT, { value: 4.5 }],
  ['less than nothing', COUNT, { value: -3 }],
])('%s has none', (_, kpi, figure) => {
  expect(chanceInterval(kpi, figure)).toBeUndefined();
});
