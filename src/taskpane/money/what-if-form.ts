import type { AwardRow, MoneyBook } from '../../domain/money/money-book';
import type { AllocationParties } from '../../domain/allocation/problem';
import type { WhatIf } from '../../domain/allocation/what-if';
import { readPence, type Pence } from '../../domain/model/money';
import { confirmedOf } from '../../domain/money/read-funded-services';
import { figure as printed, WHAT_IF_WORDS } from './money-words';

/** What is filled in under *What if*. Funds, services and locked awards by their place. */
export interface WhatIfForm {
  readonly kind: WhatIf['kind'];
  readonly fund: number;
  readonly service: number;
  readonly award: number;
  readonly figure: string;
}

interface Fields {
  readonly fund?: true;
  readonly service?: true;
  readonly award?: true;
  readonly figure?: 'amount' | 'cost' | 'rank';
}

/** Which fields a kind of change has. */
export const FIELDS: Readonly<Record<WhatIf['kind'], Fields>> = {
  'fund-amount': { fund: true, figure: 'amount' },
  'service-need': { service: true, figure: 'cost' },
  rank: { service: true, figure: 'rank' },
  lock: { fund: true, service: true, figure: 'amount' },
  unlock: { award: true },
};

/** Awards that can be unlocked. */
export function lockedIn({ awards }: MoneyBook): readonly AwardRow[] {
  return awards.filter(({ isLocked }) => isLocked);
}

/** Kinds of change that can be tried: without a lock there is nothing to unlock. */
export function kindsFor(book: MoneyBook): readonly WhatIf['kind'][] {
  const all = Object.keys(WHAT_IF_WORDS.kinds) as WhatIf['kind'][];
  return lockedIn(book).length > 0 ? all : all.filter((kind) => kind !== 'unlock');
}

/** What co-funders have confirmed for the service that is chosen. */
export function contributedTo(form: WhatIfForm, { services }: MoneyBook): Pence {
  return confirmedOf(services[form.service]?.contributions ?? []);
}

/**
 * What stands now where the change would be made, as it is typed: a person changes a figure rather than write one. @param parties
 * funds and services as they are tried by now
 */
export function currentFigure(form: WhatIfForm, book: MoneyBook, parties: AllocationParties): string {
  const fund = parties.funds[form.fund];
  const service = parties.services[form.service];
  switch (FIELDS[form.kind].figure) {
    case 'rank':
      return service?.rank === undefined ? '' : String(service.rank);
    case 'cost':
      return service === undefined ? '' : printed(service.need + contributedTo(form, book));
    case 'amount':
      return printed(form.kind === 'lock' ? awardedBy(fund?.id, service?.id, book) : (fund?.amount ?? 0));
    case undefined:
      return '';
  }
}

function awardedBy(fund: string | undefined, service: string | undefined, { awards }: MoneyBook): Pence {
  return awards
    .filter((award) => award.fund === fund && award.service === service)
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** The change that was filled in, or what is wrong with the figure. */
export function readWhatIf(form: WhatIfForm, book: MoneyBook): WhatIf | { readonly trouble: string } {
  if (form.kind === 'unlock') {
    const { fund = '', service = '' } = lockedIn(book)[form.award] ?? {};
    return { kind: 'unlock', fund, service };
  }
  return form.kind === 'rank' ? readRankChange(form, book) : readAmountChange(form, form.kind, book);
}

function readRankChange(form: WhatIfForm, { services }: MoneyBook): WhatIf | { readonly trouble: string } {
  const rank = /^[1-9]\d{0,3}$/.test(form.figure.trim()) ? Number(form.figure) : undefined;
  if (rank === undefined) return { trouble: WHAT_IF_WORDS.notARank };
  return { kind: 'rank', service: services[form.service]?.id ?? '', rank };
}

function readAmountChange(
  form: WhatIfForm,
  kind: Exclude<WhatIf['kind'], 'rank' | 'unlock'>,
  book: MoneyBook,
): WhatIf | { readonly trouble: string } {
  const amount = readPence(form.figure);
  if (amount === undefined || amount < 0) return { trouble: WHAT_IF_WORDS.notAnAmount };
  const fund = book.funds[form.fund]?.id ?? '';
  const service = book.services[form.service]?.id ?? '';
  if (kind === 'fund-amount') return { kind, fund, amount };
  if (kind === 'lock') return { kind, fund, service, amount };
  const contributed = contributedTo(form, book);
  if (amount < contributed) return { trouble: WHAT_IF_WORDS.belowContributions(contributed) };
  return { kind, service, need: amount - contributed };
}
