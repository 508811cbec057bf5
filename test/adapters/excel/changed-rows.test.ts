import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import type { RowsChange } from '../../../src/ports/workbook-port';
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

/** `Awards` of these rows, with something below it. */
function awards(count = 12): SheetDraft {
  const rows = Array.from({ length: count }, (_, row) => [
    'F1',
    `S${row + 1}`,
    (row + 1) * 100,
    row % 3 === 0 ? 'Yes' : 'No',
    row === 4 ? 'kept' : null,
  ]);
  return {
    name: 'Money',
    rows: [HEADERS, ...rows, [null], ['below', 'the table', 1]],
    tables: { Awards: `A1:E${count + 1}` },
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

/** What a row of the table is, in words that do not depend on where it stands. */
function rowsIn(workbook: Workbook, name = 'Money'): string[] {
  const sheet = workbook.sheetNamed(name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  return sheet.values({ ...table.area, top: table.area.top + 1 }).map((row) => JSON.stringify(row.map((value) => value ?? '')));
}

/** What stands on the sheet outside the table, by what it is. */
function besides(workbook: Workbook): string[] {
  const sheet = workbook.sheetNamed('Money');
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return [];
  return [...sheet.cells()]
    .filter(([row, , { value }]) => (row < table.area.top || row > table.area.bottom) && value !== null && value !== '')
    .map(([, column, { value }]) => `${column} ${String(value)}`);
}

/** Lets only the locked awards be seen, as a person would in the table's header. */
function filter(workbook: Workbook): void {
  const sheet = workbook.sheetNamed('Money');
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) return;
  const criteria = [{ column: 3, filterOn: 'Values' as const, values: ['Yes'] }];
  setFilter(workbook, sheet.id, undefined, { tableId: table.id, area: table.area, criteria }, 'co-author');
}

const failureOf = (work: Promise<unknown>): Promise<{ readonly message: string; readonly kind?: string } | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('a change of rows near what Excel on the web hands over at once', () => {
  const columns = ['K1', 'K2', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
  const history = (rows: number): SheetDraft => ({
    name: 'History',
    rows: [columns, ...Array.from({ length: rows }, (_, row) => [`S${row}`, `P${row}`, ...Array<string>(8).fill('aaaaaaaaaa')])],
    tables: { History: `A1:J${rows + 1}` },
  });
  const lengthOf = ({ workbook }: StartedHost): number => rowsIn(workbook, 'History').length;

  it.each([11_200, 11_600, 11_800])('adds 600 rows to %i once', async (count) => {
    const host = await open(buildWorkbook(history(count)), { profile: 'Web' });
    const put = Array.from({ length: 600 }, (_, row) => [`N${row}`, `Q${row}`, 'x']);
    await createExcelWorkbook().changeRows({ table: 'History', headers: ['K1', 'K2', 'C'], keys: ['K1', 'K2'], put, drop: [] });
    expect(lengthOf(host)).toBe(count + 600);
  });

  it('writes nothing twice when only the answer to it was too large', async () => {
    const host = await open(buildWorkbook(awards()), { profile: 'Web' });
    const { changeRows } = createExcelWorkbook();
    // Somebody pastes whole documents into the notes of the rows, after these were looked at.
    const notes = Array.from({ length: 12 }, () => ['x'.repeat(32_000), ...Array<string>(30).fill('y'.repeat(32_000))]);
    host.host.faults.beforeSync(3, () => {
      coAuthor(host.workbook).type('Money', 'E2', notes.map((row) => row.slice(0, 1)));
      Object.defineProperty(host.host, 'unused', { value: notes.length, configurable: true });
    });
    const put = Array.from({ length: 12 }, (_, row) => ['F1', `S${row + 1}`, row + 0.5, row % 3 === 0 ? 'Yes' : 'No']);
    const more = Array.from({ length: 5 }, (_, row) => ['F9', `S${row}`, 1, 'No']);
    expect(await failureOf(changeRows(change({ put: [...put, ...more] })))).toBeUndefined();
    expect(rowsIn(host.workbook)).toHaveLength(17);
  });
});
