import { act, screen, waitFor } from '@testing-library/react';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { reviewOf } from '../support/variances';
import { absent, button, choose, open, openKpi, REVIEWED, rows, shores, youth } from './open-performance';

test('says what it does before somebody asks for a review, and offers nothing else that writes', async () => {
  const performance = createFakePerformanceSession();
  const pane = await open(performance);
  expect(screen.getByText(/^Holds every KPI against its target, its past and its peers/)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Performance' })).toBeVisible();
  await pane.user.click(button('More for Performance'));
  absent('Write Variances sheet');
  absent('Remove marks');
  await pane.user.click(button('Review'));
  expect(performance.calls.review).toHaveBeenCalledTimes(1);
});

test('while it is at work nothing else can be started; how far it has come is shown, the start is said, and it can be stopped', async () => {
  const performance = createFakePerformanceSession(REVIEWED);
  const pane = await open(performance);
  act(() => performance.set({ activity: 'writing' }));
  await pane.user.click(button('Review'));
  act(() => performance.set({ activity: 'reviewing', progress: { done: 3, total: 20 } }));
  expect(screen.getByRole('status')).toHaveTextContent('Judging every KPI …');
  expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveAttribute(
    'aria-valuetext',
    'Judging every KPI … 3 of 20 sheets',
  );
  await choose(pane, 'Write Variances sheet');
  await pane.user.click(button('Remove marks'));
  expect(performance.calls.review).not.toHaveBeenCalled();
  expect(performance.calls.writeVariances).not.toHaveBeenCalled();
  expect(performance.calls.removeMarks).not.toHaveBeenCalled();
  await pane.user.click(button('Cancel'));
  expect(performance.calls.cancel).toHaveBeenCalledTimes(1);
});

test('a workbook without values is told so, with what was left out', async () => {
  const review = reviewOf([], { notReviewed: ['Sheet “Notes”: its period is not known.'] });
  await open(createFakePerformanceSession({ review }));
  expect(screen.getByText(/^There is nothing to review/)).toBeVisible();
  expect(screen.getByText('Sheet “Notes”: its period is not known.')).toBeVisible();
});

test('writes, takes back and removes marks by buttons that say what', async () => {
  const performance = createFakePerformanceSession({ ...REVIEWED, undo: 'step' });
  const pane = await open(performance);
  await choose(pane, 'Write Variances sheet');
  for (const name of ['Undo step', 'Remove marks']) await pane.user.click(button(name));
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
  expect(screen.getByText('edited since · not reviewed again')).toBeVisible();
  await user.click(button('Review'));
  expect(performance.calls.review).toHaveBeenCalledTimes(1);
});

test('success stands in the foot for a while and is said; trouble stays in place until it is dismissed, and is said at once', async () => {
  const performance = createFakePerformanceSession(REVIEWED);
  const { user, container } = await open(performance);
  act(() => performance.set({ notice: { kind: 'success', message: 'The step is recorded.' } }));
  expect(screen.getByRole('status')).toHaveTextContent('The step is recorded.');
  expect(container.querySelector('div:not([hidden]) > main footer')).toHaveTextContent('The step is recorded.');
  absent('Dismiss');
  act(() => performance.set({ notice: { kind: 'error', message: 'Excel does not answer.' } }));
  expect(screen.getByRole('alert')).toHaveTextContent('Excel does not answer.');
  expect(container.querySelector('div:not([hidden]) > main footer')).not.toHaveTextContent('Excel does not answer.');
  await user.click(button('Dismiss'));
  expect(performance.calls.dismissNotice).toHaveBeenCalledTimes(1);
});

test('what the signs and marks mean is behind the three dots, and back leads to the list', async () => {
  const pane = await open(createFakePerformanceSession(REVIEWED));
  await choose(pane, 'What the signs mean');
  for (const text of ['Worse than chance explains', 'Target now met, now missed', /^Escalate: red fill/])
    expect(screen.getByText(text)).toBeVisible();
  await pane.user.click(button('Back to all KPIs'));
  expect(button('Review')).toHaveFocus();
  expect(rows().length).toBeGreaterThan(0);
});

describe('returns to accept', () => {
  test('are named, and all are accepted unless some are left out', async () => {
    const performance = createFakePerformanceSession({ ...REVIEWED, toAccept: ['April', 'May', 'June', 'July'] });
    const pane = await open(performance);
    await choose(pane, 'Accept into History (4)');
    expect(
      screen.getByText(/^“April”, “May”, “June” and 1 more sheet are not in the table History as they stand\./),
    ).toBeVisible();
    await pane.user.click(screen.getByRole('checkbox', { name: 'May' }));
    await pane.user.click(button('Accept 3 sheets'));
    expect(performance.calls.accept).toHaveBeenLastCalledWith(['April', 'June', 'July']);
    // Done: the list is back, and the focus is not lost.
    expect(button('Review')).toHaveFocus();
    await choose(pane, 'Accept into History (4)');
    await pane.user.click(button('Accept 4 sheets'));
    expect(performance.calls.accept).toHaveBeenLastCalledWith(['April', 'May', 'June', 'July']);
  });

  test('with none chosen nothing is accepted, and it says why', async () => {
    const performance = createFakePerformanceSession({ toAccept: ['April', 'May'] });
    const pane = await open(performance);
    await choose(pane, 'Accept into History (2)');
    for (const name of ['April', 'May']) await pane.user.click(screen.getByRole('checkbox', { name }));
    await pane.user.click(button('Accept 0 sheets'));
    expect(screen.getByText('Choose at least one sheet.')).toBeVisible();
    expect(performance.calls.accept).not.toHaveBeenCalled();
  });

  test('where one was not written because of trouble, the choice stays', async () => {
    const performance = createFakePerformanceSession({ toAccept: ['April', 'May'] });
    performance.calls.accept.mockImplementation(() => {
      performance.set({ notice: { kind: 'error', message: 'Excel does not answer.' } });
      return Promise.resolve();
    });
    const pane = await open(performance);
    await choose(pane, 'Accept into History (2)');
    await pane.user.click(button('Accept 2 sheets'));
    expect(screen.getByRole('checkbox', { name: 'May' })).toBeChecked();
  });

  test('why a sheet cannot be accepted is told where the others are offered', async () => {
    const why = '“May” was not accepted: it has 2 errors. Correct them or send the return back, then accept again.';
    const pane = await open(createFakePerformanceSession({ ...REVIEWED, notAcceptable: [{ sheet: 'May', why }] }));
    await choose(pane, 'Accept into History (0)');
    expect(screen.getByRole('heading', { name: '1 sheet cannot be accepted yet' })).toBeVisible();
    expect(screen.getByText(why)).toBeVisible();
    absent(/^Accept \d+ sheet/);
  });
});

describe('focus is never lost', () => {
  test('back leads to the row that was opened', async () => {
    const { user } = await openKpi(youth);
    expect(button('Back to all KPIs')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button(/^Sessions held/)).toHaveFocus();
  });

  test('stepping keeps it on the step, by button and by key', async () => {
    const performance = createFakePerformanceSession({
      review: reviewOf([youth, { ...youth, key: 'second' }, shores]),
    });
    const { user } = await open(performance);
    await user.click(button('Next KPI'));
    expect(screen.getByText('1 of 2')).toBeVisible();
    await user.click(button('Next KPI'));
    expect(button('Next KPI')).toHaveFocus();
    expect(screen.getByText('2 of 2')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByText('1 of 2')).toBeVisible();
  });

  test('a button of the foot that goes away leaves it on the way back, or on the verb', async () => {
    const { user, performance } = await openKpi(youth, { undo: 'step' });
    act(() => button('Undo step').focus());
    act(() => performance.set({ undo: undefined }));
    await waitFor(() => expect(button('Back to all KPIs')).toHaveFocus());
    await user.click(button('Back to all KPIs'));
    act(() => button('Remove marks').focus());
    act(() => performance.set({ hasMarks: false }));
    await waitFor(() => expect(button('Review')).toHaveFocus());
  });

  test('a KPI that is not listed any more after a new review gives way to the list', async () => {
    const { performance } = await openKpi(youth);
    act(() => performance.set({ review: reviewOf([shores]) }));
    expect(button('Review')).toBeVisible();
  });

  test('from the verb to the first row it is three Tabs', async () => {
    const { user } = await open(createFakePerformanceSession(REVIEWED));
    act(() => button('Review').focus());
    const passed: string[] = [];
    while (!document.activeElement?.hasAttribute('data-row')) {
      await user.tab();
      passed.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    }
    expect(passed.length).toBeLessThanOrEqual(3);
  });
});

test('Ctrl+Z takes back the last step, unless somebody is typing', async () => {
  const performance = createFakePerformanceSession({ ...REVIEWED, undo: 'step' });
  const { user } = await open(performance);
  act(() => button('Review').focus());
  await user.keyboard('/');
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
  await user.keyboard('{Control>}z{/Control}');
  expect(performance.calls.undo).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  act(() => button('Review').focus());
  await user.keyboard('{Control>}z{/Control}');
  expect(performance.calls.undo).toHaveBeenCalledTimes(1);
});
