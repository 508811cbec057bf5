import { parseReference } from '../../src/cells/addresses';
import type { ConditionalFormat } from '../../src/workbook/model/conditional-formats';
import { Workbook } from '../../src/workbook/model/workbook';
import { ConditionalLooks } from '../../src/sheet-view/conditional-looks';

const SEEN = { top: 0, left: 0, bottom: 63, right: 20 };

/** Column A holds 5, 50, text, blank; the formats are laid over it, the last one on top. */
function looks(...formats: Partial<ConditionalFormat>[]) {
  const workbook = new Workbook();
  const sheet = workbook.placeSheet('Return');
  [5, 50, 'text', null].forEach((value, row) => sheet.place(row, 0, { value, style: 0 }));
  for (const format of formats) {
    const usual = {
      type: 'Custom' as const,
      areas: [parseReference('A1:A4')!],
      formulas: ['=TRUE'],
      style: {},
      stopIfTrue: false,
    };
    workbook.addConditionalFormat(sheet.id, { ...usual, ...format }, 'add-in');
  }
  const drawn = new ConditionalLooks(workbook, sheet, SEEN);
  return [0, 1, 2, 3].map((row) => drawn.over(row, 0));
}

const RED = { fill: '#FF0000' };

test('a formula moves along with the cell it is drawn for', () => {
  expect(looks({ formulas: ['=$A1>10'], style: RED }).map(Boolean)).toEqual([false, true, true, false]);
});

test('formats elsewhere are not drawn here', () => {
  expect(looks({ areas: [parseReference('B1:B4')!, parseReference('A2')!], style: RED }).map(Boolean)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test.each([
  ['greaterThan', ['=10'], [false, true, true, false]],
  ['lessThan', ['=10'], [true, false, false, false]],
  ['between', ['=1', '=10'], [true, false, false, false]],
  ['notBetween', ['=1', '=10'], [false, true, true, false]],
  ['equal', ['="TEXT"'], [false, false, true, false]],
])('a cell value that is %s', (operator, formulas, expected) => {
  expect(looks({ type: 'CellValue', operator, formulas, style: RED }).map(Boolean)).toEqual(expected);
});

test('of two formats the upper one wins where both set the same thing, and both show where they do not', () => {
  const [look] = looks(
    { style: { fill: '#00FF00', font: { italic: true } } },
    { style: { ...RED, font: { bold: true } } },
  );
  expect(look).toEqual({ fill: '#FF0000', font: { bold: true, italic: true }, borders: {} });
});

test('stop if true keeps the formats below from showing', () => {
  const [look] = looks({ style: { font: { italic: true } } }, { style: RED, stopIfTrue: true });
  expect(look).toEqual(RED);
});

test('an error in the formula draws nothing', () => {
  expect(looks({ formulas: ['=1/0'], style: RED })).toEqual([undefined, undefined, undefined, undefined]);
});
