import type { ReturnsSession, ReturnsState } from '../../../src/app/returns/returns-session';
import { runOfMark } from '../../../src/adapters/shared/mark-signature';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', -4, 'Irish', 'Self'],
    ['C3', 'Female', 51, 'Indian', 'Police'],
  ],
};
const NOTES: SheetDraft = { name: 'Notes', rows: [['Please send by Friday']] };

interface Bench {
  readonly session: ReturnsSession;
  readonly workbook: Workbook;
  readonly activities: string[];
  readonly failures: unknown[];
}

function start(
  workbook = buildWorkbook(RETURN, NOTES),
  change: (port: WorkbookPort) => Partial<WorkbookPort> = () => ({}),
): Bench {
  const port = createFileWorkbook(workbook);
  const failures: unknown[] = [];
  const session = createReturnsSession(
    { ...port, ...change(port) },
    { wallClock: () => 1_000, pause: () => Promise.resolve(), onFailure: (error) => failures.push(error) },
  );
  const activities: string[] = [];
  session.subscribe(() => {
    const { activity } = session.getState();
    if (activities.at(-1) !== activity) activities.push(activity);
  });
  return { session, workbook, activities, failures };
}

const marksIn = (workbook: Workbook): number =>
  workbook.sheets
    .flatMap((sheet) => sheet.conditionalFormats)
    .filter((format) => runOfMark(format.formulas[0] ?? '') !== undefined).length;

const hang = (): Promise<never> => new Promise(() => undefined);
const busy = (): Promise<never> =>
  Promise.reject(new WorkbookError('excel-busy', 'Excel is busy with something else. Wait.', 'X'));

describe('a returns session', () => {
  it('recognises returns without marking anything, and finds marks of a past session', async () => {
    const workbook = buildWorkbook(RETURN, NOTES);
    await start(workbook).session.check('all');
    const { session, activities } = start(workbook);
    const marks = marksIn(workbook);
    await session.recognise();
    expect(session.getState().recognised?.map((found) => found.sheet)).toEqual(['Q1']);
    expect(session.getState().hasMarks).toBe(true);
    expect(session.getState().report?.findings).not.toEqual([]);
    expect(activities).toEqual(['recognising', 'idle']);
    expect(marksIn(workbook)).toBe(marks);
  });

  it('checks, shows progress, marks and tells the counts', async () => {
    const { session, workbook, activities } = start();
    const progress: ReturnsState['progress'][] = [];
    session.subscribe(() => progress.push(session.getState().progress));
    await session.check('all');
    const { report, checkedAt, hasMarks, notice, activity, currentKey } = session.getState();
    expect(activity).toBe('idle');
    expect(activities).toEqual(['reading', 'checking', 'marking', 'idle']);
    expect(progress).toEqual(
      expect.arrayContaining([
        { done: 0, total: 2 },
        { done: 2, total: 2 },
      ]),
    );
    expect(report?.summary.errors).toBeGreaterThan(0);
    expect(checkedAt).toBe(1_000);
    expect(currentKey).toBeUndefined();
    expect(hasMarks).toBe(true);
    expect(marksIn(workbook)).toBeGreaterThan(0);
    expect(notice).toEqual({
      kind: 'information',
      isOnPage: true,
      message: expect.stringMatching(/^Found \d+ errors?\b.*in 1 return\.$/) as string,
    });
  });

  it('gives a new state object for every change and stops telling when asked', async () => {
    const { session } = start();
    const states = new Set<ReturnsState>([session.getState()]);
    let told = 0;
    const stop = session.subscribe(() => {
      told += 1;
      states.add(session.getState());
    });
    await session.check('all');
    expect(states.size).toBe(told + 1);
    stop();
    session.dismissNotice();
    expect(states.has(session.getState())).toBe(false);
  });

  it('says that nothing was checked where there is no return', async () => {
    const { session } = start(buildWorkbook(NOTES));
    await session.check('active');
    expect(session.getState()).toMatchObject({
      hasMarks: false,
      notice: {
        kind: 'information',
        message: expect.stringMatching(/^No return was recognised on this sheet/) as string,
      },
    });
  });

  it('cancels a check at once, also one that Excel does not answer, and marks nothing', async () => {
    const { session, workbook } = start(undefined, () => ({ readSheets: hang }));
    const checking = session.check('all');
    expect(session.getState().activity).toBe('reading');
    session.cancel();
    await checking;
    expect(session.getState()).toMatchObject({
      activity: 'idle',
      notice: { message: 'The check was stopped. Nothing was marked.' },
    });
    expect(session.getState().report?.findings).not.toEqual([]);
    expect(marksIn(workbook)).toBe(0);
  });

  it('cancels between sheets while checking', async () => {
    const { session, workbook } = start();
    session.subscribe(() => {
      if (session.getState().activity === 'checking') session.cancel();
    });
    await session.check('all');
    expect(session.getState().report?.findings).not.toEqual([]);
    expect(session.getState().activity).toBe('idle');
    expect(marksIn(workbook)).toBe(0);
  });

  it('does not let a second check or a removal break into a running check', async () => {
    const { session } = start();
    const first = session.check('all');
    await session.check('all');
    expect(session.getState().notice?.message).toMatch(/still at work/);
    await session.removeMarks();
    await first;
    expect(session.getState().report).toBeDefined();
    expect(session.getState().hasMarks).toBe(true);
  });

  it('lets a check take over from a recognition that hangs', async () => {
    let calls = 0;
    const { session } = start(undefined, (port) => ({
      readSheets: (selection) => ((calls += 1) === 1 ? hang() : port.readSheets(selection)),
    }));
    void session.recognise();
    await Promise.resolve();
    await session.check('all');
    expect(session.getState()).toMatchObject({ activity: 'idle', hasMarks: true });
  });

  it('turns trouble into a notice and never rejects', async () => {
    const { session, failures } = start(undefined, () => ({ readSheets: busy, removeMarks: busy, onEdited: busy }));
    await session.recognise();
    await session.check('all');
    expect(session.getState()).toMatchObject({
      activity: 'idle',
      notice: { kind: 'error', message: 'Excel is busy with something else. Wait.' },
    });
    await session.removeMarks();
    expect(failures).toHaveLength(3);
    session.dismissNotice();
    expect(session.getState().notice).toBeUndefined();
  });

  it('tells a mistake of ours without its stack', async () => {
    const { session } = start(undefined, () => ({ readSheets: () => Promise.reject(new TypeError('x is undefined')) }));
    await session.check('all');
    expect(session.getState().notice?.message).toMatch(/a problem of its own/);
    expect(session.getState().notice?.message).not.toMatch(/undefined/);
  });

  it('keeps the findings when the marks could not be put on, and leaves Remove marks within reach', async () => {
    const { session } = start(undefined, () => ({ applyMarks: busy }));
    await session.check('all');
    expect(session.getState().report?.findings.length).toBeGreaterThan(0);
    expect(session.getState().hasMarks).toBe(true);
    expect(session.getState().notice).toEqual({
      kind: 'error',
      message: 'The findings are listed, but the cells could not be marked. Excel is busy with something else. Wait.',
    });
  });

  it('warns of a protected sheet and lists its findings', async () => {
    const { session, workbook } = start(buildWorkbook({ ...RETURN, isProtected: true }));
    await session.check('all');
    expect(session.getState().notice).toMatchObject({
      kind: 'warning',
      message: expect.stringContaining('Unprotect') as string,
    });
    expect(session.getState().report?.findings.length).toBeGreaterThan(0);
    expect(marksIn(workbook)).toBe(0);
    expect(session.getState().hasMarks).toBe(false);
  });

  it('steps through every place, round both ends, and goes to its cells', async () => {
    const { session, workbook } = start();
    await session.check('all');
    const findings = session.getState().report?.findings ?? [];
    const places = findings.flatMap((finding) =>
      (finding.areas.length === 0 ? [undefined] : finding.areas).map((area, index) => ({
        key: finding.key,
        index,
        area,
      })),
    );
    expect(places.length).toBeGreaterThan(2);
    for (const place of [...places, places[0]!]) {
      await session.step(1);
      expect(session.getState()).toMatchObject({ currentKey: place.key, currentArea: place.index, activity: 'idle' });
      if (place.area) expect(workbook.selection(workbook.activeSheetId)).toEqual([place.area]);
    }
    await session.step(-1);
    expect(session.getState()).toMatchObject({ currentKey: places.at(-1)!.key, currentArea: places.at(-1)!.index });
  });

  it('steps backwards from nowhere to the last place, and says so when there is none', async () => {
    const { session } = start();
    await session.step(1);
    expect(session.getState().notice?.message).toMatch(/Check a sheet first/);
    await session.check('all');
    await session.step(-1);
    expect(session.getState().currentKey).toBe(session.getState().report?.findings.at(-1)?.key);
  });

  it('keeps to the findings that are shown, while only some are', async () => {
    const { session } = start();
    await session.check('all');
    const findings = session.getState().report?.findings ?? [];
    const shown = [findings[1]!.key, findings[findings.length - 1]!.key];
    session.showOnly(new Set(shown));
    const visited = async () => {
      await session.step(1);
      return session.getState().currentKey;
    };
    const places = findings
      .filter(({ key }) => shown.includes(key))
      .flatMap(({ key, areas }) => Array.from({ length: Math.max(1, areas.length) }, () => key));
    for (const key of [...places, places[0]]) expect(await visited()).toBe(key);
    session.showOnly(undefined);
    await session.goTo(shown[0]!);
    await session.step(-1);
    expect(session.getState().currentKey).toBe(findings[0]!.key);
    session.showOnly(new Set(['nothing']));
    expect(await visited()).toBe(findings[0]!.key);
  });

  it('goes to a finding by its key and steps on from there', async () => {
    const { session } = start();
    await session.check('all');
    const [first, second] = session.getState().report?.findings ?? [];
    await session.goTo(second!.key);
    expect(session.getState().currentKey).toBe(second!.key);
    await session.step(-1);
    expect(session.getState().currentKey).toBe(first!.key);
    await session.goTo('no such key');
    expect(session.getState().currentKey).toBe(first!.key);
  });

  it('removes the marks, the workbook is as it was, and what was found stays listed', async () => {
    const { session, workbook } = start();
    await session.check('all');
    await session.removeMarks();
    expect(session.getState()).toMatchObject({
      hasMarks: false,
      staleSheets: [],
      notice: { kind: 'success', message: 'All marks are removed. Your own formats are as they were.' },
    });
    expect(session.getState().report?.findings).not.toEqual([]);
    expect(workbook.journal.net()).toEqual([]);
    await session.removeMarks();
    expect(session.getState().notice?.message).toBe('There were no marks to remove.');
  });
});
