import { specificationColumnMissing } from '../../../src/domain/rules/specification-column-missing';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

testSpecificationRule(specificationColumnMissing, {
  accept: [
    { name: 'no tables at all', on: [] },
    {
      name: 'headings in any case and punctuation',
      on: [tableOf('services', ['SERVICE_ID']), tableOf('KPIs', ['service id', 'KPI-ID'])],
    },
    { name: 'a label or a code', on: [tableOf('CodeLists', ['List', 'Code'])] },
    { name: 'tables that nobody is checked with', on: [tableOf('Spend', ['Amount'])] },
  ],
  reject: [
    {
      name: 'one column, and two of another table',
      on: [placed(tableOf('KPIs', ['Service', 'KPI']), 'Measures', 'C4'), tableOf('Awards', ['Amount'])],
      findings: [
        { at: 'Measures', message: 'Sheet “Measures”: the table KPIs has no column “Service ID”.', severity: 'error' },
        { at: 'Awards', message: 'Sheet “Awards”: the table Awards has no column “Fund ID” and “Service ID”.' },
      ],
    },
    {
      name: 'neither label nor code',
      on: [tableOf('CodeLists', ['List'])],
      findings: [{ at: 'CodeLists', message: 'Sheet “CodeLists”: the table CodeLists has no column “Label”.' }],
    },
  ],
});
