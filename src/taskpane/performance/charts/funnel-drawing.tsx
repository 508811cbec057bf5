import { at } from '../../../domain/charts/scales';
import type { FunnelPicture } from '../../../domain/charts/funnel-chart';
import { ChartTexts, Mark } from './chart-parts';
import { useChartStyles } from './use-chart-styles';

interface FunnelDrawingProps {
  readonly picture: FunnelPicture;
  readonly alternative: string;
}

/** A service among those of its kind, between the limits that chance keeps them in. */
export function FunnelDrawing({ picture, alternative }: FunnelDrawingProps) {
  const styles = useChartStyles();
  const { width, height, plot, grid, average, curves95, curves998, points, texts } = picture;
  const own = points.filter(({ peer }) => peer.isThis);
  const others = points.filter(({ peer }) => !peer.isThis);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alternative}>
      <path className={styles.grid} d={grid.map((y) => `M${at(plot.left)} ${at(y)}H${at(plot.right)}`).join('')} />
      <path className={styles.limit} d={curves998.join('')} />
      <path className={styles.inner} d={curves95.join('')} />
      <path className={styles.mean} d={`M${at(plot.left)} ${at(average)}H${at(plot.right)}`} />
      {others.map(({ x, y, peer }) => (
        <Mark key={peer.service} x={x} y={y} kind="ordinary" isLatest={false} isOther />
      ))}
      {own.map(({ x, y, kind, peer }) => (
        <Mark key={peer.service} x={x} y={y} kind={kind} isLatest />
      ))}
      <ChartTexts texts={texts} />
    </svg>
  );
}
