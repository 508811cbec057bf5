import { notANumber } from '../../../src/domain/rules/not-a-number';
import { form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(notANumber, {
  accept: [
    {
      name: 'numbers, and numbers as text',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', 3, '1,675']] }),
    },
    {
      name: 'suppressed numbers',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['gender/Male', '*', '<5']] }),
    },
    {
      name: 'a stand-in, which another rule tells',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['beneficiaries', 'TBC']] }),
    },
    { name: 'not applicable where it may be', on: form({ at: 'B2', rows: [['offence-count', 'Not applicable']] }) },
    {
      name: 'ticks and not known for one client',
      on: records({ at: 'B2', columns: ['referrals-in'], rows: [['Yes'], ['N'], ['Unknown'], [1]] }),
    },
    {
      name: 'a note beside the periods',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', 'Comment'], rows: [['sessions', 3, 'two cancelled']] }),
    },
  ],
  reject: [
    {
      name: 'words, with the number meant where there is one',
      on: summary({
        at: 'B3',
        periods: ['2019-20 Q1', '2019-20 Q2'],
        rows: [
          ['sessions', 'about 40', 12],
          ['beneficiaries', 'nil', 7],
          ['cost', 'see invoice', 'see invoice'],
        ],
      }),
      findings: [
        {
          cells: ['C4'],
          count: 1,
          message: 'C4, Sessions: “about 40” is not a number. Did you mean “40”?',
          kpi: 'sessions',
          severity: 'error',
          suggestions: ['40'],
        },
        { cells: ['C5'], count: 1, message: 'C5, Beneficiaries: “nil” is not a number. Did you mean “0”?' },
        { cells: ['C6:D6'], count: 2, message: 'Cost: 2 cells (first C6) say “see invoice”, which is not a number.' },
      ],
    },
    {
      name: 'not known does for a client, not for a total',
      on: form({ at: 'F5', rows: [['sessions', 'Not known']] }),
      findings: [{ cells: ['G5'], count: 1, message: 'G5, Sessions: “Not known” is not a number.' }],
    },
    {
      name: 'different words of a column of records, and a truth value',
      on: records({
        at: 'D2',
        columns: ['client-id', 'cost'],
        rows: [
          ['a', 'some'],
          ['b', 10],
          ['c', true],
        ],
      }),
      findings: [
        {
          cells: ['E3', 'E5'],
          count: 2,
          message: 'Cost: 2 cells (first row 3) hold words where a number is expected, for example “some” and TRUE.',
        },
      ],
    },
  ],
});
