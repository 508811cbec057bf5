import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { coAuthor } from '../../support/co-author';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const openOnTheWeb = async (workbook: Workbook): Promise<StartedHost> =>
  (started = await startHost(workbook, { profile: 'Web' }));

const COLUMNS = ['K1', 'K2', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

/** `History` of so many rows of ten columns, of texts of ten characters. */
const history = (rows: number): SheetDraft => ({
  name: 'History',
  rows: [
    COLUMNS,
    ...Array.from({ length: rows }, (_, row) => [`S${row}`, `P${row}`, ...Array<string>(8).fill('aaaaaaaaaa')]),
  ],
  tables: { History: `A1:J${rows + 1}` },
});

const lengthOf = ({ workbook }: StartedHost): number => {
  const { top = 0, bottom = 0 } = workbook.sheetNamed('History')?.tables[0]?.area ?? {};
  return bottom - top;
};

const change = (put: readonly (readonly string[])[]) => ({
  table: 'History',
  headers: ['K1', 'K2', 'C'],
  keys: ['K1', 'K2'],
  put,
  drop: [],
});

const others = (count: number): string[][] => Array.from({ length: count }, (_, row) => [`N${row}`, `Q${row}`, 'x']);

describe('a change of rows near what Excel on the web hands over at once', () => {
  it.each([11_200, 11_600, 11_800])('adds 600 rows to %i once', async (count) => {
    const host = await openOnTheWeb(buildWorkbook(history(count)));
    await createExcelWorkbook().changeRows(change(others(600)));
    expect(lengthOf(host)).toBe(count + 600);
  });

  it('writes nothing twice when only the answer to it was too large', async () => {
    const host = await openOnTheWeb(buildWorkbook(history(100)));
    // Somebody pastes long texts beside the cells that are written, after the rows were looked at.
    const notes = Array.from({ length: 100 }, () => ['x'.repeat(32_000)]);
    host.host.faults.beforeSync(3, () => {
      coAuthor(host.workbook).type('History', 'E2', notes);
    });
    const put = Array.from({ length: 100 }, (_, row) => [`S${row}`, `P${row}`, 'y']);
    await createExcelWorkbook().changeRows(change([...put, ...others(5)]));
    expect(lengthOf(host)).toBe(105);
    expect(host.workbook.sheets[0]?.values(area('A101:C103'))).toEqual([
      ['S99', 'P99', 'y'],
      ['N0', 'Q0', 'x'],
      ['N1', 'Q1', 'x'],
    ]);
  });
});

describe('a change so large that what stood there takes several answers', () => {
  it('is taken back whole when somebody inserts a row meanwhile', async () => {
    const host = await openOnTheWeb(buildWorkbook(history(9_000)));
    const before = host.workbook.sheets[0]?.values(area('A2:C9001'));
    const put = Array.from({ length: 9_000 }, (_, row) => [`S${row}`, `P${row}`, `y${row}`]);
    const port = createExcelWorkbook();
    host.host.meter.reset();
    const { undo } = await port.changeRows(change(put));
    const requests = host.host.meter.reading.syncs;
    expect(await undo()).toEqual({ restored: true });
    host.host.faults.beforeSync(requests - 1, () => {
      coAuthor(host.workbook).insertRows('History', '5002:5002');
    });
    await expect(port.changeRows(change(put))).rejects.toMatchObject({
      message: expect.stringContaining('has been taken back') as string,
    });
    const after = host.workbook.sheets[0]?.values(area('A2:C9002'));
    expect(after?.filter(([key]) => key !== null)).toEqual(before);
  });
});

describe('a table larger than Excel on the web hands over at once', () => {
  const COUNT = 200_000;

  it('is read, changed and put back', async () => {
    const host = await openOnTheWeb(buildWorkbook(history(COUNT)));
    const port = createExcelWorkbook();
    const [table] = await port.readTables(['History']);
    expect(table?.rows).toHaveLength(COUNT);
    expect(table?.rows.at(-1)?.slice(0, 3)).toEqual(['S199999', 'P199999', 'aaaaaaaaaa']);
    const known = Array.from({ length: 400 }, (_, row) => [`S${row * 500}`, `P${row * 500}`, 'changed']);
    host.host.meter.reset();
    const { undo } = await port.changeRows(change([...known, ...others(600)]));
    // The values, once in vain and once in blocks, and nothing else of rows that stay as they are.
    expect(host.host.meter.reading.bytesIn).toBeLessThan(COUNT * 10 * 26);
    expect(lengthOf(host)).toBe(COUNT + 600);
    expect(host.workbook.sheets[0]?.values(area('B199502:C199502'))).toEqual([['P199500', 'changed']]);
    expect(await undo()).toEqual({ restored: true });
    expect(lengthOf(host)).toBe(COUNT);
    expect(host.workbook.sheets[0]?.values(area('B199502:C199502'))).toEqual([['P199500', 'aaaaaaaaaa']]);
  });

  it('is read anew when somebody deletes rows of it meanwhile', async () => {
    const host = await openOnTheWeb(buildWorkbook(history(45_000)));
    const port = createExcelWorkbook();
    host.host.faults.beforeSync(5, () => {
      coAuthor(host.workbook).deleteRows('History', '2:3');
    });
    const [table] = await port.readTables(['History']);
    expect(table?.rows).toHaveLength(44_998);
    expect(new Set(table?.rows.map(([key]) => key)).size).toBe(44_998);
  });
});
