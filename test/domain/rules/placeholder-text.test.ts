import { placeholderText } from '../../../src/domain/rules/placeholder-text';
import { form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(placeholderText, {
  accept: [
    {
      name: 'zero, not known, and what the list has',
      on: records({
        at: 'B2',
        columns: ['gender', 'ethnicity'],
        rows: [
          ['N/A', 'Not known'],
          ['U', 'W1'],
        ],
      }),
    },
    {
      name: 'N/A where the KPI need not apply',
      on: form({
        at: 'B2',
        rows: [
          ['offence-count', 'N/A'],
          ['sessions', '-'],
        ],
      }),
    },
    { name: 'references may be anything', on: records({ at: 'B2', columns: ['client-id'], rows: [['XXX'], ['?']] }) },
    { name: 'columns without a KPI', on: records({ at: 'B2', columns: ['?Notes'], rows: [['TBC']] }) },
    {
      name: 'words of a choice that say more',
      on: form({ at: 'C4', rows: [['outcome', 'Select committee heard her']] }),
    },
    {
      name: 'words that only contain one',
      on: records({ at: 'B2', columns: ['outcome'], rows: [['pending court date moved'], ['x-ray']] }),
    },
  ],
  reject: [
    {
      name: 'one finding for each stand-in of a column',
      on: records({
        at: 'C2',
        columns: ['client-id', 'ethnicity', 'age'],
        rows: [
          ['a', 'TBC', 30],
          ['b', 'tbc', 31],
          ['c', '-', '??'],
          ['d', 'W1', 32],
          ['e', 'TBC', 33],
        ],
      }),
      findings: [
        {
          cells: ['D3:D4', 'D7'],
          count: 3,
          message: 'Ethnicity: 3 cells (first row 3) say “TBC”, a stand-in, not a value.',
          kpi: 'ethnicity',
          severity: 'error',
        },
        { cells: ['D5'], count: 1, message: 'Row 5, Ethnicity: “-” is a stand-in, not a value.' },
        { cells: ['E5'], count: 1, message: 'Row 5, Age: “??” is a stand-in, not a value.' },
      ],
    },
    {
      name: 'N/A for what every service reports, in a summary',
      on: summary({ at: 'D4', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['beneficiaries', 'n/a', 'n/a']] }),
      findings: [
        {
          cells: ['E5:F5'],
          count: 2,
          message: 'Beneficiaries: 2 cells (first E5) say “n/a”, a stand-in, not a value.',
        },
      ],
    },
    {
      name: 'a choice that nobody made',
      on: form({
        at: 'B3',
        rows: [
          ['gender', 'Please select an option'],
          ['outcome', '< Select >'],
        ],
      }),
      findings: [
        { cells: ['C3'], count: 1, message: 'C3, Gender: “Please select an option” is a stand-in, not a value.' },
        { cells: ['C4'], count: 1, message: 'C4, Outcome: “< Select >” is a stand-in, not a value.' },
      ],
    },
    {
      name: 'N/A for offences of a service that deals with crime',
      on: form({ at: 'A6', crimeRelated: true, rows: [['offence-count', 'N/A']] }),
      findings: [{ cells: ['B6'], count: 1, message: 'B6, Offences: “N/A” is a stand-in, not a value.' }],
    },
  ],
});
