import type { SeriesPicture } from '../../../domain/charts/series-chart';
import { at } from '../../../domain/charts/scales';
import { ChartTexts, Mark } from './chart-parts';
import { useChartStyles } from './use-chart-styles';

interface SeriesDrawingProps {
  readonly picture: SeriesPicture;
  /** What a person who does not see it is told; the figures are in the table. */
  readonly alternative: string;
}

/** A series with target, mean and limits. Nothing is known by pointing at it alone. */
export function SeriesDrawing({ picture, alternative }: SeriesDrawingProps) {
  const styles = useChartStyles();
  const { width, height, plot, zone, target, grid, bands, lines, points, names, dividers, texts } = picture;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alternative}>
      {zone && (
        <rect
          className={styles.zone}
          x={at(plot.left)}
          y={at(zone.top)}
          width={at(plot.right - plot.left)}
          height={at(zone.bottom - zone.top)}
        />
      )}
      <path className={styles.grid} d={grid.map((y) => `M${at(plot.left)} ${at(y)}H${at(plot.right)}`).join('')} />
      {bands.map(({ from, to, mean, lower, upper }) => (
        <g key={from}>
          <path className={styles.limit} d={`M${at(from)} ${at(upper)}H${at(to)}M${at(from)} ${at(lower)}H${at(to)}`} />
          <path className={styles.mean} d={`M${at(from)} ${at(mean)}H${at(to)}`} />
        </g>
      ))}
      {target !== undefined && (
        <path className={styles.target} d={`M${at(plot.left)} ${at(target)}H${at(plot.right)}`} />
      )}
      {names.map(({ text, leader: { from, to } }) => (
        <path
          key={`${text.y} ${text.text}`}
          className={styles.leader}
          d={`M${at(from[0])} ${at(from[1])}L${at(to[0])} ${at(to[1])}`}
        />
      ))}
      <path
        className={styles.divider}
        d={dividers.map((x) => `M${at(x)} ${at(plot.bottom + 3)}V${at(plot.bottom + 30)}`).join('')}
      />
      {lines.map((line) => (
        <path key={line} className={styles.line} d={line} />
      ))}
      {points.map(({ point, ...place }) => (
        <Mark key={point.period.start} {...place} />
      ))}
      <ChartTexts texts={texts} />
    </svg>
  );
}
