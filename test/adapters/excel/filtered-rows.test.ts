import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { setFilter } from '../../../src/workbook/structure/filter-rows';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const COUNT = 12;

/** A table of which a filter shows every third row, in an Excel that misplaces what is written over hidden rows. */
async function openFiltered(): Promise<StartedHost> {
  const rows = Array.from({ length: COUNT }, (_, row) => [`S${row + 1}`, row, row % 3 === 0 ? 'shown' : 'hidden']);
  const workbook = buildWorkbook({
    name: 'Money',
    rows: [['ID', 'Amount', 'Kind'], ...rows],
    tables: { Awards: `A1:C${COUNT + 1}` },
  });
  started = await startHost(workbook, { filters: 'strict' });
  const [sheet] = workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error('The workbook has a table.');
  const criteria = [{ column: 2, filterOn: 'Values' as const, values: ['shown'] }];
  setFilter(workbook, sheet.id, undefined, { tableId: table.id, area: table.area, criteria }, 'person');
  return started;
}

const valuesIn = (workbook: Workbook, address: string) => workbook.sheets[0]?.values(area(address));
const change = (put: readonly (readonly [string, number])[], drop: readonly (readonly [string])[] = []) => ({
  table: 'Awards',
  headers: ['ID', 'Amount'],
  keys: ['ID'],
  put,
  drop,
});

describe('rows of a table that a filter hides', () => {
  it('are written in their places, and put back', async () => {
    const { workbook } = await openFiltered();
    const before = valuesIn(workbook, 'A1:C14');
    const put = Array.from({ length: COUNT }, (_, row) => [`S${row + 1}`, row + 0.5] as const);
    const { undo } = await createExcelWorkbook().changeRows(change(put));
    expect(valuesIn(workbook, 'B2:B13')).toEqual(put.map(([, amount]) => [amount]));
    expect(await undo()).toEqual({ restored: true });
    expect(valuesIn(workbook, 'A1:C14')).toEqual(before);
  });

  it('are not deleted: it says what to do, and nothing is written', async () => {
    const { workbook } = await openFiltered();
    const before = valuesIn(workbook, 'A1:C14');
    const wanted = change([['S1', 99]], [['S5']]);
    await expect(createExcelWorkbook().changeRows(wanted)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(
        /A filter hides rows of the table “Awards”.*Show all rows \(Data, Clear\)/,
      ) as string,
    });
    expect(valuesIn(workbook, 'A1:C14')).toEqual(before);
  });

  it('let others be added at the end, which are taken out again once all rows are shown', async () => {
    const { workbook } = await openFiltered();
    const { undo } = await createExcelWorkbook().changeRows(
      change([
        ['S13', 5],
        ['S2', 7],
      ]),
    );
    expect(valuesIn(workbook, 'A14:B14')).toEqual([['S13', 5]]);
    await expect(undo()).rejects.toMatchObject({ message: expect.stringContaining('Data, Clear') as string });
    const [sheet] = workbook.sheets;
    if (sheet) setFilter(workbook, sheet.id, sheet.filters[0], undefined, 'person');
    expect(await undo()).toEqual({ restored: true });
    expect(valuesIn(workbook, 'A3:B3')).toEqual([['S2', 1]]);
    expect(valuesIn(workbook, 'A14:A14')).toEqual([[null]]);
  });
});
