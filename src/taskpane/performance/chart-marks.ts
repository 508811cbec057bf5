import type { SpecialCause } from '../../domain/variance/special-causes';
import { at } from './chart-frame';

/** What a point is drawn as: told apart by shape, whatever the colours. */
export type PointShape = 'plain' | SpecialCause | 'this';

/** Half the size of a mark, in the drawing's units. */
const SIZES: Readonly<Record<PointShape, number>> = {
  plain: 2.5,
  outside: 5,
  shift: 4,
  trend: 4.8,
  'two-of-three': 4.5,
  this: 5.5,
};

/** Corners around the middle, in halves of the size. */
const CORNERS: Readonly<Record<Exclude<PointShape, 'plain'>, readonly (readonly [x: number, y: number])[]>> = {
  outside: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  shift: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  trend: [
    [0, -1],
    [1, 0.9],
    [-1, 0.9],
  ],
  'two-of-three': [
    [-0.4, -1],
    [0.4, -1],
    [0.4, -0.4],
    [1, -0.4],
    [1, 0.4],
    [0.4, 0.4],
    [0.4, 1],
    [-0.4, 1],
    [-0.4, 0.4],
    [-1, 0.4],
    [-1, -0.4],
    [-0.4, -0.4],
  ],
  this: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
};

/** The outline of a mark: circle, diamond, square, triangle or cross. */
export function markPath(mark: PointShape, x: number, y: number): string {
  const size = SIZES[mark];
  if (mark === 'plain')
    return `M${at(x - size)} ${at(y)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  return `${CORNERS[mark].map(([dx, dy], index) => `${index === 0 ? 'M' : 'L'}${at(x + dx * size)} ${at(y + dy * size)}`).join('')}Z`;
}
