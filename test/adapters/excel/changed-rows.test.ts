import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import {
  awards,
  besides,
  butBlank,
  change,
  deleting,
  DOINGS,
  DROP,
  keyOf,
  oursIn,
  PUT,
  rowsIn,
  settled,
  theirs,
  TRUTHS,
} from '../../support/awards-meddled';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const open = async (workbook: Workbook, options?: HostOptions): Promise<StartedHost> => {
  started?.close();
  return (started = await startHost(workbook, options));
};

/** Requests of a change, and of its undo, at the most; more when something has to be taken back. */
const REQUESTS = [1, 2, 3, 4, 5, 6];

describe.each<[string, HostOptions]>([
  ['lenient filters', {}],
  ['strict filters', { filters: 'strict' }],
  ['strict filters and rows that are followed', { filters: 'strict', tableRows: 'followed' }],
])('somebody else changes the table meanwhile, %s', (_, habits) => {
  const all = Object.entries(DOINGS).flatMap(([what, does]) => REQUESTS.map((sync) => ({ what, does, sync })));

  it('while rows are written: their rows stay as they left them, and what is said is true', async () => {
    const { host, workbook } = await open(buildWorkbook(...all.map((_case, number) => awards(number))), habits);
    const outcomes = new Set<string>();
    for (const [number, { what, does, sync }] of all.entries()) {
      const name = `${what}, before request ${sync}`;
      const sheet = `Money${number}`;
      const alone = buildWorkbook(awards(number));
      does(alone, sheet);
      const theirDoing = { isDue: true, isSeen: false };
      const meddle = (): void => {
        const before = rowsIn(workbook, sheet);
        does(workbook, sheet);
        theirDoing.isSeen = what === 'a filter' || String(before) !== String(rowsIn(workbook, sheet));
      };
      host.faults.beforeSync(sync, () => {
        theirDoing.isDue = false;
        meddle();
      });
      const port = createExcelWorkbook();
      const wanted = change({ table: `Awards${number}`, put: PUT, drop: DROP });
      const changed = await settled(port.changeRows(wanted));
      host.faults.clear();
      if (theirDoing.isDue) meddle();
      outcomes.add(`${what}: ${changed.error ? 'taken back' : 'done'}`);
      const left = rowsIn(theirDoing.isSeen ? alone : buildWorkbook(awards(number)), sheet);
      expect([name, theirs(butBlank(rowsIn(workbook, sheet), changed.error))]).toEqual([name, theirs(left)]);
      expect([name, besides(workbook, sheet)]).toEqual([name, besides(alone, sheet)]);
      if (changed.error) {
        expect([name, changed.error.message]).toEqual([name, expect.stringMatching(TRUTHS)]);
        expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(left)]);
        continue;
      }
      const { value: undone, error } = await settled(changed.value.undo());
      if (undone?.restored) expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(left)]);
      if (error) expect([name, error.message]).toEqual([name, expect.stringMatching(TRUTHS)]);
      expect([name, theirs(rowsIn(workbook, sheet))]).toEqual([name, theirs(left)]);
    }
    // Nothing of this is so strange that it always fails, or always goes unnoticed.
    expect(outcomes).toContain('the rows sorted: taken back');
    expect(outcomes).toContain('the rows sorted: done');
    expect(outcomes).toContain('a row inserted: taken back');
    expect(outcomes).not.toContain('the table renamed: taken back');
  });

  it('while they are put back: their rows stay as they left them, and what is said is true', async () => {
    const { host, workbook } = await open(buildWorkbook(...all.map((_case, number) => awards(number))), habits);
    for (const [number, { what, does, sync }] of all.entries()) {
      const sheet = `Money${number}`;
      const alone = buildWorkbook(awards(number));
      const { undo } = await createExcelWorkbook().changeRows(
        change({ table: `Awards${number}`, put: PUT, drop: DROP }),
      );
      const written = oursIn(rowsIn(workbook, sheet));
      let before: string[] | undefined;
      let after: string[] = [];
      host.faults.beforeSync(sync, () => {
        before = rowsIn(workbook, sheet);
        does(workbook, sheet);
        after = rowsIn(workbook, sheet);
      });
      const { value: undone, error } = await settled(undo());
      host.faults.clear();
      const name = `${what}, before request ${sync}`;
      const now = rowsIn(workbook, sheet);
      expect([name, theirs(butBlank(now, error))]).toEqual([name, theirs(before ? after : rowsIn(alone, sheet))]);
      if (before === undefined) expect([name, now]).toEqual([name, rowsIn(alone, sheet)]);
      // What they did to rows of ours stands; the others are all as they were, or all as they were written.
      const theirDoing = oursIn(after).filter((row) => !oursIn(before ?? []).includes(row));
      const touched = new Set(
        [...theirDoing, ...oursIn(before ?? []).filter((row) => !after.includes(row))].map(keyOf),
      );
      const expected = undone?.restored ? oursIn(rowsIn(alone, sheet)) : written;
      const untouched = (rows: readonly string[]): string[] => rows.filter((row) => !touched.has(keyOf(row)));
      expect([name, untouched(oursIn(now))]).toEqual([name, untouched(expected)]);
      const seen = theirDoing.filter((row) => row.includes('seen')).length;
      expect([name, now.filter((row) => row.includes('seen')).length]).toEqual([name, seen]);
      if (error && touched.size === 0 && what !== 'a filter') {
        expect([name, await undo()]).toEqual([name, { restored: true }]);
        expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(rowsIn(alone, sheet))]);
        expect([name, theirs(rowsIn(workbook, sheet))]).toEqual([name, theirs(after)]);
      }
      if (seen === 0) for (const row of theirDoing) expect([name, now]).toEqual([name, expect.arrayContaining([row])]);
    }
  });
});

describe('locked awards', () => {
  it.each(REQUESTS)('are not changed when somebody deletes a row above them before request %i', async (sync) => {
    const { host, workbook } = await open(buildWorkbook(awards('', 30)));
    const locked = rowsIn(workbook).filter((row) => row.includes('"Yes"'));
    const put = Array.from({ length: 30 }, (_, row) => ['F1', `S${row + 1}`, row + 0.5, row % 3 === 0 ? 'Yes' : 'No']);
    host.faults.beforeSync(sync, () => {
      deleting('S2')(workbook, 'Money');
    });
    await settled(
      createExcelWorkbook().changeRows(change({ put: put.filter(([, , , isLocked]) => isLocked === 'No') })),
    );
    expect(rowsIn(workbook).filter((row) => row.includes('"Yes"'))).toEqual(locked);
  });
});

describe('when Excel fails half-way through a change', () => {
  it.each([3, 4])('everything is put back, wherever request %i fails, and the error says so', async (sync) => {
    const COUNT = 60;
    const { host, workbook } = await open(
      buildWorkbook(...Array.from({ length: COUNT }, (_, number) => awards(number))),
    );
    let failed = 0;
    for (let afterActions = 0; afterActions < COUNT; afterActions += 1) {
      const sheet = `Money${afterActions}`;
      const before = [rowsIn(workbook, sheet), besides(workbook, sheet)];
      host.faults.failSync({ sync, code: 'GeneralException', afterActions });
      const wanted = change({ table: `Awards${afterActions}`, put: PUT, drop: DROP });
      const { error } = await settled(createExcelWorkbook().changeRows(wanted));
      host.faults.clear();
      if (!error) break;
      failed += 1;
      expect([afterActions, error.message]).toEqual([afterActions, expect.stringMatching(/as they were\.$/)]);
      expect([rowsIn(workbook, sheet), besides(workbook, sheet)]).toEqual(before);
    }
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(COUNT);
  });
});
