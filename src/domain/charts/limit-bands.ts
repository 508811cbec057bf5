import type { SeriesPoint } from '../variance/variance';
import { FULL_FROM } from '../variance/xmr';
import type { ChartBox } from './chart-text';
import type { Scale } from './scales';

/** Points in a row with the same limits. */
export interface LimitBand {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Limits that may still move. */
  readonly isTrial: boolean;
  /** Where limits were worked out anew: the first period they hold for. */
  readonly since?: string;
}

type Limits = NonNullable<SeriesPoint['limits']>;

interface Placed {
  readonly x: number;
  readonly point: SeriesPoint;
}

/** Mean and limits of each stretch that has the same; where limits are worked out anew they break. */
export function limitBands(
  limited: readonly (Limits | undefined)[],
  placed: readonly Placed[],
  { plot, toY, isLastTrial }: { readonly plot: ChartBox; readonly toY: Scale; readonly isLastTrial: boolean },
): readonly LimitBand[] {
  const starts = limited.flatMap((limits, index) => (index > 0 && isSame(limits, limited[index - 1]) ? [] : [index]));
  return starts.flatMap((start, index) => {
    const limits = limited[start];
    const end = starts[index + 1] ?? limited.length;
    const [first, last] = [placed[start], placed[end - 1]];
    if (!limits || !first || !last) return [];
    const [before, after] = [placed[start - 1], placed[end]];
    return [
      {
        from: before ? (before.x + first.x) / 2 : plot.left,
        to: after ? (last.x + after.x) / 2 : plot.right,
        mean: toY(limits.mean),
        lower: toY(limits.lower),
        upper: toY(limits.upper),
        isTrial: end === limited.length ? isLastTrial : end - start < FULL_FROM,
        ...(limited[start - 1] && { since: first.point.period.label }),
      },
    ];
  });
}

function isSame(one: Limits | undefined, other: Limits | undefined): boolean {
  return one?.mean === other?.mean && one?.lower === other?.lower && one?.upper === other?.upper;
}
