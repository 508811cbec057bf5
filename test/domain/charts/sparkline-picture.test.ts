import { inflateSync } from 'node:zlib';
import { sparklinePicture } from '../../../src/domain/charts/sparkline-picture';
import { periodInFinancialYear } from '../../../src/domain/model/make-period';

const points = [59, 75, 56, 34].map((value, index) => ({
  value,
  period: periodInFinancialYear(2018, index * 3, 3)!,
}));
const SIZE = { width: 120, height: 20 };

test('a PNG file three times as fine as it is shown, whose parts can be read', () => {
  const bytes = Buffer.from(sparklinePicture(points, { target: 60, latest: 'concern' }, SIZE)!);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [head, palette, pixels] = chunks.map(({ data }) => data);
  expect([head!.readUInt32BE(0), head!.readUInt32BE(4)]).toEqual([360, 60]);
  expect(palette!.length / 3).toBeLessThanOrEqual(16);
  const rows = inflateSync(pixels!);
  expect(rows).toHaveLength(60 * (180 + 1));
  const colours = new Set([...rows].flatMap((byte) => [byte >> 4, byte & 15]));
  // White, and shades of line, target and last point.
  expect(colours.size).toBeGreaterThan(8);
});

test('is none for fewer than three periods', () => {
  expect(sparklinePicture(points.slice(0, 2), { target: 60, latest: 'ordinary' }, SIZE)).toBeUndefined();
});
