import { act, screen, waitFor } from '@testing-library/react';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { registerCommands } from '../../../src/commands/register-commands';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';
import { renderPane } from '../support/render-pane';
import { chooseFromMenu, findingsList, openRows, openThemes } from '../support/returns-list';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const workbook = () =>
  buildWorkbook(
    {
      name: 'April',
      rows: [
        ['Provider', 'The Shores'],
        ['Period', '2019-20 Q2'],
        [],
        ['Case', 'Gender', 'Age', 'Ethnicity', 'Referral in'],
        ['A1', 'Female', 34, 'White British', 'Police'],
        ['A2', 'Femail', '41', 'White British', 'Self'],
        ['A3', 'Male', 29, 'White British', 'Police'],
        ['A4', 'Female', 52, 'White British', 'Self'],
      ],
    },
    { name: 'Notes', rows: [['Notes of the worker']] },
  );

/** The pane as the composition root puts it together, on Microsoft's own office.js and the simulated Excel behind it. */
async function openInExcel() {
  const host = (started = await startHost(workbook()));
  const session = createReturnsSession(createExcelWorkbook());
  registerCommands(
    { returns: session, money: () => undefined },
    {
      associate: (name, run) => host.Office.actions.associate(name, (event: { completed(): void }) => void run(event)),
      showPane: () => Promise.resolve(),
    },
  );
  const pane = renderPane(session);
  await act(() => session.recognise());
  const press = (name: string | RegExp) => pane.user.click(screen.getByRole('button', { name }));
  const idle = () => waitFor(() => expect(session.getState().activity).toBe('idle'));
  return { ...pane, ...host, session, press, idle };
}

const marked = () => started!.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);

test('check, go to the cell, remove marks: through office.js', async () => {
  const pane = await openInExcel();
  expect(screen.getByText(/This looks like a return from/)).toHaveTextContent('The Shores, 2019-20 Q2: 4 records');
  expect(marked()).toEqual([]);

  await chooseFromMenu(pane.user, 'Check this sheet only');
  await waitFor(() => expect(findingsList().getAllByRole('heading', { level: 2 })[0]).toBeVisible());
  expect(marked().length).toBeGreaterThan(0);
  expect(screen.getByRole('status')).toHaveTextContent(/^Check finished\. Found /);

  pane.workbook.activate(pane.workbook.sheets[1]!.id);
  await openThemes(pane.user);
  await openRows(pane.user, /^Not in the list/);
  await pane.press('Go to B6 on April');
  await pane.idle();
  const [april] = pane.workbook.sheets;
  expect(pane.workbook.activeSheetId).toBe(april!.id);
  expect(pane.workbook.selection(april!.id)).toEqual([{ top: 5, left: 1, bottom: 5, right: 1 }]);

  await pane.press('Remove marks');
  await waitFor(() => expect(marked()).toEqual([]));
});

test('the ribbon and the pane share one session', async () => {
  const pane = await openInExcel();
  await act(() => pane.host.runRibbonCommand('checkAllReturns'));
  expect(findingsList().getAllByRole('heading', { level: 2 })[0]).toBeVisible();
  await act(() => pane.host.runRibbonCommand('nextFinding'));
  expect(screen.getByText(/^1 of \d+/)).toBeVisible();
  await act(() => pane.host.runRibbonCommand('removeMarks'));
  expect(marked()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Put the marks back' })).toBeVisible();
});

test('a person who is typing in a cell is told to finish, in plain words', async () => {
  const pane = await openInExcel();
  pane.host.faults.editingCell = true;
  await chooseFromMenu(pane.user, 'Check this sheet only');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/Enter|Esc/));
  expect(marked()).toEqual([]);
});
