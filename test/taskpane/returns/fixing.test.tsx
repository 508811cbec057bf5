import { act, screen, within } from '@testing-library/react';
import { createFakeSession, type FakeSession } from '../../support/fake-session';
import { cellName } from '../../../src/cells/addresses';
import { change, fix } from '../support/fixes';
import { renderPane } from '../support/render-pane';
import type { CertainFixes } from '../../../src/domain/model/fixes';
import { finding, reportOf } from '../support/reports';
import { openRows, row } from '../support/returns-list';

const first = finding({ key: 'a', cells: 'E14', message: 'Row 14: “Brit”.' });
const second = finding({ key: 'b', cells: 'E20:E21', message: 'Rows 20 and 21: “ Female”.' });
const other = finding({ key: 'c', rule: 'value-missing', title: 'Cells are blank', message: 'Row 5 is blank.' });
const findings = [first, second, other];
const trim = fix({ changes: [change('E20', ' Female', 'Female'), change('E21', ' Female', 'Female')] });
const british = fix({
  id: 'replace:British',
  label: 'Change to “British”',
  isCertain: false,
  changes: [change('E14', 'Brit', 'British')],
});
const irish = fix({
  id: 'replace:Irish',
  label: 'Change to “Irish”',
  isCertain: false,
  changes: [change('E14', 'Brit', 'Irish')],
});

const FIXES = [
  { of: 'a', fixes: [british, irish] },
  { of: 'b', fixes: [trim] },
];

function start(change: Parameters<FakeSession['set']>[0] = {}): FakeSession {
  const session = createFakeSession({ report: reportOf(findings), checkedAt: 1, hasMarks: true, ...change });
  session.calls.fixesFor.mockImplementation((keys: readonly string[]) =>
    FIXES.filter(({ of }) => keys.includes(of)).flatMap(({ fixes }) => fixes),
  );
  return session;
}

const FIXED = { id: '1', label: 'Fixed 2 cells', at: Date.UTC(2026, 10, 23, 12, 4), cells: 2 };

/** What a session that really writes would come to. */
function mends(session: FakeSession, key: string): void {
  session.calls.applyFix.mockImplementation(() => {
    const left = findings.filter((one) => one.key !== key);
    session.set({ report: reportOf(left), undos: [FIXED] });
    return Promise.resolve();
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const cells = () =>
  screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));

describe('one finding', () => {
  test('a fix shows before and after, and changes nothing until it is asked to', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Rows 20/);
    await user.click(button('Fix: E20:E21 on April'));
    const panel = await screen.findByRole('form', { name: 'Take out the spaces' });
    expect(panel).toHaveFocus();
    expect(within(panel).getByRole('table', { name: 'Before and after: 2 cells' })).toBeVisible();
    expect(cells()).toEqual([[], ['E20', '“ Female”', '“Female”'], ['E21', '“ Female”', '“Female”']]);
    expect(session.calls.applyFix).not.toHaveBeenCalled();
    await user.click(button('Change 2 cells'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(trim);
  });

  test('without a fix there is no button', async () => {
    const session = start({ report: reportOf([other]) });
    const { user } = renderPane(session);
    await openRows(user, /Cells are blank/);
    expect(screen.getByRole('button', { name: 'Go to cell' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
  });

  test('of several fixes none is chosen beforehand', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button('Fix: E14 on April'));
    const choice = await screen.findByRole('radiogroup', { name: 'How should it be mended?' });
    expect(within(choice).queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    await user.click(button('Change'));
    expect(screen.getByText('Choose what the cells become.')).toBeVisible();
    expect(session.calls.applyFix).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Change to “Irish”' }));
    expect(cells()).toEqual([[], ['E14', '“Brit”', '“Irish”']]);
    await user.click(button('Change 1 cell'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(irish);
  });

  test('Cancel and Esc leave all as it was, and the focus goes back to the button', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Rows 20/);
    await user.click(button('Fix: E20:E21 on April'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button('Fix: E20:E21 on April')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('form')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button('Fix: E20:E21 on April')).toHaveFocus();
    expect(session.calls.applyFix).not.toHaveBeenCalled();
  });

  test('one finding and one panel at a time', async () => {
    const { user } = renderPane(start());
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button('Fix: E14 on April'));
    await screen.findByRole('form');
    await openRows(user, /Rows 20/);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await user.click(button('Fix: E20:E21 on April'));
    expect(screen.getByRole('form', { name: 'Take out the spaces' })).toBeVisible();
  });

  test('the only change of a single cell stands in the card, and one press makes it', async () => {
    const session = start();
    const trimmed = fix({ changes: [change('E14', ' Brit', 'Brit')] });
    session.calls.fixesFor.mockReturnValue([trimmed]);
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(said).toEqual(['“ Brit”', '“Brit”']);
    expect(session.calls.applyFix).not.toHaveBeenCalled();
    await user.click(button('Fix: E14 on April'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(trimmed);
  });

  test('nothing can be changed while something else is under way', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Rows 20/);
    await user.click(button('Fix: E20:E21 on April'));
    await screen.findByRole('form');
    act(() => session.set({ activity: 'writing' }));
    await user.click(button('Change 2 cells'));
    expect(session.calls.applyFix).not.toHaveBeenCalled();
  });
});

describe('after a fix', () => {
  test('a person stays where they were in the list', async () => {
    const session = start();
    mends(session, 'a');
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button('Fix: E14 on April'));
    await user.click(await screen.findByRole('radio', { name: 'Change to “British”' }));
    await user.click(button('Change 1 cell'));
    expect(screen.queryByText('Row 14: “Brit”.')).not.toBeInTheDocument();
    expect(row(/Not in the list/)).toHaveFocus();
  });

  test('what failed keeps its panel', async () => {
    const session = start();
    session.calls.applyFix.mockImplementation(() => {
      session.set({ notice: { kind: 'error', message: 'Finish editing the cell first.' } });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Rows 20/);
    await user.click(button('Fix: E20:E21 on April'));
    await user.click(await screen.findByRole('button', { name: 'Change 2 cells' }));
    expect(screen.getByRole('form', { name: 'Take out the spaces' })).toBeVisible();
  });

  test('it can be undone, and the focus goes on from there', async () => {
    const session = start({ undos: [FIXED] });
    session.calls.undo.mockImplementation(() => {
      session.set({ undos: [] });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    expect(screen.getByText('Fixed 2 cells. 3 findings left.')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Undo: Fixed 2 cells' })[0]!);
    expect(session.calls.undo.mock.calls).toEqual([[]]);
    expect(screen.queryByText(/Fixed 2 cells/)).not.toBeInTheDocument();
    expect(button('Next finding')).toHaveFocus();
  });
});

test('of several steps one is chosen, and all down to it are undone', async () => {
  const session = start({ undos: [{ ...FIXED, id: '2', label: 'Explained 2 queries' }, FIXED] });
  const { user } = renderPane(session);
  await user.click(button('Undo back to here, newest first'));
  const steps = within(screen.getByRole('list', { name: 'Undo back to here, newest first' })).getAllByRole('button');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Explained 2 queries · \d\d:04$/),
    expect.stringMatching(/^Fixed 2 cells · \d\d:04$/),
  ]);
  await user.click(steps[1]!);
  expect(session.calls.undo).toHaveBeenCalledWith('1');
  await user.keyboard('{Control>}z{/Control}');
  expect(session.calls.undo).toHaveBeenLastCalledWith();
});

describe('all that is certain', () => {
  const from = { finding: 'b', rule: 'code-unknown', remedy: 'trim' };
  const changes = trim.changes.map((one) => ({ ...one, ...from }));
  const certain: CertainFixes = {
    kinds: [{ rule: 'code-unknown', title: 'Not in the list', changes }],
    leftOut: [
      {
        rule: 'not-a-date',
        title: 'Not a date',
        reason: 'Its day and month could change places.',
        count: 2,
        keys: ['c'],
        samples: [{ sheet: 'April', row: 13, column: 3, value: '03/04/2019' }],
      },
    ],
  };

  test('is previewed cell by cell, each can be left out, and what is not certain is told with why', async () => {
    const session = start();
    session.calls.certainFixes.mockReturnValue(certain);
    const { user } = renderPane(session);
    await user.click(await screen.findByRole('button', { name: 'Fix all that is certain (2)' }));
    expect(await screen.findByRole('heading', { name: 'Fix all that is certain' })).toHaveFocus();
    expect(screen.getByText('2 cells on 1 sheet. Nothing else changes.')).toBeVisible();
    expect(
      cells()
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['E20', '“ Female”', '“Female”Not in the list'],
      ['E21', '“ Female”', '“Female”Not in the list'],
    ]);
    expect(screen.getByText(/^Not a date: D14 “03\/04\/2019” and 1 more cell\. Its day and month/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Fix E20' }));
    await user.click(button('Fix 1 cell'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(
      expect.objectContaining({ changes: [expect.objectContaining({ row: 20, after: 'Female' })] }),
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('of hundreds of cells is leafed through, so that each can be left out, and what was left out stays so', async () => {
    const [first] = changes;
    const many = Array.from({ length: 450 }, (_, row) => ({ ...first!, row }));
    const session = start();
    session.calls.certainFixes.mockReturnValue({ ...certain, kinds: [{ ...certain.kinds[0]!, changes: many }] });
    const { user } = renderPane(session);
    await user.click(await screen.findByRole('button', { name: 'Fix all that is certain (450)' }));
    expect(await screen.findByText('1–200 of 450')).toBeVisible();
    // Thousands of elements are looked through by hand: by role that takes seconds.
    const box = (name: string) => document.querySelector<HTMLElement>(`input[aria-label="${name}"]`);
    const last = `Fix ${cellName(449, first!.column)}`;
    await user.click(box(`Fix ${cellName(0, first!.column)}`)!);
    expect(box(last)).toBeNull();
    await user.click(button('Show more'));
    await user.click(button('Show more'));
    expect(screen.getByText('401–450 of 450')).toBeVisible();
    await user.click(box(last)!);
    await user.click(button('Fix 448 cells'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(
      expect.objectContaining({
        changes: many.slice(1, -1).map(({ row }) => expect.objectContaining({ row }) as unknown),
      }),
    );
  });

  test('Cancel changes nothing, and the focus goes back', async () => {
    const session = start();
    session.calls.certainFixes.mockReturnValue(certain);
    const { user } = renderPane(session);
    await user.click(await screen.findByRole('button', { name: 'Fix all that is certain (2)' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(session.calls.applyFix).not.toHaveBeenCalled();
    expect(button('Fix all that is certain (2)')).toHaveFocus();
  });
});

test('a value that only a person knows is typed in the card', async () => {
  const wrong = finding({
    key: 'age',
    title: 'Older than people are',
    cells: 'H11',
    message: 'Row 11, Age: 214 is older than people are.',
    samples: [{ row: 10, column: 7, value: 214 }],
  });
  const session = start({ report: reportOf([wrong]) });
  const { user } = renderPane(session);
  await openRows(user, /Older than/);
  await user.click(button('Write'));
  expect(screen.getByText('Enter what the cell is to hold.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'New value for H11' }), '24{Enter}');
  expect(session.calls.applyFix).toHaveBeenCalledWith(
    expect.objectContaining({ changes: [{ sheet: 'April', row: 10, column: 7, before: 214, after: 24 }] }),
  );
});

describe('all of a kind', () => {
  test('only what can have been meant one way is changed, and how much of all that is', async () => {
    const session = start();
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button('Fix 2 of 3… Not in the list'));
    expect(await screen.findByRole('form', { name: 'Take out the spaces' })).toBeVisible();
    await user.click(button('Change 2 cells'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(trim);
  });

  test('several fixes become one', async () => {
    const toNumber = fix({
      id: 'to-number',
      label: 'Turn into a number',
      note: 'Read as a number.',
      changes: [change('E14', '14', 14)],
    });
    const session = start();
    session.calls.fixesFor.mockReturnValue([trim, toNumber]);
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button('Fix all 3… Not in the list'));
    await screen.findByRole('form');
    expect(screen.getByText('Read as a number.')).toBeVisible();
    await user.click(button('Change 3 cells'));
    expect(session.calls.applyFix).toHaveBeenCalledWith(
      expect.objectContaining({ isCertain: true, changes: [...trim.changes, ...toNumber.changes] }),
    );
  });

  test('when the whole kind is mended, the focus is at the next one', async () => {
    const session = start({ by: 'Jo' });
    session.calls.fixesFor.mockReturnValue([trim]);
    session.calls.applyFix.mockImplementation(() => {
      session.set({ report: reportOf([other]), undos: [FIXED] });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button(/^Fix 2 of /));
    await user.click(await screen.findByRole('button', { name: 'Change 2 cells' }));
    expect(row(/^Cells are blank/)).toHaveFocus();
  });

  test('of thousands of cells the first are shown, and how many more there are', async () => {
    const changes = Array.from({ length: 4000 }, (_, row) => change(`E${row + 5}`, ' x', 'x'));
    const session = start();
    session.calls.fixesFor.mockReturnValue([fix({ changes })]);
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/, /Row 14/);
    await user.click(button(/^Fix .* Not in the list$/));
    await screen.findByRole('form');
    expect(screen.getAllByRole('row')).toHaveLength(7);
    expect(screen.getByText('and 3,994 more cells')).toBeVisible();
    expect(button('Change 4,000 cells')).toBeVisible();
  });

  test('a kind of one finding has no second button for the same', async () => {
    const session = start({ report: reportOf([second]) });
    const { user } = renderPane(session);
    await openRows(user, /Not in the list/);
    expect(screen.getAllByRole('button', { name: /^Fix/ })).toHaveLength(1);
  });
});
