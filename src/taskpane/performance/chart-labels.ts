import type { SpecialCause } from '../../domain/variance/special-causes';
import { FRAME } from './chart-frame';
import type { PlottedPoint } from './plotted-point';

/** A word beside a point. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

const WORDS: Readonly<Record<SpecialCause, string>> = {
  outside: 'outside',
  shift: 'shift',
  trend: 'trend',
  'two-of-three': '2 of 3',
};

/** About as wide and as high as a letter of the drawing's text. */
const [LETTER, HEIGHT] = [5.5, 10];

/** One word for each run of points with the same special cause, at its last point; the latest go first where there is no room. */
export function placeLabels(points: readonly PlottedPoint[]): readonly ChartLabel[] {
  const placed: ChartLabel[] = [];
  for (const run of runsOf(points).reverse()) {
    const label = labelOf(run);
    if (!placed.some((one) => areTouching(one, label))) placed.push(label);
  }
  return placed.reverse();
}

interface Run {
  readonly point: PlottedPoint;
  readonly cause: SpecialCause;
}

function runsOf(points: readonly PlottedPoint[]): Run[] {
  return points.flatMap((point, index) =>
    point.cause !== undefined && points[index + 1]?.cause !== point.cause ? [{ point, cause: point.cause }] : [],
  );
}

function labelOf({ point: { x, y, point }, cause }: Run): ChartLabel {
  const text = WORDS[cause];
  const half = (text.length * LETTER) / 2;
  const isAbove = point.signals.find(({ rule }) => rule === cause)?.side !== 'below';
  const fits = isAbove ? y - 8 - HEIGHT >= 0 : y + 8 + HEIGHT <= FRAME.bottom;
  return {
    x,
    y: isAbove === fits ? y - 8 : y + 8 + HEIGHT,
    anchor: x + half > FRAME.right ? 'end' : x - half < FRAME.left ? 'start' : 'middle',
    text,
  };
}

function areTouching(one: ChartLabel, other: ChartLabel): boolean {
  const [a, b] = [sidesOf(one), sidesOf(other)];
  return a[0] < b[1] && b[0] < a[1] && Math.abs(one.y - other.y) < HEIGHT;
}

function sidesOf({ x, anchor, text }: ChartLabel): readonly [left: number, right: number] {
  const width = text.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}
