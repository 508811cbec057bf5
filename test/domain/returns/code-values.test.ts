import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { indexCodeValues } from '../../../src/domain/returns/code-values';

const codes = indexCodeValues(MINIMUM_SPECIFICATION);
const age = MINIMUM_SPECIFICATION.kpis.find(({ id }) => id === 'age')!;

test.each([34, '34', '18-24', '18 – 24', '18 to 24', '65+'])('%s is an age', (value) => {
  expect(codes.has(age, value)).toBe(true);
});

test.each([-3, '-3', '\u22123', 1.8, '1.8', '4-5', '1/8'])('%s is no age, though its digits are', (value) => {
  expect(codes.has(age, value)).toBe(false);
});
