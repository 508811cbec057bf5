import type { Peer, PeerComparison } from '../variance/variance';
import type { ChartBox } from './chart-text';
import { pathThrough, type Extent, type Scale } from './scales';

interface Around {
  readonly factor: number;
  readonly sizes: Extent;
  readonly toX: Scale;
  readonly toY: Scale;
  readonly plot: ChartBox;
}

/** Curves of a funnel, and where each reaches the right edge with its name. */
export interface LimitCurves {
  readonly curves95: readonly string[];
  readonly curves998: readonly string[];
  readonly ends: readonly { readonly y: number; readonly text: string }[];
}

/** Pieces of a curve from the left to the right. */
const PIECES = 48;

/**
 * The limits between services. Their distance from the average shrinks with the square root of the size, so that few services, too,
 * give a curve; it goes through the limits of every service, and is cut where it leaves the plot.
 */
export function limitCurves({ peers, average }: PeerComparison, around: Around): LimitCurves {
  const both = (of: 'limits95' | 'limits998') =>
    ([0, 1] as const).map((side) => curve(peers, average, (peer) => peer[of][side], around));
  const [inner, outer] = [both('limits95'), both('limits998')];
  const ends = (all: ReturnType<typeof both>, text: string) =>
    all.flatMap(({ end }) => (end === undefined ? [] : [{ y: end, text }]));
  return {
    curves95: inner.map(({ path }) => path),
    curves998: outer.map(({ path }) => path),
    ends: [...ends(inner, '95 %'), ...ends(outer, '99.8 %')],
  };
}

function curve(
  peers: readonly Peer[],
  average: number,
  limit: (peer: Peer) => number,
  { factor, sizes: [low, high], toX, toY, plot }: Around,
): { readonly path: string; readonly end?: number } {
  const known = peers.filter(({ exposure }) => exposure > 0);
  const [least] = known;
  if (!least) return { path: '' };
  const from = Math.max(low, least.exposure * 0.6);
  const sizes = Array.from({ length: PIECES + 1 }, (_, piece) => from + ((high - from) * piece) / PIECES);
  const all = [...new Set([...sizes, ...known.map(({ exposure }) => exposure)])].sort((a, b) => a - b);
  const places = all.map((size): readonly [number, number] => [
    toX(size),
    toY((average + spreadAt(size, known, average, limit) / Math.sqrt(size)) * factor),
  ]);
  const inside = places.filter(([, y]) => y >= plot.top && y <= plot.bottom);
  const [, end] = places.at(-1) ?? [];
  return {
    path: pathThrough(inside),
    ...(end !== undefined && end >= plot.top && end <= plot.bottom && { end }),
  };
}

/** The limit's distance times the root of the size: nearly the same everywhere, and taken in between where it is not. */
function spreadAt(size: number, peers: readonly Peer[], average: number, limit: (peer: Peer) => number): number {
  const spread = (peer: Peer) => (limit(peer) - average) * Math.sqrt(peer.exposure);
  const after = peers.find(({ exposure }) => exposure >= size);
  const before = peers.filter(({ exposure }) => exposure <= size).at(-1);
  const [one, other] = [before ?? after, after ?? before];
  if (!one || !other) return 0;
  const part = other.exposure === one.exposure ? 0 : (size - one.exposure) / (other.exposure - one.exposure);
  return spread(one) + (spread(other) - spread(one)) * part;
}
