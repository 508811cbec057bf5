import { CellError } from '../../src/workbook/model/values';
import { parseTypedInput } from '../../src/workbook/parse-typed-input';
import { textForEditing } from '../../src/workbench/page/input/text-for-editing';
import { serialOf } from '../../src/workbook/typed-dates';

const read = (text: string, format = 'General') => parseTypedInput(text, format, 2026);

test.each([
  ['', null, undefined],
  ['12', 12, undefined],
  ['  12 ', 12, undefined],
  ['-3.5', -3.5, undefined],
  ['.5', 0.5, undefined],
  ['1,200', 1200, '#,##0'],
  ['1,234,567.89', 1_234_567.89, '#,##0.00'],
  ['1e3', 1000, '0.00E+00'],
  ['12%', 0.12, '0%'],
  ['12.3 %', 0.123, '0.00%'],
  ['£1,200', 1200, '£#,##0'],
  ['£3.50', 3.5, '£#,##0.00'],
  ['-£40', -40, '£#,##0'],
  ['£-40', -40, '£#,##0'],
  ['(£40)', -40, '£#,##0'],
  ['true', true, undefined],
  ['FALSE', false, undefined],
  ['#n/a', CellError.of('#N/A'), undefined],
])('reads %j as %p', (text, value, numberFormat) => {
  expect(read(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
});

test.each([
  ['03/04/2019', [2019, 4, 3], 'dd/mm/yyyy'],
  ['3/4/19', [2019, 4, 3], 'dd/mm/yyyy'],
  ['31-12-1999', [1999, 12, 31], 'dd/mm/yyyy'],
  ['2019-04-03', [2019, 4, 3], 'dd/mm/yyyy'],
  ['29/02/2024', [2024, 2, 29], 'dd/mm/yyyy'],
  ['1/1/30', [1930, 1, 1], 'dd/mm/yyyy'],
  ['3 Apr 2019', [2019, 4, 3], 'dd-mmm-yy'],
  ['3-april-19', [2019, 4, 3], 'dd-mmm-yy'],
  ['3 Apr', [2026, 4, 3], 'dd-mmm'],
  ['Sep 2019', [2019, 9, 1], 'mmm-yy'],
] as const)('reads %s day first', (text, [year, month, day], numberFormat) => {
  expect(read(text)).toEqual({ value: serialOf(year, month, day), numberFormat });
});

test('knows the serial numbers Excel gives', () => {
  expect(serialOf(2019, 4, 3)).toBe(43_558);
  expect(serialOf(1900, 3, 1)).toBe(61);
  expect(serialOf(1900, 2, 28)).toBeUndefined();
});

test.each([
  ['14:30', 52_200 / 86_400, 'hh:mm'],
  ['2:30 pm', 52_200 / 86_400, 'h:mm AM/PM'],
  ['12:00 am', 0, 'h:mm AM/PM'],
])('reads %s as a time', (text, value, numberFormat) => {
  expect(read(text)).toEqual({ value, numberFormat });
});

test('reads a day with a time', () => {
  expect(read('03/04/2019 06:00')).toEqual({ value: 43_558.25, numberFormat: 'dd/mm/yyyy hh:mm' });
});

test.each([
  '31/02/2019',
  '13/13/2019',
  '1,20',
  '12 people',
  '£',
  '25:00',
  '0-5',
  '1.2.3',
  ' spaced ',
  '=',
  '12%%',
  '1-800',
  'Q1',
  'n/a',
  'Weymouth CSAS',
])('keeps %j as text', (text) => {
  expect(read(text)).toEqual({ value: text });
});

test('keeps text after an apostrophe, and everything in a cell of format text', () => {
  expect(read("'012")).toEqual({ value: '012' });
  expect(read("'=A1")).toEqual({ value: '=A1' });
  expect(read('012', '@')).toEqual({ value: '012' });
  expect(read('=A1', '@')).toEqual({ value: '=A1' });
});

test('keeps the number format a cell already has', () => {
  expect(read('25%', '0.00%')).toEqual({ value: 0.25 });
  expect(read('03/04/2019', 'd mmmm yyyy')).toEqual({ value: 43_558 });
});

test('takes a formula as it is', () => {
  expect(read('=SUM(A1:A3)')).toEqual({ value: null, formula: '=SUM(A1:A3)' });
});

describe('what the formula bar shows can be entered again', () => {
  test.each([
    [43_558, 'dd/mm/yyyy', '03/04/2019'],
    [43_558, 'd mmmm yyyy', '03/04/2019'],
    [43_558, '[$-809]dd mmm', '03/04/2019'],
    [43_558.25, 'dd/mm/yyyy hh:mm', '03/04/2019 06:00:00'],
    [0.5, 'hh:mm', '12:00:00'],
    [0.123, '0.0%', '12.3%'],
    [1200, '£#,##0', '1200'],
    [1200, '"d"0', '1200'],
    [43_558, '[Red]0', '43558'],
    ['012', 'General', "'012"],
    ['012', '@', '012'],
    ['Dorset', 'General', 'Dorset'],
    [true, 'General', 'TRUE'],
    [null, 'General', ''],
  ])('%p as %s', (value, numberFormat, text) => {
    expect(textForEditing({ value, style: 0 }, numberFormat)).toBe(text);
    expect(parseTypedInput(text, numberFormat, 2026).value).toBe(value);
  });

  test('a formula', () => {
    expect(textForEditing({ value: 3, formula: '=1+2', style: 0 }, 'General')).toBe('=1+2');
  });
});
