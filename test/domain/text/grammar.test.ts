import { allOf, clip, counted, oneOf, place, printNumber, quote, type Facts } from '../../../src/domain/text/grammar';
import { parseArea } from '../../../src/cells/addresses';

const facts = (more: Partial<Facts>): Facts => ({
  sheet: 'April',
  areas: [parseArea('D7')!],
  count: 1,
  samples: [],
  mixed: false,
  suggestions: [],
  ...more,
});

test('a provider’s text is put on one line and cut between letters', () => {
  expect(clip('  two\n lines\t')).toBe('two lines');
  expect(clip('x'.repeat(60))).toBe('x'.repeat(60));
  expect(clip('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect(clip(`${'x'.repeat(58)}😀${'y'.repeat(9)}`)).toBe(`${'x'.repeat(58)}…`);
});

test.each([
  [1675, '1,675'],
  [1234567.5, '1,234,567.5'],
  [-3, '−3'],
  [0.123456, '0.1235'],
  [0, '0'],
  [1e21, '1e+21'],
])('%d is printed as %s', (value, text) => expect(printNumber(value)).toBe(text));

test('values are quoted as they are', () => {
  expect([quote('F'), quote(12), quote(true), quote(null)]).toEqual(['“F”', '12', 'TRUE', '“”']);
});

test('lists and counts read as sentences', () => {
  expect([oneOf([]), oneOf(['A']), oneOf(['A', 'B']), allOf(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A or B',
    'A, B and C',
  ]);
  expect([counted(1, 'cell'), counted(1204, 'cell'), counted(2, 'match', 'matches')]).toEqual([
    '1 cell',
    '1,204 cells',
    '2 matches',
  ]);
});

test('a place is a row in records, a cell elsewhere, and always has a name', () => {
  expect(place(facts({ label: 'Age', layout: 'records' }))).toBe('Row 7, Age: ');
  expect(place(facts({ label: 'Referrals\nin', layout: 'summary' }))).toBe('D7, Referrals in: ');
  expect(place(facts({ label: 'Age', layout: 'records', count: 1204 }))).toBe('Age: 1,204 cells (first row 7) ');
  expect(place(facts({ label: ' ', layout: 'records' }))).toBe('Row 7, column D: ');
});
