import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MoneyState } from '../../src/app/ports/money-session';
import type { FundPage } from '../../src/domain/allocation/fund-page';
import type { FundRow, MoneyBook, ServiceRow } from '../../src/domain/allocation/money-book';
import type { Allocation } from '../../src/domain/allocation/problem';
import { createFakeMoneySession, type FakeMoneySession } from '../support/fake-money-session';
import { createFakeSession } from '../support/fake-session';
import { fill, openTab, renderPane } from './support/render-pane';
import { area, finding } from './support/reports';

expect.extend(toHaveNoViolations);

const place = { sheet: 'Funds', area: area('A2:M2') };

const fund = (id: string, name: string, purpose?: string): FundRow => ({
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

const service = (id: string, name: string): ServiceRow => ({
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

const book: MoneyBook = {
  funds: [fund('CORE', 'PCC Core'), fund('GEN', 'MoJ General', 'sexual violence')],
  services: [service('ADV', 'Advocacy'), service('YOUTH', 'Youth work')],
  awards: [],
  spend: [],
  unknownCodes: [],
};

const corePage: FundPage = {
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

const allocation: Allocation = {
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

const READ: Partial<MoneyState> = { book, findings: [], pages: [corePage] };
const ALLOCATED: Partial<MoneyState> = {
  ...READ,
  allocation,
  difference: { services: [{ service: 'ADV', before: 0, after: 1_200_000 }], funds: [], awards: [] },
};
const trouble = finding({ key: 'm1', sheet: 'Awards', message: 'C4: too much.', cells: 'C4' });

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function open(money: FakeMoneySession) {
  const pane = renderPane(createFakeSession(), { money });
  await openTab('Money');
  return pane;
}

test('nothing is read before somebody asks; then Allocate is offered, and writing only once there is something to write', async () => {
  const money = createFakeMoneySession();
  const { user } = await open(money);
  expect(screen.getByText(/Nothing is written until you press Write awards/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Write awards' })).not.toBeInTheDocument();
  await user.click(button('Check money'));
  await user.click(button('Allocate'));
  expect(money.calls.check).toHaveBeenCalledTimes(1);
  expect(money.calls.allocate).toHaveBeenCalledTimes(1);
  act(() => money.set(ALLOCATED));
  await user.click(button('Write awards'));
  expect(money.calls.writeAwards).toHaveBeenCalledTimes(1);
  act(() => money.set({ canUndo: true, hasMarks: true }));
  await user.click(button('Undo awards'));
  await user.click(button('Ringfence statement'));
  await user.click(button('Remove marks'));
  expect(
    [money.calls.undoAwards, money.calls.writeStatement, money.calls.removeMarks].map((call) => call.mock.calls.length),
  ).toEqual([1, 1, 1]);
});

test('a shortfall says who is short, of how much, why, and what would meet it', async () => {
  await open(createFakeMoneySession(ALLOCATED));
  const shortfall = within(screen.getByRole('region', { name: 'Shortfalls (1)' })).getByRole('listitem');
  expect(shortfall).toHaveTextContent(
    /^Advocacy: £12,000 short: .*PCC Core.*MoJ General.*sexual violence.*£12,000 more in PCC Core/,
  );
  expect(screen.getByRole('region', { name: 'Ringfenced money that is left (1)' })).toHaveTextContent('MoJ General');
  expect(screen.getByRole('region', { name: 'What Write awards would change' })).toHaveTextContent(
    'Advocacy: £12,000 instead of £0 (+£12,000)',
  );
});

test('a fund opens to its addenda, its services, its forecast and what goes back when', async () => {
  const { user } = await open(createFakeMoneySession(READ));
  expect(screen.getByText('£12,000 of £12,000 awarded')).toBeVisible();
  await user.click(button(/^PCC Core/));
  const lines = [...screen.getByRole('region', { name: 'Funds' }).querySelectorAll('dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(lines).toEqual([
    ['Period', '1 April 2019 to 31 March 2020'],
    ['Pays for', 'anything'],
    ['First amount', '£10,000'],
    ['Addendum, 2 September 2019, Uplift 1', '£2,000'],
    ['Amount', '£12,000'],
    ['Awarded', '£12,000'],
    ['Spent', '£3,000'],
    ['Forecast at the rate so far', '£9,000'],
    ['To be returned after 31 March 2020', '£3,000'],
  ]);
  expect(screen.getByRole('row', { name: 'Advocacy (locked) £12,000 £3,000' })).toBeVisible();
});

test('what blocks the engine is told on top, and every finding leads to its cells', async () => {
  const money = createFakeMoneySession({ ...READ, findings: [trouble], blocking: [trouble] });
  const { user } = await open(money);
  expect(screen.getByText(/Nothing can be allocated yet: 1 cell of the money tables/)).toBeVisible();
  await user.click(button('Go to cell: C4: too much.'));
  expect(money.calls.goTo).toHaveBeenCalledWith('m1');
});

test('what if: a figure that cannot be read is told beside its field; a change adds to those tried before', async () => {
  const tried = { kind: 'rank', service: 'ADV', rank: 2 } as const;
  const difference = { services: [{ service: 'YOUTH', before: 100, after: 0 }], funds: [], awards: [] };
  const money = createFakeMoneySession({ ...ALLOCATED, whatIf: { changes: [tried], allocation, difference } });
  const { user } = await open(money);
  const result = screen.getByRole('region', { name: 'If it were so' });
  expect(result).toHaveTextContent('Advocacy has rank 2');
  expect(result).toHaveTextContent('Youth work: £0 instead of £1 (−£1)');
  await user.click(button('What if …'));
  await fill(user, screen.getByRole('textbox', { name: 'Amount in pounds' }), 'a lot');
  await user.click(button('Try it'));
  expect(screen.getByText(/^Write an amount in pounds/)).toBeVisible();
  expect(money.calls.tryWhatIf).not.toHaveBeenCalled();
  await user.clear(screen.getByRole('textbox', { name: 'Amount in pounds' }));
  await fill(user, screen.getByRole('textbox', { name: 'Amount in pounds' }), '£15,000.50');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fund' }), 'MoJ General');
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([tried, { kind: 'fund-amount', fund: 'GEN', amount: 1_500_050 }]);
  await user.click(button('Take back'));
  expect(money.calls.tryWhatIf).toHaveBeenLastCalledWith([]);
});

test('a code nobody knows is asked about; nothing is chosen beforehand', async () => {
  const code = { what: 'service', code: '4471-VS', lines: 3, place } as const;
  const money = createFakeMoneySession({ ...READ, unknownCodes: [code] });
  const { user } = await open(money);
  const question = screen.getByRole('region', { name: 'One code is not known' });
  expect(question).toHaveTextContent('“4471-VS” stands in 3 lines of Spend. Which service is it?');
  await user.click(button('Keep answer'));
  expect(question).toHaveTextContent('Choose what the code stands for.');
  expect(money.calls.nameCode).not.toHaveBeenCalled();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Youth work');
  await user.click(button('Keep answer'));
  expect(money.calls.nameCode).toHaveBeenCalledWith(code, 'YOUTH');
});

test('while something is done nothing else can be started, and it is said', async () => {
  const money = createFakeMoneySession(READ);
  const { user } = await open(money);
  act(() => money.set({ activity: 'allocating' }));
  await user.click(button('Allocate'));
  expect(money.calls.allocate).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('Working out the awards …');
});

test('the page is kept while another is open', async () => {
  const { user } = await open(createFakeMoneySession(READ));
  await user.click(button(/^PCC Core/));
  await openTab('Returns');
  expect(screen.queryByText('First amount')).not.toBeVisible();
  await openTab('Money');
  expect(screen.getByText('First amount')).toBeVisible();
});

test.each<[string, Partial<MoneyState>]>([
  ['before anything was read', {}],
  ['tables are missing', { missingTables: ['Funds', 'Services'] }],
  ['allocated, with all there is to tell', { ...ALLOCATED, findings: [trouble], currentKey: 'm1', isStale: true }],
  ['an error', { notice: { kind: 'error', message: 'Excel does not answer. Try again.' } }],
])('axe finds nothing: %s', async (_, state) => {
  const { container } = await open(createFakeMoneySession(state));
  expect(await axe(container)).toHaveNoViolations();
});
