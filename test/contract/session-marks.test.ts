import { runOfMark } from '../../src/adapters/shared/mark-signature';
import type { WorkbookPort } from '../../src/ports/workbook-port';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { createExcelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import type { Workbook } from '../../src/workbook/model/workbook';
import { RULE_HABITS } from '../support/host-habits';
import { startHost } from '../support/start-host';
import { buildWorkbook, type SheetDraft } from '../support/workbooks';

interface Bench {
  readonly port: WorkbookPort;
  close(): void | Promise<void>;
}

const ADAPTERS: Readonly<Record<string, (workbook: Workbook) => Promise<Bench>>> = {
  'a workbook in memory': (workbook) => Promise.resolve({ port: createFileWorkbook(workbook), close: () => undefined }),
  ...Object.fromEntries(
    RULE_HABITS.map(([name, options]) => [
      `Microsoft's library on the simulated Excel, ${name}`,
      async (workbook: Workbook) => {
        const { close } = await startHost(workbook, options);
        return { port: createExcelWorkbook(), close };
      },
    ]),
  ),
};

const wrong = (name: string): SheetDraft => ({
  name,
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ['C1', 'Female', 34, 'Whit British', 'Police'],
    ['C2', 'Male', -4, 'Irish', 'Self'],
  ],
});

const marked = (workbook: Workbook): string[] =>
  workbook.sheets
    .filter((sheet) => sheet.conditionalFormats.some(({ formulas }) => runOfMark(formulas[0] ?? '') !== undefined))
    .map((sheet) => sheet.name);

/** Marks stand only on sheets whose findings are listed, or nobody could tell what they mean. */
describe.each(Object.entries(ADAPTERS))('marks and list over %s', (_name, open) => {
  let bench: Bench | undefined;
  afterEach(async () => bench?.close());

  async function start(...drafts: SheetDraft[]) {
    const workbook = buildWorkbook(...drafts);
    bench = await open(workbook);
    let clears = 0;
    const port: WorkbookPort = {
      ...bench.port,
      removeMarks: () => {
        clears += 1;
        return bench!.port.removeMarks();
      },
    };
    const newSession = () => createReturnsSession(port, { onFailure: (error) => expect(error).toBeUndefined() });
    return { workbook, session: newSession(), newSession, clears: () => clears };
  }

  it('takes off the marks of sheets that a check of one sheet no longer covers', async () => {
    const { workbook, session } = await start(wrong('Q1'), wrong('Q2'));
    await session.recognise();
    await session.check('all');
    expect(marked(workbook)).toEqual(['Q1', 'Q2']);
    await session.check('active');
    expect(session.getState().report?.sheets).toEqual(['Q1']);
    expect(marked(workbook)).toEqual(['Q1']);
    expect(session.getState().hasMarks).toBe(true);
    await session.removeMarks();
    expect(marked(workbook)).toEqual([]);
  });

  it('leaves Remove marks out when the one sheet that was checked has nothing to mark', async () => {
    const { workbook, session } = await start({ name: 'Notes', rows: [['Please send by Friday']] }, wrong('Q1'));
    await session.recognise();
    await session.check('all');
    await session.check('active');
    expect(marked(workbook)).toEqual([]);
    expect(session.getState().hasMarks).toBe(false);
  });

  it('takes off what a past session left on other sheets', async () => {
    const { workbook, session, newSession } = await start(wrong('Q1'), wrong('Q2'));
    await session.check('all');
    const later = newSession();
    await later.check('active');
    expect(marked(workbook)).toEqual(['Q1']);
  });

  it('clears nothing beforehand where the same sheets are checked again', async () => {
    const { workbook, session, clears } = await start(wrong('Q1'), wrong('Q2'));
    await session.recognise();
    await session.check('all');
    await session.check('all');
    await session.check(['Q1', 'Q2']);
    expect(marked(workbook)).toEqual(['Q1', 'Q2']);
    expect(clears()).toBe(0);
  });

  it('offers Remove marks while nobody has looked, and after a first check that left old marks standing', async () => {
    const { workbook, session, newSession } = await start(wrong('Q1'), { name: 'Notes', rows: [['By Friday']] });
    await session.check('all');
    workbook.sheets[0]!.isProtected = true;
    workbook.sheets[0]!.place(1, 3, { value: 'White British', style: 0 });
    workbook.sheets[0]!.place(2, 2, { value: 40, style: 0 });

    const stopped = newSession();
    const opening = stopped.recognise();
    const check = stopped.check('all');
    stopped.cancel();
    await Promise.all([opening, check]);
    expect(stopped.getState()).toMatchObject({ activity: 'idle', hasMarks: true });
    expect(stopped.getState().recognised).toBeUndefined();

    const quick = newSession();
    await Promise.all([quick.recognise(), quick.check('all')]);
    expect(marked(workbook)).toEqual(['Q1']);
    expect(quick.getState().hasMarks).toBe(true);
    workbook.sheets[0]!.isProtected = false;
    await quick.removeMarks();
    expect(quick.getState().hasMarks).toBe(false);
  });

  it('says so when marks stay because their sheet has been protected since', async () => {
    const { workbook, session } = await start(wrong('Q1'), wrong('Q2'));
    await session.recognise();
    await session.check('all');
    workbook.sheets[1]!.isProtected = true;
    await session.check('active');
    expect(marked(workbook)).toEqual(['Q1', 'Q2']);
    expect(session.getState()).toMatchObject({
      hasMarks: true,
      notice: { kind: 'warning', message: expect.stringContaining('“Q2”') as string },
    });
  });

  it('keeps what somebody else has set aside since the last check', async () => {
    const { workbook, session } = await start({
      name: 'Q1',
      rows: [
        ['Case ref', 'Gender', 'Notes'],
        ['C1', 'Female', '-Moved away'],
        ['C2', 'Male', 'x'],
      ],
    });
    await session.recognise();
    await session.check('all');
    await session.check('all');
    workbook.settings.set('ringfence.ignored', JSON.stringify({ version: 1, entries: [['theirs', 'known']] }));
    const key = session.getState().report?.findings.find(({ mayBe }) => mayBe === 'ignored')?.key ?? '';
    await session.ignore(key, 'A note of our own');
    expect(JSON.parse(workbook.settings.get('ringfence.ignored') ?? '')).toEqual({
      version: 1,
      entries: [
        ['theirs', 'known'],
        [key, 'A note of our own'],
      ],
    });
  });
});
