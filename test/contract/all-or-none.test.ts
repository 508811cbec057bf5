import { acceptReturns } from '../../src/app/performance/accept-returns';
import { createPerformanceSession } from '../../src/app/performance/create-performance-session';
import { createMoneySession } from '../../src/app/money/create-money-session';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { HalfWritten, type Written } from '../../src/app/shared/transaction';
import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import type { Workbook } from '../../src/workbook/model/workbook';
import { expectSaid, type Stands } from '../support/said-of-tables';
import { startHost, type StartedHost } from '../support/start-host';
import { buildWorkbook, type SheetDraft } from '../support/workbooks';
import { CLEAN, FUNDS, HAVEN, RETURNS, SPACES } from '../support/written-workbooks';

/** 20 October 2019: the second quarter is over. */
const NOW = new Date(2019, 9, 20, 10, 0).getTime();
const CLOCK = { wallClock: () => NOW, pause: () => Promise.resolve() };

const SESSIONS = 'HAV · sessions';
const STEP = {
  stage: 'informal',
  reason: 'Sessions fell by 95 since the first quarter.',
  askedFor: 'What happened, and how many sessions each cause accounts for.',
  due: '2019-11-03',
  by: 'J. Hardy',
} as const;

// jsdom can work out no checksums.
jest.mock('../../src/app/returns/hash-values', () => ({
  hashText: () => Promise.resolve('aa'),
  hashSheet: () => Promise.resolve('bb'),
  hashSheets: () => Promise.resolve('cc'),
}));

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

async function open(
  drafts: readonly SheetDraft[],
): Promise<{ workbook: Workbook; port: WorkbookPort; host: StartedHost['host'] }> {
  started?.close();
  const workbook = buildWorkbook(...drafts);
  started = await startHost(workbook);
  return { workbook, port: createExcelWorkbook(), host: started.host };
}

/** Values of every sheet that holds something, by name. */
function contents(workbook: Workbook): Readonly<Record<string, string>> {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = [...sheet.cells()].flatMap(([row, column, { value }]) =>
      value === null || value === '' ? [] : [[row, column, value]],
    );
    return [sheet.name, JSON.stringify(cells.sort())] as const;
  });
  return Object.fromEntries(sheets);
}

type Contents = ReturnType<typeof contents>;

/** Of the sheets that were changed at all. */
function standsNow(now: Contents, before: Contents, after: Contents): Readonly<Record<string, Stands>> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => before[name] !== after[name]);
  return Object.fromEntries(
    changed.map((name) => [
      name,
      now[name] === before[name] ? 'before' : now[name] === after[name] ? 'after' : 'other',
    ]),
  );
}

/** What a press of a button comes to: what was said, and whether *Undo* is offered now. */
interface Outcome {
  readonly message: string;
  readonly canUndo: boolean;
}

interface UseCase {
  readonly drafts: readonly SheetDraft[];
  /** Brings the session to where the button is pressed. */
  readonly start: (port: WorkbookPort) => Promise<{
    readonly write: () => Promise<Outcome>;
    readonly undo: () => Promise<Outcome>;
  }>;
}

const performanceCase =
  (act: (session: ReturnType<typeof createPerformanceSession>) => Promise<unknown>): UseCase['start'] =>
  async (port) => {
    const session = createPerformanceSession(port, CLOCK);
    await session.review();
    const pressed = async (work: Promise<unknown>): Promise<Outcome> => {
      await work;
      const { activity, notice, undo } = session.getState();
      expect(activity).toBe('idle');
      return { message: notice?.message ?? '', canUndo: undo !== undefined };
    };
    return { write: () => pressed(act(session)), undo: () => pressed(session.undo()) };
  };

/** Straight at the use case, without the reviews before and after: its own requests are the many. */
const accepting: UseCase['start'] = (port) => {
  let written: Written | undefined;
  return Promise.resolve({
    write: async () => {
      try {
        const done = await acceptReturns(port, ['Haven Q2'], CLOCK);
        written = done;
        return { message: done.notice.message, canUndo: true };
      } catch (error) {
        written = error instanceof HalfWritten ? error.left : undefined;
        return { message: (error as Error).message, canUndo: written !== undefined };
      }
    },
    undo: async () => {
      try {
        const { said } = (await written?.undo()) ?? { said: '' };
        return { message: said, canUndo: false };
      } catch (error) {
        return { message: (error as Error).message, canUndo: true };
      }
    },
  });
};

const USE_CASES: Readonly<Record<string, UseCase>> = {
  'accept into tables that stand': { drafts: [...HAVEN, RETURNS], start: accepting },
  'accept into a table that is made': { drafts: HAVEN, start: accepting },
  'record a step': { drafts: HAVEN, start: performanceCase((session) => session.recordStep(SESSIONS, STEP)) },
  'write variances': { drafts: HAVEN, start: performanceCase((session) => session.writeVariances()) },
  'write awards': {
    drafts: FUNDS,
    start: async (port) => {
      const session = createMoneySession(port, CLOCK);
      await session.allocate();
      const pressed = async (work: Promise<void>): Promise<Outcome> => {
        await work;
        const { notice, canUndo } = session.getState();
        return { message: notice?.message ?? '', canUndo };
      };
      return { write: () => pressed(session.writeAwards()), undo: () => pressed(session.undoAwards()) };
    },
  },
  'write a first receipt': {
    drafts: [CLEAN],
    start: (port) => {
      const session = createReturnsSession(port, { ...CLOCK, wallClock: () => new Date(2019, 6, 24).getTime() });
      const pressed = async (work: Promise<void>): Promise<Outcome> => {
        await work;
        const { notice, undos } = session.getState();
        return { message: notice?.message ?? '', canUndo: undos.length > 0 };
      };
      return Promise.resolve({
        write: () => pressed(session.writeReceipt('Jo')),
        undo: () => pressed(session.undo()),
      });
    },
  },
  'write a second receipt': {
    drafts: [CLEAN],
    start: async (port) => {
      // A quarter that is just over.
      const session = createReturnsSession(port, { ...CLOCK, wallClock: () => new Date(2019, 6, 24).getTime() });
      await session.writeReceipt('Jo');
      // The first receipt is undone after the second only.
      const pressed = async (work: Promise<void>): Promise<Outcome> => {
        await work;
        const { notice, undos } = session.getState();
        return { message: notice?.message ?? '', canUndo: undos.length > 1 };
      };
      return { write: () => pressed(session.writeReceipt('Sam')), undo: () => pressed(session.undo()) };
    },
  },
  'fix cells': {
    drafts: [SPACES, { ...SPACES, name: 'Q2' }],
    start: async (port) => {
      const session = createReturnsSession(port, CLOCK);
      await session.check('all');
      const keys = session
        .getState()
        .report!.findings.flatMap(({ rule, key }) => (rule === 'number-as-text' ? [key] : []));
      const pressed = async (work: Promise<void>): Promise<Outcome> => {
        await work;
        const { notice, undos } = session.getState();
        return { message: notice?.message ?? '', canUndo: undos.length > 0 };
      };
      return {
        write: () => pressed(session.applyFix(session.fixesFor(keys)[0]!)),
        undo: () => pressed(session.undo()),
      };
    },
  },
};

/** Of the request that fails, so many actions are done all the same. */
const DONE_FIRST = [0, 3];

const NOT_RENEWED = /could not be (renewed|checked afterwards|marked)/;

/** Half-way, the message names each table that may be neither, in our words or the adapter's. */
function expectTold({ message }: Outcome, stands: Readonly<Record<string, Stands>>): void {
  const states = new Set(Object.values(stands));
  expect(message).not.toMatch(/Somebody has changed/);
  if (states.size === 1 && !states.has('other')) return;
  expectSaid(message, stands);
  for (const [table, state] of Object.entries(stands)) {
    if (state === 'other') expect(message).toMatch(new RegExp(`table “?${table}|Some cells may have been changed`));
  }
}

describe.each(Object.entries(USE_CASES))('%s', (_name, { drafts, start }) => {
  test('every request failing: as before, done, or exactly as said', async () => {
    const whole = await open(drafts);
    const { write } = await start(whole.port);
    const before = contents(whole.workbook);
    whole.host.meter.reset();
    await write();
    const after = contents(whole.workbook);
    const requests = whole.host.meter.reading.syncs;
    expect(after).not.toEqual(before);

    for (const afterActions of DONE_FIRST) {
      for (let sync = 1; sync <= requests; sync++) {
        const { workbook, port, host } = await open(drafts);
        const pressed = await start(port);
        host.faults.failSync({ sync, code: 'GeneralException', afterActions });
        const outcome = await pressed.write();
        const stands = standsNow(contents(workbook), before, after);
        expectTold(outcome, stands);
        if (!Object.values(stands).includes('after') || !outcome.canUndo) continue;
        host.faults.clear();
        const undone = await pressed.undo();
        expect([sync, undone.message, contents(workbook)]).toEqual([sync, undone.message, before]);
      }
    }
  });
});

describe.each(Object.entries(USE_CASES))('undo of: %s', (_name, { drafts, start }) => {
  test('every request failing: as before, as written, or exactly as said; then once more', async () => {
    const written = async () => {
      const opened = await open(drafts);
      const { write, undo } = await start(opened.port);
      const before = contents(opened.workbook);
      await write();
      return { ...opened, undo, before, after: contents(opened.workbook) };
    };
    const whole = await written();
    whole.host.meter.reset();
    await whole.undo();
    expect(contents(whole.workbook)).toEqual(whole.before);
    const requests = whole.host.meter.reading.syncs;

    for (const afterActions of DONE_FIRST) {
      for (let sync = 1; sync <= requests; sync++) {
        const { workbook, host, undo, before, after } = await written();
        host.faults.failSync({ sync, code: 'GeneralException', afterActions });
        const outcome = await undo();
        const stands = standsNow(contents(workbook), before, after);
        expectTold(outcome, stands);
        if (Object.values(stands).every((state) => state === 'before')) continue;
        // A review or a check that failed afterwards comes when all is back.
        expect(outcome.message).not.toMatch(NOT_RENEWED);
        expect(outcome.canUndo).toBe(true);
        host.faults.clear();
        const again = await undo();
        const isBack = JSON.stringify(contents(workbook)) === JSON.stringify(before);
        expect(again.message).not.toMatch(/^Somebody has changed/);
        if (!isBack)
          expect(again.message).toMatch(
            /is not as it was left|does not hold what the fix wrote|do not hold what the fix wrote/,
          );
      }
    }
  });
});
