import { returnMissing } from '../../../src/domain/rules/return-missing';
import { ofService, records, summary, type CheckedSheet } from '../../support/return-builders';
import { tableOf } from '../../support/register-tables';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const COLUMNS = ['Service ID', 'Service', 'Start', 'End', 'Return frequency'];
const RETURNS = ['Return ID', 'Sheet', 'Service ID', 'Period', 'Received'];
const SHORES = ['S1', 'The Shores', '01/04/2018', '31/03/2021', 'Quarterly'];

function quarter(period: string): CheckedSheet {
  return ofService(records({ at: 'A1', sheet: period, period, columns: ['sessions'], rows: [[1]] }), {});
}

testWorkbookRule(returnMissing, {
  accept: [
    {
      name: 'a return on a sheet, one in the register, one that is not due yet',
      on: {
        today: '2019-10-28',
        tables: [
          tableOf('Services', COLUMNS, SHORES),
          tableOf('Returns', RETURNS, ['R1', null, 'S1', '2018-19 Q4', '04/04/2019']),
        ],
        sheets: [quarter('2019-20 Q1')],
      },
    },
    {
      name: 'a summary of all quarters, and a year for four of them',
      on: {
        today: '2020-03-01',
        tables: [tableOf('Services', COLUMNS, SHORES, ['S2', 'Another', '01/04/2018', null, 'Quarterly'])],
        sheets: [
          ofService(
            summary({ at: 'A1', periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'], rows: [['sessions', 1, 2, 3]] }),
            {},
          ),
          ofService(summary({ at: 'A1', periods: ['2019-20'], rows: [['sessions', 1]] }), { id: 'S2' }),
        ],
      },
    },
    {
      name: 'services that have ended, not begun, or have no frequency',
      on: {
        today: '2020-01-01',
        tables: [
          tableOf(
            'Services',
            COLUMNS,
            ['S1', 'The Shores', '01/04/2018', '31/03/2021', null],
            ['S2', 'Ended', '01/04/2018', '31/03/2019', 'Monthly'],
            ['S3', 'To come', '01/04/2020', null, 'Monthly'],
            ['S4', 'Begun when', null, null, 'Monthly'],
          ),
        ],
        sheets: [quarter('2019-20 Q1')],
      },
    },
    {
      name: 'some sheets only, a register without returns, and years that Settings leaves out',
      on: {
        isWhole: false,
        today: '2020-01-01',
        tables: [tableOf('Services', COLUMNS, SHORES)],
        sheets: [quarter('2019-20 Q1')],
      },
    },
    {
      name: 'no return at all in the workbook',
      on: { today: '2020-01-01', tables: [tableOf('Services', COLUMNS, SHORES)], sheets: [] },
    },
    {
      name: 'last year’s figures beside this year’s',
      on: {
        today: '2019-10-01',
        tables: [tableOf('Services', COLUMNS, SHORES, ['S2', 'Another', '01/04/2018', null, 'Quarterly'])],
        sheets: [
          ofService(summary({ at: 'A1', periods: ['2018-19 Q1', '2019-20 Q1'], rows: [['sessions', 1, 2]] }), {}),
          ofService(summary({ at: 'A1', periods: ['2019-20 Q1'], rows: [['sessions', 1]] }), { id: 'S2' }),
        ],
      },
    },
    {
      name: 'another year than the workbook is about',
      on: {
        today: '2020-12-01',
        tables: [
          tableOf('Services', COLUMNS, SHORES),
          tableOf('Settings', ['Setting', 'Value'], ['Financial year', '2018-19']),
        ],
        sheets: [quarter('2018-19 Q4')],
      },
    },
  ],
  reject: [
    {
      name: 'the second service has sent nothing, the first not the last quarter',
      on: {
        today: '2019-10-29',
        tables: [
          tableOf('Services', COLUMNS, SHORES, ['S2', 'Another', '01/06/2019', null, 'Monthly']),
          tableOf('Returns', RETURNS, ['R1', null, 'S1', '2019-20 Q2', null]),
        ],
        sheets: [quarter('2019-20 Q1')],
      },
      findings: [
        {
          at: 'Services!A2:E2',
          message:
            'Row 2: “The Shores” reports quarterly, but there is no return for 2019-20 Q2; it was due on 28 October 2019.',
          severity: 'query',
        },
        {
          at: 'Services!A3:E3',
          message:
            'Row 3: “Another” reports monthly, but there is no return for June 2019, July 2019, August 2019 and 1 later period; the first was due on 28 July 2019.',
        },
      ],
    },
  ],
});
