import { startBench, type SessionBench } from '../../support/session-bench';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source', 'Referrals in'],
    ['C1', 'Female ', 34, 'Irish', 'Police', '12'],
    ['C2', ' Male', 400, 'Irish', 'Self', 3],
    ['C3', 'Female', 51, 'Indian', 'Police', '1,200'],
  ],
};

async function checked(...drafts: readonly SheetDraft[]): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(...(drafts.length > 0 ? drafts : [RETURN])));
  await bench.session.check('all');
  return bench;
}

async function select(bench: SessionBench, sheet: string, ...addresses: readonly string[]): Promise<void> {
  bench.workbook.select(bench.workbook.sheetNamed(sheet)!.id, addresses.map(area));
  await bench.settle();
}

const rulesOf = ({ session }: SessionBench): readonly (string | undefined)[] => {
  const { selected, report } = session.getState();
  return (selected?.keys ?? []).map((key) => report?.findings.find((one) => one.key === key)?.rule);
};

const selectionOf = ({ workbook }: SessionBench): unknown => workbook.selection(workbook.sheetNamed('Q1')!.id);

test('selecting a marked cell shows its findings, and stepping goes on from there', async () => {
  const apart = RETURN.rows!.map((row, index) => (index === 2 ? ['C2', 'Male', ...row.slice(2)] : row));
  const bench = await checked({ ...RETURN, rows: [...apart.slice(0, 3), ['C3', ' Female', ...apart[3]!.slice(2)]] });
  await select(bench, 'Q1', 'B4');
  expect(bench.state().selected).toEqual({
    sheet: 'Q1',
    cell: 'B4',
    keys: bench.findingsAt('Q1', 'B4').map(({ key }) => key),
  });
  expect(rulesOf(bench)).toContain('stray-spaces');
  expect(selectionOf(bench)).toEqual([area('B4')]);
  const spaces = bench.finding('stray-spaces');
  expect(bench.state()).toMatchObject({ currentKey: spaces.key, currentArea: 1 });
  await bench.session.step(-1);
  expect(bench.state()).toMatchObject({ currentKey: spaces.key, currentArea: 0 });
  expect(selectionOf(bench)).toEqual([area('B2')]);
});

test('where several findings have the cell, they come in the list’s order and the first is current', async () => {
  const bench = await checked();
  await select(bench, 'Q1', 'B2:F4');
  const inList = bench.state().report!.findings.filter(({ areas }) => areas.length > 0);
  expect(bench.state().selected?.keys).toEqual(inList.map(({ key }) => key));
  expect(bench.state().selected?.keys.length).toBeGreaterThan(2);
  expect(bench.state().currentKey).toBe(inList[0]?.key);
  expect(bench.state().selected?.cell).toBe('B2:F4');
  await select(bench, 'Q1', 'B2', 'F2');
  expect(bench.state().selected?.cell).toBe('B2, F2');
});

test.each([
  ['a whole column', ['F1:F1048576'], 'F:F'],
  ['the whole sheet', ['A1:XFD1048576'], 'A:XFD'],
  ['a filtered column', ['F1', 'F2', 'F3', 'F4', 'F5'], 'F1, F2, F3, …'],
])('%s leads to the findings there are, once each', async (_, addresses, cell) => {
  const bench = await checked();
  await select(bench, 'Q1', ...addresses);
  const { selected, report } = bench.state();
  const all = report!.findings.filter(({ areas }) => areas.length > 0).map(({ key }) => key);
  expect(selected?.cell).toBe(cell);
  expect(selected?.keys).toEqual(
    addresses[0]!.startsWith('A') ? all : bench.findingsAt('Q1', 'F2').map(({ key }) => key),
  );
});

test('a cell that nothing is about ends it, and leaves the place in the list; walking on changes nothing', async () => {
  const bench = await checked();
  await select(bench, 'Q1', 'B3');
  const { currentKey } = bench.state();
  await select(bench, 'Q1', 'H9');
  expect(bench.state().selected).toBeUndefined();
  expect(bench.state().currentKey).toBe(currentKey);
  const before = bench.state();
  await select(bench, 'Q1', 'H10');
  expect(bench.state()).toBe(before);
});

test('of cells selected in quick succession the last counts', async () => {
  const bench = await checked();
  const { id } = bench.workbook.sheetNamed('Q1')!;
  let changes = 0;
  bench.session.subscribe(() => (changes += 1));
  for (const address of ['B2', 'B3', 'F2']) bench.workbook.select(id, [area(address)]);
  await bench.settle();
  expect(bench.state().selected?.cell).toBe('F2');
  expect(changes).toBe(1);
});

test('going to a finding ourselves is not taken for selecting, and ends what was selected', async () => {
  const bench = await checked();
  await select(bench, 'Q1', 'B3');
  await bench.session.goTo(bench.finding('number-as-text').key);
  await bench.settle();
  expect(bench.state().selected).toBeUndefined();
  expect(bench.state().currentKey).toBe(bench.finding('number-as-text').key);
});

test('a finding that is mended leaves what is selected', async () => {
  const bench = await checked();
  await select(bench, 'Q1', 'F2');
  expect(rulesOf(bench)).toEqual(['number-as-text']);
  bench.type('Q1', 'F2', [[12]]);
  await bench.settle();
  expect(bench.state().selected).toBeUndefined();
  bench.type('Q1', 'F2', [['12']]);
  await bench.settle();
  expect(rulesOf(bench)).toEqual(['number-as-text']);
});

test('followed once there is a report, with marks and without', async () => {
  const bench = startBench(buildWorkbook(RETURN));
  await bench.session.recognise();
  expect(bench.calls).not.toContain('onSelected');
  await bench.session.check('all');
  await bench.session.check('all');
  expect(bench.calls.filter((call) => call === 'onSelected')).toHaveLength(1);
  await select(bench, 'Q1', 'B3');
  await bench.session.removeMarks();
  await select(bench, 'Q1', 'B2');
  expect(bench.state().selected?.cell).toBe('B2');
  expect(bench.calls.filter((call) => call === 'onSelected')).toHaveLength(1);
  await select(bench, 'Q1', 'B3');
  expect(bench.state().selected?.cell).toBe('B3');
});

test('a check begins with nothing selected; where Excel tells nothing of it, everything else works', async () => {
  const bench = await checked();
  await select(bench, 'Q1', 'B3');
  await bench.session.check('all');
  expect(bench.state().selected).toBeUndefined();
  const other = startBench(buildWorkbook(RETURN));
  other.fail('onSelected');
  await other.session.check('all');
  expect(other.state()).toMatchObject({ activity: 'idle', notice: { kind: 'information' } });
  await other.session.check('all');
  await select(other, 'Q1', 'B3');
  expect(other.state().selected?.cell).toBe('B3');
});
