import { LEDGER_KEY, runOfMark } from '../../src/adapters/shared/mark-signature';
import { MARK_STYLES } from '../../src/domain/marks/mark-looks';
import type { MarkPlan } from '../../src/domain/model/mark-plan';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area } from '../support/workbooks';
import type { Use } from './bench';
import { OWN_RULE, photograph, RETURN } from './contract-workbooks';

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

/** Marks over cells, and cells as they were once these are off. */
export function describeMarks(use: Use): void {
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
      const { port, workbook } = await use(RETURN, { name: 'Second', rows: [['x']] }, { name: 'Third', rows: [['x']] });
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
}
