import { createDeferredSession } from '../../../src/app/returns/deferred-session';
import type { ReturnsSession } from '../../../src/app/returns/returns-session';
import { createFakeSession } from '../../support/fake-session';

function defer() {
  let arrive: (session: ReturnsSession) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const loading = new Promise<ReturnsSession>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { session: createDeferredSession(loading), arrive, fail };
}

test('what is asked before the session is there is done once it is, in order', async () => {
  const { session, arrive } = defer();
  const real = createFakeSession();
  const done = [session.recognise(), session.check('active'), session.step(1)];
  expect(session.fixesFor(['a'])).toEqual([]);
  expect(real.calls.check).not.toHaveBeenCalled();
  arrive(real);
  await Promise.all(done);
  expect(real.calls.check).toHaveBeenCalledWith('active');
  const order = [real.calls.recognise, real.calls.check, real.calls.step].map(
    (call) => call.mock.invocationCallOrder[0]!,
  );
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

test('its state is the real one from then on, and everything reaches the real one', async () => {
  const { session, arrive } = defer();
  const real = createFakeSession({ hasMarks: true });
  const seen: boolean[] = [];
  session.subscribe(() => seen.push(session.getState().hasMarks));
  arrive(real);
  await session.explain('key', 'why', 'Sam');
  expect(seen).toEqual([true]);
  real.set({ hasMarks: false });
  expect(session.getState().hasMarks).toBe(false);
  expect(real.calls.explain).toHaveBeenCalledWith('key', 'why', 'Sam');
  session.cancel();
  session.dismissNotice();
  session.fixesFor(['key']);
  expect(real.calls.cancel).toHaveBeenCalledTimes(1);
  expect(real.calls.dismissNotice).toHaveBeenCalledTimes(1);
  expect(real.calls.fixesFor).toHaveBeenCalledWith(['key']);
});

test('a session that cannot be loaded says what to do, and the notice can be put away', async () => {
  const { session, fail } = defer();
  const asked = session.check('all');
  fail(new Error('a chunk is missing'));
  await asked;
  expect(session.getState().notice).toMatchObject({ kind: 'error', message: expect.stringContaining('open it again') });
  session.dismissNotice();
  expect(session.getState().notice).toBeUndefined();
});
