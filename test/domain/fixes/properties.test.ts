import fc from 'fast-check';
import { fixesFor } from '../../../src/domain/fixes/fixes-for';
import { cellName } from '../../../src/cells/addresses';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Finding } from '../../../src/domain/model/findings';
import type { CellChange, Fix } from '../../../src/domain/model/fixes';
import { valueAt, type Grid } from '../../../src/domain/model/grid';
import { records, summary, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

const any = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);

const COLUMNS = {
  'client-id': any('C1', 'C2 ', '943 476 5919', '007', 8, null),
  gender: any('Female', ' Male', 'Femal', 'TBC', 'f', null, 'Both  sexes', 'jo@example.org'),
  age: any(30, '31', 340, 43_752, '14-Oct', '#N/A', 'tbc', null),
  ethnicity: any('W1', 'Indin', 'Irish ', '?', null, 'DT1 1AA'),
  vulnerability: any('Domestic abuse', 'Domestic abus; None', 'Mental helth', '-', null),
  sessions: any(1, 2.5, -1, '1,675', '<5', 'about 12', 'zero', '(3)', '-4', '79 [p]', '30%', '[x]', null),
  cost: any(12.5, '£1,200.50', '£45', '(45)', 'free', null),
  'felt-safer': any(0.5, 0.9, 0.95, 97, 1.05, '97%', '120%', '0.4', 62, 58, null),
  'referral-date': any(
    43650,
    20_000,
    43_531,
    43_807,
    50_000,
    12,
    '03/04/2019',
    '04/25/2019',
    '1 Aug 2019',
    'soon',
    null,
  ),
  'birth-date': any(31_000, '25/04/1985', null),
  outcome: any('fine', '-Moved away', 'moved to DT1 1AA', 'ring jo@example.org', 'TBC', null),
} as const;

const recordsSheet = fc
  .array(fc.tuple(...Object.values(COLUMNS)), { minLength: 1, maxLength: 10 })
  .map((rows) => records({ at: 'B3', period: 'Q2 2019/20', columns: Object.keys(COLUMNS), rows }));

const figure = any(3, '4 ', '1,675', 'TBC', -2, '(3)', 'about 5', null);
const summarySheet = fc
  .tuple(...Array.from({ length: 3 }, () => fc.tuple(figure, figure)))
  .map(([one = [], two = [], three = []]) =>
    summary({
      at: 'C2',
      periods: ['Q1 2019/20', 'Q2 2019/20'],
      rows: [
        ['beneficiaries', ...one],
        ['gender/Female', ...two],
        ['cost', ...three],
      ],
    }),
  );

const NUMBER_IS_WRONG =
  /^(?:not-a-count|amount-below-zero|percentage-(?:out-of-range|scale-mixed)|code-unknown|age-implausible)$/;

/** What a fix may bring to light in the cells it mends: the value can be read now, and may be wrong in another way. */
const BROUGHT_TO_LIGHT: Readonly<Record<string, RegExp>> = {
  'to-number:without-flag': NUMBER_IS_WRONG,
  'pad-zeros': /^stray-spaces$/,
  'replace:10-14': /^(?:code-unknown|kpi-contradiction)$/,
  'to-number': NUMBER_IS_WRONG,
  'to-date': /^date-(?:outside-period|day-month-swapped)$/,
  'to-date:month-first': /^date-(?:outside-period|day-month-swapped)$/,
  blank: /^value-missing$/,
  outward: /^(?:code-unknown|not-a-date)$/,
};

const NOTHING = /^$/;

function withChanges(grid: Grid, changes: readonly CellChange[]): Grid {
  const values = grid.values.map((line) => [...line]);
  for (const { row, column, before, after } of changes) {
    expect(valueAt(grid, row, column)).toBe(before);
    values[row - grid.top]![column - grid.left] = after;
  }
  return { ...grid, values };
}

function rulesAt(findings: readonly Finding[], { row, column }: CellChange): string[] {
  return findings
    .filter(({ areas }) =>
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    )
    .map(({ rule }) => rule)
    .filter((rule) => !/^(?:record-|breakdown-|person-)/.test(rule));
}

/** Fixes of some findings of a sheet that is checked once. */
function checked(sheet: CheckedSheet): {
  readonly findings: readonly Finding[];
  readonly fixesOf: (findings: readonly Finding[]) => readonly Fix[];
} {
  const report = reportOn(sheet);
  const sheets = new Map([[sheet.grid.sheet, { ...sheet, report }]]);
  return { findings: report.findings, fixesOf: (findings) => fixesFor(findings, sheets) };
}

const anySheet = fc.oneof(recordsSheet, summarySheet);

test('a fix ends the finding in every cell it changes, brings no other, and can be taken back', () => {
  let applied = 0;
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const { findings, fixesOf } = checked(sheet);
      for (const finding of findings) {
        for (const fix of fixesOf([finding])) {
          applied++;
          const grid = withChanges(sheet.grid, fix.changes);
          const after = reportOn({ ...sheet, grid }).findings;
          for (const change of fix.changes) {
            const told = rulesAt(after, change).map((rule) => `${rule} in ${cellName(change.row, change.column)}`);
            const allowed = BROUGHT_TO_LIGHT[fix.id] ?? NOTHING;
            expect(told.filter((one) => !allowed.test(one.split(' ')[0] ?? ''))).toEqual([]);
          }
          const undone = fix.changes.map((change) => ({ ...change, before: change.after, after: change.before }));
          expect(withChanges(grid, undone)).toEqual(sheet.grid);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(applied).toBeGreaterThan(300);
});

test('the fixes of many findings are those of each, joined', () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const { findings, fixesOf } = checked(sheet);
      const cellsById = (fixes: readonly Fix[]): Record<string, string[]> => {
        const cells: Record<string, string[]> = {};
        for (const { id, changes } of fixes) {
          (cells[id] ??= []).push(...changes.map((change) => JSON.stringify(change)));
          cells[id].sort();
        }
        return cells;
      };
      const joined = fixesOf(findings);
      expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      expect(cellsById(joined)).toEqual(cellsById(findings.flatMap((finding) => fixesOf([finding]))));
      expect(joined.map(({ isCertain }) => isCertain)).toEqual(
        joined.map(({ isCertain }) => isCertain).sort((one, other) => Number(other) - Number(one)),
      );
    }),
    { numRuns: 60 },
  );
});
