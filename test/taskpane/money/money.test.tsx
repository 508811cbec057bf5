import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MoneyState } from '../../../src/app/money/money-session';
import type { FundPage } from '../../../src/domain/money/fund-page';
import type { FundRow, MoneyBook, ServiceRow } from '../../../src/domain/money/money-book';
import type { Allocation } from '../../../src/domain/allocation/problem';
import { createFakeMoneySession, type FakeMoneySession } from '../../support/fake-money-session';
import { createFakeSession } from '../../support/fake-session';
import { fill, openTab, renderPane } from '../support/render-pane';
import { area, finding } from '../support/reports';

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
  unplacedAwards: [],
  totalLines: new Set(),
  uncounted: [],
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
  difference: {
    services: [{ service: 'ADV', before: 0, after: 1_200_000, from: [{ fund: 'CORE', before: 0, after: 1_200_000 }] }],
    funds: [{ fund: 'CORE', before: 0, after: 1_200_000 }],
  },
};
const trouble = finding({ key: 'm1', sheet: 'Awards', message: 'C4: too much.', cells: 'C4' });

const CO_FUNDED = {
  service: 'ADV',
  name: 'Advocacy',
  cost: 900_000,
  funders: [{ funder: 'Council', amount: 300_000, isConfirmed: true, share: 1 / 3 }],
};

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
    'Advocacy, from PCC Core: £12,000 instead of £0 (+£12,000)',
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

test.each([
  ['before the period has ended', false],
  ['and after', true],
])('a fund that gives a day by which money is to be back has it on its page %s', async (_, hasEnded) => {
  const page: FundPage = { ...corePage, hasEnded, returnBy: '2020-06-30', isReturnDayGiven: true };
  const { user } = await open(createFakeMoneySession({ ...READ, pages: [page] }));
  await user.click(button(/^PCC Core/));
  expect(screen.getByText('To be returned by 30 June 2020')).toBeVisible();
});

test('lines of spend that a fund’s page does not count are told beside what it does', async () => {
  const { user } = await open(createFakeMoneySession({ ...READ, pages: [{ ...corePage, uncounted: 2 }] }));
  await user.click(button(/^PCC Core/));
  expect(screen.getByText('Not counted').nextElementSibling).toHaveTextContent(
    /^2 lines without a known fund or amount$/,
  );
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
  const from = [{ fund: 'GEN', before: 100, after: 0 }];
  const difference = { services: [{ service: 'YOUTH', before: 100, after: 0, from }], funds: [] };
  const money = createFakeMoneySession({
    ...ALLOCATED,
    whatIf: { changes: [tried], allocation, parties: book, difference },
  });
  const { user } = await open(money);
  const result = screen.getByRole('region', { name: 'If it were so' });
  expect(result).toHaveTextContent('Advocacy has rank 2');
  expect(result).toHaveTextContent('Youth work, from MoJ General: £0 instead of £1 (−£1)');
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

test('a move between funds that leaves a service with as much is shown fund by fund', async () => {
  const from = [
    { fund: 'CORE', before: 19_000_00, after: 20_000_00 },
    { fund: 'GEN', before: 8_000_00, after: 7_000_00 },
  ];
  const difference = { services: [{ service: 'ADV', before: 27_000_00, after: 27_000_00, from }], funds: [] };
  await open(createFakeMoneySession({ ...ALLOCATED, difference }));
  const items = within(screen.getByRole('region', { name: 'What Write awards would change' })).getAllByRole('listitem');
  expect(items.slice(1).map(({ textContent }) => textContent)).toEqual([
    'from PCC Core: £20,000 instead of £19,000 (+£1,000)',
    'from MoJ General: £7,000 instead of £8,000 (−£1,000)',
  ]);
  expect(items[0]).toHaveTextContent(/^Advocacy: £27,000 as before, from other funds/);
});

test('what if: who would be short and why stands under its own heading, in place of the awards that are not tried', async () => {
  const parties = { ...book, funds: [{ ...book.funds[0]!, amount: 2_400_000 }, book.funds[1]!] };
  const tried: Allocation = {
    ...allocation,
    awards: [{ fund: 'CORE', service: 'ADV', amount: 2_400_000, isLocked: false }],
    shortfalls: [{ ...allocation.shortfalls[0]!, service: 'YOUTH', amount: 100 }],
    unspent: [],
  };
  const whatIf: MoneyState['whatIf'] = {
    changes: [{ kind: 'fund-amount', fund: 'CORE', amount: 2_400_000 }],
    allocation: tried,
    parties,
    difference: { services: [], funds: [] },
  };
  const money = createFakeMoneySession({ ...ALLOCATED, whatIf });
  const { user } = await open(money);
  expect(screen.getByRole('region', { name: 'If it were so: shortfalls (1)' })).toHaveTextContent(
    /Youth work: £1 short: .*PCC Core/,
  );
  expect(screen.queryByRole('region', { name: /^Shortfalls/ })).not.toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What Write awards would change' })).toHaveTextContent('is not in it');
  expect(screen.getByRole('region', { name: 'Funds' })).toHaveTextContent('If it were so: £24,000, awarded in full');
  await user.click(button('What if …'));
  await user.click(button('Try it'));
  expect(screen.queryByRole('region', { name: /^If it were so/ })).not.toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Shortfalls (1)' })).toBeVisible();
});

test('what if begins at what changes; on a cost it takes off what co-funders have confirmed', async () => {
  const contributions = [
    { funder: 'Council', amount: 5_400_000, isConfirmed: true },
    { funder: 'NHS', amount: 100_000, isConfirmed: false },
  ];
  const services = [{ ...book.services[0]!, cost: 9_000_000, need: 3_600_000, contributions }];
  const money = createFakeMoneySession({ ...ALLOCATED, book: { ...book, services } });
  const { user } = await open(money);
  await user.click(button('What if …'));
  const kind = screen.getByRole('combobox', { name: 'What changes' });
  expect(kind).toHaveFocus();
  expect(within(kind).queryByRole('option', { name: 'Unlock an award' })).not.toBeInTheDocument();
  await user.selectOptions(kind, 'A service’s cost');
  expect(screen.getByText('Co-funders have confirmed £54,000 of it.')).toBeVisible();
  const cost = screen.getByRole('textbox', { name: 'Cost in pounds' });
  await fill(user, cost, '40,000');
  await user.click(button('Try it'));
  expect(screen.getByText(/so it costs at least that much/)).toBeVisible();
  await user.clear(cost);
  await fill(user, cost, '100,000');
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([{ kind: 'service-need', service: 'ADV', need: 4_600_000 }]);
  const changes = [{ kind: 'service-need', service: 'ADV', need: 4_600_000 }] as const;
  const whatIf = { changes, allocation, parties: book, difference: { services: [], funds: [] } };
  act(() => money.set({ whatIf }));
  expect(screen.getByText('Advocacy costs £100,000, £46,000 of it from funds')).toBeVisible();
});

test('only locked awards can be unlocked, by name and amount', async () => {
  const locked = { fund: 'GEN', service: 'YOUTH', amount: 500_000, isLocked: true, row: 1, place };
  const awards = [{ ...locked, fund: 'CORE', isLocked: false }, locked];
  const money = createFakeMoneySession({ ...ALLOCATED, book: { ...book, awards } });
  const { user } = await open(money);
  await user.click(button('What if …'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What changes' }), 'Unlock an award');
  const choices = within(screen.getByRole('combobox', { name: 'Locked award' })).getAllByRole('option');
  expect(choices.map(({ textContent }) => textContent)).toEqual(['MoJ General for Youth work, £5,000']);
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([{ kind: 'unlock', fund: 'GEN', service: 'YOUTH' }]);
});

test('the result of what was tried is announced, and the finding that is gone to', async () => {
  const money = createFakeMoneySession({ ...ALLOCATED, findings: [trouble] });
  await open(money);
  act(() => money.set({ activity: 'allocating' }));
  expect(screen.getByRole('status')).toHaveTextContent('Working out the awards …');
  act(() =>
    money.set({ activity: 'idle', notice: { kind: 'information', message: 'If it were so: £1 can be awarded.' } }),
  );
  expect(screen.getByRole('status')).toHaveTextContent('If it were so: £1 can be awarded.');
  act(() => money.set({ activity: 'going', notice: undefined }));
  act(() => money.set({ activity: 'idle', currentKey: 'm1' }));
  expect(screen.getByRole('status')).toHaveTextContent('Finding 1 of 1. Awards. C4: too much.');
});

test('funds show what they would pay beside what they pay; nothing where that is the same', async () => {
  const money = createFakeMoneySession({ ...ALLOCATED, pages: [{ ...corePage, awarded: 300_000 }] });
  await open(money);
  expect(button(/^PCC Core/)).toHaveTextContent('With the awards worked out: £12,000, awarded in full');
  act(() => money.set({ pages: [corePage, { ...corePage, fund: 'GEN', awarded: 0 }] }));
  expect(screen.queryByText(/With the awards worked out/)).not.toBeInTheDocument();
});

test.each<[string, Partial<MoneyState>, RegExp]>([
  ['without tables', { missingTables: ['Funds', 'Services'] }, /has no tables “Funds” and “Services”/],
  ['without rows', { emptyTables: ['Funds'] }, /^Funds has no rows yet/],
])('a workbook %s is not praised, and offers nothing that needs them', async (_name, lack, said) => {
  const none = { ...book, funds: [], services: [] };
  const money = createFakeMoneySession({ book: none, findings: [], pages: [], ...lack });
  await open(money);
  expect(screen.getByText(said)).toBeVisible();
  expect(screen.queryByText(/Nothing is wrong/)).not.toBeInTheDocument();
  for (const name of ['Allocate', 'Ringfence statement'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  const message = screen.getByText(said).textContent;
  act(() => money.set({ notice: { kind: 'warning', message: `Nothing was allocated. ${message}` } }));
  // Said once on the page, not by two boxes.
  expect(screen.getByRole('main').textContent.split(message)).toHaveLength(2);
});

test('who shares the cost of a service, how much of it, confirmed or not', async () => {
  const funders = [
    { funder: 'Council', amount: 300_000, isConfirmed: true, share: 1 / 3 },
    { funder: 'NHS', amount: 100_000, isConfirmed: false, share: 1 / 9 },
  ];
  const coFunded = [{ service: 'ADV', name: 'Advocacy', cost: 900_000, funders }];
  await open(createFakeMoneySession({ ...READ, coFunded }));
  const region = screen.getByRole('region', { name: 'Co-funders' });
  expect(region).toHaveTextContent('Advocacy costs £9,000');
  expect(region).toHaveTextContent('Council: £3,000, 33.3 % of its cost, confirmed');
  expect(region).toHaveTextContent('NHS: £1,000, 11.1 % of its cost, not confirmed, so not counted');
});

test('codes that were named can be looked at, changed and removed', async () => {
  const code = { what: 'service', code: '4471-VS', id: 'ADV' } as const;
  const money = createFakeMoneySession({ ...READ, namedCodes: [code] });
  const { user } = await open(money);
  const region = screen.getByRole('region', { name: 'Codes you named' });
  expect(region).toHaveTextContent('“4471-VS” is Advocacy');
  await user.click(button('Change what “4471-VS” is'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Youth work');
  await user.click(button('Keep answer'));
  expect(money.calls.nameCode).toHaveBeenCalledWith(code, 'YOUTH');
  await user.click(button('Remove what “4471-VS” is'));
  expect(money.calls.forgetCode).toHaveBeenCalledWith(code);
});

test('on a workbook with funds Returns leads to Money, and the focus goes along', async () => {
  const session = createFakeSession({ recognised: [], commissioningTables: ['Funds', 'Services'] });
  renderPane(session, { money: createFakeMoneySession() });
  await openTab('open Money');
  expect(await screen.findByText(/Nothing is written until you press Write awards/)).toBeVisible();
  expect(button('Money')).toHaveFocus();
  act(() => session.set({ commissioningTables: [] }));
  expect(screen.queryByText('This workbook has funds:')).not.toBeInTheDocument();
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
  ['codes and co-funders', { ...READ, namedCodes: [{ what: 'fund', code: 'X', id: 'CORE' }], coFunded: [CO_FUNDED] }],
  ['an error', { notice: { kind: 'error', message: 'Excel does not answer. Try again.' } }],
])('axe finds nothing: %s', async (_, state) => {
  const { container } = await open(createFakeMoneySession(state));
  expect(await axe(container)).toHaveNoViolations();
});
