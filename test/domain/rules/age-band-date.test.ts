import { ageBandDate } from '../../../src/domain/rules/age-band-date';
import { records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

/** 14 October 2019, 5 September 2019, 10 October 2019. */
const [OCTOBER_14, SEPTEMBER_5, OCTOBER_10] = [43752, 43713, 43748];

const ages = (at: string, ...values: readonly (string | number)[]) =>
  records({ at, columns: ['age'], rows: values.map((value) => [value]) });

testRule(ageBandDate, {
  accept: [
    { name: 'ages, bands and years of birth', on: ages('B2', 12, '10-14', '18-24', 1985, 'Not known') },
    { name: 'dates of birth, which are of many years', on: ages('C2', 25_000, 30_000, 35_000, 40_000) },
    { name: 'a day that is its month, which no band is', on: ages('D2', '18-24', OCTOBER_10) },
    {
      name: 'figures of a summary',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['age/0-17', OCTOBER_14]] }),
    },
    { name: 'another column', on: records({ at: 'B2', columns: ['referral-date'], rows: [[OCTOBER_14]] }) },
  ],
  reject: [
    {
      name: 'two bands among others, each with the band it was',
      on: ages('B4', '18-24', OCTOBER_14, '25-34', SEPTEMBER_5, OCTOBER_14),
      findings: [
        {
          cells: ['B6', 'B9'],
          count: 2,
          message: 'Age: 2 cells (first row 6) hold 14 October 2019, a date that Excel made of the age band “10-14”.',
          severity: 'error',
          suggestions: ['10-14'],
        },
        {
          cells: ['B8'],
          count: 1,
          message: 'Row 8, Age: 5 September 2019 is a date that Excel made of the age band “5-9”.',
          suggestions: ['5-9'],
        },
      ],
    },
    {
      name: 'as a file keeps what Excel showed',
      on: ages('C2', '18-24', '14-Oct', '25-34', 'May-11'),
      findings: [
        {
          cells: ['C4'],
          count: 1,
          message: 'Row 4, Age: “14-Oct” is a date that Excel made of the age band “10-14”.',
        },
        { cells: ['C6'], count: 1, message: 'Row 6, Age: “May-11” is a date that Excel made of the age band “5-11”.' },
      ],
    },
  ],
});

test('it is not told as an age that nobody has as well', () => {
  const rules = reportOn(ages('B2', '18-24', OCTOBER_14)).findings.map(({ rule }) => rule);
  expect(rules).toContain('age-band-date');
  expect(rules).not.toContain('age-implausible');
});
