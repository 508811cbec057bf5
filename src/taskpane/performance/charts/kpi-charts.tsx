import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { funnelChart } from '../../../domain/charts/funnel-chart';
import { latestKind } from '../../../domain/charts/point-kinds';
import { seriesChart } from '../../../domain/charts/series-chart';
import type { Variance } from '../../../domain/variance/variance';
import { ViewSwitch } from '../../shared/frame/view-switch';
import { CHART_WORDS, funnelAlternative, seriesAlternative, seriesNote } from './chart-words';
import { FunnelDrawing } from './funnel-drawing';
import { SeriesDrawing } from './series-drawing';
import { useDrawingWidth } from './use-drawing-width';

const useStyles = makeStyles({
  // The switch has sides of its own.
  views: { marginInline: `-${tokens.spacingHorizontalM}` },
  note: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type Chart = 'peers' | 'series';

/** A KPI over time and among services of its kind: what weighs more in the verdict first. */
export function KpiCharts({ variance }: { readonly variance: Variance }) {
  const styles = useStyles();
  const [ref, width] = useDrawingWidth();
  const [chosen, setChosen] = useState<Chart>(variance.main === 'peers' ? 'peers' : 'series');
  const { peers, kpi, verdict, points } = variance;
  const isWide = width >= 400;
  const series = seriesChart(variance, { width, height: isWide ? 200 : 180 });
  const kind = variance.main === 'peers' ? latestKind(verdict) : 'ordinary';
  const funnel = peers && funnelChart(peers, kpi, { width, height: isWide ? 210 : 194, kind });
  const shown = series && funnel ? chosen : series ? 'series' : 'peers';
  return (
    <div ref={ref}>
      {series && funnel && (
        <div className={styles.views}>
          <ViewSwitch
            name={CHART_WORDS.choice}
            views={[
              { id: 'series', label: CHART_WORDS.series },
              { id: 'peers', label: CHART_WORDS.funnel },
            ]}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      )}
      {shown === 'series' && series && (
        <>
          <SeriesDrawing picture={series} alternative={seriesAlternative(variance)} />
          <p className={styles.note}>{seriesNote(variance, series)}</p>
        </>
      )}
      {shown === 'peers' && funnel && peers && (
        <>
          <FunnelDrawing picture={funnel} alternative={funnelAlternative(peers, kpi)} />
          <p className={styles.note}>{CHART_WORDS.funnelNote}</p>
        </>
      )}
      {!series && <p className={styles.note}>{CHART_WORDS.tooFew(points.length)}</p>}
    </div>
  );
}
