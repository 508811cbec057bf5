import { numberAsText } from '../../../src/domain/rules/number-as-text';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(numberAsText, {
  accept: [
    {
      name: 'shorthand alone, and a percentage of people',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', '[p]', '30%']] }),
    },
    {
      name: 'numbers',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['sessions', 1675],
          ['cost', 12.5],
        ],
      }),
    },
    { name: 'words', on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', 'twelve']] }) },
    {
      name: 'suppressed numbers',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', '<5', '*']] }),
    },
    { name: 'a column of age bands', on: records({ at: 'B2', columns: ['age'], rows: [['0-17'], ['65+'], ['30']] }) },
    { name: 'references', on: records({ at: 'B2', columns: ['client-id'], rows: [['00123']] }) },
  ],
  reject: [
    {
      name: 'a number with flags is that number',
      on: summary({
        at: 'F2',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [
          ['sessions', '79 [p]', 84, 80],
          ['referrals-in', 3, '1,084[r][e]', 4],
        ],
      }),
      findings: [
        {
          cells: ['G3'],
          count: 1,
          message: 'G3, Sessions: “79 [p]” is text, not the number 79, which its flag calls provisional.',
          suggestions: ['79'],
        },
        {
          cells: ['H4'],
          count: 1,
          message:
            'H4, Referrals in: “1,084[r][e]” is text, not the number 1,084, which its flag calls revised and estimated.',
          suggestions: ['1084'],
        },
      ],
    },
    {
      name: 'commas, spaces, pounds, per cent and brackets',
      on: summary({
        at: 'B3',
        periods: ['2019-20 Q1', '2019-20 Q2'],
        rows: [
          ['sessions', '1,675', 20],
          ['cost', '£1,200.50', '(45)'],
          ['felt-safer', 0.9, '97%'],
          ['referrals-in', 12, ' 326 '],
        ],
      }),
      findings: [
        {
          cells: ['C4'],
          count: 1,
          message: 'C4, Sessions: “1,675” is text, not the number 1,675.',
          kpi: 'sessions',
          severity: 'error',
          suggestions: ['1675'],
        },
        {
          cells: ['C5:D5'],
          count: 2,
          message: 'Cost: 2 cells (first C5) hold a number as text, for example “£1,200.50” and “(45)”.',
        },
        {
          cells: ['D6'],
          count: 1,
          message: 'D6, Felt safer: “97%” is text, not the number 97%.',
          suggestions: ['0.97'],
        },
        { cells: ['D7'], count: 1, message: 'D7, Referrals in: “326” is text, not the number 326.' },
      ],
    },
    {
      name: 'per cent on the scale of its field',
      on: summary({
        at: 'B3',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [['felt-safer', 95, '7%', 96]],
      }),
      findings: [
        { cells: ['D4'], count: 1, message: 'D4, Felt safer: “7%” is text, not the number 7.', suggestions: ['7'] },
      ],
    },
    {
      name: 'an age as text among ages',
      on: records({
        at: 'E9',
        columns: ['client-id', 'age'],
        rows: [
          ['a', 30],
          ['b', '31'],
          ['c', 32],
          ['d', '31'],
          ['e', 50],
        ],
      }),
      findings: [
        {
          cells: ['F11', 'F13'],
          count: 2,
          message: 'Age: 2 cells (first row 11) hold “31” as text, not the number 31.',
        },
      ],
    },
    {
      name: 'categories of one breakdown are one finding',
      on: summary({
        at: 'C8',
        periods: ['2019-20 Q1'],
        rows: [
          ['gender/Female', '12'],
          ['gender/Male', '9'],
        ],
      }),
      findings: [
        {
          cells: ['D9:D10'],
          count: 2,
          message: 'Gender: 2 cells (first D9) hold a number as text, for example “12” and “9”.',
          kpi: 'gender',
        },
      ],
    },
  ],
});
