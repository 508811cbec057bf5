import { createReturnsSession } from '../../../src/app/returns/create-returns-session';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { createDateSystem, learnDateSystem } from '../../../src/adapters/excel/date-system';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

/** 1 July 2019 and days after it. */
const JULY = 43_647;
const DATE = { numberFormat: 'dd/mm/yyyy' };

const Q1: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Provider', 'The Shores', null],
    ['Period', '2019-20 Q2', null],
    ['Case ref', 'Gender', 'Referral date'],
    ['C1', 'Female', JULY],
    ['C2', 'Male', JULY + 1],
    ['C3', 'Male', '03/07/2019'],
    ['C4', 'Female', 43_900],
  ],
  styles: { C4: DATE, C5: DATE, C7: DATE },
};
const AWARDS: SheetDraft = {
  name: 'Awards',
  rows: [
    ['ID', 'From', 'Amount'],
    ['S1', JULY, 50_000],
    ['S2', JULY + 0.5, 60_000],
    ['note', JULY, 1],
  ],
  styles: { B2: DATE, B3: { numberFormat: 'd mmm yyyy hh:mm' }, B4: DATE },
  tables: { Awards: 'A1:C3' },
};

const from1904 = (): Workbook => {
  const workbook = buildWorkbook(Q1, AWARDS);
  workbook.uses1904Dates = true;
  return workbook;
};

describe.each(['raw', 'converted'] as const)('a workbook that counts its dates from 1904, %s', (dates1904) => {
  const open = async (): Promise<StartedHost> => (started = await startHost(from1904(), { dates1904 }));

  it('sheets, tables and areas are read with the right days', async () => {
    await open();
    const port = createExcelWorkbook();
    const { grids } = await port.readSheets('all');
    expect(grids.map(({ values }) => values)).toEqual([Q1.rows, AWARDS.rows]);
    expect(await port.readTables(['Awards'])).toMatchObject([
      { rows: AWARDS.rows!.slice(1, 3), below: { top: 3, rows: AWARDS.rows!.slice(3) } },
    ]);
    expect(await port.readAreas('Q1', [area('C4:C5'), area('A4')])).toEqual([[[JULY], [JULY + 1]], [['C1']]]);
  });

  it('values are changed to the right days, and put back', async () => {
    const { workbook } = await open();
    const port = createExcelWorkbook();
    await port.readSheets('all');
    const changes = [
      { sheet: 'Q1', row: 3, column: 2, before: JULY, after: JULY + 7 },
      { sheet: 'Q1', row: 4, column: 2, before: JULY + 1, after: '2 July' },
      { sheet: 'Q1', row: 5, column: 2, before: '03/07/2019', after: JULY + 2, ...DATE },
    ];
    const replaced = await port.replaceValues(changes);
    expect(replaced).toMatchObject({ changed: 3, left: [], skipped: [] });
    const column = (): unknown => workbook.sheets[0]!.values(area('C4:C6')).flat();
    expect(column()).toEqual([JULY + 7, '2 July', JULY + 2]);
    expect((await port.readAreas('Q1', [area('C4:C6')])).flat(2)).toEqual([JULY + 7, '2 July', JULY + 2]);
    expect(await replaced.undo()).toEqual({ restored: 3, left: 0 });
    expect(column()).toEqual([JULY, JULY + 1, '03/07/2019']);
  });

  it('the check finds what it finds in the file', async () => {
    await open();
    const overExcel = createReturnsSession(createExcelWorkbook());
    const overFile = createReturnsSession(createFileWorkbook(from1904()));
    await overExcel.check('all');
    await overFile.check('all');
    const messagesOf = (session: typeof overExcel) => session.getState().report?.findings.map(({ message }) => message);
    expect(messagesOf(overExcel)).toEqual(messagesOf(overFile));
    expect(messagesOf(overExcel)).not.toEqual([]);
  });
});

describe('dates as the file has them', () => {
  const open = async (): Promise<StartedHost> => (started = await startHost(from1904(), { dates1904: 'raw' }));
  const put = (values: readonly CellValue[]) => ({
    table: 'Awards',
    headers: ['ID', 'From'],
    keys: ['ID'],
    put: [['S1', ...values]],
    drop: [],
  });

  it('no date is written into a table or a sheet of ours, and it is said; all else is', async () => {
    const { workbook } = await open();
    const port = createExcelWorkbook();
    await port.readSheets('all');
    const refused = { kind: 'refused', message: expect.stringMatching(/counts its dates from 1904.*Copy/) as string };
    await expect(port.changeRows(put([JULY + 1]))).rejects.toMatchObject(refused);
    expect(workbook.journal.net()).toEqual([]);
    await port.changeRows({ ...put(['x']), headers: ['ID', 'Note'], table: 'Notes' });
    expect(workbook.sheetNamed('Notes')).toBeDefined();
  });

  it('a sheet whose number formats Excel does not tell is not read, and it is said', async () => {
    const { host } = await open();
    host.faults.failMember('Range.NumberFormat', 'GeneralException');
    const { grids, unreadable } = await createExcelWorkbook().readSheets('all');
    expect(grids).toEqual([]);
    expect(unreadable.map(({ sheet }) => sheet)).toEqual(['Q1', 'Awards']);
    expect(unreadable[0]?.why).toMatch(/counts its dates from 1904/);
  });
});

describe('what a displayed date tells', () => {
  it.each([
    ['01/07/2019', JULY, 0],
    ['01/07/2019', JULY - 1462, 1462],
    ['7/1/2019', JULY - 1462, 1462],
    ['7/25/2019', JULY + 24, 0],
    ['7/25/2019', JULY + 24 - 1462, 1462],
    ['1 July 2019', JULY - 1462, 1462],
    ['Jul-19', JULY - 1462, undefined],
    ['2019-07-01 12:00', JULY - 1462 + 0.5, 1462],
    ['43647', JULY, undefined],
    ['01/07/2019', 'text', undefined],
  ])('%j with the value %j', (text, value, daysLess) => {
    const dates = createDateSystem();
    learnDateSystem(dates, [{ values: [[value]], headText: [[text]] }]);
    expect(dates.daysLess).toBe(daysLess);
  });

  it('a workbook whose dates were set right since is read like any other', () => {
    const dates = { daysLess: 1462 };
    learnDateSystem(dates, [{ values: [['x', JULY]], headText: [['x', '01/07/2019']] }]);
    expect(dates.daysLess).toBe(0);
  });
});
