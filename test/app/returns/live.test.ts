import { buildWorkbook, type SheetDraft } from '../../support/workbooks';
import { startBench, type SessionBench } from '../../support/session-bench';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { checkReturns } from '../../../src/app/shared/check-returns';

const RETURN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source', 'Referral date'],
    ['C1', 'Female', 34, 'Whit British', 'Police', 43570],
    ['C2', 'Male', -4, 'Irish', 'Self', 43571],
    ['C3', 'Femal', 51, 'Indian', 'Police', 43200],
  ],
};

const NOTES: SheetDraft = { name: 'Notes', rows: [['Please send by Friday']] };

/** A records sheet too large to be read again as a whole. */
const LARGE: SheetDraft = {
  name: 'Year',
  rows: [
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
    ...Array.from({ length: 1_500 }, (_, index) => [`C${index}`, 'Female', 30 + (index % 40), 'Irish', 'Police']),
  ],
};

async function checked(...drafts: readonly SheetDraft[]): Promise<SessionBench> {
  const bench = startBench(buildWorkbook(...drafts));
  await bench.session.check('all');
  return bench;
}

/** The session shows what a check from scratch would. */
async function expectAsChecked(bench: SessionBench): Promise<void> {
  const { findings, answered, questions, summary, notChecked } = await checkReturns(
    createFileWorkbook(bench.workbook),
    'all',
  );
  expect(bench.state().report).toMatchObject({ findings, answered, questions, summary, notChecked });
}

test('a mended finding leaves list, counts and cells, and nothing is said about it', async () => {
  const bench = await checked(RETURN, NOTES);
  const before = bench.state().report!.summary;
  const wrong = bench.finding('code-unknown');
  // What the check found is told, and is no news once it has changed.
  expect(bench.state().notice?.message).toMatch(/^Found /);
  bench.type('Q1', 'D4', [['English, Welsh, Scottish, Northern Irish or British']]);
  await bench.settle();
  expect(bench.state().report?.findings.map(({ key }) => key)).not.toContain(wrong.key);
  expect(bench.state().report?.summary).not.toEqual(before);
  expect(bench.state()).toMatchObject({ staleSheets: [], activity: 'idle', hasMarks: true });
  expect(bench.state().notice).toBeUndefined();
  expect(bench.marked('Q1')).not.toContain('D4');
  await expectAsChecked(bench);
});

test('a new mistake comes into the list and is marked', async () => {
  const bench = await checked(RETURN);
  bench.type('Q1', 'C4', [['TBC']]);
  await bench.settle();
  expect(bench.finding('placeholder-text').areas).toEqual([{ top: 3, left: 2, bottom: 3, right: 2 }]);
  expect(bench.marked('Q1')).toContain('C4');
  await expectAsChecked(bench);
});

test('edits in quick succession are one reading', async () => {
  const bench = await checked(LARGE);
  bench.calls.length = 0;
  bench.type('Year', 'B5', [['Femal']]);
  bench.type('Year', 'C900', [[-3]]);
  bench.type('Year', 'C901', [[-4]]);
  await bench.settle();
  expect(bench.calls).toEqual(['readAreas', 'applyMarks']);
  expect(bench.findingsAt('Year', 'C900')).toHaveLength(1);
  expect(bench.findingsAt('Year', 'C901')).toHaveLength(1);
  expect(bench.findingsAt('Year', 'B5')).toHaveLength(1);
  await expectAsChecked(bench);
});

test('of a large sheet the touched rows are read, at full width', async () => {
  const read: unknown[] = [];
  const bench = startBench(buildWorkbook(LARGE), {}, (port) => ({
    readAreas: (sheet, areas) => {
      read.push(...areas);
      return port.readAreas(sheet, areas);
    },
  }));
  await bench.session.check('all');
  bench.type('Year', 'C900', [[-3]]);
  bench.type('Year', 'B901', [['Femal']]);
  await bench.settle();
  expect(read).toEqual([{ top: 899, left: 0, bottom: 900, right: 4 }]);
});

test('an edit of its headings makes even a large sheet be read as a whole', async () => {
  const bench = await checked(LARGE);
  bench.type('Year', 'B1', [['Colour']]);
  await bench.settle();
  expect(bench.finding('kpi-missing')).toBeDefined();
  await expectAsChecked(bench);
});

test('an edit that changes no finding writes nothing', async () => {
  const bench = await checked(RETURN);
  bench.calls.length = 0;
  bench.type('Q1', 'A4', [['C77']]);
  await bench.settle();
  expect(bench.calls).toEqual(['readSheets']);
});

test('formulas of other sheets may read the edited cells: small ones are read along', async () => {
  const summary: SheetDraft = {
    name: 'Summary',
    rows: [
      ['KPI', '2019-20 Q1'],
      ['Referrals in', 3],
      ['Gender: Female', 2],
      ['Gender: Male', 1],
    ],
  };
  const bench = await checked(RETURN, summary);
  // As Excel does after the edit: the calculated cell changes, and nobody is told.
  const [, second] = bench.workbook.sheets;
  bench.type('Q1', 'A4', [['C78']]);
  bench.workbook.setCells(second!.id, 1, 1, [[{ value: -2 }]], 'add-in');
  await bench.settle();
  expect(bench.finding('not-a-count').sheet).toBe('Summary');
  expect(bench.marked('Summary')).toEqual(['B2']);
});

test('rows inserted: nobody can tell which cells, so the sheet is read again', async () => {
  let tell: ((edit: { sheet: string; area: undefined }) => void) | undefined;
  const bench = startBench(buildWorkbook(RETURN), {}, (port) => ({
    onEdited: (listener) => {
      tell = listener;
      return port.onEdited(listener);
    },
  }));
  await bench.session.check('all');
  const sheet = bench.workbook.sheets[0]!;
  bench.workbook.setCells(
    sheet.id,
    6,
    0,
    [['C4', 'Mal', 20, 'Irish', 'Self', 43572].map((value) => ({ value }))],
    'add-in',
  );
  tell!({ sheet: 'Q1', area: undefined });
  await bench.settle();
  await expectAsChecked(bench);
});

test('the current finding stays current where it stands now, and stepping goes on from there', async () => {
  const bench = await checked(RETURN);
  const findings = bench.state().report!.findings;
  const [first] = findings;
  const later = findings.find(({ areas, rule }) => areas.length > 0 && rule !== first!.rule)!;
  await bench.session.goTo(later.key);
  bench.type('Q1', 'C5', [[40]]);
  await bench.settle();
  expect(bench.state().report!.findings.length).toBeLessThan(findings.length);
  expect(bench.state().currentKey).toBe(later.key);
  const now = bench.state().report!.findings;
  await bench.session.step(1);
  expect(bench.state().currentKey).toBe(now[(now.findIndex(({ key }) => key === later.key) + 1) % now.length]!.key);
});

test('when the current finding is mended, the next is the one that has taken its place, also at the end', async () => {
  const bench = await checked(RETURN);
  const findings = bench.state().report!.findings;
  const [negative] = bench.findingsAt('Q1', 'C5');
  const at = findings.findIndex(({ key }) => key === negative!.key);
  await bench.session.goTo(negative!.key);
  bench.type('Q1', 'C5', [[40]]);
  await bench.settle();
  expect(bench.state().currentKey).toBeUndefined();
  const now = bench.state().report!.findings;
  await bench.session.step(1);
  expect(bench.state().currentKey).toBe(now[at % now.length]!.key);
});

test('a sheet nobody checked is read for formulas at the most: those of checked sheets may read it', async () => {
  const bench = startBench(buildWorkbook(RETURN, NOTES));
  await bench.session.check('active');
  const { report } = bench.state();
  bench.calls.length = 0;
  bench.type('Notes', 'A1', [['n/a']]);
  await bench.settle();
  expect(bench.calls).not.toContain('applyMarks');
  expect(bench.state().report).toBe(report);
});

test('before the first check nothing is read; once the marks are removed the list follows, and nothing is marked', async () => {
  const bench = startBench(buildWorkbook(RETURN));
  await bench.session.recognise();
  bench.calls.length = 0;
  bench.type('Q1', 'C5', [[40]]);
  await bench.settle();
  expect(bench.calls).toEqual([]);
  await bench.session.check('all');
  await bench.session.removeMarks();
  const before = bench.state().report?.findings.length ?? 0;
  bench.calls.length = 0;
  bench.type('Q1', 'C5', [[-40]]);
  await bench.settle();
  expect(bench.calls).not.toContain('applyMarks');
  expect(bench.state()).toMatchObject({ hasMarks: false });
  expect(bench.state().report?.findings.length).toBeGreaterThan(before);
});

describe('when something is in the way', () => {
  test('a failed reading makes the sheet stale, silently, and the next edit mends that', async () => {
    const bench = await checked(RETURN);
    bench.session.dismissNotice();
    const { report } = bench.state();
    bench.fail('readSheets');
    bench.type('Q1', 'C5', [[40]]);
    await bench.settle();
    expect(bench.state()).toMatchObject({ staleSheets: ['Q1'], report });
    expect(bench.state().notice).toBeUndefined();
    expect(bench.failures).toHaveLength(1);
    bench.type('Q1', 'B6', [['Female']]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual([]);
    await expectAsChecked(bench);
  });

  test('a large sheet that missed an edit is read as a whole afterwards', async () => {
    const bench = await checked(LARGE);
    bench.fail('readAreas');
    bench.type('Year', 'C900', [[-3]]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual(['Year']);
    bench.type('Year', 'C901', [[-3]]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual([]);
    await expectAsChecked(bench);
  });

  test('marks that could not be renewed are stale, the list is right, and the next edit renews them', async () => {
    const bench = await checked(RETURN);
    bench.fail('applyMarks');
    bench.type('Q1', 'C5', [[40]]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual(['Q1']);
    expect(bench.state().hasMarks).toBe(true);
    await expectAsChecked(bench);
    expect(bench.marked('Q1')).toContain('C5');
    bench.type('Q1', 'A4', [['C79']]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual([]);
    expect(bench.marked('Q1')).not.toContain('C5');
  });

  test('edits made while a check runs are checked after it', async () => {
    let isFirst = true;
    // Typed out of the test's order, at the moment when the sheets have been read.
    const bench: SessionBench = startBench(buildWorkbook(RETURN), {}, (port) => ({
      readTables: (names) => {
        if (isFirst) bench.type('Q1', 'C5', [[40]]);
        isFirst = false;
        return port.readTables(names);
      },
    }));
    await bench.session.check('all');
    expect(bench.findingsAt('Q1', 'C5')).toHaveLength(1);
    await bench.settle();
    await expectAsChecked(bench);
    expect(bench.findingsAt('Q1', 'C5')).toEqual([]);
  });

  test('a check that begins meanwhile has the last word, and the edit is not forgotten', async () => {
    let held: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (held = resolve));
    let readings = 0;
    const bench = startBench(buildWorkbook(RETURN), {}, (port) => ({
      readSheets: async (selection) => {
        readings += 1;
        if (readings === 2) await gate;
        return port.readSheets(selection);
      },
    }));
    await bench.session.check('all');
    bench.type('Q1', 'C5', [[40]]);
    const settling = bench.settle();
    const checking = bench.session.check('all');
    held!();
    await Promise.all([settling, checking]);
    await bench.settle();
    expect(bench.state().activity).toBe('idle');
    await expectAsChecked(bench);
  });

  test('a change of what returns are checked against makes every sheet stale until the next check', async () => {
    const kpis: SheetDraft = {
      name: 'Measures',
      rows: [
        ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Required'],
        ['*', 'shoe-size', 'Shoe size', 'people', 'count', 'Yes'],
      ],
      tables: { KPIs: 'A1:F2' },
    };
    const bench = await checked(RETURN, kpis);
    bench.type('Measures', 'F2', [['No']]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual(['Q1']);
    bench.type('Q1', 'C5', [[40]]);
    await bench.settle();
    expect(bench.state().staleSheets).toEqual(['Q1']);
    await bench.session.check('all');
    expect(bench.state().staleSheets).toEqual([]);
  });
});
