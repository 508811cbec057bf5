import { readTyped } from '../../src/workbook/read-typed';

test.each([
  ['', { value: null }],
  ['12.5', { value: 12.5 }],
  ['-3', { value: -3 }],
  ['1,200', { value: 1200, numberFormat: '#,##0' }],
  ['25%', { value: 0.25, numberFormat: '0%' }],
  ['TRUE', { value: true }],
  ['=A1*2', { value: null, formula: '=A1*2' }],
  ['=', { value: '=' }],
  ["'007", { value: '007' }],
  ['Q1', { value: 'Q1' }],
  ['n/a', { value: 'n/a' }],
  ['Weymouth CSAS', { value: 'Weymouth CSAS' }],
])('%p is read as %p', (text, read) => {
  expect(readTyped(text)).toEqual(read);
});

test('dates are British: the day comes first', () => {
  expect(readTyped('3/4/2020').value).toBe(43_924);
  expect(readTyped('13/2/2020').value).toBe(43_874);
});

test('a text cell keeps everything as text, and other formats stay', () => {
  expect(readTyped('007', '@')).toEqual({ value: '007' });
  expect(readTyped('25%', '0.00%')).toEqual({ value: 0.25 });
});
