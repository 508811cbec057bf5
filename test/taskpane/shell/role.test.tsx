import { act, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { createRemembered } from '../../../src/taskpane/shared/remembered';
import type { ReturnsState } from '../../../src/app/returns/returns-session';
import { createFakeSession, type FakeSession } from '../../support/fake-session';
import { openPage, openTab, renderPane } from '../support/render-pane';

expect.extend(toHaveNoViolations);

const kept = (storage = () => window.localStorage) => ({
  role: createRemembered(storage, 'ringfence.role'),
  page: createRemembered(storage, 'ringfence.page'),
});
/** A page that is loaded when it is opened is waited for while it is drawn. */
const change = (session: FakeSession, state: Partial<ReturnsState>) =>
  act(() => {
    session.set(state);
    return Promise.resolve();
  });
const button = (name: string) => screen.getByRole('button', { name });
const tabs = () =>
  within(screen.getByRole('navigation', { name: 'Pages' }))
    .getAllByRole('button')
    .map((tab) => tab.textContent);
const here = () => screen.getByRole('navigation', { name: 'Pages' }).querySelector('[aria-current]');
const question = () => screen.queryByRole('heading', { name: 'What do you do with returns?' });
const widthBefore = window.innerWidth;
afterEach(() => {
  window.localStorage.clear();
  window.innerWidth = widthBefore;
});

test('a person is asked once what they do, and their pages come first', async () => {
  const { user, container, unmount } = renderPane(createFakeSession(), { remembered: kept() });
  expect(question()).toBeVisible();
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  expect(screen.getAllByRole('radio').map((radio) => [(radio as HTMLInputElement).labels?.[0]?.textContent])).toEqual([
    ['I fill in a return'],
    ['I commission services'],
    ['I look after the money'],
  ]);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('radio', { name: 'I look after the money' }));
  await act(async () => user.click(button('Start with my workbook')));
  expect(tabs()).toEqual(['Money', 'Returns', 'Performance']);
  expect(here()).toHaveTextContent('Money');
  expect(here()).toHaveFocus();
  unmount();
  renderPane(createFakeSession({ recognised: [] }), { remembered: kept() });
  expect(question()).not.toBeInTheDocument();
  expect(tabs()[0]).toBe('Money');
});

test('who skips the question is not asked again, and can say it later', async () => {
  const { user, unmount } = renderPane(createFakeSession(), { remembered: kept() });
  await user.click(button('Skip'));
  expect(tabs()).toEqual(['Returns', 'Money', 'Performance']);
  unmount();
  const { container } = renderPane(createFakeSession(), { remembered: kept() });
  expect(question()).not.toBeInTheDocument();
  await openPage(user, 'Role');
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Use this role' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'I commission services' }));
  expect(await axe(container)).toHaveNoViolations();
  await act(async () => user.click(button('Use this role')));
  expect(tabs()).toEqual(['Performance', 'Returns', 'Money']);
  expect(button('More')).toHaveFocus();
  expect(kept().role.get()).toBe('commissioning');
});

test('a browser that keeps nothing still lets a person choose for the session', async () => {
  const blocked = (): Storage => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { user } = renderPane(createFakeSession(), { remembered: kept(blocked) });
  await user.click(button('Start with my workbook'));
  expect(tabs()).toEqual(['Returns', 'Money', 'Performance']);
});

test('where the pane cannot work nobody is asked', () => {
  renderPane('not-excel', { remembered: kept() });
  expect(question()).not.toBeInTheDocument();
});

test('the pane opens where the workbook is needed, until the person has chosen a page', async () => {
  kept().role.keep('unsaid');
  kept().page.keep('performance');
  const session = createFakeSession();
  renderPane(session, { remembered: kept() });
  expect(here()).toHaveTextContent('Performance');
  await change(session, { recognised: [], commissioningTables: ['Funds'] });
  expect(here()).toHaveTextContent('Money');
  await openTab('Returns');
  await change(session, { commissioningTables: ['KPIs'] });
  expect(here()).toHaveTextContent('Returns');
  expect(kept().page.get()).toBe('returns');
});

test('help that is read meanwhile stays, and leads back to where the workbook is needed', async () => {
  const session = createFakeSession();
  const { user } = renderPane(session);
  await openPage(user, 'Help');
  await change(session, { recognised: [], commissioningTables: ['Funds'] });
  expect(await screen.findByRole('heading', { name: 'How it works' })).toBeVisible();
  await act(async () => user.click(button('Back to money')));
  expect(here()).toHaveTextContent('Money');
});

test('under 300 px there are two tabs, and the third page is under More and takes the second place', async () => {
  window.innerWidth = 270;
  const { user } = renderPane(createFakeSession());
  expect(tabs()).toEqual(['Returns', 'Money']);
  await openPage(user, 'Performance');
  expect(tabs()).toEqual(['Returns', 'Performance']);
  expect(here()).toHaveTextContent('Performance');
  expect(here()).toHaveFocus();
  await openTab('Returns');
  expect(tabs()).toEqual(['Returns', 'Performance']);
  await user.click(button('More'));
  expect(button('Money')).toBeVisible();
});
