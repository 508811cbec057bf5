import { act, fireEvent, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createPatience } from '../../../src/app/shared/patience';
import { createFakeSession } from '../../support/fake-session';
import { openPage, openTab, renderPane } from '../support/render-pane';

expect.extend(toHaveNoViolations);

const alert = () => screen.getByRole('alert').textContent;
const button = (name: string) => screen.getByRole('button', { name });
const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

afterEach(() => jest.useRealTimers());

test('after five seconds without an answer the page says so, once and at once, and offers two ways on', () => {
  jest.useFakeTimers();
  const patience = createPatience();
  renderPane(createFakeSession(), { slowness: patience });
  const { stopped } = patience.asked();
  pass(4_999);
  expect(screen.queryByRole('button', { name: 'Stop waiting' })).not.toBeInTheDocument();
  pass(1);
  expect(button('Keep waiting')).toBeVisible();
  expect(alert()).toMatch(/^Excel is taking longer than usual\./);
  button('Keep waiting').focus();
  fireEvent.click(button('Keep waiting'));
  expect(screen.queryByRole('button', { name: 'Stop waiting' })).not.toBeInTheDocument();
  pass(5_000);
  expect(stopped.aborted).toBe(false);
  fireEvent.click(button('Stop waiting'));
  expect(stopped.aborted).toBe(true);
  expect(screen.queryByRole('button', { name: 'Stop waiting' })).not.toBeInTheDocument();
});

test('it stands on whichever page is open', async () => {
  const patience = createPatience();
  const slow = { ...patience, getState: () => SLOW };
  const { user, container } = renderPane(createFakeSession(), { slowness: slow });
  for (const tab of ['Returns', 'Money', 'Performance']) {
    await openTab(tab);
    expect(await screen.findByRole('button', { name: 'Stop waiting' })).toBeVisible();
  }
  await openPage(user, 'Set up');
  expect(await screen.findByRole('button', { name: 'Stop waiting' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

const SLOW = { isSlow: true };
