import { act, screen } from '@testing-library/react';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { fill } from '../support/render-pane';
import { finding } from '../support/reports';
import { ALLOCATED, button, openMoney, READ, trouble, view } from '../support/money';

const two = ['C4', 'C7'].map((cells) =>
  finding({
    key: cells,
    rule: 'award-over-fund',
    sheet: 'Awards',
    title: 'More than the fund has',
    message: `${cells}: too much.`,
    cells,
  }),
);
const advice = finding({
  key: 'a1',
  rule: 'fund-underspend',
  sheet: 'Funds',
  severity: 'advice',
  title: 'Much is left',
  message: 'Much of PCC Core is left.',
  cells: 'B2, B5',
});

async function openFindings(findings = [...two, advice]) {
  const money = createFakeMoneySession({ ...READ, findings });
  const pane = await openMoney(money);
  await pane.user.click(view(/^Findings/));
  return { ...pane, money };
}

test('what keeps money from being worked out is told above, with the way to it; every finding leads to its cells', async () => {
  const money = createFakeMoneySession({ ...READ, findings: [trouble], blocking: [trouble] });
  const { user } = await openMoney(money);
  expect(screen.getByText('Nothing can be worked out yet: 1 cell cannot be used as it stands.')).toBeVisible();
  await user.click(button('Show'));
  await user.click(button(/^Not in the list/));
  await user.click(button('Go to cell: C4: too much.'));
  expect(money.calls.goTo).toHaveBeenCalledWith('m1');
});

test('findings stand theme by theme and kind by kind, the first theme open; G goes to the cell', async () => {
  const { user, money } = await openFindings();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Wrong 2',
    'Advice 1',
  ]);
  await user.click(button(/^More than the fund has/));
  await user.click(button(/^Awards C7/));
  expect(button('Go to cell: C7: too much.')).toBeVisible();
  await user.keyboard('g');
  expect(money.calls.goTo).toHaveBeenCalledWith('C7');
});

test('a total shows only its findings, from the funds too; steps keep to them; again shows all', async () => {
  const money = createFakeMoneySession({ ...READ, findings: [...two, advice] });
  const { user } = await openMoney(money);
  await user.click(button('1 advice'));
  expect(view(/^Findings 3$/)).toBeChecked();
  expect(screen.getByText('– of 1')).toBeVisible();
  expect(money.calls.showOnly).toHaveBeenLastCalledWith(new Set(['a1']));
  await user.click(button('0 queries'));
  await user.click(button('Show all'));
  expect(screen.getByText('– of 3')).toBeVisible();
  expect(money.calls.showOnly).toHaveBeenLastCalledWith(undefined);
});

test('the search is reached by its key, and filters findings and funds', async () => {
  const { user } = await openFindings();
  await user.keyboard('/');
  await fill(user, screen.getByRole('searchbox', { name: 'Search' }), 'pcc');
  expect(button(/^Much is left/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^More than the fund has/ })).not.toBeInTheDocument();
  await user.click(view(/^Funds/));
  expect(button(/^PCC Core/)).toBeVisible();
  await user.clear(screen.getByRole('searchbox', { name: 'Search' }));
  await fill(user, screen.getByRole('searchbox', { name: 'Search' }), 'nobody');
  expect(screen.getByText('No fund has that in its name.')).toBeVisible();
});

test('stepping opens the finding where it stands, leaves a page below, says where one is, and moves no focus', async () => {
  const { user, money } = await openFindings();
  await user.click(view(/^Funds/));
  await user.click(button(/^PCC Core/));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(money.calls.step).toHaveBeenCalledWith(1);
  act(() => money.set({ activity: 'going' }));
  act(() => money.set({ activity: 'idle', currentKey: 'a1', currentArea: 1 }));
  expect(view(/^Findings/)).toBeChecked();
  expect(button('Go to cell: Much of PCC Core is left.')).toBeVisible();
  expect(screen.getByText('3 of 3')).toHaveTextContent('place 2 of 2');
  expect(screen.getByRole('status')).toHaveTextContent('Finding 3 of 3. Funds. Much of PCC Core is left.');
  await user.click(button('Previous finding'));
  expect(money.calls.step).toHaveBeenCalledWith(-1);
  expect(button('Previous finding')).toHaveFocus();
});

test('with nothing wrong it is said, and there is no list of findings', async () => {
  await openMoney(createFakeMoneySession({ ...ALLOCATED, findings: [] }));
  expect(screen.getByText('Nothing is wrong in the money tables.')).toBeVisible();
  expect(screen.queryByRole('radio', { name: /^Findings/ })).not.toBeInTheDocument();
});
