import { namingSignal } from '../variance/special-causes';
import type { SeriesPoint, Variance } from '../variance/variance';

/** What a point is: told apart by shape (dot, diamond, square), whatever the colours. */
export type PointKind = 'ordinary' | 'concern' | 'improvement';

/** A point by its special cause; one of a KPI of which neither way is better is a concern, as the verdict has it. */
export function pointKind(
  { signals }: Pick<SeriesPoint, 'signals'>,
  betterIs: Variance['kpi']['betterIs'] = 'neither',
): PointKind {
  const signal = namingSignal(signals);
  if (!signal) return 'ordinary';
  if (betterIs === 'neither') return 'concern';
  return (signal.side === 'above') === (betterIs === 'higher') ? 'improvement' : 'concern';
}

/** The latest point: what the review makes of it. */
export function latestKind(verdict: Variance['verdict']): PointKind {
  if (verdict === 'improved') return 'improvement';
  return verdict === 'escalate' || verdict === 'watch' || verdict === 'explained' ? 'concern' : 'ordinary';
}

/** The outline of a mark around a place, `size` being the radius of a dot. */
export function markPath(kind: PointKind, x: number, y: number, size: number): string {
  const [r, w] = [tenth(size), tenth(size * 1.35)];
  if (kind === 'concern') return `M${tenth(x)} ${tenth(y - w)}l${w} ${w}l${-w} ${w}l${-w} ${-w}Z`;
  if (kind === 'improvement') return `M${tenth(x - r)} ${tenth(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`;
  return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
