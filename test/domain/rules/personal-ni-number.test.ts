import { personalNiNumber } from '../../../src/domain/rules/personal-ni-number';
import { form, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const notes = (at: string, ...texts: readonly string[]) =>
  records({ at, columns: ['client-id', '?Notes'], rows: texts.map((text, index) => [`c${index}`, text]) });

testRule(personalNiNumber, {
  accept: [
    {
      name: 'letters and prefixes that are never issued',
      // QQ is the example in HMRC's manual, because nobody can have it.
      on: notes('B2', 'QQ 12 34 56 A', 'GB123456A', 'DA123456A', 'AO123456A', 'ZZ123456B'),
    },
    {
      name: 'another ending, or more around it',
      on: notes('C2', 'AB123456E', 'AB1234567A', 'XAB123456A', 'AB123456AB', 'AB123456'),
    },
    {
      name: 'references of the same shape, which begin alike',
      on: records({ at: 'B2', columns: ['client-id'], rows: [['CS123456A'], ['CS123457B'], ['CS123458C']] }),
    },
    {
      name: 'the sender’s',
      on: form({
        at: 'B2',
        rows: [
          ['?Completed by', 'AB 12 34 56 C'],
          ['sessions', 1],
        ],
      }),
    },
  ],
  reject: [
    {
      name: 'with and without spaces, in small letters, in words',
      on: notes('C4', 'AB 12 34 56 C', 'ab123456c', 'NI no: JG-10-37-59-A.', 'her NINO is CE 123456 D'),
      findings: [
        {
          cells: ['D5:D8'],
          count: 4,
          message: 'Notes: 4 cells (first row 5) hold what looks like a National Insurance number, for example AB … ….',
          severity: 'error',
        },
      ],
    },
    {
      name: 'used as references: their letters differ',
      on: records({
        at: 'B2',
        columns: ['client-id', 'case-id=NINO'],
        rows: [
          ['CS123456A', 'AB123456A'],
          ['JG103759A', 'AB123457A'],
          ['c', null],
        ],
      }),
      findings: [
        {
          cells: ['B3:B4'],
          count: 2,
          message:
            'Client ID: 2 cells (first row 3) hold what looks like a National Insurance number, for example CS … ….',
          kpi: 'client-id',
        },
        {
          cells: ['C3:C4'],
          count: 2,
          message: 'NINO: 2 cells (first row 3) hold what looks like a National Insurance number, for example AB … ….',
        },
      ],
    },
    {
      name: 'one among other references',
      on: records({ at: 'E7', columns: ['client-id'], rows: [['C-1'], ['JG103759A'], ['C-3']] }),
      findings: [
        {
          cells: ['E9'],
          count: 1,
          message: 'Row 9, Client ID: there is what looks like a National Insurance number (JG … …).',
        },
      ],
    },
  ],
});
