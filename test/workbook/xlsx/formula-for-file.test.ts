import { formulaForFile } from '../../../src/workbook/xlsx/patch/future-functions';

test.each([
  ['=SUM(A1)', 'SUM(A1)'],
  ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=FILTER(A1:A9,B1:B9)', '_xlfn._xlws.FILTER(A1:A9,B1:B9)'],
  ['="XLOOKUP("&A1', '"XLOOKUP("&A1'],
  ['=Kpis[@Code]&Kpis[@[Unit cost]]', 'Kpis[[#This Row],[Code]]&Kpis[[#This Row],[Unit cost]]'],
  ['=SUM(Kpis[@])', 'SUM(Kpis[#This Row])'],
  ['=Kpis[Code]', 'Kpis[Code]'],
  ['=IF(A1="Kpis[@Code]",\'It[@s]\'!A1)', 'IF(A1="Kpis[@Code]",\'It[@s]\'!A1)'],
])('%s is written as %s', (formula, written) => expect(formulaForFile(formula)).toBe(written));
