/** The drawing's own units; the drawing is as wide as there is room. */
export const FRAME = { width: 280, height: 150, left: 40, right: 270, top: 12, bottom: 130 } as const;

/** From a value to a place in the drawing. */
export type Scale = (value: number) => number;

export type Extent = readonly [low: number, high: number];

/** A line from one extent to another; the middle where there is only one value. */
export function scaleBetween([low, high]: Extent, [from, to]: Extent): Scale {
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

/** The least and the greatest of some values, with some room on both sides; never below zero where no value is. */
export function extentOf(values: readonly number[], room = 0.08): Extent {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least || Math.abs(most) || 1) * room;
  return [least >= 0 ? Math.max(0, least - margin) : least - margin, most + margin];
}

/** Two to five round values within an extent. */
export function ticksIn([low, high]: Extent): readonly number[] {
  const rough = (high - low) / 3;
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((part) => part * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // Whole multiples, rounded: 3 × 0.1 is not 0.3.
  return Array.from({ length: Math.max(0, count) }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Places as SVG has them, to a tenth of a unit. */
export function at(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `M1 2L3 4`. */
export function pathThrough(places: readonly (readonly [x: number, y: number])[]): string {
  return places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
}
