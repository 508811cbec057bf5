import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { HostOptions } from '../../src/workbench/host/excel-host';
import { startHost, type StartedHost } from '../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', 40, 'Irish', 'Self'],
  ],
};

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

/** A checked workbook in which results stand; what was lost until then does not count. */
async function checkedIn(profile: NonNullable<HostOptions['profile']>) {
  const workbook = buildWorkbook(RETURN);
  const host = (started = await startHost(workbook, { profile, undo: 'strict' }));
  const queue: (() => Promise<void>)[] = [];
  const session = createReturnsSession(createExcelWorkbook(), {
    pause: () => Promise.resolve(),
    soon: (work) => queue.push(work),
  });
  await session.check('all');
  const lost: string[] = [];
  host.host.onUndoLost((why) => lost.push(why));
  host.host.meter.reset();
  return {
    session,
    lost,
    meter: host.host.meter,
    type: async (cell: string, value: string) => {
      const { top, left } = area(cell);
      workbook.setCells(workbook.sheets[0]!.id, top, left, [[{ value }]], 'person');
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (let work = queue.shift(); work; work = queue.shift()) await work();
    },
  };
}

describe.each(['LTSC 2021', 'LTSC 2024'] as const)('%s', (profile) => {
  test('typing while results stand asks nothing of Excel, so that Ctrl+Z undoes it', async () => {
    const { session, lost, meter, type } = await checkedIn(profile);
    await type('C4', 'TBC');
    await type('C5', '-1');
    expect(lost).toEqual([]);
    expect(meter.reading.syncs).toBe(0);
    expect(session.getState().staleSheets).toEqual(['Q1']);
  });

  test('Check again, which a person presses, marks and costs what could be undone', async () => {
    const { session, lost, type } = await checkedIn(profile);
    await type('C4', 'TBC');
    await session.check(['Q1']);
    expect(lost).toEqual(
      expect.arrayContaining(['The add-in changed the workbook, which this version of Excel cannot undo.']),
    );
    expect(session.getState().staleSheets).toEqual([]);
    expect(session.getState().report?.findings.map(({ rule }) => rule)).toContain('placeholder-text');
  });
});

test('Microsoft 365: what is typed is checked and marked at once, and Ctrl+Z loses nothing', async () => {
  const { session, lost, type } = await checkedIn('Microsoft 365');
  await type('C4', 'TBC');
  expect(session.getState().report?.findings.map(({ rule }) => rule)).toContain('placeholder-text');
  expect(session.getState().staleSheets).toEqual([]);
  expect(lost).toEqual([]);
});

test('Microsoft 365: the marks of a check are one step of Ctrl+Z', async () => {
  const workbook = buildWorkbook(RETURN, { ...RETURN, name: 'Q2' });
  started = await startHost(workbook, { profile: 'Microsoft 365', undo: 'strict' });
  const session = createReturnsSession(createExcelWorkbook(), { pause: () => Promise.resolve() });
  await session.check('all');
  const marks = () => workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.length);
  expect(marks()).not.toContain(0);
  expect(started.host.undo()).toBe(true);
  expect(marks()).toEqual([0, 0]);
});
