import { serviceNotRecognised } from '../../../src/domain/rules/service-not-recognised';
import { tableOf } from '../../support/register-tables';
import { ofService, records, serviceCalled, type CheckedSheet } from '../../support/return-builders';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const TABLES = [
  tableOf('Services', ['Service ID', 'Service'], ['S1', 'The Shores'], ['S2', 'Harbour']),
  tableOf('KPIs', ['Service ID', 'KPI ID', 'KPI', 'Kind', 'Required'], ['S1', 'sessions', 'Sessions', 'count', 'Yes']),
];
const sheet = (name: string): CheckedSheet =>
  records({ at: 'A1', sheet: name, columns: ['gender', 'age'], rows: [['F', 30]] });
const ONLY = ' Only what every service is asked for was checked.';

testWorkbookRule(serviceNotRecognised, {
  onlyOnceBecause: 'all sheets are named in one',
  accept: [
    { name: 'nothing but the minimum set', on: { sheets: [sheet('Q1')] } },
    { name: 'a service that is known', on: { sheets: [ofService(sheet('Q1'), {})], tables: TABLES } },
    {
      name: 'a name in the sheet’s own cell: service-unknown asks about it',
      on: { sheets: [serviceCalled('Lighthouse', sheet('Q1'))], tables: TABLES },
    },
    { name: 'a workbook that lists no services', on: { sheets: [sheet('Q1')], tables: TABLES.slice(1) } },
  ],
  reject: [
    {
      name: 'nothing names it',
      on: { sheets: [sheet('Q1'), sheet('Q2'), ofService(sheet('Q3'), {})], tables: TABLES },
      findings: [
        {
          at: 'Q1',
          severity: 'query',
          message: `Sheet “Q1”, and likewise “Q2”: nothing names a service of the commissioning workbook.${ONLY}`,
        },
      ],
    },
    {
      name: 'the sheet’s name names another',
      on: { sheets: [serviceCalled('Lighthouse', sheet('Lighthouse Q1 2019-20'), 'sheet-name')], tables: TABLES },
      findings: [
        {
          at: 'Lighthouse Q1 2019-20',
          message: `Sheet “Lighthouse Q1 2019-20”: the sheet’s name says “Lighthouse”, which is no service of the commissioning workbook.${ONLY}`,
        },
      ],
    },
  ],
});
