import { screen, within } from '@testing-library/react';
import type { AnsweredFinding } from '../../../src/domain/model/findings';
import { createFakeSession, type FakeSession } from '../../support/fake-session';
import { fill, renderPane } from '../support/render-pane';
import { finding, reportOf } from '../support/reports';

const query = finding({ key: 'q', severity: 'query', cells: 'C5', mayBe: 'explained', message: 'Row 5 is blank.' });
const next = finding({ key: 'r', severity: 'query', cells: 'C9', mayBe: 'explained', message: 'Row 9 is blank.' });
const advice = finding({ key: 'v', severity: 'advice', rule: 'stray-spaces', title: 'Stray spaces', mayBe: 'ignored' });
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
    await user.click(button('Explain: C5 on April'));
    const text = await screen.findByRole('textbox', { name: 'Explanation' });
    expect(text).toHaveFocus();
    expect(text).toHaveAccessibleDescription(/what happened and why.*what makes up most of it/);
    await fill(user, text, ' She moved to Wales in August. ');
    await fill(user, screen.getByRole('textbox', { name: 'Your name' }), 'Jo Bright');
    await user.click(button('Keep explanation'));
    expect(session.calls.explain).toHaveBeenCalledWith('q', 'She moved to Wales in August.', 'Jo Bright');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByText('Row 9 is blank.').closest('li')).toHaveFocus();
  });

  test('the name is asked once a session', async () => {
    const { user } = renderPane(start({ by: 'Jo Bright' }));
    await user.click(button('Explain: C9 on April'));
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toHaveValue('Jo Bright');
  });

  test('what is missing is said beside its field, and the focus goes to the first of them', async () => {
    const session = start();
    const { user } = renderPane(session);
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
    await user.click(button('Explain: C5 on April'));
    await fill(user, await screen.findByRole('textbox', { name: 'Explanation' }), 'She moved to Wales in August');
    await user.click(button('Keep explanation'));
    expect(session.calls.explain).toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Explanation' })).toHaveValue('She moved to Wales in August');
  });

  test('only what may be explained or ignored offers it', () => {
    renderPane(start({ report: reportOf([mendable]) }));
    expect(screen.queryByRole('button', { name: /^(Explain|Ignore)/ })).not.toBeInTheDocument();
  });
});

test('advice is ignored with a reason', async () => {
  const session = start({ report: reportOf([advice]) });
  const { user } = renderPane(session);
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
    await user.click(button('Explained (2)'));
    const items = screen.getAllByRole('listitem').filter((item) => item.textContent.startsWith('Row of'));
    expect(items.map((item) => item.textContent)).toEqual([
      'Row of a.“Nobody said.” Jo Bright, 24 July 2019Take back',
      expect.stringMatching(/^Row of b\..*The commissioner has not accepted this.*Take back$/),
    ]);
    await user.click(button('Ignored (1)'));
    expect(screen.getByText('“Our own codes.”')).toBeVisible();
  });

  test('can be taken back, and the focus goes to the next one', async () => {
    const session = start({ report: reportOf([], { answered: [explained('a'), explained('b')] }) });
    session.calls.restore.mockImplementation(() => {
      session.set({ report: reportOf([], { answered: [explained('b')] }) });
      return Promise.resolve();
    });
    const { user } = renderPane(session);
    await user.click(button('Explained (2)'));
    await user.click(screen.getAllByRole('button', { name: 'Take back: C5 on April' })[0]!);
    expect(session.calls.restore).toHaveBeenCalledWith('a');
    expect(screen.getByText('Row of b.').closest('li')).toHaveFocus();
    expect(within(screen.getByText('Row of b.').closest('li')!).getByRole('button')).toBeVisible();
  });

  test('nothing answered, no section', () => {
    renderPane(start());
    expect(screen.queryByRole('heading', { name: /^(Explained|Ignored)/ })).not.toBeInTheDocument();
  });
});
