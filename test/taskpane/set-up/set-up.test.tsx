import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createFakeSession } from '../../support/fake-session';
import { createFakeSetUpSession, type FakeSetUpSession } from '../../support/fake-set-up-session';
import { fill, openPage, renderPane } from '../support/render-pane';

expect.extend(toHaveNoViolations);

const services = [
  { id: 'S01', name: 'Advocacy', provider: 'The Shores' },
  { id: 'S02', name: 'Helpline', provider: '' },
];

async function open(setUp: FakeSetUpSession) {
  const pane = renderPane(createFakeSession(), { setUp });
  await openPage(pane.user, 'Set up');
  await screen.findByRole('heading', { name: 'Set up' });
  return pane;
}

const button = (name: string) => screen.getByRole('button', { name });
const polite = () => screen.getByRole('status').textContent;

test('it opens with the focus on its heading, has looked what there is, and leads back', async () => {
  const setUp = createFakeSetUpSession({ services, tables: ['Funds', 'Services'] });
  const { user, container } = await open(setUp);
  expect(screen.getByRole('heading', { name: 'Set up' })).toHaveFocus();
  expect(setUp.calls.look).toHaveBeenCalledTimes(1);
  expect(screen.getByText('There already: Funds and Services.')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(button('Back to returns'));
  expect(button('More')).toHaveFocus();
  expect(screen.queryByRole('heading', { name: 'Set up' })).not.toBeInTheDocument();
});

test('a template for a service of the register', async () => {
  const setUp = createFakeSetUpSession({ services });
  const { user } = await open(setUp);
  const service = screen.getByRole('combobox', { name: 'Service' });
  expect(
    within(service)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['The minimum KPI set only', 'Advocacy (The Shores)', 'Helpline']);
  await user.selectOptions(service, 'Helpline');
  await user.click(screen.getByRole('radio', { name: /^Summary/ }));
  await fill(user, screen.getByRole('textbox', { name: 'Period' }), ' 2019-20 Q2 ');
  await user.click(button('Add template'));
  expect(setUp.calls.newReturnTemplate.mock.calls).toEqual([['S02', 'summary', '2019-20 Q2']]);
});

test('without a register the minimum KPI set, with a period to be filled in', async () => {
  const setUp = createFakeSetUpSession({ services: [] });
  const { user } = await open(setUp);
  expect(
    screen.getByText(
      /No service stands in a table “Services” of this workbook, so the template holds the minimum KPI set/,
    ),
  ).toBeVisible();
  await user.click(button('Add template'));
  expect(setUp.calls.newReturnTemplate.mock.calls).toEqual([[undefined, 'records', '']]);
});

test('a commissioning workbook', async () => {
  const setUp = createFakeSetUpSession({ tables: [] });
  const { user } = await open(setUp);
  await user.click(button('Add tables'));
  expect(setUp.calls.newCommissioningWorkbook).toHaveBeenCalledTimes(1);
});

test('while sheets are added nothing else can be, and the outcome is said', async () => {
  const setUp = createFakeSetUpSession({ services });
  const { user } = await open(setUp);
  act(() => setUp.set({ activity: 'writing' }));
  expect(polite()).toBe('Adding the sheets …');
  await user.click(button('Add template'));
  await user.click(button('Add tables'));
  expect(setUp.calls.newReturnTemplate).not.toHaveBeenCalled();
  expect(setUp.calls.newCommissioningWorkbook).not.toHaveBeenCalled();
  act(() => setUp.set({ activity: 'idle', notice: { kind: 'success', message: 'Added “Return”.' } }));
  expect(polite()).toBe('Added “Return”.');
  await user.click(button('Dismiss'));
  expect(setUp.calls.dismissNotice).toHaveBeenCalledTimes(1);
});

test('where the pane cannot work there is nothing to set up', async () => {
  const { user } = renderPane('not-excel');
  await user.click(button('More'));
  expect(screen.queryByRole('button', { name: 'Set up' })).not.toBeInTheDocument();
  expect(button('Help')).toBeVisible();
});

test('the menu closes by Esc, by a press elsewhere and when the focus leaves it', async () => {
  const { user } = renderPane(createFakeSession({ recognised: [] }));
  const isOpen = () => screen.queryByRole('button', { name: 'Set up' }) !== null;
  await user.click(button('More'));
  expect(button('More')).toHaveAttribute('aria-expanded', 'true');
  await user.tab();
  await user.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  expect(button('More')).toHaveFocus();
  await user.click(button('More'));
  await user.click(screen.getByRole('heading', { level: 1 }));
  expect(isOpen()).toBe(false);
  await user.click(button('More'));
  act(() => button('Check').focus());
  expect(isOpen()).toBe(false);
});
