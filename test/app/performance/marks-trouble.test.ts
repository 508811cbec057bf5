import { createPerformanceSession } from '../../../src/app/performance/create-performance-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import type { Scalar } from '../../../src/workbook/model/values';
import { buildWorkbook } from '../../support/workbooks';

/** 20 October 2019: the second quarter is over. */
const NOW = new Date(2019, 9, 20, 10, 0).getTime();
const SESSIONS = 'HAV · sessions';
type Rows = readonly (readonly Scalar[])[];

const NOT_ASKED = [
  'beneficiaries',
  'gender',
  'age',
  'learning-difficulties',
  'ethnicity',
  'vulnerability',
  'intervention-type',
  'referrals-in',
  'referrals-out',
];
const TABLES: Readonly<Record<string, Rows>> = {
  Services: [
    ['Service ID', 'Service', 'Provider', 'Risk', 'Return frequency'],
    ['HAV', 'Haven', 'Haven House', 'High', 'Quarterly'],
  ],
  KPIs: [
    ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Better is', 'Required'],
    ['HAV', 'sessions', 'Sessions', 'sessions', 'count', 'higher', 'Yes'],
    ...NOT_ASKED.map((id) => ['HAV', id, '', '', '', '', 'No']),
  ],
  History: [
    ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
    ['HAV', 'sessions', '', '2018-19 Q2', 240, 'R1'],
    ['HAV', 'sessions', '', '2019-20 Q1', 245, 'R2'],
  ],
};
const RETURN: Rows = [['Service', 'Haven'], ['Period', '2019-20 Q2'], [], ['Measure', '2019-20 Q2'], ['Sessions', 150]];
const STEP = {
  stage: 'informal',
  reason: 'Sessions fell by 95 since the first quarter.',
  askedFor: 'What happened, and how many sessions each cause accounts for.',
  due: '2019-11-03',
  by: 'J. Hardy',
} as const;

/** A sheet that is to be marked is protected (`protected`), or every marking fails (`failing`). */
function start(trouble: 'protected' | 'failing') {
  const workbook = buildWorkbook(
    { name: 'Haven Q2', rows: RETURN, isProtected: trouble === 'protected' },
    ...Object.entries(TABLES).map(([name, rows]) => ({
      name,
      rows,
      tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
    })),
  );
  const files = createFileWorkbook(workbook);
  const busy = () => Promise.reject(new WorkbookError('excel-busy', 'Excel is busy. Wait.'));
  const port: WorkbookPort = { ...files, ...(trouble === 'failing' && { applyMarks: busy }) };
  return createPerformanceSession(port, { wallClock: () => NOW, pause: () => Promise.resolve() });
}

const TROUBLE = {
  protected: { kind: 'warning', message: /“Haven Q2” is protected/ },
  failing: { kind: 'error', message: /the cells could not be marked\. Excel is busy\. Wait\./ },
} as const;

type Session = ReturnType<typeof start>;
const TASKS: Readonly<Record<string, { act: (session: Session) => Promise<unknown>; says: RegExp }>> = {
  review: { act: (session) => session.review(), says: /1 variance to escalate/ },
  accept: { act: (session) => session.accept(['Haven Q2']), says: /Accepted “/ },
  'record a step': { act: (session) => session.recordStep(SESSIONS, STEP), says: /Recorded in the table Escalations/ },
  'write variances': { act: (session) => session.writeVariances(), says: /The table Variances holds the review now/ },
  'write a briefing': { act: (session) => session.writeBriefing(SESSIONS), says: /Added the sheet/ },
};

describe.each(['protected', 'failing'] as const)('cells that could not be marked (%s)', (what) => {
  test.each(Object.entries(TASKS))('are not hidden by what was done: %s', async (_name, { act, says }) => {
    const session = start(what);
    await session.review();
    await act(session);
    const { notice } = session.getState();
    expect(notice?.message).toMatch(says);
    expect(notice?.message).toMatch(TROUBLE[what].message);
    expect(notice?.kind).toBe(TROUBLE[what].kind);
  });

  test('are said once, also after several tasks', async () => {
    const session = start(what);
    await session.review();
    await session.writeVariances();
    await session.writeVariances();
    expect(session.getState().notice?.message.match(/protected|could not be marked/g)).toHaveLength(1);
  });
});

test('marks of a review on a sheet that was protected since stay, and Remove marks says so', async () => {
  const workbook = buildWorkbook(
    { name: 'Haven Q2', rows: RETURN },
    ...Object.entries(TABLES).map(([name, rows]) => ({
      name,
      rows,
      tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
    })),
  );
  const session = createPerformanceSession(createFileWorkbook(workbook), { wallClock: () => NOW });
  await session.review();
  workbook.sheetNamed('Haven Q2')!.isProtected = true;
  await session.removeMarks();
  expect(session.getState()).toMatchObject({ hasMarks: true, notice: { kind: 'warning' } });
  expect(session.getState().notice?.message).toMatch(/“Haven Q2” is protected/);
  workbook.sheetNamed('Haven Q2')!.isProtected = false;
  await session.removeMarks();
  expect(session.getState()).toMatchObject({ hasMarks: false, notice: { kind: 'success' } });
});
