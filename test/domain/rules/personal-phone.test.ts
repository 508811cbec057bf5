import { personalPhone } from '../../../src/domain/rules/personal-phone';
import { form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

// Numbers of the ranges that Ofcom keeps for drama: 07700 900, 020 7946 0, 01632 960.
const notes = (at: string, ...texts: readonly string[]) =>
  records({ at, columns: ['client-id', '?Notes'], rows: texts.map((text, index) => [`c${index}`, text]) });

testRule(personalPhone, {
  accept: [
    {
      name: 'dates, times and periods',
      on: notes(
        'B2',
        '01/02/2019 10:30:00',
        '01.02.2019 11.15 12',
        '01-02-2019 1234567',
        '01/04/2019 - 30/06/2019',
        '07:00 to 12:30',
      ),
    },
    {
      name: 'references, also long ones',
      on: notes('C2', 'case 2019/0123456789', 'AB07700900123', 'ref 107700900123', 'DOR-07700900123', 'x_01632960123'),
    },
    {
      name: 'references of digits only, in their columns',
      on: records({
        at: 'B2',
        columns: ['client-id', '?Crime ref no'],
        rows: [
          ['01632960123', '07700900123'],
          ['07700900124', '02079460958'],
        ],
      }),
    },
    { name: 'digits that may be anything, without a heading for them', on: notes('D2', '01632960123', '7700900123') },
    {
      name: 'helplines and switchboards, which are organisations’',
      on: notes('E2', 'gave 0808 2000 247', '0300 123 4567', '0845 46 47 48 9', '101'),
    },
    {
      name: 'amounts and counts',
      on: records({ at: 'B2', columns: ['cost', 'sessions'], rows: [[7700900123, 1632960123]] }),
    },
    {
      name: 'the sender’s own number',
      on: form({
        at: 'A1',
        rows: [
          ['?Contact number', '01632 960123'],
          ['sessions', 2],
        ],
      }),
    },
    { name: 'too few digits', on: notes('F2', '01632 9601', '07700 90012', '960123', '0 7 7 0 0') },
  ],
  reject: [
    {
      name: 'every writing, two digits shown',
      on: notes(
        'C4',
        '07700 900123',
        '+44 7700 900123',
        'rang (01632) 960 123 at night',
        '+44 (0)20 7946 0958',
        '0044-7700-900-123',
        '07700.900.123',
        'Mob:07700900123/07700900124',
        'mum 01632 96 01 23 😀',
      ),
      findings: [
        {
          cells: ['D5:D12'],
          count: 8,
          message: 'Notes: 8 cells (first row 5) hold a telephone number, for example 07… ….',
          severity: 'error',
        },
      ],
    },
    {
      name: 'under a heading for them: typed as numbers, without the leading zero',
      on: records({
        at: 'B3',
        columns: ['client-id', '?Mobile', '?Home tel'],
        rows: [
          ['a', 7700900123, '1632960123'],
          ['b', 447700900123, '02079460958'],
          ['c', 'none', 5],
        ],
      }),
      findings: [
        {
          cells: ['C4:C5'],
          count: 2,
          message: 'Mobile: 2 cells (first row 4) hold a telephone number, for example 07… ….',
        },
        {
          cells: ['D4:D5'],
          count: 2,
          message: 'Home tel: 2 cells (first row 4) hold a telephone number, for example 01… ….',
        },
      ],
    },
    {
      name: 'a mobile number alone in a column without a heading for it, and in a KPI’s',
      on: records({ at: 'G1', columns: ['gender', '?Other'], rows: [['F 07700 900123', '07700900123']] }),
      findings: [
        { cells: ['G2'], count: 1, message: 'Row 2, Gender: there is a telephone number (07… …).', kpi: 'gender' },
        { cells: ['H2'], count: 1, message: 'Row 2, Other: there is a telephone number (07… …).' },
      ],
    },
    {
      name: 'in the words of a summary',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', 'ask 020 7946 0958']] }),
      findings: [{ cells: ['C3'], count: 1, message: 'C3, Sessions: there is a telephone number (02… …).' }],
    },
  ],
});
