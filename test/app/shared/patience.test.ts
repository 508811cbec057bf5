import { createPatience } from '../../../src/app/shared/patience';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function start() {
  const patience = createPatience();
  const seen: boolean[] = [];
  patience.subscribe(() => seen.push(patience.getState().isSlow));
  return { patience, seen, isSlow: () => patience.getState().isSlow };
}

test('Excel is slow once it has left a request unanswered for five seconds, until it answers', () => {
  const { patience, seen, isSlow } = start();
  const waiting = patience.asked();
  jest.advanceTimersByTime(4_999);
  expect(isSlow()).toBe(false);
  jest.advanceTimersByTime(1);
  expect(isSlow()).toBe(true);
  waiting.answered();
  jest.advanceTimersByTime(60_000);
  expect(seen).toEqual([true, false]);
});

test('every answer is progress, though others still wait', () => {
  const { patience, isSlow } = start();
  const slowest = patience.asked();
  for (let second = 0; second < 30; second += 3) {
    const quick = patience.asked();
    jest.advanceTimersByTime(3_000);
    quick.answered();
  }
  expect(isSlow()).toBe(false);
  jest.advanceTimersByTime(5_000);
  expect(isSlow()).toBe(true);
  slowest.answered();
  expect(isSlow()).toBe(false);
});

test('a new request is no progress', () => {
  const { patience, isSlow } = start();
  patience.asked();
  jest.advanceTimersByTime(4_000);
  patience.asked();
  jest.advanceTimersByTime(1_000);
  expect(isSlow()).toBe(true);
});

test('who keeps waiting is asked again after five seconds more', () => {
  const { patience, seen, isSlow } = start();
  patience.asked();
  jest.advanceTimersByTime(5_000);
  patience.keepWaiting();
  expect(isSlow()).toBe(false);
  jest.advanceTimersByTime(5_000);
  expect(seen).toEqual([true, false, true]);
});

test('who stops waiting gives up all that waits, and nothing that is asked afterwards', () => {
  const { patience, isSlow } = start();
  const [one, other] = [patience.asked(), patience.asked()];
  jest.advanceTimersByTime(5_000);
  patience.stopWaiting();
  expect([one.stopped.aborted, other.stopped.aborted, isSlow()]).toEqual([true, true, false]);
  const later = patience.asked();
  jest.advanceTimersByTime(3_000);
  // A late answer to what was given up is nobody's progress.
  one.answered();
  jest.advanceTimersByTime(2_000);
  expect([later.stopped.aborted, isSlow()]).toEqual([false, true]);
});

test('where nothing waits nothing is slow', () => {
  const { patience, seen } = start();
  patience.keepWaiting();
  patience.stopWaiting();
  jest.advanceTimersByTime(60_000);
  expect(seen).toEqual([]);
});
