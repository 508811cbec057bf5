import { checkReturns } from '../../../src/app/shared/check-returns';
import { recogniseReturns } from '../../../src/app/returns/recognise-returns';
import { Cancelled, createRest, drain } from '../../../src/app/shared/scheduler';
import { printArea } from '../../../src/cells/addresses';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

/** How long a slice of work may take, in milliseconds. */
const SLICE_MS = 30;

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', -4, 'Irish', 'Self'],
  ],
};

const SERVICES: SheetDraft = {
  name: 'Register',
  rows: [
    ['Service ID', 'Service', 'Provider'],
    ['S1', 'The Shores', 'Shores Trust'],
  ],
  tables: { Services: 'A1:C2' },
};

const KPIS: SheetDraft = {
  name: 'Measures',
  rows: [
    ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Required'],
    ['*', 'shoe-size', 'Shoe size', 'people', 'count', 'Yes'],
  ],
  tables: { KPIs: 'A1:F2' },
};

describe('checkReturns', () => {
  it('reports sheets in tab order, findings worst first, then rule by rule over the sheets, and sums', async () => {
    const port = createFileWorkbook(buildWorkbook(RETURN, { ...RETURN, name: 'Q2' }));
    const report = await checkReturns(port, 'all');
    expect(report.sheets).toEqual(['Q1', 'Q2']);
    expect(report.returns.map((found) => found.sheet)).toEqual(['Q1', 'Q2']);
    const groups = report.findings.map(({ severity, rule }) => `${severity} ${rule}`);
    const distinct = [...new Set(groups)];
    expect(distinct.length).toBeGreaterThan(2);
    expect(groups).toEqual(distinct.flatMap((group) => groups.filter((one) => one === group)));
    const ranks = report.findings.map(({ severity }) => ['error', 'query', 'advice'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // What both sheets lack is told once, at the first.
    for (const group of distinct.filter((one) => !/ (?:kpi|period)-missing$/.test(one))) {
      const sheets = report.findings.filter((_, index) => groups[index] === group).map(({ sheet }) => sheet);
      expect(new Set(sheets)).toEqual(new Set(['Q1', 'Q2']));
      expect(sheets).toEqual([...sheets].sort());
    }
    const { errors, queries, advice } = report.summary;
    expect(errors + queries + advice).toBe(report.findings.length);
    expect(report.summary.cells).toBeGreaterThan(0);
  });

  it('passes over sheets that hold tables of ours, and names the tables', async () => {
    const workbook = buildWorkbook(SERVICES, RETURN);
    const port = createFileWorkbook(workbook);
    const all = await checkReturns(port, 'all');
    expect(all.returns.map((found) => found.sheet)).toEqual(['Q1']);
    expect(all.notChecked.filter(({ sheet }) => sheet === 'Register')).toEqual([]);
    expect(all.commissioningTables).toEqual(['Services']);
    const one = await checkReturns(port, 'active');
    expect(one).toMatchObject({ sheets: ['Register'], returns: [], findings: [], notChecked: [] });
    expect(one.commissioningTables).toEqual(['Services']);
    const recognised = await recogniseReturns(port);
    expect(recognised.returns.map((found) => found.sheet)).toEqual(['Q1']);
    expect(recognised.commissioningTables).toEqual(['Services']);
  });

  it("takes a provider's table of the same name for what it is", async () => {
    const port = createFileWorkbook(buildWorkbook({ ...RETURN, tables: { Services: 'A1:E3' } }));
    expect((await checkReturns(port, 'all')).returns).toHaveLength(1);
  });

  it('checks against the KPIs the workbook names, on top of the minimum set', async () => {
    const missing = async (...sheets: SheetDraft[]): Promise<string[]> =>
      (await checkReturns(createFileWorkbook(buildWorkbook(...sheets)), 'all')).findings
        .filter((finding) => finding.rule === 'kpi-missing')
        .map((finding) => finding.message);
    expect((await missing(RETURN)).join(' ')).not.toMatch(/Shoe size/);
    expect((await missing(RETURN, SERVICES, KPIS)).join(' ')).toMatch(/Shoe size/);
  });

  it('tells what is wrong with its own specifications at their cells, as findings like any other', async () => {
    const problems = async (...sheets: SheetDraft[]) =>
      (await checkReturns(createFileWorkbook(buildWorkbook(...sheets)), 'all')).findings
        .filter(({ rule }) => rule.startsWith('specification-'))
        .map(({ sheet, areas, message }) => [sheet, areas.map(printArea).join(), message]);
    const renamed = (draft: SheetDraft): SheetDraft => ({
      ...draft,
      rows: draft.rows!.map((row) => row.map((value) => (value === 'Service ID' ? 'Number' : value))),
    });
    expect(await problems(RETURN, SERVICES, KPIS)).toEqual([]);
    expect(await problems(RETURN, renamed(KPIS), renamed(SERVICES))).toEqual([
      ['Measures', '', 'Sheet “Measures”: the table KPIs has no column “Service ID”.'],
      ['Register', '', 'Sheet “Register”: the table Services has no column “Service ID”.'],
    ]);
    const unknown = { ...KPIS, at: 'B4', tables: { KPIs: 'B4:G5' } };
    const row = { ...unknown, rows: unknown.rows!.map((cells) => cells.map((cell) => (cell === '*' ? 'S9' : cell))) };
    expect(await problems(RETURN, SERVICES, row)).toEqual([
      ['Measures', 'B5', 'B5, Service ID: no service in the table Services has the ID or the name “S9”.'],
    ]);
  });

  it('tells a sheet that could not be read as not checked', async () => {
    const workbook = buildWorkbook(RETURN, { name: 'Stray', rows: [['a']] });
    workbook.sheets[1]!.place(1_048_575, 16_383, { value: 'x', style: 0 });
    const report = await checkReturns(createFileWorkbook(workbook), 'all');
    expect(report.sheets).toEqual(['Q1']);
    expect(report.notChecked).toContainEqual({
      sheet: 'Stray',
      what: 'The whole sheet',
      why: expect.stringContaining('XFD1048576') as string,
    });
  });

  it('stops with Cancelled once the signal is aborted', async () => {
    const controller = new AbortController();
    const port = createFileWorkbook(buildWorkbook(RETURN));
    controller.abort();
    await expect(checkReturns(port, 'all', { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('time slices', () => {
  function* work(steps: number, onStep: () => void): Generator<undefined, string> {
    for (let step = 0; step < steps; step++) {
      onStep();
      yield undefined;
    }
    return 'done';
  }

  it('rests whenever a slice is used up, and only then', async () => {
    let clock = 0;
    let pauses = 0;
    const rest = createRest({ now: () => clock, pause: () => Promise.resolve(void (pauses += 1)) });
    expect(
      await drain(
        work(100, () => (clock += SLICE_MS / 10)),
        rest,
      ),
    ).toBe('done');
    expect(pauses).toBe(10);
  });

  it('counts slices across pieces of work', async () => {
    let clock = 0;
    let pauses = 0;
    const rest = createRest({ now: () => clock, pause: () => Promise.resolve(void (pauses += 1)) });
    for (let piece = 0; piece < 20; piece++)
      await drain(
        work(1, () => (clock += SLICE_MS / 2)),
        rest,
      );
    expect(pauses).toBe(10);
  });

  it('is cancelled at the next rest', async () => {
    const controller = new AbortController();
    let steps = 0;
    const rest = createRest({ now: () => 0, pause: () => Promise.resolve(), signal: controller.signal });
    const draining = drain(
      work(1_000, () => {
        if ((steps += 1) === 5) controller.abort();
      }),
      rest,
    );
    await expect(draining).rejects.toBeInstanceOf(Cancelled);
    expect(steps).toBe(5);
  });
});
