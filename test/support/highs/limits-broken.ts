import type { AllocationProblem, Award } from '../../../src/domain/allocation/problem';
import { mayPay, pairKey, roomOf, sumBy } from './room';

/** What an answer breaks of design 4.5, aim 1: locks, purposes, periods, funds, needs, least and most; and what is no whole penny. */
export function limitsBroken(problem: AllocationProblem, awards: readonly Award[]): readonly string[] {
  const open = awards.filter(({ isLocked }) => !isLocked);
  return [...locksLost(problem, awards), ...pairsBroken(problem, open), ...sumsBroken(problem, open)];
}

function locksLost({ locked }: AllocationProblem, awards: readonly Award[]): readonly string[] {
  // A locked award of nothing keeps the pair closed; whether the answer repeats it is of no matter.
  const print = (list: readonly Award[]): string =>
    list
      .filter(({ isLocked, amount }) => isLocked && amount !== 0)
      .map(({ fund, service, amount }) => JSON.stringify([fund, service, amount]))
      .sort()
      .join();
  const pairs = awards.map(({ fund, service }) => pairKey(fund, service));
  return [
    ...(print(locked) === print(awards) ? [] : [`locked awards are ${print(awards)}, not ${print(locked)}`]),
    ...(new Set(pairs).size === pairs.length ? [] : [`a pair has two awards: ${pairs.join()}`]),
  ];
}

function pairsBroken({ funds, services, locked }: AllocationProblem, open: readonly Award[]): readonly string[] {
  const closed = new Set(locked.map(({ fund, service }) => pairKey(fund, service)));
  return open.flatMap(({ fund: fundId, service: serviceId, amount }) => {
    const fund = funds.find(({ id }) => id === fundId);
    const service = services.find(({ id }) => id === serviceId);
    const pair = `${fundId} pays ${serviceId} ${amount}`;
    if (!fund || !service) return [`${pair}: one of them is not there`];
    return [
      ...(Number.isSafeInteger(amount) && amount > 0 ? [] : [`${pair}: no whole pence`]),
      ...(mayPay(fund, service) ? [] : [`${pair}: it must not`]),
      ...(closed.has(pairKey(fundId, serviceId)) ? [`${pair}: the pair is locked`] : []),
      ...(amount > (fund.maximum ?? Infinity) ? [`${pair}: more than its maximum`] : []),
      ...(amount < (fund.minimum ?? 0) ? [`${pair}: less than its minimum`] : []),
    ];
  });
}

/** Locked awards may take more than there is; then nothing may come on top. */
function sumsBroken(problem: AllocationProblem, open: readonly Award[]): readonly string[] {
  const { plain, tolerance, need } = roomOf(problem);
  const overFund = [...sumBy(open, 'fund')].filter(
    ([id, paid]) => paid > (plain.get(id) ?? 0) + (tolerance.get(id) ?? 0),
  );
  const overNeed = [...sumBy(open, 'service')].filter(([id, paid]) => paid > (need.get(id) ?? 0));
  return [
    ...overFund.map(([id, paid]) => `${id} pays ${paid}, which is more than it has left`),
    ...overNeed.map(([id, paid]) => `${id} gets ${paid}, which is more than it still needs`),
  ];
}
