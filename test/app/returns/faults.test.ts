import { checkReturns } from '../../../src/app/shared/check-returns';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { startBench, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

/** One sheet with something for every use case: to mend, to explain, to set aside and to ask about. */
const MESSY: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicty', 'Referrals in'],
    ['C1', 'Female', 34, 'Irish', '12'],
    ['C2', 'Male ', 40, 'Irish', 3],
    ['C3', 'Female', 51, 'Indian', 1],
    ['C3', 'Female', 51, 'Indian', 1],
  ],
};
const CLEAN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    [
      'Case ref',
      'Gender',
      'Age',
      'Ethnicity',
      'Learning difficulties',
      'Vulnerability',
      'Intervention type',
      'Referrals in',
      'Referrals out',
    ],
    ['C1', 'Female', 34, 'Irish', 'No', 'Mental health', 'Advocacy', 1, 0],
  ],
};
const GOOD = 'Twins, referred together by their school.';

interface UseCase {
  readonly sheet?: SheetDraft;
  /** Without faults. */
  readonly before?: (bench: SessionBench) => Promise<void>;
  readonly act: (bench: SessionBench) => Promise<void>;
}

const fix = (bench: SessionBench): Promise<void> =>
  bench.session.applyFix(bench.session.fixesFor([bench.finding('number-as-text').key])[0]!);
const explain = (bench: SessionBench): Promise<void> =>
  bench.session.explain(bench.finding('record-duplicated').key, GOOD, 'Jo');
const ignore = (bench: SessionBench): Promise<void> =>
  bench.session.ignore(bench.finding('stray-spaces').key, 'As sent');

const USE_CASES: Readonly<Record<string, UseCase>> = {
  recognise: { act: ({ session }) => session.recognise() },
  check: { act: ({ session }) => session.check('all') },
  'fix a finding': { act: fix },
  'undo a fix': { before: fix, act: ({ session }) => session.undo() },
  'undo several steps': {
    before: async (bench) => {
      await fix(bench);
      await explain(bench);
      await ignore(bench);
    },
    act: ({ session }) => session.undo(session.getState().undos.at(-1)!.id),
  },
  explain: { act: explain },
  'take an explanation back': {
    before: explain,
    act: (bench) => bench.session.restore(bench.finding('record-duplicated').key),
  },
  'set aside': { act: ignore },
  'take a setting-aside back': {
    before: ignore,
    act: (bench) => bench.session.restore(bench.finding('stray-spaces').key),
  },
  'confirm a heading': {
    act: ({ session }) => session.confirmHeading(session.getState().report!.questions[0]!, 'ethnicity'),
  },
  'write a receipt': { sheet: CLEAN, act: ({ session }) => session.writeReceipt('Jo') },
  'write a second receipt': {
    sheet: CLEAN,
    before: ({ session }) => session.writeReceipt('Jo'),
    act: ({ session }) => session.writeReceipt('Sam'),
  },
  'remove the marks': { act: ({ session }) => session.removeMarks() },
  'edit a cell': {
    act: async (bench) => {
      bench.type('Q1', 'C4', [['TBC']]);
      await bench.settle();
    },
  },
};

async function prepared({ sheet = MESSY, before }: UseCase): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(sheet));
  await bench.session.check('all');
  await before?.(bench);
  bench.calls.length = 0;
  bench.failures.length = 0;
  return bench;
}

/** Values of every cell of every sheet, and what is kept unseen, ledger of marks apart. */
function contents({ workbook }: SessionBench): string {
  const settings = [...workbook.settings].filter(([key]) => key !== 'ringfence.marks');
  const sheets = workbook.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells()].map(([row, column, { value }]) => [row, column, value]),
  ]);
  return JSON.stringify([settings, sheets]);
}

describe.each(Object.entries(USE_CASES))('%s', (_name, useCase) => {
  test('with each of its calls failing in turn: never rejects, says so, leaves the cells as before or as told', async () => {
    const whole = await prepared(useCase);
    const before = contents(whole);
    await useCase.act(whole);
    const after = contents(whole);
    const calls = [...whole.calls];
    expect(calls.length).toBeGreaterThan(0);

    for (const [index, method] of calls.entries()) {
      const bench = await prepared(useCase);
      bench.fail(method, calls.slice(0, index + 1).filter((one) => one === method).length);
      await useCase.act(bench);
      expect(bench.failures.length).toBeGreaterThan(0);
      expect(bench.state().activity).toBe('idle');
      if (contents(bench) !== before && contents(bench) !== after) {
        // Half done is allowed only where the notice tells how.
        expect(bench.state().notice).toMatchObject({ kind: 'warning' });
      }
      // Where no notice tells of it, the sheet says that it may be stale.
      const isSilent = bench.state().notice === undefined || bench.state().notice?.kind === 'success';
      if (isSilent) expect(bench.state().staleSheets).toEqual(['Q1']);
      await expectGoodAfterwards(bench);
    }
  });
});

/** Whatever went wrong, the next check tells the truth, in the list and in the cells. */
async function expectGoodAfterwards(bench: SessionBench): Promise<void> {
  await bench.settle();
  await bench.session.check('all');
  const port: WorkbookPort = createFileWorkbook(bench.workbook);
  const { findings, answered } = await checkReturns(port, 'all');
  expect(bench.state().report).toMatchObject({ findings, answered });
  expect(bench.state().staleSheets).toEqual([]);
}
