import type { Peer, PeerComparison } from '../../domain/variance/variance';
import { FRAME, extentOf, pathThrough, scaleBetween, ticksIn, type Scale } from './chart-frame';

/** A funnel as it is drawn; all places in the units of `FRAME`. */
export interface FunnelPicture {
  readonly points: readonly { readonly x: number; readonly y: number; readonly peer: Peer }[];
  readonly average: number;
  /** Lower and upper curve, as paths. */
  readonly curves95: readonly [lower: string, upper: string];
  readonly curves998: readonly [lower: string, upper: string];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** Where the name of this service stands. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

/** Pieces of a curve between two services. */
const PIECES = 6;

/** Lays out a funnel: exposure to the right, the rate upwards. Undefined below two services. */
export function funnelChart({ peers, average }: PeerComparison): FunnelPicture | undefined {
  if (peers.length < 2) return undefined;
  const sizes = peers.map(({ exposure }) => exposure);
  const extent = extentOf(peers.flatMap(({ rate, limits998 }) => [rate, ...limits998]));
  const toX = scaleBetween(extentOf(sizes), [FRAME.left, FRAME.right]);
  const toY = scaleBetween(extent, [FRAME.bottom, FRAME.top]);
  const points = peers.map((peer) => ({ x: toX(peer.exposure), y: toY(peer.rate), peer }));
  const own = points.find(({ peer }) => peer.isThis);
  const curves = (of: 'limits95' | 'limits998') =>
    [0, 1].map((side) => curve(peers, average, (peer) => peer[of][side] ?? average, toX, toY));
  const [lower95 = '', upper95 = ''] = curves('limits95');
  const [lower998 = '', upper998 = ''] = curves('limits998');
  return {
    points,
    average: toY(average),
    curves95: [lower95, upper95],
    curves998: [lower998, upper998],
    ticks: ticksIn(extent).map((value) => ({ y: toY(value), value })),
    ...(own && { label: labelBeside(own) }),
  };
}

/**
 * A limit from service to service. Between them the distance from the average is taken to shrink with the square root of the
 * exposure, as it does, so that few services, too, give a curve.
 */
function curve(peers: readonly Peer[], average: number, limit: (peer: Peer) => number, toX: Scale, toY: Scale): string {
  const spread = (peer: Peer) => (limit(peer) - average) * Math.sqrt(peer.exposure);
  const places = peers.flatMap((peer, index) => {
    const next = peers[index + 1];
    if (!next) return [[peer.exposure, limit(peer)] as const];
    return Array.from({ length: PIECES }, (_, piece) => {
      const part = piece / PIECES;
      const size = peer.exposure + (next.exposure - peer.exposure) * part;
      const width = spread(peer) + (spread(next) - spread(peer)) * part;
      return [size, size > 0 ? average + width / Math.sqrt(size) : limit(peer)] as const;
    });
  });
  return pathThrough(places.map(([size, rate]) => [toX(size), toY(rate)] as const));
}

function labelBeside({ x, y }: { readonly x: number; readonly y: number }): NonNullable<FunnelPicture['label']> {
  const isLeft = x < (FRAME.left + FRAME.right) / 2;
  return { x: isLeft ? x + 9 : x - 9, y: Math.max(FRAME.top + 4, y - 6), anchor: isLeft ? 'start' : 'end' };
}
