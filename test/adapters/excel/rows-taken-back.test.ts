import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import type { ExcelHost, HostOptions } from '../../../src/workbench/host/excel-host';
import {
  awards,
  besides,
  change,
  DOINGS,
  DROP,
  oursIn,
  PUT,
  rowsIn,
  settled,
  theirs,
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

const inserted = DOINGS['a row inserted'] ?? (() => undefined);

/** What goes wrong first, so that rows have to be taken back. */
interface Trouble {
  /** The request it comes with; requests after it find out what was done, and take it back. */
  readonly sync: number;
  readonly plan: (host: ExcelHost, workbook: Workbook, sheet: string) => void;
  readonly alone: (workbook: Workbook, sheet: string) => void;
}

const failing = (sync: number, afterActions: number): Trouble => ({
  sync,
  plan: ({ faults }) => {
    faults.failSync({ sync, code: 'GeneralException', afterActions });
  },
  alone: () => undefined,
});

const inserting = (sync: number): Trouble => ({
  sync,
  plan: ({ faults }, workbook, sheet) => {
    faults.beforeSync(sync, () => {
      inserted(workbook, sheet);
    });
  },
  alone: inserted,
});

/** Request 3 writes and adds, request 4 deletes. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  'some rows are written when Excel fails': failing(3, 15),
  'all are written, and none added, when Excel fails': failing(3, 25),
  'all are written and added when Excel fails': failing(3, 33),
  'nothing is deleted when Excel fails': failing(4, 0),
  'a row is deleted when Excel fails': failing(4, 9),
  'all are deleted when Excel fails': failing(4, 14),
  'a row is inserted before rows are written': inserting(3),
  'a row is inserted before rows are deleted': inserting(4),
};

const BLANK = JSON.stringify(['', '', '', '', '']);
const AS_BEFORE = /as they were|has been taken back/;
const SAYS = /may have been changed|as they were|has been taken back|not in the workbook|nothing was written/;

/**
 * Rows that are not ours, without blank ones that the message speaks of. Rows that were sorted while one held something else stand in
 * another order, and under a filter rows come back at the end.
 */
function theirsAsKept(rows: readonly string[], what: string, message: string): string[] {
  const mayBeBlank = message.includes('blank rows') || message.includes('may have been changed');
  const kept = theirs(rows).filter((row) => !mayBeBlank || row !== BLANK);
  return /sorted|filter/.test(what) ? kept.sort() : kept;
}

describe.each<[string, HostOptions]>([
  ['lenient filters', {}],
  ['strict filters and rows that are followed', { filters: 'strict', tableRows: 'followed' }],
])('somebody else changes the table between the requests that take rows back, %s', (_, habits) => {
  const moments = Object.values(DOINGS).flatMap((does, doing) =>
    [1, 2, 3, 4, 5, 6].map((later) => ({ what: Object.keys(DOINGS)[doing] ?? '', does, later })),
  );

  it.each(Object.keys(TROUBLES))('%s: their rows stay as they left them, and what is said is true', async (named) => {
    const trouble = TROUBLES[named] ?? failing(3, 0);
    const { host, workbook } = await open(buildWorkbook(...moments.map((_case, number) => awards(number))), habits);
    const said = new Set<string>();
    for (const [number, { what, does, later }] of moments.entries()) {
      const name = `${what}, ${later} requests later`;
      const sheet = `Money${number}`;
      const alone = buildWorkbook(awards(number));
      trouble.alone(alone, sheet);
      const theirDoing = { isSeen: false };
      trouble.plan(host, workbook, sheet);
      host.faults.beforeSync(trouble.sync + later, () => {
        const before = rowsIn(workbook, sheet);
        does(workbook, sheet);
        theirDoing.isSeen = what === 'a filter' || String(before) !== String(rowsIn(workbook, sheet));
      });
      const wanted = change({ table: `Awards${number}`, put: PUT, drop: DROP });
      const { error } = await settled(createExcelWorkbook().changeRows(wanted));
      host.faults.clear();
      if (theirDoing.isSeen) does(alone, sheet);
      const message = error?.message ?? 'done';
      expect([name, message]).toEqual([name, expect.stringMatching(SAYS)]);
      expect([name, message, theirsAsKept(rowsIn(workbook, sheet), what, message)]).toEqual([
        name,
        message,
        theirsAsKept(rowsIn(alone, sheet), what, message),
      ]);
      expect([name, besides(workbook, sheet)]).toEqual([name, besides(alone, sheet)]);
      said.add(message.includes('may have been changed') ? 'uncertain' : 'certain');
      // Who deleted the row that we were to delete nobody can tell afterwards.
      if (
        what === 'a row deleted that we drop' ||
        message.includes('may have been changed') ||
        !AS_BEFORE.test(message)
      )
        continue;
      const [now, left] = [rowsIn(workbook, sheet), rowsIn(alone, sheet)].map(oursIn);
      expect([name, message, now]).toEqual([name, message, left]);
    }
    // It is not given up at once: most of it is known for sure.
    expect(said).toContain('certain');
  });
});
