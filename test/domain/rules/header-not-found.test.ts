import { headerNotFound } from '../../../src/domain/rules/header-not-found';
import { records, unrecognised } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(headerNotFound, {
  accept: [
    { name: 'a return', on: records({ at: 'B2', columns: ['gender'], rows: [['F']] }) },
    { name: 'notes', on: unrecognised([['How to fill in this workbook']], { at: 'A1', headerNotFound: false }) },
  ],
  reject: [
    {
      name: 'rows of answers without headings',
      on: unrecognised(
        [
          ['F', 30],
          ['M', 41],
        ],
        { at: 'C4', headerNotFound: true },
      ),
      findings: [
        {
          cells: [],
          count: 1,
          message: 'Sheet “Return” looks like a return, but none of its rows reads as a row of KPI headings.',
          severity: 'error',
        },
      ],
    },
  ],
  onlyOnceBecause: 'a sheet either has headings or has not',
});
