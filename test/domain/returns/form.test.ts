import { cellKindOf } from '../../../src/domain/engine/applicability';
import { serialOfIso } from '../../../src/cells/serial-dates';
import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';

describe('form', () => {
  test('labels and values, one period', () => {
    const grid = gridFrom(`
      Monitoring form       |
      Organisation name     | Dorset Care CIC
      Service               | The Shores
      Quarter               | Q2
      Financial year        | 2019/20
                            |
      Number of clients supported | 131
      Referrals received    | 86
      Onward referrals made | 55
      Gender                |
      Female                | 110
      Male                  | 21
    `);
    const table = onlyTable(grid);
    expect(describeTable(table)).toEqual({
      layout: 'form',
      isReturn: true,
      rows: '7 / 7–12',
      fields: {
        beneficiaries: 'B7',
        'referrals-in': 'B8',
        'referrals-out': 'B9',
        'gender: Female': 'B11',
        'gender: Male': 'B12',
      },
      unmapped: [],
      skipped: [10],
    });
    expect(table.provider?.value).toBe('Dorset Care CIC');
    expect(table.service?.value).toBe('The Shores');
    expect(table.period?.value.label).toBe('2019-20 Q2');
  });

  test('categories side by side over their numbers', () => {
    const table = onlyTable(
      gridOf([
        ['Period:', 'Q1 2019/20'],
        ['Clients', 12],
        ['Gender', 'Female', 'Male', 'Not known'],
        [null, 8, 4, 0],
        ['Age', 'Under 18', '18-24', '25+', 'Total'],
        ['Number', 3, 5, 4, 12],
        ['Referrals in', 20],
      ]),
    );
    expect(describeTable(table)).toEqual({
      layout: 'form',
      isReturn: true,
      rows: '2 / 2–7',
      fields: {
        beneficiaries: 'B2',
        'gender: Female': 'B4',
        'gender: Male': 'C4',
        'gender: Not known': 'D4',
        'age: Under 18': 'B6',
        'age: 18-24': 'C6',
        'age: 25+': 'D6',
        age: 'E6',
        'referrals-in': 'B7',
      },
      unmapped: [],
      skipped: [],
    });
    expect([table.firstColumn, table.lastColumn]).toEqual([0, 4]);
  });

  test('one answer of a list is no breakdown', () => {
    const grid = gridOf([
      ['Client ID', 'C1'],
      ['Gender', 'Female', 'Male', '(delete one)'],
      ['Age', 34],
      ['Referrals in', 1],
    ]);
    expect(onlyTable(grid).fields.filter(({ category }) => category !== undefined)).toEqual([]);
  });

  test('block and category in two columns beside one figure', () => {
    const grid = gridOf([
      ['Provider', 'Acts Fast'],
      ['Gender', 'Female', 8],
      [null, 'Male', 4],
      ['Ethnicity', 'White British', 8],
      [null, 'Indian', 4],
      ['Referrals in', null, 7],
    ]);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      'gender: Female': 'C2',
      'gender: Male': 'C3',
      'ethnicity: White British': 'C4',
      'ethnicity: Indian': 'C5',
      'referrals-in': 'C6',
    });
  });

  test('two pairs of columns side by side', () => {
    const grid = gridFrom(`
      Clients          | 131 |  | Gender |
      Referrals in     | 86  |  | Female | 110
      Referrals out    | 55  |  | Male   | 21
    `);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      beneficiaries: 'B1',
      'referrals-in': 'B2',
      'referrals-out': 'B3',
      'gender: Female': 'E2',
      'gender: Male': 'E3',
    });
  });

  test('the headings of a block are no answers', () => {
    const grid = gridFrom(`
      Beneficiaries     | 12     |
      Referrals in      | 20     |
      Gender            | Number | %
      Female            | 8      | 67
      Male              | 4      | 33
      Total             | 12     | 100
      Ethnicity         | No.    | %
      White British     | 9      | 75
      Local group       | 3      | 25
    `);
    const tables = recognise(grid).returns.map(describeTable);
    expect(Object.assign({}, ...tables.map(({ fields }) => fields))).toEqual({
      beneficiaries: 'B1',
      'referrals-in': 'B2',
      'gender: Female': 'B4',
      'gender: Male': 'B5',
      gender: 'B6',
      'ethnicity: White British': 'B8',
      'ethnicity: Local group': 'B9',
    });
    expect(tables.flatMap(({ unmapped }) => unmapped)).toEqual([]);
  });

  test('a number beside the label of a category counts people', () => {
    const grid = gridFrom(`
      Beneficiaries         | 12
      Referrals in          | 20
      Learning difficulties | 3
      Vulnerability         | Repeat victim
      Age                   | 34
    `);
    const table = onlyTable(grid);
    expect(table.fields.map((field) => [field.kpi.id, cellKindOf(field, table)])).toEqual([
      ['beneficiaries', 'count'],
      ['referrals-in', 'count'],
      ['learning-difficulties', 'count'],
      ['vulnerability', 'category'],
      ['age', 'category'],
    ]);
  });

  test('a day beside a label is an answer, not the heading of a summary', () => {
    const rows = [
      ['Provider', 'SSCT'],
      ['Date completed', serialOfIso('2019-10-01')!],
      ['Quarter', 'Q2 2019-20'],
      ['Beneficiaries', 12],
      ['Referrals in', 20],
      ['Referrals out', 3],
    ];
    for (const shown of ['1 Oct 2019', '01/10/2019', 'Oct-19']) {
      const table = onlyTable(gridOf(rows, { shown: [[], [undefined, shown]] }));
      expect(describeTable(table)).toMatchObject({ layout: 'form', fields: { beneficiaries: 'B4' } });
      expect(table.period?.value.label).toBe('2019-20 Q2');
    }
  });

  test('values that are not numbers yet are still values', () => {
    const grid = gridFrom(`
      KPI             | Figure
      Beneficiaries   | TBC
      Referrals in    | 1,675
      Referrals out   | 3
    `);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      beneficiaries: 'B2',
      'referrals-in': 'B3',
      'referrals-out': 'B4',
    });
  });

  test('a question above the first KPI that may be one is told', () => {
    const table = onlyTable(
      gridFrom(`
      Opening hours                       | 9 to 5
      Beneficiaries and their carers      | 45
      Referrals received                  | 60
      Referrals out                       | 12
    `),
    );
    expect(table.unmapped).toContainEqual(
      expect.objectContaining({ header: 'Beneficiaries and their carers', mayBe: ['beneficiaries'] }),
    );
  });

  test('enough labels make a form whatever the answers', () => {
    const grid = gridFrom(`
      Service               | Advocacy
      Quarter               | Q1 2019-20
      Beneficiaries         | 12 clients
      Referrals in          | Approx 20
      Referrals out         | see attached
      Gender                | Female 8, male 4
      Age                   | Mostly 18-25
      Ethnicity             | All White British
      Learning difficulties | None
      Vulnerability         | n/a
    `);
    const table = onlyTable(grid);
    expect([table.layout, table.isReturn, table.fields.length]).toEqual(['form', true, 8]);
    expect(table.period?.value.label).toBe('2019-20 Q1');
  });

  test('a list of KPIs with the unit of each is not a form', () => {
    const grid = gridFrom(`
      KPI                   | Unit
      Beneficiaries         | people
      Referrals in          | referrals
      Referrals out         | referrals
      Gender                | people
      Age                   | people
      Ethnicity             | people
      Learning difficulties | people
      Vulnerability         | people
    `);
    expect(recognise(grid).returns.filter(({ isReturn }) => isReturn)).toEqual([]);
  });

  test('a guide that explains each KPI is not a form', () => {
    const grid = gridFrom(`
      KPI           | What to enter
      Beneficiaries | How many different people you supported in the period.
      Referrals in  | How many referrals you received, from anybody.
      Gender        | As the person describes it; see the list.
      Ethnicity     | Use the nineteen groups of the census.
    `);
    expect(recognise(grid).returns.filter(({ isReturn }) => isReturn)).toEqual([]);
  });

  test('the office’s own tables name KPIs line by line and are no returns', () => {
    const kpis = gridFrom(`
      Service ID | KPI ID        | KPI           | Unit          | Kind     | Required | Part of       | Target
      *          | beneficiaries | Beneficiaries | people        | count    | Yes      |               | 100
      *          | gender        | Gender        | people        | category | Yes      | beneficiaries |
      *          | referrals-in  | Referrals in  | referrals     | count    | Yes      |               |
      S1         | referrals-out | Referrals out | referrals     | count    | Yes      | referrals-in  | 300
      S1         | calls         | Calls made    | interventions | count    | Yes      |               |
      S1         | felt-heard    | Felt heard    | %             | text     | No       |               | 0.9
    `);
    const history = gridFrom(`
      Service ID | KPI ID        | Category | Period     | Value | Return ID
      S1         | referrals-in  |          | 2018-19 Q1 | 70    | R1
      S1         | referrals-out |          | 2018-19 Q1 | 50    | R1
      S1         | beneficiaries |          | 2018-19 Q1 | 60    | R1
    `);
    for (const grid of [kpis, history]) {
      expect(recognise(grid).returns.map(describeTable)).toMatchObject([{ isReturn: false, layout: 'records' }]);
      expect(onlyTable(grid).headerRow).toBe(0);
    }
  });
});
