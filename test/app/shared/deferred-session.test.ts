import { createDeferredSession } from '../../../src/app/shared/deferred-session';
import { createLazy } from '../../../src/app/shared/lazy';
import { NOTHING_CERTAIN, RETURNS_START, type ReturnsSession } from '../../../src/app/returns/returns-session';
import { createFakeSession } from '../../support/fake-session';

const MEANWHILE = {
  fixesFor: () => [],
  certainFixes: () => NOTHING_CERTAIN,
  showOnly: () => undefined,
  cancel: () => undefined,
};

function defer() {
  let arrive: (session: ReturnsSession) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const loading = new Promise<ReturnsSession>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const session = createDeferredSession(
    createLazy(() => loading),
    RETURNS_START,
    MEANWHILE,
  );
  return { session, arrive, fail };
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

test('it is loaded when its page is first shown, and once, however often it is asked', async () => {
  const real = createFakeSession({ hasMarks: true });
  const load = jest.fn(() => Promise.resolve(real));
  const lazy = createLazy<ReturnsSession>(load);
  const session = createDeferredSession(lazy, RETURNS_START, MEANWHILE);
  expect(lazy.loaded()).toBeUndefined();
  session.subscribe(() => undefined);
  await Promise.all([session.check('all'), session.recognise()]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(lazy.loaded()).toBe(real);
  expect(session.getState()).toEqual(real.getState());
});

test('what could not be loaded is tried again at whatever is asked next', async () => {
  const real = createFakeSession();
  const load = jest.fn<Promise<ReturnsSession>, []>().mockRejectedValueOnce(new Error('a chunk is missing'));
  load.mockResolvedValue(real);
  const session = createDeferredSession(createLazy(load), RETURNS_START, MEANWHILE);
  await session.check('all');
  expect(session.getState().notice?.kind).toBe('error');
  await session.check('all');
  expect(real.calls.check).toHaveBeenCalledWith('all');
  expect(session.getState().notice).toBeUndefined();
});

test('it is no promise, so that it can be handed on by one', async () => {
  const { session } = defer();
  expect(await Promise.resolve(session)).toBe(session);
});
