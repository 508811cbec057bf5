import { screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createToldOnce } from '../../../src/taskpane/shared/told-once';
import { createFakeSession } from '../../support/fake-session';
import { openPage, openTab, renderPane } from '../support/render-pane';

expect.extend(toHaveNoViolations);

const KEY = 'ringfence.undo-cost';
const told = () => createToldOnce(() => window.localStorage, KEY);
const cost = () => screen.queryByText(/^In this version of Excel, Ctrl\+Z no longer undoes what you did before/);
afterEach(() => window.localStorage.clear());

test('what writing costs is told above every page, until it is put away, and not in the next session', async () => {
  const { user, container, unmount } = renderPane(createFakeSession(), { undoCost: told() });
  expect(cost()).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await openTab('Money');
  expect(cost()).toBeVisible();
  await openPage(user, 'Help');
  expect(cost()).not.toBeInTheDocument();
  await openTab('Returns');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(cost()).not.toBeInTheDocument();
  unmount();
  renderPane(createFakeSession(), { undoCost: told() });
  expect(cost()).not.toBeInTheDocument();
});

test('where Excel can undo what add-ins do there is nothing to tell', () => {
  renderPane(createFakeSession());
  expect(cost()).not.toBeInTheDocument();
});

test('a browser that keeps nothing can put it away for the session', async () => {
  const blocked = (): Storage => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { user } = renderPane(createFakeSession(), { undoCost: createToldOnce(blocked, KEY) });
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(cost()).not.toBeInTheDocument();
});
