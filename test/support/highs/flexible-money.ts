import type { AllocationProblem, Award } from '../../../src/domain/allocation/problem';
import { limitsOf, sumOf } from './limits';
import type { Row } from './linear-program';
import { roomOf, sumBy, type Room } from './room';
import type { SolveProgram } from './solve-program';

/** What is paid from money that could have paid for anything. */
export interface FlexibleMoney {
  /** By unrestricted funds, beside their locked awards. */
  readonly unrestricted: number;
  /** Of it, what goes beyond the funds' amounts. */
  readonly tolerance: number;
}

/** As an answer has it. */
export function flexibleMoney(problem: AllocationProblem, awards: readonly Award[]): FlexibleMoney {
  const room = roomOf(problem);
  const open = sumBy(
    awards.filter(({ isLocked }) => !isLocked),
    'fund',
  );
  const unrestricted = problem.funds.filter(({ purposes }) => purposes.length === 0).map(({ id }) => open.get(id) ?? 0);
  const beyond = problem.funds.map(({ id }) => Math.max(0, (open.get(id) ?? 0) - room.plain.get(id)!));
  const add = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);
  return { unrestricted: add(unrestricted), tolerance: add(beyond) };
}

/** The least with which every service can have what the answer gives it; tolerance as little as that leaves possible. */
export function leastFlexibleMoney(
  problem: AllocationProblem,
  awards: readonly Award[],
  solve: SolveProgram,
): FlexibleMoney {
  const room = roomOf(problem);
  const limits = limitsOf(room);
  const open = sumBy(
    awards.filter(({ isLocked }) => !isLocked),
    'service',
  );
  const kept = problem.services.map(({ id }): Row => {
    return { terms: sumOf(room, (pair) => pair.service.id === id), relation: '=', value: open.get(id) ?? 0 };
  });
  const flexible = sumOf(room, ({ fund }) => fund.purposes.length === 0);
  const rows = [...limits.rows, ...kept];
  const unrestricted = Math.round(
    solve({ sense: 'Minimize', objective: flexible, rows, upperBounds: limits.upperBounds }),
  );
  const over = overs(room);
  const tolerance = solve({
    sense: 'Minimize',
    objective: over.map(({ variable }) => [1, variable] as const),
    rows: [...rows, { terms: flexible, relation: '<=', value: unrestricted }, ...over.map(({ row }) => row)],
    upperBounds: limits.upperBounds,
  });
  return { unrestricted, tolerance: Math.round(tolerance) };
}

/** For each fund with tolerance left, a variable that is at least what it pays beyond its amount. */
function overs(room: Room): readonly { readonly variable: string; readonly row: Row }[] {
  return [...room.tolerance]
    .filter(([, tolerance]) => tolerance > 0)
    .flatMap(([id], at) => {
      const terms = sumOf(room, ({ fund }) => fund.id === id);
      if (terms.length === 0) return [];
      const variable = `over${at}`;
      const row: Row = { terms: [...terms, [-1, variable]], relation: '<=', value: room.plain.get(id)! };
      return [{ variable, row }];
    });
}
