import { storedValue } from '../../../src/adapters/files/stored-value';
import type { CellValue } from '../../../src/cells/cell-values';
import type { CellStyle } from '../../../src/workbook/model/styles';
import { Workbook } from '../../../src/workbook/model/workbook';

const stored = (value: CellValue, style: CellStyle = {}, numberFormat?: string): CellStyle => {
  const workbook = new Workbook();
  const input = storedValue(workbook, value, workbook.styles.intern(style), numberFormat);
  expect(input.value).toBe(value);
  expect(input.formula).toBeUndefined();
  return workbook.styles.get(input.style ?? 0);
};

test.each([
  '=1+1',
  '+44 20 7946 0000',
  '-x',
  '@x',
  "'quoted",
  '01234',
  '3/4/2020',
  '1e5',
  '25%',
  'TRUE',
  '#N/A',
  '=',
  ' 12 ',
])('the text %j gets the apostrophe that keeps it a text when somebody edits the cell', (text) => {
  expect(stored(text)).toEqual({ quotePrefix: true });
  expect(stored(text, { fill: '#FFFF00' })).toEqual({ fill: '#FFFF00', quotePrefix: true });
});

test.each(['Female', 'a=b', '12 Main Street', '1-2-3-4', 'true north', '£'])('the text %j needs none', (text) => {
  expect(stored(text)).toEqual({});
  expect(stored(text, { quotePrefix: true })).toEqual({});
});

test('a text without a character is a blank cell', () => {
  expect(storedValue(new Workbook(), '', 0)).toEqual({ value: null, style: 0 });
});

test('in a cell formatted as text nothing is read otherwise', () => {
  expect(stored('=1+1', { numberFormat: '@' })).toEqual({ numberFormat: '@' });
});

test.each([12, true])('%j leaves the text format, which would make it a text', (value) => {
  expect(stored(value, { numberFormat: '@', quotePrefix: true, wrap: true })).toEqual({ wrap: true });
});

test('a blank cell keeps its look, a number its format, and a new format comes with the value', () => {
  expect(stored(null, { numberFormat: '@' })).toEqual({ numberFormat: '@' });
  expect(stored(5, { numberFormat: '0.0' })).toEqual({ numberFormat: '0.0' });
  expect(stored(43556, { numberFormat: '@' }, 'dd/mm/yyyy')).toEqual({ numberFormat: 'dd/mm/yyyy' });
});
