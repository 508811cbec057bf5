import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { RowsHalfChanged } from '../../../src/ports/workbook-error';
import { CellError } from '../../../src/workbook/model/values';
import { awards, change, DROP, PUT, rowsIn, settled } from '../../support/awards-meddled';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

describe('rows that may hold a data type', () => {
  const table = awards();
  const rows = (table.rows ?? []).map((row, index) =>
    index === 2 ? [...row.slice(0, 4), CellError.of('#VALUE!')] : row,
  );

  it.each([
    ['deleted', { drop: [['F1', 'S2', 'No']] }],
    ['written over', { headers: ['Fund', 'Service', 'Locked', 'Note'], put: [['F1', 'S2', 'No', 'mine']] }],
  ])('are not %s, and it says which', async (_, parts) => {
    started = await startHost(buildWorkbook({ ...table, rows }));
    const before = rowsIn(started.workbook);
    const { error } = await settled(createExcelWorkbook().changeRows(change(parts)));
    expect(error?.message).toMatch(/^Row 2 of the table “Awards” holds a data type .* under “Note”.*Convert to Text/);
    expect(rowsIn(started.workbook)).toEqual(before);
  });

  it('are written beside it', async () => {
    started = await startHost(buildWorkbook({ ...table, rows }));
    await createExcelWorkbook().changeRows(change({ put: [['F1', 'S2', 5, 'No']] }));
    expect(rowsIn(started.workbook)[1]).toContain('"S2",5');
  });
});

describe('a person who begins to edit a cell when half of a change is done', () => {
  it('has it taken back once the cell is left', async () => {
    const { host, workbook } = (started = await startHost(buildWorkbook(awards())));
    const before = rowsIn(workbook);
    host.faults.beforeSync(4, () => (host.faults.editingCell = true));
    host.meter.reset();
    const { error } = await settled(createExcelWorkbook().changeRows(change({ put: PUT, drop: DROP })));
    expect(error).toMatchObject({ kind: 'cell-being-edited' });
    expect(error?.message).toContain('are changed by now, and others are not');
    // The change, and one try to take it back: nothing is to be found out.
    expect(host.meter.reading.syncs).toBe(5);
    expect(rowsIn(workbook)).not.toEqual(before);
    host.faults.clear();
    expect(await (error as unknown as RowsHalfChanged).undo()).toEqual({ restored: true });
    expect(rowsIn(workbook)).toEqual(before);
  });

  it('has nothing to undo when it could be taken back at once', async () => {
    const { host, workbook } = (started = await startHost(buildWorkbook(awards())));
    const before = rowsIn(workbook);
    host.faults.failSync({ sync: 4, code: 'InvalidOperationInCellEditMode' });
    const { error } = await settled(createExcelWorkbook().changeRows(change({ put: PUT, drop: DROP })));
    expect(error).not.toBeInstanceOf(RowsHalfChanged);
    expect(error?.message).toContain('are as they were');
    expect(rowsIn(workbook)).toEqual(before);
  });
});
