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
  const series = seriesChart(variance, { width, height: width >= WIDE ? 200 : 180 });
  const funnel = funnelOf(variance, width);
  const shown = series && funnel ? chosen : series ? 'series' : 'peers';
  return (
    <div ref={ref}>
      {series && funnel && (
        <div className={styles.views}>
          <ViewSwitch name={CHART_WORDS.choice} views={VIEWS} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
      {!series && <p className={styles.note}>{CHART_WORDS.tooFew(variance.points.length)}</p>}
      {shown === 'series' && series && (
        <>
          <SeriesDrawing picture={series} alternative={seriesAlternative(variance)} />
          <p className={styles.note}>{seriesNote(variance, series)}</p>
        </>
      )}
      {shown === 'peers' && funnel && (
        <>
          <FunnelDrawing picture={funnel.picture} alternative={funnel.alternative} />
          <p className={styles.note}>{CHART_WORDS.funnelNote}</p>
        </>
      )}
    </div>
  );
}

/** From so many pixels on there is room for a higher drawing. */
const WIDE = 400;

const VIEWS: readonly { readonly id: Chart; readonly label: string }[] = [
  { id: 'series', label: CHART_WORDS.series },
  { id: 'peers', label: CHART_WORDS.funnel },
];

/** Marked as a concern only where it is the comparison with others that speaks. */
function funnelOf({ peers, main, verdict, kpi }: Variance, width: number) {
  const kind = main === 'peers' ? latestKind(verdict) : 'ordinary';
  const picture = peers && funnelChart(peers, kpi, { width, height: width >= WIDE ? 210 : 194, kind });
  return picture && { picture, alternative: funnelAlternative(peers, kpi) };
}
