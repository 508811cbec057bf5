import fc from 'fast-check';
import { cellName } from '../../../src/cells/addresses';
import type { CellValue } from '../../../src/cells/cell-values';
import { certainFixes, fixOfChosen } from '../../../src/domain/fixes/certain-fixes';
import { certainFix } from '../../../src/domain/fixes/fix-choices';
import { fixesFor } from '../../../src/domain/fixes/fixes-for';
import type { CertainFixes, FixChange } from '../../../src/domain/model/fixes';
import type { Finding } from '../../../src/domain/model/findings';
import { records, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

function checked(sheet: CheckedSheet) {
  const report = reportOn(sheet);
  return { findings: report.findings, sheets: new Map([[sheet.grid.sheet, { ...sheet, report }]]) };
}

const certain = (sheet: CheckedSheet): CertainFixes => {
  const { findings, sheets } = checked(sheet);
  return certainFixes(findings, sheets);
};

const print = ({ row, column, before, after, remedy }: FixChange): string =>
  `${cellName(row, column)} ${JSON.stringify(before)} → ${JSON.stringify(after)} by ${remedy}`;

const MIXED = records({
  at: 'B3',
  columns: ['client-id', 'gender', 'sessions', 'referral-date', 'outcome'],
  rows: [
    ['C1', 'Female ', '1,675', '5 May 2019', 'ring jo@example.org'],
    ['C2', 'Femal', 'about 12', '03/04/2019', 'fine'],
    ['C3', 'Male', 'many', '04/25/2019', 'fine'],
    ['C4', 'xyzzy', '4', 43_560, '-Moved away'],
  ],
});

describe('all that is certain', () => {
  test('stands by kind in the list’s order, each change with the finding it ends', () => {
    const { kinds } = certain(MIXED);
    expect(kinds.map(({ rule, changes }) => [rule, changes.map(print)])).toEqual([
      ['number-as-text', ['D4 "1,675" → 1675 by to-number', 'D7 "4" → 4 by to-number']],
      ['not-a-date', ['E4 "5 May 2019" → 43590 by to-date', 'E6 "04/25/2019" → 43580 by to-date']],
      ['stray-spaces', ['C4 "Female " → "Female" by trim']],
    ]);
    const { findings } = checked(MIXED);
    for (const { rule, changes } of kinds) {
      for (const change of changes) {
        expect(findings.find(({ key }) => key === change.finding)).toMatchObject({ rule, sheet: change.sheet });
        expect(change.rule).toBe(rule);
      }
    }
  });

  test('leaves the rest of those kinds to a person, and says why', () => {
    const { leftOut } = certain(MIXED);
    const left = leftOut.map(({ rule, reason, count, samples }) => [
      rule,
      count,
      samples.map(({ row, column }) => cellName(row, column)).join(' '),
      reason,
    ]);
    expect(left).toEqual(
      expect.arrayContaining([
        ['personal-email', 1, 'F4', 'Personal data go out whole: look first what else of the cell has to stay.'],
        ['code-unknown', 1, 'C5', 'A value of the list is near, but another may have been meant.'],
        ['code-unknown', 1, 'C7', 'No value of the list is near.'],
        ['not-a-number', 1, 'D5', 'The words beside the number may change what it says.'],
        ['not-a-number', 1, 'D6', 'There is no number in it.'],
        ['not-a-date', 1, 'E5', 'Other dates of the column have the month first, so this one is read so as well.'],
        ['formula-like-text', 1, 'F7', 'The sign may belong to the words.'],
      ]),
    );
    expect(left).toHaveLength(7);
    const { findings } = checked(MIXED);
    for (const { rule, keys } of leftOut)
      expect(keys).toEqual(findings.filter((one) => one.rule === rule && keys.includes(one.key)).map(({ key }) => key));
  });

  test('is nothing in a sheet without such findings', () => {
    const sheet = records({ at: 'A1', columns: ['client-id', 'gender'], rows: [['C1', null]] });
    expect(certain(sheet)).toEqual({ kinds: [], leftOut: [] });
    expect(fixOfChosen(certain(sheet))).toBeUndefined();
  });
});

describe('what a person leaves in', () => {
  test('is one fix, with what to know of those kinds first', () => {
    const sheet = records({
      at: 'A1',
      columns: ['client-id', 'gender', 'referral-date'],
      rows: [
        ['C1', 'Male ', '03/04/2019'],
        ['C2', ' Male', null],
      ],
    });
    const all = certain(sheet);
    expect(fixOfChosen(all)).toMatchObject({
      id: 'to-date + trim',
      isCertain: true,
      note: '03/04/2019 is read day first: 3 April 2019.',
    });
    const some = fixOfChosen(all, ({ row }) => row === 2);
    expect(some).toMatchObject({ id: 'trim', changes: [{ row: 2, column: 1, before: ' Male', after: 'Male' }] });
    expect(some?.note).toBeUndefined();
    expect(fixOfChosen(all, () => false)).toBeUndefined();
  });
});

const any = (...values: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);

const COLUMNS = {
  'client-id': any('C1', 'C2 ', '943 476 5919'),
  gender: any('Female', ' Male', 'Femal', 'TBC', null, 'jo@example.org'),
  ethnicity: any('W1', 'Indin', 'Irish ', '?', 'DT1 1AA'),
  sessions: any(1, -1, '1,675', 'about 12', 'zero', '(3)', null),
  'felt-safer': any(0.5, 0.9, 97, 1.05, '97%', null),
  'referral-date': any(43_650, '03/04/2019', '04/25/2019', '1 Aug 2019', 'soon'),
} as const;

test('it is what the certain fixes of all findings change, a cell once, and every other wrong cell is left with a reason', () => {
  let changed = 0;
  const sheet = fc
    .array(fc.tuple(...Object.values(COLUMNS)), { minLength: 1, maxLength: 8 })
    .map((rows) => records({ at: 'B3', period: 'Q2 2019/20', columns: Object.keys(COLUMNS), rows }));
  fc.assert(
    fc.property(sheet, (one) => {
      const { findings, sheets } = checked(one);
      const all = certainFixes(findings, sheets);
      const changes = all.kinds.flatMap((kind) => kind.changes);
      changed += changes.length;
      const places = changes.map(({ row, column }) => cellName(row, column));
      expect(new Set(places).size).toBe(places.length);
      const joined = certainFix(fixesFor(findings, sheets).filter(({ isCertain }) => isCertain));
      const alone = new Set((joined?.changes ?? []).map(({ row, column }) => cellName(row, column)));
      // A joined fix of many cells is certain only if it is so in every cell: never more than here.
      for (const place of alone) expect(places).toContain(place);
      for (const { count, reason, keys } of all.leftOut) {
        expect(count).toBeGreaterThan(0);
        expect(keys.length).toBeGreaterThan(0);
        expect(reason).toMatch(/^[A-Z].*\.$/);
      }
      const withRemedy = (finding: Finding): boolean => fixesFor([finding], sheets).length > 0;
      const told = new Set([...changes.map(({ finding }) => finding), ...all.leftOut.flatMap(({ keys }) => keys)]);
      const inOther = (finding: Finding): boolean =>
        fixesFor([finding], sheets).every((fix) =>
          fix.changes.every(({ row, column }) => places.includes(cellName(row, column))),
        );
      for (const finding of findings.filter(withRemedy)) expect(told.has(finding.key) || inOther(finding)).toBe(true);
    }),
    { numRuns: 40 },
  );
  expect(changed).toBeGreaterThan(50);
});
