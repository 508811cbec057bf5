import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import type { ReturnsSession } from '../../src/app/returns/returns-session';
import { checkReturns } from '../../src/app/shared/check-returns';
import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import type { Scalar } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { secondPane } from '../support/second-pane';
import { startHost, type StartedHost } from '../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ...Array.from({ length: 24 }, (_, index) => [`C${index}`, 'Female', 30 + index, 'Irish', 'Police']),
  ],
};
const CHANGES = ['applyMarks', 'removeMarks', 'changeRows', 'replaceValues', 'addSheets', 'writeSetting'] as const;

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

/** A session on a port whose changes are counted, with the work on edits in a test's hands. */
function paneOn(real: WorkbookPort, workbook: Workbook) {
  const writes: string[] = [];
  const counting = CHANGES.map((name) => [
    name,
    (...given: unknown[]) => {
      writes.push(name);
      return (real[name] as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  const queue: (() => Promise<void>)[] = [];
  const session: ReturnsSession = createReturnsSession(
    { ...real, ...(Object.fromEntries(counting) as Partial<WorkbookPort>) },
    { pause: () => Promise.resolve(), soon: (work) => queue.push(work) },
  );
  return {
    session,
    writes,
    type: (sheet: string, cell: string, value: Scalar) => {
      const { top, left } = area(cell);
      workbook.setCells(workbook.sheetNamed(sheet)!.id, top, left, [[{ value }]], 'person');
    },
    settle: async () => {
      for (let work = queue.shift(); work; work = queue.shift()) await work();
    },
    isBusy: () => queue.length > 0,
  };
}

type Pane = ReturnType<typeof paneOn>;

async function openTwice(
  ...drafts: readonly SheetDraft[]
): Promise<{ panes: readonly [Pane, Pane]; workbook: Workbook }> {
  const workbook = buildWorkbook(...drafts);
  started = await startHost(workbook);
  const other = secondPane(workbook);
  const panes = [paneOn(createExcelWorkbook(), workbook), paneOn(other.port, other.workbook)] as const;
  for (const { session, writes } of panes) {
    await session.check('all');
    writes.length = 0;
  }
  return { panes, workbook };
}

/** Excel's events come a moment later. */
async function allSettle(panes: readonly Pane[]): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (panes.some((pane) => pane.isBusy())) quiet = 0;
    for (const pane of panes) await pane.settle();
  }
}

async function expectBothRight(panes: readonly Pane[], workbook: Workbook): Promise<void> {
  const { findings, summary } = await checkReturns(createFileWorkbook(workbook), 'all');
  for (const { session } of panes) {
    expect(session.getState().report).toMatchObject({ findings, summary });
    expect(session.getState().staleSheets).toEqual([]);
  }
}

test.each([
  ['on one sheet', ['Q1', 'Q1']],
  ['each on a sheet of their own', ['Q1', 'Q2']],
] as const)(
  'two people type 20 cells in turn, %s: each pane marks what its own person typed',
  async (_name, sheets) => {
    const { panes, workbook } = await openTwice(RETURN, { ...RETURN, name: 'Q2' });
    for (let nth = 0; nth < 20; nth += 1) {
      const who = nth % 2;
      const before = panes.map(({ writes }) => writes.length);
      panes[who]!.type(sheets[who]!, `C${nth + 4}`, nth % 4 < 2 ? 'TBC' : -1);
      await allSettle(panes);
      const now = panes.map(({ writes }) => writes.length);
      expect(now[1 - who]).toBe(before[1 - who]);
      expect(now[who]! - before[who]!).toBe(1);
      await expectBothRight(panes, workbook);
    }
    expect(panes.flatMap(({ writes }) => writes)).toEqual(Array.from({ length: 20 }, () => 'applyMarks'));
  },
);

test('two people type at once: marks stay bounded, and both lists end right', async () => {
  const { panes, workbook } = await openTwice(RETURN, { ...RETURN, name: 'Q2' });
  for (let nth = 0; nth < 20; nth += 1) panes[nth % 2]!.type('Q1', `C${nth + 4}`, 'TBC');
  await allSettle(panes);
  await expectBothRight(panes, workbook);
  expect(panes.flatMap(({ writes }) => writes).length).toBeLessThanOrEqual(20);
});
