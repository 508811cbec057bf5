import fc from 'fast-check';
import { linePoints, textPoints, wrapped } from '../../../../src/domain/documents/print/arial';
import { HIGHEST_ROW, PAGE_HEIGHT, roomIn } from '../../../../src/domain/documents/print/paper';
import { textSheet, type TextBlock } from '../../../../src/domain/documents/print/text-sheet';
import { columnPoints } from '../../../../src/adapters/shared/cell-looks';
import type { SheetDocument } from '../../../../src/domain/model/sheet-document';

const KINDS = ['heading', 'paragraph', 'figure', 'choice', 'own', 'remark'] as const;
const title: TextBlock = { kind: 'title', text: 'Briefing' };
const blocks = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      text: fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ maxLength: 4000 }), fc.string({ unit: 'grapheme' })),
      below: fc.constantFrom(0, 12, 150),
    }),
    { maxLength: 40 },
  )
  .map((all): readonly TextBlock[] => [title, ...all]);

const heightsOf = ({ rowHeights }: SheetDocument): readonly number[] => [
  ...(rowHeights ?? new Map<number, number>()).values(),
];

/** First and last row of each page. */
function pagesOf({ print, cells }: SheetDocument): readonly (readonly [number, number])[] {
  const starts = [0, ...(print.pageBreaks ?? [])];
  return starts.map((start, index) => [start, (starts[index + 1] ?? cells.length) - 1]);
}

test('every row is as high as its text, none is higher than Excel makes it, and no text is lost', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const document = textSheet('Briefing', all);
      const heights = heightsOf(document);
      expect(heights).toHaveLength(document.cells.length);
      document.cells.forEach(({ value, look }, row) => {
        const isSetIn = look === 'text-choice' || look === 'text-own';
        const size = look === 'text-title' ? 18 : look === 'text-heading' ? 14 : look === 'text-remark' ? 11 : 12;
        const isBold = ['text-title', 'text-heading', 'text-figure'].includes(look ?? '');
        const lines = wrapped(String(value), roomIn(661) - (isSetIn ? 9 : 0), size, isBold);
        expect(heights[row]).toBeGreaterThanOrEqual(lines.length * linePoints(size));
        expect(heights[row]).toBeLessThanOrEqual(HIGHEST_ROW);
      });
      const bare = (text: string): string => text.replace(/\s+/g, '');
      expect(bare(document.cells.map(({ value }) => value).join(''))).toBe(bare(all.map(({ text }) => text).join('')));
    }),
  );
});

test('no page is fuller than it can be, and a heading stays with what follows it', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const document = textSheet('Briefing', all);
      const heights = heightsOf(document);
      const isHeading = (row: number): boolean => document.cells[row]?.look === 'text-heading';
      const pages = pagesOf(document);
      pages.forEach(([first, last], page) => {
        const repeated = page === 0 ? 0 : (heights[0] ?? 0);
        const used = heights.slice(first, last + 1).reduce((sum, height) => sum + height, repeated);
        // A chain of headings that no page holds is the one thing that Excel has to break itself.
        const isChain = document.cells.slice(first, last).every((_, index) => isHeading(first + index));
        if (!isChain) expect(used).toBeLessThanOrEqual(PAGE_HEIGHT);
        if (page < pages.length - 1) expect(isHeading(last)).toBe(false);
      });
    }),
  );
});

test('a page is not left before it is full', () => {
  const paragraph: TextBlock = { kind: 'paragraph', text: 'One line.' };
  const { print, rowHeights } = textSheet('Long', [title, ...Array.from({ length: 80 }, () => paragraph)]);
  const [first = 0] = print.pageBreaks ?? [];
  const used = [...rowHeights!.values()].slice(0, first).reduce((sum, height) => sum + height, 0);
  expect(PAGE_HEIGHT - used).toBeLessThan(rowHeights!.get(1)!);
  expect(print.pageBreaks!.length).toBeGreaterThan(0);
});

test('a heading at the foot of a page goes to the next with its paragraph', () => {
  const short: TextBlock = { kind: 'paragraph', text: 'One line.' };
  const heading: TextBlock = { kind: 'heading', text: 'Why it has come to you' };
  for (let count = 20; count < 45; count++) {
    const all = [title, ...Array.from({ length: count }, () => short), heading, { ...short, text: 'x '.repeat(600) }];
    const { print } = textSheet('Long', all);
    expect(print.pageBreaks).not.toContain(count + 2);
  }
});

test('it prints upright on A4 at 100 %, its title on every page, within 15 mm margins', () => {
  const { print, columns, tables, hasGridlines } = textSheet('Briefing', [title]);
  expect(print).toEqual({ orientation: 'portrait', titleRow: 0, margin: 42.52, pageBreaks: [] });
  expect(columns.map(({ width }) => columnPoints(width))).toEqual([495.75]);
  expect(495.75 + 2 * 42.52).toBeLessThan(595.28);
  expect([tables, hasGridlines]).toEqual([[], false]);
});

describe('lines', () => {
  test.each<[string, number, readonly string[]]>([
    ['', 100, ['']],
    ['two words', 100, ['two words']],
    ['two words', 36, ['two', 'words']],
    ['two\nlines', 100, ['two', 'lines']],
    ['two\r\n\r\nlines', 100, ['two', '', 'lines']],
    ['unbreakable', 36, ['unbre', 'akabl', 'e']],
    ['to unbreakable', 36, ['to', 'unbre', 'akabl', 'e']],
    ['W', 1, ['W']],
  ])('%j in %d points', (text, points, lines) => {
    expect(wrapped(text, points, 12)).toEqual(lines);
  });

  test('no line is wider than its room, but for a single letter', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.integer({ min: 20, max: 500 }),
        fc.boolean(),
        (text, points, isBold) => {
          for (const line of wrapped(text, points, 11, isBold))
            if (line.length > 1) expect(textPoints(line, 11, isBold)).toBeLessThanOrEqual(points);
        },
      ),
    );
  });
});
