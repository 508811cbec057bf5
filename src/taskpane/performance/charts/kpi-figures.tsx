import { printNumber } from '../../../domain/text/grammar';
import type { PeerComparison, Variance } from '../../../domain/variance/variance';
import { printWorkedOut } from '../print-value';
import { CHART_WORDS, limitsText, pointText, printRate, rangeText, rateWords, signalsText } from './chart-words';
import { FiguresTable, type FigureRow } from './figures-table';

/** What the charts draw, as tables: over time, and among services of its kind. */
export function KpiFigures({ variance }: { readonly variance: Variance }) {
  const { peers, spc } = variance;
  const { period, value, mean, limits, special } = CHART_WORDS;
  return (
    <>
      <FiguresTable
        label={CHART_WORDS.series}
        headings={spc ? [period, value, mean, limits, special] : [period, value]}
        rows={seriesRows(variance)}
      />
      {peers && (
        <FiguresTable
          label={CHART_WORDS.funnel}
          headings={[
            CHART_WORDS.service,
            capital(rateWords(peers)),
            CHART_WORDS.limits95,
            CHART_WORDS.limits998,
            CHART_WORDS.exposure,
          ]}
          rows={peerRows(peers, variance.kpi)}
        />
      )}
    </>
  );
}

function seriesRows({ points, spc, kpi }: Variance): readonly FigureRow[] {
  return points.map((point) => {
    const { period, limits } = point;
    const first = [period.label, pointText(point, kpi)];
    if (!spc) return { key: period.start, cells: first };
    const judged = limits ? [printWorkedOut(limits.mean, kpi), limitsText(limits, kpi)] : ['', ''];
    return { key: period.start, cells: [...first, ...judged, signalsText(point)] };
  });
}

function peerRows(comparison: PeerComparison, kpi: Variance['kpi']): readonly FigureRow[] {
  return comparison.peers.map((peer) => ({
    key: peer.service,
    cells: [
      peer.isThis ? CHART_WORDS.isThis(peer.name) : peer.name,
      printRate(peer.rate, comparison, kpi),
      rangeText(peer.limits95, comparison, kpi),
      rangeText(peer.limits998, comparison, kpi),
      printNumber(peer.exposure),
    ],
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
