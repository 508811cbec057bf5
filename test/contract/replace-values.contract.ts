import type { CellValue } from '../../src/cells/cell-values';
import { CellError } from '../../src/workbook/model/values';
import type { CellChange } from '../../src/domain/model/fixes';
import type { SheetEdit } from '../../src/ports/workbook-port';
import { area, type SheetDraft } from '../support/workbooks';
import { formatOf, formulaOf, valueOf, valuesOf, type Use } from './bench';

const RETURN: SheetDraft = {
  name: 'Q1',
  at: 'B3',
  rows: [
    ['Gender', 'Age', 'Seen on'],
    [' Female', 34, '01/04/2019'],
    ['male', 35, '02/04/2019'],
    [' Female', 36, 43557],
  ],
  styles: {
    D4: { numberFormat: '@' },
    D6: { numberFormat: 'dd/mm/yyyy', fill: '#FFFF00' },
    B4: { font: { bold: true } },
  },
};

/** A change of one cell, from what it holds now to something else. */
const change = (address: string, before: CellValue, after: CellValue, more: Partial<CellChange> = {}): CellChange => {
  const { top: row, left: column } = area(address);
  return { sheet: 'Q1', row, column, before, after, ...more };
};

/** Texts that Excel would read as something else if they were typed. */
const TRICKY = [
  '=1+1',
  '+44 20 7946 0000',
  '-x',
  '@x',
  '\t=1',
  '01234',
  '3/4/2020',
  '1e5',
  '25%',
  'TRUE',
  '#N/A',
  "'quoted",
];

/** Changing cells that a fix names, and taking it back. */
export function describeReplaceValues(use: Use): void {
  describe('replaceValues', () => {
    it('changes the cells and nothing else of them', async () => {
      const bench = await use(RETURN);
      const sheet = bench.workbook.sheets[0];
      const before = bench.workbook.styles.get(sheet?.cell(3, 1)?.style ?? 0);
      const replaced = await bench.port.replaceValues([
        change('B4', ' Female', 'Female'),
        change('B6', ' Female', 'Female'),
        change('B5', 'male', 'Male'),
        change('C5', 35, null),
      ]);
      expect(replaced).toMatchObject({ changed: 4, left: [], skipped: [] });
      expect(valuesOf(sheet, 'B3:D6')).toEqual([
        ['Gender', 'Age', 'Seen on'],
        ['Female', 34, '01/04/2019'],
        ['Male', null, '02/04/2019'],
        ['Female', 36, 43557],
      ]);
      expect(bench.workbook.styles.get(sheet?.cell(3, 1)?.style ?? 0)).toEqual(before);
      expect(formatOf(bench, sheet, 'D6')).toBe('dd/mm/yyyy');
    });

    it('turns a text into a date that shows as one, also where the cell was formatted as text', async () => {
      const bench = await use(RETURN);
      const sheet = bench.workbook.sheets[0];
      const more = { numberFormat: 'dd/mm/yyyy' };
      const { changed } = await bench.port.replaceValues([
        change('D4', '01/04/2019', 43556, more),
        change('D5', '02/04/2019', 43557, more),
      ]);
      expect(changed).toBe(2);
      expect(valuesOf(sheet, 'D4:D5')).toEqual([[43556], [43557]]);
      expect([formatOf(bench, sheet, 'D4'), formatOf(bench, sheet, 'D5')]).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy']);
    });

    it('writes a number as a number into a cell that was formatted as text', async () => {
      const bench = await use(RETURN);
      await bench.port.replaceValues([change('D4', '01/04/2019', 12)]);
      expect(valueOf(bench.workbook.sheets[0], 'D4')).toBe(12);
      expect(formatOf(bench, bench.workbook.sheets[0], 'D4')).toBe('General');
    });

    it.each(TRICKY)('keeps the text %j as text, and takes it back', async (text) => {
      const { port, workbook } = await use(RETURN);
      const replaced = await port.replaceValues([change('B4', ' Female', text), change('C4', 34, text)]);
      expect(replaced.changed).toBe(2);
      expect(valuesOf(workbook.sheets[0], 'B4:C4')).toEqual([[text, text]]);
      expect(formulaOf(workbook.sheets[0], 'B4')).toBeUndefined();
      expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
      expect(valuesOf(workbook.sheets[0], 'B4:C4')).toEqual([[' Female', 34]]);
      const back = await port.replaceValues([change('B4', ' Female', 'x')]);
      expect(back.changed).toBe(1);
    });

    it.each(TRICKY)('finds a cell that holds the text %j, and puts it back as that text', async (text) => {
      const { port, workbook } = await use({ name: 'Q1', rows: [[text]] });
      const replaced = await port.replaceValues([change('A1', text, 'Female')]);
      expect(replaced.changed).toBe(1);
      await replaced.undo();
      expect(valueOf(workbook.sheets[0], 'A1')).toBe(text);
      expect(formulaOf(workbook.sheets[0], 'A1')).toBeUndefined();
    });

    it('leaves cells that hold something else by now, and says which', async () => {
      const { port, workbook } = await use(RETURN);
      workbook.setCells(workbook.sheets[0]!.id, 3, 1, [[{ value: 'Woman' }]], 'person');
      const moved = change('B4', ' Female', 'Female');
      const replaced = await port.replaceValues([moved, change('B6', ' Female', 'Female'), change('C4', '34', 35)]);
      expect(replaced.changed).toBe(1);
      expect(replaced.left).toEqual([moved, change('C4', '34', 35)]);
      expect(valuesOf(workbook.sheets[0], 'B4:C6')).toEqual([
        ['Woman', 34],
        ['male', 35],
        ['Female', 36],
      ]);
    });

    it('never types a value over a formula, and says which cells have one', async () => {
      const { port, workbook } = await use({ ...RETURN, formulas: { C4: '=30+4' } });
      const ofFormula = change('C4', 34, 40);
      const replaced = await port.replaceValues([ofFormula, change('B4', ' Female', 'Female')]);
      expect(replaced).toMatchObject({ changed: 1, left: [], formulas: [ofFormula], skipped: [] });
      expect(formulaOf(workbook.sheets[0], 'C4')).toBe('=30+4');
      expect(await replaced.undo()).toEqual({ restored: 1, left: 0 });
    });

    it('never writes into what a formula fills by spilling, and says so', async () => {
      const { port, workbook } = await use({
        name: 'Q1',
        rows: [[1], [2], [3], ['own']],
        formulas: { A1: '=SEQUENCE(3)' },
      });
      workbook.sheets[0]!.spills = [area('A1:A3')];
      const spilled = [change('A1', 1, 9), change('A3', 3, 9)];
      const replaced = await port.replaceValues([...spilled, change('A4', 'own', 'mine')]);
      expect(replaced).toMatchObject({ changed: 1, left: [], formulas: spilled, skipped: [] });
      expect(valuesOf(workbook.sheets[0], 'A1:A4')).toEqual([[1], [2], [3], ['mine']]);
      expect(await replaced.undo()).toEqual({ restored: 1, left: 0 });
      expect(workbook.sheets[0]!.spills).toHaveLength(1);
    });

    it('never writes over what may be a data type, which reads as #VALUE!, and says so', async () => {
      const { port, workbook } = await use({
        name: 'Q1',
        rows: [[CellError.of('#VALUE!')], [CellError.of('#N/A')], ['#VALUE!']],
      });
      const wanted = change('A1', '#VALUE!', 1);
      const replaced = await port.replaceValues([wanted, change('A2', '#N/A', 2), change('A3', '#VALUE!', 3)]);
      expect(replaced).toMatchObject({ changed: 2, left: [], dataTypes: [wanted], skipped: [] });
      expect(valuesOf(workbook.sheets[0], 'A1:A3')).toEqual([[CellError.of('#VALUE!')], [2], [3]]);
      expect(await replaced.undo()).toEqual({ restored: 2, left: 0 });
      expect(valuesOf(workbook.sheets[0], 'A2:A3')).toEqual([[CellError.of('#N/A')], ['#VALUE!']]);
    });

    it('puts back values and number formats exactly, once', async () => {
      const bench = await use(RETURN);
      const { port, workbook } = bench;
      const sheet = workbook.sheets[0];
      const net = workbook.journal.net();
      const replaced = await port.replaceValues([
        change('C4', 34, 40, { numberFormat: '0.0' }),
        change('D4', '01/04/2019', 43556, { numberFormat: 'dd/mm/yyyy' }),
        change('D6', 43557, '03/04/2019'),
      ]);
      expect(replaced.changed).toBe(3);
      expect(await replaced.undo()).toEqual({ restored: 3, left: 0 });
      expect([valueOf(sheet, 'C4'), valueOf(sheet, 'D4'), valueOf(sheet, 'D6')]).toEqual([34, '01/04/2019', 43557]);
      expect(['C4', 'D4', 'D6'].map((address) => formatOf(bench, sheet, address))).toEqual([
        'General',
        '@',
        'dd/mm/yyyy',
      ]);
      expect(net).toEqual([]);
      expect(await replaced.undo()).toEqual({ restored: 0, left: 0 });
    });

    it.each(['28', '64 ', '3/4/2020', '25%'])(
      'puts the text %j back without an apostrophe it never had',
      async (text) => {
        const bench = await use({ name: 'Q1', rows: [[text]] });
        const sheet = bench.workbook.sheets[0];
        const before = sheet?.cell(0, 0);
        const replaced = await bench.port.replaceValues([change('A1', text, 28)]);
        await replaced.undo();
        expect(sheet?.cell(0, 0)).toEqual(before);
      },
    );

    it('leaves what a person has changed since when it is taken back', async () => {
      const { port, workbook } = await use(RETURN);
      const replaced = await port.replaceValues([change('B4', ' Female', 'Female'), change('B6', ' Female', 'Female')]);
      workbook.setCells(workbook.sheets[0]!.id, 3, 1, [[{ value: 'Woman' }]], 'person');
      expect(await replaced.undo()).toEqual({ restored: 1, left: 1 });
      expect(valuesOf(workbook.sheets[0], 'B4:B6')).toEqual([['Woman'], ['male'], [' Female']]);
    });

    it('changes none of a protected sheet, says how to go on, and changes the others', async () => {
      const { port, workbook } = await use({ ...RETURN, isProtected: true }, { name: 'Q2', rows: [['x']] });
      const replaced = await port.replaceValues([
        change('B4', ' Female', 'Female'),
        { sheet: 'Q2', row: 0, column: 0, before: 'x', after: 'y' },
      ]);
      expect(replaced).toMatchObject({
        changed: 1,
        left: [],
        skipped: [{ sheet: 'Q1', why: expect.stringContaining('Unprotect') as string }],
      });
      expect(valueOf(workbook.sheets[0], 'B4')).toBe(' Female');
      expect(valueOf(workbook.sheets[1], 'A1')).toBe('y');
      expect(await replaced.undo()).toEqual({ restored: 1, left: 0 });
    });

    it('says so when a sheet is gone, and changes the others', async () => {
      const { port, workbook } = await use(RETURN);
      const replaced = await port.replaceValues([
        change('B4', ' Female', 'Female'),
        { sheet: 'Gone', row: 0, column: 0, before: 'x', after: 'y' },
      ]);
      expect(replaced).toMatchObject({
        changed: 1,
        skipped: [{ sheet: 'Gone', why: expect.stringContaining('“Gone”') as string }],
      });
      expect(valueOf(workbook.sheets[0], 'B4')).toBe('Female');
    });

    it('counts what cannot be put back any more when a sheet was protected or deleted since', async () => {
      const { port, workbook } = await use(RETURN, { name: 'Q2', rows: [['x']] }, { name: 'Q3', rows: [['x']] });
      const replaced = await port.replaceValues([
        change('B4', ' Female', 'Female'),
        { sheet: 'Q2', row: 0, column: 0, before: 'x', after: 'y' },
        { sheet: 'Q3', row: 0, column: 0, before: 'x', after: 'y' },
      ]);
      workbook.sheets[0]!.isProtected = true;
      workbook.removeSheet(workbook.sheets[1]!.id, 'person');
      expect(await replaced.undo()).toEqual({ restored: 1, left: 2 });
      expect(valueOf(workbook.sheetNamed('Q1'), 'B4')).toBe('Female');
      expect(valueOf(workbook.sheetNamed('Q3'), 'A1')).toBe('x');
    });

    it('changes thousands of scattered cells and puts them back', async () => {
      const rows = Array.from({ length: 6_000 }, (_, row) => [row % 2 === 0 ? ' Female' : 'Male', row]);
      const { port, workbook } = await use({ name: 'Q1', rows });
      const replaced = await port.replaceValues(
        Array.from({ length: 3_000 }, (_, index) => change(`A${index * 2 + 1}`, ' Female', 'Female')),
      );
      expect(replaced.changed).toBe(3_000);
      expect(valuesOf(workbook.sheets[0], 'A1:B6000')).toEqual(rows.map(([a, b]) => [String(a).trim(), b]));
      expect(await replaced.undo()).toEqual({ restored: 3_000, left: 0 });
      expect(valuesOf(workbook.sheets[0], 'A1:B6000')).toEqual(rows);
    });

    it('makes the first of two changes of one cell', async () => {
      const { port, workbook } = await use(RETURN);
      const second = change('B4', ' Female', 'Woman');
      const replaced = await port.replaceValues([change('B4', ' Female', 'Female'), second]);
      expect(replaced).toMatchObject({ changed: 1, left: [second] });
      expect(valueOf(workbook.sheets[0], 'B4')).toBe('Female');
      expect(await replaced.undo()).toEqual({ restored: 1, left: 0 });
    });

    it('does nothing where nothing is asked', async () => {
      const { port } = await use(RETURN);
      const replaced = await port.replaceValues([]);
      expect(replaced).toMatchObject({ changed: 0, left: [], skipped: [] });
      expect(await replaced.undo()).toEqual({ restored: 0, left: 0 });
    });

    it('is no edit of a person, and neither is taking it back', async () => {
      const { port, settle } = await use(RETURN);
      const edits: SheetEdit[] = [];
      const stop = await port.onEdited((edit) => edits.push(edit));
      const replaced = await port.replaceValues([change('B4', ' Female', 'Female')]);
      await replaced.undo();
      await settle();
      expect(edits).toEqual([]);
      await stop();
    });
  });
}
