import type { MoneyBook } from '../../domain/allocation/money-book';
import type { WhatIf } from '../../domain/allocation/what-if';
import { readPence } from '../../domain/model/money';
import { WHAT_IF_WORDS } from './money-words';

/** What is filled in under *What if*. Funds and services by their place in the tables. */
export interface WhatIfForm {
  readonly kind: WhatIf['kind'];
  readonly fund: number;
  readonly service: number;
  readonly figure: string;
}

/** Which fields a kind of change has. */
export const FIELDS: Readonly<Record<WhatIf['kind'], { fund: boolean; service: boolean; figure?: 'amount' | 'rank' }>> =
  {
    'fund-amount': { fund: true, service: false, figure: 'amount' },
    'service-need': { fund: false, service: true, figure: 'amount' },
    rank: { fund: false, service: true, figure: 'rank' },
    lock: { fund: true, service: true, figure: 'amount' },
    unlock: { fund: true, service: true },
  };

/** The change that was filled in, or what is wrong with the figure. */
export function readWhatIf(form: WhatIfForm, { funds, services }: MoneyBook): WhatIf | { readonly trouble: string } {
  const fund = funds[form.fund]?.id ?? '';
  const service = services[form.service]?.id ?? '';
  if (form.kind === 'unlock') return { kind: 'unlock', fund, service };
  if (form.kind === 'rank') {
    const rank = /^[1-9]\d{0,3}$/.test(form.figure.trim()) ? Number(form.figure) : undefined;
    return rank === undefined ? { trouble: WHAT_IF_WORDS.notARank } : { kind: 'rank', service, rank };
  }
  const amount = readPence(form.figure);
  if (amount === undefined || amount < 0) return { trouble: WHAT_IF_WORDS.notAnAmount };
  if (form.kind === 'fund-amount') return { kind: 'fund-amount', fund, amount };
  if (form.kind === 'service-need') return { kind: 'service-need', service, need: amount };
  return { kind: 'lock', fund, service, amount };
}
