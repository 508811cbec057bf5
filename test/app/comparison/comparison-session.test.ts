import { createComparisonSession } from '../../../src/app/comparison/create-comparison-session';
import type { CallRecord, ComparisonPort } from '../../../src/ports/comparison-port';
import { WorkbookError } from '../../../src/ports/workbook-error';

const STEP = { name: 'undo-once', text: 'Press Ctrl+Z once.' };

/** An Excel with three calls, the second of which asks a person. */
function fakePort(change: Partial<ComparisonPort> = {}): ComparisonPort {
  return {
    calls: ['one', 'two', 'three'].map((id) => ({ id, what: id })),
    describeExcel: () => ({ platform: 'Mac', version: '16.100 (beta)', requirementSets: { ExcelApi: '1.20' } }),
    isWorkbookEmpty: () => Promise.resolve(true),
    openEmptyWorkbook: () => Promise.resolve(true),
    run: async (id, ask): Promise<CallRecord> => {
      const isDone = id !== 'two' || (await ask(STEP));
      return { id, outcome: isDone ? { value: id } : { skipped: 'left out by the person' }, milliseconds: 1 };
    },
    judge: ({ calls }) => ({
      habits: { newRules: 'last' },
      asExpected: calls.filter(({ outcome }) => !('skipped' in outcome)).map(({ id }) => id),
      skipped: ['one', 'two', 'three'].filter(
        (id) => !calls.some((call) => call.id === id && !('skipped' in call.outcome)),
      ),
      differences: [],
    }),
    leftBehind: () => [],
    ...change,
  };
}

const start = (port: ComparisonPort) =>
  createComparisonSession(port, { version: '1.0.0', wallClock: () => Date.UTC(2026, 11, 1, 12) });

/** Lets everything go on that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('runs every call, asks for the steps of a person, and has one file at the end', async () => {
  const session = start(fakePort());
  await session.look();
  expect(session.getState().isEmpty).toBe(true);
  const run = session.start();
  await turn();
  expect(session.getState()).toMatchObject({ activity: 'running', progress: { done: 1, total: 3 }, step: STEP });
  session.answer(true);
  await run;
  const { activity, step, result, notice } = session.getState();
  expect([activity, step]).toEqual(['idle', undefined]);
  expect(notice).toEqual({ kind: 'success', message: '3 calls went as written down. Save the file.' });
  expect(result).toMatchObject({ fileName: 'excel-mac-16.100-beta-.json', habits: { newRules: 'last' } });
  expect(JSON.parse(result?.text ?? '')).toMatchObject({
    format: 'ringfence-comparison-1',
    ringfence: '1.0.0',
    recordedOn: '2026-12-01',
    calls: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
  });
});

test('a step that is left out is said', async () => {
  const session = start(fakePort());
  const run = session.start();
  await turn();
  session.answer(false);
  await run;
  expect(session.getState().notice?.message).toBe('2 calls went as written down. 1 call was left out. Save the file.');
});

test('stopped while it asks, it ends after that call, and what was run is the result', async () => {
  const session = start(fakePort());
  const run = session.start();
  await turn();
  session.stop();
  await run;
  expect(session.getState().result).toMatchObject({ asExpected: ['one'], skipped: ['two', 'three'] });
});

test('nothing is run in a workbook that is not empty', async () => {
  const ran = jest.fn();
  const session = start(fakePort({ isWorkbookEmpty: () => Promise.resolve(false), run: ran }));
  await session.start();
  expect(ran).not.toHaveBeenCalled();
  expect(session.getState()).toMatchObject({ isEmpty: false, notice: { kind: 'warning' } });
  expect(session.getState().notice?.message).toMatch(/Something stands in this workbook.*open Ringfence there/);
});

test.each([
  [true, /A new workbook is open\. Open Ringfence there/],
  [false, /Open one yourself \(File, New, Blank workbook\)/],
])('a new workbook where Excel opens one (%s), else how to open it', async (isOpened, sentence) => {
  const session = start(fakePort({ openEmptyWorkbook: () => Promise.resolve(isOpened) }));
  await session.openEmptyWorkbook();
  expect(session.getState().notice?.message).toMatch(sentence);
});

test('what goes otherwise, and sheets that stay, are said with what to do next', async () => {
  const differences = [{ id: 'one', got: 'GeneralException', expected: 'done' }];
  const judged = { habits: {}, asExpected: ['three'], skipped: [], differences };
  const session = start(fakePort({ judge: () => judged, leftBehind: () => ['Ringfence comparison 1'] }));
  const run = session.start();
  await turn();
  session.answer(true);
  await run;
  expect(session.getState().notice).toEqual({
    kind: 'warning',
    message:
      '1 of 2 calls went otherwise than written down. 1 sheet of the comparison could not be deleted. Save the file and send it to those who look after Ringfence.',
  });
});

test('an Excel that does not answer becomes a notice', async () => {
  const silent = new WorkbookError('excel-not-responding', 'Excel has not answered.');
  const session = start(fakePort({ isWorkbookEmpty: () => Promise.reject(silent) }));
  await session.look();
  expect(session.getState()).toMatchObject({ activity: 'idle', notice: { kind: 'error', message: silent.message } });
});
