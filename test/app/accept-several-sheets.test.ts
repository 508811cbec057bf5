import fc from 'fast-check';
import '../support/property-seed';
import { acceptReturns } from '../../src/app/accept-returns';
import { createFileWorkbook } from '../../src/files/file-workbook';
import type { Scalar } from '../../src/workbook/model/values';
import { area, buildWorkbook, type SheetDraft } from '../support/workbooks';

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
  const all = (): string =>
    JSON.stringify(workbook.sheets.map((sheet) => [sheet.name, sheet.values(sheet.usedArea(true) ?? area('A1'))]));
  return {
    accept: (...sheets: readonly string[]) => acceptReturns(port, sheets, { wallClock: () => JULY }),
    all,
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
}, 60_000);
