import { notAContact } from '../../../src/domain/rules/not-a-contact';
import { form, records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const LONG = `${'a'.repeat(20_000)}@${'b'.repeat(10_000)}`;

testRule(notAContact, {
  accept: [
    {
      name: 'an address and a number, as people write them',
      on: form({
        at: 'B2',
        rows: [
          ['contact-email', 'jo.smith@example.org'],
          ['contact-telephone', '+44 (0)1305 123456 ext. 12'],
        ],
      }),
    },
    {
      name: 'as mail programs and Excel write them',
      on: form({
        at: 'C4',
        rows: [
          ['contact-email', 'Jo Smith <jo@mail.example.co.uk>'],
          ['contact-telephone', 7700900123],
        ],
      }),
    },
    {
      name: 'blank, and none where none is asked for',
      on: form({
        at: 'B3',
        rows: [
          ['contact-email', null],
          ['contact-telephone', 'N/A'],
        ],
      }),
    },
    {
      name: 'other kinds of answers',
      on: form({
        at: 'B5',
        rows: [
          ['outcome', 'Jo'],
          ['sessions', 0],
        ],
      }),
    },
  ],
  reject: [
    {
      name: 'zeros that formulas left, each in its own place',
      on: form({
        at: 'B2',
        rows: [
          ['contact-email', 0],
          ['contact-telephone', 0],
        ],
      }),
      findings: [
        { cells: ['C2'], count: 1, message: 'C2, Contact e-mail: 0 is not an e-mail address.', severity: 'error' },
        { cells: ['C3'], count: 1, message: 'C3, Contact telephone: 0 is not a telephone number.' },
      ],
    },
    {
      name: 'words, and an address without its end',
      on: form({
        at: 'D6',
        rows: [
          ['contact-email', 'jo.smith@example'],
          ['contact-telephone', 'ring the office'],
        ],
      }),
      findings: [
        { cells: ['E6'], count: 1, message: 'E6, Contact e-mail: “jo.smith@example” is not an e-mail address.' },
        { cells: ['E7'], count: 1, message: 'E7, Contact telephone: “ring the office” is not a telephone number.' },
      ],
    },
    {
      name: 'a text of thirty thousand letters, at once',
      on: form({ at: 'A1', rows: [['contact-email', LONG]] }),
      findings: [
        { cells: ['B1'], count: 1, message: `B1, Contact e-mail: “${'a'.repeat(59)}…” is not an e-mail address.` },
      ],
    },
    {
      name: 'a column of them',
      on: records({
        at: 'C3',
        columns: ['client-id', 'contact-email'],
        rows: [
          ['a', 'none yet'],
          ['b', 'ask Jo'],
        ],
      }),
      findings: [
        {
          cells: ['D4:D5'],
          count: 2,
          message:
            'Contact e-mail: 2 cells (first row 4) do not hold an e-mail address, for example “none yet” and “ask Jo”.',
        },
      ],
    },
  ],
});
