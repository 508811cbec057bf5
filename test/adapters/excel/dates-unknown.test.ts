import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

/** 1 July 2019 and days after it. */
const JULY = 43_647;
const DATE = 'dd/mm/yyyy';

const open = async (uses1904Dates: boolean, ...drafts: readonly SheetDraft[]): Promise<StartedHost> => {
  const workbook = buildWorkbook(...drafts);
  workbook.uses1904Dates = uses1904Dates;
  return (started = await startHost(workbook, { dates1904: 'raw' }));
};

const awards = (numberFormat: string): SheetDraft => ({
  name: 'Awards',
  rows: [
    ['ID', 'From', 'Amount'],
    ['S1', JULY, 50_000],
    ['S2', JULY + 30, 60_000],
  ],
  styles: { B2: { numberFormat }, B3: { numberFormat } },
  tables: { Awards: 'A1:C3' },
});
/** No date stands there, but there will. */
const blank = (name = 'Notes'): SheetDraft => ({
  name,
  rows: [
    ['ID', 'From'],
    ['S1', null],
  ],
  styles: { B2: { numberFormat: DATE }, B3: { numberFormat: DATE } },
  tables: { [name]: 'A1:B2' },
});

describe.each([true, false])('before any sheet was read, dates from 1904: %s', (is1904) => {
  it.each([DATE, 'd mmm yyyy', 'mmm-yy', 'd-mmm', 'dddd d', 'dd/mm/yyyy hh:mm'])(
    'tables with dates as %s are read with the right days',
    async (format) => {
      const { host } = await open(is1904, awards(format));
      const port = createExcelWorkbook();
      expect(await port.readTables(['Awards'])).toMatchObject([{ rows: awards(format).rows!.slice(1) }]);
      host.meter.reset();
      await port.readTables(['Awards']);
      // Known by now: no request more than before, but for what 1904 needs.
      expect(host.meter.reading.syncs).toBe(is1904 ? 3 : 2);
    },
  );

  it('areas are read with the right days, as are sheets whose first rows show none', async () => {
    const rows = [...Array.from({ length: 50 }, (_, row) => [`R${row}`]), [JULY], [JULY + 1]];
    const draft = { name: 'Q1', rows, styles: { A51: { numberFormat: DATE }, A52: { numberFormat: DATE } } };
    await open(is1904, draft);
    expect(await createExcelWorkbook().readAreas('Q1', [area('A51:A52')])).toEqual([[[JULY], [JULY + 1]]]);
    expect((await createExcelWorkbook().readSheets('all')).grids[0]?.values).toEqual(rows);
  });

  it('texts become the right days, and are put back', async () => {
    const { workbook } = await open(is1904, { name: 'Q1', rows: [['01/07/2019'], ['02/07/2019']] });
    const changes = [0, 1].map((row) => ({
      sheet: 'Q1',
      row,
      column: 0,
      before: `0${row + 1}/07/2019`,
      after: JULY + row,
      numberFormat: DATE,
    }));
    const replaced = await createExcelWorkbook().replaceValues(changes);
    expect(replaced).toMatchObject({ changed: 2, left: [] });
    expect(workbook.sheets[0]!.values(area('A1:A2')).flat()).toEqual([JULY, JULY + 1]);
    expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
    expect(workbook.sheets[0]!.values(area('A1:A2')).flat()).toEqual(['01/07/2019', '02/07/2019']);
  });

  it('dates whose text tells neither year nor day are not read, and it is said', async () => {
    await open(is1904, awards('mmmm'), { name: 'Q1', rows: [['x']] });
    const port = createExcelWorkbook();
    const { grids, unreadable } = await port.readSheets('all');
    expect(grids.map(({ sheet }) => sheet)).toEqual(['Q1']);
    expect(unreadable).toEqual([{ sheet: 'Awards', why: expect.stringMatching(/from 1900 or from 1904/) as string }]);
    await expect(port.readTables(['Awards'])).rejects.toMatchObject({ kind: 'refused' });
    await expect(port.readAreas('Awards', [area('B2:B3')])).rejects.toMatchObject({ kind: 'refused' });
  });
});

const put = { table: 'Notes', headers: ['ID', 'From'], keys: ['ID'], put: [['S2', JULY]], drop: [] };
const sheet = {
  name: 'New',
  cells: [{ row: 0, column: 0, value: JULY, numberFormat: DATE }],
  tables: [],
  columns: [],
  choices: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'portrait' },
} as const;

describe('dates are written while nobody knows', () => {
  it('rows stand where they are right', async () => {
    const { workbook, host } = await open(false, blank());
    const port = createExcelWorkbook();
    await port.changeRows(put);
    expect(workbook.sheets[0]!.values(area('A2:B3'))).toEqual([
      ['S1', null],
      ['S2', JULY],
    ]);
    host.meter.reset();
    await port.changeRows({ ...put, put: [['S3', JULY + 1]] });
    expect(host.meter.reading.syncs).toBe(2);
  });

  it('rows are taken back where they are other days, and it is said', async () => {
    const { workbook } = await open(true, blank());
    await expect(createExcelWorkbook().changeRows(put)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/counts its dates from 1904.*the table “Notes”.*are as they were\.$/) as string,
    });
    expect(workbook.sheets[0]!.values(area('A2:B3'))).toEqual([
      ['S1', null],
      [null, null],
    ]);
  });

  it.each([true, false])('a sheet stands only where they are right, dates from 1904: %s', async (is1904) => {
    const { workbook } = await open(is1904, { name: 'Q1', rows: [['x']] });
    const added = createExcelWorkbook().addSheets([sheet]);
    if (is1904)
      await expect(added).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/from 1904.*“New”.*No sheet was added\.$/) as string,
      });
    else await added;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(is1904 ? ['Q1'] : ['Q1', 'New']);
  });
});
