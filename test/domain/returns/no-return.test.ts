import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, recognise } from '../../support/describe-return';

describe('sheets that are no returns', () => {
  test('a register: its header and rows are told, nothing is mapped', () => {
    const grid = gridFrom(`
      Identifier | Title                 | Currency | Amount Awarded | Award Date | Recipient Org:Name
      360G-1     | Grant to a choir      | GBP      | 2266           | 41292      | Children's Choir
      360G-2     | Grant to a club       | GBP      | 3028.63        | 41292      | Be Active
    `);
    const { returns, headerNotFound } = recognise(grid);
    expect(returns.map(describeTable)).toMatchObject([
      { layout: 'records', isReturn: false, rows: '1 / 2–3', fields: {} },
    ]);
    expect(headerNotFound).toBe(false);
  });

  test('client numbers and birth dates alone make no return', () => {
    const grid = gridFrom(`
      CHILD | DOB        | REVIEW     | REVIEW_CODE
      5669  | 27/03/2008 | 30/08/2017 | PN6
      3849  | 09/09/2011 | 10/08/2016 | PN4
    `);
    const [table] = recognise(grid).returns;
    expect(describeTable(table!)).toMatchObject({
      isReturn: false,
      fields: { 'client-id': 'A2:A3', 'birth-date': 'B2:B3' },
    });
  });

  test('a list of staff is no return; with references or ages it would be one', () => {
    const withColumn = (heading: string, value: string) =>
      recognise(
        gridFrom(`
        Name     | Gender | Ethnicity     | Date of birth | Start date | ${heading}
        Jo Smith | Female | White British | 30000         | 43600      | ${value}
        Al Jones | Male   | Indian        | 31000         | 43610      | ${value}
      `),
      ).returns.map(({ isReturn }) => isReturn);
    expect(withColumn('Team', 'Poole')).toEqual([false]);
    expect(withColumn('Age', '34')).toEqual([true]);
    expect(withColumn('Referral date', '43600')).toEqual([true]);
    expect(withColumn('Intervention', 'Counselling')).toEqual([true]);
  });

  test('two familiar headings among forty are chance', () => {
    const headings = Array.from({ length: 40 }, (_, index) => `Question ${index}`);
    const grid = gridOf([
      ['URN', 'Learning difficulty', ...headings],
      ['u1', 'Yes', ...headings.map(() => 1)],
      ['u2', 'No', ...headings.map(() => 2)],
    ]);
    expect(recognise(grid).returns.map(({ isReturn }) => isReturn)).toEqual([false]);
  });

  test('a blank sheet', () => {
    const blank = recognise(gridOf([]));
    expect(blank).toMatchObject({ returns: [], headerNotFound: false, notChecked: [{ why: 'The sheet is blank.' }] });
    expect(recognise(gridOf([[null, ' '], [null]])).notChecked).toEqual(blank.notChecked);
  });

  test('a guide', () => {
    const grid = gridOf(
      [
        ['How to fill in your return'],
        [],
        ['Enter one row for each client you supported in the period. Use the lists where a cell has one.'],
        ['Ethnicity: please use the nineteen groups of the census.'],
        ['Send the file to the commissioning team by the end of the month.'],
      ],
      { sheet: 'Guidance' },
    );
    expect(recognise(grid)).toEqual({
      returns: [],
      notChecked: [
        {
          sheet: 'Guidance',
          what: 'The whole sheet',
          why: expect.stringMatching(
            /^It looks like notes or guidance: there is no header row or label that names a KPI\. Only errors/,
          ) as string,
        },
      ],
      headerNotFound: false,
    });
  });

  test('lists behind drop-downs', () => {
    const grid = gridOf([
      ['Gender', 'Ethnicity', 'Referral source'],
      ['Female', 'Indian', 'Police'],
      ['Male', 'Pakistani', 'Self'],
      ['Non-binary', 'Bangladeshi', 'GP'],
      [null, 'Chinese', 'School'],
      [null, 'Arab', null],
    ]);
    const { returns, notChecked } = recognise(grid);
    expect(returns).toEqual([]);
    expect(notChecked[0]?.why).toMatch(/^It looks like lists of allowed values/);
  });

  test('records that lost their header row', () => {
    const grid = gridFrom(`
      C1 | Female | White British | 34 | Police
      C2 | Male   | Indian        | 19 | Self
      C3 | Female | White Irish   | 22 | GP
      C4 | Female | Pakistani     | 61 | Police
    `);
    expect(recognise(grid)).toMatchObject({ returns: [], headerNotFound: true });
  });

  test('a labelled page of figures: its period is no heading of a summary', () => {
    const grid = gridFrom(`
      Title:   | Beds open overnight
      Period:  | July to September 2020
      Source:  | NHS England
      Contact: | Press office
      Status:  | Public
    `);
    expect(recognise(grid).returns.filter(({ isReturn }) => isReturn)).toEqual([]);
  });

  test('a long table with a column of KPI names is no form', () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      2020 + index,
      'National',
      index % 2 ? 'Ethnicity' : 'Age group',
      'Total',
      100 + index,
    ]);
    const grid = gridOf([['time_period', 'level', 'characteristic', 'breakdown', 'count'], ...rows]);
    expect(recognise(grid).returns.map(describeTable)).toMatchObject([{ isReturn: false, rows: '1 / 2–13' }]);
  });
});
