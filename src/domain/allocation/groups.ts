import { keptFor } from '../model/kept-for';
import type { Pence } from '../model/money';
import { compareIds } from './compare-ids';
import type { Claim } from './level';
import { payersAmong } from './may-pay';
import type { AllocationProblem, Fund, FundedService } from './problem';

/** A service and what it still asks for. */
export interface Asking extends Claim {
  readonly service: FundedService;
  /** `need` less `had`. */
  readonly open: Pence;
}

/** A fund and what may still be awarded from it. */
export interface Offering {
  readonly fund: Fund;
  readonly money: Pence;
  /** On top, when nothing else is left. */
  readonly tolerance: Pence;
}

/**
 * Services of one class that the same funds may pay, without a limit of any fund in the way: money that reaches one of them can reach
 * each of them, so they are one node of the network. A service whose award some fund limits is a group of its own.
 */
export interface Group {
  /** In order of their ids. */
  readonly members: readonly Asking[];
  /** Places in `Prepared.offerings`, with the most that may flow from each. */
  readonly payers: readonly { readonly offering: number; readonly most: Pence }[];
  readonly open: Pence;
}

/** A problem in an order that depends on ids alone. */
export interface Prepared {
  readonly offerings: readonly Offering[];
  /** Contracted before planned, then by rank: each class as a whole comes before the next. */
  readonly classes: readonly (readonly Group[])[];
}

/** `fund` and `service` as one key. */
export const pairKey = (fund: string, service: string): string => JSON.stringify([fund, service]);

/** The fund and the service of a key. */
export const pairOf = (key: string): readonly [string, string] => JSON.parse(key) as [string, string];

/** What was decided about pairs of a fund and a service whose award would be too small, by `pairKey`. */
export interface Decided {
  /** These get nothing that is not locked. */
  readonly forbidden: { readonly keys: () => Iterable<string> };
  /** These get so much at least: it is set aside, and more may come on top. */
  readonly held: ReadonlyMap<string, Pence>;
  /** Funds with a least award pay nobody else: then no award can be too small. */
  readonly isClosed?: boolean;
}

/** The same of one service, by fund. */
interface OfService {
  readonly shut: Set<string>;
  readonly held: Map<string, Pence>;
}

const NOTHING_DECIDED: OfService = { shut: new Set(), held: new Map() };

/** Sorts, subtracts what is locked or held, and groups. */
export function prepare(problem: AllocationProblem, decided: Decided): Prepared {
  const { funds, services, locked } = problem;
  const [byFund, byService] = [new Map<string, Pence>(), new Map<string, Pence>()];
  const add = (sums: Map<string, Pence>, key: string, amount: Pence) => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { fund, service, amount } of locked) {
    add(byFund, fund, amount);
    add(byService, service, amount);
  }
  for (const [key, amount] of decided.held) {
    const [fund, service] = pairOf(key);
    add(byFund, fund, amount);
    add(byService, service, amount);
  }
  const sorted = fundsInOrder(funds);
  const offerings = sorted.map((fund) => offeringOf(fund, byFund.get(fund.id) ?? 0));
  const payersFor = payersOf(sorted);
  const askings = servicesInOrder(services).map((service) => askingOf(service, byService.get(service.id) ?? 0));
  const decidedOn = byServiceIn(decided, locked);
  const groups = new Map<string, { asking: Asking[]; payers: Group['payers'] }>();
  for (const asking of askings.filter(({ open }) => open > 0)) {
    const { service, open } = asking;
    const own = decidedOn.get(service.id) ?? NOTHING_DECIDED;
    const payers = payersFor(service).flatMap((offering) => {
      const most = mostFrom(offerings[offering]?.fund, open, own, decided.isClosed === true);
      return most > 0 ? [{ offering, most }] : [];
    });
    const isLimited = payers.some(({ most }) => most < open);
    const key = JSON.stringify([classOf(service), payers.map(({ offering }) => offering), isLimited && service.id]);
    const group = groups.get(key);
    if (group) group.asking.push(asking);
    else groups.set(key, { asking: [asking], payers });
  }
  return { offerings, classes: inClasses([...groups.values()].map(({ asking, payers }) => groupOf(asking, payers))) };
}

function offeringOf(fund: Fund, locked: Pence): Offering {
  const left = fund.amount - locked;
  // Locked awards may have used the tolerance already, or more than there is.
  return { fund, money: Math.max(0, left), tolerance: Math.max(0, fund.tolerance + Math.min(0, left)) };
}

function askingOf(service: FundedService, had: Pence): Asking {
  return { service, need: service.need, had, open: Math.max(0, service.need - had) };
}

/** What was decided, by service: looked up for every fund that may pay it. */
function byServiceIn(
  { forbidden, held }: Decided,
  locked: AllocationProblem['locked'],
): ReadonlyMap<string, OfService> {
  const all = new Map<string, OfService>();
  const of = (service: string): OfService => {
    const one = all.get(service) ?? { shut: new Set(), held: new Map() };
    all.set(service, one);
    return one;
  };
  // A locked award is the one row of its pair, and stays as it is: nothing comes on top of it.
  for (const { fund, service } of locked) of(service).shut.add(fund);
  for (const key of forbidden.keys()) {
    const [fund, service] = pairOf(key);
    of(service).shut.add(fund);
  }
  for (const [key, amount] of held) {
    const [fund, service] = pairOf(key);
    of(service).held.set(fund, amount);
  }
  return all;
}

/** What a fund may still pay a service that asks for `open`; 0 where its least award cannot be reached. */
function mostFrom(fund: Fund | undefined, open: Pence, { shut, held }: OfService, isClosed: boolean): Pence {
  if (!fund || shut.has(fund.id)) return 0;
  const set = held.get(fund.id);
  if (set !== undefined) return Math.min(open, (fund.maximum ?? Infinity) - set);
  const most = Math.min(open, fund.maximum ?? open);
  const minimum = fund.minimum ?? 0;
  return most < minimum || (isClosed && minimum > 0) ? 0 : most;
}

function groupOf(members: readonly Asking[], payers: Group['payers']): Group {
  const open = members.reduce((sum, one) => sum + one.open, 0);
  const isAlone = members.length === 1;
  return { members, payers: payers.map(({ offering, most }) => ({ offering, most: isAlone ? most : open })), open };
}

function classOf({ isContracted, rank }: FundedService): readonly [number, number] {
  return [isContracted ? 0 : 1, rank ?? Number.MAX_SAFE_INTEGER];
}

/** Below zero where the first service's class comes before the second's. */
export function compareClasses(one: FundedService, other: FundedService): number {
  const [a, b] = [classOf(one), classOf(other)];
  return a[0] - b[0] || a[1] - b[1];
}

/** Kept as long as the problem is: with least awards it is prepared many times. */
const fundsInOrder = keptFor((funds: readonly Fund[]) => [...funds].sort((a, b) => compareIds(a.id, b.id)));
const payersOf = keptFor(payersAmong);
const servicesInOrder = keptFor((services: readonly FundedService[]) =>
  [...services].sort((a, b) => compareClasses(a, b) || compareIds(a.id, b.id)),
);

/** Groups come in order of their first members, so those of a class stand together. */
function inClasses(groups: readonly Group[]): readonly (readonly Group[])[] {
  const classes: Group[][] = [];
  let last: FundedService | undefined;
  for (const group of groups) {
    const first = group.members[0]?.service;
    if (last && first && compareClasses(last, first) === 0) classes.at(-1)?.push(group);
    else classes.push([group]);
    last = first;
  }
  return classes;
}
