import { figureShorthand } from '../../../src/domain/rules/figure-shorthand';
import { records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const period = ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4'];

testRule(figureShorthand, {
  accept: [
    {
      name: 'figures, and a number that is hidden',
      on: summary({ at: 'B2', periods: period, rows: [['sessions', 4, '[c]', '*']] }),
    },
    {
      name: 'not applicable where the KPI need not apply',
      on: summary({ at: 'B2', periods: period, rows: [['sessions', 4, '[z]']] }),
    },
    { name: 'flags on a number', on: summary({ at: 'B2', periods: period, rows: [['sessions', '79 [p]', '84 [u]']] }) },
    { name: 'remarks', on: records({ at: 'B2', columns: ['outcome'], rows: [['[x]']] }) },
  ],
  reject: [
    {
      name: 'four different nothings',
      on: summary({
        at: 'C4',
        periods: period,
        rows: [
          ['beneficiaries', 9, 9, 9, 9],
          ['gender/Male', '[x]', '[z]', '[low]', '[u]'],
          ['gender/Female', '[x]', 9, '[k]', 9],
        ],
      }),
      findings: [
        {
          cells: ['D6:D7'],
          count: 2,
          message: 'Gender: 2 cells (first D6) have “[x]”, which says that the number is not available.',
          severity: 'query',
        },
        { cells: ['E6'], count: 1, message: 'E6, Gender, Male: “[z]” says that there can be no number.' },
        {
          cells: ['F6:F7'],
          count: 2,
          message:
            'Gender: 2 cells (first F6) have “[low]”, which says that the number is so low that it rounds to nought.',
        },
        {
          cells: ['G6'],
          count: 1,
          message: 'G6, Gender, Male: “[u]” says that the number was left out because it is not reliable.',
        },
      ],
    },
    {
      name: 'in a percentage',
      on: summary({ at: 'B2', periods: period, rows: [['felt-safer', 0.5, '[x]']] }),
      findings: [{ cells: ['D3'], count: 1, message: 'D3, Felt safer: “[x]” says that the number is not available.' }],
    },
  ],
});

test('what could not be compared because of it is told as not checked', () => {
  const on = summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', '[x]']] });
  expect(reportOn(on).notChecked.map(({ what }) => what)).toContain(
    '1 cell of Sessions with “[x]” in place of a number, the first in C3',
  );
});
