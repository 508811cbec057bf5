import fc from 'fast-check';
import { parseNumberText } from '../../../src/domain/model/parse-number';

describe('parseNumberText', () => {
  test.each([
    ['326', 326],
    [' 326 ', 326],
    ['\u00A0326', 326],
    ['1,675', 1675],
    ['16,751,000', 16751000],
    ['£1,200.50', 1200.5],
    ['£ 45', 45],
    ['97%', 0.97],
    ['97 %', 0.97],
    ['0.7%', 0.007],
    ['-5', -5],
    ['\u22125', -5],
    ['- 5', -5],
    ['-£5.20', -5.2],
    ['£-5.20', -5.2],
    ['(45)', -45],
    ['(£1,200)', -1200],
    ['.5', 0.5],
    ['0', 0],
    ['(0)', 0],
    ['007', 7],
    ['123456789012345', 123456789012345],
    ['123,456,789,012,345', 123456789012345],
    ['12345678901234.5', 12345678901234.5],
    ['.123456789012345', 0.123456789012345],
    ['-12345678901234.5%', -123456789012.345],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumberText(text)?.value).toBe(value);
  });

  test.each([
    '',
    ' ',
    '-',
    '£',
    '%',
    '()',
    '1.5k',
    '1,67',
    '16,75',
    '1,2345',
    '1 675',
    '1e5',
    '0x10',
    '5.',
    '1.2.3',
    '12 people',
    'about 5',
    '45-',
    '--5',
    '(-45)',
    '(45%)',
    '£5%',
    '<5',
    '*',
    'Infinity',
    'NaN',
    '1234567890123456',
    '123456789012345.6',
    '.1234567890123456',
    '1,234,567,890,123,456',
    '5/6',
    'Q1',
  ])('rejects %j', (text) => {
    expect(parseNumberText(text)).toBeUndefined();
  });

  test('says how the number was dressed', () => {
    expect(parseNumberText(' £1,675 ')).toEqual({
      value: 1675,
      isPercentage: false,
      isMoney: true,
      isBracketed: false,
      hasThousandsSeparators: true,
      hasOuterSpaces: true,
    });
    expect(parseNumberText('(3)')?.isBracketed).toBe(true);
    expect(parseNumberText('3%')?.isPercentage).toBe(true);
  });

  test('reads back every whole number as Britain prints it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
        expect(parseNumberText(value.toLocaleString('en-GB'))?.value).toBe(value);
      }),
    );
  });
});
