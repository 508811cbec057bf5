import fc from 'fast-check';
import { Sheet } from '../../src/workbook/model/sheet';
import { LineSizes, lineSizes } from '../../src/sheet-view/line-sizes';

const sizes = (own: Record<number, number>, count = 1000) =>
  new LineSizes(count, 20, new Map(Object.entries(own).map(([line, size]) => [Number(line), size])));

test('lays lines one after the other', () => {
  const lines = sizes({ 1: 50, 3: 0 });
  expect([0, 1, 2, 3, 4, 5].map((line) => lines.start(line))).toEqual([0, 20, 70, 90, 90, 110]);
  expect(lines.total).toBe(20 * 998 + 50);
});

test('finds the visible lines of a window and jumps over hidden ones', () => {
  const hidden = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [index + 2, 0]));
  expect(sizes(hidden).between(10, 70)).toEqual([0, 1, 902, 903]);
});

test('stays inside the sheet', () => {
  const lines = sizes({}, 10);
  expect(lines.at(-5)).toBe(0);
  expect(lines.at(1e9)).toBe(9);
  expect(lines.between(190, 1e9)).toEqual([9]);
});

test('finds the nearest visible line', () => {
  const lines = sizes({ 0: 0, 1: 0, 9: 0 }, 10);
  expect([lines.visible(0, 1), lines.visible(1, -1), lines.visible(9, -1), lines.visible(9, 1)]).toEqual([
    2,
    undefined,
    8,
    undefined,
  ]);
});

test('a place in a visible line is found in that line, whatever the sizes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.integer({ min: 0, max: 49 }).map(String), fc.integer({ min: 0, max: 90 })),
      fc.integer({ min: 0, max: 49 }),
      (own, line) => {
        const lines = sizes(own, 50);
        fc.pre(!lines.isHidden(line));
        expect(lines.at(lines.start(line))).toBe(line);
        expect(lines.at(lines.start(line) + lines.size(line) - 1)).toBe(line);
      },
    ),
  );
});

test('reads points, hidden rows and defaults of a sheet', () => {
  const sheet = new Sheet('1', 'Return');
  sheet.rowLines.set(2, { size: 30 });
  sheet.rowLines.set(3, { size: 30, hidden: true });
  sheet.rowLines.set(4, { style: 2 });
  const rows = lineSizes(sheet, 'row');
  expect([1, 2, 3, 4].map((row) => rows.size(row))).toEqual([20, 40, 0, 20]);
  expect(lineSizes(sheet, 'column').size(0)).toBe(64);
  expect(rows.total).toBe(1_048_576 * 20);
});
