import { act, fireEvent, screen } from '@testing-library/react';
import { speakWith } from '../../../src/domain/text/words';
import { translateFrom } from '../../../src/domain/text/language-pack';
import { HEADER_WORDS, PAGE_WORDS } from '../../../src/taskpane/shared/header-words';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { createFakeSession } from '../../support/fake-session';
import { createFakeSetUpSession } from '../../support/fake-set-up-session';
import { packOf, pseudo, unspoken } from '../../support/pseudo-language';
import { REVIEWED } from '../performance/open-performance';
import { ALLOCATED, trouble } from '../support/money';
import { openTab, renderPane } from '../support/render-pane';
import { finding, reportOf, returnSheet } from '../support/reports';

/** After everything has loaded: what a module took out of its words meanwhile stays English, and is found. */
beforeAll(() => speakWith(translateFrom(packOf('en', pseudo))));
afterAll(() => speakWith(undefined));

/** The page of the menu, in whatever language. */
async function openAway(page: 'set-up' | 'help'): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: HEADER_WORDS.more }));
  await openTab(PAGE_WORDS[page]);
  await act(() => Promise.resolve());
}

async function unfold(): Promise<void> {
  for (const one of screen.queryAllByRole('button', { expanded: false }))
    if (!one.closest('header')) await act(() => Promise.resolve(fireEvent.click(one)));
}

test('Returns', async () => {
  const report = reportOf([finding({ key: 'a' }), finding({ key: 'q', severity: 'query', mayBe: 'explained' })]);
  renderPane(createFakeSession({ recognised: [returnSheet()], report, checkedAt: 1, hasMarks: true }));
  await unfold();
  expect(unspoken(document.body)).toEqual([]);
});

test('Money', async () => {
  renderPane(createFakeSession(), { money: createFakeMoneySession({ ...ALLOCATED, findings: [trouble] }) });
  await openTab(PAGE_WORDS.money);
  await unfold();
  expect(unspoken(document.body)).toEqual([]);
});

test('Performance', async () => {
  renderPane(createFakeSession(), { performance: createFakePerformanceSession(REVIEWED) });
  await openTab(PAGE_WORDS.performance);
  await unfold();
  expect(unspoken(document.body)).toEqual([]);
});

test('Set up', async () => {
  const services = [{ id: 'S01', name: 'Advocacy', provider: 'The Shores' }];
  renderPane(createFakeSession(), { setUp: createFakeSetUpSession({ services, tables: ['Funds'] }) });
  await openAway('set-up');
  expect(unspoken(document.body)).toEqual([]);
});

test('Help', async () => {
  renderPane(createFakeSession());
  await openAway('help');
  await unfold();
  expect(unspoken(document.body)).toEqual([]);
});
