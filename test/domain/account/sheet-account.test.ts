import fc from 'fast-check';
import type { CellValue } from '../../../src/cells/cell-values';
import { printArea } from '../../../src/cells/addresses';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { ownSheetAccount, sheetAccount } from '../../../src/domain/account/sheet-account';
import { accountedSheet, finished, wrongInAccount } from '../../support/accounts';
import { gridFrom, gridOf, type GridOptions } from '../../support/builders';
import { LAYOUTS } from '../../support/layouts';
import { randomReturn } from '../../support/layouts/random-return';
import { openSample } from '../../support/samples';

const NOTES = ['Figures are as our system has them.', 'We count people who were helped. '.repeat(5)];

describe('every filled cell is in exactly one class', () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('laid out as %s', (_name, { lay, turns }) => {
    fc.assert(
      fc.property(randomReturn, fc.nat(2), fc.nat(2), fc.boolean(), (data, rowsAbove, columnsLeft, isTurned) => {
        const grid = lay(data, turns && isTurned).grid({ rowsAbove, columnsLeft, notesBelow: NOTES });
        expect(wrongInAccount(accountedSheet(grid, MINIMUM_SPECIFICATION))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  test('on sheets of anything', () => {
    const word = fc.constantFrom<CellValue>(
      ...['Gender', 'Age', 'Ethnicity', 'Female', 'Male', 'Total', 'Beneficiaries', 'Referrals in', '2019-20 Q1', 'Q2'],
      ...['Provider', 'The Shores', 'Notes: none', 'Please select', '', ' ', 'Client ref', 'White British', ...NOTES],
    );
    const cell = fc.oneof(word, word, fc.nat(50), fc.boolean(), fc.constant<CellValue>(null), fc.string());
    const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 });
    fc.assert(
      fc.property(rows, fc.nat(3), fc.nat(3), (values, top, left) => {
        expect(wrongInAccount(accountedSheet(gridOf(values, { top, left }), MINIMUM_SPECIFICATION))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    'clean-form',
    'clean-records',
    'clean-summary',
    'messy-form',
    'messy-records',
    'messy-return',
    'messy-summary',
  ])('in the sample %s, hidden sheets too', async (name) => {
    const { grids } = await openSample(`${name}.xlsx`).readSheets('all');
    for (const grid of grids) expect(wrongInAccount(accountedSheet(grid, MINIMUM_SPECIFICATION))).toEqual([]);
  });
});

/** Sums that are not 0, and each area with its reason. */
function accountOf(text: string, options?: GridOptions) {
  const { sheet, leftOut, ...tally } = finished(
    sheetAccount(accountedSheet(gridFrom(text, options), MINIMUM_SPECIFICATION)),
  );
  expect(sheet).toBe('Sheet1');
  return {
    ...Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0)),
    leftOut: leftOut.map(({ areas, count, why }) => `${areas.map(printArea).join(' ')} (${count}): ${why}`),
  };
}

const RECORDS = `
  Return of The Shores
  Provider | The Shores

  Client ref | Gender | Age | Worker | Ethnicity
  A1         | Female | 31  | KM     | White British
  A2         | Male   | 44  | TB     | White Irish
  A3         | Female | 27  | KM     | White British
  A4         | Male   | 61  | TB     | Indian
  Total      | 4      |     |        |`;

test('records: values, headings, what says whose they are, a column nobody mapped, totals', () => {
  expect(accountOf(RECORDS)).toEqual({
    filled: 30,
    checked: 16,
    labels: 6,
    context: 2,
    notChecked: 6,
    leftOut: [
      'D5:D8 (4): No KPI goes by the name of the column “Worker”. Only what identifies people and text that begins like a formula were looked for there.',
      'A9:B9 (2): A row of totals among the records: only what its formulas add up was looked at.',
    ],
  });
});

test('what ended a table is told, and where it ended; sentences below are notes', () => {
  const { leftOut, ...tally } = accountOf(`${RECORDS}

  Section B: Staff
  Name      | Post
  Jo Smith  | Manager
  ${NOTES[1] ?? ''}`);
  expect(tally).toMatchObject({ filled: 36, checked: 16, notes: 1, notChecked: 11 });
  expect(leftOut.at(-1)).toMatch(/^A11:B13 \(5\): The table above ends in row 9, so what stands below it/);
});

test('figures: labels, periods, totals; a target among them is no value', () => {
  expect(
    accountOf(`
      Performance | Target | 2019-20 Q1 | 2019-20 Q2 | Comment
      Referrals in | 50 | 34 | 41 | Rising
      Beneficiaries | 40 | 33 | 36 |
      New cases | 30 | 20 | 22 |
      Closed cases | 30 | 21 | 20 | Slow`),
  ).toEqual({
    filled: 23,
    checked: 8,
    labels: 8,
    notChecked: 7,
    leftOut: [
      'E1:E5 (3): It stands beside the table, and nothing in it could be read as a KPI.',
      'B2:B5 (4): It stands among the figures, but belongs to no period, total or category that could be read: a target, a comment, a quarter without its year.',
    ],
  });
});

test('a sheet that is no return is left out whole, with why; a cover as a cover', () => {
  expect(accountOf('Budget | Spent\n Rent | 200\n Pay | 300\n Heating | 20').leftOut).toHaveLength(1);
  expect(accountOf('Provider | The Shores\n Period | 2019-20 Q1\n Service | IDVA').leftOut[0]).toMatch(
    /^A1:B3 \(6\): It looks like a cover or contact sheet/,
  );
});

test('rows made ready for records are told as such', () => {
  const unused = ' | Please select | | | Please select';
  const { leftOut } = accountOf(`${RECORDS.replace(/\n *Total.*/, '')}\n A5${unused}\n${unused}\n${unused}`);
  expect(leftOut.at(-1)).toMatch(/\(4\): The row was made ready for a record that nobody wrote\.$/);
});

test('a sheet with a table of ours: the table, its title, and what stands beside it', () => {
  const grid = gridFrom('Funds of the office\n\n Fund ID | Name\n F1 | Grant\n F2 | Precept\n\n | | Remember | to ask');
  const table = {
    name: 'Funds',
    sheet: 'Funds',
    top: 2,
    left: 0,
    headers: ['Fund ID', 'Name'],
    rows: [
      ['F1', 'Grant'],
      ['F2', 'Precept'],
    ],
  };
  const { leftOut, ...tally } = finished(ownSheetAccount(grid, [table]));
  expect(tally).toMatchObject({ filled: 9, ours: 6, context: 1, notChecked: 2 });
  expect(leftOut.map(({ areas, count }) => [areas.map(printArea).join(), count])).toEqual([['C7:D7', 2]]);
});

test.each([
  [
    'records on their side',
    `
    Client ref | C1 | C2 | C3 | C4
    Gender | Female | Male | Female | Male
    Age | 20 | 30 | 41 | 18
    Ethnicity | Indian | Indian | Irish | Irish
    Learning difficulties | No | No | Yes | No
    Worker | KM | TB | KM | TB`,
    { checked: 20, labels: 6, notChecked: 4 },
  ],
  [
    'answers in columns of ticks',
    `
    Clients    | Gender |   | Vulnerability |
    Client ref | F | M | Homeless | Mental health | Age
    W1         | x |   | x        |               | 20
    W2         |   | x |          | x             | 30
    W3         | x |   | x        | x             | 41`,
    { checked: 13, labels: 9 },
  ],
  [
    'one list against another',
    `
    2019-20 Q2 | Gender |    |           |
    Age        | Female | Male | Not known | Total
    Under 18   | 12 | 4 | 1 | 17
    18-24      | 30 | 9 | 0 | 39
    25-34      | 41 | 7 | 0 | 48
    Total      | 83 | 20 | 1 | 104`,
    { checked: 16 },
  ],
])('%s: all of their values are checked', (_name, text, counts) => {
  expect(accountOf(text)).toMatchObject(counts);
});

test('titles alone in a row above each of several tables say what these are about', () => {
  const block = (service: string): string => `
    ${service}

    Measure | 2019-20 Q1 | 2019-20 Q2
    Referrals in | 48 | 54
    Beneficiaries | 40 | 45
    Female | 32 | 36
    Male | 8 | 9`;
  expect(accountOf(`${block('IDVA service')}\n\n${block('ISVA service')}`)).toEqual({
    filled: 32,
    checked: 16,
    labels: 14,
    context: 2,
    leftOut: [],
  });
});
