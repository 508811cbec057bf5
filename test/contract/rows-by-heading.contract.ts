import type { RowsChange, SheetEdit } from '../../src/ports/workbook-port';
import { area, type SheetDraft } from '../support/workbooks';
import { formatOf, formulaOf, valueOf, valuesOf, type Use } from './bench';

const IGNORED: SheetDraft = {
  name: 'Our notes',
  at: 'B2',
  rows: [
    ['Reason', 'Finding ID', 'Who looked', 'Sheet'],
    ['known gap', 'F1', 'Ann', 'Q1'],
    ['agreed', 'F2', 'Bo', 'Q1'],
    [null, null, null, null],
    ['Kept by the office', null, null, 12],
  ],
  tables: { Ignored: 'B2:E4' },
  styles: { B6: { fill: '#FFFF00' } },
};

const change = (parts: Partial<RowsChange>): RowsChange => ({
  table: 'ignored',
  headers: ['Sheet', 'finding-id', 'REASON'],
  keys: ['Sheet', 'Finding ID'],
  put: [],
  drop: [],
  ...parts,
});
/** Rows that are added, whatever stands there. */
const added = (...put: RowsChange['put']): RowsChange => change({ keys: [], put });
const put = (...rows: RowsChange['put']): RowsChange => change({ put: rows });
const dropped = (...drop: RowsChange['drop']): RowsChange => change({ drop });

/** Rows of a table of ours, by heading, whatever order its columns stand in. */
export function describeRowsByHeading(use: Use): void {
  describe('changeRows, by heading', () => {
    it('adds rows in the order of the table, and leaves columns it does not know', async () => {
      const { port, workbook } = await use(IGNORED);
      await port.changeRows(added(['Q2', 'F3', 'small numbers']));
      const sheet = workbook.sheets[0];
      expect(valuesOf(sheet, 'B2:E5')).toEqual([
        ['Reason', 'Finding ID', 'Who looked', 'Sheet'],
        ['known gap', 'F1', 'Ann', 'Q1'],
        ['agreed', 'F2', 'Bo', 'Q1'],
        ['small numbers', 'F3', null, 'Q2'],
      ]);
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E5'));
    });

    it('adds rows without keys that are equal to each other and to those that stand, drops none, and undoes it', async () => {
      const { port, workbook } = await use({ ...IGNORED, tables: { Ignored: 'B2:E5' } });
      const equal = ['Q1', 'F2', 'agreed'];
      const { undo } = await port.changeRows({ ...added(equal, equal, equal), drop: [[], ['Q1']] });
      const sheet = workbook.sheets[0];
      const line = ['agreed', 'F2', null, 'Q1'];
      expect(valuesOf(sheet, 'B3:E8')).toEqual([
        ['known gap', 'F1', 'Ann', 'Q1'],
        ['agreed', 'F2', 'Bo', 'Q1'],
        ...[line, line, line],
        ['Kept by the office', null, null, 12],
      ]);
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E7'));
      expect(await undo()).toEqual({ restored: true });
      expect(valuesOf(sheet, 'B4:E6')).toEqual([
        ['agreed', 'F2', 'Bo', 'Q1'],
        [null, null, null, null],
        ['Kept by the office', null, null, 12],
      ]);
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E5'));
    });

    it('makes the table of rows without keys, equal ones too', async () => {
      const { port, workbook } = await use({ name: 'A', rows: [['x']] });
      await port.changeRows({ ...added(['Q1', 'F1', 'a'], ['Q1', 'F1', 'a']), table: 'Ignored' });
      expect(valuesOf(workbook.sheetNamed('Ignored'), 'A2:C3')).toEqual([
        ['Q1', 'F1', 'a'],
        ['Q1', 'F1', 'a'],
      ]);
    });

    it('moves down what stands below the table', async () => {
      const bench = await use(IGNORED);
      const { port, workbook } = bench;
      await port.changeRows(added(['Q2', 'F3', 'a'], ['Q2', 'F4', 'b'], ['Q2', 'F5', 'c']));
      const sheet = workbook.sheets[0];
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E7'));
      expect(valuesOf(sheet, 'B7:E9')).toEqual([
        ['c', 'F5', null, 'Q2'],
        [null, null, null, null],
        ['Kept by the office', null, null, 12],
      ]);
      expect(workbook.styles.get(sheet?.cell(8, 1)?.style ?? 0).fill).toBe('#FFFF00');
    });

    it('uses up blank rows at the end of the table first', async () => {
      const { port, workbook } = await use({ ...IGNORED, tables: { Ignored: 'B2:E5' } });
      await port.changeRows(added(['Q2', 'F3', 'a']));
      const sheet = workbook.sheets[0];
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E5'));
      expect(valuesOf(sheet, 'B5:E6')).toEqual([
        ['a', 'F3', null, 'Q2'],
        ['Kept by the office', null, null, 12],
      ]);
    });

    it('replaces the rows with the same keys and adds the others', async () => {
      const { port, workbook } = await use(IGNORED);
      await port.changeRows(put(['Q1', 'F2', 'changed'], ['Q1', 'F9', 'new'], ['Q1', 'F9', 'newer']));
      expect(valuesOf(workbook.sheets[0], 'B3:E5')).toEqual([
        ['known gap', 'F1', 'Ann', 'Q1'],
        ['changed', 'F2', 'Bo', 'Q1'],
        ['newer', 'F9', null, 'Q1'],
      ]);
    });

    it('removes the rows with the same keys, and what stands below moves up', async () => {
      const { port, workbook } = await use(IGNORED);
      await port.changeRows(dropped(['Q1', 'F1'], ['Q9', 'F1']));
      const sheet = workbook.sheets[0];
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E3'));
      expect(valuesOf(sheet, 'B3:E6')).toEqual([
        ['agreed', 'F2', 'Bo', 'Q1'],
        [null, null, null, null],
        ['Kept by the office', null, null, 12],
        [null, null, null, null],
      ]);
    });

    it('keeps one blank row when all are removed', async () => {
      const { port, workbook } = await use(IGNORED);
      await port.changeRows(dropped(['Q1', 'F1'], ['Q1', 'F2']));
      const sheet = workbook.sheets[0];
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E3'));
      expect(valuesOf(sheet, 'B2:E3')).toEqual([
        ['Reason', 'Finding ID', 'Who looked', 'Sheet'],
        [null, null, null, null],
      ]);
      await port.changeRows(added(['Q2', 'F3', 'a']));
      expect(valuesOf(sheet, 'B3:E3')).toEqual([['a', 'F3', null, 'Q2']]);
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E3'));
    });

    it('makes the table on a sheet of its own where there is none', async () => {
      const bench = await use({ name: 'Ignored', rows: [['x']] });
      const { port, workbook } = bench;
      const columns = [{ width: 20 }, { width: 10, numberFormat: '@' }, { width: 40, isWrapped: true }];
      await port.changeRows({ ...put(['Q1', 'F1', 'a'], ['Q1', 'F2', 'b']), table: 'Ignored', columns });
      const sheet = workbook.sheetNamed('Ignored (2)');
      expect(sheet?.tables).toMatchObject([{ name: 'Ignored', area: area('A1:C3') }]);
      expect(valuesOf(sheet, 'A1:C3')).toEqual([
        ['Sheet', 'finding-id', 'REASON'],
        ['Q1', 'F1', 'a'],
        ['Q1', 'F2', 'b'],
      ]);
      expect(formatOf(bench, sheet, 'B2')).toBe('@');
      expect(workbook.activeSheetId).toBe(workbook.sheets[0]?.id);
    });

    it('makes no table to remove rows from', async () => {
      const { port, workbook } = await use({ name: 'A', rows: [['x']] });
      await port.changeRows(dropped(['Q1', 'F1']));
      expect(workbook.sheets).toHaveLength(1);
    });

    it.each(['=1+1', '+44 20', '-x', '@x', '\t=1', '01234', 'TRUE'])('keeps the text %j as text', async (text) => {
      const { port, workbook } = await use(IGNORED);
      await port.changeRows(added(['Q2', text, text]));
      await port.changeRows(put(['Q1', 'F1', text]));
      const sheet = workbook.sheets[0];
      expect([valueOf(sheet, 'B5'), valueOf(sheet, 'C5'), valueOf(sheet, 'B3')]).toEqual([text, text, text]);
      expect([formulaOf(sheet, 'B5'), formulaOf(sheet, 'B3')]).toEqual([undefined, undefined]);
      await port.changeRows(dropped(['Q2', text]));
      expect(sheet?.tables[0]?.area).toEqual(area('B2:E4'));
    });

    it('says which column the table lacks, and changes nothing', async () => {
      const { port, workbook } = await use(IGNORED);
      const before = workbook.journal.all.length;
      await expect(
        port.changeRows({ ...added(['Q2', 'F3', 'a']), headers: ['Sheet', 'Finding ID', 'Outcome'] }),
      ).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('“Outcome”') as string });
      expect(workbook.journal.all).toHaveLength(before);
    });

    it('says so when the sheet is protected, and changes nothing', async () => {
      const { port, workbook } = await use({ ...IGNORED, isProtected: true });
      await expect(port.changeRows(added(['Q2', 'F3', 'a']))).rejects.toMatchObject({
        kind: 'sheet-protected',
        message: expect.stringContaining('“Our notes”') as string,
      });
      expect(workbook.journal.all).toEqual([]);
    });

    it('has nothing against a protected sheet where there is nothing to do', async () => {
      const { port, workbook } = await use({ ...IGNORED, isProtected: true });
      await port.changeRows(dropped(['Q9', 'F9']));
      expect(workbook.journal.all).toEqual([]);
    });

    it('is no edit of a person', async () => {
      const { port, settle } = await use(IGNORED);
      const edits: SheetEdit[] = [];
      const stop = await port.onEdited((edit) => edits.push(edit));
      await port.changeRows(added(['Q2', 'F3', 'a'], ['Q2', 'F4', 'a']));
      await port.changeRows(dropped(['Q2', 'F3']));
      await settle();
      expect(edits).toEqual([]);
      await stop();
    });
  });
}
