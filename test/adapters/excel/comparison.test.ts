import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_CALLS, CALL_GROUPS } from '../../../src/adapters/excel/compare/all-calls';
import { withCallTables } from '../../../src/adapters/excel/compare/print-call-table';
import { createExcelComparison } from '../../../src/adapters/excel/compare/excel-comparison';
import { judgeRecording } from '../../../src/adapters/excel/compare/judge-recording';
import type { Recording } from '../../../src/ports/comparison-port';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { habitsOf } from '../../../src/workbench/host/habits';
import { recordOnHost } from '../../support/record-comparison';
import { replayRecording } from '../../support/replay-recording';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const ROOT = path.join(__dirname, '../../..');
const FIXTURES = path.join(ROOT, 'test/fixtures/real-excel');
const readPage = (name: string): string => readFileSync(path.join(ROOT, 'docs', name), 'utf8');

const KIND = habitsOf({});
const STRICT = {
  conditionalFormatIds: 'ordinal',
  newRules: 'last',
  filters: 'strict',
  tableRows: 'followed',
  undo: 'strict',
  undoneRules: 'broken',
  dates1904: 'raw',
  unknownFunctions: 'at once',
} as const satisfies HostOptions;

/** Without the ways of habits that this recording cannot settle. */
const settled = (habits: HostOptions, ...unsettled: readonly (keyof HostOptions)[]): unknown =>
  Object.fromEntries(
    Object.entries(habits).filter(
      ([habit]) => ![...unsettled, 'unknownFunctions'].includes(habit as keyof HostOptions),
    ),
  );

const judge = (recording: Recording) => judgeRecording(ALL_CALLS, recording);

describe('what is written down of each call is what the simulated Excel gives, and tells which habits it has', () => {
  test.each<[string, HostOptions, unknown]>([
    ['kind, Microsoft 365', { ...KIND, profile: 'Microsoft 365' }, settled(KIND, 'undo')],
    ['strict, Microsoft 365', { ...STRICT, profile: 'Microsoft 365' }, settled(STRICT, 'undo')],
    [
      'strict, new rules first, web',
      { ...STRICT, newRules: 'first', profile: 'Web' },
      settled({ ...STRICT, newRules: 'first' }, 'undo'),
    ],
    ['kind, LTSC 2024', { ...KIND, profile: 'LTSC 2024' }, settled(KIND, 'undoneRules')],
    ['strict, LTSC 2021', { ...STRICT, profile: 'LTSC 2021' }, settled(STRICT, 'undoneRules')],
  ])('%s', async (_name, options, habits) => {
    const { differences, habits: found, skipped } = judge(await recordOnHost(options));
    expect(differences).toEqual([]);
    expect(skipped).toEqual([]);
    expect(found).toEqual(habits);
  });

  test('circumstances of readings are habits of the host, its release or its place', () => {
    const names = ALL_CALLS.flatMap(({ readings }) => readings.flatMap(({ when = {} }) => Object.keys(when)));
    const known = [...Object.keys(KIND), 'excelApi', 'place'];
    expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('a recording', () => {
  const RULES = ALL_CALLS.map(({ id }) => id).filter((id) => /^(rules|filters)-/.test(id));
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordOnHost({ ...KIND, conditionalFormatIds: 'ordinal', filters: 'strict' }, RULES);
  });

  test('goes otherwise in a host with other habits, chooses the habits it was made under, and goes the same there', async () => {
    const kind = await recordOnHost(KIND, RULES);
    const otherwise = kind.calls.filter(
      ({ outcome }, place) => JSON.stringify(outcome) !== JSON.stringify(recording.calls[place]?.outcome),
    );
    expect(otherwise.map(({ id }) => id)).toEqual(expect.arrayContaining(['rules-ids', 'filters-block']));
    const replay = await replayRecording(recording);
    expect(replay.options).toMatchObject({ conditionalFormatIds: 'ordinal', newRules: 'first', filters: 'strict' });
    expect(replay.differences).toEqual([]);
  });

  /** The recording with another outcome of one call. */
  const changed = (id: string, outcome: Recording['calls'][number]['outcome']): Recording => ({
    ...recording,
    calls: recording.calls.map((call) => (call.id === id ? { ...call, outcome } : call)),
  });

  test('with an outcome that nobody wrote down is red, and names the call', async () => {
    const { differences } = await replayRecording(changed('filters-row-at-end', { code: 'FilteredRangeConflict' }));
    expect(differences).toEqual([
      'filters-row-at-end: Excel gives FilteredRangeConflict; written down is ["done",1,2,3,4,5,""]',
    ]);
  });

  test('whose calls contradict each other about a habit settles nothing about it, and is red', async () => {
    const { options, differences } = await replayRecording(changed('rules-ids-after-delete', { value: true }));
    expect(options).not.toHaveProperty('conditionalFormatIds');
    expect(differences.join('\n')).toContain('rules-ids');
  });

  test('says that it is of the simulated Excel', () => {
    expect(recording.excel.isSimulated).toBe(true);
  });

  test('holds no name, no file and none of what a person typed', async () => {
    const typed = await recordOnHost({ ...KIND, userName: 'Jo Brown' }, [
      'undo-values',
      'events-typed',
      'size-request',
    ]);
    expect(JSON.stringify(typed)).not.toMatch(/word|Jo|Brown|Sheet1|xxx|\.xlsx/);
  });
});

describe('documents', () => {
  test('the checklist has the calls as they are; npm run docs:checklist writes them', () => {
    const page = readPage('real-excel-checklist.md');
    expect(withCallTables(page, CALL_GROUPS) === page).toBe(true);
  });

  test('lines of the comparison that the list of differences names are there, and ids are given once', () => {
    const ids = ALL_CALLS.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const named = [
      ...readPage('differences-from-excel.md').matchAll(/\blines? ((?:`[a-z0-9-]+`(?:, | and )?)+)/g),
    ].flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('real recordings', () => {
  const files = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((name) => name.endsWith('.json')) : [];

  test('the documents say whether there are any', () => {
    for (const page of ['differences-from-excel.md', 'real-excel-checklist.md'])
      expect(readPage(page).includes('**There is no recording of a real Excel yet**')).toBe(files.length === 0);
  });

  for (const file of files) {
    test(`${file} goes in the simulated Excel as it went`, async () => {
      const recording = JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8')) as Recording;
      // The simulated Excel would be held against itself.
      expect(recording.excel.isSimulated).toBeUndefined();
      expect(recording.format).toBe('ringfence-comparison-1');
      expect((await replayRecording(recording)).differences).toEqual([]);
    });
  }
});

describe('in the workbook', () => {
  let started: StartedHost;
  afterEach(() => started.close());
  const open = async (...drafts: readonly SheetDraft[]) => {
    started = await startHost(buildWorkbook(...drafts));
    return createExcelComparison({ settle: () => Promise.resolve(), patience: 2000 });
  };

  test.each<[string, boolean, Partial<SheetDraft>]>([
    ['blank sheets', true, {}],
    ['a value', false, { rows: [['x']] }],
    ['a format', false, { rows: [[null]], styles: { C3: { numberFormat: '0.00' } }, at: 'C3' }],
    ['a table', false, { rows: [['Key'], ['a']], tables: { T: 'A1:A2' } }],
  ])('%s: is it empty? %s', async (_what, isEmpty, draft) => {
    const comparison = await open({ name: 'Sheet1' }, { name: 'Sheet2', ...draft });
    expect(await comparison.isWorkbookEmpty()).toBe(isEmpty);
  });

  test('a call runs on a sheet of its own, which goes afterwards; what it changed elsewhere is taken back', async () => {
    const comparison = await open({ name: 'Sheet1' });
    for (const id of [
      'protection-password',
      'sheets-very-hidden-delete',
      'sheets-locked-structure',
      'writing-new-settings',
      'sheets-add-and-activate',
    ])
      await comparison.run(id, () => Promise.resolve(false));
    expect(started.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(started.workbook.isStructureProtected).toBe(false);
    expect(started.workbook.settings.size).toBe(0);
    expect(comparison.leftBehind()).toEqual([]);
    expect(await comparison.isWorkbookEmpty()).toBe(true);
  });

  test('a step that the person leaves out leaves the call out', async () => {
    const comparison = await open({ name: 'Sheet1' });
    const asked: string[] = [];
    const record = await comparison.run('sheets-two-areas', ({ name }) => {
      asked.push(name);
      return Promise.resolve(false);
    });
    expect([asked, record.outcome]).toEqual([['two-areas'], { skipped: 'left out by the person' }]);
  });

  test('a request that Excel never answers is an outcome like any other', async () => {
    const comparison = await open({ name: 'Sheet1' });
    started.host.faults.hangSync(2);
    const { outcome } = await comparison.run('nulls-below', () => Promise.resolve(true));
    expect(outcome).toEqual({ code: 'NoAnswer', place: '' });
  });

  test('a sheet that cannot be deleted is named', async () => {
    const comparison = await open({ name: 'Sheet1' });
    started.host.faults.failMember('Worksheet.Delete', 'GeneralException');
    await comparison.run('nulls-below', () => Promise.resolve(true));
    expect(comparison.leftBehind()).toEqual(['Ringfence comparison 1']);
  });

  test('where Excel opens no workbook for an add-in, it says so', async () => {
    const comparison = await open({ name: 'Sheet1' });
    expect(await comparison.openEmptyWorkbook()).toBe(true);
    started.host.faults.failMember('WorkbookCreated.Open', 'GeneralException');
    expect(await comparison.openEmptyWorkbook()).toBe(false);
  });
});
