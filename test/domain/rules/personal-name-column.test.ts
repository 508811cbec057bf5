import { personalNameColumn } from '../../../src/domain/rules/personal-name-column';
import { form, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const headed = (at: string, heading: string, ...names: readonly (string | number | null)[]) =>
  records({ at, columns: ['gender', `?${heading}`], rows: names.map((name) => ['F', name]) });

testRule(personalNameColumn, {
  accept: [
    ...[
      'Provider name',
      'Project name',
      'Name of school',
      'Service name',
      'Worker name',
      'Referrer’s name',
      'Name of person completing',
      'Course name',
      'Contacts',
    ].map((heading, index) => ({
      name: `${heading} is not a client’s`,
      on: headed(`B${index + 2}`, heading, 'Jane Example', 'Ali Sample'),
    })),
    { name: 'initials', on: headed('C2', 'Client name', 'JS', 'A.B.', 'K M') },
    { name: 'names taken out', on: headed('D2', 'Name', 'Redacted', 'Not known', 'xxx', 'Anonymous', 'TBC') },
    { name: 'numbers and codes', on: headed('E2', 'Name', 'C-1', 'Client 2', 3, null) },
    {
      name: 'mostly something else',
      on: headed('F2', 'Name/ref', 'AB-12', 'AB-13', 'AB-14', 'Jane'),
    },
    {
      name: 'who signs a form',
      on: form({
        at: 'B2',
        rows: [
          ['?Name', 'Jane Example'],
          ['sessions', 2],
        ],
      }),
    },
    {
      name: 'references',
      on: records({ at: 'G2', columns: ['client-id'], rows: [['C1'], ['Heron'], ['swan lake']] }),
    },
  ],
  reject: [
    {
      name: 'first and last names, in any alphabet, a first letter shown',
      on: records({
        at: 'C4',
        columns: ['gender', '?Forename(s)', '?Surname / family name', '?Name of child'],
        rows: [
          ['F', 'Jo', 'O’Neill-Sample', '山田太郎'],
          ['M', 'Zoë Ann', 'de la Cruz', 'דוד כהן'],
          ['F', 'Amy', null, 'محمد'],
        ],
      }),
      findings: [
        {
          cells: ['D5:D7'],
          count: 3,
          message: 'Forename(s): 3 cells (first row 5) hold what look like people’s names, for example J….',
          severity: 'error',
        },
        {
          cells: ['E5:E6'],
          count: 2,
          message: 'Surname / family name: 2 cells (first row 5) hold what look like people’s names, for example O….',
        },
        {
          cells: ['F5:F7'],
          count: 3,
          message: 'Name of child: 3 cells (first row 5) hold what look like people’s names, for example 山….',
        },
      ],
    },
    {
      name: 'names in a column of references may be code names',
      on: records({
        at: 'B2',
        columns: ['client-id', 'sessions'],
        rows: [
          ['Jane Example', 1],
          ['Ali Ben Sample', 2],
          ['C-3', 3],
        ],
      }),
      findings: [
        {
          cells: ['B3:B4'],
          count: 2,
          message: 'Client ID: 2 cells (first row 3) hold what look like people’s names, for example J….',
          kpi: 'client-id',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a client’s name in a form',
      on: form({
        at: 'F2',
        rows: [
          ['?Client’s name', 'Jane Example'],
          ['sessions', 2],
        ],
      }),
      findings: [
        { cells: ['G2'], count: 1, message: 'G2, Client’s name: there is what looks like a person’s name (J…).' },
      ],
    },
  ],
});
