/** From a value to a place in the drawing. */
export type Scale = (value: number) => number;

export type Extent = readonly [low: number, high: number];

/** A line from one extent to another; the middle where there is only one value. */
export function scaleBetween([low, high]: Extent, [from, to]: Extent): Scale {
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

/** An axis: where it begins and ends, and its round values from one to the other, both included. */
export interface Axis {
  readonly extent: Extent;
  readonly ticks: readonly number[];
}

/** The fewest and the most values that an axis names. */
const [FEWEST, MOST] = [3, 6];

/**
 * An axis around some values, from a round value to a round value.
 * @param fromZero begins, or ends, at zero: for counts and money
 * @param highest nothing lies beyond it, such as 100 of a percentage
 */
export function axisAround(values: readonly number[], { fromZero = true, highest = Infinity } = {}): Axis {
  const least = Math.min(...values, ...(fromZero ? [0] : []));
  const most = Math.max(...values, ...(fromZero ? [0] : []));
  const spread = most - least || Math.abs(most) || 1;
  // Percentages have some room below, so that the least is not taken for nothing.
  const [low, high] = [fromZero ? least : Math.max(0, least - spread * 0.1), most === least ? most + spread : most];
  const step = stepOf(high - low || spread);
  const first = Math.floor(round(low / step)) * step;
  const last = Math.min(Math.ceil(round(high / step)) * step, highest >= high ? highest : Infinity);
  const count = Math.max(1, Math.round((last - first) / step));
  const end = first + count * step;
  return {
    extent: [round(first), round(end)],
    // Whole multiples, rounded: 3 × 0.1 is not 0.3.
    ticks: Array.from({ length: count + 1 }, (_, at) => round(first + at * step)),
  };
}

/** The smallest round step with which an axis has at most six values. */
function stepOf(spread: number): number {
  const power = 10 ** Math.floor(Math.log10(spread / FEWEST) - 1);
  const steps = [1, 2, 5, 10, 20, 50, 100].map((part) => part * power);
  return steps.find((step) => Math.ceil(spread / step) + 1 <= MOST) ?? power * 100;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** Places as SVG has them, to a tenth of a unit. */
export function at(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `M1 2L3 4`. */
export function pathThrough(places: readonly (readonly [x: number, y: number])[]): string {
  return places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
}

/**
 * Moves places apart until each is at least `gap` from the next, all between `low` and `high`, in their order and as little as
 * that takes. Where there is no room for all they are spread evenly.
 */
export function pushApart(wanted: readonly number[], gap: number, [low, high]: Extent): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const space = Math.min(gap, (high - low) / Math.max(1, order.length - 1));
  const sorted = order.map((index) => wanted[index] ?? 0);
  const centres = clustered(sorted, space);
  const placed = centres.map((centre, index) =>
    Math.max(low + index * space, Math.min(high - (centres.length - 1 - index) * space, centre)),
  );
  for (let index = 1; index < placed.length; index++)
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + space);
  const result = wanted.slice();
  order.forEach((index, place) => (result[index] = placed[place] ?? 0));
  return result;
}

/** Neighbours that are too near share their middle: the least moves, by pooling. */
function clustered(sorted: readonly number[], space: number): readonly number[] {
  const pools: { middle: number; size: number }[] = [];
  for (const place of sorted) {
    let pool = { middle: place, size: 1 };
    for (let last = pools.at(-1); last; last = pools.at(-1)) {
      if (pool.middle - last.middle >= ((last.size + pool.size) / 2) * space) break;
      pools.pop();
      const size = last.size + pool.size;
      pool = { middle: (last.middle * last.size + pool.middle * pool.size) / size, size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ middle, size }) =>
    Array.from({ length: size }, (_, index) => middle + (index - (size - 1) / 2) * space),
  );
}
