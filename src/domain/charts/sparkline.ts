import type { SeriesPoint } from '../variance/variance';
import { pathThrough, scaleBetween } from './scales';
import { slotsOf, stretches } from './time-slots';

/** A series in a line of text. */
export interface Sparkline {
  /** One for each stretch without gaps. */
  readonly lines: readonly string[];
  readonly last: { readonly x: number; readonly y: number };
  readonly target?: number;
}

/** Fewer values show no course. */
export const FEWEST_DRAWN = 3;

/** Room for the mark of the last point. */
const MARK = 4.5;

/** Lays out a series in so many pixels; undefined below three periods, where a line would show a course that is none. */
export function sparkline(
  points: readonly Pick<SeriesPoint, 'period' | 'value'>[],
  target: number | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): Sparkline | undefined {
  if (points.length < FEWEST_DRAWN) return undefined;
  const values = [...points.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const toY = scaleBetween([Math.min(...values), Math.max(...values)], [height - MARK, MARK]);
  const slots = slotsOf(points);
  const toX = scaleBetween([0, slots.at(-1) ?? 1], [1, width - MARK]);
  const places = points.map(({ value }, index) => [toX(slots[index] ?? index), toY(value)] as const);
  const [x, y] = places.at(-1) ?? [0, 0];
  return {
    lines: stretches(slots).map(([from, to]) => pathThrough(places.slice(from, to))),
    last: { x, y },
    ...(target !== undefined && { target: toY(target) }),
  };
}
