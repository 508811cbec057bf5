import type { Pence } from '../model/money';
import { compareTotals, totalsByClass, type ClassTotals } from './class-totals';
import { compareIds } from './compare-ids';
import { compareClasses, pairKey, pairOf, type Decided } from './groups';
import type { Payment } from './hand-out';
import type { AllocationProblem, UnmetMinimum } from './problem';
import { sumsBy, unmetMinimums, type TooSmall } from './unmet-minimums';

/** What was decided, with what comes of it. */
interface Outcome {
  readonly forbidden: ReadonlyMap<string, TooSmall>;
  readonly held: Decided['held'];
  readonly isClosed: boolean;
  readonly payments: readonly Payment[];
  readonly totals: ClassTotals;
  /** Payments below their fund's least award, the least deserving first. */
  readonly tooSmall: readonly TooSmall[];
}

/** A payment of a fund that has a least award. */
interface Limited extends Payment {
  readonly minimum: Pence;
}

type Decisions = Pick<Outcome, 'forbidden' | 'held' | 'isClosed'>;

/** Works out what is paid, given what was decided about pairs. */
type Pay = (problem: AllocationProblem, decided: Decided) => readonly Payment[];

const NOTHING_DECIDED: Decisions = { forbidden: new Map(), held: new Map(), isClosed: false };

/** Turns for each of the three steps below: many where a turn takes no time, few where it takes a second. */
const turnsFor = ({ funds, services }: AllocationProblem): number =>
  Math.min(400, Math.max(8, Math.round(4e5 / (funds.length * services.length + 1))));

/**
 * Least awards make the problem combinatorial: no flow answers them. A pair whose award would be too small gets either nothing from that fund
 * or the least award, whichever leaves the classes better off in their order, and everything is worked out again. What was decided in turn
 * is then searched for something better (branch and bound: what there is without the pairs that are open bounds what can come of them),
 * in full for small problems; in large ones what is left too small when turns run out is given up at once, and pairs that get nothing are
 * tried once more. No limit is ever broken, and what a service
 * loses by it is reported.
 */
export function meetMinimums(
  problem: AllocationProblem,
  pay: Pay,
): { readonly payments: readonly Payment[]; readonly unmet: readonly UnmetMinimum[]; readonly turns: number } {
  const work = workOn(problem, (decided) => pay(problem, decided));
  const root = work.outcome(NOTHING_DECIDED);
  const most = turnsFor(problem);
  const first = decideInTurn(root, work, most);
  const searched = searchAll(root, first, work, most);
  const best = searched.isBest ? searched.best : tryAgain(searched.best, work, most);
  const unmet = unmetMinimums(problem, best.payments, best.forbidden);
  return {
    payments: best.payments,
    unmet: unmet.length > 0 ? unmet : unmetAtOthersCost(problem, best, pay),
    turns: work.turns(),
  };
}

/**
 * A service that a least award keeps from a fund may be paid elsewhere, or be given the least award, and another go short for it: then what
 * is short names no minimum. So
 * where somebody is short and nothing is reported, it is worked out what there would be without least awards, and what of it is too small.
 */
function unmetAtOthersCost(problem: AllocationProblem, best: Outcome, pay: Pay): readonly UnmetMinimum[] {
  const { funds, services, locked } = problem;
  const minimums = new Map(funds.map(({ id, minimum = 0 }) => [id, minimum]));
  const had = [sumsBy(best.payments, ({ service }) => service.id), sumsBy(locked, ({ service }) => service)];
  const isShort = ({ id, need }: AllocationProblem['services'][number]): boolean =>
    had.reduce((sum, one) => sum + (one.get(id) ?? 0), 0) < need;
  if (!services.some(isShort) || [...minimums.values()].every((minimum) => minimum === 0)) return [];
  const payments = pay({ ...problem, funds: funds.map((fund) => ({ ...fund, minimum: 0 })) }, NOTHING_DECIDED);
  if (compareTotals(totalsByClass(services)(payments), best.totals) <= 0) return [];
  const now = sumsBy(best.payments, ({ fund, service }) => pairKey(fund, service.id));
  return payments.flatMap(({ fund, service, amount }) => {
    const minimum = minimums.get(fund) ?? 0;
    if (amount >= minimum) return [];
    const isRaised = now.has(pairKey(fund, service.id));
    return [{ fund, service: service.id, minimum, amount, ...(isRaised && { isRaised }) }];
  });
}

/** Few at a time, for the money of those who get nothing may lift the others above their minimum. */
function decideInTurn(root: Outcome, work: Work, most: number): Outcome {
  let now = root;
  const last = work.turns() + most;
  while (now.tooSmall.length > 0) {
    if (work.turns() >= last) return settle(now, work);
    now = decide(now, now.tooSmall.slice(0, Math.ceil(now.tooSmall.length / 4)), work, last);
  }
  return now;
}

/**
 * No more turns: what is large enough stays so, what is too small is given up, and funds with a least award pay nobody else. What is paid
 * is one way of doing that, so nothing is lost but what is too small, and the money of that is shared out again.
 */
function settle(now: Outcome, work: Work): Outcome {
  const kept = work.largeEnough(now);
  return work.outcome({ ...hold(forbid(now, now.tooSmall), kept), isClosed: true });
}

function decide(now: Outcome, pairs: readonly TooSmall[], work: Work, last: number): Outcome {
  const without = work.outcome(forbid(now, pairs));
  // What costs no class anything needs no second thought.
  if (compareTotals(without.totals, now.totals) >= 0) return without;
  const holding = hold(now, pairs);
  const withLeast = work.isAffordable(holding) ? work.outcome(holding) : undefined;
  if (withLeast && compareTotals(withLeast.totals, without.totals) > 0) return withLeast;
  const isMixed = pairs.length > 1 && work.turns() < last;
  return isMixed ? decide(now, pairs.slice(0, Math.ceil(pairs.length / 2)), work, last) : without;
}

/** Branch and bound from the start; `isBest` where nothing was left out. */
function searchAll(root: Outcome, first: Outcome, work: Work, most: number) {
  const last = work.turns() + most;
  let best = first;
  // With more open pairs than turns it would end among the first of them.
  let isBest = root.tooSmall.length <= most;
  const visit = (outcome: Outcome): void => {
    if (compareTotals(outcome.totals, best.totals) <= 0) return;
    const pair = outcome.tooSmall.at(-1);
    if (!pair) {
      best = outcome;
      return;
    }
    isBest &&= work.turns() < last;
    if (!isBest) return;
    [hold(outcome, [pair]), forbid(outcome, [pair])]
      .filter(work.isAffordable)
      .map(work.outcome)
      .sort((one, other) => compareTotals(other.totals, one.totals))
      .forEach(visit);
  };
  visit(root);
  return { best, isBest };
}

/** The most deserving first. */
function tryAgain(first: Outcome, work: Work, most: number): Outcome {
  const last = work.turns() + most;
  let best = first;
  for (const [key, pair] of [...first.forbidden].sort(([, one], [, other]) => leastDeserving(other, one))) {
    if (work.turns() >= last) break;
    const forbidden = new Map([...best.forbidden].filter(([other]) => other !== key));
    const decisions = hold({ ...best, forbidden }, [pair]);
    if (!work.isAffordable(decisions)) continue;
    const outcome = work.outcome(decisions);
    if (outcome.tooSmall.length === 0 && compareTotals(outcome.totals, best.totals) > 0) best = outcome;
  }
  return best;
}

const keyOf = ({ fund, service }: Payment): string => pairKey(fund, service.id);

const forbid = ({ forbidden, held, isClosed }: Decisions, pairs: readonly TooSmall[]): Decisions => ({
  forbidden: new Map([...forbidden, ...pairs.map((pair) => [keyOf(pair), pair] as const)]),
  held,
  isClosed,
});

const hold = ({ forbidden, held, isClosed }: Decisions, pairs: readonly Limited[]): Decisions => ({
  forbidden,
  held: new Map([...held, ...pairs.map((pair) => [keyOf(pair), pair.minimum] as const)]),
  isClosed,
});

type Work = ReturnType<typeof workOn>;

/** Works out what comes of decisions, and counts how often. */
function workOn(problem: AllocationProblem, pay: (decided: Decided) => readonly Payment[]) {
  const funds = new Map(problem.funds.map((fund) => [fund.id, fund]));
  const services = new Map(problem.services.map((service) => [service.id, service]));
  const totalsOf = totalsByClass(problem.services);
  const [byFund, byService] = [
    sumsBy(problem.locked, ({ fund }) => fund),
    sumsBy(problem.locked, (one) => one.service),
  ];
  let turns = 0;
  const limited = (payments: readonly Payment[]): readonly Limited[] =>
    payments.flatMap((payment) => {
      const minimum = funds.get(payment.fund)?.minimum ?? 0;
      return minimum > 0 ? [{ ...payment, minimum }] : [];
    });
  const outcome = ({ forbidden, held, isClosed }: Decisions): Outcome => {
    turns += 1;
    const payments = withHeld(pay({ forbidden, held, isClosed }), held);
    const tooSmall = limited(payments)
      .filter(({ amount, minimum }) => amount < minimum)
      .sort(leastDeserving);
    return { forbidden, held, isClosed, payments, totals: totalsOf(payments), tooSmall };
  };
  const largeEnough = ({ payments }: Outcome): readonly Limited[] =>
    limited(payments).filter(({ amount, minimum }) => amount >= minimum);
  /** Least awards that were set aside beside what is paid on top. */
  const withHeld = (paid: readonly Payment[], held: Decided['held']): readonly Payment[] => {
    if (held.size === 0) return paid;
    const payments = new Map<string, Payment>();
    const add = (payment: Payment): void => {
      const amount = payment.amount + (payments.get(keyOf(payment))?.amount ?? 0);
      payments.set(keyOf(payment), { ...payment, amount });
    };
    paid.forEach(add);
    for (const [key, amount] of held) {
      const [fund, id] = pairOf(key);
      const service = services.get(id);
      if (service) add({ fund, service, amount });
    }
    return [...payments.values()];
  };
  /** Whether the funds have, and the services need, all that is set aside. */
  const isAffordable = ({ held }: Decisions): boolean => {
    const pairs = [...held].map(([key, amount]) => ({ pair: pairOf(key), amount }));
    const isWithin = (room: Pence, used: Pence | undefined, more: Pence): boolean => (used ?? 0) + more <= room;
    return (
      [...sumsBy(pairs, ({ pair }) => pair[0])].every(([id, more]) => {
        const { amount, tolerance } = funds.get(id) ?? { amount: 0, tolerance: 0 };
        return isWithin(amount + tolerance, byFund.get(id), more);
      }) &&
      [...sumsBy(pairs, ({ pair }) => pair[1])].every(([id, more]) =>
        isWithin(services.get(id)?.need ?? 0, byService.get(id), more),
      )
    );
  };
  return { outcome, isAffordable, largeEnough, turns: () => turns };
}

function leastDeserving(one: TooSmall, other: TooSmall): number {
  const [a, b] = [one.service, other.service];
  return (
    compareClasses(b, a) || one.amount - other.amount || compareIds(b.id, a.id) || compareIds(other.fund, one.fund)
  );
}
