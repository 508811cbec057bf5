import type { AllocationProblem } from '../../../src/domain/allocation/problem';
import { classesOf } from './classes';
import { classProgram, type ClassTotal } from './best-totals';
import type { Row } from './linear-program';
import { roomOf } from './room';
import type { SolveProgram } from './solve-program';

/**
 * As `bestTotals`, with an award below its fund's minimum ruled out: a variable that is 0 or 1 for each such pair, which makes it a
 * problem that takes time exponential in their number. For small problems only.
 */
export function bestTotalsWithMinimums(problem: AllocationProblem, solve: SolveProgram): readonly ClassTotal[] {
  const room = roomOf(problem);
  const switched = room.pairs.filter(({ fund }) => (fund.minimum ?? 0) > 0);
  const binaries = switched.map(({ variable }) => `on_${variable}`);
  const rows = switched.flatMap(({ fund, variable, limit }): readonly Row[] => [
    {
      terms: [
        [1, variable],
        [-fund.minimum!, `on_${variable}`],
      ],
      relation: '>=',
      value: 0,
    },
    {
      terms: [
        [1, variable],
        [-limit, `on_${variable}`],
      ],
      relation: '<=',
      value: 0,
    },
  ]);
  const totals: ClassTotal[] = [];
  for (const services of classesOf(problem.services)) {
    const program = classProgram(room, services, totals);
    const total = Math.round(solve({ ...program, rows: [...program.rows, ...rows], binaries }));
    totals.push({ services, total });
  }
  return totals;
}
