import type { SheetEdit } from '../../src/ports/workbook-port';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area, buildWorkbook, type SheetDraft } from '../support/workbooks';
import { describeAddSheets } from './add-sheets.contract';
import type { Bench } from './bench';
import { RETURN } from './contract-workbooks';
import { describeDrawings } from './drawings.contract';
import { describeMarks } from './marks.contract';
import { describeChangeRows } from './change-rows.contract';
import { describeOnSelected } from './on-selected.contract';
import { describeReadAreas } from './read-areas.contract';
import { describeReplaceValues } from './replace-values.contract';
import { describeSettings } from './settings.contract';
import { describeSheetDetails } from './sheet-details.contract';
import { describeRowsByHeading } from './rows-by-heading.contract';

/** What every `WorkbookPort` must do. One suite, so that the command line and Excel cannot drift apart. */
export function describeWorkbookPort(name: string, open: (workbook: Workbook) => Promise<Bench>): void {
  describe(`WorkbookPort: ${name}`, () => {
    let bench: Bench;
    const use = async (...sheets: readonly SheetDraft[]): Promise<Bench> =>
      (bench = await open(buildWorkbook(...sheets)));
    afterEach(async () => bench.close());

    describe('readSheets', () => {
      it('reads the used area with its place, blanks as null and errors as text', async () => {
        const { port } = await use(RETURN);
        const { grids, unreadable, activeSheet } = await port.readSheets('all');
        expect(unreadable).toEqual([]);
        expect(activeSheet).toBe('Q1 return');
        expect(grids).toHaveLength(1);
        expect(grids[0]).toMatchObject({
          sheet: 'Q1 return',
          top: 2,
          left: 1,
          visible: true,
          isProtected: false,
          values: [
            ['Gender', 'Age', 'Seen on'],
            ['Female', 34, 43556],
            ['Male', null, 43557],
            [null, '#REF!', true],
          ],
        });
      });

      it('reads what the first rows show, dates as displayed', async () => {
        const { port } = await use(RETURN);
        const { grids } = await port.readSheets('all');
        expect(grids[0]?.headText).toEqual([
          ['Gender', 'Age', 'Seen on'],
          ['Female', '34', '01/04/2019'],
          ['Male', '', '43557'],
          ['', '#REF!', 'TRUE'],
        ]);
      });

      it('reads no more than the first forty rows as text', async () => {
        const { port } = await use({ name: 'Long', rows: Array.from({ length: 45 }, (_, row) => [row]) });
        const { grids } = await port.readSheets('all');
        expect(grids[0]?.values).toHaveLength(45);
        expect(grids[0]?.headText).toHaveLength(40);
        expect(grids[0]?.headText.at(-1)).toEqual(['39']);
      });

      it('leaves out cells that are only formatted', async () => {
        const { port } = await use({
          name: 'Sheet1',
          rows: [['a'], [null], [null]],
          styles: { A3: { fill: '#FF0000' } },
        });
        const { grids } = await port.readSheets('all');
        expect(grids[0]?.values).toEqual([['a']]);
      });

      it('gives a blank sheet no values', async () => {
        const { port } = await use({ name: 'Blank' });
        const { grids } = await port.readSheets('all');
        expect(grids).toEqual([
          expect.objectContaining({
            sheet: 'Blank',
            top: 0,
            left: 0,
            values: [],
            headText: [],
            visible: true,
            isProtected: false,
          }),
        ]);
      });

      it('keeps a sheet whose one value is zero or false apart from a blank one', async () => {
        const { port } = await use({ name: 'Zero', rows: [[0]] }, { name: 'False', rows: [[false]] });
        const { grids } = await port.readSheets('all');
        expect(grids.map((grid) => grid.values)).toEqual([[[0]], [[false]]]);
      });

      it('reads hidden and protected sheets and says that they are', async () => {
        const { port } = await use(
          { name: 'Front', rows: [[1]] },
          { name: 'Hidden', rows: [[2]], visibility: 'Hidden' },
          { name: 'Deep', rows: [[3]], visibility: 'VeryHidden' },
          { name: 'Shut', rows: [[4]], isProtected: true },
        );
        const { grids } = await port.readSheets('all');
        expect(
          grids.map(({ sheet, values, visible, isProtected }) => [sheet, values[0]?.[0], visible, isProtected]),
        ).toEqual([
          ['Front', 1, true, false],
          ['Hidden', 2, false, false],
          ['Deep', 3, false, false],
          ['Shut', 4, true, true],
        ]);
      });

      it('reads the sheet in front, or sheets by name in tab order', async () => {
        const { port, workbook } = await use(
          { name: 'A', rows: [[1]] },
          { name: "B's, 2", rows: [[2]] },
          { name: 'C', rows: [[3]] },
        );
        workbook.activate(workbook.sheets[1]!.id);
        expect((await port.readSheets('active')).grids.map((grid) => grid.sheet)).toEqual(["B's, 2"]);
        expect((await port.readSheets(['C', 'a'])).grids.map((grid) => grid.sheet)).toEqual(['A', 'C']);
      });

      it('reads all sheets while a chart sheet is in front, and says so when that one is wanted', async () => {
        const { port, workbook } = await use({ name: 'A', rows: [[1]] }, { name: 'B', rows: [[2]] });
        workbook.isChartSheetInFront = true;
        const { grids, activeSheet } = await port.readSheets('all');
        expect([grids.map(({ sheet }) => sheet), activeSheet]).toEqual([['A', 'B'], '']);
        expect((await port.readSheets(['B'])).grids).toHaveLength(1);
        await expect(port.readSheets('active')).rejects.toMatchObject({
          kind: 'chart-sheet',
          message: expect.stringMatching(/chart sheet is in front.*Click the tab/) as string,
        });
      });

      it('reads a value in the last rows of the sheet, and others beside it', async () => {
        const { port } = await use(
          { name: 'A', rows: [['x'], [1]], at: 'A1048560' },
          { name: 'B', rows: [['Ref'], [1]] },
          { name: 'C', rows: [['y']], at: 'XFD1048576' },
        );
        const { grids } = await port.readSheets('all');
        expect(grids.map(({ sheet, top, values, headText }) => [sheet, top, values, headText])).toEqual([
          ['A', 1_048_559, [['x'], [1]], [['x'], ['1']]],
          ['B', 0, [['Ref'], [1]], [['Ref'], ['1']]],
          ['C', 1_048_575, [['y']], [['y']]],
        ]);
      });

      it('says so when a sheet asked for is gone', async () => {
        const { port } = await use({ name: 'A', rows: [[1]] });
        await expect(port.readSheets(['Z'])).rejects.toMatchObject({
          name: 'WorkbookError',
          kind: 'sheet-missing',
          message: expect.stringContaining('“Z”') as string,
        });
      });

      it('does not read a sheet whose values span more than can be held, and names the far corner', async () => {
        const { port, workbook } = await use({ name: 'Stray', rows: [['a']] }, { name: 'Good', rows: [['b']] });
        workbook.sheets[0]!.place(1_048_575, 16_383, { value: 'stray', style: 0 });
        const { grids, unreadable } = await port.readSheets('all');
        expect(grids.map((grid) => grid.sheet)).toEqual(['Good']);
        expect(unreadable).toEqual([{ sheet: 'Stray', why: expect.stringContaining('XFD1048576') as string }]);
      });
    });

    describe('readTables', () => {
      const REGISTER: SheetDraft = {
        name: 'Register',
        at: 'B2',
        rows: [
          ['Service ID', 'Service', 3],
          ['S1', 'The Shores', null],
          ['S2', '', 7],
        ],
        tables: { Services: 'B2:D4' },
      };

      it('finds tables by name without regard to case and leaves out those that do not exist', async () => {
        const { port } = await use({ name: 'Other', rows: [['x']] }, REGISTER);
        expect(await port.readTables(['SERVICES', 'KPIs'])).toEqual([
          {
            name: 'Services',
            sheet: 'Register',
            top: 1,
            left: 1,
            headers: ['Service ID', 'Service', '3'],
            rows: [
              ['S1', 'The Shores', null],
              ['S2', null, 7],
            ],
          },
        ]);
      });

      it('gives the rows right below a table, to the first blank one, in the same request', async () => {
        const { port } = await use({
          ...REGISTER,
          rows: [
            ...(REGISTER.rows ?? []),
            ['S3', 'Hub', 5, 'beside'],
            ['S4'],
            [null, null, null, 'beside'],
            ['a note'],
          ],
        });
        const [table] = await port.readTables(['Services']);
        expect(table?.rows).toHaveLength(2);
        expect(table?.below).toEqual({
          top: 4,
          rows: [
            ['S3', 'Hub', 5],
            ['S4', null, null],
          ],
        });
      });

      it('finds nothing where there are no tables', async () => {
        const { port } = await use({ name: 'Other', rows: [['x']] });
        expect(await port.readTables(['Services'])).toEqual([]);
      });

      it('finds the same after the sheets were read', async () => {
        const { port } = await use(REGISTER);
        const before = await port.readTables(['Services']);
        await port.readSheets('all');
        expect(await port.readTables(['Services'])).toEqual(before);
        expect(await port.readTables(['Services'])).toEqual(before);
      });
    });

    describeMarks(use);

    describe('goTo', () => {
      it('brings the sheet to the front and selects the first area', async () => {
        const { port, workbook } = await use({ name: 'A', rows: [[1]] }, { name: 'B', rows: [[2]] });
        await port.goTo('B', [area('C4:C5')]);
        expect(workbook.activeSheetId).toBe(workbook.sheets[1]!.id);
        expect(workbook.selection(workbook.activeSheetId)).toEqual([area('C4:C5')]);
        await port.goTo('A', [area('A1'), area('C3:D4')]);
        expect(workbook.selection(workbook.sheets[0]!.id)).toEqual([area('A1')]);
      });

      it('keeps the selection when there is no area to go to', async () => {
        const { port, workbook } = await use({ name: 'A', rows: [[1]] }, { name: 'B', rows: [[2]] });
        workbook.select(workbook.sheets[1]!.id, [area('D9')]);
        await port.goTo('B', []);
        expect(workbook.activeSheetId).toBe(workbook.sheets[1]!.id);
        expect(workbook.selection(workbook.activeSheetId)).toEqual([area('D9')]);
      });

      it('says so when the sheet is gone or hidden', async () => {
        const { port, workbook } = await use(
          { name: 'A', rows: [[1]] },
          { name: 'B', rows: [[2]], visibility: 'Hidden' },
        );
        await expect(port.goTo('Z', [area('A1')])).rejects.toMatchObject({ kind: 'sheet-missing' });
        await expect(port.goTo('B', [area('A1')])).rejects.toMatchObject({ kind: 'sheet-hidden' });
        expect(workbook.activeSheetId).toBe(workbook.sheets[0]!.id);
      });
    });

    describe('onEdited', () => {
      it("tells a person's edits, not ours, and stops when asked", async () => {
        const { port, workbook, settle } = await use({ name: 'A', rows: [[1]] }, { name: 'B', rows: [[2]] });
        const edits: SheetEdit[] = [];
        const stop = await port.onEdited((edit) => edits.push(edit));
        workbook.setCells(workbook.sheets[1]!.id, 2, 1, [[{ value: 5 }, { value: 6 }]], 'person');
        workbook.setCells(workbook.sheets[0]!.id, 0, 0, [[{ value: 9 }]], 'add-in');
        await port.applyMarks(['A'], [{ sheet: 'A', severity: 'error', areas: [area('A1')] }]);
        await settle();
        expect(edits).toEqual([{ sheet: 'B', area: area('B3:C3') }]);
        await stop();
        workbook.setCells(workbook.sheets[1]!.id, 0, 0, [[{ value: 7 }]], 'person');
        await settle();
        expect(edits).toHaveLength(1);
      });
    });

    it("tells a co-author's edits as theirs, whatever made them", async () => {
      const { port, workbook, settle } = await use({ name: 'A', rows: [[1]] });
      const edits: SheetEdit[] = [];
      await port.onEdited((edit) => edits.push(edit));
      workbook.setCells(workbook.sheets[0]!.id, 0, 0, [[{ value: 9 }]], 'co-author');
      await settle();
      expect(edits).toEqual([{ sheet: 'A', area: area('A1'), isRemote: true }]);
    });

    describeOnSelected(use);
    describeSheetDetails(use);
    describeReadAreas(use);
    describeReplaceValues(use);
    describeAddSheets(use);
    describeDrawings(use);
    describeRowsByHeading(use);
    describeChangeRows(use);
    describeSettings(use);
  });
}
