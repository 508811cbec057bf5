import { act, fireEvent, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { PerformanceState } from '../../../src/app/performance/performance-session';
import type { Spc, Variance } from '../../../src/domain/variance/variance';
import { createFakePerformanceSession, type FakePerformanceSession } from '../../support/fake-performance-session';
import { createFakeSession } from '../../support/fake-session';
import { fill, openTab, renderPane } from '../support/render-pane';
import {
  AT_FORMAL,
  FIRST_STEP,
  LIMITS,
  OVERDUE,
  PEERS,
  reviewOf,
  series,
  sessions,
  stepTaken,
  variance,
} from '../support/variances';

expect.extend(toHaveNoViolations);

const shores = variance();
const youth = sessions();
const REVIEWED: Partial<PerformanceState> = {
  review: reviewOf([youth, shores]),
  reviewedOn: '2019-10-18',
  hasMarks: true,
  by: 'Jo Bloggs',
};
const spc: Spc = {
  points: 8,
  isTrial: true,
  ...LIMITS,
  signals: [{ rule: 'outside', side: 'above' }],
};
const charted = variance({
  key: 'charted',
  value: 390,
  spc,
  peers: PEERS,
  points: series([300, 290, 310, 305, 295, 300, 310, 390], LIMITS).map((point, index) =>
    index === 7 ? { ...point, signals: [{ rule: 'outside', side: 'above' }], superseded: [380] } : point,
  ),
});
const explanation: Variance['explanation'] = {
  query: 'q1',
  text: 'Two posts were vacant from July.',
  by: 'Sam Green',
  date: '2019-10-12',
  status: 'adequate',
  covered: 20,
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const absent = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
const cards = () =>
  within(screen.getByRole('region', { name: /^KPIs reviewed/ }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

async function open(performance: FakePerformanceSession) {
  const pane = renderPane(createFakeSession(), { performance });
  await openTab('Performance');
  return pane;
}

/** The page with one KPI's card open. */
async function openCard(only: Variance, more: Partial<PerformanceState> = {}) {
  const performance = createFakePerformanceSession({ ...REVIEWED, review: reviewOf([only]), ...more });
  const pane = await open(performance);
  await pane.user.click(button(new RegExp(`^${only.kpi.name}`)));
  return { ...pane, performance };
}

describe('the page', () => {
  test('says what it does before somebody asks for a review, and offers nothing else', async () => {
    const performance = createFakePerformanceSession();
    const { user } = await open(performance);
    expect(screen.getByText(/^Holds every KPI against its target, its past and its peers/)).toBeVisible();
    absent('Write Variances sheet');
    absent('Remove marks');
    await user.click(button('Review performance'));
    expect(performance.calls.review).toHaveBeenCalledTimes(1);
  });

  test('while it is at work nothing else can be started; how far it has come is shown, and the start is said', async () => {
    const performance = createFakePerformanceSession(REVIEWED);
    const { user } = await open(performance);
    act(() => performance.set({ activity: 'reviewing', progress: { done: 3, total: 20 } }));
    expect(screen.getByRole('status')).toHaveTextContent('Judging every KPI …');
    expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveAttribute('aria-valuetext', '3 of 20 sheets');
    await user.click(button('Review performance'));
    await user.click(button('Write Variances sheet'));
    expect(performance.calls.review).not.toHaveBeenCalled();
    expect(performance.calls.writeVariances).not.toHaveBeenCalled();
  });

  test('a workbook without values is told so, with what was left out', async () => {
    const review = reviewOf([], { notReviewed: ['Sheet “Notes”: its period is not known.'] });
    const { user } = await open(createFakePerformanceSession({ review }));
    expect(screen.getByText(/^There is nothing to review/)).toBeVisible();
    await user.click(button('Left out of the review (1)'));
    expect(screen.getByText('Sheet “Notes”: its period is not known.')).toBeVisible();
  });

  test('where nothing asks for a person it says so', async () => {
    await open(createFakePerformanceSession({ review: reviewOf([shores]) }));
    expect(screen.getByText(/^Nothing here asks for a person/)).toBeVisible();
    expect(cards()).toHaveLength(1);
  });

  test('writes, takes back and removes marks by buttons that say what', async () => {
    const performance = createFakePerformanceSession({ ...REVIEWED, undo: 'step' });
    const { user } = await open(performance);
    for (const name of ['Write Variances sheet', 'Undo step', 'Remove marks']) await user.click(button(name));
    const { writeVariances, undo, removeMarks } = performance.calls;
    expect([writeVariances, undo, removeMarks].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
    act(() => performance.set({ undo: 'accept' }));
    expect(button('Undo acceptance')).toBeVisible();
  });

  test('a review that rests on what was edited since says so, aloud too, and can be made again', async () => {
    const performance = createFakePerformanceSession(REVIEWED);
    const { user } = await open(performance);
    act(() => performance.set({ isStale: true }));
    expect(screen.getByRole('status')).toHaveTextContent('A sheet that this review rests on was edited since.');
    await user.click(button('Review again'));
    expect(performance.calls.review).toHaveBeenCalledTimes(1);
  });

  test('a notice is shown and said; an error at once', async () => {
    const performance = createFakePerformanceSession(REVIEWED);
    const { user } = await open(performance);
    act(() => performance.set({ notice: { kind: 'success', message: 'The step is recorded.' } }));
    expect(screen.getByRole('status')).toHaveTextContent('The step is recorded.');
    act(() => performance.set({ notice: { kind: 'error', message: 'Excel does not answer.' } }));
    expect(screen.getByRole('alert')).toHaveTextContent('Excel does not answer.');
    await user.click(button('Dismiss'));
    expect(performance.calls.dismissNotice).toHaveBeenCalledTimes(1);
  });
});

describe('returns to accept', () => {
  test('are named, and all are accepted unless some are left out', async () => {
    const performance = createFakePerformanceSession({ toAccept: ['April', 'May', 'June', 'July'] });
    const { user } = await open(performance);
    const section = screen.getByRole('region', { name: 'Accept returns' });
    expect(section).toHaveTextContent(
      '“April”, “May”, “June” and 1 more sheet are not in the table History as they stand.',
    );
    await user.click(button('Accept into History'));
    expect(performance.calls.accept).toHaveBeenLastCalledWith(['April', 'May', 'June', 'July']);
    await user.click(button('Choose which (4 of 4 sheets chosen)'));
    await user.click(screen.getByRole('checkbox', { name: 'May' }));
    await user.click(button('Accept into History'));
    expect(performance.calls.accept).toHaveBeenLastCalledWith(['April', 'June', 'July']);
  });

  test('with none chosen nothing is accepted, and it says why', async () => {
    const performance = createFakePerformanceSession({ toAccept: ['April', 'May'] });
    const { user } = await open(performance);
    await user.click(button(/^Choose which/));
    for (const name of ['April', 'May']) await user.click(screen.getByRole('checkbox', { name }));
    await user.click(button('Accept into History'));
    expect(screen.getByText('Choose at least one sheet.')).toBeVisible();
    expect(performance.calls.accept).not.toHaveBeenCalled();
  });
});

describe('the list', () => {
  test('keeps the order of the review; a line tells KPI, service, value, change, verdict and next step', async () => {
    await open(createFakePerformanceSession(REVIEWED));
    expect(cards()).toEqual([
      'Sessions held, Youth Outreach 61, target 90, −32.2 % Escalate Next: formal letter',
      'Referrals in, The Shores 326, was 278, +17.3 % Within chance ',
    ]);
  });

  test('says how many flags chance alone would raise', async () => {
    await open(createFakePerformanceSession(REVIEWED));
    expect(
      screen.getByText(
        'Reviewed on 18 October 2019. 42 comparisons were tested against chance, and 3 are flagged. If nothing had changed anywhere, at most about 2 would be.',
      ),
    ).toBeVisible();
  });

  test('is filtered by verdict, service and next step; filters last, and can be taken off', async () => {
    const part = variance({ key: 'part', category: 'Female', verdict: 'watch', advice: FIRST_STEP });
    const performance = createFakePerformanceSession({ review: reviewOf([youth, part, shores]) });
    const { user } = await open(performance);
    const totals = screen.getByRole('group', { name: 'Show only one verdict' });
    expect(
      within(totals)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 to escalate', '1 to watch', '1 within chance']);
    await user.click(button('1 to watch'));
    expect(button('1 to watch')).toHaveAttribute('aria-pressed', 'true');
    expect(cards()).toEqual([expect.stringContaining('Referrals in: Female, The Shores')]);
    await openTab('Returns');
    await openTab('Performance');
    act(() => performance.set({ review: reviewOf([part, youth, shores]) }));
    expect(screen.getByText(/^Showing 1 of 3 KPIs\./)).toBeVisible();
    await user.click(button('Show all'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'The Shores');
    expect(cards()).toHaveLength(2);
    // Nobody takes steps about a part.
    await user.click(screen.getByRole('checkbox', { name: 'Only with a next step' }));
    expect(screen.getByText(/^None of 3 KPIs fits all that is chosen here\./)).toBeVisible();
    await user.click(button('Show all'));
    expect(cards()).toHaveLength(3);
  });

  test('a filter of which nothing is left after a new review is taken off', async () => {
    const performance = createFakePerformanceSession({ review: reviewOf([youth, shores]) });
    const { user } = await open(performance);
    await user.click(button('1 to escalate'));
    act(() => performance.set({ review: reviewOf([shores]) }));
    expect(cards()).toHaveLength(1);
  });

  test('long lists come in pages, and the page follows where the person is', async () => {
    const many = Array.from({ length: 60 }, (_, index) => variance({ key: `k${index}`, category: `Part ${index}` }));
    const performance = createFakePerformanceSession({ review: reviewOf(many) });
    await open(performance);
    expect(cards()).toHaveLength(50);
    act(() => performance.set({ currentKey: 'k55' }));
    expect(screen.getByRole('status')).toHaveTextContent(
      'KPI 56 of 60: Referrals in: Part 55, The Shores. Within chance.',
    );
    expect(cards()).toHaveLength(10);
    expect(button(/^Referrals in: Part 55/)).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('a card', () => {
  test('opens to the value, why, what it is compared with, notes', async () => {
    await openCard(variance({ notes: ['There is no value of a year before.'] }));
    expect(screen.getByText('326 referrals in 2019-20 Q2')).toBeVisible();
    expect(screen.getByText('48 more than the period before, within what chance gives.')).toBeVisible();
    const table = screen.getByRole('table', { name: 'Comparisons' });
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Compared withReferenceChange',
      'Last period, 2019-20 Q1278+48 (+17.3 %)',
      'Neither better nor worse, large. By chance alone about once in 18: it may be chance.',
    ]);
    expect(screen.getByRole('list', { name: 'Notes' })).toHaveTextContent('There is no value of a year before.');
  });

  test('without anything to compare with says so', async () => {
    await openCard(variance({ comparisons: [], points: series([326]), verdict: 'too little data' }));
    expect(screen.getByText('There is nothing yet to compare this value with.')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  test('goes to its cell; one without a place has no such button', async () => {
    const { user, performance } = await openCard(shores);
    await user.click(button('Go to cell: Referrals in, The Shores'));
    expect(performance.calls.goTo).toHaveBeenCalledWith('shores-referrals');
    act(() => performance.set({ review: reviewOf([variance({ at: undefined })]) }));
    absent(/^Go to cell/);
  });

  test('draws a chart with limits, in words and as a table; replaced values are in the table only', async () => {
    const { user, container } = await openCard(charted);
    const chart = screen.getByRole('img', { name: /^Line of 8 periods/ });
    expect(chart).toHaveAccessibleName(
      'Line of 8 periods, 2017-18 Q1 to 2018-19 Q4; latest 390 referrals. Mean 300, trial limits 240 to 360. Latest point: outside the limits, above.',
    );
    expect(
      within(screen.getAllByRole('list', { name: 'Key' })[0]!)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['value', 'outside the limits', 'mean 300', 'trial limits 240 to 360']);
    expect(screen.getByText(/^Trial limits: fewer than 13 periods/)).toBeVisible();
    expect(container.querySelectorAll('svg title')).toHaveLength(8 + PEERS.peers.length);
    await user.click(screen.getAllByRole('button', { name: 'Figures as a table' })[0]!);
    const rows = within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row');
    expect(rows).toHaveLength(9);
    expect([rows[0], rows[8]].map((row) => [...row!.children].map(({ textContent }) => textContent))).toEqual([
      ['Period', 'Value', 'Mean', 'Limits', 'Special cause'],
      ['2018-19 Q4', '390, replaces 380', '300', '240 to 360', 'outside the limits, above'],
    ]);
  });

  test('draws no chart of fewer than six periods, only their figures', async () => {
    const { container } = await openCard(youth);
    expect(screen.getByText('3 periods: too few for a chart, which needs six.')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(container.querySelectorAll('svg title')).toHaveLength(0);
    expect(within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row')).toHaveLength(4);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(
      ['Compared with', 'Reference', 'Change', 'Period', 'Value'].sort((one, other) => order(one) - order(other)),
    );
  });

  test('draws peers as a funnel, in words and as a table', async () => {
    const { user } = await openCard(charted);
    expect(screen.getByRole('img', { name: /^Youth Outreach: 7 per 100 people, below the 95 % limits/ })).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Figures as a table' })[1]!);
    expect(screen.getByRole('row', { name: /^Youth Outreach \(this service\)/ })).toHaveTextContent(
      '78 to 166 to 18300',
    );
  });
});

/** The chart stands before the comparisons. */
function order(heading: string): number {
  return ['Period', 'Value', 'Compared with', 'Reference', 'Change'].indexOf(heading);
}

describe('an explanation', () => {
  test('is shown with its status, and accepted or returned', async () => {
    const { user, performance } = await openCard(sessions({ explanation }));
    const part = screen.getByRole('group', { name: 'Explanation: waits for your answer' });
    expect(part).toHaveTextContent(
      'Two posts were vacant from July.Sam Green, 12 October 2019The parts it names add up to 20 sessions.',
    );
    await user.click(button('Accept explanation: Sessions held, Youth Outreach'));
    expect(performance.calls.judgeExplanation).toHaveBeenLastCalledWith('youth-sessions', 'accepted');
    await user.click(button('Return to provider: Sessions held, Youth Outreach'));
    expect(performance.calls.judgeExplanation).toHaveBeenLastCalledWith('youth-sessions', 'returned');
  });

  test('that was accepted can only be returned; what a thin one lacks is said', async () => {
    const { performance } = await openCard(sessions({ explanation: { ...explanation, status: 'accepted' } }));
    absent(/^Accept explanation/);
    act(() =>
      performance.set({
        review: reviewOf([
          sessions({ explanation: { ...explanation, status: 'too thin', lacks: 'It names no cause.' } }),
        ]),
      }),
    );
    expect(screen.getByRole('group', { name: 'Explanation: not enough yet' })).toHaveTextContent('It names no cause.');
  });

  test('that is missing is said to be, of what asks for one', async () => {
    await openCard(youth);
    expect(screen.getByText('The provider has not explained it.')).toBeVisible();
  });
});

describe('the ladder', () => {
  const rungs = () =>
    within(screen.getByRole('list', { name: 'Escalation' }))
      .getAllByRole('listitem')
      .map((rung) => [rung.textContent, rung.getAttribute('aria-current')]);

  test('shows the open step, overdue, and the next with its reason', async () => {
    await openCard(youth);
    expect(rungs()).toEqual([
      ['Informally, with the provider: open, answer overdue', 'step'],
      ['Formally, by letter: next step', null],
      ['To the Police and Crime Commissioner (PCC): not reached', null],
    ]);
    const part = screen.getByRole('group', { name: 'Escalation' });
    expect(part).toHaveTextContent(
      'Case C1, recorded on 2 September 2019. An answer was due on 16 September 2019 and has not come.',
    );
    expect(part).toHaveTextContent('Asked for: Why sessions fell');
    expect(part).toHaveTextContent(
      'Next step: Formally, by letter, with an answer by 15 November 2019. The answer to the informal step is overdue.',
    );
  });

  test('tells the steps before, with what was answered', async () => {
    const informal = stepTaken({ response: 'Staff are being found.', outcome: 'not enough' });
    const reminded = stepTaken({ date: '2019-09-20' });
    await openCard(sessions({ advice: { ...AT_FORMAL, taken: [informal, reminded, ...AT_FORMAL.taken.slice(-1)] } }));
    const part = screen.getByRole('group', { name: 'Escalation' });
    expect(part).toHaveTextContent(
      '2 September 2019, informal step: answered “Staff are being found.”, which was not enough.' +
        '20 September 2019, informal step: no answer is recorded.Case C1',
    );
    expect(part).not.toHaveTextContent('October 2019, formal step');
  });

  test('does not tick a rung that was left out', async () => {
    await openCard(sessions({ advice: { ...AT_FORMAL, taken: AT_FORMAL.taken.slice(-1) } }));
    expect(rungs()[0]).toEqual(['Informally, with the provider: left out', null]);
  });

  test.each([
    ['An answer is due on 16 September 2019.', { isOverdue: false }],
    ['It was answered; the answer was due on 16 September 2019.', { isOverdue: false, isAnswered: true }],
  ])('says when an answer is due: %s', async (sentence, change) => {
    await openCard(sessions({ advice: { ...OVERDUE, open: { ...OVERDUE.open!, ...change } } }));
    expect(screen.getByRole('group', { name: 'Escalation' })).toHaveTextContent(sentence);
  });

  test('of a high-risk service without a step says what its agreement lacks', async () => {
    await openCard(sessions({ verdict: 'watch', advice: { ...OVERDUE, step: 'none', due: undefined } }));
    const part = screen.getByRole('group', { name: 'Escalation' });
    expect(part).toHaveTextContent('does not cover: staffing and costs.');
    expect(part).toHaveTextContent('is to report each quarter');
  });

  test('is not climbed for a part, an improvement, or what chance gives', async () => {
    const { performance } = await openCard(variance({ category: 'Female', verdict: 'watch', advice: FIRST_STEP }));
    expect(screen.getByText(/^This is a part of the KPI/)).toBeVisible();
    absent(/^Record step/);
    for (const verdict of ['improved', 'within chance'] as const) {
      act(() => performance.set({ review: reviewOf([variance({ verdict })]) }));
      absent(/^(Record step|Draft text)/);
    }
  });

  test('at its top offers a briefing', async () => {
    const { user, performance } = await openCard(sessions({ advice: AT_FORMAL }));
    expect(rungs().map(([text]) => text)).toEqual([
      'Informally, with the provider: taken on 2 September 2019',
      'Formally, by letter: open, answer overdue',
      'To the Police and Crime Commissioner (PCC): next step',
    ]);
    await user.click(button(/^Briefing sheet/));
    expect(performance.calls.writeBriefing).toHaveBeenCalledWith('youth-sessions');
  });
});

test('an open card says between which values its figure may lie by chance', async () => {
  await openCard({ ...youth, interval: { lower: 46.6, upper: 78.4 } });
  expect(screen.getByText('By chance alone it may lie between 47 and 78 (95 %).')).toBeVisible();
});

test('why a sheet cannot be accepted is told where the others are offered', async () => {
  const why = '“May” was not accepted: it has 2 errors. Correct them or send the return back, then accept again.';
  const { user } = await open(createFakePerformanceSession({ ...REVIEWED, notAcceptable: [{ sheet: 'May', why }] }));
  await user.click(button('1 sheet cannot be accepted yet'));
  expect(screen.getByText(why)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Accept into History' })).not.toBeInTheDocument();
});

describe('Record step', () => {
  const field = (name: string) => screen.getByRole('textbox', { name });

  async function openForm(only: Variance = youth) {
    const pane = await openCard(only);
    await pane.user.click(button(/^Record step:/));
    return { ...pane, form: screen.getByRole('form', { name: /^Record a step: Sessions held/ }) };
  }

  test('has the next rung chosen and all that is known filled in; what is missing is said at its field', async () => {
    const { user, performance } = await openForm();
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveDisplayValue('Formally, by letter');
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveFocus();
    expect(field('Reason')).toHaveValue('29 below its target of 90.');
    expect(screen.getByLabelText('Answer due')).toHaveValue('2019-11-15');
    expect(field('Your name')).toHaveValue('Jo Bloggs');
    expect(screen.queryByRole('textbox', { name: 'Why a step is left out' })).not.toBeInTheDocument();
    await user.click(button('Record step'));
    expect(field('What is asked for')).toHaveAccessibleDescription(/Say what the provider is asked for\./);
    expect(field('What is asked for')).toHaveFocus();
    expect(performance.calls.recordStep).not.toHaveBeenCalled();
    await fill(user, field('What is asked for'), 'A plan to fill both posts');
    performance.calls.recordStep.mockImplementation(() => {
      performance.set({ undo: 'step', notice: { kind: 'success', message: 'Recorded.' } });
      return Promise.resolve(true);
    });
    await user.click(button('Record step'));
    expect(performance.calls.recordStep).toHaveBeenCalledWith('youth-sessions', {
      stage: 'formal',
      reason: '29 below its target of 90.',
      askedFor: 'A plan to fill both posts',
      due: '2019-11-15',
      by: 'Jo Bloggs',
    });
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button(/^Record step:/)).toHaveFocus();
  });

  test('asks why a rung is left out, and takes no step without', async () => {
    const { user, performance } = await openForm();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Step' }), 'To the PCC');
    // The day goes with the rung.
    expect(screen.getByLabelText('Answer due')).toHaveValue('2019-11-01');
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-11-30' } });
    await fill(user, field('What is asked for'), 'A decision');
    await user.click(button('Record step'));
    expect(performance.calls.recordStep).not.toHaveBeenCalled();
    expect(field('Why a step is left out')).toHaveFocus();
    await fill(user, field('Why a step is left out'), 'Children are at risk');
    await user.click(button('Record step'));
    expect(performance.calls.recordStep).toHaveBeenCalledWith(
      'youth-sessions',
      expect.objectContaining({ stage: 'pcc', whySkipped: 'Children are at risk', due: '2019-11-30' }),
    );
  });

  test('offers no rung below the one on which the case stands', async () => {
    const steps = () =>
      within(screen.getByRole('combobox', { name: 'Step' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    await openForm(sessions({ advice: AT_FORMAL }));
    expect(steps()).toEqual(['Formally, by letter', 'To the PCC']);
    expect(screen.getByRole('combobox', { name: 'Step' })).toHaveDisplayValue('To the PCC');
  });

  test('a day that has passed is refused; what was refused stays as it was written', async () => {
    const { user, performance } = await openForm();
    await fill(user, field('What is asked for'), 'A plan');
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-10-01' } });
    await user.click(button('Record step'));
    expect(screen.getByText('This day has passed.')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Answer due'), { target: { value: '2019-12-01' } });
    performance.calls.recordStep.mockImplementation(() => {
      performance.set({ notice: { kind: 'error', message: 'Excel does not answer.' } });
      return Promise.resolve(false);
    });
    await user.click(button('Record step'));
    expect(performance.calls.recordStep).toHaveBeenCalledTimes(1);
    expect(field('What is asked for')).toHaveValue('A plan');
  });

  test('closes by Escape, and the focus goes back to its button', async () => {
    const { user } = await openForm();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(button(/^Record step:/)).toHaveFocus();
  });
});

describe('Draft text', () => {
  async function openDrafts() {
    const pane = await openCard(youth);
    pane.performance.calls.draftsFor.mockReturnValue({ informal: 'Dear Sam', formal: 'Dear Ms Green' });
    await pane.user.click(button(/^Draft text:/));
    return pane;
  }

  test('shows both letters to be copied, and says that one was', async () => {
    const { user, performance } = await openDrafts();
    expect(performance.calls.draftsFor).toHaveBeenCalledWith('youth-sessions');
    const letter = screen.getByRole('textbox', { name: 'Formal letter' });
    expect(letter).toHaveValue('Dear Ms Green');
    expect(letter).toHaveAttribute('readonly');
    await user.click(button('Copy: Formal letter'));
    expect(await navigator.clipboard.readText()).toBe('Dear Ms Green');
    expect(screen.getByRole('status')).toHaveTextContent('Copied.');
  });

  test('without a clipboard selects the text, and says how to copy it', async () => {
    const { user } = await openDrafts();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'));
    await user.click(button('Copy: Informal message'));
    const letter = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Informal message' });
    expect(letter).toHaveFocus();
    expect([letter.selectionStart, letter.selectionEnd]).toEqual([0, 'Dear Sam'.length]);
    expect(screen.getByRole('status')).toHaveTextContent(/^The text is selected\. Press Ctrl\+C/);
  });

  test('says where there is no text any more, and closes by Escape', async () => {
    const { user } = await openCard(youth);
    await user.click(button(/^Draft text:/));
    expect(screen.getByText(/^There is no text for this KPI any more/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(button(/^Draft text:/)).toHaveFocus();
  });
});

describe('axe finds nothing', () => {
  test.each<[string, Partial<PerformanceState>]>([
    ['before a review', {}],
    ['while reviewing', { ...REVIEWED, activity: 'reviewing', progress: { done: 1, total: 3 } }],
    ['nothing to review', { review: reviewOf([], { notReviewed: ['Why'] }) }],
    [
      'a list, stale, with returns to accept and an error',
      {
        ...REVIEWED,
        isStale: true,
        undo: 'accept',
        toAccept: ['April', 'May'],
        notice: { kind: 'error', message: 'Excel does not answer.' },
      },
    ],
  ])('%s', async (_, state) => {
    const { container } = await open(createFakePerformanceSession(state));
    expect(await axe(container)).toHaveNoViolations();
  });

  test.each(['Record step', 'Draft text'])('with everything unfolded, and %s open', async (task) => {
    const all = sessions({ explanation, spc, peers: PEERS, points: charted.points, notes: ['A note.'] });
    const { container, user, performance } = await openCard(all, { toAccept: ['April', 'May'], currentKey: all.key });
    performance.calls.draftsFor.mockReturnValue({ informal: 'Dear Sam', formal: 'Dear Ms Green' });
    // The card was open already, for it is where the person is.
    await user.click(button(/^Sessions held/));
    for (const folded of screen.getAllByRole('button', { name: /^(Figures as a table|Choose which)/ }))
      await user.click(folded);
    await user.click(button(new RegExp(`^${task}:`)));
    if (task === 'Record step') await user.click(button('Record step'));
    expect(await axe(container)).toHaveNoViolations();
  });
});
