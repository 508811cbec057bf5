import { screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { ReturnsState } from '../../../src/app/returns/returns-session';
import type { CheckReport } from '../../../src/domain/model/check-report';
import { createFakeSession } from '../../support/fake-session';
import { fix } from '../support/fixes';
import { renderPane } from '../support/render-pane';
import { openRows } from '../support/returns-list';
import { area, finding, reportOf, returnSheet } from '../support/reports';

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
const questions: CheckReport['questions'] = [
  { sheet: 'April', header: 'Sex of child', headerCell: area('D4'), mayBe: [{ kpi: 'sex', name: 'Sex' }] },
];
const answered: CheckReport['answered'] = [
  { finding: finding({ key: 'x' }), answer: { kind: 'explained', text: 'Why', by: 'Jo', date: '2019-07-24' } },
  { finding: finding({ key: 'y' }), answer: { kind: 'ignored', reason: 'Why' } },
];
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
  'questions, a fix to undo, answers, a receipt that no longer fits': {
    ...checked,
    report: { ...report, questions, answered },
    undos: [{ id: '1', label: 'Fixed 9 cells', at: 0, cells: 9 }],
    receipt: { writtenAt: '24 July 2019, 14:05', changedSheets: ['April'] },
  },
  'ready to send': {
    ...checked,
    report: reportOf([]),
    receipt: { writtenAt: '24 July 2019, 14:05', changedSheets: [] },
  },
  stale: { ...checked, staleSheets: ['April', 'May'] },
};

test.each(Object.entries(STATES))('axe finds nothing: %s', async (_, state) => {
  const { container } = renderPane(createFakeSession(state));
  expect(await axe(container)).toHaveNoViolations();
});

test.each([
  ['a fix', 'Fix: E14 on April', 'form'],
  ['an explanation that is missing', 'Explain: C5 on April', 'textbox'],
] as const)('axe finds nothing while a person is at %s', async (_, name, role) => {
  const query = finding({ key: 'q', severity: 'query', cells: 'C5', mayBe: 'explained' });
  const session = createFakeSession({ ...checked, report: reportOf([role === 'form' ? finding() : query]) });
  const other = fix({ id: 'other', label: 'Change to “Male”' });
  session.calls.fixesFor.mockImplementation(([key]: string[]) => (key === 'q' ? [] : [fix(), other]));
  const { container, user } = renderPane(session);
  await openRows(user, /Not in the list/);
  await user.click(screen.getByRole('button', { name }));
  await screen.findAllByRole(role);
  await user.click(screen.getByRole('button', { name: /^(Change|Keep explanation)$/ }));
  if (role === 'form') await user.click(screen.getByRole('radio', { name: 'Change to “Male”' }));
  expect(await axe(container)).toHaveNoViolations();
});

test('axe finds nothing with everything unfolded', async () => {
  const { container, user } = renderPane(createFakeSession({ ...checked, report: { ...report, answered } }));
  const folded = () =>
    screen
      .getAllByRole('button', { expanded: false })
      // Of menus and cards only one is open at a time; menus close when the focus leaves them.
      .find((one) => !one.closest('header') && one.dataset['item'] === undefined && one.title !== 'More about returns');
  for (let next = folded(); next; next = folded()) await user.click(next);
  await openRows(user, /A KPI|E5$/);
  for (let next = folded(); next; next = folded()) await user.click(next);
  expect(screen.getByText('Its heading is no KPI we know.')).toBeVisible();
  expect(screen.getByText('Answers are counted by the list’s own values.')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('axe finds nothing on the page of how marks look, nor with the menu open', async () => {
  const { container, user } = renderPane(createFakeSession(checked));
  await user.click(screen.getByRole('button', { name: 'More about returns' }));
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'How marks look' }));
  expect(screen.getByText('Red fill, solid border, bold')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test.each(['no-office', 'not-excel', 'old-excel'] as const)(
  'axe finds nothing where the pane cannot work: %s',
  async (reason) => {
    const { container } = renderPane(reason);
    expect(await axe(container)).toHaveNoViolations();
  },
);
