import { checkSheet } from '../../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { printArea } from '../../../src/cells/addresses';
import { serialOfIso } from '../../../src/cells/serial-dates';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Finding } from '../../../src/domain/model/findings';
import type { Grid } from '../../../src/domain/model/grid';
import { gridFrom, gridOf } from '../../support/builders';

function personalFindings(grid: Grid): readonly Finding[] {
  const steps = checkSheet(grid, MINIMUM_SPECIFICATION);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.findings.filter(({ rule }) => rule.startsWith('personal-'));
}

const found = (grid: Grid): string[] =>
  personalFindings(grid).map(({ rule, severity, areas }) => `${rule} ${severity} ${areas.map(printArea).join(' ')}`);

const COLUMNS = ['C2:C9', 'D2:D9', 'F2:F9', 'G2:G9'] as const;

/** A form's export: nothing in it is a KPI of ours. */
const exported: readonly (readonly CellValue[])[] = [
  [
    'ID',
    'Completion time',
    'Email',
    'Name',
    'What is your gender?',
    'Your home postcode?',
    'Best number to reach you on?',
    'How safe (1-5)?',
  ],
  ...Array.from({ length: 8 }, (_, index) => [
    index + 1,
    `01/07/2019 10:0${index}`,
    `client${index}@example.org`,
    `Jane Sample${index}`,
    'Woman',
    'DT1 1XX',
    `07700 90010${index}`,
    3,
  ]),
];

describe('a sheet that holds no return', () => {
  test('is looked through: addresses, names, postcodes, telephone numbers of an export', () => {
    expect(found(gridOf(exported))).toEqual([
      `personal-email error ${COLUMNS[0]}`,
      `personal-name-column error ${COLUMNS[1]}`,
      `personal-postcode error ${COLUMNS[2]}`,
      `personal-phone error ${COLUMNS[3]}`,
    ]);
  });

  test('is looked through where it is hidden', () => {
    expect(found(gridOf(exported, { visible: false }))).toHaveLength(4);
  });

  test('names are found under any heading, and not under those of workers', () => {
    const names = ['Sarah Whitfield', 'Bereket Thornbury', 'Priya Patel', 'James Osborne'];
    const list = (heading: string) =>
      gridOf([['Row', heading, 'Note'], ...names.map((name, index) => [index, name, 'x'])]);
    expect(found(list('Column 2'))).toEqual(['personal-name-column error B2:B5']);
    expect(found(list('Key worker'))).toEqual([]);
  });

  test('notes are looked at line by line', () => {
    const notes = gridFrom(`
  Notes of the quarter
  Her mobile is 07700 900123

  Sarah Whitfield did not answer; NI number AB 12 34 56 C
`);
    expect(found(notes)).toEqual(['personal-phone error A2', 'personal-ni-number error A4']);
  });

  test('the sender’s own details on a cover are left alone', () => {
    const cover = gridFrom(`
  Quarterly return
  Provider     | Harbour Support
  Contact name | Sarah Whitfield
  E-mail       | sarah.whitfield@harbour.example
  Telephone    | 01305 900123
  Address      | 1 High Street
               | Dorchester DT1 1XX
  Queries: kpi@opcc.example
`);
    expect(found(cover)).toEqual([]);
  });

  test('offices and projects have addresses, too', () => {
    const register = gridFrom(`
  Recipient org | Recipient org postcode | Enquiries
  Rose Centre   | DT1 1XX | info@rose.example
  Hope House    | BH15 1AB | enquiries@hope.example
  Youth Club    | BH1 2AB | office@youth.example
`);
    expect(found(register)).toEqual([]);
  });

  test('what is found may be explained, for it may be the office’s own list', () => {
    expect(personalFindings(gridOf(exported)).map(({ mayBe }) => mayBe)).toEqual(Array(4).fill('explained'));
  });

  test('nothing of what is found is repeated in words or keys', () => {
    const grid = gridFrom(`
  Sarah Whitfield | sarah@client.example
  Priya Patel     | priya@client.example
`);
    const told = JSON.stringify(personalFindings(grid));
    expect(told).toContain('personal-email');
    expect(told).not.toMatch(/Sarah|Whitfield|Priya|Patel|client\.example/);
  });
});

const RETURN: readonly (readonly CellValue[])[] = [
  ['Client ID', 'Gender', 'Ethnicity', 'Intervention type'],
  ...Array.from({ length: 12 }, (_, index) => [`R${index + 1}`, 'Female', 'White British', 'Counselling']),
];

const BORN = [8000, 31_113, 12_345, 25_777, 39_001, 18_230, 22_022, 33_999, 14_141, 29_876, 36_500, 20_202];
const withColumn = (heading: string, serials: readonly number[]): Grid =>
  gridOf(
    RETURN.map((row, index) => [...row, index === 0 ? heading : (serials[index - 1] ?? null)]),
    {
      shown: RETURN.map((_, index) => [
        undefined,
        undefined,
        undefined,
        undefined,
        index === 0 ? heading : '05/03/1980',
      ]),
    },
  );

describe('a return', () => {
  test.each([
    ['PersonBirthDate', 'error'],
    ['Column 5', 'error'],
    // The KPI's own column: an agreement may ask for it.
    ['d_o_b', 'query'],
    ['D.O.B.', 'query'],
  ])('has dates of birth found under %s', (heading, severity) => {
    expect(found(withColumn(heading, BORN))).toEqual([`personal-birth-date ${severity} E2:E13`]);
  });

  test('other days are left alone: of the quarter, of a series, under a heading that says so', () => {
    const quarter = BORN.map((_, index) => 43_556 + index * 7);
    const years = BORN.map((_, index) => serialOfIso(`${2005 + index}-03-31`) ?? 0);
    expect(found(withColumn('Column 5', quarter))).toEqual([]);
    expect(found(withColumn('Column 5', years))).toEqual([]);
    expect(found(withColumn('Date of offence', BORN))).toEqual([]);
  });

  test('numbers that Excel does not display as dates are none', () => {
    const counts = gridOf(RETURN.map((row, index) => [...row, index === 0 ? 'Column 5' : (BORN[index - 1] ?? null)]));
    expect(found(counts)).toEqual([]);
  });

  test('a name typed into a column of codes is told as that, and is in no key', () => {
    const rows = RETURN.map((row, index) =>
      index === 3 ? [row[0] ?? null, row[1] ?? null, 'Sarah Whitfield', row[3] ?? null] : row,
    );
    expect(found(gridOf(rows))).toEqual(['personal-name-column query C4']);
    const odd = RETURN.map((row, index) =>
      index === 3 ? [row[0] ?? null, row[1] ?? null, 'Xq Zzyx', row[3] ?? null] : row,
    );
    const steps = checkSheet(gridOf(odd), MINIMUM_SPECIFICATION);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const wrong = step.value.findings.filter(({ rule }) => rule === 'code-unknown');
    expect(wrong).toHaveLength(1);
    expect(
      JSON.stringify(wrong.map(({ key, formerKey, discriminator }) => [key, formerKey, discriminator])),
    ).not.toMatch(/Xq|Zzyx/);
  });

  test('what stands in another table of its sheet, above it, in a total or over it is looked at', () => {
    const grid = gridOf([
      ['One client, she lives at DT1 1AA'],
      ...RETURN.map((row) => [...row]),
      [],
      ['Ref', 'Reached by', 'Since'],
      ['1', 'jo@client.example', 2019],
      ['2', 'sam@client.example', 2018],
      ['3', 'pat@client.example', 2018],
    ]);
    expect(found(grid)).toEqual(expect.arrayContaining(['personal-postcode error A1', 'personal-email error B17:B19']));
  });
});
