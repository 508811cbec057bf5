import { BUSY_TEXT, startBench, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

/** `Ethnicty` is near enough to be taken for Ethnicity, and asked about. */
const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicty', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', 40, 'Irish', 'Self'],
  ],
};

async function checked(): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(RETURN, { ...RETURN, name: 'Q2' }));
  await bench.session.check('all');
  return bench;
}

const columnOf = (bench: SessionBench, sheet: string): string | undefined =>
  bench
    .state()
    .report?.returns.find((one) => one.sheet === sheet)
    ?.fields.find(({ header }) => header === 'Ethnicty')?.how;

test('a heading is asked about once in the workbook', async () => {
  const bench = await checked();
  expect(bench.state().report?.questions).toMatchObject([{ sheet: 'Q1', header: 'Ethnicty', takenFor: 'ethnicity' }]);
});

test('confirmed, it is taken for the KPI on every sheet, now and in later sessions, and nobody is asked again', async () => {
  const bench = await checked();
  const [question] = bench.state().report!.questions;
  await bench.session.confirmHeading(question!, 'ethnicity');
  expect(['Q1', 'Q2'].map((sheet) => columnOf(bench, sheet))).toEqual(['confirmed', 'confirmed']);
  expect(bench.state()).toMatchObject({
    activity: 'idle',
    report: { questions: [] },
    notice: { kind: 'success', message: 'The heading “Ethnicty” stands for “Ethnicity” from now on.' },
  });
  const again = startBench(bench.workbook);
  await again.session.recognise();
  expect(
    again.state().recognised?.flatMap(({ fields }) => fields.filter(({ how }) => how === 'confirmed')),
  ).toHaveLength(2);
  await again.session.check('all');
  expect(again.state().report?.questions).toEqual([]);
});

test('left unchecked, its cells have no findings and no marks any more', async () => {
  const bench = await checked();
  expect(bench.findingsAt('Q1', 'D2')).toHaveLength(1);
  await bench.session.confirmHeading(bench.state().report!.questions[0]!, 'none');
  expect(bench.findingsAt('Q1', 'D2')).toEqual([]);
  expect(bench.marked('Q1')).not.toContain('D2');
  expect(bench.state().notice?.message).toBe('The cells under “Ethnicty” are left unchecked from now on.');
});

test('when it cannot be kept, nothing has changed', async () => {
  const bench = await checked();
  const { report } = bench.state();
  bench.fail('writeSetting');
  await bench.session.confirmHeading(report!.questions[0]!, 'none');
  expect(bench.state().report).toBe(report);
  expect(bench.state().notice).toEqual({ kind: 'error', message: BUSY_TEXT });
});

test('an edit afterwards is checked with what was confirmed', async () => {
  const bench = await checked();
  await bench.session.confirmHeading(bench.state().report!.questions[0]!, 'ethnicity');
  bench.type('Q1', 'D2', [['Irish']]);
  await bench.settle();
  expect(columnOf(bench, 'Q1')).toBe('confirmed');
  expect(bench.state().report?.questions).toEqual([]);
});

test('what is kept in the workbook is read once a session', async () => {
  const bench = startBench(buildWorkbook(RETURN));
  await bench.session.recognise();
  expect(bench.calls).toContain('readSetting');
  bench.calls.length = 0;
  await bench.session.check('all');
  expect(bench.calls).not.toContain('readSetting');
});
