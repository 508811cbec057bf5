import { ageImplausible } from '../../../src/domain/rules/age-implausible';
import { form, records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const listOf = (label: string, ...aliases: readonly string[]) => ({
  id: 'ages',
  name: 'ages',
  isClosed: false,
  source: 'made for the tests',
  entries: [{ label, aliases }],
});

const ages = (at: string, ...values: readonly (string | number)[]) =>
  records({ at, columns: ['age'], rows: values.map((value) => [value]) });

testRule(ageImplausible, {
  accept: [
    { name: 'ages of the newly born and the very old', on: ages('B2', 0, 1, 18, 109, 110) },
    { name: 'bands and answers', on: ages('C2', '65+', '18-64', 'Not known') },
    { name: 'ages as text, which are numbers as text first', on: ages('D2', '340', 30, 31) },
    {
      name: 'a number that the list has for what is not known',
      on: records({
        at: 'B2',
        columns: ['age'],
        rows: [[30], [-1], [999]],
        specification: {
          ...TEST_SPECIFICATION,
          codeLists: new Map([['ages', listOf('Not known', '-1', '999')]]),
        },
      }),
    },
    {
      name: 'people of an age in a summary',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['age/0-17', 340]] }),
    },
    { name: 'other columns', on: records({ at: 'B2', columns: ['sessions', 'cost'], rows: [[340, 1985]] }) },
  ],
  reject: [
    {
      name: 'years of birth, slips, and the very oldest, each apart',
      on: ages('C4', 30, 1985, 1990, 340, 999, 111, 122),
      findings: [
        {
          cells: ['C6:C7'],
          count: 2,
          message: 'Age: 2 cells (first row 6) look like years of birth, not ages, for example 1985 and 1990.',
          kpi: 'age',
          severity: 'error',
        },
        {
          cells: ['C8:C9'],
          count: 2,
          message: 'Age: 2 cells (first row 8) are older than people are, for example 340 and 999.',
          severity: 'error',
        },
        {
          cells: ['C10:C11'],
          count: 2,
          message: 'Age: 2 cells (first row 10) are older than people are, for example 111 and 122.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'below zero and in fractions',
      on: ages('B2', 30, -1, 35.5, -1),
      findings: [
        {
          cells: ['B4', 'B6'],
          count: 2,
          message: 'Age: 2 cells (first row 4) are below zero, and nobody has such an age: −1.',
          severity: 'error',
        },
        { cells: ['B5'], count: 1, message: 'Row 5, Age: 35.5 is not an age in whole years.', severity: 'error' },
      ],
    },
    {
      name: 'one of them, also in a form about one client',
      on: form({
        at: 'B2',
        rows: [
          ['age', 1985],
          ['gender', 'F'],
        ],
      }),
      findings: [{ cells: ['C2'], count: 1, message: 'C2, Age: 1985 looks like a year of birth, not an age.' }],
    },
    {
      name: 'the same age in several rows',
      on: ages('F2', 340, 340),
      findings: [{ cells: ['F3:F4'], count: 2, message: 'Age: 2 cells (first row 3) are older than people are: 340.' }],
    },
  ],
});

test('an age nobody has is not told as missing from the list as well', () => {
  const rules = reportOn(ages('B2', 30, 340)).findings.map(({ rule }) => rule);
  expect(rules).toContain('age-implausible');
  expect(rules).not.toContain('code-unknown');
});
