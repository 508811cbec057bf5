import fc from 'fast-check';
import { checkSheet, type SheetReport } from '../../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { printArea } from '../../../src/cells/addresses';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Grid } from '../../../src/domain/model/grid';
import { gridFrom, gridOf } from '../../support/builders';

function check(grid: Grid): { readonly report: SheetReport; readonly pauses: number } {
  const steps = checkSheet(grid, MINIMUM_SPECIFICATION);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { report: step.value, pauses };
  }
}

const told = ({ findings }: SheetReport): string[] =>
  findings.map(({ severity, rule, areas }) => `${severity} ${rule} ${areas.map(printArea).join(' ')}`.trim());

const RECORDS = `
  The Shores                |        |       |               |              |                |                       |                   |              |
  Period: 2019-20 Q2        |        |       |               |              |                |                       |                   |              |
                            |        |       |               |              |                |                       |                   |              |
  Client ID                 | Gender | Age   | Ethnicity     | Vulnerability| Referral date  | Learning difficulties | Intervention type | Referred to  | Worker notes
  C1                        | Female | 34    | White British | None         | 43650          | No                    | Counselling       | Police       |
  C2                        | Femal  | 35    | Whit British  | None         | 43651          | No                    | Counselling       | Police       | ok
  C3                        | Male   | '36   | W1            | None         | 43652          | No                    | Counselling       | Police       | jo@example.org
  C4                        | Male   | 37    |               | None         | 43653          | No                    | Counselling       | Police       |
  C4                        | Male   | 37    |               | None         | 43653          | No                    | Counselling       | Police       |
  C5                        | "Male " | 38   | TBC           | None         | 43900          | No                    | Counselling       | Police       |
`;

test('a messy return of records: theme by theme, worst first, then rule by rule, then in reading order', () => {
  const { report } = check(gridFrom(RECORDS, { sheet: 'Return' }));
  expect(report.returns.map(({ layout, headerRow }) => [layout, headerRow])).toEqual([['records', 3]]);
  expect(told(report)).toEqual([
    'error personal-email J7',
    'error value-missing D8:D9',
    'error placeholder-text D10',
    'error code-unknown D6',
    'error number-as-text C7',
    'query record-duplicated A9:J9',
    'query date-outside-period F10',
    'advice code-unknown B6',
    'advice stray-spaces B10',
  ]);
  expect(report.notChecked).toContainEqual(expect.objectContaining({ what: 'The column “Worker notes”' }));
  expect(report.cells).toBe(60);
});

test('what is labelled as some of the whole need not add up to it, but may not be larger', () => {
  const { report } = check(
    gridFrom(
      `
      KPI                            | Q1 2019/20 | Q2 2019/20
      Number of clients              | 12         | 14
      of which repeat victims        | 3          | 4
      Referrals                      | 5          | 6
      of which self-referrals        | 1          | 7
      Onward referrals               | 2          | 3
      `,
      { sheet: '2019-20 Q2' },
    ),
  );
  const sums = report.findings.filter(({ rule }) => rule === 'breakdown-not-total');
  expect(sums.map(({ message }) => message)).toEqual([
    'C5, Referrals in: “self-referrals” alone is 7 in 2019-20 Q2, but “Referrals” in C4 is 6.',
  ]);
});

test('a messy summary: what concerns the whole sheet before what stands in cells', () => {
  const { report } = check(
    gridFrom(
      `
      Quarterly return     |            |            |
      Service:             | The Shores |            |
      KPI                  | Q1 2019/20 | Q2 2019/20 | YTD
      Number of clients    | 326        | 278        | 604
      Gender               |            |            |
      Female               | 200        | 150        | 350
      Male                 | 120        | '128       | 254
      Referrals in         | 326        |            | 326
      Onward referrals     | 220        | TBC        | 220
      `,
      { sheet: '2019-20 Q2' },
    ),
  );
  const missing = ['Age', 'Learning difficulties', 'Ethnicity', 'Vulnerability', 'Intervention type'];
  expect(report.findings.map(({ message }) => message)).toEqual([
    ...missing.map((kpi) => `Sheet “2019-20 Q2”, rows from 3 on: no label stands for “${kpi}”.`),
    'C8, Referrals in: the cell is blank.',
    'C9, Onward referrals: “TBC” is a stand-in, not a value.',
    'C7, Gender, Male: “128” is text, not the number 128.',
    'B6:B7, Gender: the parts add up to 320 in 2019-20 Q1, but “Number of clients” in B4 is 326.',
    'D7, Gender, Male: the year to date is 254, more than the sum of B7:C7, which is 248.',
  ]);
});

test('a sheet of notes and an empty sheet have no findings and say why', () => {
  for (const grid of [gridOf([]), gridOf([['How to fill in this return'], ['Ask us when in doubt.']])]) {
    const { report } = check(grid);
    expect(report).toMatchObject({ returns: [], findings: [], cells: 0, notChecked: [{ what: 'The whole sheet' }] });
  }
});

test('what could not be looked for on the sheet of a return is said, and why', () => {
  const notSeen = [
    { what: 'hidden lines', because: 'size' },
    { what: 'merged cells', because: 'protected' },
    { what: 'links', because: 'excel' },
  ] as const;
  const { report } = check({ ...gridFrom(RECORDS, { sheet: 'Return' }), notSeen });
  expect(report.notChecked.slice(-3).map(({ sheet, what }) => [sheet, what])).toEqual([
    ['Return', 'Whether data stand in hidden rows or columns'],
    ['Return', 'Whether cells of the data are merged'],
    ['Return', 'Whether formulas read other workbooks'],
  ]);
  expect(report.notChecked.at(-2)?.why).toMatch(
    /protected.*Unprotect it \(Review, Unprotect Sheet\), then check again/,
  );
  const notes = check({ ...gridOf([['Please send by Friday']]), notSeen }).report.notChecked;
  expect(notes.map(({ what }) => what)).not.toContain('Whether cells of the data are merged');
});

test('long sheets are checked in slices', () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => [`C${index}`, 'Female', index % 90, 'W1']);
  const { report, pauses } = check(gridOf([['Client ID', 'Gender', 'Age', 'Ethnicity'], ...rows]));
  expect(report.cells).toBe(120_000);
  expect(pauses).toBeGreaterThanOrEqual(12);
});

test('a hundred thousand equal mistakes are one finding', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [`C${index}`, 'Female', 30, 'Whit British']);
  const { report } = check(gridOf([['Client ID', 'Gender', 'Age', 'Ethnicity'], ...rows]));
  const [finding, ...more] = report.findings.filter(({ rule }) => rule === 'code-unknown');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ count: 100_000, areas: [{ top: 1, left: 3, bottom: 100_000, right: 3 }] });
  expect(finding?.samples).toHaveLength(5);
});

const HEADINGS = ['Client ID', 'Gender', 'Age', 'Ethnicity', 'Referral date', 'Sessions', 'Notes'];
const cell = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);
const row = fc.tuple(
  cell('a', 'b', 'c ', null, '943 476 5919'),
  cell('Female', 'F', ' Male', 'Femal', 'TBC', null),
  cell(30, '31', 340, '#N/A', null),
  cell('W1', 'Whit British', 'Irish', 'x@example.org', null),
  cell(43650, 20000, 50000, '03/04/2019', 'soon', null),
  cell(1, 2.5, -1, '1,675', '<5', 'many', null),
  cell('DT1 1AA', 'fine', null),
);
const rows = fc.array(row, { minLength: 3, maxLength: 12 });
const CELL_RULES_ONLY = /^(?:kpi-missing|record-duplicated|person-differs|period-|column-|breakdown-)/;

test('findings move with the table', () => {
  fc.assert(
    fc.property(rows, fc.nat(300), fc.nat(30), (given, top, left) => {
      const table = [HEADINGS, ...given];
      const home = check(gridOf(table, { sheet: '2019-20 Q2' })).report;
      const moved = check(gridOf(table, { sheet: '2019-20 Q2', top, left })).report;
      const shifted = home.findings.map(({ rule, kpi, count, key, suggestions, areas }) => ({
        ...{ rule, kpi, count, key, suggestions },
        areas: areas.map((area) =>
          printArea({
            top: area.top + top,
            left: area.left + left,
            bottom: area.bottom + top,
            right: area.right + left,
          }),
        ),
      }));
      const found = moved.findings.map(({ rule, kpi, count, key, suggestions, areas }) => ({
        ...{ rule, kpi, count, key, suggestions },
        areas: areas.map(printArea),
      }));
      expect(found).toEqual(shifted);
    }),
    { numRuns: 60 },
  );
});

/** A last line with hardly anything in it is a note below the table, not a record: such rows keep to the middle. */
const FULL_ROW: readonly CellValue[] = ['z', 'Female', 30, 'W1', 43650, 1, 'fine'];
const framed = rows.map((given) => [FULL_ROW, ...given, FULL_ROW]);

test('a cell has one finding of the rules on cells, and its key does not depend on its row', () => {
  fc.assert(
    fc.property(framed, (given) => {
      const { findings } = check(gridOf([HEADINGS, ...given], { sheet: '2019-20 Q2' })).report;
      const cells = findings
        .filter(({ rule }) => !CELL_RULES_ONLY.test(rule))
        .flatMap(({ areas }) => areas)
        .flatMap(({ top, bottom, left }) =>
          Array.from({ length: bottom - top + 1 }, (_, down) => `${top + down},${left}`),
        );
      expect(new Set(cells).size).toBe(cells.length);
      const reversed = check(gridOf([HEADINGS, ...[...given].reverse()], { sheet: '2019-20 Q2' })).report;
      expect(reversed.findings.map(({ key }) => key).sort()).toEqual(findings.map(({ key }) => key).sort());
    }),
    { numRuns: 60 },
  );
});

test('whatever a sheet holds, it is checked to the end', () => {
  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom(...HEADINGS, 'Q1 2019/20', 'Total', '__proto__', 'constructor', '#REF!', '=1+1', '\u202Eabc', ''),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 12 }), (given) => {
      const { report } = check(gridOf(given));
      for (const { message, count } of report.findings) {
        expect(message).not.toMatch(/\bundefined\b|\bNaN\b(?!”)/);
        expect(count).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});
