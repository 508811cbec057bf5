import fc from 'fast-check';
import type { RowsChange, SheetEdit } from '../../src/ports/workbook-port';
import type { CellValue } from '../../src/cells/cell-values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { sortRows } from '../../src/workbook/structure/sort-rows';
import { area, type SheetDraft } from '../support/workbooks';
import { formatOf, formulaOf, valuesOf, type Use } from './bench';

const AWARDS: SheetDraft = {
  name: 'Awards',
  at: 'B2',
  rows: [
    ['Service ID', 'Note', 'Amount', 'Fund ID', 'Twice'],
    ['S1', 'agreed', 100, 'F1', 200],
    ['S2', '=text', 50, 'F1', 100],
    ['S3', null, 43556, 'F2', 87112],
    ['below', null, 1, null, null],
  ],
  tables: { Awards: 'B2:F5' },
  formulas: { F3: '=D3*2', F4: '=D4*2', F5: '=D5*2' },
  styles: { D5: { numberFormat: 'dd/mm/yyyy' }, D3: { numberFormat: '@' } },
};

const change = (put: RowsChange['put'], drop: RowsChange['drop'] = []): RowsChange => ({
  table: 'awards',
  headers: ['fund-id', 'Service ID', 'AMOUNT'],
  keys: ['Fund ID', 'Service ID'],
  put,
  drop,
});

/** What every cell holds, with its number format, and where the tables stand. */
function photograph(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    tables: sheet.tables,
    cells: [...sheet.cells()]
      .map(([row, column, { value, formula, style }]) => {
        const { numberFormat = 'General' } = workbook.styles.get(style);
        // A formula's result is worked out again by whoever can.
        return [row, column, formula ?? value, numberFormat].map(String).join(' ');
      })
      // A blank cell without a format is no cell.
      .filter((cell) => !cell.endsWith('null General'))
      .sort(),
  }));
}

/** Rows put and dropped together, and put back. */
export function describeChangeRows(use: Use): void {
  describe('changeRows', () => {
    it('replaces, adds and drops rows at once, and leaves columns it does not name', async () => {
      const { port, workbook } = await use(AWARDS);
      const wanted = change(
        [
          ['F1', 'S1', 75],
          ['F3', 'S9', 5],
          ['F3', 'S9', 6],
        ],
        [
          ['F1', 'S2'],
          ['F9', 'S9'],
        ],
      );
      await port.changeRows(wanted);
      const [sheet] = workbook.sheets;
      expect(valuesOf(sheet, 'B3:E6')).toEqual([
        ['S1', 'agreed', 75, 'F1'],
        ['S3', null, 43556, 'F2'],
        ['S9', null, 6, 'F3'],
        ['below', null, 1, null],
      ]);
      expect(formulaOf(sheet, 'F3')).toBe('=D3*2');
      expect(sheet?.tables[0]?.area).toEqual(area('B2:F5'));
    });

    it('leaves keys that are formulas and guarded cells of rows that stand as they are', async () => {
      const { port, workbook } = await use({ ...AWARDS, formulas: { ...AWARDS.formulas, B3: '="S"&1' } });
      const wanted = { ...change([['F1', 'S1', 75, 'agreed']], [['F1', 'S2', '=text']]), guards: ['Note'] };
      await port.changeRows({ ...wanted, headers: [...wanted.headers, 'Note'] });
      const [sheet] = workbook.sheets;
      expect(formulaOf(sheet, 'B3')).toBe('="S"&1');
      expect(valuesOf(sheet, 'C3:D4')).toEqual([
        ['agreed', 75],
        [null, 43556],
      ]);
    });

    it.each([
      ['put', [['F1', 'S1', 75, 'not agreed']], []],
      ['dropped', [['F1', 'S1', 75, 'agreed']], [['F1', 'S2', null]]],
    ] as const)('refuses a change when what is guarded in a row that is %s is not as given', async (_, put, drop) => {
      const { port, workbook } = await use(AWARDS);
      const wanted = { ...change(put, drop), guards: ['Note'] };
      await expect(port.changeRows({ ...wanted, headers: [...wanted.headers, 'Note'] })).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('Somebody has changed rows') as string,
      });
      expect(workbook.journal.all).toEqual([]);
    });

    it('keeps a row that is put and dropped', async () => {
      const { port, workbook } = await use(AWARDS);
      await port.changeRows(change([['F1', 'S2', 7]], [['F1', 'S2']]));
      expect(valuesOf(workbook.sheets[0], 'B4:E4')).toEqual([['S2', '=text', 7, 'F1']]);
      expect(workbook.sheets[0]?.tables[0]?.area).toEqual(area('B2:F5'));
    });

    it.each<[string, RowsChange]>([
      ['rows replaced', change([['F1', 'S1', 75]])],
      ['rows added', change([['F8', 'S1', 75]])],
      ['a row in the middle dropped', change([], [['F1', 'S2']])],
      ['the last row dropped', change([], [['F2', 'S3']])],
      [
        'two rows dropped and one added',
        change(
          [['F8', 'S1', 75]],
          [
            ['F1', 'S1'],
            ['F2', 'S3'],
          ],
        ),
      ],
      ['as many dropped as added', change([['F8', 'S1', '=1']], [['F1', 'S1']])],
      [
        'all rows dropped',
        change(
          [],
          [
            ['F1', 'S1'],
            ['F1', 'S2'],
            ['F2', 'S3'],
          ],
        ),
      ],
      [
        'all rows dropped and others added',
        change(
          [['F8', 'S8', '01']],
          [
            ['F1', 'S1'],
            ['F1', 'S2'],
            ['F2', 'S3'],
          ],
        ),
      ],
      ['nothing at all', change([], [['F9', 'S9']])],
    ])('puts everything back: %s', async (_, wanted) => {
      const { port, workbook } = await use(AWARDS);
      const before = photograph(workbook);
      const { undo } = await port.changeRows(wanted);
      expect(await undo()).toEqual({ restored: true });
      expect(photograph(workbook)).toEqual(before);
      expect(await undo()).toEqual({ restored: false });
    });

    it('touches nothing when somebody has changed one of its rows since', async () => {
      const { port, workbook } = await use(AWARDS);
      const { undo } = await port.changeRows(change([['F1', 'S1', 75]], [['F1', 'S2']]));
      workbook.setCells(workbook.sheets[0]?.id ?? '', 2, 3, [[{ value: 80 }]], 'person');
      const after = photograph(workbook);
      expect(await undo()).toEqual({ restored: false });
      expect(photograph(workbook)).toEqual(after);
    });

    it('touches nothing when somebody has noted something in a row it added', async () => {
      const { port, workbook } = await use(AWARDS);
      const { undo } = await port.changeRows(change([['F8', 'S1', 75]]));
      workbook.setCells(workbook.sheets[0]?.id ?? '', 5, 2, [[{ value: 'mine' }]], 'person');
      const after = photograph(workbook);
      expect(await undo()).toEqual({ restored: false });
      expect(photograph(workbook)).toEqual(after);
    });

    it('puts its rows back and leaves what others have changed elsewhere, in the same rows too', async () => {
      const { port, workbook } = await use(AWARDS);
      const before = photograph(workbook);
      const { undo } = await port.changeRows(change([['F1', 'S1', 75]], [['F1', 'S2']]));
      const id = workbook.sheets[0]?.id ?? '';
      workbook.setCells(id, 3, 2, [[{ value: 'mine' }]], 'person');
      workbook.setCells(id, 2, 2, [[{ value: 'this too' }]], 'person');
      expect(await undo()).toEqual({ restored: true });
      expect(valuesOf(workbook.sheets[0], 'B3:E5')).toEqual([
        ['S1', 'this too', 100, 'F1'],
        ['S2', '=text', 50, 'F1'],
        ['S3', 'mine', 43556, 'F2'],
      ]);
      workbook.setCells(id, 4, 2, [[{ value: null }]], 'person');
      workbook.setCells(id, 2, 2, [[{ value: 'agreed' }]], 'person');
      expect(photograph(workbook)).toEqual(before);
    });

    it('finds its rows again by their keys where the table was sorted since', async () => {
      const { port, workbook } = await use(AWARDS);
      const { undo } = await port.changeRows(
        change([
          ['F1', 'S1', 75],
          ['F8', 'S9', 5],
        ]),
      );
      sortRows(workbook, workbook.sheets[0]?.id ?? '', area('B3:F6'), [{ column: 0, isAscending: false }], 'person');
      expect(await undo()).toEqual({ restored: true });
      expect(valuesOf(workbook.sheets[0], 'B3:E6')).toEqual([
        ['S3', null, 43556, 'F2'],
        ['S2', '=text', 50, 'F1'],
        ['S1', 'agreed', 100, 'F1'],
        ['below', null, 1, null],
      ]);
    });

    it('touches nothing when a value became a formula, or the table is gone', async () => {
      const { port, workbook } = await use(AWARDS);
      const id = workbook.sheets[0]?.id ?? '';
      const first = await port.changeRows(change([['F1', 'S1', 75]]));
      workbook.setCells(id, 2, 3, [[{ value: 75, formula: '=70+5' }]], 'person');
      expect(await first.undo()).toEqual({ restored: false });
      const second = await port.changeRows(change([['F1', 'S1', 80]]));
      workbook.changeTable(id, workbook.sheets[0]?.tables[0]?.id ?? '', undefined, 'person');
      expect(await second.undo()).toEqual({ restored: false });
    });

    it('undoes nothing on a sheet that was protected since, and may be tried again', async () => {
      const { port, workbook } = await use(AWARDS);
      const before = photograph(workbook);
      const { undo } = await port.changeRows(change([], [['F1', 'S2']]));
      const [sheet] = workbook.sheets;
      if (sheet) sheet.isProtected = true;
      await expect(undo()).rejects.toMatchObject({ kind: 'sheet-protected' });
      if (sheet) sheet.isProtected = false;
      expect(await undo()).toEqual({ restored: true });
      expect(photograph(workbook)).toEqual(before);
    });

    it('refuses protected sheets and columns that are missing, and changes nothing', async () => {
      const { port, workbook } = await use({ ...AWARDS, isProtected: true });
      await expect(port.changeRows(change([['F1', 'S1', 75]]))).rejects.toMatchObject({ kind: 'sheet-protected' });
      const other = { ...change([['F1', 'S1', 75]]), headers: ['Fund ID', 'Service ID', 'Locked'] };
      await expect(port.changeRows(other)).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('“Locked”') as string,
      });
      expect(workbook.journal.all).toEqual([]);
    });

    it('makes the table where there is none, and takes its sheet away again while it is untouched', async () => {
      const bench = await use({ name: 'Front', rows: [['x']] });
      const { port, workbook } = bench;
      const wanted = {
        ...change([
          ['F1', 'S1', 75],
          ['F1', '=1', null],
        ]),
        columns: [{ width: 9, numberFormat: '@' }],
      };
      const { undo } = await port.changeRows({ ...wanted, table: 'Awards' });
      const sheet = workbook.sheetNamed('Awards');
      expect(valuesOf(sheet, 'A1:C3')).toEqual([
        ['fund-id', 'Service ID', 'AMOUNT'],
        ['F1', 'S1', 75],
        ['F1', '=1', null],
      ]);
      expect(formatOf(bench, sheet, 'A2')).toBe('@');
      expect(await undo()).toEqual({ restored: true });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Front']);
    });

    it.each(['C2', 'E9'])('leaves the sheet it made when %s was written since', async (place) => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      const { undo } = await port.changeRows({ ...change([['F1', 'S1', 75]]), table: 'Awards' });
      const { top, left } = area(place);
      workbook.setCells(workbook.sheetNamed('Awards')?.id ?? '', top, left, [[{ value: 'mine' }]], 'person');
      expect(await undo()).toEqual({ restored: false });
      expect(workbook.sheets).toHaveLength(2);
    });

    it('makes no table to drop rows from', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      await port.changeRows(change([], [['F1', 'S1']]));
      expect(workbook.sheets).toHaveLength(1);
    });

    it('is no edit of a person', async () => {
      const { port, settle } = await use(AWARDS);
      const edits: SheetEdit[] = [];
      const stop = await port.onEdited((edit) => edits.push(edit));
      const { undo } = await port.changeRows(change([['F8', 'S1', 75]], [['F1', 'S2']]));
      await undo();
      await settle();
      expect(edits).toEqual([]);
      await stop();
    });

    it('gives back any table as it was', async () => {
      // All in one workbook: opening Excel takes longer than a hundred changes.
      const cases = fc.sample(anyCase, 60);
      const { port, workbook } = await use(...cases.map(({ lines }, number) => draftOf(lines, number)));
      const before = photograph(workbook);
      for (const [number, { put, drop, named }] of cases.entries()) {
        const { undo } = await port.changeRows({
          table: `Things${number}`,
          headers: ['ID', 'One', 'Other'].slice(0, named),
          keys: ['ID'],
          put,
          drop: drop.map((one) => [one]),
        });
        const case_ = JSON.stringify(cases[number]);
        expect([case_, await undo()]).toEqual([case_, { restored: true }]);
        expect([case_, photograph(workbook)]).toEqual([case_, before]);
      }
    });
  });
}

const anyId = fc.integer({ min: 0, max: 4 }).map((number) => `S${number}`);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, 'x', '=1+1', '01', 'TRUE', '-5'),
);
const anyRow = fc.tuple(anyId, anyValue, anyValue);
const anyLine = fc.record({
  row: anyRow,
  numberFormat: fc.constantFrom('General', '@', '0.00', 'dd/mm/yyyy'),
  hasFormula: fc.boolean(),
});
type Line = typeof anyLine extends fc.Arbitrary<infer T> ? T : never;
const anyCase = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  put: fc.array(anyRow, { maxLength: 4 }),
  drop: fc.array(anyId, { maxLength: 4 }),
  named: fc.integer({ min: 2, max: 3 }),
});

function draftOf(lines: readonly Line[], number: number): SheetDraft {
  const by = <T>(column: string, of: (line: Line, row: number) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      lines.flatMap((line, index) => {
        const wanted = of(line, index + 2);
        return wanted === undefined ? [] : [[`${column}${index + 2}`, wanted]];
      }),
    );
  return {
    name: `Sheet${number}`,
    rows: [['ID', 'One', 'Other'], ...lines.map(({ row }) => row), [null], ['below', 1, 2]],
    tables: { [`Things${number}`]: `A1:C${lines.length + 1}` },
    styles: by('B', ({ numberFormat }) => ({ numberFormat })),
    formulas: by('C', ({ hasFormula }, row) => (hasFormula ? `=A${row}&"x"` : undefined)),
  };
}
