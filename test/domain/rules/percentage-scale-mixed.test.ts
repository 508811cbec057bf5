import { percentageScaleMixed } from '../../../src/domain/rules/percentage-scale-mixed';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const periods = ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4'];

testRule(percentageScaleMixed, {
  onlyOnceBecause: 'the test specification has one percentage, and fields of one KPI share a finding',
  accept: [
    { name: 'shares of 1', on: summary({ at: 'B2', periods, rows: [['felt-safer', 0.5, 0.9, 1, 0.45]] }) },
    { name: 'whole per cents', on: summary({ at: 'B2', periods, rows: [['felt-safer', 62, 58, 0, 100]] }) },
    { name: 'small percentages', on: summary({ at: 'B2', periods, rows: [['felt-safer', 1.5, 0.5, 2, 3]] }) },
    { name: 'figures of another kind', on: summary({ at: 'B2', periods, rows: [['cost', 62, 58, 0.45, 60]] }) },
  ],
  reject: [
    {
      name: 'a share among whole per cents',
      on: summary({ at: 'C4', periods, rows: [['felt-safer', 62, 0.45, 58, 60]] }),
      findings: [
        {
          cells: ['E5'],
          count: 1,
          message: 'E5, Felt safer: 0.45 stands among whole per cents; it may have been meant for 45 per cent.',
          severity: 'query',
          suggestions: ['45'],
        },
      ],
    },
    {
      name: 'several of them in records',
      on: records({ at: 'B2', columns: ['felt-safer'], rows: [[62], [58], [0.07], [60], [1]] }),
      findings: [
        {
          cells: ['B5', 'B7'],
          count: 2,
          message:
            'Felt safer: 2 cells (first row 5) stand among whole per cents as shares of 1; 0.07 may have been meant for 7 per cent.',
        },
      ],
    },
  ],
});
