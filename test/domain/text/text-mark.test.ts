import { printOfKey, textMark } from '../../../src/domain/text/text-mark';

test('a mark is three signs, the same for the same text', () => {
  expect(textMark('Sarah Whitfield')).toMatch(/^~[a-z02-9]{3}$/);
  expect(textMark('Sarah Whitfield')).toBe(textMark('Sarah Whitfield'));
  expect(textMark('Sarah Whitfield')).not.toBe(textMark('Sara Whitfield'));
});

test('marks are spread: fifty values seldom share one, a hundred thousand must', () => {
  const marks = (count: number) =>
    new Set(Array.from({ length: count }, (_, index) => textMark(`value ${index}`))).size;
  expect(marks(50)).toBeGreaterThanOrEqual(49);
  expect(marks(100_000)).toBeGreaterThan(30_000);
  expect(marks(100_000)).toBeLessThanOrEqual(32_768);
});

test('prints tell keys apart', () => {
  const prints = new Set(Array.from({ length: 50_000 }, (_, index) => printOfKey(`code-unknown · April · ${index}`)));
  expect(prints.size).toBe(50_000);
});
