import { LEDGER_KEY, runOfMark } from '../../src/adapters/shared/mark-signature';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import type { SheetEdit } from '../../src/ports/workbook-port';
import type { MarkPlan } from '../../src/domain/model/mark-plan';
import type { ConditionalFormat } from '../../src/workbook/model/conditional-formats';
import { CellError } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area, buildWorkbook, type SheetDraft } from '../support/workbooks';
import { describeAddSheets } from './add-sheets.contract';
import type { Bench } from './bench';
import { describeChangeRows } from './change-rows.contract';
import { describeReadAreas } from './read-areas.contract';
import { describeReplaceValues } from './replace-values.contract';
import { describeSettings } from './settings.contract';
import { describeSheetDetails } from './sheet-details.contract';
import { describeRowsByHeading } from './rows-by-heading.contract';

const OWN_RULE: Omit<ConditionalFormat, 'id'> = {
  type: 'Custom',
  areas: [area('A1:B9')],
  formulas: ['=$B1>300'],
  style: { fill: '#00FF00', font: { italic: true } },
  stopIfTrue: false,
};

const OWN_CELL_RULE: Omit<ConditionalFormat, 'id'> = {
  type: 'CellValue',
  areas: [area('B2:B9')],
  formulas: ['=10'],
  operator: 'greaterThan',
  style: { fill: '#0000FF' },
  stopIfTrue: true,
};

const RETURN: SheetDraft = {
  name: 'Q1 return',
  at: 'B3',
  rows: [
    ['Gender', 'Age', 'Seen on'],
    ['Female', 34, 43556],
    ['Male', null, 43557],
    ['', CellError.of('#REF!'), true],
  ],
  styles: { D4: { numberFormat: 'dd/mm/yyyy', fill: '#FFFF00' }, B3: { font: { bold: true } } },
  formats: [OWN_RULE, OWN_CELL_RULE],
};

/** Everything of a workbook that belongs to its user or to us, to compare before and after. */
function photograph(workbook: Workbook): unknown {
  return {
    settings: [...workbook.settings],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells()].map(([row, column, cell]) => [
        row,
        column,
        String(cell.value),
        cell.formula,
        workbook.styles.get(cell.style),
      ]),
      formats: sheet.conditionalFormats,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
    })),
  };
}

/** Our marks on a sheet, as `error E7:E9,E14`, in no particular order. */
function marksOn(workbook: Workbook, name: string): { severity: string; cells: string[] }[] {
  return (workbook.sheetNamed(name)?.conditionalFormats ?? [])
    .filter((format) => runOfMark(format.formulas[0] ?? '') !== undefined)
    .map((format) => ({
      severity: /ringfence:\d+:(\w+)/.exec(format.formulas[0] ?? '')?.[1] ?? '',
      cells: format.areas.map((one) => `${one.top},${one.left}–${one.bottom},${one.right}`),
    }))
    .sort((a, b) => a.severity.localeCompare(b.severity));
}

const PLAN: MarkPlan = [
  { sheet: 'Q1 return', severity: 'error', areas: [area('C4:C5'), area('C9')] },
  { sheet: 'Q1 return', severity: 'query', areas: [area('B5')] },
];

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

    describe('marks', () => {
      it('marks the cells of the plan, one rule per sheet and severity, each in its look', async () => {
        const { port, workbook } = await use(RETURN);
        expect(await port.applyMarks(['Q1 return'], PLAN)).toEqual({ cells: 4, skipped: [] });
        expect(marksOn(workbook, 'Q1 return')).toEqual([
          { severity: 'error', cells: ['3,2–4,2', '8,2–8,2'] },
          { severity: 'query', cells: ['4,1–4,1'] },
        ]);
        const error = workbook.sheets[0]!.conditionalFormats.find((format) => format.formulas[0]?.includes(':error:'));
        const border = { line: 'thin', colour: MARK_STYLES.error.borderColour };
        expect(error).toMatchObject({
          type: 'Custom',
          stopIfTrue: false,
          style: {
            fill: MARK_STYLES.error.fill,
            font: { bold: true, colour: MARK_STYLES.error.font },
            borders: { top: border, left: border, bottom: border, right: border },
          },
        });
      });

      it('leaves cells, styles and the rules of the user as they are', async () => {
        const { port, workbook } = await use(RETURN);
        const cells = JSON.stringify([...workbook.sheets[0]!.cells()]);
        const own = workbook.sheets[0]!.conditionalFormats;
        await port.applyMarks(['Q1 return'], PLAN);
        expect(JSON.stringify([...workbook.sheets[0]!.cells()])).toBe(cells);
        expect(
          workbook.sheets[0]!.conditionalFormats.filter((format) => runOfMark(format.formulas[0] ?? '') === undefined),
        ).toEqual(own);
      });

      it('marks then remove is the same workbook, settings included', async () => {
        const { port, workbook } = await use(RETURN, { name: 'Second', rows: [['x']] });
        const before = photograph(workbook);
        await port.applyMarks(
          ['Q1 return', 'Second'],
          [...PLAN, { sheet: 'Second', severity: 'advice', areas: [area('A1')] }],
        );
        expect(photograph(workbook)).not.toEqual(before);
        expect(await port.removeMarks()).toEqual({ removed: 3, skipped: [] });
        expect(photograph(workbook)).toEqual(before);
        expect(workbook.journal.net()).toEqual([]);
      });

      it('replaces the marks of the check before, also where nothing is found any more', async () => {
        const { port, workbook } = await use(
          RETURN,
          { name: 'Second', rows: [['x']] },
          { name: 'Third', rows: [['x']] },
        );
        const on = (sheet: string): MarkPlan => [{ sheet, severity: 'advice', areas: [area('A1')] }];
        await port.applyMarks(['Q1 return', 'Second', 'Third'], [...PLAN, ...on('Second'), ...on('Third')]);
        await port.readSheets('all');
        await port.applyMarks(['Q1 return', 'Second'], on('Second'));
        expect(marksOn(workbook, 'Q1 return')).toEqual([]);
        expect(marksOn(workbook, 'Second')).toHaveLength(1);
        expect(marksOn(workbook, 'Third')).toHaveLength(1);
        expect(await port.findMarks()).toBe(2);
      });

      it('counts and removes marks that another session left, also without a ledger', async () => {
        const { port, workbook } = await use(RETURN);
        expect(await port.findMarks()).toBe(0);
        workbook.sheets[0]!.conditionalFormats = [
          { ...OWN_RULE, id: '{left}', formulas: ['=LEN("ringfence:1:error:older")>0'] },
          ...workbook.sheets[0]!.conditionalFormats,
        ];
        expect(workbook.settings.has(LEDGER_KEY)).toBe(false);
        expect(await port.findMarks()).toBe(1);
        expect(await port.removeMarks()).toEqual({ removed: 1, skipped: [] });
        expect(workbook.sheets[0]!.conditionalFormats.map((format) => format.formulas[0])).toEqual(['=$B1>300', '=10']);
      });

      it('keeps a small ledger of the sheets it marked', async () => {
        const { port, workbook } = await use(RETURN);
        await port.applyMarks(['Q1 return'], PLAN);
        const kept = workbook.settings.get(LEDGER_KEY) ?? '';
        expect(JSON.parse(kept)).toMatchObject({ version: 1, sheets: [{ name: 'Q1 return', marks: 2 }] });
        expect(kept.length).toBeLessThan(200);
      });

      it('skips a protected sheet and says how to go on, and marks the others', async () => {
        const { port, workbook } = await use({ ...RETURN, isProtected: true }, { name: 'Second', rows: [['x']] });
        const before = JSON.stringify(workbook.sheets[0]!.conditionalFormats);
        const applied = await port.applyMarks(
          ['Q1 return', 'Second'],
          [...PLAN, { sheet: 'Second', severity: 'query', areas: [area('A1')] }],
        );
        expect(applied).toEqual({
          cells: 1,
          skipped: [{ sheet: 'Q1 return', why: expect.stringContaining('Unprotect') as string }],
        });
        expect(JSON.stringify(workbook.sheets[0]!.conditionalFormats)).toBe(before);
        expect(workbook.sheets[0]!.isProtected).toBe(true);
      });

      it('leaves marks on a sheet protected since, says so, and removes them once it is open', async () => {
        const { port, workbook } = await use(RETURN);
        await port.applyMarks(['Q1 return'], PLAN);
        workbook.sheets[0]!.isProtected = true;
        expect(await port.removeMarks()).toEqual({
          removed: 0,
          skipped: [{ sheet: 'Q1 return', why: expect.stringContaining('Unprotect') as string }],
        });
        expect(await port.findMarks()).toBe(2);
        workbook.sheets[0]!.isProtected = false;
        expect(await port.removeMarks()).toEqual({ removed: 2, skipped: [] });
        expect(workbook.settings.size).toBe(0);
      });

      it('says so of marks that a plan without any for their sheet leaves on it, because it has been protected since', async () => {
        const { port, workbook } = await use(RETURN, { name: 'Second', rows: [['x']], isProtected: true });
        await port.applyMarks(['Q1 return'], PLAN);
        workbook.sheets[0]!.isProtected = true;
        expect(await port.applyMarks(['Q1 return', 'Second'], [])).toEqual({
          cells: 0,
          skipped: [{ sheet: 'Q1 return', why: expect.stringContaining('its marks are still there') as string }],
        });
        expect(await port.findMarks()).toBe(2);
      });

      it('says so when a sheet of the plan is gone, and marks the others', async () => {
        const { port, workbook } = await use(RETURN);
        const applied = await port.applyMarks(
          ['Q1 return', 'Gone'],
          [...PLAN, { sheet: 'Gone', severity: 'error', areas: [area('A1')] }],
        );
        expect(applied.skipped).toEqual([{ sheet: 'Gone', why: expect.stringContaining('“Gone”') as string }]);
        expect(marksOn(workbook, 'Q1 return')).toHaveLength(2);
      });

      it('marks thousands of scattered cells and removes them all', async () => {
        const { port, workbook } = await use({ name: 'Long', rows: [['x']] });
        const areas = Array.from({ length: 3_000 }, (_, index) => area(`C${index * 2 + 1}`));
        expect(await port.applyMarks(['Long'], [{ sheet: 'Long', severity: 'error', areas }])).toEqual({
          cells: 3_000,
          skipped: [],
        });
        const marked = workbook.sheets[0]!.conditionalFormats.flatMap((format) => format.areas);
        expect(marked).toHaveLength(3_000);
        expect(marked).toEqual(expect.arrayContaining([area('C1'), area('C5999')]));
        await port.removeMarks();
        expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
      });
    });

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

    describeSheetDetails(use);
    describeReadAreas(use);
    describeReplaceValues(use);
    describeAddSheets(use);
    describeRowsByHeading(use);
    describeChangeRows(use);
    describeSettings(use);
  });
}
