import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { runOfMark } from '../../../src/adapters/shared/mark-signature';
import type { MarkPlan } from '../../../src/domain/model/mark-plan';
import type { MarksApplied, MarksRemoved } from '../../../src/ports/workbook-port';
import type { ConditionalFormat } from '../../../src/workbook/model/conditional-formats';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { coAuthor, type CoAuthor } from '../../support/co-author';
import { RULE_HABITS } from '../../support/host-habits';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
afterEach(() => started.close());

const own = (formula: string): Omit<ConditionalFormat, 'id'> => ({
  type: 'Custom',
  areas: [area('A2:A6')],
  formulas: [formula],
  style: {},
  stopIfTrue: false,
});
const bar: Omit<ConditionalFormat, 'id'> = { ...own(''), type: 'DataBar', formulas: [] };
const USERS = [own('=USER1'), bar, own('=USER2'), { ...own('=5'), type: 'CellValue' as const }, own('=USER3')];

async function open(options: HostOptions, formats = USERS): Promise<void> {
  const rows = ['x', 1, 2, 3, 4, 5, 6].map((value) => [value]);
  started = await startHost(buildWorkbook({ name: 'A', rows, formats }), options);
}

const formats = (): readonly ConditionalFormat[] => started.workbook.sheetNamed('A')!.conditionalFormats;
const isMark = ({ formulas }: ConditionalFormat): boolean => runOfMark(formulas[0] ?? '') !== undefined;
/** Rules of the user's, or whoever else works on the file. */
const theirs = (): string[] =>
  formats()
    .filter((format) => !isMark(format))
    .map(({ type, formulas }) => formulas[0] ?? type);
const marks = (): readonly ConditionalFormat[] => formats().filter(isMark);
const USER_RULES = ['=USER1', 'DataBar', '=USER2', '=5', '=USER3'];

const planOf = (...rows: readonly number[]): MarkPlan => [
  { sheet: 'A', severity: 'error', areas: rows.map((row) => area(`A${row}`)) },
  { sheet: 'A', severity: 'query', areas: [area('A7')] },
];

describe.each(RULE_HABITS)('%s', (_name, options) => {
  it('changes marks over and over and never touches a rule of the user', async () => {
    await open(options);
    const port = createExcelWorkbook();
    for (const rows of [[2], [2, 3], [3], [4, 6]]) {
      await port.readSheets('all');
      expect(await port.applyMarks(['A'], planOf(...rows))).toEqual({ cells: rows.length + 1, skipped: [] });
      expect(theirs()).toEqual(USER_RULES);
      expect(marks()).toHaveLength(2);
      expect(formats().slice(0, 2).every(isMark)).toBe(true);
    }
    expect(await port.removeMarks()).toEqual({ removed: 2, skipped: [] });
    expect(theirs()).toEqual(USER_RULES);
    expect(marks()).toEqual([]);
    // The next session knows nothing of this one, and finds nothing of it.
    const fresh = createExcelWorkbook();
    expect(await fresh.findMarks()).toBe(0);
    expect(await fresh.removeMarks()).toEqual({ removed: 0, skipped: [] });
    expect(theirs()).toEqual(USER_RULES);
  });

  it('gives each mark its own cells and look', async () => {
    await open(options);
    await createExcelWorkbook().applyMarks(['A'], planOf(2, 3));
    const bySeverity = new Map(marks().map((mark) => [/:(error|query):/.exec(mark.formulas[0] ?? '')?.[1], mark]));
    expect(bySeverity.get('error')).toMatchObject({ areas: [area('A2'), area('A3')] });
    expect(bySeverity.get('query')).toMatchObject({ areas: [area('A7')] });
    const fills = [...bySeverity.values()].map(({ style }) => style.fill);
    expect(new Set(fills).size).toBe(2);
    expect(fills).not.toContain(undefined);
  });

  it('takes off what a session before left, whatever stands before, between and behind', async () => {
    await open(options);
    await createExcelWorkbook().applyMarks(['A'], planOf(2));
    const [first, second, ...rest] = formats();
    started.workbook.sheetNamed('A')!.conditionalFormats = [
      rest[0]!,
      first!,
      rest[1]!,
      rest[2]!,
      rest[3]!,
      rest[4]!,
      second!,
    ];
    expect(await createExcelWorkbook().removeMarks()).toEqual({ removed: 2, skipped: [] });
    expect(theirs()).toEqual(USER_RULES);
    expect(marks()).toEqual([]);
  });

  describe('somebody else changes rules between two requests', () => {
    const DOINGS: Readonly<Record<string, (other: CoAuthor) => void>> = {
      'adds a rule': (other) => other.addRule('A', 'A1:A9', '=THEIRS'),
      'deletes the first rule': (other) => other.deleteRule('A', 0),
      'deletes the last rule': (other) => other.deleteRule('A', formats().length - 1),
    };
    const WORK: Readonly<Record<string, () => Promise<MarksApplied | MarksRemoved>>> = {
      'marking again': async () => {
        const port = createExcelWorkbook();
        await port.readSheets('all');
        return port.applyMarks(['A'], planOf(4));
      },
      'removing marks': () => createExcelWorkbook().removeMarks(),
    };
    const cases = Object.keys(DOINGS).flatMap((doing) =>
      Object.keys(WORK).flatMap((work) => [1, 2, 3, 4, 5].map((request) => ({ doing, work, request }))),
    );

    it.each(cases)('$doing before request $request of $work', async ({ doing, work, request }) => {
      await open(options);
      await createExcelWorkbook().applyMarks(['A'], planOf(2, 3));
      let expected = theirs();
      started.host.faults.beforeSync(request, () => {
        DOINGS[doing]?.(coAuthor(started.workbook));
        expected = theirs();
      });
      const { remarks = [] } = (await WORK[work]?.()) ?? {};
      const lost = expected.filter((rule) => !theirs().includes(rule));
      // Where ids are places no program can rule out that one goes in the very moment: then it is told, by name.
      for (const rule of lost) expect(remarks.map(({ why }) => why).join(' ')).toContain(rule);
      if (options.conditionalFormatIds === 'stable') expect(lost).toEqual([]);
      expect(theirs()).toEqual(expected.filter((rule) => !lost.includes(rule)));
      await createExcelWorkbook().removeMarks();
      expect(marks()).toEqual([]);
      expect(theirs()).toEqual(expected.filter((rule) => !lost.includes(rule)));
    });
  });

  it('marks, and says what to do by hand, after Ctrl+Z has brought back a mark that Excel cannot read (office-js #6396)', async () => {
    await open({ ...options, undoneRules: 'broken' });
    const port = createExcelWorkbook();
    await port.applyMarks(['A'], planOf(2));
    await port.removeMarks();
    expect(started.host.undo()).toBe(true);
    expect(marks()).toHaveLength(2);
    await port.readSheets('all');
    expect(await port.applyMarks(['A'], planOf(3, 4))).toMatchObject({ cells: 3, skipped: [] });
    expect(marks()).toHaveLength(4);
    expect(theirs()).toEqual(USER_RULES);
    const { removed, remarks } = await port.removeMarks();
    expect(removed).toBe(2);
    expect(remarks).toEqual([{ sheet: 'A', why: expect.stringMatching(/Manage Rules/) as string }]);
    expect(theirs()).toEqual(USER_RULES);
    expect(marks()).toHaveLength(2);
  });
});
