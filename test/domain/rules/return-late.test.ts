import { returnLate } from '../../../src/domain/rules/return-late';
import { summary } from '../../support/return-builders';
import { placed, tableOf } from '../../support/register-tables';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const COLUMNS = ['Return ID', 'Sheet', 'Service ID', 'Period', 'Received'];
const SERVICES = tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores']);
const SHEET = summary({ at: 'A1', sheet: 'Q2', periods: ['2019-20 Q2'], rows: [['sessions', 1]] });

testWorkbookRule(returnLate, {
  accept: [
    {
      name: 'on the last day, before it, and not yet',
      on: {
        sheets: [],
        tables: [
          SERVICES,
          tableOf(
            'Returns',
            COLUMNS,
            ['R1', null, 'S1', '2019-20 Q1', '28/07/2019'],
            ['R2', null, 'S1', '2019-20 Q2', '15/09/2019'],
            ['R3', null, 'S1', '2019-20 Q3', null],
            ['R4', null, 'S1', 'some time', '28/07/2029'],
          ),
        ],
      },
    },
    {
      name: 'the days that Settings allows',
      on: {
        sheets: [],
        tables: [
          tableOf('Returns', COLUMNS, ['R1', null, 'S1', '2019-20 Q1', '29/08/2019']),
          tableOf('Settings', ['Setting', 'Value'], ['Returns due after days', 60]),
        ],
      },
    },
    {
      name: 'rows of sheets that were not checked',
      on: {
        isWhole: false,
        sheets: [SHEET],
        tables: [tableOf('Returns', COLUMNS, ['R1', 'Q1', 'S1', '2019-20 Q1', '29/08/2019'])],
      },
    },
  ],
  reject: [
    {
      name: 'two late returns of one service',
      on: {
        sheets: [],
        tables: [
          SERVICES,
          placed(
            tableOf(
              'Returns',
              COLUMNS,
              ['R1', null, 'The Shores', '2019-20 Q1', '29/07/2019'],
              ['R2', null, 'S1', '2019-20 Q2', '31/12/2019'],
            ),
            'Register',
            'B3',
          ),
        ],
      },
      findings: [
        {
          at: 'Register!B4:F4',
          message: 'Row 4, “The Shores”, 2019-20 Q1: received on 29 July 2019, 1 day after it was due on 28 July 2019.',
          severity: 'query',
        },
        {
          at: 'Register!B5:F5',
          message:
            'Row 5, “The Shores”, 2019-20 Q2: received on 31 December 2019, 64 days after it was due on 28 October 2019.',
        },
      ],
    },
    {
      name: 'the row of the sheet that was checked, by the days of Settings',
      on: {
        isWhole: false,
        sheets: [SHEET],
        tables: [
          tableOf(
            'Returns',
            COLUMNS,
            ['R1', 'Q2', 'S9', '2019-20 Q2', '11/10/2019'],
            ['R2', null, 'S9', '2019-20 Q1', '11/10/2019'],
          ),
          tableOf('Settings', ['Setting', 'Value'], ['Returns due after days', '10']),
        ],
      },
      findings: [
        {
          at: 'Returns!A2:E2',
          message: 'Row 2, “S9”, 2019-20 Q2: received on 11 October 2019, 1 day after it was due on 10 October 2019.',
        },
      ],
    },
  ],
});
