import { act, isInaccessible, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { FundPage } from '../../../src/domain/money/fund-page';
import { financialYearOf, partsOf, sumOfParts } from '../../../src/taskpane/money/fund-parts';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { ALLOCATED, book, button, CO_FUNDED, corePage, openMoney, READ } from '../support/money';

expect.extend(toHaveNoViolations);

const terms = () => screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
/** The list stays behind the page of a fund, out of sight. */
const shown = (text: RegExp) => screen.queryAllByText(text).filter((element) => !isInaccessible(element));
const other: FundPage = { ...corePage, fund: 'GEN', name: 'MoJ General', awarded: 1_300_000, spent: 100_000 };

test('parts of a fund add up to its amount, also where more is awarded or spent than there is', () => {
  expect(partsOf({ amount: 1000, awarded: 700, spent: 200 })).toEqual({
    amount: 1000,
    spent: 200,
    committed: 500,
    free: 300,
  });
  expect(partsOf({ amount: 1000, awarded: 1200, spent: 200 })).toMatchObject({ committed: 1000, free: -200 });
  // What is spent beyond the awards is not free.
  expect(partsOf({ amount: 1000, awarded: 100, spent: 400 })).toMatchObject({ committed: 0, free: 600 });
  expect(partsOf({ amount: 1000, awarded: 100, spent: -50 })).toMatchObject({ committed: 150, free: 900 });
  const { amount, spent, committed, free } = sumOfParts([corePage, other]);
  expect(spent + committed + free).toBe(amount);
});

test.each<[string, Partial<FundPage>[], string | undefined]>([
  ['one year', [{}, { start: '2019-07-01' }], '2019-20'],
  ['the end of a century', [{ start: '2099-04-01', end: '2100-03-31' }], '2099-00'],
  ['two years', [{}, { end: '2021-03-31' }], undefined],
  ['an open end', [{ end: undefined }], undefined],
])('a year is named where all funds lie in it: %s', (_, pages, year) => {
  expect(financialYearOf(pages.map((page) => ({ ...corePage, ...page })))).toBe(year);
});

test('the line of state says what is free of how much in which year; each fund its own', async () => {
  await openMoney(createFakeMoneySession({ ...READ, pages: [{ ...corePage, awarded: 500_000 }, other] }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('£6,000 free');
  expect(screen.getByText('of £24,000 in 2019-20')).toBeVisible();
  expect(button(/^PCC Core/)).toHaveTextContent(/£7,000 free.*any purpose · to 31 March 2020.*of £12,000/);
  expect(button(/^MoJ General/)).toHaveTextContent('£1,000 over');
  expect(
    screen.getByRole('img', { name: /^of £12,000: spent £1,000, awarded and not spent £12,000, £1,000 over$/ }),
  ).toBeVisible();
});

test('a fund opens to its figures, its terms, its services, its forecast and what goes back when', async () => {
  const books = { ...book, funds: [{ ...book.funds[0]!, source: 'Ministry of Justice' }] };
  const { user } = await openMoney(createFakeMoneySession({ ...READ, book: books }));
  await user.click(button(/^PCC Core/));
  expect(screen.getByRole('heading', { level: 1, name: 'PCC Core' })).toBeVisible();
  expect(terms()).toEqual([
    ['Spent', '£3,000'],
    ['Awarded, not spent', '£9,000'],
    ['Free', '£0'],
    ['Awarded', '£12,000'],
    ['Forecast at the rate so far', '£9,000'],
    ['To be returned after 31 March 2020', '£3,000'],
    ['Given by', 'Ministry of Justice'],
    ['Period', '1 April 2019 to 31 March 2020'],
    ['Pays for', 'anything'],
    ['First amount', '£10,000'],
    ['Addendum, 2 September 2019, Uplift 1', '£2,000'],
    ['Amount', '£12,000'],
  ]);
  expect(screen.getByRole('row', { name: 'Advocacy (locked) £12,000 £3,000' })).toBeVisible();
});

test('back leads to the same row, also after stepping from fund to fund', async () => {
  const { user, container } = await openMoney(createFakeMoneySession({ ...READ, pages: [corePage, other] }));
  await user.click(button(/^PCC Core/));
  expect(button('Back to the funds')).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard('{Escape}');
  expect(button(/^PCC Core/)).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.click(button('Next fund'));
  expect(screen.getByRole('heading', { level: 1, name: 'MoJ General' })).toBeVisible();
  await user.click(button('Back to the funds'));
  expect(button(/^MoJ General/)).toHaveFocus();
});

test.each([
  ['before the period has ended', false],
  ['and after', true],
])('a fund that gives a day by which money is to be back has it on its page %s', async (_, hasEnded) => {
  const page: FundPage = { ...corePage, hasEnded, returnBy: '2020-06-30', isReturnDayGiven: true };
  const { user } = await openMoney(createFakeMoneySession({ ...READ, pages: [page] }));
  await user.click(button(/^PCC Core/));
  expect(screen.getByText('To be returned by 30 June 2020')).toBeVisible();
});

test('lines of spend that are not counted are told below the funds and on the fund’s page', async () => {
  const counted = { ...book, uncounted: [{ fund: 'CORE', row: 1 }, { row: 2 }] };
  const { user } = await openMoney(
    createFakeMoneySession({ ...READ, book: counted, pages: [{ ...corePage, uncounted: 2 }] }),
  );
  expect(screen.getByText('Ledger: £3,000 placed; 2 lines not, without a known fund or amount.')).toBeVisible();
  await user.click(button(/^PCC Core/));
  expect(screen.getByText('Not counted').nextElementSibling).toHaveTextContent(
    /^2 lines without a known fund or amount$/,
  );
});

test('funds show what they would pay beside what they pay; nothing where that is the same', async () => {
  const money = createFakeMoneySession({ ...ALLOCATED, pages: [{ ...corePage, awarded: 300_000 }] });
  const { user } = await openMoney(money);
  expect(button(/^PCC Core/)).toHaveTextContent('With the awards worked out: £12,000, awarded in full');
  await user.click(button(/^PCC Core/));
  expect(shown(/^With the awards worked out: £12,000, awarded in full$/)).toHaveLength(1);
  act(() => money.set({ pages: [corePage, { ...corePage, fund: 'GEN', awarded: 0 }] }));
  expect(shown(/With the awards worked out/)).toEqual([]);
});

test('who shares the cost of a service, how much of it, confirmed or not', async () => {
  const funders = [...CO_FUNDED.funders, { funder: 'NHS', amount: 100_000, isConfirmed: false, share: 1 / 9 }];
  const { user, container } = await openMoney(
    createFakeMoneySession({ ...READ, coFunded: [{ ...CO_FUNDED, funders }] }),
  );
  await user.click(button('More actions'));
  await user.click(button('Co-funders'));
  const region = screen.getByRole('region', { name: 'Advocacy costs £9,000' });
  expect(region).toHaveTextContent('Council: £3,000, 33.3 % of its cost, confirmed');
  expect(region).toHaveTextContent('NHS: £1,000, 11.1 % of its cost, not confirmed, so not counted');
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard('{Escape}');
  expect(button('More actions')).toHaveFocus();
});
