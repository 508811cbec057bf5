import { personDiffers } from '../../../src/domain/rules/person-differs';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const people = (at: string, rows: readonly (readonly (string | number | null)[])[]) =>
  records({ at, columns: ['client-id', 'gender', 'age', 'ethnicity'], rows });

testRule(personDiffers, {
  accept: [
    {
      name: 'the same answers in other words, and a birthday in between',
      on: people('B2', [
        ['C1', 'Female', 20, 'White British'],
        ['C1', 'F', 21, 'W1'],
        ['C2', 'Male', '0-17', 'Indian'],
        ['C2', 'Male', 18, 'Indian'],
      ]),
    },
    {
      name: 'answers that are not known, blank or still to come',
      on: people('B2', [
        ['C1', 'Female', 20, 'Not known'],
        ['C1', 'Not known', null, 'Indian'],
        ['C1', 'Female', 'TBC', 'Declined'],
      ]),
    },
    {
      name: 'what stands for many people',
      on: people('B2', [
        ['N/A', 'Female', 20, 'Indian'],
        ['N/A', 'Male', 40, 'Irish'],
      ]),
    },
    {
      name: 'references that lost the digits which told two people apart',
      on: people('B2', [
        [9.123456789012346e19, 'Female', 20, 'Indian'],
        [9.123456789012346e19, 'Male', 40, 'Irish'],
      ]),
    },
    {
      name: 'cases, which may be of several people',
      on: records({
        at: 'B2',
        columns: ['case-id', 'gender'],
        rows: [
          ['1', 'F'],
          ['1', 'M'],
        ],
      }),
    },
  ],
  reject: [
    {
      name: 'another age and ethnicity',
      on: people('C3', [
        ['C1', 'Male', 23, 'White British'],
        ['C2', 'Female', 30, 'Irish'],
        ['C1', 'Male', 44, 'Indian'],
      ]),
      findings: [
        {
          cells: ['E6'],
          count: 1,
          message: 'Row 6, Age: 44, but row 4 has 23 for the same client.',
          severity: 'query',
          kpi: 'age',
        },
        {
          cells: ['F6'],
          count: 1,
          message: 'Row 6, Ethnicity: “Indian”, but row 4 has “White British” for the same client.',
        },
      ],
    },
    {
      name: 'also where the first row says nothing, and whichever age comes first',
      on: people('B2', [
        ['C1', null, 21, 'Indian'],
        ['C1', 'Female', 20, 'Indian'],
        ['C1', 'Male', 22, 'Indian'],
      ]),
      findings: [
        { cells: ['C5'], count: 1, message: 'Row 5, Gender: “Male”, but row 4 has “Female” for the same client.' },
        { cells: ['D5'], count: 1, message: 'Row 5, Age: 22, but row 4 has 20 for the same client.' },
      ],
    },
    {
      name: 'two dates of birth, which are not repeated, and several genders',
      on: records({
        at: 'B2',
        columns: ['client-id', 'birth-date', 'gender'],
        rows: [
          [1, 30_000, 'F'],
          [1, 30_001, 'M'],
          [1, 30_000, 'M'],
        ],
      }),
      findings: [
        { cells: ['C4'], count: 1, message: 'Row 4, Date of birth: it is another than in row 3, for the same client.' },
        {
          cells: ['D4:D5'],
          count: 2,
          message:
            'Gender: 2 cells (first row 4) differ from another row of the same client, for example “M” where row 3 has “F”.',
        },
      ],
    },
  ],
});
