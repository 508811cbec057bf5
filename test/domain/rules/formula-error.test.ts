import { formulaError } from '../../../src/domain/rules/formula-error';
import { form, records, summary, unrecognised } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(formulaError, {
  accept: [
    {
      name: 'texts that begin like one on a sheet without a return',
      on: unrecognised([['#1 priority', '#N/A means that nothing was found']], { at: 'B2', headerNotFound: false }),
    },
    { name: 'values', on: summary({ at: 'B3', periods: ['2019-20 Q1'], rows: [['referrals-in', 12]] }) },
    { name: 'text that begins like an error', on: records({ at: 'A1', columns: ['outcome'], rows: [['#NA later']] }) },
    {
      name: 'errors in a column without a KPI',
      on: records({ at: 'A1', columns: ['client-id', '?Sum'], rows: [['a', '#REF!']] }),
    },
  ],
  reject: [
    {
      name: 'a sheet without a return, each error by itself',
      on: unrecognised(
        [
          ['Rent', '#REF!', '#N/A'],
          ['Staff', 4100, '#REF!'],
          ['Post', '#DIV/0!', '#REF!'],
        ],
        { at: 'C4', headerNotFound: false },
      ),
      findings: [
        {
          cells: ['D4', 'E5:E6'],
          count: 3,
          message: 'Sheet “Return”: 3 cells (first D4) show #REF!.',
          severity: 'query',
        },
        { cells: ['D6'], count: 1, message: 'Sheet “Return”, D6: the formula shows #DIV/0!.', severity: 'query' },
        { cells: ['E4'], count: 1, message: 'Sheet “Return”, E4: the formula shows #N/A.', severity: 'advice' },
      ],
    },
    {
      name: 'one error in a summary',
      on: summary({ at: 'B3', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['referrals-in', 12, '#REF!']] }),
      findings: [
        {
          cells: ['D4'],
          count: 1,
          message: 'D4, Referrals in: the formula shows #REF!.',
          kpi: 'referrals-in',
          severity: 'error',
        },
      ],
    },
    {
      name: 'different errors in two columns of records',
      on: records({
        at: 'D5',
        columns: ['client-id', 'age', 'gender'],
        rows: [
          ['a', '#N/A', 'F'],
          ['b', '#N/A', '#DIV/0!'],
          ['c', 30, 'M'],
          ['d', '#VALUE!', 'M'],
        ],
      }),
      findings: [
        {
          cells: ['E6:E7', 'E9'],
          count: 3,
          message: 'Age: 3 cells (first row 6) show an error, for example “#N/A” and “#VALUE!”.',
        },
        { cells: ['F7'], count: 1, message: 'Row 7, Gender: the formula shows #DIV/0!.' },
      ],
    },
    {
      name: 'the same error in a form',
      on: form({
        at: 'C2',
        rows: [
          ['referrals-in', '#NAME?'],
          ['sessions', 3],
        ],
      }),
      findings: [{ cells: ['D2'], count: 1, message: 'D2, Referrals in: the formula shows #NAME?.' }],
    },
  ],
});
