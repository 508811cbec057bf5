import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { CheckAgain, ReturnRule, RuleAnswer } from '../../../src/domain/engine/define-rule';
import { referralAfterClosing } from '../../../src/domain/rules/referral-after-closing';
import { records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const specification = MINIMUM_SPECIFICATION;

// 43650 is 4 July 2019, 43651 the day after.
const cases = (
  at: string,
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly string[] = ['referral-date', 'closure-date'],
) => records({ at, specification, columns, rows });

testRule(referralAfterClosing, {
  accept: [
    {
      name: 'closed later, and on the same day at an earlier hour',
      on: cases('B2', [
        [43_650, 43_651],
        [43_650, 43_650],
        [43_650.9, 43_650.1],
      ]),
    },
    {
      name: 'the same as text, and text beside a date',
      on: cases('B2', [
        ['4 July 2019', '05/07/2019'],
        ['4 July 2019', 43_650],
        [43_650, '2019-07-04'],
      ]),
    },
    {
      name: 'a text in which day and month could change places, and one of the two is right',
      on: cases('B2', [
        ['07/04/2019', '03/05/2019'],
        [43_650, '08/07/2019'],
        [43_650, '02/08/2019'],
        ['09/07/2019', 43_720],
      ]),
    },
    {
      name: 'open cases, and clients who came without a referral',
      on: cases('B2', [
        [43_650, null],
        [43_650, ''],
        [null, 43_640],
      ]),
    },
    {
      name: 'what is no date: words, years, days that do not exist, hidden numbers',
      on: cases('B2', [
        [43_650, 'open'],
        [43_650, 2019],
        [43_650, '31/06/2019'],
        [43_650, '*'],
        ['<5', 43_640],
        ['soon', 43_640],
        [-1, 43_640],
        [43_650, true as unknown as string],
      ]),
    },
    { name: 'records that say nothing of closing', on: cases('B2', [[43_650]], ['referral-date']) },
    {
      name: 'other dates out of order',
      on: cases('B2', [[43_650, 43_640]], ['start-date', 'closure-date']),
    },
  ],
  reject: [
    {
      name: 'one referral after closing',
      on: cases('B2', [
        [43_651, 43_650],
        [43_640, 43_650],
      ]),
      findings: [
        {
          cells: ['C3'],
          count: 1,
          message: 'Row 3, Closure date: 4 July 2019 is before “Referral date”, 5 July 2019.',
          kpi: 'closure-date',
          severity: 'error',
        },
      ],
    },
    {
      name: 'several, with two dates of closing',
      on: cases(
        'C4',
        [
          ['a', 43_651, 43_650, null],
          ['b', 43_660, 43_650, 43_659],
          ['c', 43_640, 43_650, 43_659],
        ],
        ['case-id', 'referral-date', 'closure-date', 'closure-date=Discharge date'],
      ),
      findings: [
        {
          cells: ['E5:E6'],
          count: 2,
          message:
            'Closure date: 2 cells (first row 5) are before “Referral date”, for example 4 July 2019, before 5 July 2019.',
        },
        {
          cells: ['F6'],
          count: 1,
          message: 'Row 6, Discharge date: 13 July 2019 is before “Referral date”, 14 July 2019.',
        },
      ],
    },
    {
      name: 'as text, in whichever way it is read',
      on: cases('B3', [
        ['5 July 2019', 43_650],
        [43_651, '4 July 2019'],
        ['05/07/2019', '01/02/2019'],
      ]),
      findings: [
        {
          cells: ['C4:C6'],
          count: 3,
          message:
            'Closure date: 3 cells (first row 4) are before “Referral date”, for example 4 July 2019, before 5 July 2019.',
        },
      ],
    },
    {
      name: 'under a heading that is only like a closing date’s: a query',
      on: cases('B2', [[43_651, 43_650]], ['referral-date', 'closure-date~Closur dates']),
      findings: [
        {
          cells: ['C3'],
          count: 1,
          message:
            'Row 3, Closur dates: 4 July 2019 is before “Referral date”, 5 July 2019. The heading “Closur dates” was taken for the KPI “Closure date”; if it means another, say so in the explanation.',
          severity: 'query',
        },
      ],
    },
  ],
});

test('it is told once: other rules leave these two dates to this one', () => {
  const { findings } = reportOn(cases('B2', [[43_651, 43_650]]));
  const rules = findings.filter(({ areas }) => areas.length > 0).map(({ rule }) => rule);
  expect(rules).toEqual(['referral-after-closing']);
});

/** What a check tells, and how it checks again after an edit. */
function drain(check: ReturnType<ReturnRule['check']>) {
  const told: RuleAnswer[] = [];
  const steps: Iterator<RuleAnswer, unknown> = check[Symbol.iterator]();
  for (;;) {
    const step = steps.next();
    if (step.done) return { told, again: step.value as CheckAgain };
    if (step.value) told.push(step.value);
  }
}

test('after an edit it tells what a check of the new values would', () => {
  const before = Array.from({ length: 200 }, (_, row) => [43_650, row % 50 === 0 ? 43_640 : 43_660]);
  const contextOf = (rows: readonly (readonly number[])[]) => {
    const { grid, recognition } = cases('A1', rows);
    const [table] = recognition.returns;
    return { grid, table: table!, specification, siblings: [table!] };
  };
  const { again } = drain(referralAfterClosing.check(contextOf(before)));
  const after = before.map((row, index) => (index === 50 ? [43_650, 43_650] : index === 120 ? [43_670, 43_660] : row));
  const edit = { top: 51, left: 0, bottom: 121, right: 1 };
  const { told } = drain(again(contextOf(after), edit));
  expect(told).toEqual(drain(referralAfterClosing.check(contextOf(after))).told);
  expect(told).toMatchObject([{ count: 4, areas: [{ top: 1 }, { top: 101 }, { top: 121 }, { top: 151 }] }]);
});
