import { daysIn } from '../model/period-arithmetic';
import type { SeriesPoint } from '../variance/variance';

/** Places on the line of time, in periods from the first: where periods were not reported there is a gap. */
export function slotsOf(points: readonly Pick<SeriesPoint, 'period'>[]): readonly number[] {
  const first = points[0]?.period.start ?? '';
  // Months have 28 to 31 days and quarters 90 to 92, so the average is the measure.
  const length = points.reduce((sum, { period }) => sum + daysIn(period), 0) / points.length;
  const slots = points.map(({ period }) => Math.round((daysIn({ start: first, end: period.start }) - 1) / length));
  const areInOrder = slots.every((slot, index) => index === 0 || slot > (slots[index - 1] ?? slot));
  return areInOrder ? slots : points.map((_, index) => index);
}

/** First and one after the last of each stretch without a gap. */
export function stretches(slots: readonly number[]): readonly (readonly [number, number])[] {
  const starts = slots.flatMap((slot, index) => (index > 0 && slot - (slots[index - 1] ?? slot) === 1 ? [] : [index]));
  return starts.map((start, index) => [start, starts[index + 1] ?? slots.length]);
}
