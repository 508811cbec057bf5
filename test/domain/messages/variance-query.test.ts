import { sayVarianceQuery, type VarianceQuery } from '../../../src/domain/messages/variance-query';

const say = (data: Partial<VarianceQuery>): string =>
  sayVarianceQuery('Sessions', { cell: 'C3', kind: 'count', value: 30, period: '2019-20 Q2', ...data });

test('a special cause, and the change that shows it best', () => {
  const change = { with: 'last-year', before: 90, beforePeriod: '2018-19 Q2', beforeIn: 'C1', chance: 0.02 } as const;
  expect(say({ signal: 'shift', side: 'below', ...change })).toBe(
    'C3, “Sessions”: it is 30 in 2019-20 Q2, the seventh period or more in a row below its average; 60 fewer than the 90 a year before, in 2018-19 Q2 (−66.7 %; C1). Chance alone gives such a change about once in 50.',
  );
});

test('a special cause, and the year so far', () => {
  const change = { with: 'year-to-date', before: 120, beforePeriod: 'April to September 2018', figure: 30 } as const;
  expect(say({ signal: 'outside', side: 'below', value: 70, ...change })).toBe(
    'C3, “Sessions”: it is 30 in 2019-20 Q2, below the limits within which it has moved so far; the year so far, 70, is 50 fewer than the 120 by this time last year (−41.7 %; April to September 2018).',
  );
});

test('money is less, not fewer; of nothing there is no percentage', () => {
  expect(say({ kind: 'money', with: 'last-period', before: 50.5, beforePeriod: '2019-20 Q1' })).toBe(
    'C3, “Sessions”: it is £30 in 2019-20 Q2, £20.5 less than the £50.5 in 2019-20 Q1 (−40.6 %).',
  );
  expect(say({ with: 'last-period', before: 0, beforePeriod: '2019-20 Q1', chance: 0.00001 })).toBe(
    'C3, “Sessions”: it is 30 in 2019-20 Q2, 30 more than the 0 in 2019-20 Q1. Chance alone gives such a change less than once in 1,000.',
  );
});

test('a target over fewer days', () => {
  expect(say({ with: 'target', before: 90, expected: 44.5, chance: 0.02 })).toBe(
    'C3, “Sessions”: it is 30 in 2019-20 Q2, 15 fewer than the 45 that its target of 90 comes to over as many days (−32.6 %). Chance alone gives such a difference about once in 50.',
  );
});
