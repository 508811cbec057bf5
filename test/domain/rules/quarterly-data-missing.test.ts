import { quarterlyDataMissing } from '../../../src/domain/rules/quarterly-data-missing';
import { form, ofService, records, summary, type CheckedSheet } from '../../support/return-builders';
import { tableOf } from '../../support/register-tables';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const COLUMNS = ['Service ID', 'Service', 'Risk', 'Return frequency'];
const risky = (sheet: CheckedSheet): CheckedSheet => ofService(sheet, { isHighRisk: true });
const YEAR = '2019-20';

testWorkbookRule(quarterlyDataMissing, {
  accept: [
    {
      name: 'a year quarter by quarter, and a service of standard risk',
      on: {
        sheets: [
          risky(
            summary({
              at: 'A1',
              periods: ['2019-20 Q1', '2019-20 Q2', 'YTD'],
              period: YEAR,
              rows: [['sessions', 1, 2, 3]],
            }),
          ),
          ofService(form({ at: 'A1', period: YEAR, rows: [['sessions', 1]] }), { id: 'S2', isHighRisk: false }),
        ],
      },
    },
    {
      name: 'a year beside the quarters',
      on: {
        sheets: [
          risky(form({ at: 'A1', sheet: 'Year', period: YEAR, rows: [['sessions', 1]] })),
          risky(form({ at: 'A1', sheet: 'Q4', period: '2019-20 Q4', rows: [['sessions', 1]] })),
        ],
      },
    },
    {
      name: 'records with dates, and a return whose period nobody knows',
      on: {
        sheets: [
          risky(records({ at: 'A1', period: YEAR, columns: ['referral-date'], rows: [[43_600]] })),
          ofService(form({ at: 'A1', rows: [['sessions', 1]] }), { id: 'S2', isHighRisk: true }),
        ],
      },
    },
    {
      name: 'a register that asks for quarters or months, or does not say',
      on: {
        sheets: [],
        tables: [
          tableOf(
            'Services',
            COLUMNS,
            ['S1', 'A', 'High', 'Quarterly'],
            ['S2', 'B', 'High', 'Monthly'],
            ['S3', 'C', 'High', null],
          ),
        ],
      },
    },
    {
      name: 'a register of which some sheets were checked',
      on: { isWhole: false, sheets: [], tables: [tableOf('Services', COLUMNS, ['S1', 'A', 'High', 'Yearly'])] },
    },
  ],
  reject: [
    {
      name: 'a register that asks for less, and a return of half a year',
      on: {
        tables: [
          tableOf(
            'Services',
            COLUMNS,
            ['S1', 'The Shores', 'High', 'Yearly'],
            ['S2', 'Another', 'High', 'Quarterly'],
            ['S3', 'Third', 'High', 'Half-yearly'],
          ),
        ],
        sheets: [
          ofService(
            form({
              at: 'A1',
              sheet: 'Form',
              period: '1 April 2019 to 30 September 2019',
              from: 'B2',
              rows: [['sessions', 1]],
            }),
            { id: 'S2' },
          ),
        ],
      },
      findings: [
        {
          at: 'Services!A2:D2',
          message: 'Row 2: “The Shores” is a high-risk service, but it reports only yearly.',
          severity: 'query',
        },
        {
          at: 'Form!B2',
          message:
            'B2: “Another” is a high-risk service, but this return gives 1 April 2019 to 30 September 2019 as a whole, not quarter by quarter.',
        },
        { at: 'Services!A4:D4', message: 'Row 4: “Third” is a high-risk service, but it reports only half-yearly.' },
      ],
    },
    {
      name: 'a summary of two years',
      on: {
        sheets: [risky(summary({ at: 'A1', sheet: 'Years', periods: ['2018-19', YEAR], rows: [['sessions', 1, 2]] }))],
      },
      findings: [
        {
          at: 'Years',
          message:
            'Sheet “Years”: “The Shores” is a high-risk service, but this return gives 2018-19 as a whole, not quarter by quarter.',
        },
      ],
    },
  ],
});
