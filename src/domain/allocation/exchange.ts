import { keptFor } from '../model/kept-for';
import type { Pence } from '../model/money';
import { UNLIMITED } from './flow/network';
import { payersAmong } from './may-pay';
import type { AllocationProblem, Fund, FundedService } from './problem';
import { shortOf, type Standing } from './standing';

/**
 * Services among which awards may be exchanged freely: the same funds may pay them, and no maximum stands between. A service that a fund
 * with a maximum may pay is one alone.
 */
export interface ExchangeGroup {
  /** Those that are short. */
  readonly short: readonly { readonly service: FundedService; readonly amount: Pence }[];
  /** Places in the problem's funds, with what each may still pay on top of what it pays. None without room. */
  readonly payers: readonly { readonly fund: number; readonly room: Pence }[];
  /** Unlocked awards by place of the fund: what another payer of the group could take over. */
  readonly movable: ReadonlyMap<number, Pence>;
}

/** A service that is short, with its place in the residual network. */
export interface Short {
  readonly service: FundedService;
  readonly amount: Pence;
  readonly group: ExchangeGroup;
}

/** What can still move once awards are given: the residual network of funds and services. */
export function exchangeGroups(problem: AllocationProblem, standing: Standing): readonly ExchangeGroup[] {
  const places = new Map(problem.funds.map(({ id }, place) => [id, place]));
  const mayPay = payersAmong(problem.funds);
  const isAnyCapped = keptFor((list: readonly number[]) =>
    list.some((place) => problem.funds[place]?.maximum !== undefined),
  );
  const groups = new Map<string, { services: FundedService[]; payers: ExchangeGroup['payers'] }>();
  for (const service of problem.services) {
    const list = mayPay(service);
    const isCapped = isAnyCapped(list);
    const paid = standing.payersOf(service.id);
    const isLocked = [...paid.values()].some((pair) => pair.isLocked);
    const payers = isCapped || isLocked ? list.flatMap((fund) => withRoom(problem.funds, fund, paid)) : undefined;
    const key = isCapped ? service.id : JSON.stringify([list, payers]);
    const group = groups.get(key);
    if (group) group.services.push(service);
    else groups.set(key, { services: [service], payers: payers ?? list.map((fund) => ({ fund, room: UNLIMITED })) });
  }
  return [...groups.values()].map(({ services, payers }) => ({
    payers,
    short: services
      .map((service) => ({ service, amount: shortOf(service, standing) }))
      .filter(({ amount }) => amount > 0),
    movable: movableIn(services, standing, places),
  }));
}

function withRoom(funds: readonly Fund[], place: number, paid: ReturnType<Standing['payersOf']>) {
  const fund = funds[place];
  const pair = fund && paid.get(fund.id);
  if (!fund || pair?.isLocked) return [];
  const room = fund.maximum === undefined ? UNLIMITED : fund.maximum - (pair?.amount ?? 0);
  return room > 0 ? [{ fund: place, room }] : [];
}

function movableIn(
  services: readonly FundedService[],
  standing: Standing,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, Pence> {
  const movable = new Map<number, Pence>();
  for (const { id } of services) {
    for (const [fund, { amount, isLocked }] of standing.payersOf(id)) {
      const place = places.get(fund);
      if (place !== undefined && !isLocked && amount > 0) movable.set(place, (movable.get(place) ?? 0) + amount);
    }
  }
  return movable;
}
