import { act, screen } from '@testing-library/react';
import type { Finding } from '../../../src/domain/model/findings';
import { createFakeSession } from '../../support/fake-session';
import { renderPane } from '../support/render-pane';
import { finding, reportOf } from '../support/reports';

const list = [1, 2, 3].map((row) => finding({ key: `k${row}`, cells: `E${row}`, message: `Row ${row}.` }));
const blank = finding({ key: 'b', rule: 'value-missing', title: 'Cells are blank', cells: 'C5', message: 'Row 5.' });
const date = finding({ key: 'd', rule: 'not-a-date', title: 'Not a date', cells: 'D5', message: 'Row 6.' });
const report = (findings: readonly Finding[]) => reportOf(findings, { sheets: ['April'] });

const start = () => createFakeSession({ report: report([...list, blank]), checkedAt: 1, hasMarks: true });
const item = (text: string) => screen.getByText(text).closest('li')!;
const isOpen = (title: RegExp) => screen.getByRole('button', { name: title }).getAttribute('aria-expanded') === 'true';

test('the focus stays where it is while findings come and go around it', async () => {
  const session = start();
  const { user } = renderPane(session);
  const goTo = screen.getByRole('button', { name: 'Go to cell: E2 on April' });
  await user.click(goTo);
  act(() => session.set({ report: report([date, list[1]!, list[2]!, blank]) }));
  expect(screen.queryByText('Row 1.')).not.toBeInTheDocument();
  expect(goTo).toHaveFocus();
});

test('nothing a person did not ask for is scrolled to', () => {
  const session = start();
  renderPane(session);
  act(() => session.set({ currentKey: 'k2' }));
  const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
  act(() => session.set({ report: report([list[1]!, list[2]!, blank]) }));
  expect(scrolled).not.toHaveBeenCalled();
});

test('what is being read stays at its height when findings above it go', () => {
  const session = start();
  renderPane(session);
  // jsdom lays nothing out: every item is as tall as 100 pixels, in the order of the page, scrolled by 150.
  const tops = () => [...document.querySelectorAll('[data-place]')];
  const measured = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: tops().indexOf(this) * 100 - 150 } as DOMRect;
  });
  const scrolled = jest.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  Object.defineProperty(window, 'scrollY', { configurable: true, value: 150 });
  act(() => session.set({ report: report([list[1]!, list[2]!, blank]) }));
  expect(scrolled.mock.calls).toEqual([[0, -100]]);
  act(() => session.set({ staleSheets: ['April'] }));
  expect(scrolled).toHaveBeenCalledTimes(1);
  Reflect.deleteProperty(window, 'scrollY');
  measured.mockRestore();
  scrolled.mockRestore();
});

test('open groups stay open, also when a worse one comes before them', () => {
  const session = start();
  renderPane(session);
  expect(isOpen(/^Not in the list/)).toBe(true);
  act(() => session.set({ report: report([date, ...list, blank]) }));
  expect(isOpen(/^Not a date/)).toBe(false);
  expect(isOpen(/^Not in the list/)).toBe(true);
  act(() => session.set({ report: report([blank]) }));
  expect(isOpen(/^Cells are blank/)).toBe(true);
});

test('a panel stays open with what is written in it, and goes with its finding without losing the focus', async () => {
  const query = finding({ key: 'q', severity: 'query', cells: 'C7', mayBe: 'explained', message: 'Row 7.' });
  const session = createFakeSession({ report: report([query, list[0]!]), checkedAt: 1, by: 'Jo' });
  const { user } = renderPane(session);
  await user.click(screen.getByRole('button', { name: 'Explain: C7 on April' }));
  const text = await screen.findByRole('textbox', { name: 'Explanation' });
  await user.paste('Because');
  act(() => session.set({ report: report([query]) }));
  expect(text).toHaveValue('Because');
  expect(text).toHaveFocus();
  await act(() => {
    session.set({ report: report([list[0]!]) });
    return Promise.resolve();
  });
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(document.body).not.toHaveFocus();
});

test('one kind alone, as long as there is one of it', async () => {
  const session = start();
  const { user } = renderPane(session);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Cells are blank');
  expect(screen.queryByText('Row 1.')).not.toBeInTheDocument();
  expect(item('Row 5.')).toBeVisible();
  expect(screen.getByText(/Showing 1 of 4 findings: “Cells are blank”\./)).toBeVisible();
  expect(session.calls.showOnly).toHaveBeenLastCalledWith(new Set(['b']));
  act(() => session.set({ report: report([list[0]!, date]) }));
  expect(item('Row 1.')).toBeVisible();
});
