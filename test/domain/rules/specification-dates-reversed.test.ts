import { specificationDatesReversed } from '../../../src/domain/rules/specification-dates-reversed';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

testSpecificationRule(specificationDatesReversed, {
  accept: [
    {
      name: 'one day, open ends and texts',
      on: [
        tableOf(
          'Services',
          ['Service ID', 'Start', 'End'],
          ['S1', 43556, '01/04/2019'],
          ['S2', null, 43556],
          ['S3', 'later', 5],
        ),
      ],
    },
    {
      name: 'no column for the last day',
      on: [tableOf('CodeLists', ['List', 'Label', 'Valid from'], ['A', 'B', 43556])],
    },
  ],
  reject: [
    {
      name: 'in every table that has both',
      on: [
        placed(
          tableOf('CodeLists', ['Valid to', 'List', 'Label', 'Valid from'], [43555, 'A', 'B', 43556]),
          'Lists',
          'C3',
        ),
        tableOf('Funds', ['Fund ID', 'Period start', 'Period end'], ['F1', '1 April 2020', '31 March 2020']),
      ],
      findings: [
        {
          at: 'Lists!C4',
          message: 'C4, Valid to: 31 March 2019 comes before 1 April 2019, which stands under “Valid from”.',
          severity: 'error',
        },
        {
          at: 'Funds!C2',
          message: 'C2, Period end: 31 March 2020 comes before 1 April 2020, which stands under “Period start”.',
        },
      ],
    },
    {
      name: 'a service',
      on: [tableOf('Services', ['Service ID', 'Start', 'End'], ['S1', 43556, 43000])],
      findings: [
        {
          at: 'Services!C2',
          message: 'C2, End: 22 September 2017 comes before 1 April 2019, which stands under “Start”.',
        },
      ],
    },
  ],
});
