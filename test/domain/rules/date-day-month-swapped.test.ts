import { dateDayMonthSwapped } from '../../../src/domain/rules/date-day-month-swapped';
import { serialOfIso } from '../../../src/cells/serial-dates';
import { records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const period = '2019-20 Q2';
const day = (iso: string): number => serialOfIso(iso)!;
const dates = (at: string, ...values: readonly (string | number)[]) =>
  records({ at, period, columns: ['referral-date'], rows: values.map((value) => [value]) });
const INSIDE = ['2019-07-10', '2019-07-20', '2019-08-20', '2019-09-20', '2019-09-30'].map(day);

testRule(dateDayMonthSwapped, {
  accept: [
    { name: 'dates within the period, whichever way round', on: dates('B2', ...INSIDE, day('2019-07-08')) },
    { name: 'a date that no turning brings in', on: dates('B2', ...INSIDE, day('2019-03-20'), day('2019-03-04')) },
    {
      name: 'a column that reaches back by nature',
      on: dates('B2', day('2019-03-07'), day('2018-05-20'), day('2018-11-20'), day('2019-01-20')),
    },
    {
      name: 'dates of birth',
      on: records({ at: 'B2', period, columns: ['birth-date'], rows: [[day('2019-03-07')]] }),
    },
    { name: 'no period', on: records({ at: 'B2', columns: ['referral-date'], rows: [[day('2019-03-07')]] }) },
  ],
  reject: [
    {
      name: 'in two columns',
      on: records({
        at: 'B2',
        period,
        columns: ['referral-date', 'closure-date'],
        rows: [[day('2019-11-08'), day('2019-12-09')]],
      }),
      findings: [
        {
          cells: ['B3'],
          count: 1,
          message:
            'Row 3, Referral date: 8 November 2019 is outside the period, 2019-20 Q2; with day and month changed over it is 11 August 2019, within it.',
        },
        {
          cells: ['C3'],
          count: 1,
          message:
            'Row 3, Closure date: 9 December 2019 is outside the period, 2019-20 Q2; with day and month changed over it is 12 September 2019, within it.',
        },
      ],
    },
    {
      name: 'before the period and after it',
      on: dates('C4', day('2019-03-07'), ...INSIDE, day('2019-12-08')),
      findings: [
        {
          cells: ['C5', 'C11'],
          count: 2,
          message:
            'Referral date: 2 cells (first row 5) are outside the period, 2019-20 Q2, but within it with day and month changed over, for example 7 March 2019 for 3 July 2019.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'one of them',
      on: dates('C4', day('2019-04-07'), ...INSIDE),
      findings: [
        {
          cells: ['C5'],
          count: 1,
          message:
            'Row 5, Referral date: 7 April 2019 is outside the period, 2019-20 Q2; with day and month changed over it is 4 July 2019, within it.',
          suggestions: ['4 July 2019'],
        },
      ],
    },
    {
      name: 'beside texts that can only have the month first',
      on: dates(
        'B2',
        '07/13/2019',
        '07/25/2019',
        day('2019-07-08'),
        day('2019-05-07'),
        day('2019-05-20'),
        day('2019-01-20'),
      ),
      findings: [
        {
          cells: ['B6'],
          count: 1,
          message:
            'Row 6, Referral date: 7 May 2019 is outside the period, 2019-20 Q2; with day and month changed over it is 5 July 2019, within it.',
        },
      ],
    },
  ],
});

test('it is not told as a date outside the period as well', () => {
  const rules = reportOn(dates('B2', day('2019-03-07'), ...INSIDE)).findings.map(({ rule }) => rule);
  expect(rules).toContain('date-day-month-swapped');
  expect(rules).not.toContain('date-outside-period');
});
