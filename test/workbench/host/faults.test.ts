import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { workbookOf } from './workbook-of';

let started: StartedHost;
let workbook: Workbook;

beforeEach(async () => {
  workbook = workbookOf({ Returns: [] });
  started = await startHost(workbook);
});

afterEach(() => {
  started.close();
});

/** Two writes in one sync. */
const write = (value: string): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Returns');
    sheet.getRange('A1').values = [[value]];
    sheet.getRange('A2').values = [[value]];
    await context.sync();
  });

const column = () => workbook.sheets[0]!.values({ top: 0, left: 0, bottom: 1, right: 0 }).flat();

const soon = <T>(promise: Promise<T>) =>
  Promise.race([
    promise.then(() => 'answered'),
    new Promise<string>((resolve) => setTimeout(() => resolve('waits'), 30)),
  ]);

test('the n-th sync fails with the code that was asked for, and nothing of it is done', async () => {
  started.host.faults.failSync({ sync: 2, code: 'GeneralException' });
  await write('first');
  await expect(write('second')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(column()).toEqual(['first', 'first']);
  await write('third');
  expect(column()).toEqual(['third', 'third']);
});

test('a sync can fail halfway: what was done stays', async () => {
  await write('old');
  // Actions: worksheets and sheet found, range found, kept, found again, A1 written; then the same for A2.
  started.host.faults.failSync({ code: 'MemoryLimitReached', afterActions: 8 });
  await expect(write('new')).rejects.toMatchObject({ code: 'MemoryLimitReached' });
  expect(column()).toEqual(['new', 'old']);
});

test('switching all faults off lets a hanging sync go on', async () => {
  started.host.faults.hangSync();
  const run = write('late');
  expect(await soon(run)).toBe('waits');
  started.host.faults.clear();
  await run;
  expect(column()).toEqual(['late', 'late']);
});

test('showing the pane asks nothing of the workbook: it neither fails nor uses up the failure', async () => {
  started.host.faults.failSync({ code: 'GeneralException' });
  await Office.addin.showAsTaskpane();
  expect(started.host.meter.reading).toMatchObject({ syncs: 0, housekeeping: 1 });
  await expect(write('next')).rejects.toMatchObject({ code: 'GeneralException' });
});

test('a sync hangs until it is let go', async () => {
  const release = started.host.faults.hangSync();
  const run = write('late');
  expect(await soon(run)).toBe('waits');
  expect(column()).toEqual([null, null]);
  release();
  await run;
  expect(column()).toEqual(['late', 'late']);
});

test('slow by so many milliseconds', async () => {
  started.host.faults.slowMilliseconds = 60;
  const run = write('slow');
  expect(await soon(run)).toBe('waits');
  await run;
  expect(started.host.meter.reading.lastMilliseconds).toBeGreaterThanOrEqual(55);
});

test('a restart ends waiting syncs and all later ones with HostRestartNeeded, and tells the page', async () => {
  let restarts = 0;
  started.host.onRestart(() => (restarts += 1));
  started.host.faults.hangSync();
  const waiting = write('never');
  started.host.restart();
  await expect(waiting).rejects.toMatchObject({ code: 'HostRestartNeeded' });
  await expect(write('never')).rejects.toMatchObject({ code: 'HostRestartNeeded' });
  expect([restarts, column()]).toEqual([1, [null, null]]);
});

test('clear switches everything off', async () => {
  started.host.faults.failSync({ code: 'GeneralException' });
  started.host.faults.editingCell = true;
  started.host.faults.clear();
  await write('well');
  expect(column()).toEqual(['well', 'well']);
});

test('the meter counts round trips, actions and bytes, and not what the library does by itself', async () => {
  const readings: number[] = [];
  started.host.meter.subscribe(({ syncs }) => readings.push(syncs));
  started.host.meter.reset();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Returns').getRange('A1');
    range.values = [['£']];
    range.load('values');
    await context.sync();
    await context.sync();
  });
  // The library lets go of the range after the run, in a trip of its own.
  await new Promise<void>((resolve) => {
    const tell = (): void => {
      if (started.host.meter.reading.housekeeping > 0) resolve();
    };
    started.host.meter.subscribe(tell);
    tell();
  });
  const { syncs, housekeeping, actions, bytesOut, bytesIn } = started.host.meter.reading;
  expect([syncs, housekeeping]).toEqual([1, 1]);
  expect(actions).toBeGreaterThan(2);
  expect(bytesOut).toBeGreaterThan(bytesIn);
  expect(readings.at(-1)).toBe(1);
});
