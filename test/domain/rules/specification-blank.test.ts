import { specificationBlank } from '../../../src/domain/rules/specification-blank';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

testSpecificationRule(specificationBlank, {
  accept: [
    { name: 'rows with an ID', on: [tableOf('Services', ['Service ID', 'Service'], ['S1', null])] },
    { name: 'wholly blank rows', on: [tableOf('Services', ['Service ID', 'Service'], [null, ' '], ['', null])] },
    {
      name: 'a KPI by its ID or its name',
      on: [tableOf('KPIs', ['Service ID', 'KPI ID', 'KPI'], ['*', 'gender', null], ['*', null, 'Age'])],
    },
    { name: 'a KPI for every service', on: [tableOf('KPIs', ['Service ID', 'KPI'], [null, 'Age'])] },
    { name: 'a column that is not there', on: [tableOf('Services', ['Service'], ['The Shores'])] },
  ],
  reject: [
    {
      name: 'IDs and names that are not there, together by column',
      on: [
        placed(
          tableOf('Services', ['Service', 'Service ID'], ['The Shores', null], ['SSCT', 'S1'], ['Court', ' ']),
          'Register',
          'B3',
        ),
        tableOf('KPIs', ['Service ID', 'KPI ID', 'KPI', 'Unit'], ['*', null, null, 'people']),
      ],
      findings: [
        {
          at: 'Register!C4,C6',
          message: 'Service ID: 2 cells (first C4) are blank, so the rows of the table Services are not used.',
          severity: 'error',
        },
        { at: 'KPIs!C2', message: 'C2, KPI: the cell is blank, so the row of the table KPIs is not used.' },
      ],
    },
    {
      name: 'a value without a list, and a list without a value',
      on: [tableOf('CodeLists', ['List', 'Label'], [null, 'Poole'], ['Area', null])],
      findings: [
        { at: 'CodeLists!A2', message: 'A2, List: the cell is blank, so the row of the table CodeLists is not used.' },
        { at: 'CodeLists!B3', message: 'B3, Label: the cell is blank, so the row of the table CodeLists is not used.' },
      ],
    },
  ],
});
