import { printNumber } from '../text/grammar';
import type { Peer, PeerComparison } from '../variance/variance';
import { areOverlapping, boxOf, fitted, textWidth, TEXT_SIZE, type ChartBox, type ChartText } from './chart-text';
import { printWorked, type Measure } from './chart-values';
import { funnelNames } from './funnel-names';
import { limitCurves } from './funnel-curves';
import type { PointKind } from './point-kinds';
import { axisAround, pushApart, scaleBetween } from './scales';
import type { DrawingSize } from './series-chart';

/** A funnel as it is drawn. */
export interface FunnelPicture extends DrawingSize {
  readonly plot: ChartBox;
  readonly grid: readonly number[];
  readonly average: number;
  readonly curves95: readonly string[];
  readonly curves998: readonly string[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly kind: PointKind;
    readonly peer: Peer;
  }[];
  /** Everything that is written, none over another. */
  readonly texts: readonly ChartText[];
}

/** What the figures of a funnel are: `Referrals out for each 100 beneficiaries` upwards, `beneficiaries` to the right. */
export interface FunnelUnits {
  /** What rates are multiplied by to be read. */
  readonly factor: number;
  readonly rate: string;
  readonly size: string;
}

const MARGIN = { top: 22, bottom: 36, right: 50 } as const;

/** Rates for each hundred, for nobody reads 0.48 referrals of a person. */
export function funnelUnits({ per }: Pick<PeerComparison, 'per'>, name: string): FunnelUnits {
  if (per === 'beneficiary') return { factor: 100, rate: `${name} for each 100 beneficiaries`, size: 'beneficiaries' };
  return { factor: 1, rate: `${name} per ${per}`, size: per.replace(/^[\d,]+ /, '') };
}

/**
 * Lays out a funnel: how many it is out of to the right, the rate upwards. Undefined below two services.
 * @param kind how the service it is about is marked
 */
export function funnelChart(
  comparison: PeerComparison,
  kpi: Measure & { readonly name: string },
  { kind, ...size }: DrawingSize & { readonly kind: PointKind },
): FunnelPicture | undefined {
  const { peers, average } = comparison;
  if (peers.length < 2) return undefined;
  const units = funnelUnits(comparison, kpi.name);
  const { factor } = units;
  // Limits of the smallest would press all rates together; curves are cut where they leave the plot.
  const rates = axisAround([...peers.map(({ rate }) => rate * factor), ...middleLimits(peers, factor)]);
  const sizes = axisAround(peers.map(({ exposure }) => exposure));
  const print = (value: number) => printWorked(value, { ...kpi, kind: kpi.kind === 'money' ? 'money' : 'count' });
  const left = Math.max(30, Math.max(...rates.ticks.map((tick) => textWidth(print(tick), TEXT_SIZE))) + 7);
  const names = ['99.8 %', '95 %', `all ${print(average * factor)}`];
  const right = Math.max(MARGIN.right, ...names.map((name) => textWidth(name, TEXT_SIZE) + 7));
  const plot: ChartBox = { left, right: size.width - right, top: MARGIN.top, bottom: size.height - MARGIN.bottom };
  const toX = scaleBetween(sizes.extent, [plot.left, plot.right]);
  const toY = scaleBetween(rates.extent, [plot.bottom, plot.top]);
  const points = peers.map((peer) => ({
    x: toX(peer.exposure),
    y: toY(peer.rate * factor),
    kind: peer.isThis ? kind : ('ordinary' as const),
    peer,
  }));
  const curves = limitCurves(comparison, { factor, sizes: sizes.extent, toX, toY, plot });
  const word = (x: number, y: number, text: string, more: Partial<ChartText> = {}): ChartText => ({
    x,
    y,
    anchor: 'start',
    text,
    size: TEXT_SIZE,
    tone: 'quiet',
    ...more,
  });
  const ends = [...curves.ends, { y: toY(average * factor), text: `all ${print(average * factor)}` }];
  const places = pushApart(
    ends.map(({ y }) => y),
    13,
    [plot.top, plot.bottom],
  );
  const fixed = [
    word(0, 11, fitted(units.rate, size.width, TEXT_SIZE), { tone: 'plain' }),
    ...rates.ticks.map((tick) => word(plot.left - 5, toY(tick) + 4, print(tick), { anchor: 'end' })),
    ...sizeTexts(sizes.ticks, toX, (x, text) => word(x, plot.bottom + 16, text, { anchor: 'middle' })),
    ...ends.map(({ text }, index) => word(plot.right + 5, (places[index] ?? 0) + 4, text)),
    word(plot.right, size.height - 3, fitted(units.size, size.width - right, TEXT_SIZE), {
      anchor: 'end',
      tone: 'plain',
    }),
  ];
  return {
    ...size,
    plot,
    grid: rates.ticks.map(toY),
    average: toY(average * factor),
    curves95: curves.curves95,
    curves998: curves.curves998,
    points,
    texts: [...fixed, ...funnelNames(points, { plot, fixed, print: (rate) => print(rate * factor) })],
  };
}

/** The limits of the middle one: what most of the plot is about. */
function middleLimits(peers: readonly Peer[], factor: number): readonly number[] {
  const middle = peers[Math.floor(peers.length / 2)];
  return middle ? middle.limits998.map((limit) => limit * factor) : [];
}

/** As many round numbers as have room. */
function sizeTexts(
  ticks: readonly number[],
  toX: (value: number) => number,
  word: (x: number, text: string) => ChartText,
): readonly ChartText[] {
  const texts = ticks.map((tick) => word(toX(tick), printNumber(tick)));
  const kept: ChartText[] = [];
  for (const text of texts) {
    const { left, right, ...rest } = boxOf(text);
    const roomy = { ...rest, left: left - 4, right: right + 4 };
    if (!kept.some((one) => areOverlapping(boxOf(one), roomy))) kept.push(text);
  }
  return kept;
}
