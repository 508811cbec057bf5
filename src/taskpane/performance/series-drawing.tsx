import type { Variance } from '../../domain/variance/variance';
import { FRAME, at } from './chart-frame';
import { markPath } from './chart-marks';
import { seriesAlternative, signalsText } from './chart-words';
import { printAmount } from './print-value';
import type { SeriesPicture } from './series-chart';
import { DASHES, useChartStyles } from './use-chart-styles';

interface SeriesDrawingProps {
  readonly variance: Variance;
  readonly picture: SeriesPicture;
}

/** A series with its mean, limits and target, special causes by shape. What it says is said in words beside it. */
export function SeriesDrawing({ variance, picture }: SeriesDrawingProps) {
  const styles = useChartStyles();
  const { kpi } = variance;
  const { points, lines, bands, target, ticks, labels } = picture;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      role="img"
      aria-label={seriesAlternative(variance)}
    >
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path className={styles.axis} d={`M${FRAME.left - 3} ${at(y)}H${FRAME.left}`} />
          <text className={styles.text} x={FRAME.left - 5} y={at(y) + 3.5} textAnchor="end">
            {printAmount(value, kpi)}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${FRAME.left} ${FRAME.top}V${FRAME.bottom}H${FRAME.right}`} />
      {bands.map(({ from, to, mean, lower, upper, isTrial }) => (
        <g key={from}>
          <rect className={styles.band} x={at(from)} y={at(upper)} width={at(to - from)} height={at(lower - upper)} />
          <path
            className={styles.limit}
            strokeDasharray={isTrial ? DASHES.trial : undefined}
            d={`M${at(from)} ${at(upper)}H${at(to)}M${at(from)} ${at(lower)}H${at(to)}`}
          />
          <path className={styles.mean} d={`M${at(from)} ${at(mean)}H${at(to)}`} />
        </g>
      ))}
      {target !== undefined && <path className={styles.target} d={`M${FRAME.left} ${at(target)}H${FRAME.right}`} />}
      {lines.map((line) => (
        <path key={line} className={styles.line} d={line} />
      ))}
      {points.map(({ x, y, point, cause }) => (
        <path
          key={point.period.start}
          className={cause ? styles.special : styles.plain}
          d={markPath(cause ?? 'plain', x, y)}
        >
          <title>
            {[`${point.period.label}: ${printAmount(point.value, kpi)}`, ...(cause ? [signalsText(point)] : [])].join(
              ', ',
            )}
          </title>
        </path>
      ))}
      {labels.map(({ x, y, anchor, text }) => (
        <text key={`${x} ${text}`} className={styles.text} x={at(x)} y={at(y)} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {first && last && (
        <>
          <text className={styles.text} x={FRAME.left} y={FRAME.height - 6} textAnchor="start">
            {shortLabel(first.point.period.label)}
          </text>
          <text className={styles.text} x={FRAME.right} y={FRAME.height - 6} textAnchor="end">
            {shortLabel(last.point.period.label)}
          </text>
        </>
      )}
    </svg>
  );
}

/** Both ends of the axis have to fit: of a period named by its days the first day is enough. */
function shortLabel(label: string): string {
  return label.split(' to ')[0] ?? label;
}
