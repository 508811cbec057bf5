import { whyNot } from './may-pay';
import type { CannotPay, Fund, FundedService } from './problem';
import type { Standing } from './standing';

/**
 * Why a fund pays a short service no more than it does, although it has money left. Where neither purpose, period, lock nor maximum stands
 * in the way it is a least award: money that could flow freely would have flowed.
 */
export function whyNoMore(fund: Fund, service: FundedService, standing: Standing): CannotPay {
  const apart = whyNot(fund, service);
  if (apart) return apart;
  const pair = standing.awardOf(fund.id, service.id);
  if (pair.isLocked) return 'locked';
  return pair.amount >= (fund.maximum ?? Infinity) ? 'maximum' : 'minimum';
}
