import { MOST_DISTINCT } from '../../../src/domain/engine/field-hits';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { codeUnknown } from '../../../src/domain/rules/code-unknown';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const manyWrong = Array.from({ length: MOST_DISTINCT + 10 }, (_, index) => [`${index} ${'wrong '.repeat(3)}`.trim()]);
const further = Array.from({ length: MOST_DISTINCT }, (_, index) => ({
  cells: [`C${index + 3}`],
  count: 1,
  message: `Row ${index + 3}, Gender: “${manyWrong[index]![0]!}” is not in the list.`,
}));

testRule(codeUnknown, {
  accept: [
    {
      name: 'a form’s numbering before the answer, and the code before its label',
      on: records({
        at: 'F2',
        columns: ['gender', 'ethnicity'],
        rows: [
          ['a) Female', 'a) W1'],
          ['b) Male', 'W1 - White British'],
        ],
      }),
    },
    {
      name: 'labels, codes and aliases in any case and punctuation',
      on: records({
        at: 'B2',
        columns: ['gender', 'ethnicity'],
        rows: [
          ['Female', 'W1'],
          ['f', 'white: british'],
          ['MAN', 'Irish'],
        ],
      }),
    },
    { name: 'ages and bands', on: records({ at: 'B2', columns: ['age'], rows: [[17], ['18-64'], ['65+']] }) },
    {
      name: 'several answers where several may be',
      on: records({
        at: 'B2',
        columns: ['vulnerability'],
        rows: [['Domestic abuse; Mental health'], ['mental health, none']],
      }),
    },
    {
      name: 'not known, not stated',
      on: records({ at: 'B2', columns: ['gender'], rows: [['Prefer not to say'], ['Unknown']] }),
    },
    {
      name: 'the figures of a summary',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['gender/Female', 12]] }),
    },
    {
      name: 'extra spaces, which another rule tells',
      on: records({ at: 'B2', columns: ['gender'], rows: [['Female ']] }),
    },
  ],
  reject: [
    {
      name: 'no age at all, in a list of ages that is open',
      on: records({ at: 'C5', columns: ['age'], rows: [[44], ['abc'], ['13-19 (est.)'], ['old']] }),
      findings: [
        { cells: ['C7'], count: 1, severity: 'error', message: 'Row 7, Age: “abc” is not in the list.' },
        { cells: ['C9'], count: 1, severity: 'error', message: 'Row 9, Age: “old” is not in the list.' },
        {
          cells: ['C8'],
          count: 1,
          severity: 'advice',
          message: 'Row 8, Age: “13-19 (est.)” is not in our list “ages”, which may be incomplete.',
        },
      ],
    },
    {
      name: 'one finding for each wrong value, with the nearest of the list',
      on: records({
        at: 'D13',
        columns: ['client-id', 'ethnicity', 'gender'],
        rows: [
          ['a', 'Whit British', 'F'],
          ['b', 'Indain', 'Femal'],
          ['c', 'W1', 'M'],
          ['d', ' Whit  British', 'Unicorn'],
        ],
      }),
      findings: [
        {
          cells: ['E14', 'E17'],
          count: 2,
          message:
            'Ethnicity: 2 cells (first row 14) say “Whit British”, which is not in the list. Did you mean “English, Welsh, Scottish, Northern Irish or British”?',
          kpi: 'ethnicity',
          severity: 'error',
          suggestions: ['English, Welsh, Scottish, Northern Irish or British'],
        },
        { cells: ['E15'], count: 1, message: 'Row 15, Ethnicity: “Indain” is not in the list. Did you mean “Indian”?' },
        { cells: ['F15'], count: 1, message: 'Row 15, Gender: “Femal” is not in the list. Did you mean “Female”?' },
        { cells: ['F17'], count: 1, message: 'Row 17, Gender: “Unicorn” is not in the list.', suggestions: undefined },
      ],
    },
    {
      name: 'the name of a group alone, with what the group is made of',
      on: records({
        at: 'B7',
        specification: MINIMUM_SPECIFICATION,
        columns: ['client-id', 'ethnicity'],
        rows: [
          ['a', 'Black'],
          ['b', 'Other'],
          ['c', 'Asian/Asian British'],
          ['d', 'Mixed race'],
          ['e', 'black'],
        ],
      }),
      findings: [
        {
          cells: ['C8'],
          count: 1,
          message:
            'Row 8, Ethnicity: “Black” names only a group; the list parts it into “Caribbean”, “African” and “Any other Black, Black British, or Caribbean background”.',
          severity: 'query',
          suggestions: ['Caribbean', 'African', 'Any other Black, Black British, or Caribbean background'],
        },
        {
          cells: ['C9'],
          count: 1,
          message:
            'Row 9, Ethnicity: “Other” names only a group; the list parts it into “Arab” and “Any other ethnic group”.',
          severity: 'query',
        },
        {
          cells: ['C10'],
          count: 1,
          message:
            'Row 10, Ethnicity: “Asian/Asian British” names only a group; the list parts it into “Indian”, “Pakistani”, “Bangladeshi”, “Chinese” and “Any other Asian background”.',
        },
        {
          cells: ['C11'],
          count: 1,
          message:
            'Row 11, Ethnicity: “Mixed race” names only a group; the list parts it into “White and Black Caribbean”, “White and Black African”, “White and Asian” and “Any other Mixed or Multiple ethnic background”.',
        },
        {
          cells: ['C12'],
          count: 1,
          message:
            'Row 12, Ethnicity: “black” names only a group; the list parts it into “Caribbean”, “African” and “Any other Black, Black British, or Caribbean background”.',
        },
      ],
    },
    {
      name: 'our own lists only advise, and unlike values share a finding',
      on: records({
        at: 'B2',
        columns: ['vulnerability', 'age'],
        rows: [
          ['Menta health', 30],
          ['Homeless', 32],
          ['Domestic abuse; refugee', 31],
        ],
      }),
      findings: [
        {
          cells: ['B3'],
          count: 1,
          message:
            'Row 3, Vulnerability: “Menta health” is not in our list “vulnerability”, which may be incomplete. Did you mean “Mental health”?',
          severity: 'advice',
        },
        {
          cells: ['B4:B5'],
          count: 2,
          message:
            'Vulnerability: 2 cells (first row 4) hold values that are not in our list “vulnerability”, which may be incomplete, for example “Homeless” and “Domestic abuse; refugee”.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'from the fifty-first distinct value on, the rest is one finding',
      on: records({ at: 'C2', columns: ['gender'], rows: manyWrong }),
      findings: [
        ...further,
        {
          cells: ['C53:C62'],
          count: 10,
          message:
            'Gender: 10 cells (first row 53) hold values that are not in the list, for example “50 wrong wrong wrong”, “51 wrong wrong wrong” and “52 wrong wrong wrong”.',
        },
      ],
    },
  ],
});
