import { act, screen, within } from '@testing-library/react';
import { chooseFromMenu, findingsList, openRows, row } from '../support/returns-list';
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
    await chooseFromMenu(user, 'Check this sheet only');
    await user.click(button('Check'));
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
    expect(screen.queryByRole('button', { name: 'Check' })).not.toBeInTheDocument();
    await chooseFromMenu(user, 'Check this sheet only');
    await user.click(button('Cancel'));
    expect(session.calls.check).not.toHaveBeenCalled();
    expect(session.calls.cancel).toHaveBeenCalledTimes(1);
  });

  test('marking cannot be cancelled half-way, so no Cancel is offered', () => {
    renderPane(createFakeSession({ activity: 'marking' }));
    expect(screen.getByText('Marking the cells …')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  });

  test('the focus stays where the button was that was pressed, and the button comes back', async () => {
    const session = createFakeSession({ recognised: [] });
    const { user } = renderPane(session);
    await user.click(button('Check'));
    act(() => session.set({ activity: 'checking', progress: { done: 0, total: 1 } }));
    expect(button('Cancel')).toHaveFocus();
    act(() => session.set({ activity: 'marking', progress: undefined }));
    expect(button('Check')).toHaveFocus();
    act(() => session.set({ activity: 'idle', ...checked }));
    expect(button('Check')).toHaveFocus();
  });

  test('when Cancel goes away with the focus, Check has it', async () => {
    const session = createFakeSession({ activity: 'reading' });
    const { user } = renderPane(session);
    await user.click(button('Cancel'));
    act(() => session.set({ activity: 'idle' }));
    expect(button('Check')).toHaveFocus();
  });
});

describe('findings', () => {
  test('totals say how many of each severity there are', () => {
    renderPane(createFakeSession(checked));
    const totals = within(screen.getByRole('group', { name: 'Show only one severity' })).getAllByRole('button');
    expect(totals.map((total) => total.textContent)).toEqual(['3 errors', '1 query', '0 advice']);
  });

  test('they are grouped by theme and kind, with the first theme open', async () => {
    const { user } = renderPane(createFakeSession(checked));
    const themes = findingsList().getAllByRole('heading', { level: 2 });
    expect(themes.map(({ textContent }) => textContent)).toEqual(['Wrong 3', 'To explain 1']);
    const kinds = findingsList().getAllByRole('heading', { level: 3 });
    expect(kinds.map(({ textContent }) => textContent)).toEqual([
      // One of the two is on May: cells of both would read as those of one sheet.
      'Not in the listApril, May2',
      'A KPI has no columnThe sheet as a whole · April',
    ]);
    await openRows(user, /To explain/);
    expect(row(/^Cells are blank/)).toBeVisible();
  });

  test('a kind opens to its findings, a finding to what is wrong, where, what to do and why', async () => {
    const { user } = renderPane(createFakeSession(checked));
    await openRows(user, /Not in the list/, /Whit British/);
    expect(screen.getByText('Choose the nearest value from the list.')).toBeVisible();
    expect(button('Go to E14 on April')).toBeVisible();
    await user.click(button('Why this rule'));
    expect(screen.getByText(/counted/i)).toBeVisible();
  });

  test('a suggestion is shown unless the message has made it', async () => {
    const said = finding({ message: 'Did you mean “Female”?', suggestions: ['Female', 'Male'] });
    const { user } = renderPane(createFakeSession({ ...checked, report: reportOf([said]) }));
    await openRows(user, /Not in the list/);
    expect(screen.getByText('Could also be:').parentElement).toHaveTextContent('Could also be: Male');
  });

  test('text of a provider is text, never markup', async () => {
    const hostile = '<img src=x onerror="alert(1)"><a href="https://example.test">press</a>';
    const { user } = renderPane(
      createFakeSession({ ...checked, report: reportOf([finding({ message: hostile, sheet: hostile })]) }),
    );
    await openRows(user, /Not in the list/);
    expect(screen.getByText(hostile, { selector: 'p' })).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(document.querySelector('main img')).toBeNull();
  });

  test('opening a finding goes to its cell; opening what holds it does not', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/);
    expect(session.calls.goTo).not.toHaveBeenCalled();
    await openRows(user, /Whit British/);
    expect(session.calls.goTo).toHaveBeenLastCalledWith('a');
    await openRows(user, /A KPI has no column/);
    expect(session.calls.goTo).toHaveBeenLastCalledWith('s');
    await user.click(button('Go to the sheet April'));
    expect(session.calls.goTo).toHaveBeenCalledTimes(3);
  });

  test('of ten thousand findings only those near what is in sight are drawn, and the one the person is at', async () => {
    const many = Array.from({ length: 10_000 }, (_, row) => finding({ cells: `E${row + 5}`, key: `k${row}` }));
    const session = createFakeSession({ ...checked, report: reportOf(many) });
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/);
    const drawn = () => findingsList().getAllByRole('button', { name: /Whit British/ });
    expect(drawn()).toHaveLength(40);
    act(() => session.set({ currentKey: 'k7777' }));
    expect(drawn()).toHaveLength(80);
    expect(button('Go to E7782 on April')).toBeVisible();
    expect(screen.getByText('7,778 of 10,000')).toBeVisible();
  });

  test('letters on a row go to its cell and open what can be done', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await openRows(user, /To explain/);
    act(() => row(/^Cells are blank/).focus());
    await user.keyboard('g');
    expect(session.calls.goTo).toHaveBeenLastCalledWith('q');
  });
});

describe('filters', () => {
  test('one severity, counted by the foot', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.click(button('1 query'));
    expect(button('1 query')).toHaveAttribute('aria-pressed', 'true');
    expect(findingsList().queryByRole('button', { name: /Wrong/ })).not.toBeInTheDocument();
    expect(screen.getByText('– of 1')).toBeVisible();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(new Set(['q']));
    await user.click(button('1 query'));
    expect(row(/Wrong/)).toBeVisible();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(undefined);
  });

  test('what is searched for is shown wherever it is, and stepping keeps to it; Esc ends the search', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.keyboard('/');
    await user.keyboard('may brit');
    expect(row(/Ethnicity: 4 cells say|Not in the list/)).toBeVisible();
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(new Set(['b']));
    await user.keyboard(' nowhere');
    expect(screen.getByText(/No finding is like this/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(session.calls.showOnly).toHaveBeenLastCalledWith(undefined);
    expect(button('Search')).toBeVisible();
  });
});

describe('stepping', () => {
  test('buttons and keys step through the session', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    await user.click(button('Next finding'));
    await user.click(button('Previous finding'));
    await user.keyboard('{F8}{Shift>}{F8}{/Shift}{Alt>}{ArrowDown}{ArrowUp}{/Alt}');
    expect(session.calls.step.mock.calls).toEqual([[1], [-1], [1], [-1], [1], [-1]]);
  });

  test('the position is told, and the finding is opened with what holds it', () => {
    const session = createFakeSession(checked);
    renderPane(session);
    expect(screen.getByText('– of 4')).toBeVisible();
    act(() => session.set({ currentKey: 'q' }));
    expect(screen.getByText('4 of 4')).toBeVisible();
    expect(row(/To explain/)).toHaveAttribute('aria-expanded', 'true');
    expect(row(/^Cells are blank/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Row 5, Age: the cell is blank.')).toBeVisible();
    act(() => session.set({ currentKey: 'b', currentArea: 1 }));
    expect(screen.getByText('place 2 of 2')).toBeVisible();
    expect(button('Go to E40 on May')).toBeVisible();
  });

  test('keys do nothing while a check runs', async () => {
    const session = createFakeSession({ ...checked, activity: 'checking' });
    const { user } = renderPane(session);
    await user.keyboard('{F8}');
    expect(session.calls.step).not.toHaveBeenCalled();
  });
});

describe('from the cell to its findings', () => {
  test('the first one about what is selected opens, says which it is, and leads to the next', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    act(() => session.set({ currentKey: 'a', selected: { sheet: 'April', cell: 'E14', keys: ['a', 'q'] } }));
    expect(screen.getByText('You selected E14 · finding 1 of 2 there')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      /^You selected E14\. Finding 1 of 2 there\. Row 14, Ethnicity/,
    );
    expect(document.body).toHaveFocus();
    await user.click(button('Next finding there'));
    expect(screen.getByText('You selected E14 · finding 2 of 2 there')).toBeVisible();
    expect(session.calls.goTo).not.toHaveBeenCalled();
  });
});

describe('after a check', () => {
  test('without findings that is said, and what was not checked stands open', () => {
    const notChecked = [{ sheet: 'April', what: 'Column K “Notes”', why: 'Its heading is no KPI we know.' }];
    renderPane(createFakeSession({ ...checked, hasMarks: false, report: reportOf([], { notChecked }) }));
    expect(button(/^Nothing to mend in 3,912 cells\. 4,000 cells: 3,912 checked, .* 73 not checked$/)).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(screen.getByText('Its heading is no KPI we know.')).toBeVisible();
  });

  test('a check that met no return claims nothing', () => {
    const notice = { kind: 'information', message: 'No return was recognised on this sheet.' } as const;
    renderPane(createFakeSession({ ...checked, notice, report: reportOf([], { returns: [] }) }));
    expect(screen.queryByText(/Nothing to mend/)).not.toBeInTheDocument();
    expect(screen.getByText(/No return was recognised on this sheet, so its values were not checked/)).toBeVisible();
  });

  test('what was found without a return is listed below the sentence that there is none, with the next step', () => {
    const found = finding({ rule: 'formula-error', severity: 'query', theme: 'explain', message: 'B2 shows #REF!.' });
    const report = reportOf([found], { returns: [] });
    renderPane(createFakeSession({ ...checked, recognised: [], report }));
    const sentence = screen.getByText(/No return was recognised on this sheet, so its values were not checked/);
    expect(screen.queryByText(/Nothing to mend/)).not.toBeInTheDocument();
    expect(sentence.compareDocumentPosition(row(/^To explain/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(button('Make a return template or a commissioning workbook')).toBeVisible();
  });

  test('edits make the results out of date, which the state line says; Check is there', async () => {
    const session = createFakeSession(checked);
    const { user } = renderPane(session);
    act(() => session.set({ staleSheets: ['May'] }));
    expect(screen.getAllByText(/Results may be out of date: “May” was edited/)[0]).toBeVisible();
    await user.click(button('Check'));
    expect(session.calls.check).toHaveBeenCalledWith('all');
  });

  test('Remove marks is one press, and the focus does not get lost with it', async () => {
    const session = createFakeSession(checked);
    session.calls.removeMarks.mockImplementation(() => {
      session.set({ hasMarks: false });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await user.click(button('Remove marks'));
    expect(screen.queryByRole('button', { name: 'Remove marks' })).not.toBeInTheDocument();
    expect(row(/Wrong/)).toBeVisible();
    expect(button('Put the marks back')).toHaveFocus();
    await user.click(button('Put the marks back'));
    expect(session.calls.check).toHaveBeenCalledWith(['April', 'May']);
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
  await chooseFromMenu(user, 'How marks look');
  expect(screen.getByRole('heading', { name: 'How marks look' })).toHaveFocus();
  expect(screen.getByText('Red fill, solid border, bold')).toBeVisible();
  expect(screen.getByText('Yellow fill, dashed border')).toBeVisible();
  expect(screen.getByText('Blue fill, dotted border')).toBeVisible();
  await user.click(button('Back to the findings'));
  expect(button('More about returns')).toHaveFocus();
});
