import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { MoneyState } from '../../../src/app/money/money-session';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { createFakeSession } from '../../support/fake-session';
import { openTab, renderPane } from '../support/render-pane';
import { ALLOCATED, book, button, CO_FUNDED, openMoney, READ, trouble, view } from '../support/money';

expect.extend(toHaveNoViolations);

test('nothing is read before somebody asks; everything else is offered once it makes sense', async () => {
  const money = createFakeMoneySession();
  const { user } = await openMoney(money);
  expect(screen.getByText(/Nothing is written until you press Write/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Write \d/ })).not.toBeInTheDocument();
  await user.click(button('More actions'));
  expect(screen.queryByRole('button', { name: 'Ringfence statement' })).not.toBeInTheDocument();
  await user.click(button('Check money'));
  expect(money.calls.check).toHaveBeenCalledTimes(1);
  await user.click(button('Work out'));
  expect(money.calls.allocate).toHaveBeenCalledTimes(1);
  act(() => money.set(ALLOCATED));
  await user.click(button('Write 1 award'));
  expect(money.calls.writeAwards).toHaveBeenCalledTimes(1);
});

test('undo and marks are in the foot, and in the menu while a proposal has the foot', async () => {
  const money = createFakeMoneySession({ ...ALLOCATED, canUndo: true, hasMarks: true });
  const { user } = await openMoney(money);
  await user.click(button('Undo awards'));
  await user.click(button('Remove marks'));
  await user.click(view(/^Proposal/));
  for (const name of ['Undo awards', 'Remove marks', 'Ringfence statement']) {
    await user.click(button('More actions'));
    await user.click(button(name));
    expect(button('More actions')).toHaveFocus();
  }
  const { undoAwards, writeStatement, removeMarks } = money.calls;
  expect([undoAwards, writeStatement, removeMarks].map((call) => call.mock.calls.length)).toEqual([2, 1, 2]);
  act(() => money.set({ canUndo: false, hasMarks: false, difference: { services: [], funds: [] } }));
  expect(button('Undo awards')).toHaveAttribute('aria-disabled', 'true');
  expect(screen.queryByRole('button', { name: 'Remove marks' })).not.toBeInTheDocument();
});

test('from the verb the first fund is three Tabs away; the menu, totals and question lie on the way by arrows', async () => {
  const code = {
    what: 'service',
    code: '4471-VS',
    lines: 3,
    place: { sheet: 'Spend', area: trouble.areas[0]! },
  } as const;
  const { user } = await openMoney(createFakeMoneySession({ ...READ, findings: [trouble], unknownCodes: [code] }));
  act(() => button('Work out').focus());
  await user.tab();
  expect(button('1 error')).toHaveFocus();
  await user.keyboard('{End}');
  expect(button('Answer')).toHaveFocus();
  await user.tab();
  expect(view(/^Funds/)).toHaveFocus();
  await user.tab();
  expect(button(/^PCC Core/)).toHaveFocus();
  act(() => button('Work out').focus());
  await user.keyboard('{ArrowRight}');
  expect(button('More actions')).toHaveFocus();
});

test.each<[string, Partial<MoneyState>, RegExp]>([
  ['tables', { missingTables: ['Funds', 'Services'] }, /^No funds and services in this workbook$/],
  ['rows', { emptyTables: ['Funds'] }, /^Funds has no rows yet$/],
])('a workbook without %s is not praised, and offers nothing that needs them', async (_name, lack, said) => {
  const none = { ...book, funds: [], services: [] };
  const money = createFakeMoneySession({ book: none, findings: [], pages: [], ...lack });
  const { user } = await openMoney(money);
  expect(screen.getByRole('heading', { name: said })).toBeVisible();
  expect(screen.queryByText(/Nothing is wrong/)).not.toBeInTheDocument();
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  await user.click(button('More actions'));
  expect(screen.queryByRole('button', { name: 'Ringfence statement' })).not.toBeInTheDocument();
  // Said once on the page: the heading says it already.
  act(() => money.set({ notice: { kind: 'warning', message: 'Nothing was worked out.' } }));
  expect(within(screen.getByRole('main')).queryByText('Nothing was worked out.')).not.toBeInTheDocument();
});

test('a workbook without the tables leads to Set up by a button', async () => {
  const none = { ...book, funds: [], services: [] };
  const { user } = await openMoney(
    createFakeMoneySession({ book: none, findings: [], pages: [], missingTables: ['Funds', 'Services'] }),
  );
  expect(screen.getByRole('heading', { name: 'Money needs two tables' })).toBeVisible();
  await user.click(button('Set up the tables'));
  expect(await screen.findByRole('heading', { name: 'Set up', level: 1 })).toBeVisible();
});

test('trouble stands above the list until it is dismissed; what went well stands in the foot', async () => {
  const money = createFakeMoneySession({ ...READ, notice: { kind: 'error', message: 'Excel does not answer.' } });
  const { user } = await openMoney(money);
  expect(within(screen.getByRole('main')).getByText('Excel does not answer.')).toBeVisible();
  expect(within(screen.getByRole('contentinfo')).queryByText('Excel does not answer.')).not.toBeInTheDocument();
  await user.click(button('Dismiss'));
  expect(money.calls.dismissNotice).toHaveBeenCalled();
  act(() => money.set({ notice: { kind: 'success', message: '3 rows of Awards written.' } }));
  expect(within(screen.getByRole('contentinfo')).getByText('3 rows of Awards written.')).toBeVisible();
});

test('what was edited since is said in the line of state, and once aloud', async () => {
  const money = createFakeMoneySession(READ);
  await openMoney(money);
  act(() => money.set({ isStale: true }));
  expect(screen.getByText('a money table was edited · not checked again')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('A money table was edited since it was read.');
});

test('while something is done nothing else can be started, and it is said', async () => {
  const money = createFakeMoneySession(READ);
  const { user } = await openMoney(money);
  act(() => money.set({ activity: 'allocating' }));
  await user.click(button('Work out'));
  expect(money.calls.allocate).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('Working out the awards …');
});

test('Ctrl+Z undoes our last step, but not while the page is away', async () => {
  const money = createFakeMoneySession({ ...READ, canUndo: true });
  const { user } = await openMoney(money);
  await user.keyboard('{Control>}z{/Control}');
  expect(money.calls.undoAwards).toHaveBeenCalledTimes(1);
  await openTab('Returns');
  await user.keyboard('{Control>}z{/Control}');
  expect(money.calls.undoAwards).toHaveBeenCalledTimes(1);
});

test('on a workbook with funds Money is open; Returns leads there too, and the focus goes along', async () => {
  const session = createFakeSession({ recognised: [], commissioningTables: ['Funds', 'Services'] });
  renderPane(session, { money: createFakeMoneySession() });
  expect(button('Money')).toHaveAttribute('aria-current', 'page');
  await openTab('Returns');
  await openTab('Open Money');
  expect(await screen.findByText(/Nothing is written until you press Write/)).toBeVisible();
  expect(button('Money')).toHaveFocus();
  act(() => session.set({ commissioningTables: [] }));
  await openTab('Returns');
  expect(screen.queryByRole('button', { name: 'Open Money' })).not.toBeInTheDocument();
});

test('the page is kept while another is open', async () => {
  const { user } = await openMoney(createFakeMoneySession(READ));
  await user.click(button(/^PCC Core/));
  await openTab('Returns');
  expect(screen.queryByText('First amount')).not.toBeVisible();
  await openTab('Money');
  expect(screen.getByText('First amount')).toBeVisible();
});

test.each<[string, Partial<MoneyState>, string | undefined]>([
  ['before anything was read', {}, undefined],
  ['tables are missing', { book, findings: [], missingTables: ['Funds', 'Services'] }, undefined],
  ['worked out: funds', { ...ALLOCATED, findings: [trouble], isStale: true }, undefined],
  ['worked out: the proposal', { ...ALLOCATED, findings: [trouble] }, 'Proposal 1'],
  ['worked out: the findings', { ...ALLOCATED, findings: [trouble], currentKey: 'm1' }, 'Findings 1'],
  [
    'codes and co-funders',
    { ...READ, namedCodes: [{ what: 'fund', code: 'X', id: 'CORE' }], coFunded: [CO_FUNDED] },
    undefined,
  ],
  ['an error', { notice: { kind: 'error', message: 'Excel does not answer. Try again.' } }, undefined],
])('axe finds nothing: %s', async (_, state, shown) => {
  const { container, user } = await openMoney(createFakeMoneySession(state));
  if (shown !== undefined) await user.click(screen.getByRole('radio', { name: shown }));
  expect(await axe(container)).toHaveNoViolations();
});
