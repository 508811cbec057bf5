import { screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ReturnsState } from '../../src/app/ports/returns-session';
import { createFakeSession } from '../support/fake-session';
import { renderPane } from './support/render-pane';
import { finding, reportOf, returnSheet } from './support/reports';

expect.extend(toHaveNoViolations);

const recognised = [returnSheet()];
const notChecked = [{ sheet: 'April', what: 'Column K', why: 'Its heading is no KPI we know.' }];
const report = reportOf(
  [
    ...Array.from({ length: 60 }, (_, row) => finding({ key: `k${row}`, cells: `E${row + 5}` })),
    finding({ key: 'm', sheet: 'May', suggestions: ['Female'] }),
    finding({ key: 'q', severity: 'query', rule: 'value-missing', title: 'Cells are blank', cells: 'A1:A9, C3' }),
  ],
  { notChecked, sheets: ['April', 'May'] },
);
const checked = { recognised, report, checkedAt: 1, hasMarks: true };

const STATES: Readonly<Record<string, Partial<ReturnsState>>> = {
  'before anything is known': { activity: 'recognising' },
  'before a check': { recognised },
  'nothing recognised': { recognised: [] },
  reading: { recognised, activity: 'reading' },
  checking: { recognised, activity: 'checking', progress: { done: 1, total: 3 } },
  findings: { ...checked, notice: { kind: 'information', message: 'Found 62 findings.' } },
  'at a finding': { ...checked, currentKey: 'k3' },
  'no findings': { ...checked, hasMarks: false, report: reportOf([], { notChecked }) },
  error: { recognised, notice: { kind: 'error', message: 'Excel does not answer. Try again.' } },
  stale: { ...checked, staleSheets: ['April', 'May'] },
};

test.each(Object.entries(STATES))(
  'axe finds nothing: %s',
  async (_, state) => {
    const { container } = renderPane(createFakeSession(state));
    expect(await axe(container)).toHaveNoViolations();
  },
  30_000,
);

test('axe finds nothing with everything unfolded', async () => {
  const { container, user } = renderPane(createFakeSession(checked));
  for (;;) {
    const folded = screen.getAllByRole('button', { expanded: false }).filter((one) => one.textContent !== '');
    if (!folded[0]) break;
    await user.click(folded[0]);
  }
  expect(screen.getByText('Red fill, solid border, bold')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
}, 60_000);

test.each(['no-office', 'not-excel', 'old-excel'] as const)(
  'axe finds nothing where the pane cannot work: %s',
  async (reason) => {
    const { container } = renderPane(reason);
    expect(await axe(container)).toHaveNoViolations();
  },
);
