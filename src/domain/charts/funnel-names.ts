import type { Peer } from '../variance/variance';
import { areOverlapping, boxOf, fitted, TEXT_SIZE, type ChartBox, type ChartText } from './chart-text';
import type { PointKind } from './point-kinds';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly kind: PointKind;
  readonly peer: Peer;
}

interface Around {
  readonly plot: ChartBox;
  /** What stands already. */
  readonly fixed: readonly ChartText[];
  readonly print: (rate: number) => string;
}

/** Up to so many peers are all named; of more only ours and those beyond the outer limits. */
const NAMED = 8;

/** Half of a mark with some air, and of ours with its ring. */
const [MARK, RING] = [6, 11];

/** Names with rates beside their points, ours first; one for which there is no room is left to the table. */
export function funnelNames(points: readonly Placed[], { plot, fixed, print }: Around): readonly ChartText[] {
  const isFew = points.length <= NAMED;
  const wanted = points
    .filter(({ peer }) => isFew || peer.isThis || isBeyond(peer))
    .sort((one, other) => Number(other.peer.isThis) - Number(one.peer.isThis));
  const placed: ChartText[] = [];
  for (const point of wanted) {
    const marks = points.filter((one) => one !== point).map(markBox);
    const taken = [...[...fixed, ...placed].map(boxOf), ...marks];
    const room = plot.right - plot.left;
    const text = candidates(point, print, room).find((one) => {
      const box = boxOf(one);
      const isIn =
        box.left >= plot.left && box.right <= plot.right + 2 && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
      return isIn && !taken.some((other) => areOverlapping(box, other));
    });
    if (text) placed.push(text);
  }
  return placed;
}

function isBeyond({ rate, limits998: [lower, upper] }: Peer): boolean {
  return rate < lower || rate > upper;
}

function markBox({ x, y, peer }: Placed): ChartBox {
  const half = peer.isThis ? RING : MARK;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Left and right of the point, above and below it; the whole name before a cut one. */
function candidates({ x, y, kind, peer }: Placed, print: Around['print'], room: number): readonly ChartText[] {
  const away = peer.isThis ? RING : MARK;
  const own = { size: TEXT_SIZE, isBold: peer.isThis, tone: kind === 'ordinary' ? ('plain' as const) : kind };
  const plain = withoutBrackets(peer.name);
  const names = [plain, fitted(plain, room * 0.5, TEXT_SIZE), fitted(plain, room * 0.3, TEXT_SIZE)];
  return [...new Set(names)].flatMap((name): readonly ChartText[] => {
    const text = `${name} ${print(peer.rate)}`;
    return [
      { x: x - away - 1, y: y + 4, anchor: 'end', text, ...own },
      { x: x + away + 1, y: y + 4, anchor: 'start', text, ...own },
      { x, y: y - away - 2, anchor: 'middle', text, ...own },
      { x, y: y + away + 10, anchor: 'middle', text, ...own },
      { x: x + away, y: y - away - 2, anchor: 'end', text, ...own },
      { x: x - away, y: y - away - 2, anchor: 'start', text, ...own },
      { x: x + away, y: y + away + 10, anchor: 'end', text, ...own },
      { x: x - away, y: y + away + 10, anchor: 'start', text, ...own },
    ];
  });
}

/** `Counselling` of `Counselling (North)`: what is in brackets is in the table. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^()]*\)$/, '') || name;
}
