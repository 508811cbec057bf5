import { externalWorkbooks, joinLinks } from '../../../src/adapters/shared/external-links';

test.each<[formula: string, workbooks: string[]]>([
  ["='[Book2.xlsx]Sheet1'!A1", ['Book2.xlsx']],
  ["=SUM('C:\\Returns\\[Book 2.xlsx]Q1 return'!$A$1:$B$2)", ['Book 2.xlsx']],
  ["=[Book2.xlsx]Q1!A1+'[Book2.xlsx]Q2'!A1+[Other.xlsx]Q1!A1", ['Book2.xlsx', 'Other.xlsx']],
  ['=[1]Sheet1!A1', ['1']],
  ['=[1]!Rate*2', ['1']],
  ["='[it''s.xlsx]Tom''s'!B2", ["it's.xlsx"]],
])('%s reads %j', (formula, workbooks) => expect(externalWorkbooks(formula)).toEqual(workbooks));

test.each([
  '=SUM(Kpis[Code])',
  '=SUM(Kpis[[#All],[Code]])+Sheet1!A1',
  '=[@Code]&Sheet1!A1',
  "=Kpis[@[Code]]&'Q1 return'!A1",
  '="[Book2.xlsx]Sheet1!A1"&Sheet1!A1',
  '=Kpis[Code]+Sheet1!A1',
  "='Q1 return'!A1",
  '=A1',
])('%s reads no other workbook', (formula) => expect(externalWorkbooks(formula)).toEqual([]));

test('cells below each other are one area; others stand alone', () =>
  expect(
    joinLinks([
      { row: 3, column: 1, workbook: 'a.xlsx' },
      { row: 1, column: 1, workbook: 'a.xlsx' },
      { row: 2, column: 1, workbook: 'a.xlsx' },
      { row: 2, column: 2, workbook: 'a.xlsx' },
      { row: 4, column: 1, workbook: 'b.xlsx' },
      { row: 6, column: 1, workbook: 'a.xlsx' },
    ]),
  ).toEqual([
    { area: { top: 1, left: 1, bottom: 3, right: 1 }, workbook: 'a.xlsx' },
    { area: { top: 2, left: 2, bottom: 2, right: 2 }, workbook: 'a.xlsx' },
    { area: { top: 4, left: 1, bottom: 4, right: 1 }, workbook: 'b.xlsx' },
    { area: { top: 6, left: 1, bottom: 6, right: 1 }, workbook: 'a.xlsx' },
  ]));
