import { whyNot } from '../allocation/may-pay';
import type {
  AllocationParties,
  CannotPay,
  Fund,
  FundedService,
  Shortfall,
  UnmetMinimum,
  Unspent,
} from '../allocation/problem';
import { printMoney, type Pence } from '../model/money';
import { fundsOf, nameOf, namesOf, otherFunds, periodOf, purposesOf } from './fund-words';
import { allOf, oneOf } from '../text/grammar';
import { words } from '../text/words';

/** Funds, or services that are short, that one sentence names one by one. */
const MOST_NAMED = 3;

/** What keeps a fund from paying, after "£30,000 unspent in MoJ General cannot pay for it, ". */
export const WHY_NOT: Readonly<Record<CannotPay, (fund: Fund, service: FundedService) => string>> = words(
  'messages-allocation-why-not',
  {
    purpose: (fund, { purposes }) =>
      `${purposesOf(fund)}${purposes.length === 0 ? ' and the service names no purpose' : ''}`,
    period: (fund) => periodOf(fund),
    maximum: ({ maximum = 0 }) => `it pays ${printMoney(maximum)} for one service at most`,
    minimum: ({ minimum = 0 }) =>
      minimum > 0
        ? `its awards are ${printMoney(minimum)} or more, and none was found that fits`
        : 'the minimum awards of other funds stand in the way',
    locked: () => 'its award is locked',
  },
);

/**
 * Why a service is short, and what would help: "£12,000 short: everything that may pay for it (MoJ Core, PCC Core) is used in full; £30,000
 * unspent in MoJ General cannot pay for it, its purpose is sexual violence; £12,000 more in PCC Core would meet it."
 */
export function sayShortfall(shortfall: Shortfall, problem: AllocationParties): string {
  const service = problem.services.find(({ id }) => id === shortfall.service);
  if (!service) throw new RangeError(`The problem has no service ${shortfall.service}.`);
  const mayPay = problem.funds.filter((fund) => !whyNot(fund, service));
  const parts = [
    ...usedInFull(shortfall, problem, service, mayPay),
    ...haveMoneyLeft(shortfall, problem, service),
    ...whatWouldMeet(shortfall, problem, mayPay),
  ];
  return `${printMoney(shortfall.amount)} short: ${parts.join('; ')}.`;
}

/** Why those that may pay for it pay no more: parts of a sentence. */
export function usedInFull(
  { fullyUsed, indirectly, cannotPay }: Shortfall,
  problem: AllocationParties,
  service: FundedService,
  mayPay: readonly Fund[],
): readonly string[] {
  if (mayPay.length === 0) return [`no fund may pay for it: ${whyNone(problem, service)}`];
  const explained = new Set([...fullyUsed, ...cannotPay.map(({ fund }) => fund)]);
  const direct = fundsOf(
    problem,
    fullyUsed.filter((id) => !indirectly.includes(id)),
  );
  const others = mayPay.filter(({ id }) => !explained.has(id));
  if (direct.length === 0) {
    if (others.length === 0) return [];
    const areEmpty = others.every(({ amount, tolerance }) => amount + tolerance === 0);
    return [
      areEmpty
        ? `what may pay for it (${namesOf(others)}) holds no money`
        : `${namesOf(others)} may pay no more for it`,
    ];
  }
  const more = others.some(({ amount, tolerance }) => amount + tolerance > 0) ? 'more ' : '';
  const behind = fundsOf(problem, indirectly);
  return [
    `everything that may pay ${more}for it (${direct.map(nameOf).join(', ')}) is used in full`,
    ...(behind.length === 0
      ? []
      : [
          `so ${behind.length === 1 ? 'is' : 'are'} ${namesOf(behind)}, which could take over what others pay elsewhere`,
        ]),
  ];
}

function whyNone({ funds }: AllocationParties, service: FundedService): string {
  if (funds.some((fund) => whyNot(fund, service) === 'period'))
    return 'those that have its purpose have another period';
  return service.purposes.length === 0 ? 'it has no purpose, and every fund is ringfenced' : 'none has its purpose';
}

/** Those that may pay for it but for a limit come first, then the most money: what a reader would think of. */
function haveMoneyLeft(
  { cannotPay }: Shortfall,
  { funds }: AllocationParties,
  service: FundedService,
): readonly string[] {
  const isApart = (because: CannotPay) => Number(because === 'purpose' || because === 'period');
  const sorted = [...cannotPay].sort((a, b) => isApart(a.because) - isApart(b.because) || b.unspent - a.unspent);
  const named = sorted.slice(0, sorted.length === MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED);
  const rest = sorted.slice(named.length);
  const parts = named.flatMap(({ fund: id, unspent, because }) => {
    const fund = funds.find((one) => one.id === id);
    if (!fund) return [];
    const what = isApart(because) ? 'cannot pay for it' : 'cannot pay more for it';
    return [`${printMoney(unspent)} unspent in ${nameOf(fund)} ${what}, ${WHY_NOT[because](fund, service)}`];
  });
  if (rest.length === 0) return parts;
  const sum = rest.reduce((total, { unspent }) => total + unspent, 0);
  return [...parts, `${printMoney(sum)} unspent in ${otherFunds(rest.length)} cannot pay for it either`];
}

/** The least that would help, and in which funds: part of a sentence, or nothing. */
export function whatWouldMeet(
  { amount: missing, wouldMeet }: Shortfall,
  problem: AllocationParties,
  mayPay: readonly Fund[],
): readonly string[] {
  if (mayPay.length === 0 || !wouldMeet) return [];
  const amount = Math.min(...wouldMeet.map((one) => one.amount));
  const cheapest = wouldMeet.filter((one) => one.amount === amount);
  const [first] = cheapest;
  if (!first) return ['more money in one fund alone would not meet it'];
  const funds = fundsOf(
    problem,
    cheapest.map(({ fund }) => fund),
  );
  const named = funds.slice(0, MOST_NAMED).map(nameOf);
  const rest = funds.length - named.length;
  const where = oneOf(rest > 0 ? [...named, otherFunds(rest)] : named);
  return [`${printMoney(amount)} more in ${where} would meet it${shared(missing, first.forOthers)}`];
}

function shared(missing: Pence, forOthers: Pence): string {
  if (forOthers === 0) return '';
  return `: ${printMoney(missing)} for it and ${printMoney(forOthers)} for services that come before it or share with it`;
}

/** Why ringfenced money is left: "£30,000 of MoJ General is not needed: no service has its purpose, sexual violence." */
export function sayUnspent({ fund: id, amount, services }: Unspent, problem: AllocationParties): string {
  const [fund] = fundsOf(problem, [id]);
  if (!fund) throw new RangeError(`The problem has no fund ${id}.`);
  const byId = new Map(problem.services.map((service) => [service.id, service]));
  const whose = `${printMoney(amount)} of ${nameOf(fund)}`;
  if (services.length === 0) return `${whose} is not needed: ${nobodyFor(fund, problem)}.`;
  const short = services.filter(({ because }) => because !== 'met');
  const met = services.filter(({ because }) => because === 'met').flatMap(({ service }) => byId.get(service) ?? []);
  if (short.length === 0) {
    const all = met.length === 1 ? `the only service it may pay for, ${namesOf(met)},` : 'every service it may pay for';
    return `${whose} is not needed: ${all} has all it needs${met.length === 1 ? '' : ` (${namesOf(met)})`}.`;
  }
  const named = short.slice(0, MOST_NAMED).flatMap(({ service: key, because }) => {
    const service = byId.get(key);
    return service ? [`${nameOf(service)} is short, but ${limitOf(because, fund)}`] : [];
  });
  const rest = short.length - named.length;
  const others = [
    ...(rest === 0 ? [] : [`${rest === 1 ? '1 more service is' : `${rest} more services are`} short for such reasons`]),
    ...(met.length === 0 ? [] : [`${namesOf(met)} ${met.length === 1 ? 'has' : 'have'} all that is needed`]),
  ];
  return `${whose} cannot be used: ${[...named, ...others].join('; ')}.`;
}

function limitOf(because: Unspent['services'][number]['because'], { maximum = 0, minimum = 0 }: Fund): string {
  if (because === 'maximum') return `has the most that the fund pays one service, ${printMoney(maximum)}`;
  if (because === 'locked') return 'its award from this fund is locked';
  return minimum > 0
    ? `the fund’s awards are ${printMoney(minimum)} or more`
    : 'the minimum awards of other funds stand in the way';
}

function nobodyFor(fund: Fund, { services }: AllocationParties): string {
  const names = allOf(fund.purposeNames ?? fund.purposes);
  const what = `its ${fund.purposes.length === 1 ? 'purpose' : 'purposes'}, ${names}`;
  const isOutOfTime = services.some((service) => whyNot(fund, service) === 'period');
  return isOutOfTime ? `no service that has ${what}, falls in its period` : `no service has ${what}`;
}

/** "MoJ Core pays nothing for Safe Haven: there would have been £400, and its awards are £1,000 or more." */
export function sayUnmetMinimum(
  { fund: fundId, service: serviceId, minimum, amount, isRaised }: UnmetMinimum,
  problem: AllocationParties,
): string {
  const [fund] = fundsOf(problem, [fundId]);
  const service = problem.services.find(({ id }) => id === serviceId);
  const [from, to] = [fund ? nameOf(fund) : fundId, service ? nameOf(service) : serviceId];
  if (isRaised)
    return `${from} pays ${to} its least award, ${printMoney(minimum)}, instead of ${printMoney(amount)}: others have that much less.`;
  return `${from} pays nothing for ${to}: there would have been ${printMoney(amount)}, and its awards are ${printMoney(minimum)} or more.`;
}
