import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MoneyState } from '../../../src/app/money/money-session';
import type { Allocation } from '../../../src/domain/allocation/problem';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { fill } from '../support/render-pane';
import { ALLOCATED, allocation, book, button, openMoney, place, rowsOf, view } from '../support/money';

expect.extend(toHaveNoViolations);

const tried = { kind: 'rank', service: 'ADV', rank: 2 } as const;
const TABLE = 'What would change if it were so';

async function openWhatIf(more: Partial<MoneyState> = {}) {
  const money = createFakeMoneySession({ ...ALLOCATED, ...more });
  const pane = await openMoney(money);
  await pane.user.click(view(/^Proposal/));
  await pane.user.click(button('What if …'));
  return { ...pane, money };
}

const amount = () => screen.getByRole('textbox', { name: 'Amount in pounds' });
async function write(user: Awaited<ReturnType<typeof openWhatIf>>['user'], field: HTMLElement, text: string) {
  await user.clear(field);
  await fill(user, field, text);
}

test('a figure that cannot be read is told beside its field; a change adds to those tried before', async () => {
  const difference = {
    services: [{ service: 'YOUTH', before: 100, after: 0, from: [{ fund: 'GEN', before: 100, after: 0 }] }],
    funds: [],
  };
  const { user, money, container } = await openWhatIf({
    whatIf: { changes: [tried], allocation, parties: book, difference },
  });
  expect(screen.getByRole('region', { name: 'If it were so' })).toHaveTextContent('Advocacy has rank 2');
  expect(rowsOf(TABLE).slice(0, 3)).toEqual([
    ['Service, fund', 'Worked out £', 'If so £', 'Change'],
    ['Youth work'],
    ['MoJ General', '1', '0', '−1'],
  ]);
  expect(await axe(container)).toHaveNoViolations();
  await write(user, amount(), 'a lot');
  await user.click(button('Try it'));
  expect(screen.getByText(/^Write an amount in pounds/)).toBeVisible();
  expect(amount()).toHaveFocus();
  expect(money.calls.tryWhatIf).not.toHaveBeenCalled();
  // What was tried before is no answer to it.
  expect(screen.queryByRole('region', { name: /^If it were so/ })).not.toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fund' }), 'MoJ General');
  await write(user, amount(), '£15,000.50');
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([tried, { kind: 'fund-amount', fund: 'GEN', amount: 1_500_050 }]);
  await user.click(button('Take back'));
  expect(money.calls.tryWhatIf).toHaveBeenLastCalledWith([]);
});

test('the figure as it stands is in the box, that of what was tried where something was', async () => {
  const services = [{ ...book.services[0]!, rank: 3 }, book.services[1]!];
  const awards = [{ fund: 'CORE', service: 'ADV', amount: 700_000, isLocked: false, row: 1, place }];
  const { user, money } = await openWhatIf({ book: { ...book, services, awards } });
  const kind = screen.getByRole('combobox', { name: 'What changes' });
  expect(amount()).toHaveValue('12,000');
  await user.selectOptions(kind, 'A service’s cost');
  expect(screen.getByRole('textbox', { name: 'Cost in pounds' })).toHaveValue('24,000');
  await user.selectOptions(kind, 'A service’s rank');
  expect(screen.getByRole('textbox', { name: 'Rank' })).toHaveValue('3');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Youth work');
  expect(screen.getByRole('textbox', { name: 'Rank' })).toHaveValue('');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Advocacy');
  await user.selectOptions(kind, 'Lock an award');
  expect(amount()).toHaveValue('7,000');
  const parties = { ...book, funds: [{ ...book.funds[0]!, amount: 900_000 }, book.funds[1]!] };
  act(() => money.set({ whatIf: { changes: [], allocation, parties, difference: { services: [], funds: [] } } }));
  await user.selectOptions(kind, 'A fund’s amount');
  expect(amount()).toHaveValue('9,000');
});

test('who would be short and why stands under its own heading; the proposal is not what is tried', async () => {
  const parties = { ...book, funds: [{ ...book.funds[0]!, amount: 2_400_000 }, book.funds[1]!] };
  const shortfalls = [{ ...allocation.shortfalls[0]!, service: 'YOUTH', amount: 100 }];
  const awards = [{ fund: 'CORE', service: 'ADV', amount: 2_400_000, isLocked: false }];
  const outcome: Allocation = { ...allocation, awards, shortfalls, unspent: [] };
  const { user } = await openWhatIf({
    whatIf: {
      changes: [{ kind: 'fund-amount', fund: 'CORE', amount: 2_400_000 }],
      allocation: outcome,
      parties,
      difference: { services: [], funds: [] },
    },
  });
  expect(screen.getByRole('region', { name: 'If it were so: 1 service is short' })).toHaveTextContent(
    /Youth work is £1 short\. .*PCC Core/,
  );
  expect(rowsOf(TABLE).at(-1)).toEqual(['All awards', '12,000', '24,000', '+12,000']);
  await user.keyboard('{Escape}');
  expect(button('What if …')).toHaveFocus();
  expect(screen.getByText('nothing is written yet · a change is tried beside it')).toBeVisible();
  expect(screen.getByText('Advocacy is £12,000 short.')).toBeVisible();
  await user.click(view(/^Funds/));
  expect(button(/^PCC Core/)).toHaveTextContent('If it were so: £24,000, awarded in full');
});

test('it begins at what changes; of a cost it takes off what co-funders have confirmed', async () => {
  const contributions = [
    { funder: 'Council', amount: 5_400_000, isConfirmed: true },
    { funder: 'NHS', amount: 100_000, isConfirmed: false },
  ];
  const services = [{ ...book.services[0]!, cost: 9_000_000, need: 3_600_000, contributions }];
  const { user, money } = await openWhatIf({ book: { ...book, services } });
  const kind = screen.getByRole('combobox', { name: 'What changes' });
  expect(kind).toHaveFocus();
  expect(within(kind).queryByRole('option', { name: 'Unlock an award' })).not.toBeInTheDocument();
  await user.selectOptions(kind, 'A service’s cost');
  expect(screen.getByText('Co-funders have confirmed £54,000 of it.')).toBeVisible();
  const cost = screen.getByRole('textbox', { name: 'Cost in pounds' });
  expect(cost).toHaveValue('90,000');
  await write(user, cost, '40,000');
  await user.click(button('Try it'));
  expect(screen.getByText(/so it costs at least that much/)).toBeVisible();
  await write(user, cost, '100,000');
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([{ kind: 'service-need', service: 'ADV', need: 4_600_000 }]);
  const changes = [{ kind: 'service-need', service: 'ADV', need: 4_600_000 }] as const;
  act(() => money.set({ whatIf: { changes, allocation, parties: book, difference: { services: [], funds: [] } } }));
  expect(screen.getByText('Advocacy costs £100,000, £46,000 of it from funds')).toBeVisible();
  expect(screen.getByText('Nothing would change.')).toBeVisible();
});

test('only locked awards can be unlocked, by name and amount', async () => {
  const locked = { fund: 'GEN', service: 'YOUTH', amount: 500_000, isLocked: true, row: 1, place };
  const awards = [{ ...locked, fund: 'CORE', isLocked: false }, locked];
  const { user, money } = await openWhatIf({ book: { ...book, awards } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'What changes' }), 'Unlock an award');
  const choices = within(screen.getByRole('combobox', { name: 'Locked award' })).getAllByRole('option');
  expect(choices.map(({ textContent }) => textContent)).toEqual(['MoJ General for Youth work, £5,000']);
  await user.click(button('Try it'));
  expect(money.calls.tryWhatIf).toHaveBeenCalledWith([{ kind: 'unlock', fund: 'GEN', service: 'YOUTH' }]);
});

test('the result of what was tried is announced', async () => {
  const money = createFakeMoneySession(ALLOCATED);
  await openMoney(money);
  act(() => money.set({ activity: 'allocating' }));
  expect(screen.getByRole('status')).toHaveTextContent('Working out the awards …');
  const message = 'If it were so: £1 can be awarded.';
  act(() => money.set({ activity: 'idle', notice: { kind: 'information', message } }));
  expect(screen.getByRole('status')).toHaveTextContent(message);
});
