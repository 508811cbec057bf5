import fc from 'fast-check';
import { joinKey } from '../../../src/domain/text/join-key';

test('a person can read it', () => {
  expect(joinKey(['code-unknown', 'April', 'ethnicity', 'Whit British', ''])).toBe(
    'code-unknown · April · ethnicity · Whit British',
  );
  expect(joinKey(['period-missing', 'April', '', '', ''])).toBe('period-missing · April');
});

test('a dot in a part is no border between parts', () => {
  expect(joinKey(['a · b', 'c'])).not.toBe(joinKey(['a', 'b · c']));
  expect(joinKey(['a·', '·b'])).not.toBe(joinKey(['a··b']));
});

test('other parts, other keys', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '·', '-'), maxLength: 6 });
  const four = fc.tuple(part, part, part, part);
  fc.assert(
    fc.property(four, four, (one, other) => {
      expect(joinKey(one) === joinKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('a cell can hold it, and it stays on one line', () => {
  const key = joinKey(['code-unknown', 'April', 'ethnicity', `${'x'.repeat(32_000)}\n${'y'.repeat(700)}`]);
  expect(key.length).toBeLessThan(300);
  expect(key).not.toContain('\n');
});

test('what a cell of Explanations gives back is the same', () => {
  for (const ending of ['Q1 ', 'Q1\u00a0', 'Notes\n']) {
    const key = joinKey(['kpi-missing', ending]);
    expect(key.trim()).toBe(key);
  }
  // A space within stays: it tells sheets apart.
  expect(joinKey(['kpi-missing', 'Q1 ', 'age'])).not.toBe(joinKey(['kpi-missing', 'Q1', 'age']));
});
