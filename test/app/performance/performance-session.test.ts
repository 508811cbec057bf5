import { createPerformanceSession } from '../../../src/app/performance/create-performance-session';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { buildWorkbook } from '../../support/workbooks';

/** 20 October 2019: the second quarter is over. */
const NOW = new Date(2019, 9, 20, 10, 0).getTime();
type Rows = readonly (readonly Scalar[])[];

const SERVICES: Rows = [
  ['Service ID', 'Service', 'Provider', 'Risk', 'Return frequency'],
  ['HAV', 'Haven', 'Haven House', 'High', 'Quarterly'],
];
/** Of the minimum KPI set only the referrals, so that the return below is complete. */
const NOT_ASKED = [
  'beneficiaries',
  'gender',
  'age',
  'learning-difficulties',
  'ethnicity',
  'vulnerability',
  'intervention-type',
  'referrals-out',
];
const KPIS: Rows = [
  ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Better is', 'Required'],
  ['HAV', 'sessions', 'Sessions', 'sessions', 'count', 'higher', 'Yes'],
  ['HAV', 'referrals-in', 'Referrals in', 'referrals', 'count', 'higher', 'Yes'],
  ...NOT_ASKED.map((id) => ['HAV', id, '', '', '', '', 'No']),
];
const HISTORY: Rows = [
  ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
  ['HAV', 'sessions', '', '2018-19 Q2', 240, 'R1'],
  ['HAV', 'sessions', '', '2019-20 Q1', 245, 'R2'],
  ['HAV', 'referrals-in', '', '2019-20 Q1', 80, 'R2'],
];
const EXPLANATIONS: Rows = [
  ['Query', 'Sheet', 'Explanation', 'By', 'Date', 'Accepted'],
  [
    'variance-unexplained · Haven Q2 · sessions · 2019-20 Q2',
    'Haven Q2',
    'The Weymouth room closed in July: 70 group sessions fewer, and 20 fewer one-to-one.',
    'A. Reeve',
    '2019-10-10',
    '',
  ],
];
const RETURN: Rows = [
  ['Service', 'Haven', ''],
  ['Period', '2019-20 Q2', ''],
  ['', '', ''],
  ['Measure', '2019-20 Q2', ''],
  ['Sessions', 150, ''],
  ['Referrals in', 82, ''],
];

function workbookOf(more: Readonly<Record<string, Rows>> = {}): Workbook {
  const tables = { Services: SERVICES, KPIs: KPIS, History: HISTORY, ...more };
  return buildWorkbook(
    { name: 'Haven Q2', rows: RETURN },
    ...Object.entries(tables).map(([name, rows]) => ({
      name: name === 'History' ? 'KPI history' : name,
      rows,
      tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
    })),
  );
}

function start(more?: Readonly<Record<string, Rows>>) {
  const workbook = workbookOf(more);
  const calls: (keyof WorkbookPort)[] = [];
  let failAt = Infinity;
  const port = new Proxy(createFileWorkbook(workbook), {
    get:
      (target, name: keyof WorkbookPort) =>
      (...given: unknown[]) => {
        calls.push(name);
        if (calls.length === failAt) return Promise.reject(new WorkbookError('excel-busy', 'Excel is busy. Wait.'));
        return (target[name] as (...given: unknown[]) => Promise<unknown>)(...given);
      },
  });
  const session = createPerformanceSession(port, { wallClock: () => NOW, pause: () => Promise.resolve() });
  return {
    workbook,
    session,
    calls,
    state: () => session.getState(),
    variance: (kpi: string) => session.getState().review!.variances.find((one) => one.kpi.id === kpi)!,
    failAt: (nth: number) => {
      calls.length = 0;
      failAt = nth;
    },
    rows: async (table: string) => (await createFileWorkbook(workbook).readTables([table]))[0]?.rows,
    marks: () => createFileWorkbook(workbook).findMarks(),
  };
}

const SESSIONS = 'HAV · sessions';
const STEP = {
  stage: 'informal',
  reason: 'Sessions fell by 95 since the first quarter.',
  askedFor: 'What happened, and how many sessions each cause accounts for.',
  due: '2019-11-03',
  by: 'J. Hardy',
} as const;

describe('reviewing', () => {
  test('a fall that is large and unlikely is escalated at its cell; what chance gives is not', async () => {
    const { session, state, variance, marks } = start();
    await session.review();
    expect(state()).toMatchObject({ activity: 'idle', hasMarks: true, reviewedOn: '2019-10-20', isStale: false });
    expect(variance('sessions')).toMatchObject({
      verdict: 'escalate',
      value: 150,
      at: { sheet: 'Haven Q2', areas: [{ top: 4, left: 1 }] },
      advice: { step: 'informal', rule: 'first-concern' },
    });
    expect(variance('referrals-in').verdict).toBe('within chance');
    expect(await marks()).toBe(1);
    expect(state().notice?.message).toBe('1 variance to escalate and 0 to watch in 2 figures.');
  });

  test('reads and marks in few trips', async () => {
    const { session, calls } = start();
    await session.review();
    expect(calls.filter((name) => name !== 'readSetting')).toEqual([
      'onEdited',
      'readSheets',
      'readTables',
      'applyMarks',
    ]);
  });

  test('stopped, it marks nothing and says so', async () => {
    const { session, state, marks } = start();
    const reviewing = session.review();
    session.cancel();
    await reviewing;
    expect(state()).toMatchObject({ activity: 'idle', hasMarks: false });
    expect(state().notice?.message).toBe('The review was stopped. Nothing was marked.');
    expect(await marks()).toBe(0);
  });

  test('marks come off again, and leave nothing', async () => {
    const { session, state, marks } = start();
    await session.review();
    await session.removeMarks();
    expect(await marks()).toBe(0);
    expect(state().hasMarks).toBe(false);
  });

  test('goes to the value of a variance', async () => {
    const { session, state, calls } = start();
    await session.review();
    await session.goTo(SESSIONS);
    expect(calls.at(-1)).toBe('goTo');
    expect(state().currentKey).toBe(SESSIONS);
  });

  test('a workbook without figures says what to do', async () => {
    const { session, state } = start({ History: HISTORY.slice(0, 1), KPIs: KPIS.slice(0, 1) });
    await session.removeMarks();
    await session.review();
    expect(state().review?.caution.tests).toBe(0);
  });
});

describe('explanations', () => {
  test('one that covers most of the fall explains it until it is returned', async () => {
    const { session, variance, rows } = start({ Explanations: EXPLANATIONS });
    await session.review();
    expect(variance('sessions')).toMatchObject({
      verdict: 'explained',
      explanation: { status: 'adequate', covered: 90 },
    });
    await session.judgeExplanation(SESSIONS, 'returned');
    expect((await rows('Explanations'))?.[0]?.[5]).toBe('No');
    expect(variance('sessions')).toMatchObject({ verdict: 'escalate', explanation: { status: 'returned' } });
    await session.undo();
    expect((await rows('Explanations'))?.[0]?.[5] ?? '').toBe('');
    expect(variance('sessions').verdict).toBe('explained');
  });
});

describe('the ladder', () => {
  test('a step is appended, shows as open, and comes out again', async () => {
    const { session, state, variance, rows } = start();
    await session.review();
    expect(await session.recordStep(SESSIONS, STEP)).toBe(true);
    expect(await rows('Escalations')).toHaveLength(1);
    expect(variance('sessions').advice).toMatchObject({
      step: 'none',
      rule: 'answer-awaited',
      open: { stage: 'informal' },
    });
    expect(state()).toMatchObject({ undo: 'step', by: 'J. Hardy' });
    await session.undo();
    expect(await rows('Escalations')).toBeUndefined();
    expect(variance('sessions').advice.rule).toBe('first-concern');
  });

  test('a rung is left out only with a reason', async () => {
    const { session, state, rows } = start();
    await session.review();
    expect(await session.recordStep(SESSIONS, { ...STEP, stage: 'pcc' })).toBe(false);
    expect(await rows('Escalations')).toBeUndefined();
    expect(state().notice?.kind).not.toBe('success');
    await session.recordStep(SESSIONS, { ...STEP, stage: 'pcc', whySkipped: 'Safeguarding: cannot wait.' });
    expect(await rows('Escalations')).toHaveLength(1);
  });

  test('drafts and a briefing say what the review says', async () => {
    const { session, workbook, state } = start();
    await session.review();
    const drafts = session.draftsFor(SESSIONS)!;
    expect(drafts.informal).toMatch(/150/);
    expect(drafts.formal).toMatch(/150/);
    expect(session.draftsFor('nothing')).toBeUndefined();
    const before = workbook.sheets.length;
    await session.writeBriefing(SESSIONS);
    const added = workbook.sheets.slice(before);
    expect(added.map(({ name }) => name.split(' ')[0])).toEqual(['Briefing', 'Figures', 'Compared']);
    // Once more, for a later day: its sheets and tables stand beside these.
    await session.writeBriefing(SESSIONS);
    const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables).toEqual(
      expect.arrayContaining(['Briefing_figures', 'Briefing_figures_2', 'Briefing_comparisons_2']),
    );
    expect(state().notice?.kind).toBe('success');
  });
});

describe('writing', () => {
  test('a return with errors is not offered, and the reason is told', async () => {
    const { session, state } = start({ KPIs: KPIS.slice(0, 3) });
    await session.review();
    expect(state().toAccept).toEqual([]);
    expect(state().notAcceptable).toEqual([{ sheet: 'Haven Q2', why: expect.stringMatching(/it has \d+ errors/) }]);
  });

  test('accepting keeps the values, and offers the sheet no more', async () => {
    const { session, state, rows, marks } = start();
    await session.review();
    expect(state().toAccept).toEqual(['Haven Q2']);
    await session.accept(['Haven Q2']);
    expect(await rows('History')).toHaveLength(5);
    expect(state().toAccept).toEqual([]);
    // In the return's own cell, and in the row of History that holds it now.
    expect(await marks()).toBe(2);
    await session.undo();
    expect(await rows('History')).toHaveLength(3);
    expect(state().toAccept).toEqual(['Haven Q2']);
  });

  test('Variances is a table, renewed by a second press', async () => {
    const { session, rows, calls, workbook, state } = start();
    await session.review();
    await session.writeVariances();
    await session.writeVariances();
    expect(await rows('Variances')).toHaveLength(2);
    expect(calls.at(-1)).toBe('goTo');
    expect(workbook.sheet(workbook.activeSheetId).name).toBe('Variances');
    await session.undo();
    expect(await rows('Variances')).toHaveLength(2);
    expect(state().notice?.message).toBe(
      'The rows that were written last into Variances were taken back, and the sheet with them where it was new.',
    );
  });
});

describe('when Excel fails', () => {
  test.each(['review', 'accept', 'recordStep', 'writeVariances', 'judgeExplanation'] as const)(
    '%s: whichever call fails, the session is ready again and says what happened',
    async (what) => {
      for (let nth = 1; nth < 12; nth++) {
        const { session, state, failAt, calls } = start({ Explanations: EXPLANATIONS });
        await session.review();
        failAt(nth);
        const work = {
          review: () => session.review(),
          accept: () => session.accept(['Haven Q2']),
          recordStep: () => session.recordStep(SESSIONS, STEP),
          writeVariances: () => session.writeVariances(),
          judgeExplanation: () => session.judgeExplanation(SESSIONS, 'accepted'),
        };
        await work[what]();
        expect([nth, state().activity]).toEqual([nth, 'idle']);
        expect(state().notice?.message).toBeTruthy();
        if (calls.length < nth) return;
      }
    },
  );
});
