import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { WorkbookError } from '../../../src/ports/workbook-error';
import type { RowsChange } from '../../../src/ports/workbook-port';
import { printArea } from '../../../src/cells/addresses';
import { setFilter } from '../../../src/workbook/structure/filter-rows';
import type { Workbook } from '../../../src/workbook/model/workbook';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { coAuthor } from '../../support/co-author';
import { startHost, type StartedHost } from '../../support/start-host';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

let started: StartedHost | undefined;
afterEach(() => {
  started?.close();
  started = undefined;
});

const open = async (workbook: Workbook, options?: HostOptions): Promise<StartedHost> => {
  started?.close();
  return (started = await startHost(workbook, options));
};

const HEADERS = ['Fund', 'Service', 'Amount', 'Locked', 'Note'];

/** A table of awards with something below it; `number` tells it from others of the workbook. */
function awards(number: number | '' = '', count = 12): SheetDraft {
  const rows = Array.from({ length: count }, (_, row) => [
    'F1',
    `S${row + 1}`,
    (row + 1) * 100,
    row % 3 === 0 ? 'Yes' : 'No',
    row === 4 ? 'kept' : null,
  ]);
  return {
    name: `Money${number}`,
    rows: [HEADERS, ...rows, [null], ['below', 'the table', 1]],
    tables: { [`Awards${number}`]: `A1:E${count + 1}` },
    styles: { C3: { numberFormat: '0.00' }, C8: { numberFormat: '@' } },
  };
}

const change = (parts: Partial<RowsChange>): RowsChange => ({
  table: 'Awards',
  headers: ['Fund', 'Service', 'Amount', 'Locked'],
  keys: ['Fund', 'Service'],
  guards: ['Locked'],
  put: [],
  drop: [],
  ...parts,
});

/** The rows of a sheet's table, each as a text; none when the sheet is gone. */
function rowsIn(workbook: Workbook, name = 'Money'): string[] {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  const body = sheet.values({ ...table.area, top: table.area.top + 1 });
  return body.map((row) => JSON.stringify(row.map((value) => value ?? '')));
}

/** What stands on a sheet outside its table, by column. */
function besides(workbook: Workbook, name: string): string[] {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  return [...sheet.cells()]
    .filter(([row, , { value }]) => (row < table.area.top || row > table.area.bottom) && value !== null && value !== '')
    .map(([, column, { value }]) => `${column} ${String(value)}`);
}

/** Lets only the locked awards be seen, as a person would in the table's header. */
function filter(workbook: Workbook, name: string): void {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return;
  const criteria = [{ column: 3, filterOn: 'Values' as const, values: ['Yes'] }];
  setFilter(workbook, sheet.id, undefined, { tableId: table.id, area: table.area, criteria }, 'co-author');
}

type Settled<T> =
  { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: WorkbookError };

const settled = <T>(work: Promise<T>): Promise<Settled<T>> =>
  work.then(
    (value): Settled<T> => ({ value }),
    (error: unknown): Settled<T> => ({ error: error as WorkbookError }),
  );

/** The sheet's row in which an award stands, `8:8`; undefined when it is gone. */
function lineOf(workbook: Workbook, sheet: string, service: string): number | undefined {
  const values = workbook.sheetNamed(sheet)?.values(area('A1:B40')) ?? [];
  const row = values.findIndex(([fund, id]) => fund === 'F1' && id === service);
  return row < 0 ? undefined : row + 1;
}

type Doing = (workbook: Workbook, sheet: string) => void;

const deleting =
  (service: string): Doing =>
  (workbook, sheet) => {
    const line = lineOf(workbook, sheet, service);
    if (line !== undefined) coAuthor(workbook).deleteRows(sheet, `${line}:${line}`);
  };

const typing =
  (service: string, column: string, value: string | number): Doing =>
  (workbook, sheet) => {
    const line = lineOf(workbook, sheet, service);
    if (line !== undefined) coAuthor(workbook).type(sheet, `${column}${line}`, [[value]]);
  };

/** What somebody else may do to the table meanwhile. S2, S3, S6, S8 and S9 are ours. */
const DOINGS: Readonly<Record<string, Doing>> = {
  'a row of theirs deleted at the top': deleting('S1'),
  'a row of theirs deleted in the middle': deleting('S7'),
  'a row of ours deleted': deleting('S3'),
  'a row deleted that we drop': deleting('S8'),
  'the last row deleted': deleting('S12'),
  'a row inserted': (workbook, sheet) => {
    const line = lineOf(workbook, sheet, 'S4') ?? 2;
    coAuthor(workbook).insertRows(sheet, `${line}:${line}`);
    coAuthor(workbook).type(sheet, `A${line}`, [['F5', 'theirs', 5, 'No', 'new']]);
  },
  'the rows sorted': (workbook, sheet) => {
    const table = workbook.sheetNamed(sheet)?.tables[0];
    if (table) coAuthor(workbook).sort(sheet, printArea({ ...table.area, top: 1 }), 2, false);
  },
  'a filter': filter,
  'the table renamed': (workbook, sheet) => {
    const found = workbook.sheetNamed(sheet);
    const [table] = found?.tables ?? [];
    if (found && table)
      workbook.changeTable(found.id, table.id, { ...table, name: `${table.name}_theirs` }, 'co-author');
  },
  'the sheet deleted': (workbook, sheet) => coAuthor(workbook).deleteSheet(sheet),
  'a cell of theirs edited': typing('S5', 'C', 77),
  'a note put into a row of ours': typing('S2', 'E', 'seen'),
  'an amount of ours edited': typing('S2', 'C', 77),
  'one of ours locked': typing('S2', 'D', 'Yes'),
  'a note put into a row that we drop': typing('S9', 'E', 'seen'),
};

const PUT = [
  ['F1', 'S2', 1.5, 'No'],
  ['F1', 'S3', 2.5, 'No'],
  ['F1', 'S6', 3.5, 'No'],
  ['F2', 'S1', 4.5, 'No'],
  ['F2', 'S2', 5.5, 'No'],
];
const DROP = [
  ['F1', 'S8', 'No'],
  ['F1', 'S9', 'No'],
];
const OURS = new Set([...PUT, ...DROP].map(([fund, service]) => JSON.stringify([fund, service])));
const keyOf = (row: string): string => JSON.stringify((JSON.parse(row) as unknown[]).slice(0, 2));
const isOurs = (row: string): boolean => OURS.has(keyOf(row));
const theirs = (rows: readonly string[]): string[] => rows.filter((row) => !isOurs(row));
const oursIn = (rows: readonly string[]): string[] => rows.filter(isOurs).sort();

/** Without the blank rows that Excel does not delete under a filter, where the error says so. */
const butBlank = (rows: readonly string[], error: { readonly message: string } | undefined): readonly string[] =>
  error?.message.includes('blank rows') ? rows.filter((row) => row !== JSON.stringify(['', '', '', '', ''])) : rows;

/** What an error may say, each only where it is so. */
const TRUTHS = /as they were|has been taken back|nothing was written|not in the workbook|Show all rows/;

/** Requests of a change, and of its undo, at the most; more when something has to be taken back. */
const REQUESTS = [1, 2, 3, 4, 5, 6];

describe.each<[string, HostOptions]>([
  ['lenient filters', {}],
  ['strict filters', { filters: 'strict' }],
  ['strict filters and rows that are followed', { filters: 'strict', tableRows: 'followed' }],
])('somebody else changes the table meanwhile, %s', (_, habits) => {
  const all = Object.entries(DOINGS).flatMap(([what, does]) => REQUESTS.map((sync) => ({ what, does, sync })));

  it('while rows are written: their rows stay as they left them, and what is said is true', async () => {
    const { host, workbook } = await open(buildWorkbook(...all.map((_case, number) => awards(number))), habits);
    const outcomes = new Set<string>();
    for (const [number, { what, does, sync }] of all.entries()) {
      const name = `${what}, before request ${sync}`;
      const sheet = `Money${number}`;
      const alone = buildWorkbook(awards(number));
      does(alone, sheet);
      const theirDoing = { isDue: true, isSeen: false };
      const meddle = (): void => {
        const before = rowsIn(workbook, sheet);
        does(workbook, sheet);
        theirDoing.isSeen = what === 'a filter' || String(before) !== String(rowsIn(workbook, sheet));
      };
      host.faults.beforeSync(sync, () => {
        theirDoing.isDue = false;
        meddle();
      });
      const port = createExcelWorkbook();
      const wanted = change({ table: `Awards${number}`, put: PUT, drop: DROP });
      const changed = await settled(port.changeRows(wanted));
      host.faults.clear();
      if (theirDoing.isDue) meddle();
      outcomes.add(`${what}: ${changed.error ? 'taken back' : 'done'}`);
      const left = rowsIn(theirDoing.isSeen ? alone : buildWorkbook(awards(number)), sheet);
      expect([name, theirs(butBlank(rowsIn(workbook, sheet), changed.error))]).toEqual([name, theirs(left)]);
      expect([name, besides(workbook, sheet)]).toEqual([name, besides(alone, sheet)]);
      if (changed.error) {
        expect([name, changed.error.message]).toEqual([name, expect.stringMatching(TRUTHS)]);
        expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(left)]);
        continue;
      }
      const { value: undone, error } = await settled(changed.value.undo());
      if (undone?.restored) expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(left)]);
      if (error) expect([name, error.message]).toEqual([name, expect.stringMatching(TRUTHS)]);
      expect([name, theirs(rowsIn(workbook, sheet))]).toEqual([name, theirs(left)]);
    }
    // Nothing of this is so strange that it always fails, or always goes unnoticed.
    expect(outcomes).toContain('the rows sorted: taken back');
    expect(outcomes).toContain('the rows sorted: done');
    expect(outcomes).toContain('a row inserted: taken back');
    expect(outcomes).not.toContain('the table renamed: taken back');
  });

  it('while they are put back: their rows stay as they left them, and what is said is true', async () => {
    const { host, workbook } = await open(buildWorkbook(...all.map((_case, number) => awards(number))), habits);
    for (const [number, { what, does, sync }] of all.entries()) {
      const sheet = `Money${number}`;
      const alone = buildWorkbook(awards(number));
      const { undo } = await createExcelWorkbook().changeRows(
        change({ table: `Awards${number}`, put: PUT, drop: DROP }),
      );
      const written = oursIn(rowsIn(workbook, sheet));
      let before: string[] | undefined;
      let after: string[] = [];
      host.faults.beforeSync(sync, () => {
        before = rowsIn(workbook, sheet);
        does(workbook, sheet);
        after = rowsIn(workbook, sheet);
      });
      const { value: undone, error } = await settled(undo());
      host.faults.clear();
      const name = `${what}, before request ${sync}`;
      const now = rowsIn(workbook, sheet);
      expect([name, theirs(butBlank(now, error))]).toEqual([name, theirs(before ? after : rowsIn(alone, sheet))]);
      if (before === undefined) expect([name, now]).toEqual([name, rowsIn(alone, sheet)]);
      // What they did to rows of ours stands; the others are all as they were, or all as they were written.
      const theirDoing = oursIn(after).filter((row) => !oursIn(before ?? []).includes(row));
      const touched = new Set(
        [...theirDoing, ...oursIn(before ?? []).filter((row) => !after.includes(row))].map(keyOf),
      );
      const expected = undone?.restored ? oursIn(rowsIn(alone, sheet)) : written;
      const untouched = (rows: readonly string[]): string[] => rows.filter((row) => !touched.has(keyOf(row)));
      expect([name, untouched(oursIn(now))]).toEqual([name, untouched(expected)]);
      const seen = theirDoing.filter((row) => row.includes('seen')).length;
      expect([name, now.filter((row) => row.includes('seen')).length]).toEqual([name, seen]);
      if (error && touched.size === 0 && what !== 'a filter') {
        expect([name, await undo()]).toEqual([name, { restored: true }]);
        expect([name, oursIn(rowsIn(workbook, sheet))]).toEqual([name, oursIn(rowsIn(alone, sheet))]);
        expect([name, theirs(rowsIn(workbook, sheet))]).toEqual([name, theirs(after)]);
      }
      if (seen === 0) for (const row of theirDoing) expect([name, now]).toEqual([name, expect.arrayContaining([row])]);
    }
  });
});

describe('locked awards', () => {
  it.each(REQUESTS)('are not changed when somebody deletes a row above them before request %i', async (sync) => {
    const { host, workbook } = await open(buildWorkbook(awards('', 30)));
    const locked = rowsIn(workbook).filter((row) => row.includes('"Yes"'));
    const put = Array.from({ length: 30 }, (_, row) => ['F1', `S${row + 1}`, row + 0.5, row % 3 === 0 ? 'Yes' : 'No']);
    host.faults.beforeSync(sync, () => {
      deleting('S2')(workbook, 'Money');
    });
    await settled(
      createExcelWorkbook().changeRows(change({ put: put.filter(([, , , isLocked]) => isLocked === 'No') })),
    );
    expect(rowsIn(workbook).filter((row) => row.includes('"Yes"'))).toEqual(locked);
  });
});

describe('when Excel fails half-way through a change', () => {
  it.each([3, 4])('everything is put back, wherever request %i fails, and the error says so', async (sync) => {
    const COUNT = 60;
    const { host, workbook } = await open(
      buildWorkbook(...Array.from({ length: COUNT }, (_, number) => awards(number))),
    );
    let failed = 0;
    for (let afterActions = 0; afterActions < COUNT; afterActions += 1) {
      const sheet = `Money${afterActions}`;
      const before = [rowsIn(workbook, sheet), besides(workbook, sheet)];
      host.faults.failSync({ sync, code: 'GeneralException', afterActions });
      const wanted = change({ table: `Awards${afterActions}`, put: PUT, drop: DROP });
      const { error } = await settled(createExcelWorkbook().changeRows(wanted));
      host.faults.clear();
      if (!error) break;
      failed += 1;
      expect([afterActions, error.message]).toEqual([afterActions, expect.stringMatching(/as they were\.$/)]);
      expect([rowsIn(workbook, sheet), besides(workbook, sheet)]).toEqual(before);
    }
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(COUNT);
  });
});
