import { yearToDateNotSum } from '../../../src/domain/rules/year-to-date-not-sum';
import { form, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const QUARTERS = ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', 'YTD'];

testRule(yearToDateNotSum, {
  accept: [
    {
      name: 'events that add up, a quarter still to come',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['referrals-in', 80, 90, null, 170],
          ['cost', 0.1, 0.2, null, 0.3],
        ],
      }),
    },
    {
      name: 'people who count once a year',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 80, 90, 70, 150],
          ['gender/Female', 8, 9, 7, 9],
        ],
      }),
    },
    {
      name: 'a year before this one, beside',
      on: summary({
        at: 'B2',
        periods: ['2018-19', '2019-20 Q1', '2019-20 Q2', 'YTD'],
        rows: [['sessions', 9, 1, 2, 3]],
      }),
    },
    {
      name: 'a year to date after each quarter',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', 'YTD', '2019-20 Q2', 'YTD', '2019-20 Q3', 'YTD'],
        rows: [['sessions', 1, 1, 2, 3, 4, 7]],
      }),
    },
    {
      name: 'the year to date first',
      on: summary({ at: 'B2', periods: ['YTD', '2019-20 Q1', '2019-20 Q2'], rows: [['sessions', 3, 1, 2]] }),
    },
    {
      name: 'a column of figures that is of no period',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', 'Weymouth', '2019-20 Q2', 'YTD'],
        rows: [['sessions', 1, 5, 2, 8]],
      }),
    },
    {
      name: 'a word, a suppressed figure, and shares',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        rows: [
          ['sessions', 1, 'TBC', 2, 8],
          ['referrals-in', 1, '*', 2, 8],
          ['felt-safer', 97, 95, 96, 96],
        ],
      }),
    },
    { name: 'a form', on: form({ at: 'B2', rows: [['sessions', 9]] }) },
  ],
  reject: [
    {
      name: 'events and people',
      on: summary({
        at: 'C4',
        periods: QUARTERS,
        rows: [
          ['referrals-in', 80, 90, 70, 230],
          ['beneficiaries', 8, 9, 7, 25],
          ['gender/Female', 8, 9, 7, 8],
          ['gender/Male', 1, 2, 3, 7],
        ],
      }),
      findings: [
        {
          cells: ['G5'],
          count: 1,
          message: 'G5, Referrals in: the year to date is 230, but the sum of D5:F5 is 240.',
          kpi: 'referrals-in',
          severity: 'error',
        },
        {
          cells: ['G6'],
          count: 1,
          message: 'G6, Beneficiaries: the year to date is 25, more than the sum of D6:F6, which is 24.',
        },
        {
          cells: ['G7', 'G8'],
          count: 2,
          message:
            'G7, Gender, Female: the year to date is 8, less than the 9 in E7 alone. The same goes for 1 other total.',
        },
      ],
    },
    {
      name: 'a heading only like the KPI’s: a query',
      on: summary({ at: 'B2', periods: QUARTERS, rows: [['sessions~Sesions', 1, 2, 3, 7]] }),
      findings: [
        {
          cells: ['F3'],
          count: 1,
          message:
            'F3, Sessions: the year to date is 7, but the sum of C3:E3 is 6. The heading “Sesions” was taken for the KPI “Sessions”; if it means another, say so in the explanation.',
          severity: 'query',
        },
      ],
    },
  ],
});
