import fc from 'fast-check';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { CellArea } from '../../../src/cells/areas';
import type { CellValue } from '../../../src/cells/cell-values';
import { gridArea, type Grid } from '../../../src/domain/model/grid';
import type { Specification } from '../../../src/domain/model/specification';
import { withValues } from '../../../src/domain/model/with-values';
import { startSheetCheck, type SheetCheck } from '../../../src/domain/check/sheet-check';
import { gridFrom, gridOf } from '../../support/builders';

/** A service that does not deal with crime, for young people: its return has more to contradict. */
const SPECIFICATION: Specification = {
  ...MINIMUM_SPECIFICATION,
  service: { id: 'S1', name: 'Support for children', provider: 'The Shores', isCrimeRelated: false },
};

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const checked = (grid: Grid): SheetCheck => finish(startSheetCheck(grid, SPECIFICATION));

interface Edit {
  readonly area: CellArea;
  readonly values: Grid['values'];
}

/** One edit after the other, each compared with a full check of what the sheet has become. */
function expectSameAsFullCheck(grid: Grid, edits: readonly Edit[]): void {
  let check = checked(grid);
  for (const { area, values } of edits) {
    const before = check;
    const reportBefore = structuredClone(before.report);
    check = finish(before.recheck(area, values));
    const full = checked(withValues(before.grid, area, values).grid);
    expect(check.grid).toEqual(full.grid);
    expect(check.report).toEqual(full.report);
    // The check before the edit is a check of its own still.
    expect(structuredClone(before.report)).toEqual(reportBefore);
  }
}

const cell = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);

const COLUMNS: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  'Client ID': cell('C1', 'C2', 'C3 ', 'C4', 'C5', null, '943 476 5919', 'Jo Smith', 'QQ123456C', 'AB123456C'),
  Gender: cell('Female', 'Male', ' Male', 'Femal', 'TBC', null, '*'),
  Age: cell(30, 31, '31', 340, 1985, '#N/A', null, '<5', 12),
  Ethnicity: cell('W1', 'Whit British', 'Irish', 'x@example.org', null, 'White', 'Chinese'),
  'Date of birth': cell(31_000, 40_000, '03/04/1985', 44_000, null),
  'Referral date': cell(43_650, 43_700, 20_000, 50_000, '03/04/2019', 'soon', null),
  'Start date': cell(43_650, 43_600, null),
  'Offence type': cell('Robbery', 'Burglry', null, 'None'),
  'Felt safer': cell(0.5, 0.9, 97, '97%', 95, 96, null),
  Sessions: cell(1, 2.5, -1, '1,675', 'many', null, 4434567881, 9434765919),
  Notes: cell('DT1 1AA', 'fine', null, '=1+1', '9434765919', '07700 900123', 1234567890, 'Total', 'a b'),
  Name: cell('Jo Smith', 'Ann Other', 'n/a', '17', null, 'anonymous', 'xx 12'),
};

const HEADINGS = Object.keys(COLUMNS);
const anyRow = fc.tuple(...Object.values(COLUMNS));
const WIDTH = HEADINGS.length;

/** Title, period, a gap, headings, records, then perhaps a line of notes and cells beside. */
const recordsGrid = fc
  .record({
    rows: fc.array(anyRow, { minLength: 2, maxLength: 24 }),
    top: fc.nat(3),
    left: fc.nat(2),
    notes: fc.constantFrom(null, 'Note: ring jo@example.org', 'fine'),
    hasTotal: fc.boolean(),
  })
  .map(({ rows, top, left, notes, hasTotal }) =>
    gridOf(
      [
        ['Provider: The Shores'],
        ['Period: 2019-20 Q2'],
        [],
        HEADINGS,
        ...rows,
        // Under Sessions: right now and then, wrong as a rule.
        ...(hasTotal ? [['Total', rows.length, ...Array.from({ length: 7 }, () => null), 3]] : []),
        ...(notes === null ? [] : [[], [notes]]),
      ],
      { sheet: 'Return', top, left },
    ),
  );

const anyText = cell('Gender', 'Age', 'Total', 'Client ID', 'Q1 2019/20', 'Period: Q3 2019/20', '', ' ', null, 'x', 7);

/** An edit of a few cells anywhere in the used area or just outside it. */
function editsOf(grid: Grid): fc.Arbitrary<Edit> {
  const whole = gridArea(grid) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const place = fc.record({
    top: fc.integer({ min: Math.max(0, whole.top - 1), max: whole.bottom + 2 }),
    left: fc.integer({ min: Math.max(0, whole.left - 1), max: whole.right + 1 }),
    height: fc.constantFrom(1, 1, 1, 1, 2, 5),
    width: fc.constantFrom(1, 1, 1, 2, WIDTH),
  });
  return place.chain(({ top, left, height, width }) => {
    const value = (column: number): fc.Arbitrary<CellValue> =>
      fc.oneof(
        { weight: 5, arbitrary: COLUMNS[HEADINGS[column - whole.left] ?? ''] ?? anyText },
        { weight: 1, arbitrary: anyText },
        { weight: 1, arbitrary: fc.constant(null) },
      );
    const row = fc.tuple(...Array.from({ length: width }, (_, index) => value(left + index)));
    return fc
      .array(row, { minLength: height, maxLength: height })
      .map((values) => ({ area: { top, left, bottom: top + height - 1, right: left + width - 1 }, values }));
  });
}

const withEdits = (grid: fc.Arbitrary<Grid>, count: number): fc.Arbitrary<readonly [Grid, readonly Edit[]]> =>
  grid.chain((one) => fc.tuple(fc.constant(one), fc.array(editsOf(one), { minLength: 1, maxLength: count })));

test('checking touched rows of records again is checking all of them', () => {
  fc.assert(
    fc.property(withEdits(recordsGrid, 4), ([grid, edits]) => expectSameAsFullCheck(grid, edits)),
    { numRuns: 40 },
  );
});

const figure = cell(1, 2, 3, 326, '128', 'TBC', null, '<5', -1, 2.5);

const summaryGrid = fc.array(fc.tuple(figure, figure, figure), { minLength: 9, maxLength: 9 }).map((figures) => {
  const labels = ['Clients', 'Female', 'Male', 'Referrals in', 'Onward referrals', 'Age', '0-17', '18+', 'Sessions'];
  return gridOf(
    [
      ['Provider: The Shores'],
      ['KPI', 'Q1 2019/20', 'Q2 2019/20', 'YTD'],
      ...labels.map((label, index) => [label, ...(figures[index] ?? [])]),
      [],
      ['Send to jo@example.org'],
    ],
    { sheet: '2019-20' },
  );
});

test('so it is for a summary', () => {
  fc.assert(
    fc.property(withEdits(summaryGrid, 4), ([grid, edits]) => expectSameAsFullCheck(grid, edits)),
    { numRuns: 20 },
  );
});

const formGrid = fc.tuple(figure, figure, figure, cell('Female', 'Femal', 'TBC', null)).map(([one, two, three, four]) =>
  gridOf([
    ['Provider', 'The Shores'],
    ['Reporting period', 'Q2 2019/20'],
    ['Number of clients', one],
    ['Referrals in', two],
    ['Onward referrals', three],
    ['Gender', four],
    ['Ethnicity', 'W1'],
    ['Notes', 'ring 07700 900123'],
  ]),
);

test('and for a form', () => {
  fc.assert(
    fc.property(withEdits(formGrid, 4), ([grid, edits]) => expectSameAsFullCheck(grid, edits)),
    { numRuns: 20 },
  );
});

test('and for two tables on one sheet', () => {
  const grid = gridFrom(`
    Client ID | Gender | Age |  | KPI      | Q1 2019/20 | Q2 2019/20
    C1        | Female | 30  |  | Clients  | 3          | 4
    C2        | Femal  | 31  |  | Female   | 2          | 4
    C2        | Femal  | 31  |  | Male     | 1          | 2
    C3        | Male   | 44  |  | Sessions | 12         | TBC
    C4        | Male   | 45  |  |          |            |
  `);
  fc.assert(
    fc.property(fc.array(editsOf(grid), { minLength: 1, maxLength: 4 }), (edits) => expectSameAsFullCheck(grid, edits)),
    { numRuns: 20 },
  );
});

/** Long enough that an edit is deep below all that recognition looks at, and that columns are sampled. */
function longGrid(rows: number): Grid {
  const genders = ['Female', 'Male', 'Not known'];
  const records = Array.from({ length: rows }, (_, index): CellValue[] => [
    `C${index % (rows - 40)}`,
    genders[index % 3] ?? '',
    index % 97 === 0 ? 'x' : index % 80,
    'W1',
    index % 50 === 0 ? null : 33_000 + (index % 2000),
    43_650 + (index % 60),
    43_700,
    index % 400 === 0 ? 'Robbery' : null,
    0.5,
    index % 9,
    index % 300 === 0 ? 'ring 07700 900123' : 'fine',
    null,
  ]);
  return gridOf([['Period: 2019-20 Q2'], HEADINGS, ...records]);
}

const LONG = longGrid(4500);

test('and deep in long records, where nothing is recognised again', () => {
  const deep = fc
    .record({
      top: fc.oneof(fc.integer({ min: 1200, max: 4500 }), fc.integer({ min: 1205, max: 1215 })),
      column: fc.nat(WIDTH - 1),
      height: fc.constantFrom(1, 1, 1, 2, 300),
    })
    .chain(({ top, column, height }) =>
      fc
        .array(fc.oneof(COLUMNS[HEADINGS[column] ?? ''] ?? anyText, anyText), { minLength: height, maxLength: height })
        .map((values) => ({
          area: { top, left: column, bottom: top + height - 1, right: column },
          values: values.map((value) => [value]),
        })),
    );
  fc.assert(
    fc.property(fc.array(deep, { minLength: 1, maxLength: 3 }), (edits) => expectSameAsFullCheck(LONG, edits)),
    { numRuns: 6 },
  );
});

test('an edit deep in long records costs a small part of their cells', () => {
  const check = checked(LONG);
  let reads = 0;
  const counted = LONG.values.map(
    (line) =>
      new Proxy(line as CellValue[], {
        get: (target, key, receiver): unknown => {
          if (typeof key === 'string' && /^\d/.test(key)) reads++;
          return Reflect.get(target, key, receiver);
        },
      }),
  );
  const grid = { ...LONG, values: counted };
  const again = checked(grid);
  const full = reads;
  expect(again.report).toEqual(check.report);
  reads = 0;
  // Row 3003 is none of those the columns are sampled in.
  finish(again.recheck({ top: 3003, left: 1, bottom: 3003, right: 1 }, [['Femal']]));
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(full / 50);
});

test('what is written over itself changes nothing', () => {
  const check = checked(LONG);
  const again = finish(check.recheck({ top: 3, left: 1, bottom: 3, right: 1 }, [[LONG.values[3]?.[1] ?? null]]));
  expect(again.grid).toBe(check.grid);
  expect(again.report).toEqual(check.report);
});

test('what depends on a whole column is judged by the whole column again', () => {
  const name = HEADINGS.indexOf('Name');
  const put = (row: number, value: CellValue): Edit => ({
    area: { top: row, left: name, bottom: row, right: name },
    values: [[value]],
  });
  // Names are told while half of the different values are names: one of two, one of three, one of two again.
  expectSameAsFullCheck(LONG, [put(1303, 'Jo Smith'), put(2003, 'xx 12'), put(3003, '17'), put(3003, null)]);
});

describe('deep in long records recognition looks again where an edit', () => {
  const headings = ['Client ID', 'Gender', 'Age', 'Ethnicity', 'Sessions', 'Reporting period'];
  const record = (row: number): CellValue[] => [`C${row}`, 'Female', 30, 'W1', row % 9, 'Q2 2019/20'];
  const long = (others: Readonly<Record<number, readonly CellValue[]>> = {}): Grid =>
    gridOf([headings, ...Array.from({ length: 2500 }, (_, index) => others[index + 1] ?? record(index + 1))]);
  const put = (row: number, left: number, ...values: CellValue[]): Edit => ({
    area: { top: row, left, bottom: row, right: left + values.length - 1 },
    values: [values],
  });

  test('makes the period of a record another than that of the others, and the same again', () => {
    const grid = long();
    expectSameAsFullCheck(grid, [put(2000, 5, 'Q3 2019/20'), put(2000, 5, 'Q2 2019/20')]);
    const check = checked(grid);
    const edit = put(2000, 5, 'Q3 2019/20');
    const again = finish(check.recheck(edit.area, edit.values));
    expect([check, again].map(({ report }) => report.returns[0]?.period?.value.label)).toEqual([
      '2019-20 Q2',
      undefined,
    ]);
  });

  test('makes a title of a record over headings that are given again', () => {
    const grid = long({ 2000: headings });
    expectSameAsFullCheck(grid, [put(1999, 2, null, null, null, null), put(1999, 2, 30, 'W1', 1, 'Q2 2019/20')]);
  });

  test('thins out what stands below a label, which ends the table then', () => {
    const thin = Object.fromEntries(Array.from({ length: 499 }, (_, index) => [2002 + index, ['C', 'Male']]));
    const grid = long({ 1999: [], 2000: ['Provider:'], ...thin });
    expectSameAsFullCheck(grid, [put(2001, 2, null, null, null, null), put(2001, 2, 30, 'W1', 1, 'Q2 2019/20')]);
  });
});
