import { varianceUnexplained } from '../../../src/domain/rules/variance-unexplained';
import { form, records, serviceCalled, summary } from '../../support/return-builders';
import type { Specification } from '../../../src/domain/model/specification';
import { tableOf } from '../../support/register-tables';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const HISTORY = ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'];

/** Sessions are to be 90, give or take 10 %; more is better. */
const WITH_TARGET: Specification = {
  ...TEST_SPECIFICATION,
  kpis: TEST_SPECIFICATION.kpis.map((kpi) =>
    kpi.id === 'sessions' ? { ...kpi, target: 90, tolerance: 10, betterIs: 'higher' } : kpi,
  ),
};
const quarterOf = (sessions: number) =>
  summary({ at: 'B2', periods: ['2019-20 Q2'], rows: [['sessions', sessions]], specification: WITH_TARGET });

testWorkbookRule(varianceUnexplained, {
  accept: [
    { name: 'below a target, but within what chance gives', on: { sheets: [quarterOf(75)] } },
    { name: 'far above a target that is to be reached', on: { sheets: [quarterOf(140)] } },
    {
      // Report of 24 September 2019, section 5.1: a flat rule of 10 % would flag it.
      name: 'the report’s referrals: 326 after 278 are within what chance would give',
      on: { sheets: [summary({ at: 'B2', periods: ['2017-18', '2018-19'], rows: [['referrals-in', 278, 326]] })] },
    },
    {
      name: 'large in proportion, not in number; large in number, not in proportion',
      on: {
        sheets: [
          summary({
            at: 'B2',
            periods: ['2019-20 Q1', '2019-20 Q2'],
            rows: [
              ['beneficiaries', 9, 0],
              ['sessions', 16_751, 17_900],
            ],
          }),
        ],
      },
    },
    {
      name: 'a quarter that is not over yet, one that is blank or suppressed, a gap between two',
      on: {
        today: '2019-09-30',
        sheets: [
          summary({
            at: 'B2',
            periods: ['2018-19 Q4', '2019-20 Q1', '2019-20 Q2', 'YTD'],
            rows: [
              ['beneficiaries', 300, 310, 40, 350],
              ['referrals-in', 300, '<5', null, 300],
              ['sessions', 300, null, null, 3],
            ],
          }),
        ],
      },
    },
    {
      name: 'parts of a breakdown, shares and money, headings only like a KPI’s',
      on: {
        sheets: [
          summary({
            at: 'B2',
            periods: ['2019-20 Q1', '2019-20 Q2'],
            rows: [
              ['gender/Female', 300, 30],
              ['felt-safer', 97, 30],
              ['cost', 300, 30],
              ['sessions~Sesions', 300, 30],
            ],
          }),
        ],
      },
    },
    {
      name: 'a shorter month: 28 days against 31',
      on: {
        sheets: [summary({ at: 'B2', periods: ['January 2019', 'February 2019'], rows: [['sessions', 3100, 2790]] })],
      },
    },
    {
      name: 'other services, other parts of the year, and records',
      on: {
        tables: [tableOf('History', HISTORY, ['S2', 'referrals-in', null, '2018-19 Q2', 10, null])],
        sheets: [
          serviceCalled('The Shores', summary({ at: 'B2', periods: ['2019-20 Q2'], rows: [['referrals-in', 100]] })),
          serviceCalled('Another', summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['referrals-in', 10]] })),
          records({ at: 'B2', period: '2019-20 Q1', columns: ['referrals-in'], rows: [[7]] }),
        ],
      },
    },
    {
      name: 'less than Settings calls significant',
      on: {
        tables: [tableOf('Settings', ['Setting', 'Value', 'Meaning'], ['Significant change %', 50, ''])],
        sheets: [summary({ at: 'B2', periods: ['2017-18', '2018-19'], rows: [['referrals-in', 300, 400]] })],
      },
    },
  ],
  reject: [
    {
      name: 'far below a target',
      on: { sheets: [quarterOf(55)] },
      findings: [
        {
          at: 'Return!C3',
          message:
            'C3, “Sessions”: it is 55 in 2019-20 Q2, 35 fewer than its target of 90 (−38.9 %). Chance alone gives such a difference less than once in 1,000.',
        },
      ],
    },
    {
      name: 'two KPIs against the quarter before, the latest filled quarter only',
      on: {
        sheets: [
          summary({
            at: 'B2',
            sheet: 'Q',
            periods: ['2018-19 Q4', '2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
            rows: [
              ['referrals-in=New referrals', 10, 60, 120, null],
              ['beneficiaries', 100, 100, 0, null],
            ],
          }),
        ],
      },
      findings: [
        {
          at: 'Q!E3',
          message:
            'E3, “New referrals”: it is 120 in 2019-20 Q2, 60 more than the 60 in 2019-20 Q1 (+100 %; D3). Chance alone gives such a change less than once in 1,000.',
          severity: 'query',
          kpi: 'referrals-in',
        },
        {
          at: 'Q!E4',
          message:
            'E4, “Beneficiaries”: it is 0 in 2019-20 Q2, 100 fewer than the 100 in 2019-20 Q1 (−100 %; D4). Chance alone gives such a change less than once in 1,000.',
        },
      ],
    },
    {
      name: 'the same quarter of last year, in History and on another sheet',
      on: {
        tables: [
          tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores']),
          tableOf(
            'History',
            HISTORY,
            ['S1', 'sessions', null, '2018-19 Q2', 100, null],
            ['S1', 'sessions', 'Weymouth', '2019-20 Q1', 1, null],
          ),
          tableOf(
            'Returns',
            ['Return ID', 'Sheet', 'Service ID', 'Period'],
            ['R1', 'Form', 'S1', '2019-20 Q2'],
            ['R2', 'Old', 'S1', '2018-19 Q2'],
          ),
        ],
        sheets: [
          form({ at: 'A1', sheet: 'Old', period: '2018-19 Q2', rows: [['beneficiaries', 60]] }),
          form({
            at: 'A1',
            sheet: 'Form',
            period: '2019-20 Q2',
            rows: [
              ['sessions', 145],
              ['beneficiaries', 100],
            ],
          }),
        ],
      },
      findings: [
        {
          at: 'Form!B1',
          message:
            'B1, “Sessions”: it is 145 in 2019-20 Q2, 45 more than the 100 a year before, in 2018-19 Q2 (+45 %; the table History). Chance alone gives such a change about once in 207.',
        },
        {
          at: 'Form!B2',
          message:
            'B2, “Beneficiaries”: it is 100 in 2019-20 Q2, 40 more than the 60 a year before, in 2018-19 Q2 (+66.7 %; B1 on sheet “Old”). Chance alone gives such a change about once in 512.',
        },
      ],
    },
  ],
});
