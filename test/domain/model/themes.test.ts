import { RULES } from '../../../src/domain/rules';
import { SEVERITIES, THEMES, themeOf } from '../../../src/domain/model/findings';

test.each([
  ['personal', 'error', 'personal'],
  ['personal', 'query', 'personal'],
  ['personal', 'advice', 'personal'],
  ['missing', 'error', 'missing'],
  ['missing', 'query', 'explain'],
  ['missing', 'advice', 'advice'],
  ['wrong', 'error', 'wrong'],
  ['wrong', 'query', 'explain'],
  ['sums', 'error', 'sums'],
  ['sums', 'query', 'explain'],
  ['sums', 'advice', 'advice'],
] as const)('what is %s and an %s is dealt with as %s', (rule, severity, theme) => {
  expect(themeOf(rule, severity)).toBe(theme);
});

test('every rule has a theme, and everything on people is personal data', () => {
  for (const { id, theme, severity } of RULES) {
    expect(THEMES).toContain(themeOf(theme, severity));
    expect(theme === 'personal').toBe(id.startsWith('personal-'));
  }
  expect(SEVERITIES).toHaveLength(3);
});
