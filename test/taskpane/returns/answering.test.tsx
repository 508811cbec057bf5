import { screen, within } from '@testing-library/react';
import type { AnsweredFinding } from '../../../src/domain/model/findings';
import type { HeadingQuestion } from '../../../src/domain/model/returns';
import { createFakeSession, type FakeSession } from '../../support/fake-session';
import type { UserEvent } from '@testing-library/user-event';
import { fill, renderPane } from '../support/render-pane';
import { area, finding, reportOf, returnSheet } from '../support/reports';
import { chooseFromMenu, openRows, row } from '../support/returns-list';

describe('answers to findings', () => {
  const query = finding({ key: 'q', severity: 'query', cells: 'C5', mayBe: 'explained', message: 'Row 5 is blank.' });
  const next = finding({ key: 'r', severity: 'query', cells: 'C9', mayBe: 'explained', message: 'Row 9 is blank.' });
  const advice = finding({
    key: 'v',
    severity: 'advice',
    rule: 'stray-spaces',
    title: 'Stray spaces',
    mayBe: 'ignored',
  });
  const mendable = finding({ key: 'e', rule: 'not-a-date', title: 'Not a date', cells: 'D7' });

  const start = (given: Parameters<typeof createFakeSession>[0] = {}) =>
    createFakeSession({ report: reportOf([query, next]), checkedAt: 1, hasMarks: true, ...given });
  const button = (name: string | RegExp) => screen.getByRole('button', { name });

  /** What a session that really writes would come to. */
  function keeps(session: FakeSession): void {
    session.calls.explain.mockImplementation((_: string, text: string, by: string) => {
      const answer = { kind: 'explained', text, by, date: '2019-07-24' } as const;
      session.set({ by, report: reportOf([next], { answered: [{ finding: query, answer }] }) });
      return Promise.resolve();
    });
  }

  describe('explaining', () => {
    test('asks for the explanation and the name, and says what an explanation needs', async () => {
      const session = start();
      keeps(session);
      const { user } = renderPane(session);
      await openRows(user, /Not in the list/, /Row 5/);
      await user.click(button('Explain: C5 on April'));
      const text = await screen.findByRole('textbox', { name: 'Explanation' });
      expect(text).toHaveFocus();
      expect(text).toHaveAccessibleDescription(/what happened and why.*what makes up most of it/);
      await fill(user, text, ' She moved to Wales in August. ');
      await fill(user, screen.getByRole('textbox', { name: 'Your name' }), 'Jo Bright');
      await user.click(button('Keep explanation'));
      expect(session.calls.explain).toHaveBeenCalledWith('q', 'She moved to Wales in August.', 'Jo Bright');
      expect(screen.queryByRole('form')).not.toBeInTheDocument();
      expect(row(/Not in the list/)).toHaveFocus();
    });

    test('the same text may be kept for all of a kind', async () => {
      const session = start({ by: 'Jo Bright' });
      const { user } = renderPane(session);
      await openRows(user, /Not in the list/, /Row 5/);
      await user.click(button('Explain: C5 on April'));
      await fill(user, await screen.findByRole('textbox', { name: 'Explanation' }), 'She moved to Wales in August.');
      await user.click(screen.getByRole('checkbox', { name: 'The same for 1 more finding of this kind' }));
      await user.click(button('Keep explanation'));
      expect(session.calls.explain).toHaveBeenCalledWith(['q', 'r'], 'She moved to Wales in August.', 'Jo Bright');
    });

    test('the name is asked once a session', async () => {
      const { user } = renderPane(start({ by: 'Jo Bright' }));
      await openRows(user, /Not in the list/, /Row 9/);
      await user.click(button('Explain: C9 on April'));
      expect(await screen.findByRole('textbox', { name: 'Your name' })).toHaveValue('Jo Bright');
    });

    test('what is missing is said beside its field, and the focus goes to the first of them', async () => {
      const session = start();
      const { user } = renderPane(session);
      await openRows(user, /Not in the list/, /Row 5/);
      await user.click(button('Explain: C5 on April'));
      await user.click(await screen.findByRole('button', { name: 'Keep explanation' }));
      const text = screen.getByRole('textbox', { name: 'Explanation' });
      expect(text).toHaveFocus();
      expect(text).toHaveAccessibleDescription(/Enter why it is right as it is/);
      expect(screen.getByText('Enter your name.')).toBeVisible();
      await fill(user, text, 'Why');
      expect(screen.queryByText('Enter why it is right as it is.')).not.toBeInTheDocument();
      expect(session.calls.explain).not.toHaveBeenCalled();
    });

    test('a text that explains nothing is told so beside the field, until it is changed', async () => {
      const session = start({ by: 'Jo' });
      const { user } = renderPane(session);
      await openRows(user, /Not in the list/, /Row 5/);
      await user.click(button('Explain: C5 on April'));
      const text = await screen.findByRole('textbox', { name: 'Explanation' });
      await fill(user, text, 'as agreed');
      await user.click(button('Keep explanation'));
      expect(text).toHaveFocus();
      expect(text).toHaveAccessibleDescription(/“as agreed” says that the value is right, but not why\./);
      expect(session.calls.explain).not.toHaveBeenCalled();
      await user.type(text, ' b');
      expect(text).not.toHaveAccessibleDescription(/but not why/);
    });

    test('what could not be kept stays in the field', async () => {
      const session = start({ by: 'Jo' });
      session.calls.explain.mockImplementation(() => {
        session.set({ notice: { kind: 'error', message: '“Explanations” is protected.' } });
        return Promise.resolve();
      });
      const { user } = renderPane(session);
      await openRows(user, /Not in the list/, /Row 5/);
      await user.click(button('Explain: C5 on April'));
      await fill(user, await screen.findByRole('textbox', { name: 'Explanation' }), 'She moved to Wales in August');
      await user.click(button('Keep explanation'));
      expect(session.calls.explain).toHaveBeenCalled();
      expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveValue('She moved to Wales in August');
    });

    test('only what may be explained or ignored offers it', async () => {
      const { user } = renderPane(start({ report: reportOf([mendable]) }));
      await openRows(user, /Not a date/);
      expect(button('Go to D7 on April')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^(Explain|Ignore)/ })).not.toBeInTheDocument();
    });
  });

  test('advice is ignored with a reason', async () => {
    const session = start({ report: reportOf([advice]) });
    const { user } = renderPane(session);
    await openRows(user, /Stray spaces/);
    await user.click(button('Ignore: E14 on April'));
    await user.click(await screen.findByRole('button', { name: 'Ignore with this reason' }));
    expect(screen.getByText('Enter why this advice does not matter here.')).toBeVisible();
    await fill(user, screen.getByRole('textbox', { name: 'Reason' }), 'Our own codes');
    await user.keyboard('{Enter}');
    expect(session.calls.ignore.mock.calls).toEqual([['v', 'Our own codes']]);
  });

  describe('what was answered', () => {
    const explained = (key: string, given: object = {}): AnsweredFinding => ({
      finding: finding({ key, cells: 'C5', message: `Row of ${key}.` }),
      answer: { kind: 'explained', text: 'Nobody said.', by: 'Jo Bright', date: '2019-07-24', ...given },
    });
    const ignored: AnsweredFinding = { finding: advice, answer: { kind: 'ignored', reason: 'Our own codes.' } };

    test('is listed with text, name and date, and what the commissioner made of it', async () => {
      const answered = [explained('a'), explained('b', { isAccepted: false }), ignored];
      const { user } = renderPane(start({ report: reportOf([], { answered }) }));
      await openRows(user, /^Answered/, /^Explained/, /^Row of a/);
      expect(screen.getByText('“Nobody said.”')).toHaveTextContent('“Nobody said.” Jo Bright, 24 July 2019');
      await openRows(user, /^Row of b/);
      expect(screen.getByText(/The commissioner has not accepted this/)).toBeVisible();
      await openRows(user, /^Ignored/);
      expect(screen.getByText('“Our own codes.”')).toBeVisible();
    });

    test('can be taken back, and the focus goes to the next one', async () => {
      const session = start({ report: reportOf([], { answered: [explained('a'), explained('b'), explained('c')] }) });
      session.calls.restore.mockImplementation(() => {
        session.set({ report: reportOf([], { answered: [explained('b'), explained('c')] }) });
        return Promise.resolve();
      });
      const { user } = renderPane(session);
      await openRows(user, /^Answered/, /^Explained/, /^Row of a/);
      await user.click(button('Take back: C5 on April'));
      expect(session.calls.restore).toHaveBeenCalledWith('a');
      expect(row(/^Row of b/)).toHaveFocus();
    });

    test('nothing answered, no theme', () => {
      renderPane(start());
      expect(screen.queryByRole('heading', { name: /^Answered/ })).not.toBeInTheDocument();
    });
  });
});

describe('questions about headings', () => {
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
  const answer = (user: UserEvent) => user.click(button('Answer'));

  test('it asks what a column holds, says where and what follows, and chooses nothing itself', async () => {
    const { user } = renderPane(start([sex]));
    expect(screen.getByText('1 question: “Sex of child”')).toBeVisible();
    await answer(user);
    const choice = within(await ask('What does the column “Sex of child” hold?'));
    const labels = choice.getAllByRole('radio').map((radio) => radio.closest('span')?.textContent);
    expect(labels).toEqual(['Sex', 'Gender', 'None of these: leave it unchecked']);
    expect(choice.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    expect(screen.getByText('D4 on April. Until you say, it is checked as “Sex”.')).toBeVisible();
    expect(screen.getByText(/kept in the workbook, so nobody is asked twice/)).toBeVisible();
  });

  test('a line of a summary is called a line', async () => {
    const returns = [returnSheet({ layout: 'summary' })];
    const { user } = renderPane(createFakeSession({ report: report([learning], { returns }), checkedAt: 1 }));
    await answer(user);
    await ask('What does the line “Learning disability” hold?');
    expect(screen.getByText('F4 on April. Until you say, its cells are not checked.')).toBeVisible();
  });

  test('without a choice it says what is missing', async () => {
    const session = start([sex]);
    const { user } = renderPane(session);
    await answer(user);
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
    await answer(user);
    await ask('What does the column “Sex of child” hold?');
    expect(screen.getByRole('heading', { name: 'Question 1 of 2 about this return' })).toBeVisible();
    screen.getByRole('radio', { name: 'Sex' }).focus();
    await user.keyboard(' {ArrowDown}');
    expect(screen.getByRole('radio', { name: 'Gender' })).toBeChecked();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(session.calls.confirmHeading).toHaveBeenCalledWith(sex, 'gender');
    await ask('What does the column “Learning disability” hold?');
    expect(screen.getByRole('heading', { name: 'A question about this return' })).toHaveFocus();
  });

  test('something else leaves the column unchecked', async () => {
    const session = start([learning]);
    const { user } = renderPane(session);
    await answer(user);
    await ask('What does the column “Learning disability” hold?');
    await user.click(screen.getByRole('radio', { name: 'Something else: leave it unchecked' }));
    await user.click(button('Keep answer'));
    expect(session.calls.confirmHeading).toHaveBeenCalledWith(learning, 'none');
  });

  test('questions can be put off, and come back when they are asked for', async () => {
    const { user } = renderPane(start([sex, learning]));
    await answer(user);
    await ask('What does the column “Sex of child” hold?');
    await user.click(button('Ask me later'));
    await ask('What does the column “Learning disability” hold?');
    await user.click(button('Ask me later'));
    expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
    expect(button('Answer')).toHaveFocus();
    await answer(user);
    await ask('What does the column “Sex of child” hold?');
  });
});

describe('sending', () => {
  const error = finding({ key: 'e' });
  const query = finding({ key: 'q', severity: 'query' });
  const advice = finding({ key: 'v', severity: 'advice' });
  const button = (name: string | RegExp) => screen.getByRole('button', { name });

  test.each([
    ['errors and queries', [error, query], 'Before this is ready to send: fix 1 error and fix or explain 1 query.'],
    ['errors', [error], 'Before this is ready to send: fix 1 error.'],
    ['queries', [query, { ...query, key: 'r' }], 'Before this is ready to send: fix or explain 2 queries.'],
  ])('while %s are open it says what is left, and offers nothing', async (_, findings, sentence) => {
    const { user } = renderPane(createFakeSession({ report: reportOf(findings), checkedAt: 1 }));
    expect(screen.queryByRole('button', { name: /Ready to send/ })).not.toBeInTheDocument();
    await chooseFromMenu(user, 'Write the receipt…');
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write receipt' })).not.toBeInTheDocument();
  });

  test('advice does not stand in the way: the name is asked and the receipt written', async () => {
    const session = createFakeSession({ report: reportOf([advice]), checkedAt: 1 });
    session.calls.writeReceipt.mockImplementation((by: string) => {
      session.set({ by, receipt: { writtenAt: '24 July 2019, 14:05', changedSheets: [] } });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await user.click(button('Ready to send…'));
    expect(await screen.findByText(/which queries are explained and by whom/)).toBeVisible();
    await user.click(button('Write receipt'));
    expect(screen.getByText('Enter your name.')).toBeVisible();
    await user.paste('Jo Bright');
    await user.keyboard('{Enter}');
    expect(session.calls.writeReceipt.mock.calls).toEqual([['Jo Bright']]);
    expect(screen.getByText('Unchanged since the receipt of 24 July 2019, 14:05.')).toBeVisible();
    expect(button('Ready to send…')).toHaveFocus();
  });

  test('queries on a sheet that holds no return are told, and stand in no way', async () => {
    const onNotes = finding({ key: 'n', severity: 'query', sheet: 'Notes' });
    const { user } = renderPane(createFakeSession({ report: reportOf([onNotes]), checkedAt: 1 }));
    await user.click(button('Ready to send…'));
    expect(await screen.findByText(/^Not in the way: 1 query on “Notes”/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Write receipt' })).toBeVisible();
  });

  test('personal data on such a sheet do', () => {
    const name = finding({ key: 'n', severity: 'query', theme: 'personal', sheet: 'Notes' });
    renderPane(createFakeSession({ report: reportOf([name]), checkedAt: 1 }));
    expect(screen.queryByRole('button', { name: /Ready to send/ })).not.toBeInTheDocument();
  });

  test('what was not checked at all is not ready to send', () => {
    renderPane(createFakeSession({ report: reportOf([], { returns: [] }), checkedAt: 1 }));
    expect(screen.queryByRole('button', { name: /Ready to send/ })).not.toBeInTheDocument();
  });

  test('a receipt in the workbook is told before any check', () => {
    const receipt = { writtenAt: '24 July 2019, 14:05', changedSheets: ['April', 'May'] };
    renderPane(createFakeSession({ recognised: [returnSheet()], receipt }));
    expect(screen.getByText(/^Changed since the receipt of 24 July 2019, 14:05: “April” and “May”\./)).toBeVisible();
  });
});
