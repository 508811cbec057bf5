import { screen, within } from '@testing-library/react';
import type { HeadingQuestion } from '../../../src/domain/model/returns';
import { createFakeSession } from '../../support/fake-session';
import { renderPane } from '../support/render-pane';
import { area, finding, reportOf, returnSheet } from '../support/reports';

const sex: HeadingQuestion = {
  sheet: 'April',
  header: 'Sex of child',
  headerCell: area('D4'),
  mayBe: [
    { kpi: 'sex', name: 'Sex' },
    { kpi: 'gender', name: 'Gender' },
  ],
  takenFor: 'sex',
};
const learning: HeadingQuestion = {
  sheet: 'April',
  header: 'Learning disability',
  headerCell: area('F4'),
  mayBe: [{ kpi: 'learning-difficulties', name: 'Learning difficulties' }],
};

const report = (questions: readonly HeadingQuestion[], given: object = {}) =>
  reportOf([finding()], { questions, ...given });
const start = (questions: readonly HeadingQuestion[]) =>
  createFakeSession({ report: report(questions), checkedAt: 1, hasMarks: true });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const ask = (name: string) => screen.findByRole('radiogroup', { name });

test('it asks what a column holds, says where and what follows, and chooses nothing itself', async () => {
  renderPane(start([sex]));
  const choice = within(await ask('What does the column “Sex of child” hold?'));
  const labels = choice.getAllByRole('radio').map((radio) => radio.closest('span')?.textContent);
  expect(labels).toEqual(['Sex', 'Gender', 'None of these: leave it unchecked']);
  expect(choice.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  expect(screen.getByText('D4 on April. Until you say, it is checked as “Sex”.')).toBeVisible();
  expect(screen.getByText(/kept in the workbook, so nobody is asked twice/)).toBeVisible();
});

test('it stands above the findings', async () => {
  renderPane(start([sex]));
  const group = await ask('What does the column “Sex of child” hold?');
  const findings = screen.getByRole('region', { name: 'Findings' });
  expect(group.compareDocumentPosition(findings) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('a line of a summary is called a line', async () => {
  const returns = [returnSheet({ layout: 'summary' })];
  renderPane(createFakeSession({ report: report([learning], { returns }), checkedAt: 1 }));
  await ask('What does the line “Learning disability” hold?');
  expect(screen.getByText('F4 on April. Until you say, its cells are not checked.')).toBeVisible();
});

test('without a choice it says what is missing', async () => {
  const session = start([sex]);
  const { user } = renderPane(session);
  await ask('What does the column “Sex of child” hold?');
  await user.click(button('Keep answer'));
  expect(screen.getByText('Choose what it holds.')).toBeVisible();
  expect(session.calls.confirmHeading).not.toHaveBeenCalled();
});

test('by keyboard: the answer is kept, the next question follows and has the focus', async () => {
  const session = start([sex, learning]);
  session.calls.confirmHeading.mockImplementation(() => {
    session.set({ report: report([learning]) });
    return Promise.resolve();
  });
  const { user } = renderPane(session);
  await ask('What does the column “Sex of child” hold?');
  expect(screen.getByRole('heading', { name: 'Question 1 of 2 about this return' })).toBeVisible();
  screen.getByRole('radio', { name: 'Sex' }).focus();
  await user.keyboard(' {ArrowDown}');
  expect(screen.getByRole('radio', { name: 'Gender' })).toBeChecked();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(session.calls.confirmHeading).toHaveBeenCalledWith(sex, 'gender');
  await ask('What does the column “Learning disability” hold?');
  expect(screen.getByRole('region', { name: 'A question about this return' })).toHaveFocus();
});

test('something else leaves the column unchecked', async () => {
  const session = start([learning]);
  const { user } = renderPane(session);
  await ask('What does the column “Learning disability” hold?');
  await user.click(screen.getByRole('radio', { name: 'Something else: leave it unchecked' }));
  await user.click(button('Keep answer'));
  expect(session.calls.confirmHeading).toHaveBeenCalledWith(learning, 'none');
});

test('questions can be put off, and come back when they are asked for', async () => {
  const { user } = renderPane(start([sex, learning]));
  await ask('What does the column “Sex of child” hold?');
  await user.click(button('Ask me later'));
  await ask('What does the column “Learning disability” hold?');
  await user.click(button('Ask me later'));
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '2 questions left for later' })).toBeVisible();
  await user.click(button('Answer now'));
  await ask('What does the column “Sex of child” hold?');
});
