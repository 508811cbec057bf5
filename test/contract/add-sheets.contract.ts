import { CELL_LOOKS, columnPoints, PLAIN_TABLE_STYLE, TABLE_STYLE } from '../../src/adapters/shared/cell-looks';
import { tableSheet } from '../../src/domain/documents/print/table-sheet';
import { textSheet } from '../../src/domain/documents/print/text-sheet';
import type { SheetEdit } from '../../src/ports/workbook-port';
import type { SheetDocument } from '../../src/domain/model/sheet-document';
import type { Sheet } from '../../src/workbook/model/sheet';
import { area } from '../support/workbooks';
import { formatOf, formulaOf, valuesOf, type Use } from './bench';

const LISTS: SheetDocument = {
  name: 'Lists',
  cells: [],
  tables: [{ name: 'Lists_Gender', top: 0, left: 0, headers: ['Gender'], rows: [['Female'], ['Male']] }],
  columns: [{ width: 12 }],
  choices: [],
  frozenRows: 1,
  frozenColumns: 0,
  print: { orientation: 'portrait' },
};

const RETURN: SheetDocument = {
  name: 'Records',
  cells: [
    { row: 0, column: 0, value: 'Case records', look: 'title' },
    { row: 1, column: 0, value: 'Provider', look: 'label' },
    { row: 1, column: 1, value: '=Shores & Co', look: 'input' },
    { row: 2, column: 0, value: 'Rows', look: 'label' },
    { row: 2, column: 1, value: 2, formula: '=ROWS(Records[Case ref])', look: 'total', numberFormat: '#,##0' },
  ],
  tables: [
    {
      name: 'Records',
      top: 4,
      left: 0,
      headers: ['Case ref', 'Gender', 'Seen on'],
      rows: [
        ['=HYPERLINK("http://x")', 'Female', 43556],
        ['01234', 'Male', null],
      ],
    },
  ],
  columns: [{ width: 20, isWrapped: true }, { width: 14 }, { width: 10.5, numberFormat: 'dd/mm/yyyy' }],
  choices: [
    {
      areas: [area('B6:B105')],
      from: { sheet: 'Lists', area: area('A2:A3') },
      isStrict: true,
      prompt: { title: 'Gender', text: 'Choose one from the list.' },
    },
    { areas: [area('A200'), area('A202')], from: ['Yes', 'No'], isStrict: false },
  ],
  frozenRows: 5,
  frozenColumns: 1,
  print: { orientation: 'landscape', titleRow: 4 },
};

const PRINTED = tableSheet({
  sheet: 'Figures',
  table: 'Housed',
  title: 'Families housed, by quarter',
  sentences: ['Expected comes from the six quarters before.'],
  columns: [
    { heading: 'Quarter', kind: 'text', width: 15 },
    { heading: 'Families housed', kind: 'figure', width: 15, numberFormat: '#,##0' },
  ],
  rows: [
    ['17-18 Q2', 59],
    ['17-18 Q3', 75],
  ],
});

const plain = (name: string, table?: string): SheetDocument => ({
  ...LISTS,
  name,
  tables: table === undefined ? [] : [{ name: table, top: 0, left: 0, headers: ['A'], rows: [] }],
});

/** A list's source, without what the adapters may write in their own ways. */
const sourceOf = (sheet: Sheet | undefined, index: number): unknown => {
  const source = sheet?.listValidations[index]?.source;
  return typeof source === 'string' ? source.replace(/[$']/g, '') : source;
};

/** Sheets of ours: templates, reports, receipts. */
export function describeAddSheets(use: Use): void {
  describe('addSheets', () => {
    it('writes cells, tables, formulas and formats', async () => {
      const bench = await use({ name: 'Front', rows: [['x']] });
      const { port, workbook } = bench;
      const { names } = await port.addSheets([RETURN, LISTS]);
      expect(names).toEqual(['Records', 'Lists']);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Front', 'Records', 'Lists']);
      expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
      const sheet = workbook.sheets[1];
      expect(valuesOf(sheet, 'A1:C7')).toEqual([
        ['Case records', null, null],
        ['Provider', '=Shores & Co', null],
        // A formula: neither workbook calculates here, so its value is no matter.
        ['Rows', sheet?.value(2, 1), null],
        [null, null, null],
        ['Case ref', 'Gender', 'Seen on'],
        ['=HYPERLINK("http://x")', 'Female', 43556],
        ['01234', 'Male', null],
      ]);
      expect(formulaOf(sheet, 'B3')).toBe('=ROWS(Records[Case ref])');
      // High enough for the title's letters, and no other row is touched.
      expect(sheet?.rowLines.get(0)?.size).toBeGreaterThan(CELL_LOOKS.title.size ?? Infinity);
      expect(sheet?.rowLines.get(1)?.size).toBeUndefined();
      expect(['B2', 'A6', 'A7'].map((address) => formulaOf(sheet, address))).toEqual([undefined, undefined, undefined]);
      expect(sheet?.tables).toMatchObject([
        { name: 'Records', area: area('A5:C7'), hasHeaders: true, hasTotals: false, style: TABLE_STYLE },
      ]);
      expect(['B3', 'C6', 'C7', 'B6'].map((address) => formatOf(bench, sheet, address))).toEqual([
        '#,##0',
        'dd/mm/yyyy',
        'dd/mm/yyyy',
        'General',
      ]);
    });

    it('gives cells their look, wraps headings, and sets widths as Excel counts them', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      await port.addSheets([RETURN, LISTS]);
      const sheet = workbook.sheets[1];
      const styleOf = (row: number, column: number) => workbook.styles.get(sheet?.cell(row, column)?.style ?? 0);
      expect(styleOf(0, 0)).toMatchObject({ font: { bold: true, size: 16, colour: CELL_LOOKS.title.colour } });
      const line = { line: 'thin', colour: CELL_LOOKS.input.border };
      expect(styleOf(1, 1)).toMatchObject({
        fill: CELL_LOOKS.input.fill,
        borders: { top: line, left: line, bottom: line, right: line },
      });
      expect([styleOf(4, 0).wrap, styleOf(4, 2).wrap, styleOf(5, 0).wrap]).toEqual([true, true, true]);
      expect([styleOf(5, 1).wrap ?? false, styleOf(0, 0).wrap ?? false]).toEqual([false, false]);
      expect([0, 1, 2].map((column) => sheet?.columnLines.get(column)?.size)).toEqual([108.75, 77.25, 59.25]);
      expect(columnPoints(8.43)).toBe(48);
    });

    describe('undone', () => {
      const start = async (...documents: readonly SheetDocument[]) => {
        const bench = await use({ name: 'Front', rows: [['x']] });
        return { ...bench, added: await bench.port.addSheets(documents) };
      };

      it('takes the sheets away again, once', async () => {
        const { workbook, added } = await start(PRINTED, LISTS, plain('Bare'), plain('Tabled', 'One'));
        expect(await added.undo()).toEqual({ restored: true });
        expect(workbook.sheets.map(({ name }) => name)).toEqual(['Front']);
        expect(await added.undo()).toEqual({ restored: false });
      });

      it.each(['A1', 'A2', 'D9'])('leaves all of them where %s of one was written since', async (place) => {
        const { workbook, added } = await start(PRINTED, LISTS);
        const { top, left } = area(place);
        workbook.setCells(workbook.sheetNamed('Lists')?.id ?? '', top, left, [[{ value: 'mine' }]], 'person');
        expect(await added.undo()).toEqual({ restored: false });
        expect(workbook.sheets).toHaveLength(3);
      });

      it('leaves them where a formula gives what was put there, where formulas were put, and where one is gone', async () => {
        const { workbook, added, port } = await start(LISTS);
        workbook.setCells(
          workbook.sheetNamed('Lists')?.id ?? '',
          1,
          0,
          [[{ value: 'Female', formula: '="Female"' }]],
          'person',
        );
        expect(await added.undo()).toEqual({ restored: false });
        workbook.removeSheet(workbook.sheetNamed('Lists')?.id ?? '', 'person');
        const again = await port.addSheets([RETURN, LISTS]);
        expect(await again.undo()).toEqual({ restored: false });
        const third = await port.addSheets([plain('Bare'), plain('Other')]);
        workbook.removeSheet(workbook.sheetNamed('Other')?.id ?? '', 'person');
        expect(await third.undo()).toEqual({ restored: false });
        expect(workbook.sheetNamed('Bare')).toBeDefined();
      });
    });

    it('freezes panes and sets up printing', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      await port.addSheets([RETURN, LISTS]);
      expect(workbook.sheets[1]).toMatchObject({
        frozenRows: 5,
        frozenColumns: 1,
        print: { orientation: 'landscape', titleRow: 4 },
      });
      expect(workbook.sheets[2]).toMatchObject({ frozenRows: 1, frozenColumns: 0, print: { orientation: 'portrait' } });
    });

    it('writes text and tables for print: looks, heights, pages, and nothing of Excel’s own dress', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      const text = textSheet('Briefing', [
        { kind: 'title', text: 'Briefing' },
        ...Array.from({ length: 50 }, () => ({ kind: 'own', text: 'Decision:' }) as const),
      ]);
      await port.addSheets([text, PRINTED, PRINTED]);
      const [, written, figures, again] = workbook.sheets;
      expect(written).toMatchObject({ showGridlines: false, print: text.print });
      expect(written?.print?.pageBreaks).toHaveLength(1);
      for (const [row, size] of text.rowHeights!) expect(written?.rowLines.get(row)?.size).toBe(size);
      const styleOf = (sheet: Sheet | undefined, row: number, column: number) =>
        workbook.styles.get(sheet?.cell(row, column)?.style ?? 0);
      expect(styleOf(written, 1, 0)).toMatchObject({
        font: { name: 'Arial', size: 12 },
        wrap: true,
        vertical: 'top',
        indent: 1,
        borders: { left: { line: 'medium', colour: '#005EB8' } },
      });
      expect(figures).toMatchObject({ showGridlines: false, print: PRINTED.print });
      expect(figures?.print).toMatchObject({ firstTitleRow: 0, titleRow: 2, margin: 42.52 });
      expect(figures?.tables).toMatchObject([
        { name: 'Housed', style: PLAIN_TABLE_STYLE, options: { bandedRows: false, filterButton: false } },
      ]);
      expect(again?.tables).toMatchObject([{ name: 'Housed_2' }]);
      const head = { top: { line: 'thin', colour: '#1F3350' }, bottom: { line: 'medium', colour: '#1F3350' } };
      expect(styleOf(figures, 2, 1)).toMatchObject({
        font: { bold: true, size: 11 },
        horizontal: 'right',
        borders: head,
      });
      for (const row of [3, 4]) {
        const hair = { bottom: { line: 'dotted', colour: '#B8C0CA' } };
        expect(styleOf(figures, row, 1)).toMatchObject({ horizontal: 'right', vertical: 'center', borders: hair });
        expect(styleOf(figures, row, 1).numberFormat).toBe('#,##0');
      }
    });

    it('offers choices, strictly or not, from a list or from cells of a sheet added with it', async () => {
      const { port, workbook } = await use({ name: 'lists', rows: [['theirs']] });
      expect((await port.addSheets([RETURN, LISTS])).names).toEqual(['Records', 'Lists (2)']);
      const sheet = workbook.sheets[1];
      expect(sourceOf(sheet, 0)).toBe('=Lists (2)!A2:A3');
      expect(sheet?.listValidations[0]).toMatchObject({
        areas: [area('B6:B105')],
        prompt: { title: 'Gender', text: 'Choose one from the list.' },
      });
      expect(sheet?.listValidations[0]?.isStrict ?? true).toBe(true);
      expect(sourceOf(sheet, 1)).toEqual(['Yes', 'No']);
      expect(sheet?.listValidations[1]).toMatchObject({ areas: [area('A200'), area('A202')], isStrict: false });
    });

    it('offers choices from a sheet that was there before', async () => {
      const { port, workbook } = await use({ name: "Theirs, '24", rows: [['Yes'], ['No']] });
      const from = { sheet: "Theirs, '24", area: area('A1:A2') };
      await port.addSheets([{ ...plain('New'), choices: [{ areas: [area('C3')], from, isStrict: true }] }]);
      expect(workbook.sheets[1]?.listValidations[0]?.source).toMatch(/^='Theirs, ''24'!\$?A\$?1:\$?A\$?2$/);
    });

    it('gives a table without rows one blank row', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      await port.addSheets([plain('New', 'Blank')]);
      expect(workbook.sheets[1]?.tables[0]?.area).toEqual(area('A1:A2'));
    });

    it('adds a number where a sheet of the name stands already, within 31 characters', async () => {
      const long = 'A name of thirty-one characters';
      const { port } = await use({ name: 'Receipt', rows: [['x']] }, { name: long, visibility: 'Hidden' });
      expect((await port.addSheets([plain('receipt'), plain('Receipt'), plain(long)])).names).toEqual([
        'receipt (2)',
        'Receipt (3)',
        'A name of thirty-one charac (2)',
      ]);
    });

    it('adds none of them when the name of a table is taken, and says which', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x'], ['y']], tables: { Services: 'A1:A2' } });
      await expect(port.addSheets([plain('First', 'Fine'), plain('Second', 'services')])).rejects.toMatchObject({
        name: 'WorkbookError',
        kind: 'refused',
        message: expect.stringContaining('“services”') as string,
      });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Front']);
      expect(workbook.activeSheetId).toBe(workbook.sheets[0]?.id);
    });

    it('adds none where the structure is protected, nor a table that needs a sheet, and says what to unprotect', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      const rows = { table: 'Notes', headers: ['Note'], keys: [], put: [['x']], drop: [] };
      const { undo } = await port.changeRows({ ...rows, table: 'Earlier' });
      workbook.isStructureProtected = true;
      const before = workbook.journal.net();
      const refused = {
        kind: 'structure-protected',
        message: expect.stringMatching(
          /structure of this workbook is protected.*\(Review, Protect Workbook\)/,
        ) as string,
      };
      await expect(port.addSheets([plain('One')])).rejects.toMatchObject(refused);
      await expect(port.changeRows(rows)).rejects.toMatchObject(refused);
      await expect(undo()).rejects.toMatchObject(refused);
      expect(workbook.journal.net()).toEqual(before);
      workbook.isStructureProtected = false;
      expect(await undo()).toEqual({ restored: true });
      expect((await port.addSheets([plain('One')])).names).toEqual(['One']);
    });

    it('is no edit of a person', async () => {
      const { port, settle } = await use({ name: 'Front', rows: [['x']] });
      const edits: SheetEdit[] = [];
      const stop = await port.onEdited((edit) => edits.push(edit));
      await port.addSheets([RETURN, LISTS]);
      await settle();
      expect(edits).toEqual([]);
      await stop();
    });

    it('can be read back as a return', async () => {
      const { port } = await use({ name: 'Front', rows: [['x']] });
      await port.addSheets([RETURN, LISTS]);
      expect(await port.readTables(['Records'])).toEqual([
        {
          name: 'Records',
          sheet: 'Records',
          top: 4,
          left: 0,
          headers: ['Case ref', 'Gender', 'Seen on'],
          rows: [
            ['=HYPERLINK("http://x")', 'Female', 43556],
            ['01234', 'Male', null],
          ],
        },
      ]);
    });
  });
}
