import { act, screen, within } from '@testing-library/react';
import { createFakeSession } from '../../support/fake-session';
import { renderPane } from '../support/render-pane';
import { finding, reportOf, returnSheet } from '../support/reports';

const CHECKED = Date.UTC(2026, 10, 23, 12, 4);
const errors = [
  finding({ cells: 'E14', key: 'a' }),
  finding({ cells: 'E21:E23, E40', key: 'b', sheet: 'May', message: 'Ethnicity: 4 cells say “Brit”.' }),
];
const query = finding({
  rule: 'value-missing',
  severity: 'query',
  title: 'Cells are blank',
  cells: 'G5',
  key: 'q',
  message: 'Row 5, Age: the cell is blank.',
  whatToDo: 'Fill it in.',
});
const sheetWide = finding({
  rule: 'kpi-missing',
  title: 'A KPI has no column',
  cells: '',
  key: 's',
  message: 'Sheet “April”: Age has no column.',
  whatToDo: 'Add a column headed “Age”.',
});
const report = reportOf([...errors, sheetWide, query], { sheets: ['April', 'May'] });
const checked = { report, checkedAt: CHECKED, hasMarks: true, recognised: [returnSheet()] };

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const groupButton = (title: RegExp) =>
  within(screen.getByRole('region', { name: 'Findings' })).getByRole('button', { name: title });

/** The returns that were recognised: the header's list of pages is another. */
const recognisedItems = () =>
  screen.getAllByRole('listitem').filter((item) => item.textContent.startsWith('This looks like a return'));

describe('before a check', () => {
  test('a recognised return is told with provider, period and size', () => {
    renderPane(createFakeSession({ recognised: [returnSheet()] }));
    expect(recognisedItems()).toHaveLength(1);
    expect(recognisedItems()[0]).toHaveTextContent(
      'This looks like a return from The Shores, 2019-20 Q2: 326 records, 12 columns.',
    );
  });

  test('registers and notes are not taken for returns', () => {
    renderPane(createFakeSession({ recognised: [returnSheet({ isReturn: false })] }));
    expect(screen.getByText(/No return was recognised in this workbook/)).toBeVisible();
  });

  test('many returns are shown three at a time until the person asks for all', async () => {
    const recognised = ['A', 'B', 'C', 'D', 'E'].map((sheet) => returnSheet({ sheet }));
    const { user } = renderPane(createFakeSession({ recognised }));
    expect(recognisedItems()).toHaveLength(3);
    await user.click(button('Show 2 more returns'));
    expect(recognisedItems()).toHaveLength(5);
  });

  test('the two checks ask the session, and nothing is offered that needs a check', async () => {
    const session = createFakeSession({ recognised: [] });
    const { user } = renderPane(session);
    await user.click(button('Check this sheet'));
    await user.click(button('Check all returns'));
    expect(session.calls.check.mock.calls).toEqual([['active'], ['all']]);
    expect(screen.queryByRole('button', { name: /finding|Remove marks/ })).not.toBeInTheDocument();
  });

  test('marks of an earlier session can be removed at once', async () => {
    const session = createFakeSession({ recognised: [], hasMarks: true });
    const { user } = renderPane(session);
    await user.click(button('Remove marks'));
    expect(session.calls.removeMarks).toHaveBeenCalledTimes(1);
  });
});

describe('while checking', () => {
  test('progress has a count, Cancel works and a second check cannot be started', async () => {
    const session = createFakeSession({ activity: 'checking', progress: { done: 3, total: 8 } });
    const { user } = renderPane(session);
    const bar = screen.getByRole('progressbar', { name: 'Progress' });
    expect(bar).toHaveAttribute('aria-valuenow', '3');
    expect(bar).toHaveAttribute('aria-valuetext', 'Checked 3 of 8 sheets');
    await user.click(button('Check this sheet'));
    await user.click(button('Cancel'));
    expect(session.calls.check).not.toHaveBeenCalled();
    expect(session.calls.cancel).toHaveBeenCalledTimes(1);
  });

  test('marking cannot be cancelled half-way, so no Cancel is offered', () => {
    renderPane(createFakeSession({ activity: 'marking' }));
    expect(screen.getByText('Marking the cells …')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  });

  test('the focus stays on the button that was pressed', async () => {
    const session = createFakeSession({ recognised: [] });
    const { user } = renderPane(session);
    await user.click(button('Check all returns'));
    act(() => session.set({ activity: 'checking', progress: { done: 0, total: 1 } }));
    expect(button('Check all returns')).toHaveFocus();
    act(() => session.set({ activity: 'idle', progress: undefined, ...checked }));
    expect(button('Check all returns')).toHaveFocus();
  });

  test('when Cancel goes away with the focus, Check this sheet has it', async () => {
    const session = createFakeSession({ activity: 'reading' });
    const { user } = renderPane(session);
    await user.click(button('Cancel'));
    act(() => session.set({ activity: 'idle' }));
    expect(button('Check this sheet')).toHaveFocus();
  });
});

describe('findings', () => {
  test('totals say what each severity asks for', () => {
    renderPane(createFakeSession(checked));
    const totals = within(screen.getByRole('group', { name: 'Show only one severity' })).getAllByRole('button');
    expect(totals.map((total) => total.textContent)).toEqual([
      '3 errors must be fixed',
      '1 query fix or explain',
      '0 advice may be ignored',
    ]);
  });

  test('they are grouped by rule, worst and most cells first, with the first group open', () => {
    renderPane(createFakeSession(checked));
    const region = screen.getByRole('region', { name: 'Findings' });
    const headings = within(region).getAllByRole('heading', { level: 3 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Not in the list 5 cells',
      'A KPI has no column 1 error',
      'Cells are blank 1 cell',
    ]);
    expect(groupButton(/Not in the list/)).toHaveAttribute('aria-expanded', 'true');
    expect(groupButton(/Cells are blank/)).toHaveAttribute('aria-expanded', 'false');
  });

  test('an open group says what to do and why once, and each finding its cells, sheet by sheet', async () => {
    const { user } = renderPane(createFakeSession(checked));
    expect(screen.getAllByText('Choose the nearest value from the list.')).toHaveLength(1);
    expect(screen.getByText('E14')).toBeVisible();
    expect(screen.getByText('E21:E23, E40')).toBeVisible();
    const sheets = screen.getAllByRole('listitem').filter((item) => /^Sheet (April|May)$/.test(item.textContent));
    expect(sheets.map((item) => item.textContent)).toEqual(['Sheet April', 'Sheet May']);
    await user.click(button('Why it matters'));
    expect(screen.getByText(/counted/i)).toBeVisible();
  });

  test('a suggestion is shown unless the message has made it', () => {
    const said = finding({ message: 'Did you mean “Female”?', suggestions: ['Female', 'Male'] });
    renderPane(createFakeSession({ ...checked, report: reportOf([said]) }));
    expect(screen.getByText('Could also be:').parentElement).toHaveTextContent('Could also be: Male');
  });

  test('text of a provider is text, never markup', () => {
    const hostile = '<img src=x onerror="alert(1)"><a href="https://example.test">press</a>';
    renderPane(createFakeSession({ ...checked, report: reportOf([finding({ message: hostile, sheet: hostile })]) }));
    expect(screen.getByText(hostile, { selector: 'p' })).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(document.querySelector('main img')).toBeNull();
  });

  test('going to a cell happens only when it is asked for', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    expect(session.calls.goTo).not.toHaveBeenCalled();
    await user.click(button('Go to cell: E14 on April'));
    expect(session.calls.goTo).toHaveBeenCalledWith('a');
    await user.click(groupButton(/A KPI has no column/));
    await user.click(button('Go to sheet: the sheet April'));
    expect(session.calls.goTo).toHaveBeenLastCalledWith('s');
  });

  test('ten thousand findings are drawn fifty at a time', async () => {
    const many = Array.from({ length: 10_000 }, (_, row) => finding({ cells: `E${row + 5}`, key: `k${row}` }));
    const session = createFakeSession({ ...checked, report: reportOf(many) });
    const { user } = renderPane(session);
    expect(screen.getAllByRole('button', { name: /^Go to cell/ })).toHaveLength(50);
    await user.click(button('Show more'));
    expect(screen.getByText('51–100 of 10,000')).toBeVisible();
    act(() => session.set({ currentKey: 'k7777' }));
    expect(screen.getByText('7,751–7,800 of 10,000')).toBeVisible();
    expect(screen.getByText('7,778 of 10,000')).toBeVisible();
  });
});

describe('filters', () => {
  test('one severity', async () => {
    const { user } = renderPane(createFakeSession(checked));
    await user.click(button('1 query fix or explain'));
    expect(button('1 query fix or explain')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('heading', { name: /Not in the list/ })).not.toBeInTheDocument();
    expect(screen.getByText(/Showing 1 of 4 findings: queries\./)).toBeVisible();
    await user.click(button('Show all'));
    expect(screen.getByRole('heading', { name: /Not in the list/ })).toBeVisible();
  });

  test('one sheet, and stepping stays within it', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'May');
    expect(screen.queryByText('E14')).not.toBeInTheDocument();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(new Set(['b']));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'All 2 sheets');
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(undefined);
  });

  test('a sheet without findings any more is no longer filtered for', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sheet' }), 'May');
    act(() => session.set({ report: reportOf([query], { sheets: ['April', 'May'] }) }));
    expect(screen.getByRole('heading', { name: /Cells are blank/ })).toBeVisible();
  });
});

describe('stepping', () => {
  test('buttons and keys step through the session', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.click(button('Next finding'));
    await user.click(button('Previous finding'));
    await user.keyboard('{F8}{Shift>}{F8}{/Shift}');
    expect(session.calls.step.mock.calls).toEqual([[1], [-1], [1], [-1]]);
  });

  test('the position is told, the finding is shown, and its group opens', () => {
    const session = createFakeSession(checked);
    renderPane(session);
    expect(screen.getByText('– of 4')).toBeVisible();
    act(() => session.set({ currentKey: 'q' }));
    expect(screen.getByText('4 of 4')).toBeVisible();
    expect(groupButton(/Cells are blank/)).toHaveAttribute('aria-expanded', 'true');
    const current = screen.getByText('Row 5, Age: the cell is blank.').closest('li');
    expect(current).toHaveAttribute('aria-current', 'true');
    act(() => session.set({ currentKey: 'b', currentArea: 1 }));
    expect(screen.getByText('place 2 of 2')).toBeVisible();
  });

  test('keys do nothing while a check runs', async () => {
    const session = createFakeSession({ ...checked, activity: 'checking' });
    const { user } = renderPane(session);
    await user.keyboard('{F8}');
    expect(session.calls.step).not.toHaveBeenCalled();
  });
});

describe('after a check', () => {
  test('without findings that is said, and what was not checked stands open', () => {
    const notChecked = [{ sheet: 'April', what: 'Column K “Notes”', why: 'Its heading is no KPI we know.' }];
    renderPane(createFakeSession({ ...checked, hasMarks: false, report: reportOf([], { notChecked }) }));
    expect(screen.getByText(/No findings in what was checked: 3,912 cells of 1 return\./)).toBeVisible();
    expect(button('What was not checked (1)')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Its heading is no KPI we know.')).toBeVisible();
  });

  test('a check that met no return claims nothing', () => {
    const notice = { kind: 'information', message: 'No return was recognised on this sheet.' } as const;
    renderPane(createFakeSession({ ...checked, notice, report: reportOf([], { returns: [] }) }));
    expect(screen.queryByText(/No findings in what was checked/)).not.toBeInTheDocument();
    expect(screen.getAllByText('No return was recognised on this sheet.')[0]).toBeVisible();
  });

  test('edits make the results out of date; Check again checks the same sheets', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    act(() => session.set({ staleSheets: ['May'] }));
    expect(screen.getAllByText(/Results may be out of date: “May” was edited/)[0]).toBeVisible();
    await user.click(button('Check again'));
    expect(session.calls.check).toHaveBeenCalledWith(['April', 'May']);
  });

  test('Remove marks is one press, and the focus does not get lost with it', async () => {
    const session = createFakeSession(checked);
    session.calls.removeMarks.mockImplementation(() => {
      session.set({ hasMarks: false, report: undefined });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await user.click(button('Remove marks'));
    expect(screen.queryByRole('button', { name: 'Remove marks' })).not.toBeInTheDocument();
    expect(button('Check this sheet')).toHaveFocus();
  });

  test('trouble is shown in full and can be put away', async () => {
    const session = createFakeSession({
      recognised: [],
      notice: { kind: 'error', message: 'A cell is being edited. Press Enter or Esc, then check again.' },
    });
    const { user } = renderPane(session);
    expect(screen.getByText(/A cell is being edited\. Press Enter/, { selector: 'main *' })).toBeVisible();
    await user.click(button('Dismiss'));
    expect(session.calls.dismissNotice).toHaveBeenCalledTimes(1);
  });
});

test('the legend tells marks apart in words', async () => {
  const { user } = renderPane(createFakeSession());
  await user.click(button('How marks look'));
  expect(screen.getByText('Red fill, solid border, bold')).toBeVisible();
  expect(screen.getByText('Yellow fill, dashed border')).toBeVisible();
  expect(screen.getByText('Blue fill, dotted border')).toBeVisible();
});
