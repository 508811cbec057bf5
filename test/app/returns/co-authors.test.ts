import { coAuthor } from '../../support/co-author';
import { startBench, type SessionBench } from '../../support/session-bench';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source', 'Referral date'],
    ['C1', 'Female', 34, 'Irish', 'Police', 43570],
    ['C2', 'Male', 40, 'Irish', 'Self', 43571],
    ['C3', 'Female', 51, 'Indian', 'Police', 43572],
  ],
};
const OTHER: SheetDraft = { ...RETURN, name: 'Q2' };

async function checked(): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(RETURN, OTHER));
  await bench.session.check('all');
  bench.calls.length = 0;
  return bench;
}

const marksPut = ({ calls }: SessionBench): number => calls.filter((call) => call === 'applyMarks').length;

test('what a co-author types comes into the list, and nothing is written', async () => {
  const bench = await checked();
  coAuthor(bench.workbook).type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  expect(bench.findingsAt('Q1', 'C4')).toHaveLength(1);
  expect(bench.calls).toEqual(['readSheets']);
  expect(bench.marked('Q1')).not.toContain('C4');
  expect(bench.state().staleSheets).toEqual([]);
});

test('their sheet is left to them while this person types elsewhere, and marked once this person types there', async () => {
  const bench = await checked();
  coAuthor(bench.workbook).type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  bench.type('Q2', 'C4', [['TBC']]);
  await bench.settle();
  expect(bench.marked('Q2')).toContain('C4');
  expect(bench.marked('Q1')).not.toContain('C4');
  bench.type('Q1', 'C5', [['TBC']]);
  await bench.settle();
  expect(bench.marked('Q1')).toEqual(expect.arrayContaining(['C4', 'C5']));
  expect(marksPut(bench)).toBe(2);
});

test('edits of both at once are this person’s to mark', async () => {
  const bench = await checked();
  bench.type('Q1', 'C5', [['TBC']]);
  coAuthor(bench.workbook).type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  expect(bench.marked('Q1')).toEqual(expect.arrayContaining(['C4', 'C5']));
  expect(marksPut(bench)).toBe(1);
});

test('marks that their pane may have put on are not taken for ours: typing back what stood there marks anew', async () => {
  const bench = await checked();
  bench.type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  coAuthor(bench.workbook).type('Q1', 'C4', [[34]]);
  await bench.settle();
  bench.calls.length = 0;
  bench.type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  expect(marksPut(bench)).toBe(1);
});

test('a check marks their sheets as well', async () => {
  const bench = await checked();
  coAuthor(bench.workbook).type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  await bench.session.check('all');
  expect(bench.marked('Q1')).toContain('C4');
  bench.type('Q1', 'C4', [[34]]);
  await bench.settle();
  expect(bench.marked('Q1')).not.toContain('C4');
});

describe('in an Excel that forgets what Ctrl+Z could undo', () => {
  const start = async (...drafts: readonly SheetDraft[]): Promise<SessionBench> => {
    const bench = startBench(buildWorkbook(...drafts), {}, () => ({ keepsUndo: () => false }));
    await bench.session.check('all');
    bench.calls.length = 0;
    return bench;
  };

  test('an edit makes results stale, and nothing is asked of Excel', async () => {
    const bench = await start(RETURN, OTHER);
    bench.type('Q1', 'C4', [['TBC']]);
    await bench.settle();
    coAuthor(bench.workbook).type('Q2', 'C4', [['TBC']]);
    await bench.settle();
    expect(bench.calls).toEqual([]);
    expect(bench.state().staleSheets).toEqual(['Q1', 'Q2']);
    await bench.session.check(['Q1', 'Q2']);
    expect(bench.findingsAt('Q1', 'C4')).toHaveLength(1);
    expect(bench.marked('Q1')).toContain('C4');
    expect(bench.state().staleSheets).toEqual([]);
  });

  test('an edit while a check marks is not lost', async () => {
    let isTyping = false;
    const bench = startBench(buildWorkbook(RETURN), {}, (port) => ({
      keepsUndo: () => false,
      applyMarks: (sheets, plan) => {
        if (isTyping) bench.type('Q1', 'C4', [['TBC']]);
        return port.applyMarks(sheets, plan);
      },
    }));
    await bench.session.check('all');
    isTyping = true;
    await bench.session.check('all');
    await bench.settle();
    expect(bench.state().staleSheets).toEqual(['Q1']);
  });

  test('an edit of a table that sheets are held against makes all of them stale', async () => {
    const services: SheetDraft = {
      name: 'Services',
      rows: [
        ['Service ID', 'Service', 'Provider'],
        ['SARC', 'The Shores SARC', 'The Shores'],
      ],
      tables: { Services: 'A1:C2' },
    };
    const bench = await start(RETURN, OTHER, services);
    bench.type('Services', 'B2', [['The Shores']]);
    await bench.settle();
    expect(bench.calls).toEqual([]);
    expect(bench.state().staleSheets).toEqual(expect.arrayContaining(['Q1', 'Q2']));
  });

  test('a fix that was asked for is checked at once: writing has cost what it costs', async () => {
    const bench = await start({ ...RETURN, rows: [...RETURN.rows!, ['C4', 'Female', '41', 'Irish', 'Self', 43573]] });
    await bench.session.applyFix(bench.session.fixesFor([bench.finding('number-as-text').key])[0]!);
    expect(bench.state().report?.findings.map(({ rule }) => rule)).not.toContain('number-as-text');
    expect(bench.state().staleSheets).toEqual([]);
  });
});
