import type { CellChange } from '../../../src/domain/model/fixes';
import { MAX_ROWS } from '../../../src/cells/areas';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { ValuesReplaced } from '../../../src/ports/workbook-port';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import type { Sheet } from '../../../src/workbook/model/sheet';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { setFilter } from '../../../src/workbook/structure/filter-rows';
import { insertOrDeleteCells } from '../../../src/workbook/structure/insert-or-delete';
import { coAuthor } from '../../support/co-author';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const STRICT: HostOptions = { filters: 'strict' };

/** Records with an id each; every other one is to be changed, the last two follow each other. */
const draft = (name: string, genderOf: (row: number) => string): SheetDraft => ({
  name,
  rows: [['ID', 'Gender', 'Age'], ...[7, 2, 9, 4, 1, 6, 3, 8].map((id, row) => [`R${id}`, genderOf(row), 20 + id])],
});
const TARGETS = [1, 3, 5, 7, 8];

const distinct = (row: number): string => ` f${row + 1}`;
const equal = (): string => ' f';

const changesFor = (genderOf: (row: number) => string, sheets: readonly string[]): CellChange[] =>
  sheets.flatMap((sheet) =>
    TARGETS.map((row) => ({ sheet, row, column: 1, before: genderOf(row - 1), after: 'Female' })),
  );

type Doing = (workbook: Workbook) => void;
const q1 = (workbook: Workbook): Sheet | undefined => workbook.sheetNamed('Q1');

/** What somebody else may do at any moment; each does nothing where its sheet is gone. */
const DOINGS: Readonly<Record<string, Doing>> = {
  'puts a row in': (workbook) => coAuthor(workbook).insertRows('Q1', '3:3'),
  'puts rows in above': (workbook) => coAuthor(workbook).insertRows('Q1', '1:2'),
  'takes a row out': (workbook) => coAuthor(workbook).deleteRows('Q1', '3:3'),
  'takes a row out that was to be changed': (workbook) => coAuthor(workbook).deleteRows('Q1', '6:6'),
  'puts a column in': (workbook) => {
    const shift = { ...area('B1:B1'), bottom: MAX_ROWS - 1 };
    insertOrDeleteCells(workbook, q1(workbook)!.id, { kind: 'insert', axis: 'columns', area: shift }, 'co-author');
  },
  sorts: (workbook) => coAuthor(workbook).sort('Q1', 'A2:C9', 0),
  filters: (workbook) => {
    const criteria = [{ column: 2, filterOn: 'Custom' as const, criterion1: '>24', operator: 'And' as const }];
    setFilter(workbook, q1(workbook)!.id, undefined, { area: area('A1:C9'), criteria }, 'co-author');
  },
  'types into a cell that is to be changed': (workbook) => coAuthor(workbook).type('Q1', 'B4', [['Woman']]),
  'types the same': (workbook) => coAuthor(workbook).type('Q1', 'B4', [['Female']]),
  'types between': (workbook) => coAuthor(workbook).type('Q1', 'B5', [['Woman']]),
  'renames the sheet': (workbook) => coAuthor(workbook).renameSheet('Q1', 'April'),
  'deletes the sheet': (workbook) => coAuthor(workbook).deleteSheet('Q1'),
};

/** Rows as texts, in order, of the sheet with this id. */
const rowsOf = (workbook: Workbook, sheet: Sheet | undefined): string[] => {
  const found = sheet && workbook.sheets.find(({ id }) => id === sheet.id);
  return (found?.values(area('A1:E12')) ?? []).map((row) => JSON.stringify(row));
};

/** What the rows would be if nobody but the co-author had done anything. */
const ONLY_THEIRS = (drafts: readonly SheetDraft[], doing: Doing): string[][] => {
  const workbook = buildWorkbook(...drafts);
  const sheets = [...workbook.sheets];
  doing(workbook);
  return sheets.map((sheet) => rowsOf(workbook, sheet));
};

/** How many cells differ from what the co-author left; every one of them must be a changed target of the same record. */
function oursAmong(rows: readonly string[], theirs: readonly string[], genders: ReadonlySet<string>): number {
  expect(rows).toHaveLength(theirs.length);
  return rows.filter((row, index) => {
    if (row === theirs[index]) return false;
    const [now, before] = [row, theirs[index]!].map((text) => JSON.parse(text) as unknown[]);
    const places = now!.flatMap((value, column) => (value === before![column] ? [] : [column]));
    expect(places).toHaveLength(1);
    expect(now![places[0]!]).toBe('Female');
    expect(genders.has(String(before![places[0]!]))).toBe(true);
    return true;
  }).length;
}

const openWith = async (drafts: readonly SheetDraft[], options: HostOptions = STRICT): Promise<StartedHost> =>
  (started = await startHost(buildWorkbook(...drafts), options));

describe.each(Object.entries(DOINGS))('somebody else %s', (_name, doing) => {
  const sheets = ['Q1', 'Q2'];

  it.each([
    ['before cells are read', 1, distinct],
    ['before they are written', 2, distinct],
    ['before they are written, all alike', 2, equal],
    ['before they are put right, if they have to be', 3, distinct],
  ] as const)('%s', async (_, sync, genderOf) => {
    const drafts = sheets.map((sheet) => draft(sheet, genderOf));
    const { host, workbook } = await openWith(drafts);
    const byId = [...workbook.sheets];
    const happened = jest.fn(() => doing(workbook));
    host.faults.beforeSync(sync, happened);
    const replaced = await createExcelWorkbook().replaceValues(changesFor(genderOf, sheets));
    const theirs = ONLY_THEIRS(drafts, happened.mock.calls.length > 0 ? doing : () => undefined);
    const genders = new Set(TARGETS.map((row) => genderOf(row - 1)));
    const ours = byId.map((sheet, index) => oursAmong(rowsOf(workbook, sheet), theirs[index]!, genders));
    expect(ours[1]).toBe(TARGETS.length);
    expect(ours[0]! + ours[1]!).toBe(replaced.changed);
    const unsaid = 2 * TARGETS.length - replaced.changed - replaced.left.length - replaced.formulas.length;
    expect(replaced.skipped).toHaveLength(unsaid === 0 ? 0 : 1);
    for (const { sheet, why } of replaced.skipped) {
      expect(sheet).toBe('Q1');
      expect(why).toMatch(/“Q1”.*[Cc]heck again/);
      expect(ours[0]).toBe(0);
    }
    host.faults.clear();
    expect(await backAsTheyLeft(replaced, workbook, byId)).toEqual(theirs);
  });

  it.each([
    ['before cells are read to put them back', 1],
    ['before they are put back', 2],
    ['after that', 3],
  ])('%s', async (_, sync) => {
    const drafts = sheets.map((sheet) => draft(sheet, equal));
    const { host, workbook } = await openWith(drafts);
    const byId = [...workbook.sheets];
    const replaced = await createExcelWorkbook().replaceValues(changesFor(equal, sheets));
    expect(replaced.changed).toBe(2 * TARGETS.length);
    const fixed = drafts.map((one): SheetDraft => ({
      ...one,
      rows: one.rows!.map((row, index) => (TARGETS.includes(index) ? [row[0], 'Female', row[2]] : row)),
    }));
    const happened = jest.fn(() => doing(workbook));
    host.faults.beforeSync(sync, happened);
    const { restored, left } = await replaced.undo();
    expect(restored + left).toBe(2 * TARGETS.length);
    const theirs = ONLY_THEIRS(fixed, happened.mock.calls.length > 0 ? doing : () => undefined);
    const back = byId.map((sheet, index) => {
      const rows = rowsOf(workbook, sheet);
      return rows.filter((row, place) => {
        if (row === theirs[index]![place]) return false;
        expect(row).toBe(theirs[index]![place]!.replace('"Female"', '" f"'));
        return true;
      }).length;
    });
    expect(back[1]).toBe(TARGETS.length);
    expect(back[0]! + back[1]!).toBe(restored);
    // Records that were not changed in the first place were not spoilt either: five hold the value at the most.
    expect(back[0]).toBeLessThanOrEqual(TARGETS.length);
  });
});

/** Undoes what was changed, and answers all rows. */
async function backAsTheyLeft(
  replaced: ValuesReplaced,
  workbook: Workbook,
  sheets: readonly Sheet[],
): Promise<string[][]> {
  expect(await replaced.undo()).toEqual({ restored: replaced.changed, left: 0 });
  return sheets.map((sheet) => rowsOf(workbook, sheet));
}

it('takes nothing back of a sheet that was sorted between fixing and undoing, where other records hold the same', async () => {
  const { workbook } = await openWith([draft('Q1', equal)]);
  const replaced = await createExcelWorkbook().replaceValues(changesFor(equal, ['Q1']));
  coAuthor(workbook).deleteRows('Q1', '2:2');
  coAuthor(workbook).type('Q1', 'B8', [['Female']]);
  const before = rowsOf(workbook, q1(workbook));
  expect(await replaced.undo()).toEqual({ restored: 0, left: TARGETS.length });
  expect(rowsOf(workbook, q1(workbook))).toEqual(before);
});

it('says so where somebody keeps changing the sheet, and leaves other sheets changed', async () => {
  const { host, workbook } = await openWith([draft('Q1', equal), draft('Q2', equal)]);
  host.faults.beforeSync(2, () => coAuthor(workbook).deleteRows('Q1', '3:3'));
  host.faults.beforeSync(3, () => coAuthor(workbook).insertRows('Q1', '3:3'));
  const replaced = await createExcelWorkbook().replaceValues(changesFor(equal, ['Q1', 'Q2']));
  expect(replaced.changed).toBe(TARGETS.length);
  expect(replaced.skipped).toEqual([
    { sheet: 'Q1', why: expect.stringMatching(/some of them may hold something wrong/) as string },
  ]);
});

describe('rows that a filter hides', () => {
  const filtered = async (options: HostOptions): Promise<StartedHost> => {
    const host = await openWith([draft('Q1', equal)], options);
    DOINGS['filters']!(host.workbook);
    return host;
  };

  it.each([[{ filters: 'strict' }], [{ filters: 'lenient' }]] as const)(
    'are changed and put back like others (%j)',
    async (options) => {
      const { workbook, host } = await filtered(options);
      const before = rowsOf(workbook, q1(workbook));
      const changes = changesFor(equal, ['Q1']).map((change) => ({ ...change, numberFormat: '@' }));
      host.meter.reset();
      const replaced = await createExcelWorkbook().replaceValues(changes);
      expect(host.meter.reading.syncs).toBe(2);
      expect(replaced).toMatchObject({ changed: TARGETS.length, skipped: [] });
      expect(rowsOf(workbook, q1(workbook))).toEqual(
        before.map((row, index) => (TARGETS.includes(index) ? row.replace('" f"', '"Female"') : row)),
      );
      expect(await replaced.undo()).toEqual({ restored: TARGETS.length, left: 0 });
      expect(rowsOf(workbook, q1(workbook))).toEqual(before);
    },
  );

  it('are found in thousands on the web, in parts', async () => {
    const rows = [['ID', 'Gender', 'Age'], ...Array.from({ length: 9_000 }, (_, row) => [`R${row}`, ' f', row % 50])];
    const { workbook } = await openWith([{ name: 'Q1', rows }], { ...STRICT, profile: 'Web' });
    const criteria = [{ column: 2, filterOn: 'Custom' as const, criterion1: '>24', operator: 'And' as const }];
    setFilter(workbook, q1(workbook)!.id, undefined, { area: area('A1:C9001'), criteria }, 'co-author');
    const changes = rows
      .slice(1)
      .map((_, row) => ({ sheet: 'Q1', row: row + 1, column: 1, before: ' f', after: 'Female' }));
    const replaced = await createExcelWorkbook().replaceValues(changes);
    expect(replaced.changed).toBe(9_000);
    expect(new Set(q1(workbook)!.values(area('B2:B9001')).flat())).toEqual(new Set(['Female']));
    expect(await replaced.undo()).toEqual({ restored: 9_000, left: 0 });
  });
});

it.each([60, 100, 120, 150])('changes cells of rows with %i more columns on the web', async (columns) => {
  const wide = Array.from({ length: columns }, (_, column) => `column ${column}`);
  const rows = Array.from({ length: 2_900 }, (_, row) => [`R${row}`, ' f', ...wide]);
  const { workbook } = await openWith([{ name: 'Q1', rows }], { profile: 'Web' });
  const changes = rows.map((_, row) => ({ sheet: 'Q1', row, column: 1, before: ' f', after: 'Female' }));
  const replaced = await createExcelWorkbook().replaceValues(changes);
  expect(replaced).toMatchObject({ changed: 2_900, skipped: [] });
  expect(await replaced.undo()).toEqual({ restored: 2_900, left: 0 });
  expect(new Set(workbook.sheets[0]!.values(area('B1:B2900')).flat())).toEqual(new Set([' f']));
});

describe('a failure half-way with somebody else at work', () => {
  it.each(['types into a cell that is to be changed', 'types the same', 'sorts', 'takes a row out'])(
    'leaves what is theirs where somebody %s',
    async (name) => {
      // Before that Excel has answered nothing, and nobody knows whether the request came any further.
      for (let afterActions = 6; afterActions < 60; afterActions += 1) {
        const drafts = [draft('Q1', equal), draft('Q2', equal)];
        const { host, workbook } = await openWith(drafts);
        const byId = [...workbook.sheets];
        host.faults.beforeSync(2, () => DOINGS[name]!(workbook));
        host.faults.failSync({ sync: 2, code: 'GeneralException', afterActions });
        const error = await createExcelWorkbook()
          .replaceValues(changesFor(equal, ['Q1', 'Q2']))
          .then(
            () => undefined,
            (thrown: unknown) => thrown as Error,
          );
        started?.close();
        started = undefined;
        if (!error) break;
        expect(error.message).toMatch(/Your cells are as they were\.$/);
        expect(byId.map((sheet) => rowsOf(workbook, sheet))).toEqual(ONLY_THEIRS(drafts, DOINGS[name]!));
      }
    },
  );
});

it.each([
  ['in the first part', 2, 'are as they were before you pressed Undo', 1_000],
  ['in the second part', 3, 'may have been put back already', 500],
])('says what stands where Undo fails %s, and goes on from there', async (_, sync, sentence, restored) => {
  const long = ' f'.padEnd(2_000, '.');
  const rows = Array.from({ length: 500 }, (__, row) => [`R${row}`, long]);
  const { host, workbook } = await openWith([
    { name: 'Q1', rows },
    { name: 'Q2', rows },
  ]);
  const changes = ['Q1', 'Q2'].flatMap((sheet) =>
    rows.map((__, row) => ({ sheet, row, column: 1, before: long, after: long.trim() })),
  );
  const replaced = await createExcelWorkbook().replaceValues(changes);
  expect(replaced.changed).toBe(1_000);
  host.faults.failSync({ sync, code: 'GeneralException' });
  await expect(replaced.undo()).rejects.toThrow(sentence);
  expect(await replaced.undo()).toEqual({ restored, left: 0 });
  expect(new Set(workbook.sheets.flatMap((sheet) => sheet.values(area('B1:B500')).flat()))).toEqual(new Set([long]));
});
