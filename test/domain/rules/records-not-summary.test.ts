import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { recordsNotSummary } from '../../../src/domain/rules/records-not-summary';
import { form, ofService, records, serviceCalled, summary, type CheckedSheet } from '../../support/return-builders';
import { tableOf } from '../../support/register-tables';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const PERIOD = '2019-20 Q1';

/** Four clients in five records; one of them twice, one whose gender nobody knows. */
const RECORDS = records({
  at: 'A1',
  sheet: 'Data',
  period: PERIOD,
  columns: ['client-id', 'gender', 'age', 'vulnerability', 'sessions'],
  rows: [
    ['C1', 'F', 12, 'Domestic abuse; Mental health', 2],
    ['c1 ', 'Female', 12, 'Mental health', 1],
    ['C2', 'Male', 40, 'None', 3],
    ['C3', 'M', 17, 'Mental health', null],
    ['C4', null, '18-64', null, 1],
  ],
});

function figures(rows: readonly (readonly (string | number)[])[], periods = [PERIOD]): CheckedSheet {
  return summary({ at: 'B2', sheet: 'Summary', periods, rows });
}

testWorkbookRule(recordsNotSummary, {
  accept: [
    {
      name: 'a summary that counts as the records do',
      on: {
        sheets: [
          RECORDS,
          figures([
            ['beneficiaries', 4],
            ['gender/Female', 1],
            ['gender/Male', 2],
            ['gender/Not known', 1],
            ['age/0-17', 2],
            ['age/18-64', 2],
            ['vulnerability/Mental health', 2],
            ['vulnerability/Domestic abuse', 1],
            ['sessions', 7],
          ]),
        ],
      },
    },
    {
      name: 'answers that have no row of their own, and bands that the list does not have',
      on: {
        sheets: [
          RECORDS,
          figures([
            ['gender/Female', 1],
            ['gender/Other', 3],
            ['age/Under 16', 1],
            ['age/16 to 24', 1],
            ['age/25+', 2],
          ]),
        ],
      },
    },
    {
      name: 'another period, another service, records alone',
      on: {
        sheets: [
          serviceCalled('The Shores', RECORDS),
          serviceCalled('The Shores', figures([['beneficiaries', 99]], ['2019-20 Q2'])),
          serviceCalled('Another', figures([['beneficiaries', 99]])),
        ],
      },
    },
    {
      name: 'two sheets of records for one period',
      on: {
        sheets: [RECORDS, { ...RECORDS, grid: { ...RECORDS.grid, sheet: 'More' } }, figures([['beneficiaries', 99]])],
      },
    },
    {
      name: 'cases rather than clients, contacts rather than clients, and a word among the sessions',
      on: {
        sheets: [
          records({
            at: 'A1',
            period: PERIOD,
            columns: ['case-id', 'gender', 'sessions'],
            rows: [
              ['R1', 'F', 'many'],
              ['R2', 'F', 2],
            ],
          }),
          figures([
            ['beneficiaries', 1],
            ['gender/Female', 1],
            ['sessions', 20],
          ]),
        ],
      },
    },
    {
      name: 'real age bands, one within another',
      on: {
        sheets: [
          records({
            at: 'A1',
            period: PERIOD,
            specification: MINIMUM_SPECIFICATION,
            columns: ['client-id', 'age', 'ethnicity'],
            rows: [
              ['C1', 12, 'W1'],
              ['C2', '16-17', 'White British'],
              ['C3', 44, 'White'],
            ],
          }),
          summary({
            at: 'A1',
            sheet: 'Summary',
            periods: [PERIOD],
            specification: MINIMUM_SPECIFICATION,
            rows: [
              ['age/Under 18', 2],
              ['age/18 and over', 1],
              ['ethnicity/White British', 3],
              ['ethnicity/Irish', 0],
            ],
          }),
        ],
      },
    },
    {
      name: 'a year to date, and a suppressed figure',
      on: { sheets: [RECORDS, summary({ at: 'B2', periods: [PERIOD, 'YTD'], rows: [['beneficiaries', '<5', 9]] })] },
    },
  ],
  reject: [
    {
      name: 'clients counted twice, parts of a breakdown, sessions',
      on: {
        sheets: [
          RECORDS,
          figures([
            ['beneficiaries', 5],
            ['gender/Female', 3],
            ['gender/Male', 4],
            ['sessions', 8],
            ['vulnerability/Mental health', 4],
          ]),
        ],
      },
      findings: [
        {
          at: 'Summary!C3',
          message: 'C3, Beneficiaries: it is 5 in 2019-20 Q1, but the records on sheet “Data” come to 4.',
          severity: 'query',
          kpi: 'beneficiaries',
        },
        {
          at: 'Summary!C4,C5',
          message:
            'C4, Gender, Female: it is 3 in 2019-20 Q1, but the records on sheet “Data” come to between 1 and 2. The same goes for 1 other figure.',
        },
        {
          at: 'Summary!C6',
          message: 'C6, Sessions: it is 8 in 2019-20 Q1, but the records on sheet “Data” come to 7.',
        },
        {
          at: 'Summary!C7',
          message:
            'C7, Vulnerability, Mental health: it is 4 in 2019-20 Q1, but the records on sheet “Data” come to between 2 and 3.',
        },
      ],
    },
    {
      name: 'the service by the register, the period of the records, too',
      on: {
        tables: [
          tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores']),
          tableOf('Returns', ['Return ID', 'Sheet', 'Service ID', 'Period'], ['R1', 'Export', 'S1', PERIOD]),
        ],
        sheets: [
          records({ at: 'A1', sheet: 'Export', columns: ['client-id', 'gender'], rows: [['C1', 'F']] }),
          ofService(form({ at: 'A3', sheet: 'Form', period: PERIOD, rows: [['beneficiaries', 2]] }), {}),
          serviceCalled('Another', figures([['beneficiaries', 7]])),
        ],
      },
      findings: [
        {
          at: 'Form!B3',
          message: 'B3, Beneficiaries: it is 2 in 2019-20 Q1, but the records on sheet “Export” come to 1.',
        },
      ],
    },
  ],
});
