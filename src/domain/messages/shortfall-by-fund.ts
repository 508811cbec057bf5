import { whyNot } from '../allocation/may-pay';
import type { AllocationParties, Fund, FundedService, Shortfall } from '../allocation/problem';
import { printMoney } from '../model/money';
import { printDate } from '../text/print-date';
import { usedInFull, whatWouldMeet, WHY_NOT } from './allocation';
import { fundsOf, nameOf } from './fund-words';

/** A shortfall for who has a moment, and for who has to explain it. */
export interface ShortfallTold {
  /** `Court Support is £18,000 short.` */
  readonly short: string;
  /** One more sentence: why. */
  readonly why: string;
  /** Every fund that has a part in it, used in full before left over, in table order. */
  readonly byFund: readonly { readonly fund: string; readonly name: string; readonly text: string }[];
  /** `£12,000 more in PCC Core would meet it.` Empty where nothing alone would. */
  readonly help: string;
}

/** Who is short of how much and why, in two sentences; then fund by fund. @throws RangeError for a service the problem has not. */
export function tellShortfall(shortfall: Shortfall, problem: AllocationParties): ShortfallTold {
  const service = problem.services.find(({ id }) => id === shortfall.service);
  if (!service) throw new RangeError(`The problem has no service ${shortfall.service}.`);
  const mayPay = problem.funds.filter((fund) => !whyNot(fund, service));
  const [why = 'no fund with money left may pay for it'] = [
    ...otherPeriod(service, problem.funds),
    ...usedInFull(shortfall, problem, service, mayPay),
  ];
  return {
    short: `${nameOf(service)} is ${printMoney(shortfall.amount)} short.`,
    why: asSentence(why),
    byFund: fundByFund(shortfall, problem, service),
    help: whatWouldMeet(shortfall, problem, mayPay).map(asSentence).join(' '),
  };
}

/** The service has ended before the first fund with its purpose begins, or begins after the last has ended; else nothing. */
function otherPeriod(service: FundedService, funds: readonly Fund[]): readonly string[] {
  const reasons = funds.map((fund) => ({ fund, because: whyNot(fund, service) }));
  if (reasons.some(({ because }) => because === undefined)) return [];
  const late = reasons.filter(({ because }) => because === 'period').map(({ fund }) => fund);
  const starts = late.flatMap(({ start }) => start ?? []).sort();
  const ends = late.flatMap(({ end }) => end ?? []).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  const whose = late.length === 1 ? 'the only fund with its purpose' : 'every fund that may pay for it';
  if (service.end !== undefined && first !== undefined && starts.length === late.length && service.end < first) {
    const orLater = first === starts.at(-1) ? '' : ' or later';
    return [`it ended on ${printDate(service.end)}; ${whose} begins on ${printDate(first)}${orLater}`];
  }
  if (service.start !== undefined && last !== undefined && ends.length === late.length && service.start > last) {
    const orEarlier = last === ends[0] ? '' : ' or earlier';
    return [`it begins on ${printDate(service.start)}; ${whose} ends on ${printDate(last)}${orEarlier}`];
  }
  return [];
}

function fundByFund(
  { fullyUsed, indirectly, cannotPay }: Shortfall,
  problem: AllocationParties,
  service: FundedService,
): ShortfallTold['byFund'] {
  const used = fundsOf(problem, fullyUsed).map((fund) => ({
    fund,
    text: indirectly.includes(fund.id)
      ? 'used in full; it cannot pay for it, but could take over what others pay elsewhere'
      : 'used in full',
  }));
  const left = cannotPay.flatMap(({ fund: id, unspent, because }) =>
    fundsOf(problem, [id]).map((fund) => ({
      fund,
      text: `${printMoney(unspent)} unspent; ${WHY_NOT[because](fund, service)}`,
    })),
  );
  return [...used, ...left].map(({ fund, text }) => ({ fund: fund.id, name: nameOf(fund), text: asSentence(text) }));
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
