import { MARK_STYLES } from '../../../src/domain/marks/mark-looks';
import { describeCells, describePlace } from '../../../src/taskpane/shared/describe-cells';
import { describeMark } from '../../../src/taskpane/shared/describe-mark';
import { describeReturn } from '../../../src/taskpane/returns/describe-return';
import { staleText } from '../../../src/taskpane/shared/stale';
import { area, finding, returnSheet } from '../support/reports';

describe('cells', () => {
  test.each([
    ['E14', 'E14'],
    ['E7:E9, E14', 'E7:E9, E14'],
    ['', 'The sheet as a whole'],
    ['A1, A3, A5, A7, A9, A11', 'A1, A3, A5, A7, A9, A11'],
    ['A1, A3, A5, A7, A9, A11, A13', 'A1, A3, A5, A7, A9, A11 and 1 more area'],
  ])('%s → %s', (cells, text) => expect(describeCells(finding({ cells }))).toBe(text));

  test('a place is one area, or the sheet', () => {
    const two = finding({ cells: 'A1, B2:B3', sheet: 'May' });
    expect(describePlace(two, 1)).toBe('B2:B3 on May');
    expect(describePlace(finding({ cells: '', sheet: 'May' }), 0)).toBe('the sheet May');
  });
});

describe('returns', () => {
  const field = returnSheet().fields[0]!;
  const q1 = { start: '2019-04-01', end: '2019-06-30', label: '2019-20 Q1' };
  const q2 = { start: '2019-07-01', end: '2019-09-30', label: '2019-20 Q2' };

  test('records without the rows that are none', () => {
    expect(describeReturn(returnSheet({ skippedRows: [10, 11] })).size).toBe('324 records, 12 columns');
  });

  test('a summary has measures and periods; notes beside them are no period', () => {
    const fields = [
      { ...field, area: area('B5:D5'), periods: [q1, q2, undefined] },
      { ...field, area: area('B6:D6'), periods: [q1, q2, undefined] },
    ];
    expect(describeReturn(returnSheet({ layout: 'summary', fields })).size).toBe('2 measures, 2 periods');
  });

  test('a form has answers', () => {
    expect(describeReturn(returnSheet({ layout: 'form', fields: [field] })).size).toBe('1 answer');
  });

  test('what is not known is said, and the service stands in for the provider', () => {
    expect(describeReturn(returnSheet({ provider: undefined, period: undefined })).whose).toBe(
      'a provider it does not name, no period found',
    );
    const service = { value: 'SARC', from: 'register' } as const;
    expect(describeReturn(returnSheet({ provider: undefined, service })).whose).toBe('SARC, 2019-20 Q2');
  });

  test('columns nobody recognised are counted', () => {
    const unmapped = [{ header: 'Notes', headerCell: area('M4'), mayBe: [] }];
    expect(describeReturn(returnSheet({ unmapped })).unmapped).toBe('1 column not recognised');
    expect(describeReturn(returnSheet()).unmapped).toBeUndefined();
  });
});

test('no two marks are described alike, even to somebody who is not told the colour', () => {
  const words = Object.values(MARK_STYLES).map(describeMark);
  const withoutColour = words.map((text) => text.replace(/^\w+ fill, /, ''));
  expect(new Set(withoutColour).size).toBe(3);
});

test.each([
  ['#F2AE9B', 'red'],
  ['#FFE08A', 'yellow'],
  ['#E3F1FC', 'blue'],
  ['#107C10', 'green'],
  ['#888888', 'grey'],
  ['#A020F0', 'purple'],
  ['#FF0033', 'red'],
])('the fill %s is called %s', (fill, name) => {
  expect(describeMark({ ...MARK_STYLES.advice, fill })).toBe(`${name} fill, dotted border`);
});

test.each([
  [['May'], '“May” was edited'],
  [['April', 'May'], '“April” and “May” were edited'],
  [['A', 'B', 'C', 'D', 'E'], '“A”, “B”, “C” and 2 more were edited'],
])('stale sheets are named, three at the most', (sheets, words) => {
  expect(staleText(sheets)).toBe(`Results may be out of date: ${words} after the check.`);
});
