import { formatValue } from '../../src/workbook/format-value';
import { CellError, type Scalar } from '../../src/workbook/model/values';

test.each<[Scalar, string | undefined, string]>([
  [null, 'General', ''],
  ['text', undefined, 'text'],
  ['=1+1', '@', '=1+1'],
  [true, '0.00', 'TRUE'],
  [CellError.of('#REF!'), '0.00', '#REF!'],
  [1 / 3, 'General', '0.333333333'],
  [12_345_678_901_234, 'General', '1.23457E+13'],
  [1234.5, '#,##0.00', '1,234.50'],
  [-5, '#,##0;[Red]-#,##0', '-5'],
  [0.256, '0.0%', '25.6%'],
  [1900, '£#,##0', '£1,900'],
  [43_862, 'dd/mm/yyyy', '01/02/2020'],
  // The built-in short date is the system's own: British.
  [43_862, 'm/d/yyyy', '01/02/2020'],
  [43_862.5, 'm/d/yy h:mm', '01/02/2020 12:00'],
  [43_862, 'd mmm yyyy', '1 Feb 2020'],
  ['words', '0.00', 'words'],
])('%p in %p shows %p', (value, numberFormat, shown) => {
  expect(formatValue(value, numberFormat)).toBe(shown);
});

test('a format code nobody can read shows the bare value', () => {
  expect(formatValue(5, '[[[')).toBe('5');
});
