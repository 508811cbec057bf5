import { fieldCells } from '../../../src/domain/engine/field-cells';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { serialOfIso } from '../../../src/cells/serial-dates';
import type { ReturnSheet } from '../../../src/domain/model/returns';
import { questionsIn } from '../../../src/domain/returns/questions';
import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';

function periodsOf({ fields: [field] }: ReturnSheet) {
  return field && fieldCells(field).map(({ period, isTotal }) => (isTotal ? 'total' : period?.label));
}

describe('a summary with periods down the side', () => {
  test('a row per quarter, measures across, a total below', () => {
    const table = onlyTable(
      gridFrom(`
      Return for 2019/20 |         |              |               |
      Quarter            | Clients | Referrals in | Referrals out | Comments
      Q1                 | 120     | 80           | 50            |
      Q2                 | 131     | 86           | 55            | staff off sick
      Q3                 |         |              |               |
      Q4                 |         |              |               |
      Total              | 251     | 166          | 105           |
    `),
    );
    expect(describeTable(table)).toEqual({
      layout: 'summary',
      isReturn: true,
      rows: '2 / 3–7',
      fields: { beneficiaries: 'B3:B7', 'referrals-in': 'C3:C7', 'referrals-out': 'D3:D7' },
      unmapped: ['Comments'],
      skipped: [],
    });
    expect(periodsOf(table)).toEqual(['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4', 'total']);
    expect([table.firstColumn, table.lastColumn]).toEqual([0, 4]);
    expect(table.fields[1]?.headerCell).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });
  });

  test('a banner over the columns of each breakdown', () => {
    const table = onlyTable(
      gridFrom(`
      2019/20 | Gender |      |       | Age      |             |
      Quarter | Female | Male | Total | Under 18 | 18 and over | Total
      Q1      | 10     | 3    | 13    | 5        | 8           | 13
      Q2      | 12     | 4    | 16    | 6        | 10          | 16
    `),
    );
    expect(describeTable(table).fields).toEqual({
      'gender: Female': 'B3:B4',
      'gender: Male': 'C3:C4',
      gender: 'D3:D4',
      'age: Under 18': 'E3:E4',
      'age: 18 and over': 'F3:F4',
      age: 'G3:G4',
    });
  });

  test('categories as headings and nothing that names their KPI: taken for it, and asked about once', () => {
    const table = onlyTable(
      gridFrom(`
      The Shores 2019/20 |        |      |
      Month              | Female | Male | Not known
      April              | 10     | 3    | 1
      May                | 12     | 4    | 0
      June               | 9      | 5    | 2
    `),
    );
    expect(describeTable(table)).toMatchObject({
      isReturn: true,
      fields: { 'gender: Female': 'B3:B5', 'gender: Male': 'C3:C5', 'gender: Not known': 'D3:D5' },
    });
    expect(new Set(table.fields.map(({ how }) => how))).toEqual(new Set(['similar']));
    expect(questionsIn([table], MINIMUM_SPECIFICATION)).toEqual([
      {
        sheet: 'Sheet1',
        header: 'Female',
        headerCell: { top: 1, left: 1, bottom: 1, right: 1 },
        mayBe: [{ kpi: 'gender', name: 'Gender' }],
        takenFor: 'gender',
      },
    ]);
  });

  test('months as Excel dates, away from the first cell', () => {
    const months = ['2019-04-01', '2019-05-01'].map((iso) => serialOfIso(iso)!);
    const rows = [
      ['Month', 'New referrals', 'Clients'],
      [months[0], 20, 18],
      [months[1], 21, 19],
    ];
    const table = onlyTable(gridOf(rows, { top: 4, left: 2, shown: [[], ['Apr-19'], ['May-19']] }));
    expect(describeTable(table).fields).toEqual({ 'referrals-in': 'D6:D7', beneficiaries: 'E6:E7' });
    expect(periodsOf(table)).toEqual(['April 2019', 'May 2019']);
  });

  test.each([
    [
      'a period that comes again belongs to a record',
      `
      Quarter    | Clients | Referrals in | Referrals out
      Q1 2019/20 | 12      | 5            | 1
      Q1 2019/20 | 13      | 6            | 2
      Q2 2019/20 | 14      | 7            | 3
    `,
    ],
    [
      'clients, each with the month they came in',
      `
      Month      | Client ID | Gender | Age
      April 2019 | C1        | Female | 34
      May 2019   | C2        | Male   | 35
    `,
    ],
    [
      'values that are words',
      `
      Month      | Gender | Ethnicity | Referral source
      April 2019 | Female | Indian    | Police
      May 2019   | Male   | Arab      | GP
    `,
    ],
  ])('%s', (_why, text) => {
    expect(onlyTable(gridFrom(text)).layout).toBe('records');
  });

  test('statistics about something else are no summary of ours', () => {
    const grid = gridFrom(`
      Year    | Rainfall | Sunshine
      2017/18 | 12       | 14
      2018/19 | 13       | 15
    `);
    expect(recognise(grid).returns.map(({ isReturn }) => isReturn)).toEqual([false]);
  });
});
