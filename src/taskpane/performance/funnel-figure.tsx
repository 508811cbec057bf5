import { printNumber } from '../../domain/text/grammar';
import type { PeerComparison, Variance } from '../../domain/variance/variance';
import { FRAME, at } from './chart-frame';
import { markPath } from './chart-marks';
import { CHART_WORDS, funnelAlternative, printRate, rangeText } from './chart-words';
import { funnelChart, type FunnelPicture } from './funnel-chart';
import { CardPart } from './card-part';
import { ChartKey, type KeyEntry } from './chart-key';
import { FiguresTable } from './figures-table';
import { DASHES, useChartStyles } from './use-chart-styles';

interface FunnelFigureProps {
  readonly peers: PeerComparison;
  readonly kpi: Variance['kpi'];
}

/** A service among its peers: chart, key, and the same as a table. */
export function FunnelFigure({ peers, kpi }: FunnelFigureProps) {
  const styles = useChartStyles();
  const picture = funnelChart(peers);
  const name = peers.peers.find(({ isThis }) => isThis)?.name;
  return (
    <CardPart heading={CHART_WORDS.funnel}>
      <div className={styles.figure}>
        {picture && <FunnelDrawing peers={peers} kpi={kpi} picture={picture} />}
        {picture && <ChartKey entries={keyOf(peers, kpi, name)} />}
        <p className={styles.note} dir="auto">
          {funnelAlternative(peers, kpi)}
        </p>
        <FiguresTable
          label={CHART_WORDS.funnel}
          headings={[
            CHART_WORDS.service,
            CHART_WORDS.rate(peers.per),
            CHART_WORDS.limits95,
            CHART_WORDS.limits998,
            CHART_WORDS.exposure,
          ]}
          rows={peers.peers.map((peer) => ({
            key: peer.service,
            cells: [
              peer.isThis ? CHART_WORDS.isThis(peer.name) : peer.name,
              printRate(peer.rate, kpi),
              rangeText(peer.limits95, kpi),
              rangeText(peer.limits998, kpi),
              printNumber(peer.exposure),
            ],
          }))}
        />
      </div>
    </CardPart>
  );
}

function keyOf({ average }: PeerComparison, kpi: FunnelFigureProps['kpi'], name = ''): readonly KeyEntry[] {
  return [
    ...(name === '' ? [] : [{ text: name, look: { mark: 'this' } } as const]),
    { text: CHART_WORDS.keyOthers, look: { mark: 'plain' } },
    { text: CHART_WORDS.keyAverage(average, kpi), look: { line: 'mean' } },
    { text: CHART_WORDS.key95, look: { line: 'limit' } },
    { text: CHART_WORDS.key998, look: { line: 'limit', dash: DASHES.wide } },
  ];
}

function FunnelDrawing({ peers, kpi, picture }: FunnelFigureProps & { readonly picture: FunnelPicture }) {
  const styles = useChartStyles();
  const { points, average, curves95, curves998, ticks, label } = picture;
  const own = points.find(({ peer }) => peer.isThis);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      role="img"
      aria-label={funnelAlternative(peers, kpi)}
    >
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path className={styles.axis} d={`M${FRAME.left - 3} ${at(y)}H${FRAME.left}`} />
          <text className={styles.text} x={FRAME.left - 5} y={at(y) + 3.5} textAnchor="end">
            {printRate(value, kpi)}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${FRAME.left} ${FRAME.top}V${FRAME.bottom}H${FRAME.right}`} />
      <path className={styles.mean} d={`M${FRAME.left} ${at(average)}H${FRAME.right}`} />
      <path className={styles.limit} d={curves95.join('')} />
      <path className={styles.limit} strokeDasharray={DASHES.wide} d={curves998.join('')} />
      {points.map(({ x, y, peer }) => (
        <path
          key={peer.service}
          className={peer.isThis ? styles.special : styles.plain}
          d={markPath(peer.isThis ? 'this' : 'plain', x, y)}
        >
          <title>{`${peer.name}: ${printRate(peer.rate, kpi)}`}</title>
        </path>
      ))}
      {own && label && (
        <text className={styles.text} x={at(label.x)} y={at(label.y)} textAnchor={label.anchor}>
          {own.peer.name}
        </text>
      )}
      <text className={styles.text} x={FRAME.right} y={FRAME.height - 6} textAnchor="end">
        {CHART_WORDS.exposure} →
      </text>
    </svg>
  );
}
