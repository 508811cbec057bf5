import { act, screen } from '@testing-library/react';
import type { Finding } from '../../../src/domain/model/findings';
import { createFakeSession } from '../../support/fake-session';
import { renderPane } from '../support/render-pane';
import { findingsList, openRows, row } from '../support/returns-list';
import { finding, reportOf } from '../support/reports';

describe('the living list', () => {
  const list = [1, 2, 3].map((row) => finding({ key: `k${row}`, cells: `E${row}`, message: `Row ${row}.` }));
  const blank = finding({ key: 'b', rule: 'value-missing', title: 'Cells are blank', cells: 'C5', message: 'Row 5.' });
  const date = finding({ key: 'd', rule: 'not-a-date', title: 'Not a date', cells: 'D5', message: 'Row 6.' });
  const name = finding({ key: 'n', rule: 'name', title: 'Names of people', cells: 'B5', theme: 'personal' });
  const report = (findings: readonly Finding[]) => reportOf(findings, { sheets: ['April'] });

  const start = () => createFakeSession({ report: report([...list, blank]), checkedAt: 1, hasMarks: true });
  const isOpen = (title: RegExp) => row(title).getAttribute('aria-expanded') === 'true';

  test('the focus stays where it is while findings come and go around it', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /^Not in the list/, /^Row 2\./);
    const goTo = screen.getByRole('button', { name: 'Go to E2 on April' });
    await user.click(goTo);
    act(() => session.set({ report: report([date, list[1]!, list[2]!, blank]) }));
    expect(findingsList().queryByText('Row 1.')).not.toBeInTheDocument();
    expect(goTo).toHaveFocus();
  });

  test('a row that goes with the focus hands it to the next, and the last one to that of its kind', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /^Not in the list/);
    act(() => row(/^Row 2\./).focus());
    act(() => session.set({ report: report([list[0]!, list[2]!, blank]) }));
    expect(row(/^Row 3\./)).toHaveFocus();
    act(() => session.set({ report: report([list[0]!, blank]) }));
    expect(row(/^Cells are blank/)).toHaveFocus();
    act(() => session.set({ report: report([list[0]!]) }));
    expect(row(/^Not in the list/)).toHaveFocus();
  });

  test('while the person types in the sheet no focus is taken from there; back in the pane they are at the next row', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /^Not in the list/, /^Row 1\./);
    await user.click(screen.getByRole('button', { name: 'Go to E1 on April' }));
    const isInPane = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => session.set({ report: report([list[1]!, list[2]!, blank]) }));
    expect(document.body).toHaveFocus();
    act(() => session.set({ report: report([list[2]!, blank]) }));
    expect(document.body).toHaveFocus();
    isInPane.mockRestore();
    act(() => void window.dispatchEvent(new Event('focus')));
    // The only one of its kind has no row of its own.
    expect(row(/^Not in the list/)).toHaveFocus();
  });

  test('a panel that comes back with its finding leaves the focus in the sheet', async () => {
    const query = finding({
      key: 'q',
      rule: 'steady',
      title: 'A change',
      severity: 'query',
      cells: 'C7',
      mayBe: 'explained',
    });
    const session = createFakeSession({ report: report([list[0]!, query]), checkedAt: 1 });
    const { user } = renderPane(session);
    await openRows(user, /^To explain/, /^A change/);
    await user.click(screen.getByRole('button', { name: 'Explain: C7 on April' }));
    expect(await screen.findByLabelText('Explanation')).toHaveFocus();
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => session.set({ currentKey: 'k1' }));
    expect(screen.queryByLabelText('Explanation')).not.toBeInTheDocument();
    act(() => session.set({ currentKey: 'q' }));
    expect(await screen.findByLabelText('Explanation')).not.toHaveFocus();
    jest.restoreAllMocks();
  });

  test('nothing a person did not ask for is scrolled to', () => {
    const session = start();
    renderPane(session);
    act(() => session.set({ currentKey: 'k2' }));
    const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
    act(() => session.set({ report: report([list[1]!, list[2]!, blank]) }));
    expect(scrolled).not.toHaveBeenCalled();
  });

  test('what is being read stays at its height when findings above it go', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /^Not in the list/);
    // jsdom lays nothing out: every row is as tall as 100 pixels, in the order of the list, which is scrolled by 150.
    const rows = () => [...document.querySelectorAll('[data-place]')];
    const measured = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const place = rows().indexOf(this);
      return { top: place < 0 ? 0 : place * 100 - 150 } as DOMRect;
    });
    const scrolled = jest.fn();
    Element.prototype.scrollBy = scrolled;
    const scroller = screen.getByRole('list', { name: 'Findings' }).closest('main')!.children[1]!;
    scroller.scrollTop = 150;
    act(() => session.set({ report: report([list[1]!, list[2]!, blank]) }));
    expect(scrolled.mock.calls).toEqual([[0, -100]]);
    expect(scrolled.mock.contexts).toEqual([scroller]);
    act(() => session.set({ staleSheets: ['April'] }));
    expect(scrolled).toHaveBeenCalledTimes(1);
    // At the top there is nothing to keep: what is new there should be seen.
    scroller.scrollTop = 0;
    act(() => session.set({ report: report([...list, blank]) }));
    expect(scrolled).toHaveBeenCalledTimes(1);
    Reflect.deleteProperty(Element.prototype, 'scrollBy');
    measured.mockRestore();
  });

  test('what is open stays open, also when something worse comes before it', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /^Not in the list/);
    act(() => session.set({ report: report([name, date, ...list, blank]) }));
    expect([isOpen(/^Personal data/), isOpen(/^Wrong/)]).toEqual([false, true]);
    expect([isOpen(/^Not a date/), isOpen(/^Not in the list/)]).toEqual([false, true]);
    // Of themes nobody has met, the first is opened.
    act(() => session.set({ report: report([name]) }));
    expect(isOpen(/^Personal data/)).toBe(true);
  });

  test('a panel stays open with what is written in it, and goes with its finding without losing the focus', async () => {
    const query = finding({
      key: 'q',
      rule: 'change',
      title: 'A sudden change',
      severity: 'query',
      cells: 'C7',
      mayBe: 'explained',
    });
    const session = createFakeSession({ report: report([list[0]!, query]), checkedAt: 1, by: 'Jo' });
    const { user } = renderPane(session);
    await openRows(user, /^To explain/, /^A sudden change/);
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

  test('one kind alone, by searching for it; the search stays when none of it is left', async () => {
    const session = start();
    const { user } = renderPane(session);
    await user.keyboard('/cells are blank');
    expect(row(/^Cells are blank/)).toBeVisible();
    expect(findingsList().queryByRole('button', { name: /^Not in the list/ })).not.toBeInTheDocument();
    expect(screen.getByText('– of 1')).toBeVisible();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(new Set(['b']));
    act(() => session.set({ report: report([list[0]!, date]) }));
    expect(screen.getByText(/^No finding is like this\. Change what is searched for/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(row(/^Not in the list/)).toBeVisible();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(undefined);
  });
});

describe('announcements', () => {
  const polite = () => screen.getByRole('status').textContent;
  const urgent = () => screen.getByRole('alert').textContent;

  const report = reportOf([
    finding({ key: 'a', cells: 'E14, E20', message: 'Ethnicity: 2 cells are not in the list.' }),
    finding({ key: 'b', cells: '', message: 'Sheet “April”: Age has no column.' }),
  ]);
  const found = { kind: 'information', message: 'Found 2 errors in 1 return.' } as const;

  test('nothing is said of what the page shows from the start', () => {
    renderPane(createFakeSession({ recognised: [] }));
    expect(polite()).toBe('');
    expect(urgent()).toBe('');
  });

  test('a check is announced when it starts and when it ends, not at every sheet', () => {
    const session = createFakeSession({ recognised: [] });
    renderPane(session);
    act(() => session.set({ activity: 'reading' }));
    expect(polite()).toBe('Reading the sheets …');
    act(() => session.set({ activity: 'checking', progress: { done: 1, total: 2 } }));
    act(() => session.set({ progress: { done: 2, total: 2 } }));
    expect(polite()).toBe('Reading the sheets …');
    act(() => session.set({ activity: 'idle', progress: undefined, report, checkedAt: 1, notice: found }));
    expect(polite()).toBe('Check finished. Found 2 errors in 1 return.');
    expect(urgent()).toBe('');
  });

  test('the same result of a second check is said again', () => {
    const session = createFakeSession({ report, checkedAt: 1, notice: found });
    renderPane(session);
    act(() => session.set({ activity: 'marking' }));
    act(() => session.set({ activity: 'idle', report: { ...report }, checkedAt: 2, notice: { ...found } }));
    const first = screen.getByRole('status').firstElementChild;
    act(() => session.set({ activity: 'marking' }));
    act(() => session.set({ activity: 'idle', report: { ...report }, checkedAt: 3, notice: { ...found } }));
    expect(polite()).toBe('Check finished. Found 2 errors in 1 return.');
    // A region is read out when its content is replaced, not when the same text is set again.
    expect(screen.getByRole('status').firstElementChild).not.toBe(first);
  });

  test('stepping says which finding, where, and what is wrong', () => {
    const session = createFakeSession({ report, checkedAt: 1 });
    renderPane(session);
    act(() => session.set({ currentKey: 'a', currentArea: 1, activity: 'going' }));
    expect(polite()).toBe('Finding 1 of 2. E20 on April. Ethnicity: 2 cells are not in the list.');
    act(() => session.set({ currentKey: 'b', currentArea: 0 }));
    expect(polite()).toBe('Finding 2 of 2. the sheet April. Sheet “April”: Age has no column.');
  });

  test('only errors interrupt', () => {
    const session = createFakeSession();
    renderPane(session);
    act(() => session.set({ notice: { kind: 'error', message: 'Excel does not answer.' } }));
    expect(urgent()).toBe('Excel does not answer.');
    expect(polite()).toBe('');
    act(() => session.set({ notice: { kind: 'warning', message: '“May” is protected.' } }));
    expect(polite()).toBe('“May” is protected.');
    expect(urgent()).toBe('');
  });

  test('an edit that makes results stale is said once', () => {
    const session = createFakeSession({ report, checkedAt: 1 });
    renderPane(session);
    act(() => session.set({ staleSheets: ['April'] }));
    expect(polite()).toBe('Results may be out of date: “April” was edited after the check.');
  });

  test('removing marks is announced with its outcome', () => {
    const session = createFakeSession({ report, checkedAt: 1, hasMarks: true });
    renderPane(session);
    act(() => session.set({ activity: 'clearing' }));
    expect(polite()).toBe('Removing the marks …');
    const notice = { kind: 'success', message: 'All marks are removed.' } as const;
    act(() => session.set({ activity: 'idle', report: undefined, checkedAt: undefined, hasMarks: false, notice }));
    expect(polite()).toBe('All marks are removed.');
  });

  describe('an edit that is checked by itself', () => {
    const shrunk = (...findings: Parameters<typeof reportOf>[0]) => ({ ...reportOf(findings), sheets: report.sheets });
    const [first, second] = report.findings;
    const third = finding({ key: 'c', cells: 'G7' });

    test.each([
      ['mended one', shrunk(second!), '1 finding mended, 1 left.'],
      ['mended all', shrunk(), '2 findings mended, none left.'],
      ['made one', shrunk(first!, second!, third), '1 new finding, 3 in all.'],
      ['mended one and made one', shrunk(second!, third), '1 finding mended, 1 new finding, 2 left.'],
      ['mended one cell of several', shrunk({ ...first!, count: 1 }, second!), '1 cell mended, 2 findings left.'],
      ['changed nothing', shrunk(first!, second!), ''],
      ['had nothing to do with the sheets listed', { ...shrunk(), sheets: ['June'] }, ''],
    ])('and %s: it is said shortly, and interrupts nobody', (_, now, said) => {
      const session = createFakeSession({ report, checkedAt: 1 });
      renderPane(session);
      act(() => session.set({ report: now }));
      expect(polite()).toBe(said);
      expect(urgent()).toBe('');
    });

    test('what was explained is not called mended', () => {
      const session = createFakeSession({ report, checkedAt: 1 });
      renderPane(session);
      const answer = { kind: 'ignored', reason: 'Why' } as const;
      act(() => session.set({ report: { ...shrunk(second!), answered: [{ finding: first!, answer }] } }));
      expect(polite()).toBe('');
    });

    test('what a fix came to is said as its notice says it, not as a check', () => {
      const session = createFakeSession({ report, checkedAt: 1, activity: 'writing' });
      renderPane(session);
      const notice = { kind: 'success', message: 'Changed 2 cells.' } as const;
      act(() => session.set({ activity: 'idle', report: shrunk(second!), notice }));
      expect(polite()).toBe('Changed 2 cells.');
    });
  });
});
