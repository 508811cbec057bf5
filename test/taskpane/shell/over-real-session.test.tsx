import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { groupFindings } from '../../../src/taskpane/shared/list/group-findings';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { buildWorkbook } from '../../support/workbooks';
import { renderPane } from '../support/render-pane';
import { chooseFromMenu, openRows, openThemes } from '../support/returns-list';

const SAMPLES = path.resolve(__dirname, '../../../assets/samples');

/** The pane over the real session, the real rules and a workbook in memory. */
async function open(workbook: Workbook, port: WorkbookPort = createFileWorkbook(workbook)) {
  const session = createReturnsSession(port);
  const pane = renderPane(session);
  await act(() => session.recognise());
  const press = (name: string | RegExp) => pane.user.click(screen.getByRole('button', { name }));
  const check = async () => {
    await chooseFromMenu(pane.user, 'Check this sheet only');
    await waitFor(() => expect(session.getState()).toMatchObject({ activity: 'idle', report: expect.anything() }));
  };
  return { ...pane, session, workbook, press, check };
}

const marks = (workbook: Workbook) => workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
const load = (file: string) => loadWorkbook(new Uint8Array(readFileSync(path.join(SAMPLES, file))), file);
const loadMessy = () => load('messy-records.xlsx');

/** What is to be seen, without what is only announced. */
const seen = (words: RegExp) => screen.queryAllByText(words, { selector: 'main *' });

const SMALL_ROWS = [
  ['Provider', 'The Shores'],
  ['Period', '2019-20 Q2'],
  [],
  ['Case', 'Gender', 'Age', 'Ethnicity', 'Referral in'],
  ['A1', 'Female', 34, 'White British', 'Police'],
  ['A2', 'Femail', '41', 'White British', 'Self'],
  ['A3', 'Male', 29, 'White British', 'Police'],
  ['A4', 'Female', 52, 'White British', 'Self'],
];

const small = () => buildWorkbook({ name: 'April', rows: SMALL_ROWS });

test('a messy return: recognised, checked, marked, gone to, and left without a trace', async () => {
  const pane = await open(loadMessy());
  expect(screen.getByText(/This looks like a return from/)).toBeVisible();
  const own = marks(pane.workbook);
  expect(own.length).toBeGreaterThan(0);

  await pane.check();
  const { report } = pane.session.getState();
  const totals = within(screen.getByRole('group', { name: 'Show only one severity' }));
  expect(report!.summary.errors).toBeGreaterThan(0);
  expect(totals.getByRole('button', { name: /error/ })).toHaveTextContent(`${report!.summary.errors} error`);
  expect(marks(pane.workbook).length).toBeGreaterThan(own.length);

  await pane.press('Next finding');
  await waitFor(() => expect(screen.getByText(`1 of ${report!.findings.length}`)).toBeVisible());
  expect(screen.getByText(report!.findings[0]!.message, { selector: 'p' })).toBeVisible();
  expect(pane.workbook.sheets.find((sheet) => sheet.id === pane.workbook.activeSheetId)!.name).toBe(
    report!.findings[0]!.sheet,
  );

  await pane.press('Remove marks');
  await waitFor(() => expect(marks(pane.workbook)).toEqual(own));
  expect(screen.getByRole('status')).toHaveTextContent(/marks are removed/);
  expect(screen.getByRole('button', { name: 'Put the marks back' })).toBeVisible();
});

test('an edit drops what was mended by itself, from list and cells', async () => {
  const pane = await open(small());
  await pane.check();
  await openThemes(pane.user);
  await openRows(pane.user, /^Not in the list/);
  expect(seen(/Femail/).length).toBeGreaterThan(0);

  const [april] = pane.workbook.sheets;
  act(() => pane.workbook.setCells(april!.id, 5, 1, [[{ value: 'Female' }]], 'person'));
  await waitFor(() => expect(seen(/Femail/)).toEqual([]));
  expect(seen(/out of date/)).toEqual([]);
});

test('Next finding goes down the list as it stands, group by group and sheet by sheet', async () => {
  const workbook = buildWorkbook(...['April', 'May'].map((name) => ({ name, rows: SMALL_ROWS })));
  const { session } = await open(workbook);
  await act(() => session.check('all'));
  const findings = session.getState().report!.findings;
  const listed = groupFindings(findings).flatMap((group) => group.findings.map(({ key }) => key));
  expect(new Set(findings.map(({ sheet }) => sheet))).toEqual(new Set(['April', 'May']));
  const visited: (string | undefined)[] = [];
  for (let steps = findings.reduce((sum, { areas }) => sum + Math.max(1, areas.length), 0); steps > 0; steps--) {
    await act(() => session.step(1));
    if (visited.at(-1) !== session.getState().currentKey) visited.push(session.getState().currentKey);
  }
  expect(visited).toEqual(listed);
});

test('a commissioning workbook is told once for what it is, before a check and after', async () => {
  const pane = await open(load('commissioning-2019-20.xlsx'));
  expect(seen(/^This is a commissioning workbook/).map(({ textContent }) => textContent)).toEqual([
    'This is a commissioning workbook (tables Funds, Services, KPIs, …), not a return, so there is nothing to check in it. Open a provider’s return and check that.',
  ]);
  await act(() => pane.session.check('all'));
  expect(seen(/^This is a commissioning workbook/)).toHaveLength(1);
  expect(seen(/No return was recognised|not a return/)).toHaveLength(1);
  expect(seen(/Every cell of the returns was checked/)).toEqual([]);
  await pane.check();
  expect(seen(/This sheet belongs to a commissioning workbook/)).toHaveLength(1);
});

test('a check that could not look for everything says what, and not that every cell was checked', async () => {
  const rows = SMALL_ROWS.map((row, index) => (index > 3 ? [row[0], 'Female', 30 + index, ...row.slice(3)] : row));
  const workbook = buildWorkbook({ name: 'April', rows });
  const port = createFileWorkbook(workbook);
  const notSeen = [{ what: 'merged cells', because: 'protected' }] as const;
  const pane = await open(workbook, {
    ...port,
    readSheets: async (selection) => {
      const read = await port.readSheets(selection);
      return { ...read, grids: read.grids.map((grid) => ({ ...grid, notSeen })) };
    },
  });
  await pane.check();
  if (seen(/Whether cells of the data are merged/).length === 0) await pane.press(/cells?: .* not checked$/);
  expect(seen(/Whether cells of the data are merged/).length).toBeGreaterThan(0);
  expect(seen(/Unprotect it \(Review, Unprotect Sheet\), then check again to have it looked for/)).toHaveLength(1);
  expect(seen(/Every cell of the returns was checked/)).toEqual([]);
});

test('that there is no return is said once, and stays said', async () => {
  const pane = await open(buildWorkbook({ name: 'Notes', rows: [['Please send by Friday']] }));
  expect(seen(/No return was recognised/)).toHaveLength(1);
  await pane.check();
  expect(seen(/No return was recognised/).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^No return was recognised on this sheet, so its values were not checked\. A return needs/),
  ]);
  act(() => pane.session.dismissNotice());
  expect(seen(/No return was recognised/)).toHaveLength(1);
});

test('that nothing was found is said once, and announced', async () => {
  const pane = await open(load('clean-form.xlsx'));
  await pane.check();
  expect(seen(/Nothing to mend|No findings/)).toHaveLength(1);
  expect(screen.getByRole('status')).toHaveTextContent(/Nothing to mend in 1 return/);
});

test('cancelling leaves the workbook unmarked and says so', async () => {
  const pane = await open(small());
  const checking = act(() => {
    const running = pane.session.check('all');
    pane.session.cancel();
    return running;
  });
  await checking;
  expect(marks(pane.workbook)).toEqual([]);
  expect(screen.getByRole('status')).toHaveTextContent('The check was stopped. Nothing was marked.');
});

test('a fix is previewed, changes its cells, and can be undone', async () => {
  const pane = await open(small());
  await pane.check();
  const [april] = pane.workbook.sheets;
  const age = () => april!.cell(5, 2)?.value;
  await openThemes(pane.user);
  await openRows(pane.user, /^A number is stored as text/);
  // A single change of a single cell: the card says now and then, and nothing has changed yet.
  expect(screen.getByText('Now').closest('div, dl, table')).toHaveTextContent(/“41”.*41/);
  expect(age()).toBe('41');
  await pane.press('Fix: C6 on April');
  await waitFor(() => expect(age()).toBe(41));
  await pane.press(/^Undo: /);
  await waitFor(() => expect(age()).toBe('41'));
});
