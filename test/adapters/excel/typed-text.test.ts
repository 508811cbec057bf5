import { keptByTextFormat, staysText, typedAs } from '../../../src/adapters/excel/typed-text';

const KEPT = [
  'Female',
  ' Female',
  'n/k',
  'C1',
  'F12',
  'Known gap, agreed',
  'Érin',
  'March',
  'Mayor',
  'x-1',
  'True story',
];

const READ_OTHERWISE = [
  '=1+1',
  '+44 20',
  '-x',
  '@x',
  '\t=1',
  "'quoted",
  '01234',
  ' 12',
  '(5)',
  '£5',
  '5%',
  '3/4/2020',
  '12:30',
  '1e5',
  '.5',
  'Jan 5',
  'jan-2024',
  'September 2024',
  'TRUE',
  ' false ',
  '#N/A',
  '\n=1',
  '\u00a0=1',
];

test.each(KEPT)('%j is written as it is', (text) => {
  expect(staysText(text)).toBe(true);
  expect(typedAs(text)).toBe(text);
});

test.each(READ_OTHERWISE)('%j gets an apostrophe', (text) => {
  expect(typedAs(text)).toBe(`'${text}`);
});

test('numbers and truths are written as they are, a blank empties the cell', () => {
  expect([12, -0.5, true, false, null].map(typedAs)).toEqual([12, -0.5, true, false, '']);
});

test.each(['28', '64 ', '3/4/2020', '25%', '(5)', 'TRUE'])('%j is kept by a text format alone', (text) => {
  expect(keptByTextFormat(text)).toBe(true);
});

test.each(['=1+1', ' =1', '+1', '-1', '@x', "'28", 'Female'])('%j is not left to a text format', (text) => {
  expect(keptByTextFormat(text)).toBe(false);
});
