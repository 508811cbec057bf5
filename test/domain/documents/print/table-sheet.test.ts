import fc from 'fast-check';
import { columnPoints } from '../../../../src/adapters/shared/cell-looks';
import { linePoints, textPoints, wrapped } from '../../../../src/domain/documents/print/arial';
import { tableSheet, type PrintedTable } from '../../../../src/domain/documents/print/table-sheet';
import type { SheetDocument } from '../../../../src/domain/model/sheet-document';

const columns = (...widths: readonly number[]): PrintedTable['columns'] =>
  widths.map((width, index) => ({ heading: `Column ${index}`, kind: index === 0 ? 'label' : 'figure', width }));
const table = (more: Partial<PrintedTable> = {}): PrintedTable => ({
  sheet: 'Figures',
  table: 'Figures',
  title: 'Families housed, by quarter',
  sentences: ['Expected and limits come from the six quarters before the fall.'],
  columns: columns(20, 12, 12),
  rows: [['17-18 Q2', 59, 65]],
  ...more,
});
const pointsOf = (document: SheetDocument): readonly number[] =>
  document.columns.map(({ width }) => columnPoints(width));
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Across A4 within its margins, in points. */
const UPRIGHT = 595.28 - 2 * 42.52;
const ASIDE = 841.89 - 2 * 42.52;

test.each<[string, readonly number[], PrintedTable['paper'], 'portrait' | 'landscape', number]>([
  ['a narrow one', [20, 12], undefined, 'portrait', UPRIGHT],
  ['one that just fits', [40, 40], undefined, 'portrait', UPRIGHT],
  ['one on its side', [60, 40], undefined, 'landscape', ASIDE],
  ['a narrow one that is wanted on its side', [20, 12], 'landscape', 'landscape', ASIDE],
  ['one that is made smaller', [70, 70], undefined, 'landscape', ASIDE / 0.82],
])('widths decide the paper: %s', (_, widths, paper, orientation, across) => {
  const document = tableSheet(table({ columns: columns(...widths), rows: [], ...(paper && { paper }) }));
  expect(document.print).toMatchObject({ orientation, firstTitleRow: 0, titleRow: 2, margin: 42.52 });
  expect(document.print.pageBreaks).toBeUndefined();
  const points = sum(pointsOf(document));
  expect(points).toBeLessThanOrEqual(across);
  expect(points).toBeGreaterThan(across * 0.94);
});

test('a table wider than a page is refused', () => {
  expect(() => tableSheet(table({ columns: columns(80, 80) }))).toThrow(RangeError);
});

test('columns are never narrower than asked for, nor than the longest word of their heading; rows are as high as their texts', () => {
  const text = fc.lorem({ maxCount: 30 });
  const column = fc.record({
    heading: fc.lorem({ maxCount: 3 }),
    kind: fc.constantFrom('label' as const, 'text' as const, 'after' as const, 'figure' as const),
    width: fc.integer({ min: 4, max: 25 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), fc.array(text, { maxLength: 5 }), (made, texts) => {
      const document = tableSheet(table({ columns: made, rows: texts.map((one) => made.map(() => one)) }));
      const points = pointsOf(document);
      made.forEach(({ heading, width }, index) => {
        const words = heading.split(' ').map((word) => textPoints(word, 11, true));
        expect(points[index]).toBeGreaterThanOrEqual(Math.max(...words));
        expect(points[index]).toBeGreaterThanOrEqual(Math.floor(width * 6));
      });
      const narrowest = Math.min(...points);
      texts.forEach((one, index) => {
        const lines = wrapped(one, narrowest, 11).length;
        expect(document.rowHeights?.get(3 + index)).toBeGreaterThanOrEqual(Math.min(409, lines * linePoints(11)));
      });
    }),
  );
});

test('a sentence is cut at the table’s width into rows of its own, and the table follows', () => {
  const sentence = 'Expected and limits come from the six quarters before the fall, as the method says. '
    .repeat(3)
    .trim();
  const { cells, tables, print } = tableSheet(table({ sentences: [sentence, 'Short.'] }));
  const texts = cells.map(({ value }) => String(value));
  expect(texts.slice(1, -1).join(' ')).toBe(sentence);
  expect(texts.length).toBeGreaterThan(4);
  for (const text of texts.slice(1)) expect(textPoints(text, 11)).toBeLessThanOrEqual(UPRIGHT);
  expect([tables[0]?.top, print.titleRow]).toEqual([texts.length, texts.length]);
});

test('figures and their headings stand to the right, text after them is set in', () => {
  const { columns: looks, tables } = tableSheet(
    table({
      columns: [...columns(20, 12), { heading: 'By chance', kind: 'after', width: 12 }],
      rows: [],
    }),
  );
  expect(looks.map(({ look, headingLook }) => [look, headingLook])).toEqual([
    ['table-label', 'table-heading'],
    ['table-figure', 'table-figure-heading'],
    ['table-after', 'table-after-heading'],
  ]);
  expect(tables).toMatchObject([{ isPlain: true, mayBeNumbered: true }]);
  expect(tableSheet(table({ isOnly: true })).tables[0]?.mayBeNumbered).toBeUndefined();
});

test('rows that others take the place of are left to Excel’s own heights', () => {
  const { rowHeights } = tableSheet(table({ areRowsReplaced: true }));
  expect([...rowHeights!.keys()]).toEqual([0, 1, 2]);
});
