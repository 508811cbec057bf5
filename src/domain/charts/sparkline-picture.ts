import type { SeriesPoint } from '../variance/variance';
import type { PointKind } from './point-kinds';
import { pngOf } from './png';
import { sparkline } from './sparkline';

/** Pixels of the file for each of the drawing's, so that it is sharp in print as well. */
const FINENESS = 3;

/** Pixels of the drawing: half of a line's width, of the last point's mark, and the parts of the target's dashes. */
const HALF_LINE = 0.8;
const HALF_MARK = 2.6;
const [DASH, BETWEEN] = [4, 3];

const INK = '#333333';
const TARGET = '#005EB8';
const MARKS: Readonly<Record<PointKind, string>> = { ordinary: INK, concern: '#B84D00', improvement: TARGET };

/** How much of a pixel something covers is told in so many steps. */
const STEPS = 5;

type Place = readonly [x: number, y: number];

/** How much of a pixel is covered, from 0 to 1; places are those of the drawing. */
type Coverage = (x: number, y: number) => number;

/**
 * A series in a cell as the bytes of a PNG file: Excel has no sparklines for add-ins. Undefined where there are too few periods.
 * @param latest what the last point is, told by its colour beside the row's own words
 * @param size in pixels of the drawing
 */
export function sparklinePicture(
  points: readonly Pick<SeriesPoint, 'period' | 'value'>[],
  { target, latest }: { readonly target: number | undefined; readonly latest: PointKind },
  size: { readonly width: number; readonly height: number },
): Uint8Array | undefined {
  const drawn = sparkline(points, target, size);
  if (!drawn) return undefined;
  const lines = drawn.lines.map(placesOf);
  const { x, y } = drawn.last;
  const at = drawn.target;
  // From the bottom to the top.
  const layers: readonly (readonly [colour: string, coverage: Coverage])[] = [
    ...(at === undefined ? [] : [[TARGET, dashes(at, size.width)] as const]),
    [INK, (px, py) => near(Math.min(...lines.map((line) => distance(px, py, line))), HALF_LINE)],
    [MARKS[latest], (px, py) => near(Math.hypot(px - x, py - y), HALF_MARK)],
  ];
  return painted(layers, { width: size.width * FINENESS, height: size.height * FINENESS });
}

function painted(
  layers: readonly (readonly [colour: string, coverage: Coverage])[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const colours = [...new Set(layers.map(([colour]) => colour))];
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [(column + 0.5) / FINENESS, (row + 0.5) / FINENESS];
      for (const [colour, coverage] of layers) {
        const step = Math.round(coverage(x, y) * STEPS);
        if (step > 0) pixels[row * width + column] = colours.indexOf(colour) * STEPS + step;
      }
    }
  }
  const shades = colours.flatMap((colour) =>
    Array.from({ length: STEPS }, (_, step) => shade(colour, (step + 1) / STEPS)),
  );
  return pngOf({ width, height, palette: ['#FFFFFF', ...shades], pixels });
}

/** A colour on white, as much of it as is said. */
function shade(colour: string, part: number): string {
  const parts = [1, 3, 5].map((at) => 255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * part);
  return `#${parts.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

const placesOf = (path: string): readonly Place[] =>
  path
    .slice(1)
    .split('L')
    .map((place): Place => {
      const [x = 0, y = 0] = place.split(' ').map(Number);
      return [x, y];
    });

const near = (away: number, half: number): number => Math.max(0, Math.min(1, (half - away) * FINENESS + 0.5));

const dashes =
  (at: number, width: number): Coverage =>
  (x, y) =>
    x < width && x % (DASH + BETWEEN) < DASH ? near(Math.abs(y - at), HALF_LINE) : 0;

/** From a place to the nearest of a line. */
function distance(x: number, y: number, line: readonly Place[]): number {
  const [first] = line;
  if (!first) return Infinity;
  if (line.length === 1) return Math.hypot(x - first[0], y - first[1]);
  return Math.min(
    ...line.slice(1).map(([toX, toY], index) => {
      const [fromX, fromY] = line[index] ?? first;
      const [across, down] = [toX - fromX, toY - fromY];
      const part = Math.max(
        0,
        Math.min(1, ((x - fromX) * across + (y - fromY) * down) / (across ** 2 + down ** 2 || 1)),
      );
      return Math.hypot(x - fromX - part * across, y - fromY - part * down);
    }),
  );
}
