import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { latestKind, markPath } from '../../../domain/charts/point-kinds';
import { at } from '../../../domain/charts/scales';
import { sparkline } from '../../../domain/charts/sparkline';
import type { Variance } from '../../../domain/variance/variance';
import { chartTokens, CONTRAST } from '../../shared/chart-tokens';
import { counted } from '../../../domain/text/grammar';

const SIZE = { width: 60, height: 20 } as const;

const useStyles = makeStyles({
  drawing: {
    display: 'block',
    flexShrink: 0,
    width: '60px',
    height: '20px',
    overflow: 'visible',
    '@media (max-width: 299px)': { width: '44px' },
  },
  few: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
  },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1.3,
    strokeLinejoin: 'round',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  target: { stroke: tokens.colorNeutralForeground3, strokeDasharray: '1 2.5', [CONTRAST]: { stroke: 'CanvasText' } },
  concern: { fill: chartTokens.concern, [CONTRAST]: { fill: 'CanvasText' } },
  improvement: { fill: chartTokens.improvement, [CONTRAST]: { fill: 'CanvasText' } },
  ordinary: { fill: chartTokens.ordinary, [CONTRAST]: { fill: 'CanvasText' } },
});

/** A series in a row; below three periods how many there are. Decoration: the row's name says what it comes to. */
export function Spark({ variance: { points, kpi, category, verdict } }: { readonly variance: Variance }) {
  const styles = useStyles();
  const picture = sparkline(points, category === '' ? kpi.target : undefined, SIZE);
  if (!picture) return <span className={styles.few}>{counted(points.length, 'period')}</span>;
  const { lines, last, target } = picture;
  const kind = latestKind(verdict);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="xMaxYMid meet"
      aria-hidden
    >
      {target !== undefined && <path className={styles.target} d={`M0 ${at(target)}H${SIZE.width}`} />}
      {lines.map((line) => (
        <path key={line} className={styles.line} d={line} />
      ))}
      <path className={mergeClasses(styles[kind])} d={markPath(kind, last.x, last.y, 3)} />
    </svg>
  );
}
