import type { LinearProgram, Row, Terms } from './linear-program';
import type { OpenPair, Room } from './room';

/** Rows and bounds that every allocation keeps: fund with tolerance, need, most that a pair may have. */
export function limitsOf(room: Room): Pick<LinearProgram, 'rows' | 'upperBounds'> {
  return {
    rows: [
      ...groups(room, ({ fund }) => fund.id).map(([id, terms]): Row => {
        return { terms, relation: '<=', value: room.plain.get(id)! + room.tolerance.get(id)! };
      }),
      ...groups(room, ({ service }) => service.id).map(([id, terms]): Row => {
        return { terms, relation: '<=', value: room.need.get(id)! };
      }),
    ],
    upperBounds: room.pairs.map(({ variable, limit }) => [variable, limit]),
  };
}

/** The sum of all pairs that fit. */
export function sumOf(room: Room, fits: (pair: OpenPair) => boolean): Terms {
  return room.pairs.filter(fits).map(({ variable }) => [1, variable] as const);
}

function groups(room: Room, keyOf: (pair: OpenPair) => string): readonly (readonly [string, Terms])[] {
  const keys = new Set(room.pairs.map(keyOf));
  return [...keys].map((key) => [key, sumOf(room, (pair) => keyOf(pair) === key)] as const);
}
