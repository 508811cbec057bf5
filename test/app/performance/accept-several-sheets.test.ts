import fc from 'fast-check';
import '../../support/property-seed';
import { acceptReturns } from '../../../src/app/performance/accept-returns';
import { checkSheets } from '../../../src/app/shared/check-returns';
import { contextOf } from '../../../src/app/shared/checked-workbook';
import { whatToAccept } from '../../../src/app/performance/what-to-accept';
import { workbookValues } from '../../../src/domain/kpis/workbook-values';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import { area, buildWorkbook, type SheetDraft } from '../../support/workbooks';

const JULY = new Date(2019, 6, 24, 14, 5).getTime();

type Rows = readonly (readonly Scalar[])[];

const HEADERS = [
  'Client ID',
  'Gender',
  'Age',
  'Ethnicity',
  'Learning difficulties',
  'Vulnerability',
  'Intervention type',
  'Referral date',
  'Referred to',
];

const person = (id: string, gender: string, age = 34): readonly Scalar[] => [
  id,
  gender,
  age,
  'Not known',
  'No',
  'None',
  'Advocacy',
  43_600,
  'None',
];

/** Column K is a KPI that other sheets lack. */
const records = (name: string, people: Rows, hasSource = false): SheetDraft => ({
  name,
  rows: [
    ['Service', 'SARC'],
    ['Period', '2019-20 Q1'],
    [],
    [...HEADERS, ...(hasSource ? ['Referral source'] : [])],
    ...people.map((row) => [...row, ...(hasSource ? ['Police'] : [])]),
  ],
});

const form = (name: string, female: number, male: number, referrals: number): SheetDraft => ({
  name,
  rows: [
    ['Service', 'SARC'],
    ['Period', '2019-20 Q1'],
    [],
    ['Beneficiaries', female + male],
    ['Gender'],
    ['Female', female],
    ['Male', male],
    ['Age'],
    ['18 and over', female + male],
    ['Learning difficulties'],
    ['No', female + male],
    ['Ethnicity'],
    ['Not known', female + male],
    ['Vulnerability'],
    ['None', female + male],
    ['Intervention type'],
    ['Advocacy', female + male],
    ['Referrals in', referrals],
    ['Referrals out', 0],
  ],
});

function start(...drafts: readonly SheetDraft[]) {
  const workbook = buildWorkbook(...drafts);
  const port = createFileWorkbook(workbook);
  const clock = { wallClock: () => JULY };
  const valuesOf = (name: string): Rows => workbook.sheetNamed(name)?.values(area('A1:Z300')) ?? [];
  return {
    accept: (...sheets: readonly string[]) => acceptReturns(port, sheets, clock),
    all: (): string =>
      JSON.stringify(workbook.sheets.map((sheet) => [sheet.name, sheet.values(sheet.usedArea(true) ?? area('A1'))])),
    offered: async () => whatToAccept(await checkSheets(port, 'all', clock)),
    reviewed: async (kpi: string, category = '') => {
      const { values } = workbookValues(contextOf(await checkSheets(port, 'all', clock)));
      return values.find((one) => one.kpi === kpi && one.category === category)?.value;
    },
    type: (sheet: string, label: string, value: Scalar) => {
      const row = valuesOf(sheet).findIndex(([cell]) => cell === label);
      workbook.setCells(workbook.sheetNamed(sheet)!.id, row, 1, [[{ value }]], 'person');
    },
  };
}

const NORTH = records('North', [person('C1', 'Female'), person('C2', 'Male', 12), person('C3', 'Male', 70)]);
const SOUTH = records('South', [person('C7', 'Non-binary', 22), person('C8', 'Female', 45)], true);

test('what another sheet gives is not put to nought, and accepting both again changes nothing', async () => {
  const { accept, all } = start(NORTH, SOUTH);
  const { accepted } = await accept('North', 'South');
  expect(accepted[1]!.values.map(({ kpi, value }) => [kpi, value])).toEqual([['referral-source', 2]]);
  expect(accepted[1]!.values.every(({ before }) => before === undefined)).toBe(true);
  const before = all();
  expect((await accept('North', 'South')).hasWritten).toBe(false);
  expect(all()).toBe(before);
});

test('what the other sheet of a service and period gives is not told as no longer given', async () => {
  const { accept } = start(NORTH, SOUTH);
  const { accepted, notice } = await accept('North', 'South');
  expect(accepted.map(({ gone }) => gone)).toEqual([[], []]);
  expect(notice.message).not.toMatch('No longer given');
  // One after the other as well: what North alone counted stays North's.
  const later = start(records('North', [person('C1', 'Female')], true), records('South', [person('C2', 'Female')]));
  await later.accept('North');
  expect((await later.accept('South')).accepted.flatMap(({ gone }) => gone)).toEqual([]);
});

describe('sent again on a new sheet, without a day of receipt', () => {
  const resent = async () => {
    const book = start(form('First', 6, 4, 12), form('Resent', 3, 4, 12));
    await book.accept('First');
    await book.accept('Resent');
    return book;
  };

  test('the sheet accepted last counts in the review, and neither is offered again', async () => {
    const { reviewed, offered } = await resent();
    expect(await reviewed('gender', 'Female')).toBe(3);
    expect(await reviewed('beneficiaries')).toBe(7);
    expect(await offered()).toEqual({ toAccept: [], notAcceptable: [] });
  });

  test('accepting both changes nothing, and says why the first is not accepted', async () => {
    const { accept, all } = await resent();
    const before = all();
    const { hasWritten, refused } = await accept('First', 'Resent');
    expect(hasWritten).toBe(false);
    expect(refused.map(({ why }) => why)).toEqual([
      '“First” was not accepted again: “Resent”, which was accepted later, gives its figures now.',
    ]);
    expect(all()).toBe(before);
  });

  test.each([
    ['figures that were others already', { Female: 2, Male: 5 }, [2, 5]],
    ['a figure that was the same in both', { 'Referrals in': 14 }, [14]],
  ])('corrected once more in place: %s', async (_, figures, expected) => {
    const { type, reviewed, offered, accept } = await resent();
    for (const [label, figure] of Object.entries(figures)) type('Resent', label, figure);
    const shown = async () => [await reviewed('gender', 'Female'), await reviewed('referrals-in')];
    const before = await shown();
    expect(before).toContain(expected[0]);
    expect((await offered()).toAccept).toEqual(['Resent']);
    const { accepted } = await accept('Resent');
    expect(accepted.flatMap(({ values }) => values.map(({ value }) => value))).toEqual(expected);
    expect(await shown()).toEqual(before);
    expect((await offered()).toAccept).toEqual([]);
  });

  test('while the later one has an error the first is not offered, nor accepted', async () => {
    const { type, offered, accept, all } = await resent();
    type('Resent', 'Female', 2);
    expect(await offered()).toEqual({
      toAccept: [],
      notAcceptable: [{ sheet: 'Resent', why: expect.stringMatching(/it has \d errors?/) }],
    });
    const before = all();
    expect((await accept('First', 'Resent')).hasWritten).toBe(false);
    expect(all()).toBe(before);
  });

  test('before it is accepted the first counts, and what to do is said', async () => {
    const { accept, offered } = start(form('First', 6, 4, 12), form('Resent', 3, 4, 12));
    await accept('First');
    expect(await offered()).toEqual({
      toAccept: [],
      notAcceptable: [
        {
          sheet: 'Resent',
          why: '“Resent” was not accepted: its figures are those of “First”, which counts. If “Resent” came later, write the day under Received in its row of Returns, then accept again.',
        },
      ],
    });
  });
});

test('of two that were accepted at once the one that counted goes on counting when it is corrected', async () => {
  const { accept, type, reviewed } = start(form('First', 6, 4, 12), form('Second', 3, 4, 12));
  await accept('First', 'Second');
  type('First', 'Female', 5);
  expect(await reviewed('gender', 'Female')).toBe(5);
});

const PERSON = fc
  .tuple(
    fc.constantFrom('C1', 'C2', 'C3', 'C4'),
    fc.constantFrom('Female', 'Male', 'Non-binary'),
    fc.constantFrom(12, 34, 70),
  )
  .map((parts) => person(...parts));

const SHEET = fc.oneof(
  fc.record({ people: fc.array(PERSON, { minLength: 1, maxLength: 4 }), hasSource: fc.boolean() }),
  fc.record({ women: fc.nat(4), men: fc.nat(4), referrals: fc.nat(9) }),
);

const NAMES = ['One', 'Two', 'Three'];

const draftOf = (sheet: typeof SHEET extends fc.Arbitrary<infer T> ? T : never, name: string): SheetDraft =>
  'people' in sheet
    ? records(name, sheet.people, sheet.hasSource)
    : form(name, sheet.women, sheet.men, sheet.referrals);

test('whatever sheets there are of one service and period, accepting all of them twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(SHEET, { minLength: 2, maxLength: NAMES.length }),
      // What was accepted before, in which order.
      fc.array(fc.subarray(NAMES), { maxLength: 3 }),
      async (sheets, earlier) => {
        const names = NAMES.slice(0, sheets.length);
        const { accept, all } = start(...sheets.map((sheet, at) => draftOf(sheet, names[at]!)));
        for (const some of earlier) await accept(...some.filter((name) => names.includes(name)));
        await accept(...names);
        const before = all();
        expect((await accept(...names)).hasWritten).toBe(false);
        expect(all()).toBe(before);
      },
    ),
    { numRuns: 40 },
  );
});
