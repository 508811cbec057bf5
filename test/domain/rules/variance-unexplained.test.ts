import { varianceUnexplained } from '../../../src/domain/rules/variance-unexplained';
import { form, ofService, records, serviceCalled, summary } from '../../support/return-builders';
import type { Specification } from '../../../src/domain/model/specification';
import { tableOf } from '../../support/register-tables';
import { kpisTable, servicesTable, settingsTable } from '../../support/review-tables';
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

const calls = (first: number, second: number, periods = ['2019-20 Q1', '2019-20 Q2'], kpi = 'sessions') =>
  summary({ at: 'B2', periods, rows: [[kpi, first, second]] });
/** KPIs as the review reads them, of every service. */
const sessionsKpi = (...more: readonly (string | number | null)[]) =>
  ['*', 'sessions', 'Sessions', 'sessions', 'count', ...more] as const;
const SAFER = ['*', 'felt-safer', 'Felt safer', '%', 'percentage', 'higher', null, null, 'beneficiaries'] as const;
const safer = (first: number, second: number) =>
  summary({
    at: 'B2',
    periods: ['2019-20 Q1', '2019-20 Q2'],
    rows: [
      ['beneficiaries', 140, 140],
      ['felt-safer', first, second],
    ],
  });
const QUARTERS = ['2016-17', '2017-18', '2018-19'].flatMap((year) => [1, 2, 3, 4].map((one) => `${year} Q${one}`));

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
    {
      name: 'fewer than Settings calls significant in number',
      on: { tables: [settingsTable(['Significant change in number', 70])], sheets: [calls(60, 120)] },
    },
    {
      name: 'a chance that Settings does not escalate at',
      on: { tables: [settingsTable(['Escalate when chance is below %', '0.1%'])], sheets: [calls(100, 145)] },
    },
    {
      name: 'what was counted by another definition',
      on: {
        tables: [
          kpisTable(
            sessionsKpi('higher', null, null, null, null, '2019-06-30', 'Each session that was booked'),
            sessionsKpi('higher', null, null, null, '2019-07-01', null, 'Each session that was held'),
          ),
        ],
        sheets: [calls(100, 30)],
      },
    },
    {
      name: 'a service that began within the period before',
      on: {
        tables: [servicesTable(['S1', 'The Shores', '', null, 'Quarterly', '2019-05-15', null, null])],
        sheets: [ofService(calls(17, 40), {})],
      },
    },
    { name: 'a percentage that moves as chance would', on: { tables: [kpisTable(SAFER)], sheets: [safer(95, 92)] } },
    {
      name: 'a target that is missed, but less than before: watched, not escalated',
      on: { tables: [kpisTable(sessionsKpi('higher', 90, 10))], sheets: [calls(30, 50)] },
    },
    {
      name: 'a value that stands only in History after the return',
      on: {
        tables: [
          servicesTable(['S1', 'The Shores', '', null, null, null, null, null]),
          tableOf('History', HISTORY, ['S1', 'sessions', null, '2019-20 Q3', 100, null]),
        ],
        sheets: [ofService(calls(100, 30), {})],
      },
    },
  ],
  reject: [
    {
      name: 'percentages of as many people as are known, in points',
      on: { tables: [kpisTable(SAFER)], sheets: [safer(95, 80)] },
      findings: [
        {
          at: 'Return!D4',
          message:
            'D4, “Felt safer”: it is 80 % in 2019-20 Q2, 15 points less than the 95 % in 2019-20 Q1 (C4). Chance alone gives such a change less than once in 1,000.',
        },
      ],
    },
    {
      name: 'a shorter month, far below what the one before comes to',
      on: { sheets: [calls(400, 280, ['January 2019', 'February 2019'])] },
      findings: [
        {
          at: 'Return!D3',
          message:
            'D3, “Sessions”: it is 280 in February 2019, 81 fewer than the 361 that the 400 in January 2019 come to over as many days (−22.5 %; C3). Chance alone gives such a change about once in 921.',
        },
      ],
    },
    {
      name: 'the year so far, where no quarter of it would',
      on: {
        sheets: [
          summary({
            at: 'B2',
            periods: ['2018-19 Q1', '2018-19 Q2', '2019-20 Q1', '2019-20 Q2'],
            rows: [['sessions', 100, 100, 75, 72]],
          }),
        ],
      },
      findings: [
        {
          at: 'Return!F3',
          message:
            'F3, “Sessions”: it is 72 in 2019-20 Q2; the year so far, 147, is 53 fewer than the 200 by this time last year (−26.5 %; 1 April 2018 to 30 September 2018). Chance alone gives such a change about once in 193.',
        },
      ],
    },
    {
      name: 'a special cause of a full chart, of money that cannot be tested',
      on: {
        tables: [kpisTable(['*', 'cost', 'Cost', '£', 'money', 'lower'])],
        sheets: [
          summary({
            at: 'B2',
            periods: [...QUARTERS, '2019-20 Q1'],
            rows: [['cost', ...QUARTERS.map((_, at) => 1000 + 20 * (at % 3)), 1400]],
          }),
        ],
      },
      findings: [
        {
          at: 'Return!O3',
          message: 'O3, “Cost”: it is £1,400 in 2019-20 Q1, above the limits within which it has moved so far.',
        },
      ],
    },
    {
      name: 'an improvement as large and as unlikely',
      on: { tables: [kpisTable(sessionsKpi('higher'))], sheets: [calls(100, 160)] },
      findings: [
        {
          at: 'Return!D3',
          message:
            'D3, “Sessions”: it is 160 in 2019-20 Q2, 60 more than the 100 in 2019-20 Q1 (+60 %; C3). Chance alone gives such a change less than once in 1,000.',
        },
      ],
    },
    {
      name: 'people who were counted from records, at the heading of what they were counted by',
      on: {
        tables: [
          servicesTable(['S1', 'The Shores', '', null, null, null, null, null]),
          tableOf('History', HISTORY, ['S1', 'beneficiaries', null, '2019-20 Q1', 15, null]),
        ],
        sheets: [
          ofService(
            records({
              at: 'B2',
              period: '2019-20 Q2',
              columns: ['client-id', 'gender'],
              rows: Array.from({ length: 45 }, (_, row) => [`C-${row}`, 'F']),
            }),
            {},
          ),
        ],
      },
      findings: [
        {
          at: 'Return!B2',
          message:
            'B2, “Beneficiaries”: it is 45 in 2019-20 Q2, 30 more than the 15 in 2019-20 Q1 (+200 %; the table History). Chance alone gives such a change less than once in 1,000.',
        },
      ],
    },
    {
      name: 'sheets that name no service, beside one that does',
      on: {
        sheets: [
          form({ at: 'A1', sheet: 'Q1', period: '2019-20 Q1', rows: [['sessions', 100]] }),
          form({ at: 'A1', sheet: 'Q2', period: '2019-20 Q2', rows: [['sessions', 30]] }),
          serviceCalled('Another', form({ at: 'A1', sheet: 'Other', period: '2019-20 Q2', rows: [['sessions', 100]] })),
        ],
      },
      findings: [
        {
          at: 'Q2!B1',
          message:
            'B1, “Sessions”: it is 30 in 2019-20 Q2, 70 fewer than the 100 in 2019-20 Q1 (−70 %; B1 on sheet “Q1”). Chance alone gives such a change less than once in 1,000.',
        },
      ],
    },
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
