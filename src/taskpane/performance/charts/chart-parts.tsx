import { mergeClasses } from '@fluentui/react-components';
import type { ChartText } from '../../../domain/charts/chart-text';
import { markPath, type PointKind } from '../../../domain/charts/point-kinds';
import { at } from '../../../domain/charts/scales';
import { useChartStyles } from './use-chart-styles';

/** The radius of a dot, of the latest point, and of the ring around that. */
const [SMALL, LARGE, RING] = [3, 4.6, 8.5];

/** What is written in a chart. */
export function ChartTexts({ texts }: { readonly texts: readonly ChartText[] }) {
  const styles = useChartStyles();
  return texts.map(({ x, y, anchor, text, size, isBold, tone }) => (
    <text
      key={`${at(x)} ${at(y)} ${text}`}
      className={mergeClasses(styles.text, tone === 'target' ? styles.improvement : styles[tone])}
      x={at(x)}
      y={at(y)}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={isBold ? 600 : 400}
    >
      {text}
    </text>
  ));
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly kind: PointKind;
  readonly isLatest: boolean;
  /** One of the others in a funnel: an open ring. */
  readonly isOther?: boolean;
}

/** A point: dot, diamond or square; the one it is about larger and in a ring, earlier flags hollow. */
export function Mark({ x, y, kind, isLatest, isOther = false }: MarkProps) {
  const styles = useChartStyles();
  const line = styles[`${kind}Line`];
  if (isLatest) {
    return (
      <>
        <circle className={mergeClasses(styles.ring, line)} cx={at(x)} cy={at(y)} r={RING} />
        <path className={mergeClasses(styles.mark, styles[kind])} d={markPath(kind, x, y, LARGE)} />
      </>
    );
  }
  if (isOther || kind !== 'ordinary')
    return <path className={mergeClasses(styles.hollow, line)} d={markPath(kind, x, y, isOther ? 3.5 : SMALL)} />;
  return <path className={mergeClasses(styles.mark, styles.ordinary)} d={markPath(kind, x, y, SMALL)} />;
}
