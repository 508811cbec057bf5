import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ComparisonResult } from '../../../src/app/comparison/comparison-session';
import { createComparisonSession } from '../../../src/app/comparison/create-comparison-session';
import { createExcelComparison } from '../../../src/adapters/excel/compare/excel-comparison';
import type { Recording } from '../../../src/ports/comparison-port';
import { createFakeComparisonSession } from '../../support/fake-comparison-session';
import { createFakeSession } from '../../support/fake-session';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';
import { openPage, renderPane } from '../support/render-pane';

expect.extend(toHaveNoViolations);

/** Help, technical staff, *Compare with real Excel*. */
async function openComparison(comparison = createFakeComparisonSession({ isEmpty: true })) {
  const pane = renderPane(createFakeSession(), { comparison });
  await openPage(pane.user, 'Help');
  expect(screen.queryByRole('button', { name: 'Compare with real Excel' })).not.toBeInTheDocument();
  await pane.user.click(await screen.findByRole('button', { name: 'For technical staff' }));
  // A page that is loaded when it is opened is waited for while it is drawn.
  await act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Compare with real Excel' }));
    return Promise.resolve();
  });
  expect(await screen.findByRole('heading', { name: 'Compare with real Excel' })).toHaveFocus();
  return { ...pane, comparison };
}

const RESULT: ComparisonResult = {
  habits: { newRules: 'last' },
  asExpected: ['rules-ids', 'rules-new'],
  skipped: ['undo-values'],
  differences: [{ id: 'nulls-method', got: 'GeneralException', expected: 'ItemNotFound' }],
  fileName: 'excel-mac-16.json',
  text: '{ "format": "ringfence-comparison-1" }\n',
  leftBehind: ['Ringfence comparison 3'],
};

test('stands behind Help, looks whether the workbook is empty, and starts when asked', async () => {
  const { user, container, comparison } = await openComparison();
  expect(comparison.calls.look).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Start comparison' }));
  expect(comparison.calls.start).toHaveBeenCalledTimes(1);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Back to returns' }));
  expect(screen.getByRole('button', { name: 'Check' })).toBeVisible();
});

test('in a workbook with data nothing can be started, and a new one can be opened', async () => {
  const { user, container, comparison } = await openComparison(createFakeComparisonSession({ isEmpty: false }));
  expect(screen.queryByRole('button', { name: 'Start comparison' })).not.toBeInTheDocument();
  expect(screen.getByText(/Nothing is run where anybody’s data are/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open a new workbook' }));
  expect(comparison.calls.openEmptyWorkbook).toHaveBeenCalledTimes(1);
  expect(await axe(container)).toHaveNoViolations();
});

test('a step of the person takes the focus, is read out, and is done or left out', async () => {
  const { user, container, comparison } = await openComparison();
  act(() => comparison.set({ activity: 'running', progress: { done: 4, total: 72 } }));
  expect(screen.getByText('Call 5 of 72 …')).toBeVisible();
  act(() => comparison.set({ step: { name: 'undo-once', text: 'Press Ctrl+Z once.' } }));
  expect(screen.getByRole('heading', { name: 'Your turn' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Press Ctrl+Z once.');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Done, continue' }));
  await user.click(screen.getByRole('button', { name: 'Leave out' }));
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(comparison.calls.answer.mock.calls).toEqual([[true], [false]]);
  expect(comparison.calls.stop).toHaveBeenCalledTimes(1);
});

test('shows what came of it, and the file as text beside the button that saves it', async () => {
  const { user, container } = await openComparison(createFakeComparisonSession({ isEmpty: true, result: RESULT }));
  expect(screen.getByText('As written down: 2. Otherwise: 1. Left out: 1.')).toBeVisible();
  expect(screen.getByText('newRules: last')).toBeVisible();
  expect(screen.getByText(/Ringfence comparison 3/)).toBeVisible();
  expect(screen.getByText(/Excel: GeneralException; written down: ItemNotFound/)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue(RESULT.text);
  expect(await axe(container)).toHaveNoViolations();

  const saved: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  URL.createObjectURL = jest.fn(() => 'blob:file');
  URL.revokeObjectURL = jest.fn();
  await user.click(screen.getByRole('button', { name: 'Save file' }));
  expect(saved).toEqual([RESULT.fileName]);
  click.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Copy text' }));
  expect(await navigator.clipboard.readText()).toBe(RESULT.text);
  expect(screen.getByRole('status')).toHaveTextContent('The text is copied.');
});

describe('on the simulated Excel', () => {
  let started: StartedHost;
  afterEach(() => {
    cleanup();
    started.close();
  });

  test('a person who leaves out every step has a file at the end, and the workbook as it was', async () => {
    started = await startHost(buildWorkbook({ name: 'Sheet1' }), { newRules: 'last' });
    const session = createComparisonSession(createExcelComparison({ settle: () => Promise.resolve() }), {
      version: '1.0.0',
    });
    const pane = renderPane(createFakeSession(), { comparison: session });
    await openPage(pane.user, 'Help');
    await pane.user.click(await screen.findByRole('button', { name: 'For technical staff' }));
    fireEvent.click(screen.getByRole('button', { name: 'Compare with real Excel' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Start comparison' }));
    // Nobody is at the grid in this test.
    session.subscribe(() => {
      if (session.getState().step) queueMicrotask(() => act(() => session.answer(false)));
    });
    await waitFor(() => expect(screen.getByText('newRules: last')).toBeVisible(), { timeout: 60_000 });
    const recording = JSON.parse(session.getState().result!.text) as Recording;
    expect(recording.calls.filter(({ outcome }) => 'skipped' in outcome).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['undo-values', 'sheets-chart-in-front', 'events-typed']),
    );
    expect(started.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});
