import type { AllocationProblem, Award, FundedService } from '../../../src/domain/allocation/problem';
import { classesOf } from './classes';
import { keepTotal, type ClassTotal } from './best-totals';
import { limitsOf, sumOf } from './limits';
import type { Row } from './linear-program';
import { roomOf, sumBy } from './room';
import type { SolveProgram } from './solve-program';

/**
 * Services that could have more without taking from anyone of their class who is no better off: what makes an answer unfair in the sense of
 * max–min. A service is as well off as the part of its need that is paid, locked awards included. One linear program for each short service.
 *
 * Whole pennies: an answer is right when no service is a penny or more away from the exact (fractional) fair one, for in a flow such a
 * rounding always exists. Then a neighbour that is no better off by the exact answer may look so by a penny of either, which is the slack
 * in `isHeld`; and if every service of the class has up to a penny too much or too little, this one may be raised by less than a penny
 * for each: that is the tolerance.
 */
export function unfair(problem: AllocationProblem, awards: readonly Award[], solve: SolveProgram): readonly string[] {
  const room = roomOf(problem);
  const limits = limitsOf(room);
  const paid = sumBy(awards, 'service');
  const opened = sumBy(
    awards.filter(({ isLocked }) => !isLocked),
    'service',
  );
  const openOf = ({ id }: FundedService): number => opened.get(id) ?? 0;
  const totalOf = (services: readonly FundedService[]): number =>
    services.map(openOf).reduce((sum, one) => sum + one, 0);
  const share = ({ id, need }: FundedService): number => (paid.get(id) ?? 0) / need;

  const before: ClassTotal[] = [];
  return classesOf(problem.services).flatMap((services) => {
    const faults = services.filter(isShort).flatMap((service) => {
      const most = Math.round(
        solve({
          sense: 'Maximize',
          objective: sumOf(room, (pair) => pair.service.id === service.id),
          rows: [...limits.rows, ...before.map((total) => keepTotal(room, total)), ...heldFor(service, services)],
          upperBounds: limits.upperBounds,
        }),
      );
      return most - openOf(service) > services.length
        ? [`${service.id} has ${openOf(service)}, and could have ${most} at the cost of those who are better off`]
        : [];
    });
    before.push({ services, total: totalOf(services) });
    return faults;
  });

  function isShort(service: FundedService): boolean {
    return openOf(service) < room.need.get(service.id)!;
  }

  function heldFor(service: FundedService, peers: readonly FundedService[]): readonly Row[] {
    const isHeld = (peer: FundedService): boolean =>
      openOf(peer) > 0 && share(peer) <= share(service) + 1 / service.need + 1 / peer.need;
    return peers.filter(isHeld).map((peer) => ({
      terms: sumOf(room, (pair) => pair.service.id === peer.id),
      relation: '>=',
      value: openOf(peer),
    }));
  }
}
