import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { serialOfIso } from '../../../src/cells/serial-dates';
import { questionsIn } from '../../../src/domain/returns/questions';
import { recogniseSheet } from '../../../src/domain/returns/recognise';
import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';

describe('summary', () => {
  test.each([
    ['01/04/2019 - 30/06/2019', '2019-20 Q1'],
    ['1 April 2019 to 30 June 2019', '2019-20 Q1'],
    ['1st Apr – 30th June 2019', '2019-20 Q1'],
    ['1 to 30 April 2019', 'April 2019'],
  ])('one column headed %s', (heading, label) => {
    const table = onlyTable(
      gridFrom(`
      Measure       | ${heading}
      Beneficiaries | 12
      Referrals in  | 20
      Referrals out | 3
    `),
    );
    expect(table.layout).toBe('summary');
    expect(table.period?.value.label).toBe(label);
  });

  test('measures down, quarters across, blocks under headings', () => {
    const grid = gridFrom(`
      The Shores – KPI return 2019/20 |     |     |     |     |
                             |     |     |     |     |
      Measure                | Q1  | Q2  | Q3  | Q4  | YTD
      Clients supported      | 120 | 131 | 140 | 128 | 519
      Referrals received     | 80  | 86  | 79  | 81  | 326
      Onward referrals       | 50  | 55  | 60  | 55  | 220
      Gender:                |     |     |     |     |
      Female                 | 100 | 110 | 120 | 108 | 438
      Male                   | 18  | 20  | 18  | 19  | 75
      Not known              | 2   | 1   | 2   | 1   | 6
      Total                  | 120 | 131 | 140 | 128 | 519
    `);
    const table = onlyTable(grid);
    expect(describeTable(table)).toEqual({
      layout: 'summary',
      isReturn: true,
      rows: '3 / 4–11',
      fields: {
        beneficiaries: 'B4:F4',
        'referrals-in': 'B5:F5',
        'referrals-out': 'B6:F6',
        'gender: Female': 'B8:F8',
        'gender: Male': 'B9:F9',
        'gender: Not known': 'B10:F10',
        gender: 'B11:F11',
      },
      unmapped: [],
      skipped: [7],
    });
    expect(table.fields[0]?.periods?.map((period) => period?.label)).toEqual([
      '2019-20 Q1',
      '2019-20 Q2',
      '2019-20 Q3',
      '2019-20 Q4',
      undefined,
    ]);
    expect(table.fields[0]?.totalColumns).toEqual([5]);
  });

  test('months as Excel dates, with targets between and notes after', () => {
    const months = ['2019-04-01', '2019-05-01', '2019-06-01'].map((iso) => serialOfIso(iso)!);
    const grid = gridOf(
      [
        ['KPI', 'Unit', months[0], 'Target', months[1], months[2], 'Total', 'Comments'],
        ['Referrals in', 'referrals', 20, 25, 21, 22, 63, 'steady'],
        ['Beneficiaries', 'people', 18, 20, 19, 20, 57, null],
      ],
      { shown: [[undefined, undefined, 'Apr-19', undefined, 'May-19', 'Jun-19']] },
    );
    const table = onlyTable(grid);
    expect(describeTable(table).fields).toEqual({ 'referrals-in': 'C2:G2', beneficiaries: 'C3:G3' });
    expect(table.fields[0]?.periods?.map((period) => period?.label)).toEqual([
      'April 2019',
      undefined,
      'May 2019',
      'June 2019',
      undefined,
    ]);
    expect(table.fields[0]?.totalColumns).toEqual([6]);
  });

  test('years above the quarters', () => {
    const grid = gridOf([
      [null, '2018/19', null, '2019/20', null],
      ['Measure', 'Q3', 'Q4', 'Q1', 'Q2'],
      ['Clients', 10, 11, 12, 13],
      ['Referrals in', 5, 6, 7, 8],
    ]);
    expect(onlyTable(grid).fields[0]?.periods?.map((period) => period?.label)).toEqual([
      '2018-19 Q3',
      '2018-19 Q4',
      '2019-20 Q1',
      '2019-20 Q2',
    ]);
  });

  test('block and category in two columns', () => {
    const grid = gridFrom(`
      Breakdown | Category  | Q1 2019/20 | Q2 2019/20
      Clients   |           | 30         | 32
      Gender    | Female    | 20         | 21
                | Male      | 10         | 11
      Age       | Under 18  | 5          | 6
                | 18 and over | 25       | 26
                | Total     | 30         | 32
    `);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      beneficiaries: 'C2:D2',
      'gender: Female': 'C3:D3',
      'gender: Male': 'C4:D4',
      'age: Under 18': 'C5:D5',
      'age: 18 and over': 'C6:D6',
      age: 'C7:D7',
    });
  });

  test('categories beside a dash, indented, or under a total line', () => {
    const grid = gridOf([
      ['Measure', 'Q1 2019/20'],
      ['Gender - Female', 20],
      ['Gender – Male', 10],
      ['Age', 30],
      ['   0-15', 4],
      ['   16 to 17', 6],
      ['   Somebody else', 20],
      ['Referral source: Police', 9],
      ['Referral source: Self', 3],
    ]);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      'gender: Female': 'B2',
      'gender: Male': 'B3',
      age: 'B4',
      'age: 0-15': 'B5',
      'age: 16 to 17': 'B6',
      'age: Somebody else': 'B7',
      'referral-source: Police': 'B8',
      'referral-source: Self': 'B9',
    });
  });

  test('quarters over their months, numbered sections, breakdowns under them', () => {
    const grid = gridOf([
      ['Quarterly monitoring 2019/20'],
      [],
      [null, 'Quarter 1', 'Quarter 2', 'Total'],
      [null, '(Apr - Jun)', '(Jul - Sep)', null],
      ['1. Beneficiaries'],
      ['Total number of beneficiaries', 10, 20, 30],
      ['2. Gender'],
      ['Female', 5, 10, 15],
      ['Male', 5, 10, 15],
      ['3. Referrals'],
      ['Police', 5, 10, 15],
      ['Self referral', 1, 2, 3],
      ['Referrals out', 4, 4, 8],
    ]);
    const table = onlyTable(grid);
    expect(describeTable(table)).toMatchObject({
      rows: '4 / 6–13',
      fields: {
        beneficiaries: 'B6:D6',
        'gender: Female': 'B8:D8',
        'gender: Male': 'B9:D9',
        'referral-source: Police': 'B11:D11',
        'referral-source: Self referral': 'B12:D12',
        'referrals-out': 'B13:D13',
      },
      unmapped: [],
    });
    expect(table.fields[0]?.periods?.map((period) => period?.label)).toEqual(['2019-20 Q1', '2019-20 Q2', undefined]);
    expect(table.fields[0]?.totalColumns).toEqual([3]);
  });

  test('figures beside targets: "Q1 actual" is a period, "Q1 target" is not', () => {
    const grid = gridFrom(`
      Ref | Measure      | Q1 2019/20 Target | Q1 2019/20 Actual | Q2 2019/20 Target | Q2 2019/20 Actual | RAG
      1   | Clients      | 30                | 28                | 30                | 33                | G
      2   | Referrals in | 20                | 19                | 20                | 22                | A
    `);
    const [field] = onlyTable(grid).fields;
    expect(field?.area).toMatchObject({ left: 3, right: 5 });
    expect(field?.periods?.map((period) => period?.label)).toEqual(['2019-20 Q1', undefined, '2019-20 Q2']);
  });

  test('a breakdown of its own, named over its categories', () => {
    const grid = gridFrom(`
      Gender  | Q1 2019/20
      Female  | 10
      Male    | 3
      Total   | 13
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({
      layout: 'summary',
      isReturn: true,
      fields: { 'gender: Female': 'B2', 'gender: Male': 'B3', gender: 'B4' },
    });
  });

  test('parts of a total, named by nothing but their values', () => {
    const grid = gridFrom(`
      Measure          | Q1 2019/20
      Clients          | 13
      of which female  | 10
      of which male    | 3
      Referrals in     | 5
    `);
    expect(describeTable(onlyTable(grid)).fields).toEqual({
      beneficiaries: 'B2',
      'gender: female': 'B3',
      'gender: male': 'B4',
      'referrals-in': 'B5',
    });
  });

  test('a measure nobody knows ends a breakdown and is told', () => {
    const grid = gridFrom(`
      Measure           | Q1 2019/20
      Clients           | 30
      Referrals in      | 12
                        |
      Kilometres driven | 400
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ unmapped: ['Kilometres driven'], rows: '1 / 2–5' });
  });

  test('a measure that was left blank stays a measure', () => {
    const grid = gridFrom(`
      Measure           | Q1 2019/20
      Clients           | 30
      Referrals in      |
      Onward referrals  | 4
    `);
    expect(describeTable(onlyTable(grid)).fields).toMatchObject({ 'referrals-in': 'B3' });
  });

  test('one period across is the sheet’s period', () => {
    const grid = gridFrom(`
      Measure      | Apr–Jun 2019
      Clients      | 30
      Referrals in | 12
    `);
    expect(onlyTable(grid).period).toEqual({
      value: { start: '2019-04-01', end: '2019-06-30', label: '2019-20 Q1' },
      from: { top: 0, left: 1, bottom: 0, right: 1 },
    });
  });

  test.each([
    ['July to September 2019', '2019-20 Q1'],
    ['January to December 2019', undefined],
  ])('bare quarters are of the year in which %s lies, where it lies in one', (period, quarter) => {
    const grid = gridFrom(`
      Period: ${period} |    |
                        |    |
      Measure           | Q1 | Q2
      Referrals in      | 30 | 31
      Clients           | 25 | 26
    `);
    expect(onlyTable(grid).fields[0]?.periods?.[0]?.label).toBe(quarter);
  });

  test('a second summary below', () => {
    const grid = gridFrom(`
      Measure      | Q1 2018/19 | Q2 2018/19
      Clients      | 30         | 31
      Referrals in | 12         | 13
                   |            |
      Measure      | Q1 2019/20 | Q2 2019/20
      Clients      | 32         | 33
      Referrals in | 14         | 15
    `);
    expect(recognise(grid).returns.map((table) => describeTable(table).rows)).toEqual(['1 / 2–3', '5 / 6–7']);
  });

  test('the year above one of two tables is not that of the other', () => {
    const grid = gridFrom(`
      2018/19      |    |
      Measure      | Q1 | Q2
      Clients      | 30 | 31
      Referrals in | 12 | 13
                   |    |
      2019/20      |    |
      Measure      | Q1 | Q2
      Clients      | 32 | 33
      Referrals in | 14 | 15
    `);
    const { returns } = recognise(grid);
    expect(returns.map(({ fields }) => fields[0]?.periods?.[0]?.label)).toEqual(['2018-19 Q1', '2019-20 Q1']);
    expect(returns.map(({ period }) => period?.value.label)).toEqual(['2018-19', undefined]);
  });

  test('notes under the figures are not measures', () => {
    const grid = gridFrom(`
      Measure      | Q1 2019/20
      Clients      | 30
      Referrals in | 12

      Figures were taken from our case system on 3 July. |
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '1 / 2–3', unmapped: [] });
  });

  test('statistics about something else are no summary of ours', () => {
    const grid = gridFrom(`
      Country | 2018 Q1 | 2018 Q2
      France  | 12      | 14
      Spain   | 13      | 15
    `);
    expect(recognise(grid).returns.some(({ isReturn }) => isReturn)).toBe(false);
  });

  test.each([
    ['under a banner of quarters', ['', 'Quarter 1', '', '', '', 'Quarter 2', '', '', '', ''], 'Total'],
    ['each named by its quarter', ['2019/20'], 'Q1 total|Q2 total'],
    ['quarters beside their months', ['2019/20'], 'Q1|Q2'],
  ])('months and their quarters: %s', (_how, above, totals) => {
    const [first = '', second = first] = totals.split('|');
    const grid = gridOf([
      ['KPI return 2019/20'],
      above,
      ['Measure', 'Apr', 'May', 'Jun', first, 'Jul', 'Aug', 'Sep', second, 'Total to date'],
      ['Clients', 10, 11, 12, 33, 9, 8, 7, 24, 57],
      ['Referrals in', 5, 5, 5, 15, 4, 4, 4, 12, 27],
    ]);
    const [field] = onlyTable(grid).fields;
    expect(field?.periods?.map((period) => period?.label)).toEqual([
      'April 2019',
      'May 2019',
      'June 2019',
      '2019-20 Q1',
      'July 2019',
      'August 2019',
      'September 2019',
      '2019-20 Q2',
      undefined,
    ]);
    expect(field?.totalColumns).toEqual([9]);
  });

  test('one total after all months is the total of all, also under quarters', () => {
    const grid = gridOf([
      ['', 'Quarter 1 2019/20', '', '', 'Quarter 2 2019/20', '', '', ''],
      ['Measure', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Total'],
      ['Clients', 10, 11, 12, 9, 8, 7, 57],
      ['Referrals in', 5, 5, 5, 4, 4, 4, 27],
    ]);
    const [field] = onlyTable(grid).fields;
    expect(field?.totalColumns).toEqual([7]);
    expect(field?.periods?.at(-1)).toBeUndefined();
  });

  test('a quarter after its months is of their year', () => {
    const months = ['2019-04-01', '2019-05-01', '2019-06-01'].map((iso) => serialOfIso(iso)!);
    const grid = gridOf(
      [
        ['KPI', ...months, 'Q1 total'],
        ['Referrals in', 20, 21, 22, 63],
        ['Beneficiaries', 18, 19, 20, 57],
      ],
      { shown: [[undefined, 'Apr-19', 'May-19', 'Jun-19']] },
    );
    expect(onlyTable(grid).fields[0]?.periods?.at(-1)?.label).toBe('2019-20 Q1');
  });

  test('two blocks side by side, each with its periods', () => {
    const grid = gridFrom(`
      Gender | Q1 2019/20 | Q2 2019/20 |  | Ethnicity     | Q1 2019/20 | Q2 2019/20
      Female | 10         | 11         |  | White British | 10         | 11
      Male   | 3          | 4          |  | Indian        | 3          | 4
      Total  | 13         | 15         |  | Total         | 13         | 15
    `);
    expect(recognise(grid).returns.map((table) => describeTable(table).fields)).toEqual([
      { 'gender: Female': 'B2:C2', 'gender: Male': 'B3:C3', gender: 'B4:C4' },
      { 'ethnicity: White British': 'F2:G2', 'ethnicity: Indian': 'F3:G3', ethnicity: 'F4:G4' },
    ]);
  });

  test('blank rows within a breakdown: its categories and its total go on, a stranger does not', () => {
    const table = onlyTable(
      gridFrom(`
      Measure       | Q1 2019/20
      Clients       | 12

      Gender        |

      Female        | 8

      Male          | 4

      Total         | 12

      Ethnicity     |
      White British | 10

      Local group   | 1
      Indian        | 1

      Kilometres    | 400
    `),
    );
    expect(describeTable(table)).toMatchObject({
      fields: {
        beneficiaries: 'B2',
        'gender: Female': 'B6',
        'gender: Male': 'B8',
        gender: 'B10',
        'ethnicity: White British': 'B13',
        'ethnicity: Local group': 'B15',
        'ethnicity: Indian': 'B16',
      },
      unmapped: ['Kilometres'],
    });
  });

  test('breakdowns one after the other, named by nothing but their values', () => {
    const table = onlyTable(
      gridFrom(`
      Measure       | Q1 2019/20
      Referrals out | 3
      Female        | 8
      Male          | 4
      White British | 10
      Indian        | 2
      Under 18      | 5
      18-24         | 7
    `),
    );
    expect(describeTable(table)).toMatchObject({
      fields: {
        'gender: Female': 'B3',
        'gender: Male': 'B4',
        'ethnicity: White British': 'B5',
        'ethnicity: Indian': 'B6',
        'age: Under 18': 'B7',
        'age: 18-24': 'B8',
      },
    });
    expect(questionsIn([table], MINIMUM_SPECIFICATION).map(({ header, takenFor }) => [header, takenFor])).toEqual([
      ['Female', 'gender'],
      ['White British', 'ethnicity'],
      ['Under 18', 'age'],
    ]);
  });

  test('values of two KPIs are taken for the first and asked about once', () => {
    const text = `
      Measure       | Q1 2019/20
      Clients       | 12

      Police        | 8
      Social care   | 4
      Female        | 10
      Male          | 2
    `;
    const table = onlyTable(gridFrom(text));
    expect(questionsIn([table], MINIMUM_SPECIFICATION).map(({ header, takenFor }) => [header, takenFor])).toEqual([
      ['Police', 'referral-source'],
      ['Female', 'gender'],
    ]);
    const confirmed = new Map([['police', 'referral-source']]);
    const [after] = recogniseSheet(gridFrom(text), MINIMUM_SPECIFICATION, confirmed).returns;
    expect(after?.fields.map(({ kpi, category, how }) => [kpi.id, category, how]).slice(1, 3)).toEqual([
      ['referral-source', 'Police', 'confirmed'],
      ['referral-source', 'Social care', 'confirmed'],
    ]);
  });

  test.each(['New clients', 'Number of clients'])('a single measure: %s by quarter', (measure) => {
    const across = gridFrom(`
      Measure    | Q1 2019/20 | Q2 2019/20
      ${measure} | 12         | 13
    `);
    const down = gridFrom(`
      Quarter    | ${measure}
      Q1 2019/20 | 12
      Q2 2019/20 | 13
    `);
    expect(describeTable(onlyTable(across))).toMatchObject({ layout: 'summary', isReturn: true, rows: '1 / 2–2' });
    expect(describeTable(onlyTable(down))).toMatchObject({ layout: 'summary', isReturn: true, rows: '1 / 2–3' });
  });

  test('an age band that reads like a year ends no table', () => {
    const grid = gridFrom(`
      Measure       | Q1 2019/20 | Q2 2019/20
      Beneficiaries | 12         | 13
      Age           |            |
      11-15         | 4          | 4
      16-17         | 3          | 3
      18-24         | 5          | 6
      Referrals in  | 20         | 21
    `);
    expect(Object.keys(describeTable(onlyTable(grid)).fields)).toEqual([
      'beneficiaries',
      'age: 11-15',
      'age: 16-17',
      'age: 18-24',
      'referrals-in',
    ]);
  });

  test('a single familiar measure among many others is chance', () => {
    const grid = gridFrom(`
      Measure    | Q1 2019/20 | Q2 2019/20
      Clients    | 12         | 13
      Rainfall   | 3          | 4
      Sunshine   | 5          | 6
    `);
    expect(recognise(grid).returns.some(({ isReturn }) => isReturn)).toBe(false);
  });

  test('a total under figures without parts adds up the measures above and is no KPI’s', () => {
    const table = onlyTable(
      gridFrom(`
        Measure    | Financial year 2019 to 2020 |               | Financial year 2020 to 2021 |
                   | (Apr to Jun) | (Jul to Sep) | (Apr to Jun) | (Jul to Sep)
        Clients    | 4            | 5            | 6            | 7
        Sessions   | 10           | 12           | 14           | 16
        Total      | 14           | 17           | 20           | 23
      `),
    );
    expect(describeTable(table).fields).toEqual({ beneficiaries: 'B3:E3', sessions: 'B4:E4' });
    expect(table.unmapped.map(({ header }) => header)).toEqual(['Total']);
    expect(table.fields[0]?.periods?.map((period) => period?.label)).toEqual([
      '2019-20 Q1',
      '2019-20 Q2',
      '2020-21 Q1',
      '2020-21 Q2',
    ]);
  });

  test('years over the quarters of a second table stay with it', () => {
    const { returns } = recognise(
      gridFrom(`
        Measure    | Financial year 2019/20 |     | Financial year 2020/21 |
                   |    |    |    |
                   | Q1 | Q2 | Q1 | Q2
        Clients    | 4  | 5  | 6  | 7
        Sessions   | 10 | 12 | 14 | 16
                   |    |    |    |
        Measure    | Financial year 2019/20 |     | Financial year 2020/21 |
                   |    |    |    |
                   | Q1 | Q2 | Q1 | Q2
        Clients    | 1  | 2  | 3  | 4
        Sessions   | 9  | 8  | 7  | 6
      `),
    );
    expect(returns.map(({ fields: [first] }) => first?.periods?.map((period) => period?.label))).toEqual([
      ['2019-20 Q1', '2019-20 Q2', '2020-21 Q1', '2020-21 Q2'],
      ['2019-20 Q1', '2019-20 Q2', '2020-21 Q1', '2020-21 Q2'],
    ]);
  });
});
