import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MoneyState } from '../../../src/app/money/money-session';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { ALLOCATED, allocation, book, button, openMoney, place, READ, rowsOf, view } from '../support/money';

expect.extend(toHaveNoViolations);

const TABLE = 'What Write would change';

async function openProposal(more: Partial<MoneyState> = {}) {
  const money = createFakeMoneySession({ ...ALLOCATED, ...more });
  const pane = await openMoney(money);
  await pane.user.click(view(/^Proposal/));
  return { ...pane, money };
}

test('what was worked out is shown at once, as a table that adds up to the sum of all awards', async () => {
  const money = createFakeMoneySession(READ);
  await openMoney(money);
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  const awards = [{ fund: 'GEN', service: 'YOUTH', amount: 500_000, isLocked: true, row: 1, place }];
  const both = { ...allocation, awards: [...allocation.awards, { ...awards[0]! }] };
  act(() =>
    money.set({ ...ALLOCATED, book: { ...book, awards }, allocation: both, checkedAt: Date.UTC(2019, 9, 1, 12, 3) }),
  );
  expect(view(/^Proposal 1$/)).toBeChecked();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Proposal of \d\d:03$/);
  expect(screen.getByText('nothing is written yet')).toBeVisible();
  expect(rowsOf(TABLE)).toEqual([
    ['Service, fund', 'Now £', 'Then £', 'Change'],
    ['Advocacy'],
    ['PCC Core', '0', '12,000', '+12,000'],
    ['Each fund in all'],
    ['PCC Core', '0', '12,000', '+12,000'],
    ['All awards', '5,000', '17,000', '+12,000'],
  ]);
});

test('a shortfall says in two sentences who is short of how much and why; fund by fund is one press further', async () => {
  const { user, container } = await openProposal();
  expect(screen.getByText('Advocacy is £12,000 short.').parentElement).toHaveTextContent(
    /^Advocacy is £12,000 short\. Everything that may pay for it \(PCC Core\) is used in full\. Fund by fund$/,
  );
  await user.click(button('Fund by fund'));
  const told = within(screen.getByRole('region', { name: 'Advocacy is £12,000 short.' }));
  expect(told.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'PCC Core: Used in full.',
    'MoJ General: £12,000 unspent; its purpose is sexual violence and the service names no purpose.',
  ]);
  expect(told.getByText('£12,000 more in PCC Core would meet it.')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(button('Back to the proposal'));
  expect(button('Fund by fund')).toHaveFocus();
});

test('several shortfalls are one line, and each is told service by service', async () => {
  const shortfalls = [allocation.shortfalls[0]!, { ...allocation.shortfalls[0]!, service: 'YOUTH', amount: 100 }];
  const { user } = await openProposal({ allocation: { ...allocation, shortfalls } });
  expect(screen.getByText('2 services are £12,001 short together.')).toBeVisible();
  await user.click(button('Service by service'));
  expect(screen.getByRole('heading', { level: 1, name: '2 services are short' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Youth work is £1 short.' })).toBeVisible();
});

test('ringfenced money that is left and minimum awards that are not met are told below the table', async () => {
  const unmetMinimums = [{ fund: 'GEN', service: 'YOUTH', minimum: 100_000, amount: 40_000 }];
  await openProposal({ allocation: { ...allocation, unmetMinimums } });
  expect(screen.getByRole('region', { name: /^Ringfenced money that is left/ })).toHaveTextContent('MoJ General');
  expect(screen.getByRole('region', { name: /^Minimum awards/ })).toHaveTextContent(
    /Youth work: MoJ General pays nothing/,
  );
});

test('a move between funds that leaves a service with as much is shown fund by fund', async () => {
  const from = [
    { fund: 'CORE', before: 19_000_00, after: 20_000_00 },
    { fund: 'GEN', before: 8_000_00, after: 7_000_00 },
  ];
  await openProposal({
    difference: { services: [{ service: 'ADV', before: 27_000_00, after: 27_000_00, from }], funds: [] },
  });
  expect(rowsOf(TABLE).slice(1, 4)).toEqual([
    ['Advocacy £27,000 as before'],
    ['PCC Core', '19,000', '20,000', '+1,000'],
    ['MoJ General', '8,000', '7,000', '−1,000'],
  ]);
  expect(button('Write 2 awards')).toBeVisible();
});

test('awards that are as worked out offer nothing to write', async () => {
  await openProposal({ difference: { services: [], funds: [] } });
  expect(screen.getByText('Awards hold exactly this already.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Write/ })).not.toBeInTheDocument();
  expect(view(/^Proposal 0$/)).toBeChecked();
});

test('every service has all it needs: it is said', async () => {
  await openProposal({ allocation: { ...allocation, shortfalls: [] } });
  expect(screen.getByText('Every service has all it needs.')).toBeVisible();
});
