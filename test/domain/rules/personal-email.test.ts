import { personalEmail } from '../../../src/domain/rules/personal-email';
import { form, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(personalEmail, {
  accept: [
    {
      name: 'an at sign that is no address',
      on: records({ at: 'B2', columns: ['outcome'], rows: [['met @ the café'], ['@home']] }),
    },
    { name: 'no domain', on: records({ at: 'B2', columns: ['outcome'], rows: [['anna@work']] }) },
    {
      name: 'the sender’s own address in a form',
      on: form({
        at: 'A1',
        rows: [
          ['?Contact e-mail', 'data@shores.org.uk'],
          ['sessions', 2],
        ],
      }),
    },
    {
      name: 'the sender’s own address, taken for a part of a KPI',
      on: form({ at: 'A1', rows: [['gender/Contact e-mail', 'data@shores.org.uk']] }),
    },
    {
      name: 'a very long text without an address',
      on: records({ at: 'B2', columns: ['outcome'], rows: [[`${'a'.repeat(30_000)}@`]] }),
    },
  ],
  reject: [
    {
      name: 'a column of addresses in records, whatever its heading',
      on: records({ at: 'D2', columns: ['client-id', '?Contact e-mail'], rows: [['a', 'kim@example.com']] }),
      findings: [{ cells: ['E3'], count: 1, message: 'Row 3, Contact e-mail: there is an e-mail address (k…@…).' }],
    },
    {
      name: 'in a KPI’s column and in one without, the first letter only shown',
      on: records({
        at: 'C3',
        columns: ['client-id', 'gender', '?Notes'],
        rows: [
          ['jo.smith@example.com', 'F', null],
          ['b', 'anna@mail.example.org', 'write to bob_99@example.co.uk first'],
          ['c', 'M', 'zoe@example.net'],
        ],
      }),
      findings: [
        {
          cells: ['C4'],
          count: 1,
          message: 'Row 4, Client ID: there is an e-mail address (j…@…).',
          kpi: 'client-id',
          severity: 'error',
        },
        { cells: ['D5'], count: 1, message: 'Row 5, Gender: there is an e-mail address (a…@…).' },
        {
          cells: ['E5:E6'],
          count: 2,
          message: 'Notes: 2 cells (first row 5) hold an e-mail address, for example b…@….',
        },
      ],
    },
    {
      name: 'after many signs that are no address, and in quotation marks',
      on: records({
        at: 'B5',
        columns: ['client-id', 'outcome'],
        rows: [
          ['a', `${'a@'.repeat(15_000)} 'kim.o'neill@example.org'`],
          ['b', `${'x'.repeat(500)}@example.org`],
        ],
      }),
      findings: [
        {
          cells: ['C6:C7'],
          count: 2,
          message: 'Outcome: 2 cells (first row 6) hold an e-mail address, for example k…@….',
        },
      ],
    },
    {
      name: 'beside a client in a form',
      on: form({
        at: 'F9',
        rows: [
          ['sessions', 2],
          ['?Client', 'x1@example.com'],
        ],
      }),
      findings: [{ cells: ['G10'], count: 1, message: 'G10, Client: there is an e-mail address (x…@…).' }],
    },
  ],
});
