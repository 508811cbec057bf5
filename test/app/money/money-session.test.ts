import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { WorkbookError } from '../../../src/ports/workbook-error';
import { createMarks } from '../../../src/app/shared/marks';
import { createMoneySession } from '../../../src/app/money/create-money-session';
import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { area, buildWorkbook } from '../../support/workbooks';

const NOON = new Date(2019, 6, 24, 14, 5).getTime();
type Rows = readonly (readonly Scalar[])[];

const FUNDS: Rows = [
  ['Fund ID', 'Fund', 'Purposes', 'Amount', 'Tolerance %', 'Period start', 'Period end'],
  ['F1', 'Core', '', 1000, 0, '', ''],
  ['F2', 'MoJ', 'abuse', 500, 0, '', ''],
];
const SERVICES: Rows = [
  ['Service ID', 'Service', 'Purposes', 'Cost', 'Commitment', 'Rank'],
  ['S1', 'Haven', 'abuse', 600, 'Contracted', 1],
  ['S2', 'Mediation', '', 800, 'Planned', 1],
];
/** A fund by its name, a locked row, and a column of the office’s own. */
const AWARDS: Rows = [
  ['Fund ID', 'Service ID', 'Amount', 'Locked', 'Remark'],
  ['Core', 'S1', 50, 'No', 'kept'],
  ['F1', 'S2', 300, 'Yes', 'locked'],
];
const SPEND: Rows = [
  ['Fund ID', 'Service ID', 'Date', 'Amount', 'Reference', 'Description'],
  ['F1', 'S2', '2019-05-01', 100, 'R1', ''],
  ['X77', 'S2', '2019-05-02', 20, 'R2', ''],
];

function workbookOf(tables: Readonly<Record<string, Rows>>): Workbook {
  return buildWorkbook(
    ...Object.entries(tables).map(([name, rows]) => ({
      name,
      rows,
      tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
    })),
  );
}

function startMoney(tables: Readonly<Record<string, Rows>>) {
  const workbook = workbookOf(tables);
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
  const failures: unknown[] = [];
  const session = createMoneySession(port, {
    wallClock: () => NOON,
    pause: () => Promise.resolve(),
    onFailure: (error) => failures.push(error),
  });
  return {
    workbook,
    session,
    calls,
    failures,
    state: () => session.getState(),
    failAt: (nth: number) => {
      calls.length = 0;
      failAt = nth;
    },
    type: (sheet: string, cell: string, value: Scalar) => {
      const { top, left } = area(cell);
      workbook.setCells(workbook.sheetNamed(sheet)!.id, top, left, [[{ value }]], 'person');
    },
    rows: (sheet: string) =>
      workbook
        .sheetNamed(sheet)!
        .values(workbook.sheetNamed(sheet)!.tables[0]!.area)
        .map((line) => [...line]),
    cells: () =>
      JSON.stringify(
        workbook.sheets.map((sheet) => [
          sheet.name,
          [...sheet.cells()].map(([row, column, { value }]) => [row, column, value]),
        ]),
      ),
  };
}

type Bench = ReturnType<typeof startMoney>;
const ALL = { Funds: FUNDS, Services: SERVICES, Awards: AWARDS };

test('allocates, writes in place, keeps locked rows and other columns, and takes it back', async () => {
  const { session, state, rows } = startMoney(ALL);
  await session.allocate();
  expect(state().allocation?.shortfalls.map(({ service, amount }) => [service, amount])).toEqual([['S2', 50_000]]);
  expect(state().notice?.message).toMatch(/short of £500 together/);
  expect(rows('Awards')).toEqual(AWARDS);

  await session.writeAwards();
  expect(rows('Awards')).toEqual([
    AWARDS[0],
    ['Core', 'S1', 100, 'No', 'kept'],
    ['F1', 'S2', 300, 'Yes', 'locked'],
    ['F2', 'S1', 500, 'No', null],
  ]);
  expect(state()).toMatchObject({ canUndo: true, isStale: false, difference: { services: [], funds: [] } });

  await session.undoAwards();
  expect(rows('Awards')).toEqual(AWARDS);
  expect(state()).toMatchObject({ canUndo: false, notice: { kind: 'success' } });
});

test('a row that gets nothing is dropped, and the table is made where there is none', async () => {
  const dropped = startMoney({
    ...ALL,
    Awards: [AWARDS[0]!, ['F1', 'S2', 1, 'No', ''], ['F1', 'S1', 1000, 'Yes', '']],
  });
  await dropped.session.allocate();
  await dropped.session.writeAwards();
  expect(dropped.rows('Awards').map(([fund, service]) => [fund, service])).not.toContainEqual(['F1', 'S2']);

  const made = startMoney({ Funds: FUNDS, Services: SERVICES });
  await made.session.allocate();
  await made.session.writeAwards();
  expect(made.rows('Awards').slice(1)).toEqual(
    expect.arrayContaining([
      ['F1', 'S1', 100, 'No'],
      ['F2', 'S1', 500, 'No'],
      ['F1', 'S2', 800, 'No'],
    ]),
  );
});

test('what if changes nothing in the workbook and is compared with the allocation', async () => {
  const { session, state, cells } = startMoney(ALL);
  await session.allocate();
  const before = cells();
  await session.tryWhatIf([{ kind: 'fund-amount', fund: 'F1', amount: 120_000 }]);
  expect(state().whatIf?.difference.services).toEqual([]);
  await session.tryWhatIf([{ kind: 'unlock', fund: 'F1', service: 'S2' }]);
  expect(state().whatIf?.difference.services).toMatchObject([{ service: 'S2', before: 30_000, after: 80_000 }]);
  expect(state().whatIf?.parties.funds[0]).toMatchObject({ id: 'F1', amount: 100_000 });
  expect(state().notice?.message).toBe(
    'If it were so: £1,400 can be awarded; every service has all it needs (£500 more than without). Nothing is written.',
  );
  expect(cells()).toBe(before);
  await session.tryWhatIf([]);
  expect(state().whatIf).toBeUndefined();
  expect(state().notice?.message).toMatch(/taken back/);
});

test('nothing is allocated from what cannot be read; the cell is told', async () => {
  const bad = [FUNDS[0]!, ['F1', 'Core', '', 'about 1,000', 0], FUNDS[2]!];
  const { session, state } = startMoney({ ...ALL, Funds: bad });
  await session.allocate();
  expect(state().allocation).toBeUndefined();
  expect(state().blocking?.length).toBeGreaterThan(0);
  expect(state().notice).toMatchObject({ kind: 'warning', message: expect.stringContaining('D2') as string });
  expect(state().hasMarks).toBe(true);
  await session.removeMarks();
  expect(state().hasMarks).toBe(false);
});

test('an edit makes the allocation stale, and awards of before it are not written', async () => {
  const { session, state, type, rows } = startMoney(ALL);
  await session.allocate();
  type('Funds', 'D2', 900);
  expect(state()).toMatchObject({ isStale: true });
  expect(state().allocation).toBeUndefined();
  await session.writeAwards();
  expect(rows('Awards')).toEqual(AWARDS);
});

test('tables that changed without our being told are noticed before writing', async () => {
  const { session, state, workbook, rows } = startMoney(ALL);
  await session.allocate();
  workbook.setCells(workbook.sheetNamed('Funds')!.id, 1, 3, [[{ value: 900 }]], 'add-in');
  await session.writeAwards();
  expect(rows('Awards')).toEqual(AWARDS);
  expect(state()).toMatchObject({ isStale: true, notice: { kind: 'warning' } });
});

test('a code is asked once and remembered in the workbook', async () => {
  const { session, state, workbook } = startMoney({ ...ALL, Spend: SPEND });
  await session.check();
  const [code] = state().unknownCodes!;
  expect(code).toMatchObject({ what: 'fund', code: 'X77' });
  await session.nameCode(code!, 'F1');
  expect(state().unknownCodes).toEqual([]);
  expect(state().book!.spend.map(({ fund, amount }) => [fund, amount])).toEqual([
    ['F1', 10_000],
    ['F1', 2_000],
  ]);
  expect([...workbook.settings].some(([key]) => key === 'ringfence.codes')).toBe(true);
  expect(state().notice?.message).toBe('“X77” stands for “Core” in this workbook from now on.');
  expect(state().namedCodes).toEqual([{ what: 'fund', code: 'X77', id: 'F1' }]);
});

test('a code that was named can be named otherwise, and forgotten: then it is asked for again', async () => {
  const { session, state, workbook } = startMoney({ ...ALL, Spend: SPEND });
  await session.check();
  await session.nameCode(state().unknownCodes![0]!, 'F1');
  await session.nameCode(state().namedCodes![0]!, 'F2');
  expect(state().book!.spend.map(({ fund }) => fund)).toEqual(['F1', 'F2']);
  await session.forgetCode(state().namedCodes![0]!);
  expect(state()).toMatchObject({ namedCodes: [], unknownCodes: [{ code: 'X77' }], notice: { kind: 'success' } });
  expect([...workbook.settings].some(([key]) => key === 'ringfence.codes')).toBe(false);
});

test.each([
  ['check', 'Funds and Services have no rows yet. Fill them in first.'],
  ['allocate', 'Nothing was worked out. Funds and Services have no rows yet. Fill them in first.'],
  ['writeStatement', 'No statement was written. Funds and Services have no rows yet. Fill them in first.'],
] as const)('tables without rows are not praised: %s', async (method, message) => {
  const { session, state, workbook } = startMoney({ Funds: [FUNDS[0]!], Services: [SERVICES[0]!] });
  await session[method]();
  expect(state().notice?.message).toBe(message);
  expect(state().allocation).toBeUndefined();
  expect(workbook.sheets).toHaveLength(2);
});

test('a statement says when it was made and what was open then; an earlier one stays', async () => {
  const { session, state, workbook } = startMoney({ ...ALL, Spend: SPEND });
  await session.writeStatement();
  await session.writeStatement();
  expect(workbook.sheets.map(({ name }) => name).slice(-2)).toEqual([
    'Statement 24 July 2019',
    'Statement 24 July 2019 (2)',
  ]);
  expect(state().notice?.message).toMatch(/“Statement 24 July 2019 \(2\)”.*made on 24 July 2019, 14:05\. It says that/);
  const sheet = workbook.sheetNamed('Statement 24 July 2019')!;
  expect(sheet.values(area('A2:A3')).flat().join(' ')).toMatch(/Made on 24 July 2019, 14:05.*Open .*quer/);
});

test('why no statement is written is said of the statement', async () => {
  const bad = [FUNDS[0]!, ['F1', 'Core', '', 'about 1,000', 0], FUNDS[2]!];
  const { session, state } = startMoney({ ...ALL, Funds: bad });
  await session.writeStatement();
  expect(state().notice?.message).toMatch(/^No statement was written: 1 cell .*then write the statement again\.$/);
});

test('steps from place to place, round the end', async () => {
  const { session, state } = startMoney({ ...ALL, Spend: SPEND });
  await session.step(1);
  expect(state().notice?.message).toMatch(/no money finding/);
  await session.check();
  const keys = state().findings!.map(({ key }) => key);
  const seen: (string | undefined)[] = [];
  const places = state().findings!.reduce((sum, { areas }) => sum + Math.max(1, areas.length), 0);
  for (let nth = 0; nth <= places; nth++) {
    await session.step(1);
    seen.push(state().currentKey);
  }
  expect([...new Set(seen)]).toEqual(keys);
  expect(seen.at(-1)).toBe(keys[0]);
  await session.step(-1);
  expect(state().currentKey).toBe(keys.at(-1));
});

test('marks that one page takes off are gone from the other', async () => {
  const workbook = workbookOf({ ...ALL, Spend: SPEND });
  const port = createFileWorkbook(workbook);
  const marks = createMarks(port);
  const money = createMoneySession(port, { marks, wallClock: () => NOON });
  const returns = createReturnsSession(port, { marks });
  await money.check();
  await returns.recognise();
  expect([money.getState().hasMarks, returns.getState().hasMarks]).toEqual([true, true]);
  await returns.removeMarks();
  expect([money.getState().hasMarks, returns.getState().hasMarks]).toEqual([false, false]);
  await money.check();
  await returns.recognise();
  await money.removeMarks();
  expect([money.getState().hasMarks, returns.getState().hasMarks]).toEqual([false, false]);
});

describe('what could not be marked is not hidden by what was done', () => {
  const WRONG = { ...ALL, Spend: SPEND };
  const ACTS: Readonly<Record<string, { act: (bench: Bench) => Promise<void>; says: RegExp }>> = {
    check: { act: ({ session }) => session.check(), says: /^Found / },
    allocate: { act: ({ session }) => session.allocate(), says: /can be awarded/ },
    'write awards': { act: ({ session }) => session.writeAwards(), says: /rows? of Awards written/ },
    'write the statement': { act: ({ session }) => session.writeStatement(), says: /^Added the sheet/ },
    'forget a code': {
      act: ({ session }) => session.forgetCode({ what: 'fund', code: 'X77' }),
      says: /stands for nothing/,
    },
  };

  test.each(Object.entries(ACTS))('%s', async (_name, { act, says }) => {
    const bench = startMoney(WRONG);
    bench.workbook.sheetNamed('Spend')!.isProtected = true;
    await bench.session.allocate();
    await act(bench);
    expect(bench.state().notice).toMatchObject({ kind: 'warning' });
    expect(bench.state().notice?.message).toMatch(says);
    expect(bench.state().notice?.message.match(/“Spend” is protected/g)).toHaveLength(1);
  });

  test('remove marks, where a sheet was protected since', async () => {
    const { session, state, workbook } = startMoney(WRONG);
    await session.check();
    workbook.sheetNamed('Spend')!.isProtected = true;
    await session.removeMarks();
    expect(state()).toMatchObject({ hasMarks: true, notice: { kind: 'warning' } });
    expect(state().notice?.message).toMatch(/its marks are still there/);
  });
});

test('one thing at a time', async () => {
  const { session, state } = startMoney(ALL);
  const first = session.allocate();
  await session.check();
  expect(state().notice?.message).toMatch(/still at work/);
  await first;
});

const USE_CASES: Readonly<
  Record<string, { before?: (bench: Bench) => Promise<void>; act: (bench: Bench) => Promise<void> }>
> = {
  check: { act: ({ session }) => session.check() },
  allocate: { act: ({ session }) => session.allocate() },
  'write awards': { before: ({ session }) => session.allocate(), act: ({ session }) => session.writeAwards() },
  'write the statement': { act: ({ session }) => session.writeStatement() },
  'name a code': {
    before: ({ session }) => session.check(),
    act: ({ session, state }) => session.nameCode(state().unknownCodes![0]!, 'F1'),
  },
  'forget a code': {
    before: ({ session }) => session.check(),
    act: ({ session, state }) => session.forgetCode(state().unknownCodes![0]!),
  },
  'go to a finding': {
    before: ({ session }) => session.check(),
    act: ({ session, state }) => session.goTo(state().findings![0]!.key),
  },
  'remove marks': { before: ({ session }) => session.check(), act: ({ session }) => session.removeMarks() },
};

describe.each(Object.entries(USE_CASES))('%s', (_name, { before, act }) => {
  test('with each of its calls failing in turn: never rejects, says so, leaves the cells as before or as told', async () => {
    const start = async (): Promise<Bench> => {
      const bench = startMoney({ ...ALL, Spend: SPEND });
      await before?.(bench);
      bench.failAt(Infinity);
      return bench;
    };
    const whole = await start();
    const original = whole.cells();
    await act(whole);
    const after = whole.cells();
    const count = whole.calls.length;
    expect(count).toBeGreaterThan(0);
    for (let nth = 1; nth <= count; nth++) {
      const bench = await start();
      bench.failAt(nth);
      const failing = whole.calls[nth - 1];
      await act(bench);
      expect(bench.failures).toHaveLength(1);
      expect(bench.state().activity).toBe('idle');
      expect([original, after]).toContain(bench.cells());
      // A watch that cannot be kept costs nothing: tables are read again before anything is written.
      if (failing !== 'onEdited') expect(bench.state().notice?.kind).toMatch(/error|warning/);
      const isWritten = original !== after && bench.cells() === after;
      if (isWritten && failing !== 'onEdited')
        expect(bench.state().notice?.message).toMatch(/written|stands for|Added the sheet/);
      bench.failAt(Infinity);
      await bench.session.check();
      expect(bench.state().isStale).toBe(false);
    }
  });
});
