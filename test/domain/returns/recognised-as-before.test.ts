import type { CellArea } from '../../../src/cells/areas';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Grid } from '../../../src/domain/model/grid';
import type { Recognition, ReturnSheet } from '../../../src/domain/model/returns';
import { withValues } from '../../../src/domain/model/with-values';
import { isSurelyRecognisedAs } from '../../../src/domain/returns/recognised-as-before';
import { records, summary, type CheckedSheet } from '../../support/return-builders';

/** Excel's row numbers throughout: the headings stand in row 6, the records in rows 7 to 2006. */
const HEADER = 6;
const LAST = 2006;
/** The first row that is deep enough, and one far from everything. */
const DEEP = HEADER + 1201;
const FAR = 1600;

/** C and J are beside the table; F has no heading. */
const COLUMNS = ['?Before', 'client-id', 'gender', '?', 'age', '?Remarks', 'outcome', '?After'];
const RECORD: readonly CellValue[] = ['-', 'C1', 'Female', 'x', 30, 'fine', 'Safer', '-'];

type Rows = Readonly<Record<number, readonly CellValue[]>>;

/** The sheet with other cells in some rows, from D on. */
function sheet(rows: Rows = {}, skip: readonly number[] = [], columns = COLUMNS): CheckedSheet {
  const built = records({
    at: `C${HEADER}`,
    columns,
    rows: Array.from({ length: LAST - HEADER }, (_, index): readonly CellValue[] => {
      const given = rows[HEADER + 1 + index];
      return given ? ['-', ...given, '-'] : RECORD;
    }),
    skip,
  });
  const narrowed = built.recognition.returns.map((table): ReturnSheet => ({
    ...table,
    firstColumn: table.firstColumn + 1,
    lastColumn: table.lastColumn - 1,
  }));
  return { ...built, recognition: { ...built.recognition, returns: narrowed } };
}

/** Whether writing these rows of cells changes nothing, by the column and row of the first. */
function isSure(
  on: { readonly grid: Grid; readonly recognition: Recognition },
  [column, row]: readonly [string, number],
  ...values: readonly (readonly CellValue[])[]
): boolean {
  const [top, left] = [row - 1, column.charCodeAt(0) - 'A'.charCodeAt(0)];
  const width = Math.max(...values.map((line) => line.length));
  const area: CellArea = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  const { grid, edit } = withValues(on.grid, area, values);
  if (!edit) throw new Error('The edit changes nothing.');
  return isSurelyRecognisedAs(on.recognition, on.grid, grid, edit);
}

const SHEET = sheet();

/** H names the period of every record. */
const DATED = sheet(
  {},
  [],
  COLUMNS.map((column) => (column === '?Remarks' ? '?Reporting period' : column)),
);

describe('an edit of records deep in a table cannot change what the table is', () => {
  test.each<readonly [string, readonly [string, number], readonly (readonly CellValue[])[]]>([
    ['in the first column', ['D', FAR], [['C2']]],
    ['in the last column', ['I', FAR], [['Worse']]],
    ['in all columns at once', ['D', FAR], [['C2', 'Male', 'y', 31, 'good', 'Worse']]],
    ['in several rows', ['E', FAR], [['Male'], ['Other'], ['Male']]],
    ['in the first row that is deep enough', ['E', DEEP], [['Male']]],
    ['in the last row but one', ['E', LAST - 1], [['Male']]],
  ])('%s', (_, at, values) => {
    expect(isSure(SHEET, at, ...values)).toBe(true);
  });

  test('with two cells left, one of them under no heading', () => {
    const thin = sheet({ [FAR]: ['C1', null, 'x', null, null, null] });
    expect(isSure(thin, ['F', FAR], ['y'])).toBe(true);
    expect(isSure(thin, ['E', FAR], ['Male', null])).toBe(true);
  });
});

describe('somebody must look where the edit', () => {
  test.each<readonly [string, readonly [string, number], readonly (readonly CellValue[])[]]>([
    ['is in a row that recognition may sample', ['E', DEEP - 1], [['Male']]],
    ['begins in such a row', ['E', DEEP - 1], [['Male'], ['Male']]],
    ['is of the headings', ['E', HEADER], [['Sex']]],
    ['is in the last row', ['E', LAST], [['Male']]],
    ['ends in the last row', ['E', LAST - 1], [['Male'], ['Male']]],
    ['goes below the last row', ['E', LAST], [['Male'], ['Male']]],
    ['is below the table', ['E', LAST + 1], [['Male']]],
    ['is left of the table', ['C', FAR], [['+']]],
    ['begins left of the table', ['C', FAR], [['+', 'C2']]],
    ['is right of the table', ['J', FAR], [['+']]],
    ['ends right of the table', ['I', FAR], [['Worse', '+']]],
    ['makes a total of a record', ['D', FAR], [['Total']]],
    ['makes a total of the last of several', ['D', FAR], [['C2'], ['Total']]],
    ['makes an example of a record', ['D', FAR], [['Example:']]],
    ['gives a heading again in the first column', ['D', FAR], [['Client ID']]],
    ['gives a heading again in the last column', ['I', FAR], [['Outcome']]],
  ])('%s', (_, at, values) => {
    expect(isSure(SHEET, at, ...values)).toBe(false);
  });

  test.each<readonly [string, readonly CellValue[]]>([
    ['one cell', ['C1', null, null, null, null, null]],
    ['a total', ['Total', 'Female', 'x', 30, 'fine', 'Safer']],
    ['an example', ['Example:', 'Female', 'x', 30, 'fine', 'Safer']],
    ['a prompt', [null, 'Please select', null, 0, null, null]],
    ['marks for programs', ['FORM-START', 'FORM-END', null, null, null, null]],
    ['a heading', ['C1', 'Gender', 'x', 30, 'fine', 'Safer']],
  ])('makes a record of a row, or what is none of a record: %s', (_, row) => {
    const record = ['C1', 'Male', 'y', 31, 'good', 'Worse'];
    expect(isSure(sheet({ [FAR]: row }), ['D', FAR], record)).toBe(false);
    expect(isSure(sheet({ [FAR]: record }), ['D', FAR], row)).toBe(false);
  });

  test.each<readonly [string, string, readonly CellValue[], boolean]>([
    ['is in the column that names the period of all records', 'H', ['Q3 2019/20'], false],
    ['begins there', 'H', ['Q3 2019/20', 'Worse'], false],
    ['ends there', 'G', [31, 'Q3 2019/20'], false],
    ['goes over it', 'G', [31, 'Q3 2019/20', 'Worse'], false],
    ['is left of it: nobody need', 'G', [31], true],
    ['is right of it: nobody need', 'I', ['Worse'], true],
  ])('%s', (_, column, values, expected) => {
    expect(isSure(DATED, [column, FAR], values)).toBe(expected);
  });

  test('leaves a single cell', () => {
    const thin = sheet({ [FAR]: ['C1', 'Male', null, null, null, null] });
    expect(isSure(thin, ['E', FAR], [null])).toBe(false);
    expect(isSure(thin, ['E', FAR], ['Female'])).toBe(true);
  });

  test.each([
    [FAR - 302, false],
    [FAR - 303, true],
    [FAR, false],
    [FAR + 302, false],
    [FAR + 303, true],
  ])('has a row that holds no record near it: row %d', (skipped, expected) => {
    expect(isSure(sheet({}, [skipped]), ['E', FAR], ['Male'])).toBe(expected);
  });

  test('is of a grid that begins elsewhere now', () => {
    const { grid, recognition } = SHEET;
    const edit = { top: FAR - 1, left: 4, bottom: FAR - 1, right: 4 };
    expect(isSurelyRecognisedAs(recognition, grid, grid, edit)).toBe(true);
    expect(isSurelyRecognisedAs(recognition, grid, { ...grid, left: grid.left + 1 }, edit)).toBe(false);
    expect(isSurelyRecognisedAs(recognition, grid, { ...grid, top: grid.top + 1 }, edit)).toBe(false);
  });

  test('is of a summary or a form', () => {
    const [table] = SHEET.recognition.returns;
    if (!table) throw new Error('There is no table.');
    for (const layout of ['summary', 'form'] as const) {
      const recognition = { ...SHEET.recognition, returns: [{ ...table, layout }] };
      expect(isSure({ grid: SHEET.grid, recognition }, ['E', FAR], ['Male'])).toBe(false);
    }
  });
});

describe('of several tables the one that was touched decides', () => {
  const [table] = SHEET.recognition.returns;
  const [small] = summary({ at: 'A1', periods: ['2019-20 Q1'], rows: [['sessions', 1]] }).recognition.returns;
  const others: readonly (readonly [string, Partial<ReturnSheet>])[] = [
    ['left of it', { firstColumn: 0, lastColumn: 2, firstRow: 0, lastRow: LAST }],
    ['right of it', { firstColumn: 9, lastColumn: 10, firstRow: 0, lastRow: LAST }],
    ['above it', { firstColumn: 3, lastColumn: 8, firstRow: 0, lastRow: HEADER - 2 }],
    ['below it', { firstColumn: 3, lastColumn: 8, firstRow: LAST + 2, lastRow: LAST + 9 }],
  ];

  test.each(others)('another %s does not', (_, place) => {
    if (!table || !small) throw new Error('There is no table.');
    const recognition = { ...SHEET.recognition, returns: [{ ...small, ...place }, table] };
    for (const at of ['D', 'I']) expect(isSure({ grid: SHEET.grid, recognition }, [at, FAR], ['new'])).toBe(true);
  });
});
