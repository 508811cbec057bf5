import { fixOfChosen } from '../../../src/domain/fixes/certain-fixes';
import { BUSY_TEXT, NOON, startBench, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicty', 'Referral source', 'Referrals in'],
    ['C1', 'Female ', 34, 'Irish', 'Police', '12'],
    ['C2', ' Male', 40, 'Irish', 'Self', 3],
    ['C3', 'Female', 51, 'Indian', 'Police', '1,200'],
    ['C3', 'Female', 51, 'Indian', 'Police', '1,200'],
  ],
};
const GOOD = 'Twins, referred together by their school.';

async function checked(): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(RETURN));
  await bench.session.check('all');
  return bench;
}

const fix = (bench: SessionBench, rule: string): Promise<void> =>
  bench.session.applyFix(bench.session.fixesFor([bench.finding(rule).key])[0]!);

/** Values of every cell of every sheet, and what is kept unseen, ledger of marks apart. */
function contents({ workbook }: SessionBench): unknown {
  return [
    [...workbook.settings].filter(([key]) => key !== 'ringfence.marks'),
    workbook.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells()].map(([row, column, { value }]) => [row, column, value]),
    ]),
  ];
}

const labels = (bench: SessionBench): readonly string[] => bench.state().undos.map(({ label }) => label);

/** Everything that can be undone, one after the other. */
async function writeAll(bench: SessionBench): Promise<void> {
  const { session } = bench;
  await fix(bench, 'number-as-text');
  await session.explain(bench.finding('record-duplicated').key, GOOD, 'Jo');
  await session.ignore(bench.finding('stray-spaces').key, 'As sent');
  await session.restore(bench.finding('record-duplicated').key);
  await session.restore(bench.finding('stray-spaces').key);
  await session.confirmHeading(bench.state().report!.questions[0]!, 'ethnicity');
}

test('everything that was written is listed, newest first, and undone step by step', async () => {
  const bench = await checked();
  const before = contents(bench);
  const { findings } = bench.state().report!;
  await writeAll(bench);
  expect(labels(bench)).toEqual([
    'Said what “Ethnicty” stands for',
    'Put advice back in the list',
    'Took an explanation back',
    'Set aside 1 piece of advice',
    'Explained 1 query',
    'Fixed 3 cells',
  ]);
  expect(bench.state().undos.at(-1)).toEqual({ id: '1', label: 'Fixed 3 cells', at: NOON, cells: 3 });
  const states: unknown[] = [];
  while (bench.state().undos.length > 0) {
    const left = bench.state().undos.length;
    await bench.session.undo();
    expect(bench.state().notice?.kind).toBe('success');
    expect(bench.state().undos).toHaveLength(left - 1);
    states.push(contents(bench));
  }
  expect(new Set(states.map((one) => JSON.stringify(one))).size).toBe(states.length);
  expect(contents(bench)).toEqual(before);
  expect(bench.state().report!.findings).toEqual(findings);
  expect(bench.state().report!.answered).toEqual([]);
  await bench.session.undo();
  expect(bench.state().notice?.message).toMatch(/nothing to undo/);
});

test('an older step is undone with all that are newer', async () => {
  const bench = await checked();
  await fix(bench, 'stray-spaces');
  const before = contents(bench);
  await fix(bench, 'number-as-text');
  await bench.session.explain(bench.finding('record-duplicated').key, GOOD, 'Jo');
  await bench.session.undo(bench.state().undos[1]!.id);
  expect(contents(bench)).toEqual(before);
  expect(labels(bench)).toEqual(['Fixed 2 cells']);
  expect(bench.state().notice).toEqual({ kind: 'success', message: 'Undid 2 steps.' });
  await bench.session.undo('no such step');
  expect(bench.state().notice?.message).toMatch(/nothing to undo/);
  expect(labels(bench)).toEqual(['Fixed 2 cells']);
});

test('what stays after another check can still be undone, and after the marks are removed', async () => {
  const bench = await checked();
  const before = contents(bench);
  await fix(bench, 'number-as-text');
  await bench.session.explain(bench.finding('record-duplicated').key, GOOD, 'Jo');
  await bench.session.check('all');
  await bench.session.removeMarks();
  await bench.session.undo(bench.state().undos[1]!.id);
  expect(contents(bench)).toEqual(before);
});

describe('a step is refused, and stays with all that are older', () => {
  test('where a person has typed into one of its cells; it goes once that is as it was', async () => {
    const bench = await checked();
    await fix(bench, 'stray-spaces');
    await fix(bench, 'number-as-text');
    bench.type('Q1', 'F6', [[99]]);
    await bench.settle();
    const before = contents(bench);
    const [newest, oldest] = bench.state().undos;
    await bench.session.undo(oldest!.id);
    expect(contents(bench)).toEqual(before);
    expect(bench.state().undos).toEqual([newest, oldest]);
    expect(bench.state().notice).toEqual({
      kind: 'warning',
      message:
        '“Fixed 3 cells” was not undone: F6 on “Q1” was changed since. Undo that change first (Ctrl+Z in the sheet), or type the old values yourself.',
    });
    bench.type('Q1', 'F6', [[1200]]);
    await bench.settle();
    await bench.session.undo(oldest!.id);
    expect(bench.state().undos).toEqual([]);
    expect(bench.workbook.sheetNamed('Q1')!.value(5, 5)).toBe('1,200');
  });

  test('where rows may have moved', async () => {
    const bench = await checked();
    await fix(bench, 'number-as-text');
    bench.type('Q1', 'A4', [
      ['C9', 'Male', 3, 'Irish', 'Self', 12],
      ['C8', 'Male', 3, 'Irish', 'Self', 12],
    ]);
    await bench.settle();
    const before = contents(bench);
    await bench.session.undo();
    expect(contents(bench)).toEqual(before);
    expect(labels(bench)).toEqual(['Fixed 3 cells']);
    expect(bench.state().notice).toMatchObject({
      kind: 'warning',
      message: expect.stringMatching(/Type the old values yourself\.$/) as string,
    });
  });

  test('where the sheet is gone', async () => {
    const bench = await checked();
    await fix(bench, 'number-as-text');
    bench.workbook.addSheet('Other', 'person');
    bench.workbook.removeSheet(bench.workbook.sheetNamed('Q1')!.id, 'person');
    await bench.session.undo();
    expect(labels(bench)).toEqual(['Fixed 3 cells']);
    expect(bench.state().notice?.message).toMatch(/and 2 more cells were changed since/);
  });

  test('where somebody has changed the explanation, or decided otherwise', async () => {
    const bench = await checked();
    const { key } = bench.finding('record-duplicated');
    await bench.session.explain(key, GOOD, 'Jo');
    bench.type('Explanations', 'C2', [['Another text, of somebody else.']]);
    await bench.settle();
    await bench.session.undo();
    expect(labels(bench)).toEqual(['Explained 1 query']);
    expect(bench.state().notice?.message).toMatch(/rows of the sheet Explanations since\. Change them there\./);
    const advice = bench.finding('stray-spaces').key;
    await bench.session.ignore(advice, 'As sent');
    const other = startBench(bench.workbook);
    await other.session.check('all');
    await other.session.ignore(advice, 'Somebody else’s reason');
    await bench.session.undo();
    expect(labels(bench)[0]).toBe('Set aside 1 piece of advice');
    expect(bench.state().notice?.message).toMatch(/decided otherwise/);
  });
});

test('a failure of Excel leaves the step, to be undone by a second try', async () => {
  const bench = await checked();
  const before = contents(bench);
  await fix(bench, 'number-as-text');
  bench.fail('readAreas');
  await bench.session.undo();
  expect(bench.state()).toMatchObject({ activity: 'idle', notice: { kind: 'error', message: BUSY_TEXT } });
  expect(labels(bench)).toEqual(['Fixed 3 cells']);
  await bench.session.undo();
  expect(contents(bench)).toEqual(before);
  expect(labels(bench)).toEqual([]);
});

test('what replaced another answer gives that one back', async () => {
  const bench = await checked();
  const advice = bench.finding('stray-spaces').key;
  await bench.session.ignore(advice, 'As sent');
  await bench.session.ignore(advice, 'Their system writes it so');
  const { key } = bench.finding('record-duplicated');
  await bench.session.explain(key, GOOD, 'Jo');
  await bench.session.explain(key, `${GOOD} See letter of May.`, 'Sam');
  await bench.session.undo(bench.state().undos[2]!.id);
  const answers = bench.state().report!.answered.map(({ answer }) => answer);
  expect(answers).toEqual([{ kind: 'ignored', reason: 'As sent' }]);
});

describe('all that is certain', () => {
  test('is one write and one step, without what a person left out', async () => {
    const bench = await checked();
    const before = contents(bench);
    const certain = bench.session.certainFixes();
    expect(bench.session.certainFixes()).toBe(certain);
    expect(certain.kinds.map(({ rule, changes }) => [rule, changes.length])).toEqual([
      ['number-as-text', 3],
      ['stray-spaces', 2],
    ]);
    bench.calls.length = 0;
    await bench.session.applyFix(fixOfChosen(certain, ({ row }) => row !== 5)!);
    expect(bench.calls.filter((call) => call === 'replaceValues')).toHaveLength(1);
    expect(labels(bench)).toEqual(['Fixed 4 cells']);
    expect(bench.session.certainFixes().kinds.map(({ changes }) => changes.map(({ row }) => row))).toEqual([[5]]);
    await bench.session.undo();
    expect(contents(bench)).toEqual(before);
  });

  test('is nothing before a check', () => {
    expect(startBench(buildWorkbook(RETURN)).session.certainFixes()).toEqual({ kinds: [], leftOut: [] });
  });
});
