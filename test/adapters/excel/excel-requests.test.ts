import { checkReturns } from '../../../src/app/shared/check-returns';
import { planMarks } from '../../../src/domain/marks/plan-marks';
import { LEDGER_KEY, runOfMark } from '../../../src/adapters/shared/mark-signature';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { MarkPlan } from '../../../src/domain/model/mark-plan';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { RULE_HABITS } from '../../support/host-habits';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const open = async (workbook: Workbook, options?: Parameters<typeof startHost>[1]): Promise<StartedHost> =>
  (started = await startHost(workbook, options));

const returnSheet = (name: string): SheetDraft => ({
  name,
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', 'n/k', 'Irish', 'Self'],
    ['C3', 'Female', -4, 'Indian', 'Police'],
  ],
});

const OWN_RULE = {
  type: 'Custom' as const,
  areas: [area('A1:B9')],
  formulas: ['=$B1>300'],
  style: { fill: '#00FF00' },
  stopIfTrue: false,
};

/** Requests sent while `work` runs. */
async function requestsOf(host: StartedHost, work: () => Promise<unknown>): Promise<number> {
  host.host.meter.reset();
  await work();
  return host.host.meter.reading.syncs;
}

const planFor = (names: readonly string[]): MarkPlan =>
  names.map((sheet) => ({ sheet, severity: 'error', areas: [area('B2:B3')] }));

describe('requests do not grow with sheets', () => {
  for (const count of [1, 5, 50]) {
    it(`reads ${count} sheets in two, marks in one, again in two and removes in a constant few`, async () => {
      const names = Array.from({ length: count }, (_, index) => `Return ${index + 1}`);
      const host = await open(buildWorkbook(...names.map(returnSheet)));
      const port = createExcelWorkbook();
      expect(await requestsOf(host, () => port.readSheets('all'))).toBe(2);
      expect(await requestsOf(host, () => port.readTables(['Services']))).toBe(0);
      expect(await requestsOf(host, () => port.applyMarks(names, planFor(names)))).toBe(1);
      await port.readSheets('all');
      // What stands there is looked at right before it goes.
      expect(await requestsOf(host, () => port.applyMarks(names, planFor(names)))).toBe(2);
      expect(host.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toHaveLength(count);
      expect(await requestsOf(host, () => port.removeMarks())).toBe(4);
      expect(host.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
    });
  }

  it('checks and marks a commissioning workbook with rules of its own in five', async () => {
    const register: SheetDraft = {
      name: 'Services',
      rows: [
        ['Service ID', 'Service', 'Provider'],
        ['S1', 'The Shores', 'Shores Trust'],
      ],
      tables: { Services: 'A1:C2' },
    };
    const sheets = ['Q1', 'Q2', 'Q3'].map((name) => ({ ...returnSheet(name), formats: [OWN_RULE] }));
    const host = await open(buildWorkbook(register, ...sheets));
    const port = createExcelWorkbook();
    const requests = await requestsOf(host, async () => {
      const report = await checkReturns(port, 'all');
      expect(report.findings.length).toBeGreaterThan(0);
      const applied = await port.applyMarks(report.sheets, planMarks(report.findings));
      expect(applied.cells).toBeGreaterThan(0);
    });
    expect(requests).toBeLessThanOrEqual(5);
  });

  it('sends little more than the values themselves', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => [`C${row}`, 'Female', 34, 'White British', 'Police']);
    const host = await open(buildWorkbook({ name: 'Large', rows }));
    host.host.meter.reset();
    await createExcelWorkbook().readSheets('all');
    expect(host.host.meter.reading.bytesIn).toBeLessThan(JSON.stringify(rows).length * 1.2);
  });
});

describe('payload limits', () => {
  const rows = (count: number): string[][] =>
    Array.from({ length: count }, (_, row) => [
      `Case ${row}`,
      'English, Welsh, Scottish, Northern Irish or British',
      'x'.repeat(40),
    ]);

  it('reads in blocks what Excel on the web does not hand over at once', async () => {
    const host = await open(
      buildWorkbook({ name: 'Big', rows: rows(50_000), at: 'B2' }, { name: 'Small', rows: [['a', 'b']] }),
      {
        profile: 'Web',
      },
    );
    const { grids, unreadable } = await createExcelWorkbook().readSheets('all');
    expect(unreadable).toEqual([]);
    expect(grids[0]).toMatchObject({ sheet: 'Big', top: 1, left: 1 });
    expect(grids[0]?.values).toEqual(rows(50_000));
    expect(grids[0]?.headText).toEqual(rows(40));
    expect(grids[1]?.values).toEqual([['a', 'b']]);
    expect(host.host.meter.reading.syncs).toBeLessThan(12);
  });

  it('makes blocks smaller when one is still too large', async () => {
    await open(
      buildWorkbook({ name: 'Wide', rows: Array.from({ length: 4_000 }, (_, row) => [`${row} ${'y'.repeat(2_000)}`]) }),
      {
        profile: 'Web',
      },
    );
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.values).toHaveLength(4_000);
    expect(grids[0]?.values[3_999]?.[0]).toMatch(/^3999 y/);
  });

  it('reads in blocks a sheet of more than five million cells, which Excel answers with nothing', async () => {
    const workbook = buildWorkbook({ name: 'Tall', rows: [['top']] }, { name: 'Small', rows: [['a']] });
    workbook.sheets[0]!.place(1_048_575, 4, { value: 'end', style: 0 });
    await open(workbook);
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids.map((grid) => grid.sheet)).toEqual(['Tall', 'Small']);
    expect(grids[0]?.values).toHaveLength(1_048_576);
    expect(grids[0]?.values.at(-1)?.at(-1)).toBe('end');
    expect(grids[1]?.values).toEqual([['a']]);
  });
});

describe.each(RULE_HABITS)('when Excel fails, %s', (_name, options) => {
  const cellsOf = (workbook: Workbook): string =>
    JSON.stringify(
      workbook.sheets.map((sheet) => [sheet.name, [...sheet.cells()], sheet.conditionalFormats.filter(isOwn)]),
    );
  const isOwn = ({ formulas }: { formulas: readonly string[] }): boolean => runOfMark(formulas[0] ?? '') === undefined;
  const marksOf = (workbook: Workbook): number =>
    workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).filter((format) => !isOwn(format)).length;
  const failureOf = (work: Promise<unknown>): Promise<Error | undefined> =>
    work.then(
      () => undefined,
      (error: unknown) => error as Error,
    );
  const NAMES = ['Q1', 'Q2'];
  const workbookOfTwo = (): Workbook =>
    buildWorkbook(...NAMES.map((name) => ({ ...returnSheet(name), formats: [OWN_RULE] })));

  const CODES: readonly (readonly [code: string, kind: string, words: RegExp])[] = [
    [
      'InvalidOperationInCellEditMode',
      'cell-being-edited',
      /^Finish editing the cell first: press Enter or Esc, then Check again\.$/,
    ],
    [
      'InvalidOperation',
      'refused',
      /^Excel refused that\. If you are editing a cell, .*If you are not, save your work/,
    ],
    ['AccessDenied', 'read-only', /Enable Editing.*Save a Copy/],
    ['UnsupportedSheet', 'chart-sheet', /chart sheet is in front.*Click the tab/],
    ['FilteredRangeConflict', 'filter-in-the-way', /filter hides rows.*\(Data, Clear\)/],
    ['MergedRangeConflict', 'merged-cells-in-the-way', /Merged cells.*Unmerge/],
    ['PivotTableRangeConflict', 'pivot-table-in-the-way', /pivot table.*Move it to another sheet/],
    ['InsertDeleteConflict', 'cells-cannot-move', /torn apart.*to another sheet/],
    ['NonBlankCellOffSheet', 'no-room', /last rows or columns.*Ctrl\+End/],
    ['Conflict', 'conflict', /Somebody else.*Wait/],
    ['ItemNotFound', 'sheet-missing', /renamed or deleted/],
    ['InvalidSelection', 'other-workbook-active', /Another workbook/],
    ['RangeExceedsLimit', 'too-large', /more in this workbook/],
    ['NotImplemented', 'not-supported', /Excel 2021/],
    ['HostRestartNeeded', 'excel-busy', /busy/],
    ['MemoryLimitReached', 'memory', /Close other workbooks/],
    ['GeneralException', 'unexpected', /Save your work/],
    ['SomethingNew', 'unexpected', /Save your work/],
  ];
  for (const [code, kind, words] of CODES) {
    it(`says in plain words what ${code} means`, async () => {
      const host = await open(workbookOfTwo(), options);
      host.host.faults.failSync({ code });
      await expect(createExcelWorkbook().readTables(['Services'])).rejects.toMatchObject({
        name: 'WorkbookError',
        kind,
        message: expect.stringMatching(words) as string,
        detail: expect.stringContaining(code) as string,
      });
    });
  }

  it('says so at once while a cell is being edited, and changes nothing', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook();
    await port.readSheets('all');
    host.host.faults.editingCell = true;
    const before = cellsOf(host.workbook);
    for (const call of [
      () => port.readSheets('all'),
      () => port.applyMarks(NAMES, planFor(NAMES)),
      () => port.removeMarks(),
      () => port.goTo('Q1', [area('A1')]),
    ]) {
      await expect(call()).rejects.toMatchObject({ kind: 'cell-being-edited' });
    }
    host.host.faults.editingCell = false;
    expect(cellsOf(host.workbook)).toBe(before);
    expect(marksOf(host.workbook)).toBe(0);
    expect(await port.applyMarks(NAMES, planFor(NAMES))).toMatchObject({ cells: 4 });
  });

  it('notices an Excel that never answers', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook({ patience: 40 });
    const release = host.host.faults.hangSync(1);
    await expect(port.readSheets('all')).rejects.toMatchObject({ kind: 'excel-not-responding' });
    release();
  });

  it('tells that marks may stand when Excel stops answering while marking, and removes them later', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook({ patience: 300 });
    await port.readSheets('all');
    // The rules of the user are told from ours first; the marks themselves are the second request.
    const release = host.host.faults.hangSync(2);
    await expect(port.applyMarks(NAMES, planFor(NAMES))).rejects.toMatchObject({
      kind: 'excel-not-responding',
      message: expect.stringContaining('Remove marks') as string,
    });
    const answered = new Promise<void>((resolve) => host.host.meter.subscribe(() => resolve()));
    release();
    await answered;
    expect(marksOf(host.workbook)).toBe(2);
    expect(await port.removeMarks()).toEqual({ removed: 2, skipped: [] });
    expect(marksOf(host.workbook)).toBe(0);
  });

  it.each([
    ['GeneralException', 'unexpected'],
    ['InvalidOperation', 'refused'],
  ])(
    'takes its marks back wherever marking fails with %s: none is left and the cells are as before',
    async (code, kind) => {
      const host = await open(workbookOfTwo(), options);
      const port = createExcelWorkbook();
      await port.readSheets('all');
      await port.applyMarks(NAMES, []);
      const before = cellsOf(host.workbook);
      let failed = 0;
      // The first request looks, the second marks.
      const places = [1, 2].flatMap((sync) =>
        Array.from({ length: 100 }, (_, index) => ({ sync, afterActions: index * 3 })),
      );
      for (const place of places) {
        await port.readSheets('all');
        host.host.faults.failSync({ code, ...place });
        const error = await failureOf(port.applyMarks(NAMES, planFor(NAMES)));
        if (!error) {
          await port.removeMarks();
          continue;
        }
        failed += 1;
        expect(error).toMatchObject({ kind });
        expect(error.message).toMatch(/The workbook is as it was\.$/);
        expect(marksOf(host.workbook)).toBe(0);
        expect(cellsOf(host.workbook)).toBe(before);
        expect(host.workbook.settings.has(LEDGER_KEY)).toBe(false);
      }
      expect(failed).toBeGreaterThan(20);
    },
  );

  it('keeps the earlier marks, or says that they are gone, when a re-check fails anywhere', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook();
    await port.readSheets('all');
    await port.applyMarks(NAMES, planFor(NAMES));
    const before = cellsOf(host.workbook);
    const places = [1, 2].flatMap((sync) =>
      Array.from({ length: 40 }, (_, index) => ({ sync, afterActions: index * 3 })),
    );
    for (const place of places) {
      await port.readSheets('all');
      const standing = marksOf(host.workbook);
      host.host.faults.failSync({ code: 'GeneralException', ...place });
      const failure = await failureOf(port.applyMarks(NAMES, planFor(NAMES)));
      expect(cellsOf(host.workbook)).toBe(before);
      if (!failure) continue;
      const isLost = marksOf(host.workbook) < standing;
      expect(failure.message).toMatch(isLost ? /some marks of the check before are gone/ : /The workbook is as it was/);
    }
    await port.removeMarks();
    expect(marksOf(host.workbook)).toBe(0);
  });

  it('looks again when a sheet was protected after it was read, marks the others and says so', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook();
    await port.readSheets('all');
    host.workbook.sheets[0]!.isProtected = true;
    expect(await port.applyMarks(NAMES, planFor(NAMES))).toEqual({
      cells: 2,
      skipped: [{ sheet: 'Q1', why: expect.stringContaining('Unprotect') as string }],
    });
    expect(marksOf(host.workbook)).toBe(1);
  });

  it('looks again when a sheet was renamed after it was read, marks the others and says so', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook();
    await port.readSheets('all');
    host.workbook.sheets[0]!.name = 'Renamed';
    expect(await port.applyMarks(NAMES, planFor(NAMES))).toEqual({
      cells: 2,
      skipped: [{ sheet: 'Q1', why: expect.stringContaining('“Q1”') as string }],
    });
    expect(marksOf(host.workbook)).toBe(1);
  });

  it('tells how many marks are left when removing fails half-way, and removes the rest next time', async () => {
    const host = await open(workbookOfTwo(), options);
    const port = createExcelWorkbook();
    await port.readSheets('all');
    await port.applyMarks(NAMES, planFor(NAMES));
    const before = cellsOf(host.workbook);
    host.host.faults.failSync({ code: 'GeneralException', sync: 4, afterActions: 14 });
    await expect(port.removeMarks()).rejects.toMatchObject({
      message: expect.stringMatching(/marks? (is|are) still there|as it was/) as string,
    });
    expect(cellsOf(host.workbook)).toBe(before);
    await port.removeMarks();
    expect(marksOf(host.workbook)).toBe(0);
    expect(host.workbook.settings.has(LEDGER_KEY)).toBe(false);
  });
});

describe('conditional formats that Excel cannot list (office-js #6827)', () => {
  it('reads the values all the same', async () => {
    const host = await open(buildWorkbook(returnSheet('Q1')));
    host.host.faults.failSync({ sync: 2, code: 'GeneralException', message: 'ConditionalFormat' });
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.values).toHaveLength(4);
  });

  it('tells how to remove the marks by hand, and counts by the ledger', async () => {
    const host = await open(buildWorkbook(returnSheet('Q1')));
    const port = createExcelWorkbook();
    await port.applyMarks(['Q1'], planFor(['Q1']));
    host.host.faults.failMember('ConditionalFormatCollection.GetCount', 'GeneralException');
    host.host.faults.failMember('ConditionalFormat.Type', 'GeneralException');
    await expect(port.removeMarks()).rejects.toMatchObject({
      message: expect.stringContaining('Manage Rules') as string,
    });
    expect(await port.findMarks()).toBe(1);
  });
});

it('finds tables that were made after sheets were read by name', async () => {
  const { workbook } = await open(buildWorkbook({ name: 'A', rows: [['Service ID'], ['S1']] }));
  const port = createExcelWorkbook();
  await port.readSheets(['A']);
  const [sheet] = workbook.sheets;
  workbook.addTable(sheet!.id, { name: 'Services', area: area('A1:A2'), hasHeaders: true, hasTotals: false }, 'person');
  expect(await port.readTables(['Services'])).toMatchObject([{ name: 'Services', rows: [['S1']] }]);
});
