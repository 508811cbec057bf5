import { personalBirthDate } from '../../../src/domain/rules/personal-birth-date';
import { records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const asked = {
  ...TEST_SPECIFICATION,
  kpis: TEST_SPECIFICATION.kpis.map((kpi) => (kpi.id === 'birth-date' ? { ...kpi, required: 'yes' as const } : kpi)),
};

testRule(personalBirthDate, {
  accept: [
    {
      name: 'dates of birth that the specification asks for',
      on: records({ at: 'B2', columns: ['birth-date'], rows: [[31_138]], specification: asked }),
    },
    {
      name: 'what is no full date, which is another rule’s',
      on: records({ at: 'B2', columns: ['birth-date'], rows: [[1985], ['31/02/1985'], ['Not known'], ['1985']] }),
    },
    {
      name: 'other dates',
      on: records({ at: 'B2', columns: ['referral-date', '?Date of hearing'], rows: [[43_650, 43_700]] }),
    },
    {
      name: 'words about birth without a date, dates without words about birth',
      on: records({
        at: 'C2',
        columns: ['outcome', '?Notes'],
        rows: [
          ['born 1985', 'DOB to follow'],
          ['baby born in court week 12/2019', 'seen 03/04/2019'],
          ['stubborn 03/04/1985', 'DOB 31/02/1985'],
        ],
      }),
    },
  ],
  reject: [
    {
      name: 'a column of them, as dates and as text, nothing of them shown',
      on: records({
        at: 'C4',
        columns: ['client-id', 'birth-date'],
        rows: [
          ['a', 31_138],
          ['b', '3/4/1985'],
          ['c', '1 June 1990'],
          ['d', null],
        ],
      }),
      findings: [
        {
          cells: ['D5:D7'],
          count: 3,
          message: 'Date of birth: 3 cells (first row 5) hold a full date of birth.',
          kpi: 'birth-date',
          severity: 'query',
        },
      ],
    },
    {
      name: 'under a heading that is no KPI’s, and in notes',
      on: records({
        at: 'B2',
        columns: ['client-id', '?DOB of child', 'outcome', '?Notes'],
        rows: [
          ['a', 40_000, 'D.O.B. 3.4.1985, seen', null],
          ['b', '12 May 2011', 'mother born on 3rd April 1985', 'date of birth: 1985-04-03'],
        ],
      }),
      findings: [
        {
          cells: ['C3:C4'],
          count: 2,
          message: 'DOB of child: 2 cells (first row 3) hold a full date of birth.',
        },
        {
          cells: ['D3:D4'],
          count: 2,
          message: 'Outcome: 2 cells (first row 3) hold a full date of birth.',
        },
        { cells: ['E4'], count: 1, message: 'Row 4, Notes: there is a full date of birth.' },
      ],
    },
  ],
});

test('no rule repeats a date of birth', () => {
  const { findings } = reportOn(
    records({
      at: 'B2',
      period: '2019-20 Q1',
      columns: ['client-id', 'birth-date', 'referral-date'],
      rows: [
        ['a', '3/4/1985', 43_560],
        ['b', 31_138, 43_561],
        ['c', 43_800, 43_562],
      ],
    }),
  );
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['personal-birth-date', 'kpi-contradiction']),
  );
  expect(JSON.stringify(findings)).not.toMatch(/3\/4\/1985|April 1985|1 April|31138|43800|December/);
});
