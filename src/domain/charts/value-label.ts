import { areOverlapping, boxOf, textWidth, TEXT_SIZE, VALUE_SIZE, type ChartBox, type ChartText } from './chart-text';
import { printLatest, type Measure } from './chart-values';
import type { LimitBand } from './limit-bands';
import type { PointKind } from './point-kinds';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly kind: PointKind;
  readonly point: { readonly value: number };
}

interface Around {
  readonly kpi: Measure;
  readonly plot: ChartBox;
  readonly bands: readonly LimitBand[];
  /** Heights of the lines that run to the right edge. */
  readonly lines: readonly number[];
}

/** How far above and below its point the value stands, clear of the ring. */
const [ABOVE, BELOW] = [13, 24];

/** The latest value beside its point, and the dates at which limits were worked out anew, where there is room. */
export function placeValue(points: readonly Placed[], { kpi, plot, bands, lines }: Around): readonly ChartText[] {
  const last = points.at(-1);
  if (!last) return [];
  const room = plot.right - plot.left - 4;
  const text = printLatest(last.point.value, kpi, (full) => textWidth(full, VALUE_SIZE, true) <= room);
  const half = textWidth(text, VALUE_SIZE, true) / 2;
  const x = Math.max(plot.left + 2 + half, Math.min(plot.right + 2 - half, last.x));
  const tone = last.kind === 'ordinary' ? 'plain' : last.kind;
  const at = (y: number): ChartText => ({ x, y, anchor: 'middle', text, size: VALUE_SIZE, isBold: true, tone });
  const [above, below] = [at(last.y - ABOVE), at(last.y + BELOW)];
  const costOf = (label: ChartText) => cost(boxOf(label), points, lines, plot);
  const value = costOf(below) < costOf(above) ? below : above;
  const breaks = bands.flatMap((band) => (band.since === undefined ? [] : [breakText(band.from, band.since, plot)]));
  return [...roomFor(breaks, value), value];
}

/** What the box would hide; more than anything where it would leave the plot. */
function cost(box: ChartBox, points: readonly Placed[], lines: readonly number[], plot: ChartBox): number {
  if (box.top < 0 || box.bottom > plot.bottom + 5) return Infinity;
  const crossed = lines.filter((y) => y > box.top && y < box.bottom).length;
  return crossed + 2 * pathIn(box, points);
}

/** How many steps of the line between points come into a box, looked at in quarters. */
function pathIn(box: ChartBox, points: readonly Placed[]): number {
  return points.slice(1).filter((point, index) => {
    const before = points[index] ?? point;
    return [0, 0.25, 0.5, 0.75, 1].some((part) => {
      const [x, y] = [before.x + (point.x - before.x) * part, before.y + (point.y - before.y) * part];
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
  }).length;
}

function breakText(x: number, since: string, plot: ChartBox): ChartText {
  const text = `from ${since}`;
  const half = textWidth(text, TEXT_SIZE) / 2;
  const middle = Math.max(plot.left + half, Math.min(plot.right - half, x));
  return { x: middle, y: plot.top - 3, anchor: 'middle', text, size: TEXT_SIZE, tone: 'quiet' };
}

/** The latest break first; none over the value, another one or the sides. */
function roomFor(breaks: readonly ChartText[], value: ChartText): readonly ChartText[] {
  const kept: ChartText[] = [value];
  for (const text of [...breaks].reverse())
    if (!kept.some((one) => areOverlapping(boxOf(one), boxOf(text)))) kept.push(text);
  return kept.slice(1);
}
