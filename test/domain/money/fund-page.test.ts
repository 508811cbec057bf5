import { fundPages } from '../../../src/domain/money/fund-page';
import type { AwardRow, FundRow, MoneyBook, ServiceRow, SpendRow } from '../../../src/domain/money/money-book';
import { aFund, aService, anAward } from '../../support/allocation-builders';

const at = { row: 1, place: { sheet: 'Money', area: { top: 1, left: 0, bottom: 1, right: 0 } } };

const fundRow = (id: string, amount: number, more: Partial<FundRow> = {}): FundRow => ({
  ...aFund(id, amount),
  ...at,
  source: '',
  firstAmount: amount,
  addenda: [],
  isReturned: false,
  purposeNames: [],
  ...more,
});

const serviceRow = (id: string): ServiceRow => ({
  ...aService(id, 100),
  ...at,
  provider: '',
  cost: 100,
  purposeNames: [],
  contributions: [],
});

const award = (fund: string, service: string, amount: number, isLocked = false): AwardRow => ({
  ...anAward(fund, service, amount, isLocked),
  ...at,
});

const spend = (fund: string, service: string, amount: number): SpendRow => ({
  ...at,
  fund,
  service,
  amount,
  reference: '',
  description: '',
});

const book = (more: Partial<MoneyBook>): MoneyBook => ({
  funds: [],
  services: [],
  awards: [],
  spend: [],
  unknownCodes: [],
  unplacedAwards: [],
  totalLines: new Set(),
  uncounted: [],
  ...more,
});

const year = { start: '2019-04-01', end: '2020-03-31' };
const halfWay = '2019-09-30';

describe('fundPages', () => {
  test('amount, addenda, awards and spend of each fund, services in table order', () => {
    const addenda = [{ date: '2019-06-01', amount: 50, reference: 'A1' }];
    const more = { purposes: ['victims'], purposeNames: ['Victims'], ...year, firstAmount: 150, addenda };
    const pages = fundPages(
      book({
        funds: [fundRow('F', 200, more), fundRow('G', 10)],
        services: [serviceRow('B'), serviceRow('A')],
        awards: [award('F', 'A', 60), award('F', 'B', 70, true), award('G', 'B', 1)],
        spend: [spend('F', 'A', 40), spend('F', 'A', -10), spend('F', 'nobody', 5)],
      }),
      halfWay,
    );
    expect(pages).toEqual([
      {
        fund: 'F',
        name: 'Fund F',
        isRingfenced: true,
        purposes: ['Victims'],
        ...year,
        firstAmount: 150,
        addenda,
        amount: 200,
        tolerance: 0,
        awarded: 130,
        spent: 35,
        hasEnded: false,
        forecast: 70,
        toReturn: 0,
        services: [
          { service: 'B', name: 'Service B', awarded: 70, spent: 0, isLocked: true },
          { service: 'A', name: 'Service A', awarded: 60, spent: 30, isLocked: false },
        ],
      },
      {
        fund: 'G',
        name: 'Fund G',
        isRingfenced: false,
        purposes: [],
        firstAmount: 10,
        addenda: [],
        amount: 10,
        tolerance: 0,
        awarded: 1,
        spent: 0,
        hasEnded: false,
        services: [{ service: 'B', name: 'Service B', awarded: 1, spent: 0, isLocked: false }],
      },
    ]);
  });

  test.each([
    ['what the forecast leaves goes back', 30, { toReturn: 40, returnBy: '2020-03-31' }],
    ['nothing does when all will be spent', 80, { toReturn: 0, returnBy: '2020-03-31' }],
    ['nothing either when more was spent than there is', 120, { toReturn: 0, returnBy: '2020-03-31' }],
  ])('where unspent money is returned, %s', (_, spent, expected) => {
    const funds = [fundRow('F', 100, { ...year, isReturned: true })];
    expect(fundPages(book({ funds, spend: [spend('F', 'A', spent)] }), halfWay)[0]).toMatchObject(expected);
  });

  test('where the fund gives a day for it, that is told', () => {
    const funds = [fundRow('F', 100, { ...year, isReturned: true, returnBy: '2020-06-30' })];
    const [page] = fundPages(book({ funds, spend: [spend('F', 'A', 30)] }), halfWay);
    expect(page).toMatchObject({ toReturn: 40, returnBy: '2020-06-30', isReturnDayGiven: true });
  });

  test('without a forecast nobody knows what goes back, but when is known', () => {
    const [page] = fundPages(book({ funds: [fundRow('F', 100, { ...year, isReturned: true })] }), '2019-04-02');
    expect(page).toMatchObject({ returnBy: '2020-03-31' });
    expect(page).not.toHaveProperty('toReturn');
  });
});
