import { suppressedValue } from '../../../src/domain/rules/suppressed-value';
import { form, records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const bands = {
  ...TEST_SPECIFICATION,
  codeLists: new Map([
    ...TEST_SPECIFICATION.codeLists,
    [
      'ages',
      {
        id: 'ages',
        name: 'ages',
        isClosed: true,
        source: 'made for the test',
        entries: [
          { label: 'Under 18', aliases: ['<18'] },
          { label: '18+', aliases: [] },
        ],
      },
    ],
  ]),
};

testRule(suppressedValue, {
  accept: [
    {
      name: 'figures and words',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', 4, 'many']] }),
    },
    {
      name: 'references, remarks and columns without a KPI',
      on: records({ at: 'B2', columns: ['client-id', 'outcome', '?Stars'], rows: [['*', '..', '<5']] }),
    },
    {
      name: 'a band of the KPI’s own list',
      on: records({ at: 'B2', columns: ['age'], rows: [['<18']], specification: bands }),
    },
    {
      name: 'two dots among answers, which keep a place',
      on: records({ at: 'B2', columns: ['gender'], rows: [['..'], ['~']] }),
    },
    {
      name: 'a longer text',
      on: form({ at: 'B2', rows: [['sessions', 'fewer than 10 of them']] }),
    },
  ],
  reject: [
    {
      name: 'every sign for it, in two rows of a summary',
      on: summary({
        at: 'C4',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4'],
        rows: [
          ['sessions', '*', '<5', '..', '~'],
          ['felt-safer', '[c]', 0.5, 0.6, '[s]'],
        ],
      }),
      findings: [
        {
          cells: ['D5:G5'],
          count: 4,
          message: 'Sessions: 4 cells (first D5) hold a sign in place of a number, for example “*”, “<5” and “..”.',
          kpi: 'sessions',
          severity: 'query',
        },
        {
          cells: ['D6', 'G6'],
          count: 2,
          message: 'Felt safer: 2 cells (first D6) hold a sign in place of a number, for example “[c]” and “[s]”.',
        },
      ],
    },
    {
      name: 'an age outside its list, in records',
      on: records({ at: 'B2', columns: ['age'], rows: [['<18'], [30]] }),
      findings: [{ cells: ['B3'], count: 1, message: 'Row 3, Age: “<18” stands in place of a number.' }],
    },
    {
      name: 'the same sign in several parts of a breakdown',
      on: summary({
        at: 'A1',
        periods: ['2019-20 Q1'],
        rows: [
          ['beneficiaries', 10],
          ['gender/Female', '*'],
          ['gender/Male', '*'],
        ],
      }),
      findings: [{ cells: ['B3:B4'], count: 2, message: 'Gender: 2 cells (first B3) say “*” in place of a number.' }],
    },
  ],
});

test('what could not be compared because of it is told as not checked', () => {
  const on = summary({
    at: 'B2',
    periods: ['2019-20 Q1'],
    rows: [
      ['beneficiaries', 10],
      ['gender/Female', '*'],
      ['gender/Male', 11],
    ],
  });
  const { findings, notChecked } = reportOn(on);
  expect(findings.map(({ rule }) => rule)).not.toContain('breakdown-not-total');
  expect(notChecked.map(({ what }) => what)).toContain('1 suppressed value in Gender, Female, such as “*” in C4');
});
