import { CHART_WORDS } from './chart-words';
import { markPath, type PointShape } from './chart-marks';
import { useChartStyles } from './use-chart-styles';

/** What one kind of point, line or area in a chart stands for. */
export interface KeyEntry {
  readonly text: string;
  readonly look:
    | { readonly mark: PointShape }
    | { readonly line: 'mean' | 'target' | 'limit'; readonly dash?: string }
    | { readonly band: true; readonly dash?: string };
}

/** Says what the shapes and lines of a chart are. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  const styles = useChartStyles();
  return (
    <ul className={styles.key} aria-label={CHART_WORDS.key}>
      {entries.map(({ text, look }) => (
        <li key={text} className={styles.entry}>
          <svg className={styles.sample} viewBox="0 0 18 12" aria-hidden>
            <Sample look={look} />
          </svg>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Sample({ look }: Pick<KeyEntry, 'look'>) {
  const styles = useChartStyles();
  if ('mark' in look) {
    return <path d={markPath(look.mark, 9, 6)} className={look.mark === 'plain' ? styles.plain : styles.special} />;
  }
  if ('line' in look) return <path d="M0 6H18" className={styles[look.line]} strokeDasharray={look.dash} />;
  return (
    <>
      <rect x="0" y="1" width="18" height="10" className={styles.band} />
      <path d="M0 1H18M0 11H18" className={styles.limit} strokeDasharray={look.dash} />
    </>
  );
}
