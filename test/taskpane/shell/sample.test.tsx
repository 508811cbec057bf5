import { act, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createRemembered } from '../../../src/taskpane/shared/remembered';
import type { Sessions } from '../../../src/taskpane/shell/sessions';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { createFakeSession } from '../../support/fake-session';
import { openTab, renderPane } from '../support/render-pane';
import { returnSheet } from '../support/reports';

expect.extend(toHaveNoViolations);

const TRY = 'Try it on sample data';
const button = (name: string) => screen.getByRole('button', { name });
const band = () => screen.queryByRole('region', { name: 'Sample data' });
const sample = (): Sessions => ({
  returns: createFakeSession({ recognised: [returnSheet()] }),
  money: createFakeMoneySession(),
  performance: createFakePerformanceSession(),
});
afterEach(() => window.localStorage.clear());

test('from the empty state of Returns: the same pages over the sample, under a band that says so, and back', async () => {
  const own = createFakeSession({ recognised: [] });
  const opened = sample();
  const { user, container } = renderPane(own, { loadSample: () => Promise.resolve(opened) });
  await act(async () => user.click(button(TRY)));
  expect(band()).toHaveTextContent(/^Sample data of October 2019: nothing here is in your workbook\./);
  expect(button('Returns')).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(button('Check'));
  expect((opened.returns as ReturnType<typeof createFakeSession>).calls.check).toHaveBeenCalledTimes(1);
  expect(own.calls.check).not.toHaveBeenCalled();
  await openTab('Money');
  expect(band()).toBeVisible();
  await user.click(button('More'));
  expect(screen.queryByRole('button', { name: 'Set up' })).not.toBeInTheDocument();
  await act(async () => user.click(button('Leave the sample')));
  expect(band()).not.toBeInTheDocument();
  expect(button('Returns')).toHaveAttribute('aria-current', 'page');
  expect(button('Returns')).toHaveFocus();
  expect(button(TRY)).toBeVisible();
});

test('it is not offered where there is a return', () => {
  const session = createFakeSession({ recognised: [returnSheet()] });
  renderPane(session, { loadSample: () => Promise.resolve(sample()) });
  expect(screen.queryByRole('button', { name: TRY })).not.toBeInTheDocument();
});

test('from the first run: the role is kept, and the question is not asked again', async () => {
  const role = createRemembered(() => window.localStorage, 'role');
  const page = createRemembered(() => window.localStorage, 'page');
  const { user } = renderPane(createFakeSession(), {
    remembered: { role, page },
    loadSample: () => Promise.resolve({ ...sample(), returns: createFakeSession({ recognised: [returnSheet()] }) }),
  });
  await user.click(screen.getByRole('radio', { name: 'I look after the money' }));
  await act(async () => user.click(button(TRY)));
  expect(band()).toBeVisible();
  expect(button('Money')).toHaveAttribute('aria-current', 'page');
  expect(role.get()).toBe('finance');
  // What is looked at in the sample says nothing about the next time.
  await openTab('Performance');
  expect(page.get()).toBeUndefined();
});

test('a sample that cannot be loaded says so and can be tried again', async () => {
  const load = jest.fn<Promise<Sessions>, []>();
  load.mockRejectedValueOnce(new Error('offline')).mockResolvedValue(sample());
  const { user } = renderPane(createFakeSession({ recognised: [] }), { loadSample: load });
  await act(async () => user.click(button(TRY)));
  expect(screen.getByText(/could not be loaded/, { selector: 'div' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/could not be loaded/);
  await act(async () => user.click(button('Try again')));
  expect(band()).toBeVisible();
});
