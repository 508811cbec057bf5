import type { Variance } from '../../domain/variance/variance';
import { CHART_WORDS, limitsText, pointText, signalsText } from './chart-words';
import { printWorkedOut } from './print-value';
import { seriesChart, type SeriesPicture } from './series-chart';
import { CardPart } from './card-part';
import { ChartKey, type KeyEntry } from './chart-key';
import { FiguresTable, type FigureRow } from './figures-table';
import { SeriesDrawing } from './series-drawing';
import { DASHES, useChartStyles } from './use-chart-styles';

/** A KPI over time: chart, key, and the same as a table; the table alone where there are too few periods for a chart. */
export function SeriesFigure({ variance }: { readonly variance: Variance }) {
  const styles = useChartStyles();
  const picture = seriesChart(variance);
  const { spc, points } = variance;
  return (
    <CardPart heading={CHART_WORDS.series}>
      <div className={styles.figure}>
        {picture && <SeriesDrawing variance={variance} picture={picture} />}
        {picture && <ChartKey entries={keyOf(variance, picture)} />}
        {spc?.isTrial && <p className={styles.note}>{CHART_WORDS.trial}</p>}
        {!picture && <p className={styles.note}>{CHART_WORDS.tooFew(points.length)}</p>}
        <FiguresTable
          label={CHART_WORDS.series}
          headings={headingsOf(variance)}
          rows={rowsOf(variance)}
          startsOpen={!picture}
        />
      </div>
    </CardPart>
  );
}

function keyOf({ kpi, spc }: Variance, { causes }: SeriesPicture): readonly KeyEntry[] {
  return [
    { text: CHART_WORDS.keyValue, look: { mark: 'plain' } },
    ...causes.map((cause): KeyEntry => ({ text: CHART_WORDS.cause(cause), look: { mark: cause } })),
    ...(spc ? limitsKey(spc, kpi) : []),
    ...(kpi.target === undefined
      ? []
      : [{ text: CHART_WORDS.keyTarget(kpi.target, kpi), look: { line: 'target' } } as const]),
  ];
}

function limitsKey(spc: NonNullable<Variance['spc']>, kpi: Variance['kpi']): readonly KeyEntry[] {
  return [
    { text: CHART_WORDS.keyMean(spc.mean, kpi), look: { line: 'mean' } },
    { text: CHART_WORDS.keyLimits(spc, kpi), look: { band: true, ...(spc.isTrial && { dash: DASHES.trial }) } },
  ];
}

function headingsOf({ spc }: Variance): readonly string[] {
  const { period, value, mean, limits, special } = CHART_WORDS;
  return spc ? [period, value, mean, limits, special] : [period, value];
}

function rowsOf({ points, spc, kpi }: Variance): readonly FigureRow[] {
  return points.map((point) => {
    const { period, limits } = point;
    const first = [period.label, pointText(point, kpi)];
    if (!spc) return { key: period.start, cells: first };
    const judged = limits ? [printWorkedOut(limits.mean, kpi), limitsText(limits, kpi)] : ['', ''];
    return { key: period.start, cells: [...first, ...judged, signalsText(point)] };
  });
}
