import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { CellChange } from '../../../src/domain/model/fixes';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { coAuthor } from '../../support/co-author';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const openWith = async (drafts: readonly SheetDraft[], options: HostOptions = {}): Promise<StartedHost> =>
  (started = await startHost(buildWorkbook(...drafts), options));

/** What a formula at the top of a spill gives, from the cells it looks at. */
function spill(workbook: Workbook, from: string, to: string): void {
  const sheet = workbook.sheets[0]!;
  const [source, into] = [area(from), area(to)];
  sheet.spills = [...sheet.spills, into];
  workbook.listen((event) => {
    if (event.kind !== 'cells-changed' || event.by !== 'add-in' || sheet.spills.length === 0) return;
    sheet.values(source).forEach(([value], index) => {
      const cell = sheet.cell(into.top + index, into.left);
      const result = String(value).toUpperCase();
      if (cell && cell.value !== result)
        workbook.replaceCell(sheet.id, into.top + index, into.left, { ...cell, value: result });
    });
  });
}

const change = (row: number, before: string): CellChange => ({
  sheet: 'Q1',
  row,
  column: 1,
  before,
  after: before.trim(),
});

describe('a formula spills between the cells that are changed', () => {
  const draft: SheetDraft = {
    name: 'Q1',
    rows: [
      ['ID', 'Gender'],
      ['R1', ' f'],
      ['R2', ' F'],
      ['R3', ' f again'],
      ['R4', ' m'],
    ],
    formulas: { B3: '=VSTACK(UPPER(B2),B2&" again")' },
  };

  it('they are changed and put back, and it spills on', async () => {
    const { workbook } = await openWith([draft]);
    const sheet = workbook.sheets[0]!;
    sheet.spills = [area('B3:B4')];
    workbook.listen((event) => {
      if (event.kind !== 'cells-changed' || event.by !== 'add-in') return;
      const cell = sheet.cell(3, 1)!;
      workbook.replaceCell(sheet.id, 3, 1, { ...cell, value: `${String(sheet.value(1, 1))} again` });
    });
    const replaced = await createExcelWorkbook().replaceValues([change(1, ' f'), change(4, ' m')]);
    expect(replaced).toMatchObject({ changed: 2, skipped: [] });
    expect(sheet.values(area('B2:B5')).flat()).toEqual(['f', ' F', 'f again', 'm']);
    expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
    expect(sheet.spills).toHaveLength(1);
    expect(sheet.values(area('B2:B5')).flat()).toEqual([' f', ' F', ' f again', ' m']);
  });
});

describe('what stands beside a changed cell changes without anybody', () => {
  const rows = [
    ['ID', 'Gender', 'Same'],
    ['R1', ' f', ' F'],
    ['R2', ' m', ' M'],
  ];
  const changes = [change(1, ' f'), change(2, ' m')];

  it('as a formula spills there from it', async () => {
    const { workbook } = await openWith([{ name: 'Q1', rows, formulas: { C2: '=UPPER(B2:B3)' } }]);
    spill(workbook, 'B2:B3', 'C2:C3');
    const replaced = await createExcelWorkbook().replaceValues(changes);
    expect(replaced.changed).toBe(2);
    expect(workbook.sheets[0]!.values(area('C2:C3')).flat()).toEqual(['F', 'M']);
    expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
    expect(workbook.sheets[0]!.values(area('B2:C3'))).toEqual([
      [' f', ' F'],
      [' m', ' M'],
    ]);
  });

  it.each([
    ['a row is put in below', (workbook: Workbook) => coAuthor(workbook).insertRows('Q1', '5:5')],
    [
      'a sheet is renamed',
      (workbook: Workbook) => {
        coAuthor(workbook).renameSheet('Other', 'April');
        const [sheet] = workbook.sheets;
        workbook.replaceCell(sheet!.id, 2, 2, { ...sheet!.cell(2, 2)!, formula: '=April!A1' });
      },
    ],
  ])('as %s, and formulas are written anew', async (_, doing) => {
    const sums = { C2: '=SUM(A5:A9)', C3: '=Other!A1' };
    const { workbook } = await openWith([
      { name: 'Q1', rows, formulas: sums },
      { name: 'Other', rows: [['x']] },
    ]);
    const replaced = await createExcelWorkbook().replaceValues(changes);
    const before = ['C2', 'C3'].map((address) => workbook.sheets[0]!.cell(area(address).top, 2)?.formula);
    doing(workbook);
    const after = ['C2', 'C3'].map((address) => workbook.sheets[0]!.cell(area(address).top, 2)?.formula);
    expect(after).not.toEqual(before);
    expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
  });

  it('as a note is typed in a new column, where only the ends of rows are looked at', async () => {
    const many = Array.from({ length: 3_100 }, (_, row) => [`R${row}`, ' f', row]);
    const { workbook } = await openWith([{ name: 'Q1', rows: many }]);
    const replaced = await createExcelWorkbook().replaceValues(many.map((_, row) => change(row, ' f')));
    expect(replaced.changed).toBe(3_100);
    coAuthor(workbook).type('Q1', 'F7', [['looks right']]);
    coAuthor(workbook).type('Q1', 'C9', [['another']]);
    expect(await replaced.undo()).toEqual({ restored: 3_099, left: 1 });
  });
});
