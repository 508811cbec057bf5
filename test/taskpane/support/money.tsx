import { screen, within } from '@testing-library/react';
import type { MoneyState } from '../../../src/app/money/money-session';
import type { FundPage } from '../../../src/domain/money/fund-page';
import type { FundRow, MoneyBook, ServiceRow } from '../../../src/domain/money/money-book';
import type { Allocation } from '../../../src/domain/allocation/problem';
import type { FakeMoneySession } from '../../support/fake-money-session';
import { createFakeSession } from '../../support/fake-session';
import { openTab, renderPane } from './render-pane';
import { area, finding } from './reports';

export const place = { sheet: 'Funds', area: area('A2:M2') };

export const fund = (id: string, name: string, purpose?: string): FundRow => ({
  id,
  name,
  amount: 1_200_000,
  firstAmount: 1_200_000,
  tolerance: 0,
  purposes: purpose === undefined ? [] : [purpose],
  purposeNames: purpose === undefined ? [] : [purpose],
  source: '',
  addenda: [],
  isReturned: true,
  row: 1,
  place,
});

export const service = (id: string, name: string): ServiceRow => ({
  id,
  name,
  need: 2_400_000,
  cost: 2_400_000,
  purposes: [],
  purposeNames: [],
  isContracted: true,
  provider: '',
  contributions: [],
  row: 1,
  place,
});

export const book: MoneyBook = {
  funds: [fund('CORE', 'PCC Core'), fund('GEN', 'MoJ General', 'sexual violence')],
  services: [service('ADV', 'Advocacy'), service('YOUTH', 'Youth work')],
  awards: [],
  spend: [],
  unknownCodes: [],
  unplacedAwards: [],
  totalLines: new Set(),
  uncounted: [],
};

export const corePage: FundPage = {
  fund: 'CORE',
  name: 'PCC Core',
  isRingfenced: false,
  purposes: [],
  start: '2019-04-01',
  end: '2020-03-31',
  firstAmount: 1_000_000,
  addenda: [{ date: '2019-09-02', amount: 200_000, reference: 'Uplift 1' }],
  amount: 1_200_000,
  tolerance: 0,
  awarded: 1_200_000,
  spent: 300_000,
  hasEnded: false,
  forecast: 900_000,
  toReturn: 300_000,
  returnBy: '2020-03-31',
  services: [{ service: 'ADV', name: 'Advocacy', awarded: 1_200_000, spent: 300_000, isLocked: true }],
};

export const allocation: Allocation = {
  awards: [{ fund: 'CORE', service: 'ADV', amount: 1_200_000, isLocked: false }],
  funds: [],
  services: [],
  shortfalls: [
    {
      service: 'ADV',
      amount: 1_200_000,
      fullyUsed: ['CORE'],
      indirectly: [],
      cannotPay: [{ fund: 'GEN', unspent: 1_200_000, because: 'purpose' }],
      wouldMeet: [{ fund: 'CORE', amount: 1_200_000, forOthers: 0 }],
    },
  ],
  unspent: [{ fund: 'GEN', amount: 1_200_000, services: [] }],
  unmetMinimums: [],
};

export const READ: Partial<MoneyState> = { book, findings: [], pages: [corePage] };
export const ALLOCATED: Partial<MoneyState> = {
  ...READ,
  allocation,
  difference: {
    services: [{ service: 'ADV', before: 0, after: 1_200_000, from: [{ fund: 'CORE', before: 0, after: 1_200_000 }] }],
    funds: [{ fund: 'CORE', before: 0, after: 1_200_000 }],
  },
};
export const trouble = finding({ key: 'm1', sheet: 'Awards', message: 'C4: too much.', cells: 'C4' });

export const CO_FUNDED = {
  service: 'ADV',
  name: 'Advocacy',
  cost: 900_000,
  funders: [{ funder: 'Council', amount: 300_000, isConfirmed: true, share: 1 / 3 }],
};

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The pane at its page *Money*. */
export async function openMoney(money: FakeMoneySession) {
  const pane = renderPane(createFakeSession(), { money });
  await openTab('Money');
  return pane;
}

/** Chooses one of the page's lists. */
export const view = (name: RegExp) => screen.getByRole('radio', { name });

/** A table's rows as people read them, cell by cell. */
export const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
