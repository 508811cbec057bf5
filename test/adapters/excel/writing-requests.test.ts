import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import type { CellChange } from '../../../src/domain/model/fixes';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

/** From here on numbers are no days, which would have to be looked at once while nobody knows how the workbook counts them. */
const NO_DATE = 100_000;

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const open = async (workbook: Workbook, options?: Parameters<typeof startHost>[1]): Promise<StartedHost> =>
  (started = await startHost(workbook, options));

/** Requests sent while `work` runs. */
async function requestsOf({ host }: StartedHost, work: () => Promise<unknown>): Promise<number> {
  host.meter.reset();
  await work();
  return host.meter.reading.syncs;
}

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `Return ${index + 1}`);

const long = (name: string): SheetDraft => ({
  name,
  rows: Array.from({ length: 200 }, (_, row) => [row % 2 ? 'Male' : ' Female', row, 'x']),
});

const fixesOn = (sheet: string): CellChange[] =>
  Array.from({ length: 100 }, (_, index) => ({
    sheet,
    row: index * 2,
    column: 0,
    before: ' Female',
    after: 'Female',
  }));

const documentOf = (name: string, rows = 3): SheetDocument => ({
  name,
  cells: [
    { row: 0, column: 0, value: name, look: 'title' },
    { row: 0, column: 1, value: 1, formula: '=1+0', numberFormat: '0' },
  ],
  tables: [
    {
      name: name.replaceAll(' ', '_'),
      top: 2,
      left: 0,
      headers: ['Gender', 'Age'],
      rows: Array.from({ length: rows }, (_, row) => ['Female', row]),
    },
  ],
  columns: [{ width: 20, numberFormat: '@' }, { width: 10 }],
  choices: [{ areas: [area('A4:A9')], from: ['Female', 'Male'], isStrict: true }],
  frozenRows: 3,
  frozenColumns: 0,
  print: { orientation: 'landscape', titleRow: 2 },
});

const TABLE: SheetDraft = {
  name: 'Notes',
  rows: [
    ['Finding', 'Reason'],
    ['F1', 'known'],
    ['F2', 'known'],
  ],
  tables: { Ignored: 'A1:B3' },
};

describe('requests do not grow with cells, sheets or rows', () => {
  for (const count of [1, 5]) {
    it(`reads areas of a sheet in one request, ${count} at once`, async () => {
      const host = await open(buildWorkbook(long('A')));
      const areas = Array.from({ length: count }, (_, row) => area(`A${row + 1}:C${row + 1}`));
      expect(await requestsOf(host, () => createExcelWorkbook().readAreas('A', areas))).toBe(1);
    });

    it(`changes values on ${count} sheets in two requests, and puts them back in two`, async () => {
      const host = await open(buildWorkbook(...namesOf(count).map(long)));
      const port = createExcelWorkbook();
      host.host.meter.reset();
      const replaced = await port.replaceValues(namesOf(count).flatMap(fixesOn));
      expect(host.host.meter.reading.syncs).toBe(2);
      expect(await requestsOf(host, () => replaced.undo())).toBe(2);
    });

    it(`adds ${count} sheets in four requests, the last for how they are printed`, async () => {
      const host = await open(buildWorkbook({ name: 'Front' }));
      const documents = namesOf(count).map((name) => documentOf(name));
      expect(await requestsOf(host, () => createExcelWorkbook().addSheets(documents))).toBe(4);
    });

    it(`writes ${count * 100} rows in three requests, in two where they are only added`, async () => {
      const host = await open(buildWorkbook(TABLE));
      const port = createExcelWorkbook();
      const rows = Array.from({ length: count * 100 }, (_, row) => [`F${row}`, 'agreed']);
      const wanted = { headers: ['Finding', 'Reason'], keys: ['Finding'], put: rows, drop: [] };
      const dropped = { ...wanted, put: [], drop: rows.map(([finding]) => [finding ?? '']) };
      expect(await requestsOf(host, () => port.changeRows({ ...wanted, table: 'Ignored' }))).toBe(3);
      // One row of a table stays: it is emptied before the others go. It is filled first, and looked at before.
      expect(await requestsOf(host, () => port.changeRows({ ...dropped, table: 'Ignored' }))).toBe(4);
      expect(await requestsOf(host, () => port.changeRows({ ...wanted, keys: [], table: 'Ignored' }))).toBe(3);
      expect(await requestsOf(host, () => port.changeRows({ ...wanted, keys: [], table: 'Ignored' }))).toBe(2);
      expect(await requestsOf(host, () => port.changeRows({ ...wanted, table: 'Elsewhere' }))).toBe(4);
    });

    it(`reads ${count} sheets with formulas and hidden rows in three requests`, async () => {
      const sheets = namesOf(count).map((name): SheetDraft => ({
        ...long(name),
        formulas: { B3: '=[Master.xlsx]Q1!A1' },
        hiddenRows: [4, 5],
        merges: ['B8:C8'],
      }));
      const host = await open(buildWorkbook(...sheets));
      expect(await requestsOf(host, () => createExcelWorkbook().readSheets('all'))).toBe(3);
    });
  }

  it('reads and keeps a setting in one request each, and in none right after the sheets', async () => {
    const host = await open(buildWorkbook({ name: 'A', rows: [['x']] }));
    const port = createExcelWorkbook();
    expect(await requestsOf(host, () => port.writeSetting('ringfence.headings', { a: 1 }))).toBe(1);
    expect(await requestsOf(host, () => port.readSetting('ringfence.headings'))).toBe(1);
    await port.readSheets('all');
    expect(await requestsOf(host, () => port.readSetting('ringfence.headings'))).toBe(0);
    expect(await port.readSetting('ringfence.headings')).toEqual({ a: 1 });
    await port.readSheets('all');
    await port.writeSetting('ringfence.headings', 'newer');
    expect(await port.readSetting('ringfence.headings')).toBe('newer');
  });

  it('sends few formulas beside the values, and none of a sheet that is full of them', async () => {
    const rows = Array.from({ length: 21_000 }, (_, row) => [NO_DATE + row, `Case ${row}`]);
    const workbook = buildWorkbook({ name: 'Full', rows });
    const [sheet] = workbook.sheets;
    rows.forEach((_, row) =>
      sheet?.place(row, 0, { value: NO_DATE + row, formula: `='[Master 2024.xlsx]Q1'!A${row}`, style: 0 }),
    );
    const host = await open(workbook);
    host.host.meter.reset();
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(host.host.meter.reading.bytesIn).toBeLessThan(JSON.stringify(rows).length * 1.2);
    expect(grids[0]?.details?.externalLinks).toEqual([]);
  });
});

describe('payload limits', () => {
  const text = 'x'.repeat(20_000);

  it('changes values in parts where Excel on the web does not take them at once, and puts them back', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row % 100 === 0 ? text : 'short', row]);
    // Far apart, so that they are many ranges.
    const { workbook } = await open(buildWorkbook(...namesOf(100).map((name) => ({ name, rows }))), { profile: 'Web' });
    const changes = namesOf(100).flatMap((sheet) =>
      [0, 100, 200, 300].map((row) => ({ sheet, row, column: 0, before: text, after: `y${text}` })),
    );
    const replaced = await createExcelWorkbook().replaceValues(changes);
    expect(replaced.changed).toBe(400);
    expect(workbook.sheets[99]?.value(300, 0)).toBe(`y${text}`);
    expect(await replaced.undo()).toEqual({ restored: 400, left: 0 });
    expect(workbook.sheets[99]?.value(300, 0)).toBe(text);
  });

  it('writes thousands of awards as a few ranges, and in parts where Excel does not take them at once', async () => {
    const COUNT = 20_000;
    const rows = [
      ['ID', 'Amount', 'Note'],
      ...Array.from({ length: COUNT }, (_, row) => [`S${row}`, NO_DATE + row, 'kept']),
    ];
    const draft = { name: 'Awards', rows, tables: { Awards: `A1:C${COUNT + 1}` } };
    const host = await open(buildWorkbook(draft), { profile: 'Web' });
    const change = (put: readonly (readonly [string, number])[]) => ({
      table: 'Awards',
      headers: ['ID', 'Amount'],
      keys: ['ID'],
      put,
      drop: [],
    });
    const all = change(rows.slice(1).map(([id], at) => [String(id), NO_DATE + at + 0.5]));
    expect(await requestsOf(host, () => createExcelWorkbook().changeRows(all))).toBe(3);
    expect(host.workbook.sheets[0]?.values(area('A8001:C8001'))).toEqual([['S7999', NO_DATE + 7999.5, 'kept']]);
    // Every other row: each is a range of its own, with calls that come to more than five megabytes.
    const scattered = change(
      rows.slice(1).flatMap(([id], at) => (at % 2 === 0 ? [[String(id), NO_DATE + at + 0.25]] : [])),
    );
    const port = createExcelWorkbook();
    expect(await requestsOf(host, () => port.changeRows(scattered))).toBeGreaterThan(3);
    expect(host.workbook.sheets[0]?.values(area('B7999:B8001'))).toEqual([
      [NO_DATE + 7997.5],
      [NO_DATE + 7998.25],
      [NO_DATE + 7999.5],
    ]);
  });

  it('adds sheets in parts, whole', async () => {
    const { workbook } = await open(buildWorkbook({ name: 'Front' }), { profile: 'Web' });
    const large = documentOf('Large', 300_000);
    const { names } = await createExcelWorkbook().addSheets([documentOf('Small'), large]);
    expect(names).toEqual(['Small', 'Large']);
    const sheet = workbook.sheetNamed('Large');
    expect(sheet?.tables[0]?.area).toEqual(area('A3:B300003'));
    expect(sheet?.value(300_002, 1)).toBe(299_999);
    expect(workbook.activeSheetId).toBe(workbook.sheetNamed('Small')?.id);
  });
});

describe('when Excel fails half-way', () => {
  const failureOf = (work: Promise<unknown>): Promise<Error | undefined> =>
    work.then(
      () => undefined,
      (error: unknown) => error as Error,
    );
  /** Every cell with its style. A formula's value is left out: nothing calculates here. */
  const cellsOf = (workbook: Workbook): string[] =>
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells()].map(([row, column, { value, formula, style }]) =>
        JSON.stringify([sheet.name, row, column, formula ?? value, workbook.styles.get(style)]),
      ),
    );

  it('puts every cell back, wherever changing values fails', async () => {
    const host = await open(buildWorkbook({ ...long('A'), formulas: { A1: '=" Female"' } }, long('B')));
    const port = createExcelWorkbook();
    const before = cellsOf(host.workbook);
    const changes = ['A', 'B'].flatMap(fixesOn).map((change) => ({ ...change, numberFormat: '@' }));
    let failed = 0;
    for (let afterActions = 0; ; afterActions += 1) {
      host.host.faults.failSync({ sync: 2, code: 'GeneralException', afterActions });
      const error = await failureOf(port.replaceValues(changes));
      if (!error) break;
      failed += 1;
      expect(error.message).toMatch(/Your cells are as they were\.$/);
      expect(cellsOf(host.workbook).filter((cell, index) => cell !== before[index])).toEqual([]);
    }
    expect(failed).toBeGreaterThan(4);
    expect(host.workbook.sheets[1]?.value(0, 0)).toBe('Female');
  });

  it.each([
    ['the blank sheets', 2, 1, 4],
    ['what stands on them', 3, 4, 20],
  ])('adds no sheet, wherever adding %s fails, and says so', async (_, sync, step, least) => {
    const host = await open(buildWorkbook({ name: 'Front', rows: [['x']] }));
    const port = createExcelWorkbook();
    const front = host.workbook.activeSheetId;
    let failed = 0;
    for (let afterActions = 0; ; afterActions += step) {
      host.host.faults.failSync({ sync, code: 'GeneralException', afterActions });
      const error = await failureOf(port.addSheets([documentOf('One'), documentOf('Two')]));
      if (!error) break;
      failed += 1;
      expect(error.message).toMatch(/No sheet was added\.$/);
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Front']);
      expect(host.workbook.activeSheetId).toBe(front);
    }
    expect(failed).toBeGreaterThan(least);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Front', 'One', 'Two']);
  });

  it('leaves the sheet that somebody else adds under the same name meanwhile', async () => {
    const { workbook } = await open(buildWorkbook({ name: 'Front' }));
    const sync = Reflect.get(Excel.RequestContext.prototype, 'sync') as () => Promise<void>;
    let requests = 0;
    const spy = jest.spyOn(Excel.RequestContext.prototype, 'sync').mockImplementation(function (
      this: Excel.RequestContext,
    ) {
      requests += 1;
      if (requests === 2) {
        const theirs = workbook.addSheet('Two', 'person');
        workbook.setCells(theirs.id, 0, 0, [[{ value: 'theirs' }]], 'person');
      }
      return sync.call(this);
    });
    const failure = failureOf(createExcelWorkbook().addSheets([documentOf('One'), documentOf('Two')]));
    expect((await failure)?.message).toMatch(/No sheet was added\.$/);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Front', 'Two']);
    expect(workbook.sheetNamed('Two')?.value(0, 0)).toBe('theirs');
    spy.mockRestore();
  });

  it('says so at once while a cell is being edited, and changes nothing', async () => {
    const host = await open(buildWorkbook(long('A'), TABLE));
    const port = createExcelWorkbook();
    const before = cellsOf(host.workbook);
    host.host.faults.editingCell = true;
    for (const call of [
      () => port.readAreas('A', [area('A1')]),
      () => port.replaceValues(fixesOn('A')),
      () => port.addSheets([documentOf('One')]),
      () => port.changeRows({ table: 'Ignored', headers: ['Finding'], keys: [], put: [['F9']], drop: [] }),
      () => port.writeSetting('ringfence.headings', 1),
    ]) {
      await expect(call()).rejects.toMatchObject({ kind: 'cell-being-edited' });
    }
    host.host.faults.editingCell = false;
    expect(cellsOf(host.workbook)).toEqual(before);
    expect(host.workbook.settings.size).toBe(0);
  });

  it('says which table to look at when writing rows fails', async () => {
    const host = await open(buildWorkbook(TABLE));
    host.host.faults.failSync({ sync: 2, code: 'GeneralException' });
    const wanted = { table: 'Ignored', headers: ['Finding'], keys: [], put: [['F9']], drop: [] };
    await expect(createExcelWorkbook().changeRows(wanted)).rejects.toMatchObject({
      kind: 'unexpected',
      message: expect.stringContaining('“Ignored”') as string,
    });
  });

  it('adds none of rows without keys, wherever adding them fails, also where equal ones stand', async () => {
    // One blank row at the end: it is used up first, so that the rows that stand look like those that are added.
    const draft: SheetDraft = {
      name: 'Notes',
      rows: [['Finding', 'Reason'], ['F1', 'known'], [null, null], ['below']],
      tables: { Ignored: 'A1:B3' },
    };
    const host = await open(buildWorkbook(draft));
    const before = cellsOf(host.workbook);
    const equal = ['F1', 'known'];
    const put = [equal, equal, equal];
    const wanted = { table: 'Ignored', headers: ['Finding', 'Reason'], keys: [], put, drop: [] };
    let failed = 0;
    for (let afterActions = 0; ; afterActions += 1) {
      host.host.faults.failSync({ sync: 3, code: 'GeneralException', afterActions });
      const error = await failureOf(createExcelWorkbook().changeRows(wanted));
      if (!error) break;
      failed += 1;
      expect([afterActions, error.message]).toEqual([afterActions, expect.stringMatching(/as they were\.$/)]);
      expect(host.workbook.sheets[0]?.tables[0]?.area).toEqual(area('A1:B3'));
      expect(cellsOf(host.workbook).filter((cell) => !cell.includes('null'))).toEqual(
        before.filter((cell) => !cell.includes('null')),
      );
    }
    expect(failed).toBeGreaterThan(3);
    expect(host.workbook.sheets[0]?.values(area('A3:A6'))).toEqual([['F1'], ['F1'], ['F1'], ['below']]);
  });

  it('says so when a setting was not kept', async () => {
    const host = await open(buildWorkbook({ name: 'A' }));
    const { settings } = host.workbook;
    jest.spyOn(settings, 'set').mockImplementation(() => settings);
    await expect(createExcelWorkbook().writeSetting('ringfence.headings', 1)).rejects.toMatchObject({
      kind: 'unexpected',
      message: expect.stringContaining('did not keep') as string,
    });
  });

  it.each([
    ['Range.getSpecialCellsOrNullObject', 2],
    ['Range.getMergedAreasOrNullObject', 2],
    ['Range.getSpecialCellsOrNullObject', 3],
  ])('reads the values all the same when %s fails in request %i', async (place, sync) => {
    const host = await open(buildWorkbook({ ...long('A'), formulas: { B3: '=1+1' } }));
    host.host.faults.failSync({ sync, code: 'GeneralException', message: place });
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.values).toHaveLength(200);
    expect(grids[0]).not.toHaveProperty('details');
  });
});

describe("Excel's own undo", () => {
  const merged: SheetDraft = { ...long('A'), merges: ['A1:C1'] };

  it.each([
    ['Microsoft 365', [], 1],
    ['LTSC 2024', ['The add-in looked for merged cells.'], 1],
  ] as const)('reading sheets with merged cells in %s', async (profile, wanted, areas) => {
    const { host } = await open(buildWorkbook(merged), { profile });
    const told: string[] = [];
    host.onUndoLost((why) => told.push(why));
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.details?.mergedAreas).toHaveLength(areas);
    expect(told).toEqual(wanted);
  });

  it('stays whole where looking for merged cells would lose it, and so they are not looked for', async () => {
    const { host, Office } = await open(buildWorkbook(merged));
    const { requirements } = Office.context;
    jest
      .spyOn(requirements, 'isSetSupported')
      .mockImplementation((name, version) => name !== 'ExcelApiUndo' || String(version) === '1.1');
    const told: string[] = [];
    host.onUndoLost((why) => told.push(why));
    const { grids } = await createExcelWorkbook().readSheets('all');
    expect(grids[0]?.details).toMatchObject({ mergedAreas: [], hiddenRows: [] });
    expect(told).toEqual([]);
  });
});
