import { COMMANDS, registerCommands, type CommandEvent } from '../../src/commands/register-commands';
import { createFakeMoneySession, type FakeMoneySession } from '../support/fake-money-session';
import { createFakeSession, type FakeSession } from '../support/fake-session';
import { finding, reportOf } from '../taskpane/support/reports';

type Run = (event: CommandEvent) => Promise<void>;

function register(session: FakeSession, showPane = jest.fn(() => Promise.resolve()), money?: FakeMoneySession) {
  const functions = new Map<string, Run>();
  registerCommands(
    { returns: session, money: () => money },
    { associate: (name, run) => functions.set(name, run), showPane },
  );
  const press = async (name: string) => {
    const completed = jest.fn();
    await functions.get(name)?.({ completed });
    return completed;
  };
  return { functions, press, showPane };
}

test('every command is associated under its name', () => {
  const { functions } = register(createFakeSession());
  expect([...functions.keys()]).toEqual(Object.keys(COMMANDS));
  expect([...functions.keys()]).toEqual(['checkThisSheet', 'checkAllReturns', 'nextFinding', 'removeMarks']);
});

test.each([
  ['checkThisSheet', 'check', ['active'], true],
  ['checkAllReturns', 'check', ['all'], true],
  ['nextFinding', 'step', [1], false],
  ['removeMarks', 'removeMarks', [], false],
] as const)('%s asks the session for %s', async (name, method, args, opensPane) => {
  const session = createFakeSession();
  const { press, showPane } = register(session);
  const completed = await press(name);
  expect(session.calls[method].mock.calls).toEqual([args]);
  expect(showPane).toHaveBeenCalledTimes(opensPane ? 1 : 0);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('the button is released only when the work is done', async () => {
  const session = createFakeSession();
  let finish: () => void = () => undefined;
  session.calls.check.mockReturnValue(new Promise<void>((resolve) => (finish = resolve)));
  const completed = jest.fn();
  const functions = new Map<string, Run>();
  registerCommands(
    { returns: session, money: () => undefined },
    { associate: (name, run) => functions.set(name, run), showPane: () => Promise.resolve() },
  );
  const running = functions.get('checkThisSheet')!({ completed });
  await Promise.resolve();
  expect(completed).not.toHaveBeenCalled();
  finish();
  await running;
  expect(completed).toHaveBeenCalledTimes(1);
});

test('the button is released even when the session breaks its promise and rejects', async () => {
  const session = createFakeSession();
  session.calls.removeMarks.mockRejectedValue(new Error('broken'));
  const completed = jest.fn();
  const functions = new Map<string, Run>();
  registerCommands(
    { returns: session, money: () => undefined },
    { associate: (name, run) => functions.set(name, run), showPane: () => Promise.resolve() },
  );
  await expect(functions.get('removeMarks')!({ completed })).rejects.toThrow('broken');
  expect(completed).toHaveBeenCalledTimes(1);
});

test('a check runs where the pane cannot be shown', async () => {
  const session = createFakeSession();
  const { press } = register(
    session,
    jest.fn(() => Promise.reject(new Error('no pane here'))),
  );
  const completed = await press('checkThisSheet');
  expect(session.calls.check).toHaveBeenCalledWith('active');
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ['error', 1],
  ['warning', 1],
  ['success', 0],
  ['information', 0],
] as const)('after Remove marks the pane is opened for news of kind %s: %i', async (kind, times) => {
  const session = createFakeSession();
  session.calls.removeMarks.mockImplementation(() => {
    session.set({ notice: { kind, message: 'What came of it.' } });
    return Promise.resolve();
  });
  const { press, showPane } = register(session);
  await press('removeMarks');
  expect(showPane).toHaveBeenCalledTimes(times);
});

const FOUND = finding({ key: 'a', cells: 'E14', message: 'Age: not a number.' });

/** What was checked when, and who is asked to go on to the next finding. */
test.each([
  ['the return alone', 1, undefined, 'returns'],
  ['money after the return', 1, 2, 'money'],
  ['the return after money', 3, 2, 'returns'],
  ['money alone', undefined, 2, 'money'],
  ['nothing', undefined, undefined, 'both'],
] as const)('Next finding goes on through what was checked last: %s', async (_, returnsAt, moneyAt, asked) => {
  const returns = createFakeSession(returnsAt ? { report: reportOf([FOUND]), checkedAt: returnsAt } : {});
  const money = createFakeMoneySession(moneyAt ? { findings: [FOUND], checkedAt: moneyAt } : {});
  const { press } = register(returns, undefined, money);
  await press('nextFinding');
  expect([returns.calls.step.mock.calls.length, money.calls.step.mock.calls.length]).toEqual(
    { returns: [1, 0], money: [0, 1], both: [1, 1] }[asked],
  );
});

test('where there is no finding to go to, the pane is opened, because it says so', async () => {
  const returns = createFakeSession({ notice: { kind: 'information', message: 'From before.' } });
  const { press, showPane } = register(returns);
  await press('nextFinding');
  expect(showPane).not.toHaveBeenCalled();
  returns.calls.step.mockImplementation(() => {
    returns.set({ notice: { kind: 'information', message: 'There is no finding to go to.' } });
    return Promise.resolve();
  });
  await press('nextFinding');
  expect(showPane).toHaveBeenCalledTimes(1);
});
