import type { AllocationProblem, FundedService } from '../../../src/domain/allocation/problem';
import { classesOf } from './classes';
import { limitsOf, sumOf } from './limits';
import type { LinearProgram, Row } from './linear-program';
import { roomOf, type Room } from './room';
import type { SolveProgram } from './solve-program';

/** A class gets at least so much beside its locked awards. */
export interface ClassTotal {
  readonly services: readonly FundedService[];
  readonly total: number;
}

/**
 * The most that each class can have beside its locked awards, the first class first: one linear program for each, with the totals of
 * the classes before it kept. Capacities are whole pence and the rows are those of a flow, so the best totals are whole too.
 */
export function bestTotals(problem: AllocationProblem, solve: SolveProgram): readonly ClassTotal[] {
  const room = roomOf(problem);
  const totals: ClassTotal[] = [];
  for (const services of classesOf(problem.services)) {
    totals.push({ services, total: Math.round(solve(classProgram(room, services, totals))) });
  }
  return totals;
}

/** The most that `services` can have when the classes before them get their totals. */
export function classProgram(
  room: Room,
  services: readonly FundedService[],
  before: readonly ClassTotal[],
): LinearProgram {
  const limits = limitsOf(room);
  return {
    sense: 'Maximize',
    objective: sumOf(room, isFor(services)),
    rows: [...limits.rows, ...before.map((total) => keepTotal(room, total))],
    upperBounds: limits.upperBounds,
  };
}

/** The row that gives a class its total. */
export function keepTotal(room: Room, { services, total }: ClassTotal): Row {
  return { terms: sumOf(room, isFor(services)), relation: '>=', value: total };
}

function isFor(services: readonly FundedService[]): (pair: { readonly service: FundedService }) => boolean {
  const ids = new Set(services.map(({ id }) => id));
  return ({ service }) => ids.has(service.id);
}
