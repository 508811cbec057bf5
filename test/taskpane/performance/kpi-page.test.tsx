import { act, screen, within } from '@testing-library/react';
import { AT_FORMAL, FIRST_STEP, OVERDUE, reviewOf, series, sessions, stepTaken, variance } from '../support/variances';
import { absent, button, charted, explanation, openKpi, shores, youth, type OpenedKpi } from './open-performance';

const unfold = (pane: OpenedKpi, name: RegExp) => pane.user.click(button(name));

test('says what first, then so what, then what next; each fact once', async () => {
  await openKpi(youth);
  expect(screen.getByRole('heading', { level: 1, name: 'Sessions held' })).toBeVisible();
  expect(screen.getByText('Youth Outreach · 2019-20 Q2')).toBeVisible();
  expect(screen.getByRole('img', { name: /^Low, worse than chance explains/ })).toBeVisible();
  const main = screen.getByRole('main');
  expect(main).toHaveTextContent(
    /61 29 below the target of 90So what\? Worse than chance explains\. Nobody has explained it\.What next\? Formally, by letter, answer by 15 November 2019\. The answer to the informal step is overdue\./,
  );
  // The rows of the list, which is kept behind the page, say it too.
  const listed = [...main.querySelectorAll('[data-row]')].map(({ textContent }) => textContent).join('');
  const times = (text: string) => text.match(/target of 90/g)?.length ?? 0;
  expect(times(main.textContent) - times(listed)).toBe(1);
  expect(main).not.toHaveTextContent(/chance alone/i);
});

test('the numbers are one press further: interval, provider, comparisons with chance, notes', async () => {
  const pane = await openKpi(
    sessions({ interval: { lower: 46.6, upper: 78.4 }, notes: ['There is no value of a year before.'] }),
  );
  await unfold(pane, /^The numbers behind it 1 of 1 beyond chance/);
  expect(
    screen.getByText('61 sessions in 2019-20 Q2. By chance alone it may lie between 47 and 78 (95 %).'),
  ).toBeVisible();
  expect(screen.getByText('Young Dorset')).toBeVisible();
  const table = screen.getByRole('table', { name: 'Comparisons' });
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Compared withReferenceChange',
    'Target90−29 (−32.2 %)',
    'Worse, beyond the tolerance. By chance alone less than once in 1,000: unlikely to be chance.',
  ]);
  expect(screen.getByRole('list', { name: 'Notes' })).toHaveTextContent('There is no value of a year before.');
});

test('without anything to compare with says so, and draws nothing', async () => {
  const pane = await openKpi(variance({ comparisons: [], points: series([326]), verdict: 'too little data' }));
  expect(screen.getByText('nothing to compare it with yet')).toBeVisible();
  expect(screen.getByText(/Too few periods to say\./)).toBeVisible();
  expect(screen.getByText('1 period: too few for a chart over time, which needs six.')).toBeVisible();
  expect(screen.queryByRole('img', { name: /^Line of/ })).not.toBeInTheDocument();
  await unfold(pane, /^The numbers behind it/);
  expect(screen.getByText('There is nothing yet to compare this value with.')).toBeVisible();
});

test('goes to its cell; one without a place has no such button', async () => {
  const { user, performance } = await openKpi(shores);
  await user.click(button('Go to cell'));
  expect(performance.calls.goTo).toHaveBeenCalledWith('shores-referrals');
  act(() => performance.set({ review: reviewOf([variance({ at: undefined })]) }));
  absent('Go to cell');
});

describe('charts', () => {
  test('are told in a sentence, and as a table; replaced values are in the table only', async () => {
    const pane = await openKpi(charted);
    expect(screen.getByRole('img', { name: /^Line of 8 periods/ })).toHaveAccessibleName(
      'Line of 8 periods, 2017-18 Q1 to 2018-19 Q4; latest 390 referrals. Mean 300, trial limits 240 to 360. Latest point: outside the limits, above.',
    );
    expect(screen.getByText(/Limits are trial ones \(8 periods; they settle at 13\)\./)).toBeVisible();
    expect(pane.container.querySelectorAll('svg title')).toHaveLength(0);
    await unfold(pane, /^Figures as a table 8 periods/);
    const rows = within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row');
    expect(rows).toHaveLength(9);
    expect([rows[0], rows[8]].map((row) => [...row!.children].map(({ textContent }) => textContent))).toEqual([
      ['Period', 'Value', 'Mean', 'Limits', 'Special cause'],
      ['2018-19 Q4', '390, replaces 380', '300', '240 to 360', 'outside the limits, above'],
    ]);
    expect(screen.getByRole('row', { name: /^Youth Outreach \(this service\)/ })).toHaveTextContent(
      '78 to 166 to 18300',
    );
  });

  test('over time and among services of its kind are one choice; what weighs most comes first', async () => {
    const { user } = await openKpi(charted);
    expect(screen.queryByRole('img', { name: /^Youth Outreach/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Services of its kind' }));
    expect(
      screen.getByRole('img', {
        name: 'Youth Outreach: 7 per 100 people, below the 95 % limits, within the 99.8 % limits, beside 2 other services. Average 12.',
      }),
    ).toBeVisible();
  });

  test('of what peers speak for is among peers at first', async () => {
    await openKpi({ ...charted, main: 'peers' });
    expect(screen.getByRole('radio', { name: 'Services of its kind' })).toBeChecked();
  });

  test('of fewer than six periods there is none over time, only their figures', async () => {
    const pane = await openKpi(youth);
    expect(screen.getByText('3 periods: too few for a chart over time, which needs six.')).toBeVisible();
    await unfold(pane, /^Figures as a table 3 periods/);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Period', 'Value']);
    expect(within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row')).toHaveLength(4);
  });
});

describe('an explanation', () => {
  test('that waits comes first, and is accepted or returned; the focus stays with it', async () => {
    const { user, performance } = await openKpi(sessions({ verdict: 'explained', explanation }));
    const part = screen.getByRole('group', { name: 'Explanation: waits for your answer' });
    expect(part).toHaveTextContent(
      'Two posts were vacant from July.Sam Green, 12 October 2019The parts it names add up to 20 sessions.',
    );
    await user.click(button('Return to provider'));
    expect(performance.calls.judgeExplanation).toHaveBeenLastCalledWith('youth-sessions', 'returned');
    performance.calls.judgeExplanation.mockImplementation(() => {
      const accepted = sessions({ verdict: 'explained', explanation: { ...explanation, status: 'accepted' } });
      performance.set({ undo: 'answer', review: reviewOf([accepted]) });
      return Promise.resolve();
    });
    await user.click(button('Accept explanation'));
    expect(performance.calls.judgeExplanation).toHaveBeenLastCalledWith('youth-sessions', 'accepted');
    absent('Accept explanation');
    expect(screen.getByRole('group', { name: 'Explanation: accepted' }).parentElement).toHaveFocus();
    expect(button('Undo answer')).toBeVisible();
  });

  test('that is thin is one press further, with what it lacks; none is said to be none', async () => {
    const thin = { ...explanation, status: 'too thin', lacks: 'It names no cause.' } as const;
    const pane = await openKpi(sessions({ explanation: thin }));
    expect(screen.getByText(/Its explanation is not enough yet\./)).toBeVisible();
    await unfold(pane, /^Explanation not enough yet/);
    expect(screen.getByRole('group', { name: 'Explanation: not enough yet' })).toHaveTextContent('It names no cause.');
    act(() => pane.performance.set({ review: reviewOf([youth]) }));
    expect(screen.getByText(/Nobody has explained it\./)).toBeVisible();
  });
});

describe('the ladder', () => {
  const rungs = () =>
    within(screen.getByRole('list', { name: 'Escalation' }))
      .getAllByRole('listitem')
      .map((rung) => [rung.textContent, rung.getAttribute('aria-current')]);
  const openLadder = async (...[only]: Parameters<typeof openKpi>) => {
    const pane = await openKpi(only);
    await unfold(pane, /^Escalation \d+ steps?/);
    return pane;
  };
  const part = () => screen.getByRole('list', { name: 'Escalation' }).parentElement;

  test('shows the open step, overdue, and what was asked for', async () => {
    await openLadder(youth);
    expect(rungs()).toEqual([
      ['Informally, with the provider: open, answer overdue', 'step'],
      ['Formally, by letter: next step', null],
      ['To the Police and Crime Commissioner (PCC): not reached', null],
    ]);
    expect(part()).toHaveTextContent(
      'Case C1, recorded on 2 September 2019. An answer was due on 16 September 2019 and has not come.',
    );
    expect(part()).toHaveTextContent('Asked for: Why sessions fell');
  });

  test('tells the steps before, with what was answered', async () => {
    const informal = stepTaken({ response: 'Staff are being found.', outcome: 'not enough' });
    const reminded = stepTaken({ date: '2019-09-20' });
    await openLadder(sessions({ advice: { ...AT_FORMAL, taken: [informal, reminded, ...AT_FORMAL.taken.slice(-1)] } }));
    expect(part()).toHaveTextContent(
      '2 September 2019, informal step: answered “Staff are being found.”, which was not enough.' +
        '20 September 2019, informal step: no answer is recorded.Case C1',
    );
    expect(part()).not.toHaveTextContent('October 2019, formal step');
  });

  test('does not tick a rung that was left out', async () => {
    await openLadder(sessions({ advice: { ...AT_FORMAL, taken: AT_FORMAL.taken.slice(-1) } }));
    expect(rungs()[0]).toEqual(['Informally, with the provider: left out', null]);
  });

  test.each([
    ['An answer is due on 16 September 2019.', { isOverdue: false }],
    ['It was answered; the answer was due on 16 September 2019.', { isOverdue: false, isAnswered: true }],
  ])('says when an answer is due: %s', async (sentence, change) => {
    await openLadder(sessions({ advice: { ...OVERDUE, open: { ...OVERDUE.open!, ...change } } }));
    expect(part()).toHaveTextContent(sentence);
  });

  test('of a high-risk service without a step says what its agreement lacks', async () => {
    await openLadder(sessions({ verdict: 'watch', advice: { ...OVERDUE, step: 'none', due: undefined } }));
    expect(part()).toHaveTextContent('does not cover: staffing and costs.');
    expect(part()).toHaveTextContent('is to report each quarter');
  });

  test('is not drawn where there is none, nor climbed for a part, an improvement, or what chance gives', async () => {
    const { performance } = await openKpi(sessions({ advice: FIRST_STEP }));
    absent(/^Escalation/);
    expect(button('Record step')).toBeVisible();
    const [row] = [variance({ key: youth.key, category: 'Female', verdict: 'watch', advice: FIRST_STEP })];
    act(() => performance.set({ review: reviewOf([row]) }));
    expect(screen.getByText(/This is a part of the KPI/)).toBeVisible();
    absent(/^Record step/);
    for (const verdict of ['improved', 'within chance'] as const) {
      act(() => performance.set({ review: reviewOf([variance({ key: youth.key, verdict })]) }));
      absent(/^(Record step|Draft a)/);
    }
  });

  test('at its top offers a briefing', async () => {
    const { user, performance } = await openLadder(sessions({ advice: AT_FORMAL }));
    expect(rungs().map(([text]) => text)).toEqual([
      'Informally, with the provider: taken on 2 September 2019',
      'Formally, by letter: open, answer overdue',
      'To the Police and Crime Commissioner (PCC): next step',
    ]);
    await user.click(button('Briefing for the PCC'));
    expect(performance.calls.writeBriefing).toHaveBeenCalledWith('youth-sessions');
  });
});
