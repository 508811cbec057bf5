import type { Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';
import { checkReadable, saveAndReadBack } from '../../../src/workbook/xlsx/save-and-read-back';
import { UnusableFileError } from '../../../src/workbook/xlsx/unusable-file-error';
import { buildXlsx, partsOf, zipParts } from '../../support/xlsx-builder';

const original = buildXlsx({
  sheets: [{ name: 'Q1', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>' }, {}],
});
const SHEET = 'xl/worksheets/sheet1.xml';

function changed(): Workbook {
  const workbook = loadWorkbook(original, 'return.xlsx');
  workbook.setCells(workbook.sheets[0]!.id, 4, 0, [[{ value: 'x' }]], 'add-in');
  return workbook;
}

test('what can be read back is answered; without a change it is the very same bytes', () => {
  const workbook = changed();
  expect(partsOf(saveAndReadBack(original, workbook))).toEqual(partsOf(saveWorkbook(original, workbook)));
  expect(saveAndReadBack(original, loadWorkbook(original, 'return.xlsx'))).toBe(original);
});

test.each<[string, (xml: string) => string, RegExp]>([
  ['is not well-formed', (xml) => `${xml}<dxfs/>`, /\(it cannot be opened\)/],
  ['lost a cell', (xml) => xml.replace('<c r="A1"><v>1</v></c>', ''), /“Q1” has 2 filled cells instead of 3/],
  ['lost a formula', (xml) => xml.replace('<f>A1+1</f>', ''), /“Q1” has 0 formulas instead of 1/],
])('a copy that %s is refused, saying what, and what to do', (_, spoil, reason) => {
  const workbook = changed();
  const parts = partsOf(saveWorkbook(original, workbook));
  const spoilt = zipParts({ ...parts, [SHEET]: spoil(parts[SHEET] ?? '') });
  const check = () => checkReadable(spoilt, workbook);
  expect(check).toThrow(UnusableFileError);
  expect(check).toThrow(reason);
  expect(check).toThrow(/^What was written could not be read back .*no copy was kept\. .*try again with that\.$/);
});

test('a mark that did not arrive, and a sheet that is not there, are noticed', () => {
  const workbook = changed();
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const look = { type: 'Custom', areas, formulas: ['=TRUE'], style: {}, stopIfTrue: false } as const;
  const saved = saveWorkbook(original, workbook);
  workbook.addConditionalFormat(workbook.sheets[0]!.id, look, 'add-in');
  expect(() => checkReadable(saved, workbook)).toThrow('0 marks and other conditional formats instead of 1');
  workbook.addSheet('Receipt', 'add-in');
  expect(() => checkReadable(saved, workbook)).toThrow('2 sheets instead of 3');
});

test('what cannot be saved, and is told as that, is no difference', () => {
  const workbook = changed();
  workbook.changeSheet(workbook.sheets[0]!.id, 'sheet names', (sheet) => (sheet.name = 'Renamed'), 'person');
  expect(() => saveAndReadBack(original, workbook)).not.toThrow();
});
