import { straySpaces } from '../../../src/domain/rules/stray-spaces';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(straySpaces, {
  accept: [
    {
      name: 'single spaces between words',
      on: records({ at: 'B2', columns: ['ethnicity', 'client-id'], rows: [['White British', 'a 1']] }),
    },
    {
      name: 'a value that is wrong without them too',
      on: records({ at: 'B2', columns: ['gender'], rows: [[' Unicorn ']] }),
    },
    { name: 'free text', on: records({ at: 'B2', columns: ['outcome'], rows: [['Closed.  Went well. ']] }) },
    { name: 'a cell of nothing but spaces', on: records({ at: 'B2', columns: ['gender'], rows: [['   ']] }) },
    { name: 'a number as text', on: records({ at: 'B2', columns: ['sessions'], rows: [[' 12 ']] }) },
  ],
  reject: [
    {
      name: 'before, after, between, and spaces that do not look like it',
      on: records({
        at: 'C6',
        columns: ['client-id', 'gender', 'ethnicity'],
        rows: [
          ['a', 'Female ', 'W1'],
          ['b ', '\u00A0Female', 'White  British'],
          ['c', 'Female', 'W1'],
        ],
      }),
      findings: [
        {
          cells: ['D7:D8'],
          count: 2,
          message: 'Gender: 2 cells (first row 7) have extra spaces, for example “Female”.',
          kpi: 'gender',
          severity: 'advice',
        },
        { cells: ['C8'], count: 1, message: 'Row 8, Client ID: “b” has extra spaces.', suggestions: ['b'] },
        {
          cells: ['E8'],
          count: 1,
          message: 'Row 8, Ethnicity: “White British” has extra spaces.',
          suggestions: ['White British'],
        },
      ],
    },
    {
      name: 'the same value twice',
      on: records({ at: 'B2', columns: ['gender'], rows: [['Male '], ['F'], ['Male ']] }),
      findings: [
        { cells: ['B3', 'B5'], count: 2, message: 'Gender: 2 cells (first row 3) say “Male” with extra spaces.' },
      ],
    },
  ],
});
