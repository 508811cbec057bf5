import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { CellValue } from '../../../src/cells/cell-values';
import type { Kpi, Specification } from '../../../src/domain/model/specification';
import { figuresOn, notesOn } from '../../support/kpi-lines';
import { form, records, summary } from '../../support/return-builders';

type Rows = readonly (readonly (CellValue | undefined)[])[];

/** Of one quarter, whose name is left out below. */
function counted(columns: readonly string[], rows: Rows, specification: Specification = MINIMUM_SPECIFICATION) {
  const sheet = records({ at: 'A3', period: '2019-20 Q1', specification, columns, rows });
  const plain = Object.entries(figuresOn(sheet)).map(([line, value]) => [line.replace(' 2019-20 Q1', ''), value]);
  return { figures: Object.fromEntries(plain) as Record<string, number>, notes: notesOn(sheet) };
}

describe('records', () => {
  test('people are counted once each by reference, rows without one by themselves', () => {
    const rows = [['C1'], [' c1 '], ['C2'], [null], [null]].map(([id]) => [id, 'Female']);
    expect(counted(['client-id', 'gender'], rows).figures).toEqual({ beneficiaries: 5 - 1, 'gender: Female': 4 });
  });

  test('by the reference of the case where there is none of the client, and that is said', () => {
    const { figures, notes } = counted(
      ['case-id', 'gender'],
      [
        ['K1', 'F'],
        ['K1', 'F'],
        ['K2', 'M'],
      ],
    );
    expect(figures).toEqual({ beneficiaries: 2, 'gender: Female': 1, 'gender: Male': 1 });
    expect(notes).toEqual(['by-case beneficiaries']);
  });

  test('to a question with one answer a person counts under the first known answer in sheet order', () => {
    const rows = [
      ['C1', null],
      ['C1', 'unknown'],
      ['C1', 'Male'],
      ['C1', 'Female'],
      ['C2', 'Whatever'],
      ['C3', '*'],
      ['C4', 'Prefer not to say'],
    ];
    expect(counted(['client-id', 'gender'], rows).figures).toEqual({
      beneficiaries: 4,
      'gender: Male': 1,
      'gender: Prefer not to say': 1,
      'gender: Not known': 2,
    });
  });

  test('to others once under each answer, several of them in a cell', () => {
    const rows = [
      ['C1', 'Domestic abuse; Mental health'],
      ['C1', 'Mental health'],
      ['C1', null],
      ['C2', 'not known'],
    ];
    expect(counted(['client-id', 'vulnerability'], rows).figures).toEqual({
      beneficiaries: 2,
      'vulnerability: Mental health': 1,
      'vulnerability: Domestic abuse': 1,
      'vulnerability: Not known': 1,
    });
  });

  test('referrals and interventions count by row', () => {
    const rows = [
      ['C1', 43_600, 'Police', 'Advocacy', 'None'],
      ['C1', 43_610, null, 'Advocacy, Counselling', 'Housing'],
      ['C2', null, 'Self-referral', null, 'N/A'],
      ['C3', null, null, 'Advocacy', 'GP; Housing'],
    ];
    const { figures } = counted(
      ['client-id', 'referral-date', 'referral-source', 'intervention-type', 'referred-to'],
      rows,
    );
    expect(figures).toMatchObject({
      beneficiaries: 3,
      'referrals-in': 3,
      'referral-source: Police': 1,
      'referral-source: Self-referral': 1,
      'referral-source: Not known': 1,
      'referrals-out': 2,
      'referred-to: Housing': 2,
      'referred-to: Health': 1,
      'intervention-type: Advocacy': 3,
      'intervention-type: Counselling': 1,
      'intervention-type: Not known': 1,
    });
  });

  test('a referral that stands in several contacts of a client counts once', () => {
    const rows = [
      ['C1', 43_600, 43_601],
      ['C1', 43_600, 43_608],
      ['C1', 43_650, 43_651],
      ['C2', 43_600, 43_601],
    ];
    expect(counted(['client-id', 'referral-date', 'intervention-date'], rows).figures['referrals-in']).toBe(3);
  });

  test('rows are referrals where their reference is one', () => {
    const rows = [['R1'], ['R2'], ['R2']];
    expect(counted(['case-id=Referral ID'], rows).figures['referrals-in']).toBe(2);
    expect(counted(['case-id=Our ref'], rows).figures['referrals-in']).toBeUndefined();
  });

  test('ages and bands go into the bands of the specification', () => {
    const rows = [[17], ['18'], ['20-24'], ['34 yrs'], [40.5], ['15 to 30'], [130], ['adult']].map(([age], index) => [
      `C${index}`,
      age,
    ]);
    expect(counted(['client-id', 'age'], rows).figures).toMatchObject({
      'age: 16-17': 1,
      'age: 18-24': 2,
      'age: 25-34': 1,
      'age: 35-44': 1,
      'age: 18 and over': 1,
      'age: Not known': 2,
    });
  });

  test('birth dates tell ages on the day of the referral', () => {
    const rows = [
      ['C1', '02/05/2001', '01/05/2019'],
      ['C2', '01/05/2001', '01/05/2019'],
      ['C3', null, '01/05/2019'],
    ];
    expect(counted(['client-id', 'birth-date', 'referral-date'], rows).figures).toMatchObject({
      'age: 16-17': 1,
      'age: 18-24': 1,
      'age: Not known': 1,
    });
  });

  test('numbers are added up, texts of numbers too; nought and blank are not the same', () => {
    expect(
      counted(
        ['client-id', 'sessions'],
        [
          ['C1', 2],
          ['C2', ' 3 '],
          ['C3', null],
          ['C4', 'n/a'],
        ],
      ).figures,
    ).toEqual({
      beneficiaries: 4,
      sessions: 5,
    });
    expect(counted(['client-id', 'sessions'], [['C1', 0]]).figures['sessions']).toBe(0);
    expect(counted(['client-id', 'sessions'], [['C1', null]]).figures['sessions']).toBeUndefined();
  });

  test.each([
    ['words', 'many'],
    ['suppressed', '<5'],
    ['suppressed', '*'],
    ['not-a-count', 2.5],
  ])('what cannot be added up is left out and said: %s (%s)', (why, value) => {
    const { figures, notes } = counted(
      ['client-id', 'sessions'],
      [
        ['C1', 2],
        ['C2', value],
      ],
    );
    expect(figures).toEqual({ beneficiaries: 2 });
    expect(notes).toEqual([`${why} sessions`]);
  });

  test('nothing rests on a heading that is only like a KPI’s, and blank rows are no records', () => {
    const { figures, notes } = counted(
      ['client-id', 'gender~Gendr'],
      [
        ['C1', 'F'],
        [null, null],
        ['C2', 'M'],
      ],
    );
    expect(figures).toEqual({ beneficiaries: 2 });
    expect(notes).toEqual(['heading-unsure gender']);
  });
});

const kpi = (id: string, name: string, more: Partial<Kpi>): Kpi => ({
  id,
  name,
  aliases: [],
  unit: 'people',
  kind: 'count',
  required: 'yes',
  responses: 'single',
  ...more,
});

const SAFER: Specification = {
  ...MINIMUM_SPECIFICATION,
  kpis: [
    ...MINIMUM_SPECIFICATION.kpis,
    kpi('courses', 'Courses', { unit: 'sessions' }),
    kpi('adults', 'Adults attending', { partOf: 'beneficiaries' }),
    kpi('children', 'Children attending', { partOf: 'beneficiaries' }),
    kpi('safer-children', 'Children safer', { kind: 'percentage', unit: '%', partOf: 'children' }),
  ],
};

describe('a row for each course', () => {
  const columns = ['?School', 'adults', 'children', 'felt-safer=% felt safer'];

  test('courses are rows, people are added up, shares weigh by those who were asked', () => {
    const rows = [
      ['A', 2, 28, 1],
      ['B', null, 10, 0.5],
      ['C', 10, 50, null],
    ];
    expect(counted(columns, rows, SAFER).figures).toEqual({
      courses: 3,
      adults: 12,
      children: 88,
      'felt-safer': 87.5,
    });
  });

  test.each([
    ['97 under a per cent sign', [97, 97, 97]],
    ['0.97 in a percentage format', [0.97, 0.97, 0.97]],
    ['97% as text', ['97%', '97%', '97%']],
  ])('97 %% however it is held: %s', (_name, shares) => {
    const rows = shares.map((share) => ['A', 1, 9, share]);
    expect(counted(columns, rows, SAFER).figures['felt-safer']).toBe(97);
  });

  test('from how many felt safer', () => {
    const rows = [
      ['A', 2, 28, 27],
      ['B', 0, 10, 9],
    ];
    const of = ['?School', 'adults', 'children', 'felt-safer=Number who felt safer'];
    expect(counted(of, rows, SAFER).figures['felt-safer']).toBe(90);
  });

  test('of the people that the specification or the heading names', () => {
    const rows = [
      ['A', 100, 30, 1],
      ['B', 100, 10, 0],
    ];
    const share = (heading: string) => counted(['?School', 'adults', 'children', heading], rows, SAFER).figures;
    expect(share('safer-children')['safer-children']).toBe(75);
    expect(share('felt-safer=% of children who felt safer')['felt-safer']).toBe(75);
  });

  test('the mean of percentages is none: without the people asked there is no share', () => {
    const { figures, notes } = counted(
      ['intervention-date', 'felt-safer'],
      [
        [43_600, 1],
        [43_601, 0.5],
      ],
      SAFER,
    );
    expect(figures['felt-safer']).toBeUndefined();
    expect(notes).toContain('no-base felt-safer');
    const hidden = counted(
      columns,
      [
        ['A', 2, 8, 1],
        ['B', 2, '*', 1],
      ],
      SAFER,
    );
    expect(hidden.notes).toEqual(expect.arrayContaining(['suppressed children', 'no-base felt-safer']));
  });

  test('Yes and No by person; who was not asked is not in it', () => {
    const rows = [
      ['C1', 'Yes'],
      ['C1', 'No'],
      ['C2', 'No'],
      ['C3', null],
      ['C4', 'Y'],
    ];
    expect(counted(['client-id', 'felt-safer'], rows).figures['felt-safer']).toBe(66.6667);
  });

  test('people in rows that are nobody’s own are not told apart', () => {
    const { figures, notes } = counted(['adults', 'gender'], [[3, 'Female']], SAFER);
    expect(figures).toEqual({ courses: 1, adults: 3 });
    expect(notes).toEqual(['no-people gender']);
  });

  test('a reference with more than one person is told', () => {
    expect(
      counted(
        ['client-id', 'adults'],
        [
          ['C1', 1],
          ['C1', 1],
          ['C2', 0],
        ],
        SAFER,
      ).figures['adults'],
    ).toBe(1);
    expect(counted(['client-id', 'adults'], [['C1', 2]], SAFER).notes).toEqual(['people-unclear adults']);
  });
});

describe('summaries and forms', () => {
  test('each period and category; no totals, no blanks, no hidden figures; nought is a figure', () => {
    const sheet = summary({
      at: 'A3',
      periods: ['2019-20 Q1', '2019-20 Q2', 'YTD', 'Notes'],
      specification: MINIMUM_SPECIFICATION,
      rows: [
        ['referrals-in', 5, 0, 5, 9],
        ['referrals-in/of which repeat', 1, 1, 2, null],
        ['gender/F', 3, '*', 3, null],
        ['gender/Unknown', 1, null, 1, null],
        ['gender/Not recorded', 1, 'n/a', 1, null],
        ['cost/x', 1, 1, 1, null],
      ].filter(([name]) => name !== 'cost/x'),
    });
    expect(figuresOn(sheet)).toEqual({
      'referrals-in 2019-20 Q1': 5,
      'referrals-in 2019-20 Q2': 0,
      'referrals-in: repeat 2019-20 Q1': 1,
      'referrals-in: repeat 2019-20 Q2': 1,
      'gender: Female 2019-20 Q1': 3,
      'gender: Not known 2019-20 Q1': 2,
    });
    expect(notesOn(sheet)).toEqual(['suppressed gender']);
  });

  test('a year beside its quarters is their total; by itself it is a figure', () => {
    const sheet = summary({
      at: 'A3',
      periods: ['2019-20 Q1', '2019-20'],
      rows: [
        ['referrals-in', 5, 20],
        ['sessions', null, 40],
      ],
    });
    expect(figuresOn(sheet)).toEqual({ 'referrals-in 2019-20 Q1': 5, 'sessions 2019-20': 40 });
  });

  test('percentages are 97 for 97 %, money is in pounds', () => {
    const rows = [
      ['felt-safer', 0.97, '85%'],
      ['cost', '£1,200.50', 0],
    ];
    expect(figuresOn(summary({ at: 'A3', periods: ['2019-20 Q1', '2019-20 Q2'], rows }))).toEqual({
      'felt-safer 2019-20 Q1': 97,
      'felt-safer 2019-20 Q2': 85,
      'cost 2019-20 Q1': 1200.5,
      'cost 2019-20 Q2': 0,
    });
  });

  test('a form is of its one period; answers in it are no figures', () => {
    const rows = [
      ['referrals-in', '1,675'],
      ['gender', 'Female'],
      ['felt-safer', 97],
    ];
    expect(figuresOn(form({ at: 'A3', period: '2019-20', rows }))).toEqual({
      'referrals-in 2019-20': 1675,
      'felt-safer 2019-20': 97,
    });
    expect(notesOn(form({ at: 'A3', rows }))).toEqual(['no-period']);
  });

  test('a figure that is given twice, differently, is told', () => {
    const rows = [
      ['referrals-in', 5],
      ['referrals-in', 6],
    ];
    const sheet = form({ at: 'A3', period: '2019-20', rows });
    expect(figuresOn(sheet)).toEqual({ 'referrals-in 2019-20': 5 });
    expect(notesOn(sheet)).toEqual(['twice referrals-in']);
  });
});
