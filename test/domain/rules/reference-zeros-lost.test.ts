import { referenceZerosLost } from '../../../src/domain/rules/reference-zeros-lost';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const references = (at: string, ...values: readonly (string | number)[]) =>
  records({ at, columns: ['client-id'], rows: values.map((value) => [value]) });

testRule(referenceZerosLost, {
  accept: [
    { name: 'numbers alone', on: references('B2', 120, 121) },
    { name: 'text alone', on: references('B2', '00120', '00121') },
    { name: 'numbers as long as the texts', on: references('B2', '00120', 12345, 123456) },
    { name: 'texts of several lengths, which tell nothing', on: references('B2', '00120', '0120', 120) },
    { name: 'other columns', on: records({ at: 'B2', columns: ['?Phone'], rows: [['00120'], [120]] }) },
  ],
  reject: [
    {
      name: 'numbers beside texts with zeros',
      on: references('C3', '00120', '00121', 120, 121),
      findings: [
        {
          cells: ['C6:C7'],
          count: 2,
          message:
            'Client ID: 2 cells (first row 6) are numbers in a column with references such as “00120”; 120 may have been “00120”.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'in two columns',
      on: records({
        at: 'B2',
        columns: ['client-id', 'case-id'],
        rows: [
          ['001', '07'],
          [2, 7],
        ],
      }),
      findings: [
        {
          cells: ['B4'],
          count: 1,
          message: 'Row 4, Client ID: 2 is a number in a column with references such as “001”; it may have been “002”.',
          suggestions: ['002'],
        },
        {
          cells: ['C4'],
          count: 1,
          message: 'Row 4, Case ID: 7 is a number in a column with references such as “07”; it may have been “07”.',
        },
      ],
    },
  ],
});
