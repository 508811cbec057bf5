import { referenceDigitsLost } from '../../../src/domain/rules/reference-digits-lost';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(referenceDigitsLost, {
  accept: [
    {
      name: 'fifteen digits, and any number as text',
      on: records({
        at: 'B2',
        columns: ['client-id'],
        rows: [[123456789012345], ['12345678901234567890'], ['C1E05'], [0]],
      }),
    },
    { name: 'a figure', on: records({ at: 'B2', columns: ['cost'], rows: [[1e15]] }) },
  ],
  reject: [
    {
      name: 'in the references, and in a column that nobody mapped',
      on: records({
        at: 'C4',
        columns: ['client-id', '?Case system'],
        rows: [
          [9.123456789012346e19, 1234567890123450],
          ['C2', 'none'],
          [9.123456789012355e19, 'none'],
        ],
      }),
      findings: [
        {
          cells: ['C5', 'C7'],
          count: 2,
          message:
            'Client ID: 2 cells (first row 5) are numbers of more than 15 digits, of which Excel has kept 15, for example one of 20.',
          severity: 'error',
        },
        {
          cells: ['D5'],
          count: 1,
          message: 'Row 5, Case system: a number of 16 digits, of which Excel has kept 15.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'as a file keeps what Excel showed',
      on: records({ at: 'B2', columns: ['case-id'], rows: [['9.12346E+19']] }),
      findings: [
        { cells: ['B3'], count: 1, message: 'Row 3, Case ID: a number of 20 digits, of which Excel has kept 15.' },
      ],
    },
  ],
});
