import { form, ofService, records, summary } from './return-builders';
import { tableOf } from './register-tables';
import { TEST_SPECIFICATION } from './test-specification';
import type { CheckedWorkbook } from './test-workbook-rule';

const CASELOAD = [
  ['opening', 'Opening caseload'],
  ['new', 'New cases'],
  ['closed', 'Cases closed'],
  ['closing', 'Closing caseload'],
] as const;

const SPECIFICATION = {
  ...TEST_SPECIFICATION,
  kpis: [
    ...TEST_SPECIFICATION.kpis.map((kpi) => (kpi.id === 'sessions' ? { ...kpi, partOf: 'referrals-in' } : kpi)),
    ...CASELOAD.map(([id, name]) => ({
      id,
      name,
      aliases: [],
      unit: 'cases' as const,
      kind: 'count' as const,
      required: 'no' as const,
      responses: 'single' as const,
    })),
  ],
};

const QUARTERS = ['2018-19 Q4', '2019-20 Q1', 'YTD'];

/** Sheets and tables that make every rule on totals and on whole workbooks speak, of one figure and of several. */
export const WRONG_WORKBOOK: CheckedWorkbook = {
  today: '2020-02-01',
  sheets: [
    ofService(
      records({
        at: 'B3',
        sheet: 'Data',
        period: '2019-20 Q1',
        columns: ['client-id', 'gender', 'sessions', 'cost'],
        rows: [
          ['C1', 'Female', 2, 10],
          ['C2', null, 3, 10],
          ['Sub-total', null, 6, 20],
          ['Total', null, 7, 21],
        ],
        skip: [6, 7],
      }),
      { isHighRisk: true },
    ),
    ofService(
      summary({
        at: 'B3',
        sheet: 'Summary',
        specification: SPECIFICATION,
        periods: QUARTERS,
        rows: [
          ['beneficiaries', 4, 5, 10],
          ['gender/Female', 4, 5, 3],
          ['gender/Male', 0, 0, 9],
          ['referrals-in', 100, 10, 110],
          ['sessions', 200, 0, 199],
          ['opening', 10, 13, null],
          ['new', 1, 1, null],
          ['closed', 2, 1, null],
          ['closing', 10, 10, null],
        ],
      }),
      {},
    ),
    ofService(
      summary({
        at: 'C2',
        sheet: 'Months',
        periods: ['April 2019', 'May 2019', 'June 2019', '2019-20 Q1'],
        rows: [
          ['sessions', 1, 2, 3, 7],
          ['beneficiaries', 1, 2, 3, 9],
          ['gender/Female', 1, 2, 3, 1],
        ],
      }),
      { id: 'S2', name: 'Months' },
    ),
    ofService(form({ at: 'B5', sheet: 'Year', period: '2018-19', from: 'B1', rows: [['sessions', 0]] }), { id: 'S3' }),
    ofService(summary({ at: 'B5', sheet: 'Years', periods: ['2017-18', '2018-19'], rows: [['sessions', 40, 0]] }), {
      id: 'S4',
    }),
  ],
  tables: [
    tableOf(
      'Services',
      ['Service ID', 'Service', 'Start', 'Risk', 'Return frequency'],
      ['S1', 'The Shores', '01/04/2018', 'Standard', 'Quarterly'],
      ['S2', 'Months', '01/04/2019', 'Standard', 'Half-yearly'],
      ['S3', 'Year', null, 'High', 'Yearly'],
      ['S4', 'Years', null, 'High', 'Yearly'],
      ['S5', 'Another', '01/10/2019', 'High', 'Half-yearly'],
      ['S6', 'Last', '01/10/2019', 'Standard', 'Quarterly'],
    ),
    tableOf(
      'Returns',
      ['Return ID', 'Sheet', 'Service ID', 'Period', 'Received'],
      ['R1', 'Data', 'S1', '2019-20 Q1', '29/07/2019'],
      ['R2', null, 'S6', '2019-20 Q1', '29/12/2019'],
    ),
    tableOf('History', ['Service ID', 'KPI ID', 'Period', 'Value'], ['S3', 'sessions', '2017-18', 100]),
  ],
};
