import { WorkbookError } from '../../../src/ports/workbook-error';
import { startBench, BUSY_TEXT, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';
import type { Fix } from '../../../src/domain/model/fixes';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source', 'Referrals in'],
    ['C1', 'Female ', 34, 'Irish', 'Police', '12'],
    ['C2', ' Male', 40, 'Irish', 'Self', 3],
    ['C3', 'Female', 51, 'Indian', 'Police', '1,200'],
  ],
};
const SECOND: SheetDraft = { ...RETURN, name: 'Q2' };

async function checked(...drafts: readonly SheetDraft[]): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(...drafts));
  await bench.session.check('all');
  return bench;
}

const fixOf = (bench: SessionBench, rule: string): Fix => {
  const keys = bench
    .state()
    .report!.findings.filter((one) => one.rule === rule)
    .map(({ key }) => key);
  const [fix] = bench.session.fixesFor(keys);
  if (!fix) throw new Error(`Nothing mends ${rule}.`);
  return fix;
};

const values = (bench: SessionBench, name = 'Q1'): unknown =>
  [...bench.workbook.sheetNamed(name)!.cells()].map(([row, column, cell]) => [row, column, cell.value]);

test('a fix of all findings of a kind changes their cells on every sheet, takes them off the list and says how many', async () => {
  const bench = await checked(RETURN, SECOND);
  const fix = fixOf(bench, 'number-as-text');
  expect(fix.changes.map(({ sheet, before, after }) => [sheet, before, after])).toEqual([
    ['Q1', '12', 12],
    ['Q1', '1,200', 1200],
    ['Q2', '12', 12],
    ['Q2', '1,200', 1200],
  ]);
  await bench.session.applyFix(fix);
  expect(bench.state()).toMatchObject({
    activity: 'idle',
    undos: [{ label: 'Fixed 4 cells', cells: 4 }],
    notice: { kind: 'success', message: 'Changed 4 cells.' },
    staleSheets: [],
  });
  expect(bench.state().report?.findings.some(({ rule }) => rule === 'number-as-text')).toBe(false);
  expect(bench.marked('Q2')).not.toContain('F2');
});

test('fix, then undo: every cell as before, and the findings are back', async () => {
  const bench = await checked(RETURN);
  const before = values(bench);
  const findings = bench.state().report?.findings;
  await bench.session.applyFix(fixOf(bench, 'number-as-text'));
  expect(values(bench)).not.toEqual(before);
  await bench.session.undo();
  expect(values(bench)).toEqual(before);
  expect(bench.state().report?.findings).toEqual(findings);
  expect(bench.state().notice).toEqual({ kind: 'success', message: 'Put 2 cells back as before the fix.' });
  expect(bench.state().undos).toEqual([]);
  await bench.session.undo();
  expect(bench.state().notice?.message).toMatch(/nothing to undo/);
});

test('a cell that was changed since the fix was worked out is left alone, and the notice says so', async () => {
  const bench = await checked(RETURN);
  const fix = fixOf(bench, 'number-as-text');
  bench.type('Q1', 'F2', [[13]]);
  await bench.session.applyFix(fix);
  await bench.settle();
  expect(bench.state().notice).toEqual({
    kind: 'warning',
    message: 'Changed 1 cell. 1 cell was left alone, because somebody has changed it since.',
  });
  expect(bench.workbook.sheetNamed('Q1')!.value(1, 5)).toBe(13);
  expect(bench.state().undos.map(({ cells }) => cells)).toEqual([1]);
});

test('a protected sheet keeps its cells, and the notice says why', async () => {
  const bench = await checked(RETURN, { ...SECOND, isProtected: true });
  const before = values(bench, 'Q2');
  await bench.session.applyFix(fixOf(bench, 'number-as-text'));
  expect(values(bench, 'Q2')).toEqual(before);
  expect(bench.state().notice).toMatchObject({
    kind: 'warning',
    message: expect.stringMatching(/^Changed 2 cells\. .*“Q2”.*nprotect/) as string,
  });
});

describe('undo', () => {
  test('is refused where a person changed several fixed cells at once, as by sorting', async () => {
    const bench = await checked(RETURN);
    await bench.session.applyFix(fixOf(bench, 'number-as-text'));
    bench.type('Q1', 'A2', [
      ['C9', 'Male', 3, 'Irish', 'Self', 12],
      ['C8', 'Male', 3, 'Irish', 'Self', 12],
    ]);
    const before = values(bench);
    await bench.session.undo();
    expect(values(bench)).toEqual(before);
    expect(bench.state().undos).toHaveLength(1);
    expect(bench.state().notice?.message).toMatch(/rows or cells have been moved or changed since/);
  });

  test('is refused where a person typed into one of its cells, and touches none of them', async () => {
    const bench = await checked(RETURN);
    await bench.session.applyFix(fixOf(bench, 'number-as-text'));
    bench.type('Q1', 'F2', [[14]]);
    await bench.settle();
    await bench.session.undo();
    expect(bench.workbook.sheetNamed('Q1')!.value(1, 5)).toBe(14);
    expect(bench.workbook.sheetNamed('Q1')!.value(3, 5)).toBe(1200);
    expect(bench.state().undos).toHaveLength(1);
    expect(bench.state().notice?.message).toMatch(/F2 on “Q1” was changed since/);
  });

  test('leaves a cell alone that somebody else changes in that very moment, and says so', async () => {
    const bench = startBench(buildWorkbook(RETURN), {}, (port) => ({
      replaceValues: async (changes) => {
        const replaced = await port.replaceValues(changes);
        const undo = () => {
          bench.workbook.setCells(bench.workbook.sheetNamed('Q1')!.id, 1, 5, [[{ value: 14 }]], 'add-in');
          return replaced.undo();
        };
        return { ...replaced, undo };
      },
    }));
    await bench.session.check('all');
    await bench.session.applyFix(fixOf(bench, 'number-as-text'));
    await bench.session.undo();
    expect(bench.state().undos).toEqual([]);
    expect(bench.workbook.sheetNamed('Q1')!.value(1, 5)).toBe(14);
    expect(bench.workbook.sheetNamed('Q1')!.value(3, 5)).toBe('1,200');
    expect(bench.state().notice?.message).toBe(
      'Put 1 cell back as before the fix. 1 cell was left alone, because somebody has changed it or its row since.',
    );
  });
});

describe('a failure', () => {
  test('of the change itself leaves the cells and the undo of the fix before', async () => {
    const bench = await checked(RETURN);
    await bench.session.applyFix(fixOf(bench, 'stray-spaces'));
    const before = values(bench);
    const { undos } = bench.state();
    expect(undos).toHaveLength(1);
    bench.fail('replaceValues');
    await bench.session.applyFix(fixOf(bench, 'number-as-text'));
    expect(values(bench)).toEqual(before);
    expect(bench.state()).toMatchObject({ activity: 'idle', undos, notice: { kind: 'error', message: BUSY_TEXT } });
    expect(bench.state().report?.findings.some(({ rule }) => rule === 'number-as-text')).toBe(true);
  });

  test('to read the cells again: the change stands and is told, the sheet is stale', async () => {
    const bench = await checked(RETURN);
    const fix = fixOf(bench, 'number-as-text');
    bench.fail('readSheets');
    await bench.session.applyFix(fix);
    expect(bench.state()).toMatchObject({
      staleSheets: ['Q1'],
      undos: [{ cells: 2 }],
      notice: { kind: 'success', message: 'Changed 2 cells.' },
    });
  });

  test('to renew the marks: the change stands, the list is right, the sheet is stale', async () => {
    const bench = await checked(RETURN);
    const fix = fixOf(bench, 'number-as-text');
    bench.fail('applyMarks');
    await bench.session.applyFix(fix);
    expect(bench.state().staleSheets).toEqual(['Q1']);
    expect(bench.state().report?.findings.some(({ rule }) => rule === 'number-as-text')).toBe(false);
    expect(bench.state().notice).toMatchObject({ kind: 'error' });
    expect(bench.state().notice?.message).toMatch(/^Changed 2 cells\. .*the cells could not be marked/);
  });

  test('of the undo is told, and it can be asked for again; what the first try put back is no change of somebody’s', async () => {
    let isFirst = true;
    const bench = startBench(buildWorkbook(RETURN), {}, (port) => ({
      replaceValues: async (changes) => {
        const replaced = await port.replaceValues(changes);
        const undo = async () => {
          if (!isFirst) return replaced.undo();
          isFirst = false;
          bench.workbook.setCells(bench.workbook.sheetNamed('Q1')!.id, 1, 5, [[{ value: '12' }]], 'add-in');
          throw new WorkbookError('excel-busy', BUSY_TEXT);
        };
        return { ...replaced, undo };
      },
    }));
    await bench.session.check('all');
    const before = values(bench);
    await bench.session.applyFix(fixOf(bench, 'number-as-text'));
    await bench.session.undo();
    expect(bench.state()).toMatchObject({ activity: 'idle', notice: { kind: 'error', message: BUSY_TEXT } });
    expect(bench.state().undos).toMatchObject([{ cells: 2 }]);
    await bench.session.undo();
    expect(values(bench)).toEqual(before);
    expect(bench.state().undos).toEqual([]);
    expect(bench.state().notice?.message).toBe(
      'Put 1 cell back as before the fix. 1 cell does not hold what the fix wrote: the try before has put it back, or somebody has changed it.',
    );
  });
});
