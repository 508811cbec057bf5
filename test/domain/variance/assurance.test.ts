import fc from 'fast-check';
import { assurance } from '../../../src/domain/variance/assurance';
import nhs from '../../fixtures/variance/nhs-spc.json';

const words: Readonly<Record<string, string>> = {
  consistent_pass: 'consistent-pass',
  consistent_fail: 'consistent-fail',
  inconsistent: 'inconsistent',
};

/** NHSRplotthedots, test-ptd_calculate_assurance_type.R. */
test.each(nhs.assurance.limits.map((one, at) => ({ ...one, at })))('limits $lpl to $upl, target $target', (row) => {
  const limits = { lower: row.lpl, upper: row.upl };
  expect(assurance(limits, row.target, 'higher')).toBe(words[nhs.assurance.increase[row.at]!]);
  expect(assurance(limits, row.target, 'lower')).toBe(words[nhs.assurance.decrease[row.at]!]);
  expect(assurance(limits, row.target, 'neither')).toBeUndefined();
});

test('a target on a limit is between them', () => {
  expect(assurance({ lower: 2, upper: 5 }, 5, 'higher')).toBe('inconsistent');
  expect(assurance({ lower: 2, upper: 5 }, 2, 'lower')).toBe('inconsistent');
});

test('the mirror image of a target for more is one for less', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.integer(), (lower, width, target) => {
      const mirrored = assurance({ lower: -lower - width, upper: -lower }, -target, 'lower');
      expect(assurance({ lower, upper: lower + width }, target, 'higher')).toBe(mirrored);
    }),
  );
});
