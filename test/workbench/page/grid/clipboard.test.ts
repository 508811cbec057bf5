import { Workbook } from '../../../../src/workbook/model/workbook';
import { copiedText, pastedLines } from '../../../../src/workbench/page/grid/clipboard';

test.each([
  ['one', [['one']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"two\nlines"\t"say ""hello"""', [['two\nlines', 'say "hello"']]],
  ['a\t\tc', [['a', '', 'c']]],
])('reads %j from the clipboard', (text, lines) => {
  expect(pastedLines(text)).toEqual(lines);
});

test('copies what is shown, quoted where needed, and nothing beyond the used cells', () => {
  const workbook = new Workbook();
  const sheet = workbook.placeSheet('Return');
  sheet.place(0, 0, { value: 0.5, style: workbook.styles.intern({ numberFormat: '0%' }) });
  sheet.place(1, 1, { value: 'two\nlines', style: 0 });
  const all = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(copiedText(workbook, sheet, all)).toBe('50%\t\n\t"two\nlines"');
  expect(pastedLines(copiedText(workbook, sheet, all))).toEqual([
    ['50%', ''],
    ['', 'two\nlines'],
  ]);
});
