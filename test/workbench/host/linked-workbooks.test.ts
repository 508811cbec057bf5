import { withNames, withNumbers } from '../../../src/workbench/host/linked-workbooks';

const WORKBOOKS = ['Book2.xlsx', "Ann's returns 2024.xlsx", ''];

/** As the file has it, and as Excel shows it. */
const SAME: readonly (readonly [string, string])[] = [
  ['=[1]Q1!B2+1', '=[Book2.xlsx]Q1!B2+1'],
  ["='[1]Q1 return'!B2", "='[Book2.xlsx]Q1 return'!B2"],
  ['=[2]Q1!B2', "='[Ann''s returns 2024.xlsx]Q1'!B2"],
  ["=SUM('[2]It''s here'!B2:B9,[1]Q1!A1)", "=SUM('[Ann''s returns 2024.xlsx]It''s here'!B2:B9,[Book2.xlsx]Q1!A1)"],
  ['=[9]Q1!B2', '=[9]Q1!B2'],
  ['=SUM(Services[In],Services[[#This Row],[1]])', '=SUM(Services[In],Services[[#This Row],[1]])'],
];

test.each(SAME)('%s is shown as %s, and kept as it was when it is written back', (inFile, shown) => {
  expect(withNames(inFile, WORKBOOKS)).toBe(shown);
  expect(withNumbers(shown, WORKBOOKS)).toBe(inFile);
});

test('a workbook the file does not know stays as it is named', () => {
  expect(withNumbers('=[New.xlsx]Q1!A1', WORKBOOKS)).toBe('=[New.xlsx]Q1!A1');
});
